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
/// Terraform turns edges after making them; here each is made in its final direction, which leaves the same graph. The
/// pairs are made between groups, so that a resource of n instances that depends on one of m costs n + m edges.
struct ConnectDestroys: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard let participants = draft.destroys?.participants else { return }
    connectReplacements(participants, &draft)
    for resource in participants.resources {
      let users = participants.users[resource] ?? []
      // D2
      let creators = users.filter { !$0.member.isDestroyer }
      for certainty in Certainty.allCases {
        let some = creators.filter { $0.certainty == certainty }.map(\.member)
        connect(participants.destroyers[resource] ?? [], before: some, .stateDependency, certainty, &draft)
      }
    }
    // D3 and D4 come after D1 and D2 of all, because between providers they are only made where they close no cycle.
    var crossing = CrossProviderEdges(draft)
    for resource in participants.resources {
      let dependents = (participants.users[resource] ?? []).map(\.member).filter(\.isDestroyer)
      for (rule, others) in [
        (EdgeRule.destroyOrder, participants.destroyers[resource] ?? []),
        (.dependentDestroyedFirst, participants.creators[resource] ?? []),
      ] {
        for (first, second, isCrossing) in crossing.split(dependents, others) {
          if isCrossing {
            crossing.add(first, before: second, rule)
          } else {
            connect(first, before: second, rule, .exact, &draft)
          }
        }
      }
    }
    let choice = crossing.choice(draft)
    draft.cycleByChance = choice.cycleByChance
    for edge in choice.edges { connect([edge.first], before: [edge.second], edge.rule, .exact, &draft) }
  }

  /// D1, within one instance address.
  private func connectReplacements(_ participants: DestroyParticipants, _ draft: inout GraphDraft) {
    var creatorOfAddress: [ResourceAddress: Int] = [:]
    for member in participants.members where !member.isDestroyer { creatorOfAddress[member.address] = member.vertex }
    for member in participants.members where member.isDestroyer {
      guard let creator = creatorOfAddress[member.address] else { continue }
      let flag = draft.createBeforeDestroy[member.vertex] ?? .init(isSet: false, certainty: .exact)
      if flag.isSet {
        draft.require(creator, before: member.vertex, .createBeforeDestroy, flag.certainty)
      } else {
        draft.require(member.vertex, before: creator, .replacement, flag.certainty)
      }
    }
  }

  /// One of the operations that take part, with what its place in the order depends on.
  struct Member: Sendable {
    var vertex: Int
    var address: ResourceAddress
    var isDestroyer: Bool

    var modulePath: [String] { address.module.map(\.name) }
  }

  /// Makes the edges between every destroyer of one side and every member of the other; whichever side is destroyers
  /// of a create_before_destroy object facing creators is turned around.
  private func connect(
    _ first: [Member], before second: [Member], _ rule: EdgeRule, _ certainty: Certainty, _ draft: inout GraphDraft
  ) {
    if first.isEmpty || second.isEmpty { return }
    for group in groups(first, second) {
      // D5 turns only edges between a destroyer and a creator.
      let turnsAround = group.second.first.map { !$0.isDestroyer } ?? false
      for flag in flags(of: group.first, draft) {
        let destroyers = group.first.filter { draft.createBeforeDestroy[$0.vertex] == flag }.map(\.vertex)
        let others = group.second.map(\.vertex)
        if turnsAround, flag.isSet {
          draft.require(others, before: destroyers, .createBeforeDestroy, max(certainty, flag.certainty))
        } else {
          draft.require(destroyers, before: others, rule, turnsAround ? max(certainty, flag.certainty) : certainty)
        }
      }
    }
  }

  private func flags(of members: [Member], _ draft: GraphDraft) -> [GraphDraft.BeforeDestroy] {
    var flags: [GraphDraft.BeforeDestroy] = []
    for member in members {
      guard let flag = draft.createBeforeDestroy[member.vertex], !flags.contains(flag) else { continue }
      flags.append(flag)
    }
    return flags
  }

  /// Pairs in different instances of the same module are left out. So where a repeated module has members on both sides,
  /// each of its instances is a group of its own, beside one of all that stands elsewhere.
  private func groups(_ first: [Member], _ second: [Member]) -> [(first: [Member], second: [Member])] {
    // An instance of a module that is no longer repeated, or only now is, has no key.
    let instances = Dictionary(grouping: Set((first + second).map(\.address.module)), by: { $0.map(\.name) })
    let repeated = Set(instances.filter { $0.value.count > 1 }.keys)
    if repeated.isEmpty { return [(first, second)] }
    var groups: [(first: [Member], second: [Member])] = []
    let elsewhere = second.filter { !repeated.contains($0.modulePath) }
    if !elsewhere.isEmpty { groups.append((first, elsewhere)) }
    let inside = Dictionary(grouping: second.filter { repeated.contains($0.modulePath) }, by: \.modulePath)
    for (path, members) in inside.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let outside = first.filter { $0.modulePath != path }
      if !outside.isEmpty { groups.append((outside, members)) }
      let firstOf = Dictionary(grouping: first.filter { $0.modulePath == path }, by: \.address.module)
      let secondOf = Dictionary(grouping: members, by: \.address.module)
      for (instance, others) in secondOf.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        if let same = firstOf[instance] { groups.append((same, others)) }
      }
    }
    return groups
  }
}
