internal import Graphs
internal import PlanFile

/// The order around destroys: D1 to D4, turned around by D5 where the destroyed object is create_before_destroy.
/// (apply-order 2.6)
///
/// - D1: an instance's old object is destroyed before its new one is created.
/// - D2: a creator waits for the destroy of what it depends on.
/// - D3: what depends on a destroyed object is destroyed before it.
/// - D4: what depends on an object is destroyed before the object is changed.
/// - D5: where D1, D2 or D4 lets a creator wait for the destroy of a create_before_destroy object, the destroy waits for
///   the creator instead.
///
/// Terraform turns edges after making them; here each is made in its final direction, which leaves the same graph.
struct ConnectDestroys: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard let destroys = draft.destroys else { return }
    let flags = Flags(draft)
    for (destroyer, creator) in destroys.connections.replacements {
      guard let flag = flags[destroyer] else { continue }
      if flag.isSet {
        draft.require(creator, before: destroyer, .createBeforeDestroy, flag.certainty)
      } else {
        draft.require(destroyer, before: creator, .replacement, flag.certainty)
      }
    }
    for connection in destroys.connections.stateDependencies { connect(connection, flags, &draft) }
    // D3 and D4 come after D1 and D2 of all, because between providers they are only made where they close no cycle.
    let edgesBefore = draft.edges.count
    for connection in destroys.connections.destroyOrder { connect(connection, flags, &draft) }
    let choice = CrossProviderEdges(edges: destroys.connections.crossing, edgesBefore: edgesBefore).choice(draft)
    draft.cycleByChance = choice.cycleByChance
    for edge in choice.edges where !edge.isLeftOut {
      connect(edge.connection, flags, &draft)
    }
  }

  /// What was decided of the destroyers, by their vertices.
  private struct Flags {
    private var flags: [GraphDraft.BeforeDestroy?]

    init(_ draft: borrowing GraphDraft) {
      flags = [GraphDraft.BeforeDestroy?](filledWith: nil, count: draft.vertices.count)
      for id in draft.operations.indices { flags[draft.vertex(ofOperation: id)] = draft.createBeforeDestroy[id] }
    }

    subscript(vertex: Int) -> GraphDraft.BeforeDestroy? { flags[vertex] }
  }

  /// Makes the edges, those of a create_before_destroy object turned around where they face creators.
  private func connect(_ connection: DestroyConnections.Connection, _ flags: Flags, _ draft: inout GraphDraft) {
    // As they differ among the destroyers, in the order of their first ones.
    var different: [GraphDraft.BeforeDestroy] = []
    for destroyer in connection.destroyers {
      if let flag = flags[destroyer], !different.contains(flag) { different.append(flag) }
    }
    for flag in different {
      let destroyers =
        different.count == 1 ? connection.destroyers : connection.destroyers.filter { flags[$0] == flag }
      let certainty = connection.isTurnable ? max(connection.certainty, flag.certainty) : connection.certainty
      if connection.isTurnable, flag.isSet {
        draft.require(connection.others, before: destroyers, .createBeforeDestroy, certainty)
      } else {
        draft.require(destroyers, before: connection.others, connection.rule, certainty)
      }
    }
  }
}
