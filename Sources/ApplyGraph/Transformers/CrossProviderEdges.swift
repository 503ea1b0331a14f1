internal import Graphs
internal import PlanFile

/// D3 and D4 between objects of different provider configurations.
///
/// Terraform leaves such an edge out where it would close a cycle, except when it destroys everything: this is what lets
/// a provider be configured from a resource that is replaced. The cycle is looked for before D5 turns edges around.
struct CrossProviderEdges {
  struct Edge: Sendable {
    /// Vertices; the first destroys.
    var first: Int
    var second: Int
    var rule: EdgeRule
    /// The second is a creator: D5 turns the edge where the first was create_before_destroy.
    var isTurnable: Bool
    /// The two are in different instances of one module: the edge is looked at like the others, and not made.
    var isLeftOut: Bool

    var connection: DestroyConnections.Connection {
      .init(destroyers: [first], others: [second], rule: rule, certainty: .exact, isTurnable: isTurnable)
    }
  }

  let edges: [Edge]
  /// How many edges there were before D3 and D4.
  let edgesBefore: Int

  /// Which edges are made.
  struct Choice {
    /// Those that close no cycle, each tried with the ones before it in place.
    var edges: [Edge] = []
    /// The operations of the shortest ring that Terraform closes in some runs and leaves open in others; empty where
    /// there is none.
    var cycleByChance: [Operation] = []
  }

  /// Terraform before 1.11 and OpenTofu ask whether there is any cycle at all, so that one elsewhere keeps them all out.
  /// (apply-order 8)
  ///
  /// Terraform makes these edges and those within one provider in one go, destroy by destroy in no fixed order, and looks
  /// for a cycle only when it makes one of these. So one that would close a ring with an edge within a provider is left
  /// out only where it comes later; where it comes first, both are made and the plan is refused. Seen: eight times
  /// `terraform graph` of one saved plan, of which five found the cycle. Here they come last, which is the order that
  /// Terraform follows whenever it follows one.
  func choice(_ draft: GraphDraft) -> Choice {
    if edges.isEmpty { return Choice() }
    let looksEverywhere =
      draft.plan.distribution == .openTofu || draft.model.version.map { $0 < TerraformVersion(1, 11) } ?? false
    // What D5 has turned is looked at as it was before.
    let before = Self.graph(draft, draft.edges[...], turnedBack: true)
    if looksEverywhere, before.topologicalOrder() == nil { return Choice() }
    var growing = GrowingGraph(before)
    var choice = Choice()
    var leftOut: [Edge] = []
    for edge in edges {
      if growing.add(from: edge.first, to: edge.second) { choice.edges.append(edge) } else { leftOut.append(edge) }
    }
    choice.cycleByChance = cycleByChance(leftOut, draft)
    return choice
  }

  private func cycleByChance(_ leftOut: [Edge], _ draft: GraphDraft) -> [Operation] {
    if leftOut.isEmpty { return [] }
    var always = AncestorSearch(Self.graph(draft, draft.edges[..<edgesBefore], turnedBack: true))
    let final = Self.graph(draft, draft.edges[...], turnedBack: false)
    var distances = DistanceSearch(final)
    var shortest: Edge?
    var length = Int.max
    var searched: Int?
    for edge in leftOut {
      // Edges come destroy by destroy.
      if searched != edge.first {
        searched = edge.first
        always.search(from: edge.first)
        distances.search(to: edge.first)
      }
      if edge.first == edge.second || always.found(edge.second) { continue }
      // D5 turns it around, too.
      if edge.isTurnable, isCreateBeforeDestroy(edge.first, draft) { continue }
      guard let found = distances.distance(from: edge.second), found < length else { continue }
      (shortest, length) = (edge, found)
    }
    guard let shortest, let ring = final.shortestPath(from: shortest.second, to: shortest.first) else { return [] }
    return ring.compactMap(draft.operation(ofVertex:))
  }

  private func isCreateBeforeDestroy(_ vertex: Int, _ draft: GraphDraft) -> Bool {
    guard case .operation(let id) = draft.vertices[vertex] else { return false }
    return draft.createBeforeDestroy[id]?.isSet ?? false
  }

  private static func graph(
    _ draft: GraphDraft, _ edges: ArraySlice<LabelledGraph.Edge>, turnedBack: Bool
  ) -> DirectedGraph {
    DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: edges.map { edge in
        let isTurned = turnedBack && edge.label == Int32(EdgeRule.createBeforeDestroy.rawValue)
        let (from, to) = isTurned ? (edge.to, edge.from) : (edge.from, edge.to)
        return DirectedGraph.Edge(from: Int(from), to: Int(to))
      })
  }
}
