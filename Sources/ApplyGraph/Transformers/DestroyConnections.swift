internal import Graphs
internal import PlanFile

/// Between whom the destroy rules D1 to D4 order, before it is known which destroyed objects are create_before_destroy.
/// (apply-order 2.6)
///
/// The pairs are made between groups, so that a resource of n instances that depends on one of m costs n + m edges.
struct DestroyConnections: Sendable {
  /// Every destroyer of one side before every member of the other. Vertex numbers, neither side empty.
  struct Connection: Sendable {
    var destroyers: [Int]
    var others: [Int]
    var rule: EdgeRule
    var certainty: Certainty
    /// The others are creators: D5 turns only edges between a destroyer and a creator.
    var isTurnable: Bool
  }

  /// D1: vertices of a destroyer and the creator of the same address.
  private(set) var replacements: [(destroyer: Int, creator: Int)] = []
  /// D2.
  private(set) var stateDependencies: [Connection] = []
  /// D3 and D4 within one provider configuration.
  private(set) var destroyOrder: [Connection] = []
  /// D3 and D4 between two.
  private(set) var crossing: [CrossProviderEdges.Edge] = []

  private let members: [DestroyParticipants.Member]
  private let hasSeveralProviders: Bool
  /// By member: whether another instance of its module takes part.
  private var isInRepeatedModule: [Bool] = []

  init(_ participants: DestroyParticipants, _ draft: borrowing GraphDraft) {
    members = participants.members
    let provider = draft.providerOfOperation.first
    hasSeveralProviders = draft.input.mode != .destroy && draft.providerOfOperation.contains { $0 != provider }
    // An instance of a module that is no longer repeated, or only now is, has no key.
    if members.contains(where: { $0.address.module.contains { $0.key != nil } }) {
      let repeated = Dictionary(grouping: Set(members.map(\.address.module))) { $0.map(\.name) }
        .filter { $0.value.count > 1 }
      isInRepeatedModule = members.map { repeated[$0.modulePath] != nil }
    }
    connectReplacements(participants, draft)
    let acting = draft.resources.addresses.indices.filter { resource in
      participants.usersOfResource.hasValues(resource)
        && (participants.destroyers.hasValues(resource) || participants.creators.hasValues(resource))
    }
    for resource in draft.resources.sorted(acting) { connect(resource, participants) }
  }

  private mutating func connectReplacements(_ participants: DestroyParticipants, _ draft: borrowing GraphDraft) {
    var creatorOfAddress: [ResourceAddress: Int] = [:]
    // By resource; counted once, as a resource may have as many instances as there are operations.
    var creatorCount = [Int](filledWith: -1, count: draft.resources.count)
    for id in draft.operations.indices where members[id].isDestroyer {
      let resource = draft.resource(ofOperation: id)
      let all = participants.creators[resource]
      if creatorCount[resource] < 0 {
        // Conditions stand behind all operations.
        creatorCount[resource] = (all.firstIndex { $0 >= draft.operations.count } ?? all.endIndex) - all.startIndex
      }
      let count = creatorCount[resource]
      // Most resources have one instance.
      if count == 1, members[all[all.startIndex]].address == members[id].address {
        replacements.append((members[id].vertex, members[all[all.startIndex]].vertex))
      }
      if count < 2 { continue }
      if count <= 8 {
        // The last one counts, as below.
        let creator = all.prefix(count).last { members[$0].address == members[id].address }
        if let creator { replacements.append((members[id].vertex, members[creator].vertex)) }
        continue
      }
      if participants.destroyers[resource].first == id {
        for creator in all.prefix(count) { creatorOfAddress[members[creator].address] = members[creator].vertex }
      }
      if let creator = creatorOfAddress[members[id].address] { replacements.append((members[id].vertex, creator)) }
    }
  }

  private mutating func connect(_ resource: Int, _ participants: DestroyParticipants) {
    let (destroyers, creators) = (participants.destroyers[resource], participants.creators[resource])
    var dependents: [Int] = []
    // Those that destroy nothing, as sure as they are.
    var (exact, inferred, assumed): ([Int], [Int], [Int]) = ([], [], [])
    for position in participants.usersOfResource[resource] {
      let user = participants.users[position]
      if members[user.member].isDestroyer {
        dependents.append(user.member)
        continue
      }
      if destroyers.isEmpty { continue }
      switch user.certainty {
      case .exact: exact.append(user.member)
      case .inferred: inferred.append(user.member)
      case .assumed: assumed.append(user.member)
      }
    }
    connect(destroyers, before: exact[...], .stateDependency, .exact)
    connect(destroyers, before: inferred[...], .stateDependency, .inferred)
    connect(destroyers, before: assumed[...], .stateDependency, .assumed)
    connect(dependents, before: destroyers, .destroyOrder)
    connect(dependents, before: creators, .dependentDestroyedFirst)
  }

  /// D3 and D4, the pairs within one provider as groups, and those between two.
  private mutating func connect(_ dependents: [Int], before others: ArraySlice<Int>, _ rule: EdgeRule) {
    if dependents.isEmpty || others.isEmpty { return }
    if !hasSeveralProviders {
      connect(dependents[...], before: others, rule, .exact)
      return
    }
    let othersOfProvider = byProvider(others)
    for (provider, some) in byProvider(dependents[...]) {
      for (otherProvider, others) in othersOfProvider {
        if provider == otherProvider {
          connect(some[...], before: others[...], rule, .exact)
        } else {
          for one in some {
            for other in others { crossing.append(edge(one, before: other, rule)) }
          }
        }
      }
    }
  }

  private func edge(_ one: Int, before other: Int, _ rule: EdgeRule) -> CrossProviderEdges.Edge {
    CrossProviderEdges.Edge(
      first: members[one].vertex, second: members[other].vertex, rule: rule,
      isTurnable: !members[other].isDestroyer, isLeftOut: groups([one], [other]).isEmpty)
  }

  private func byProvider(_ some: ArraySlice<Int>) -> [(Int, [Int])] {
    Dictionary(grouping: some) { members[$0].provider ?? -1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private mutating func connect(
    _ destroyers: ArraySlice<Int>, before others: ArraySlice<Int>, _ rule: EdgeRule, _ certainty: Certainty
  ) {
    if destroyers.isEmpty || others.isEmpty { return }
    if !standsInRepeatedModule(others) {
      add(destroyers, before: others, rule, certainty)
      return
    }
    for group in groups(Array(destroyers), Array(others)) {
      add(group.first[...], before: group.second[...], rule, certainty)
    }
  }

  private mutating func add(
    _ destroyers: ArraySlice<Int>, before others: ArraySlice<Int>, _ rule: EdgeRule, _ certainty: Certainty
  ) {
    let connection = Connection(
      destroyers: destroyers.map { members[$0].vertex }, others: others.map { members[$0].vertex }, rule: rule,
      certainty: certainty, isTurnable: !members[others[others.startIndex]].isDestroyer)
    if rule == .stateDependency { stateDependencies.append(connection) } else { destroyOrder.append(connection) }
  }

  private func standsInRepeatedModule(_ some: ArraySlice<Int>) -> Bool {
    !isInRepeatedModule.isEmpty && some.contains { isInRepeatedModule[$0] }
  }

  /// Pairs in different instances of the same module are left out. So where a repeated module has members on both sides,
  /// each of its instances is a group of its own, beside one of all that stands elsewhere.
  private func groups(_ first: [Int], _ second: [Int]) -> [(first: [Int], second: [Int])] {
    if !standsInRepeatedModule(second[...]) { return [(first, second)] }
    let instances = Dictionary(grouping: Set((first + second).map { members[$0].address.module })) { $0.map(\.name) }
    let repeated = Set(instances.filter { $0.value.count > 1 }.keys)
    if repeated.isEmpty { return [(first, second)] }
    var groups: [(first: [Int], second: [Int])] = []
    let elsewhere = second.filter { !repeated.contains(members[$0].modulePath) }
    if !elsewhere.isEmpty { groups.append((first, elsewhere)) }
    let inside = Dictionary(grouping: second.filter { repeated.contains(members[$0].modulePath) }) {
      members[$0].modulePath
    }
    for (path, others) in inside.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let outside = first.filter { members[$0].modulePath != path }
      if !outside.isEmpty { groups.append((outside, others)) }
      let firstOf = Dictionary(grouping: first.filter { members[$0].modulePath == path }) {
        members[$0].address.module
      }
      let secondOf = Dictionary(grouping: others) { members[$0].address.module }
      for (instance, others) in secondOf.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        if let same = firstOf[instance] { groups.append((same, others)) }
      }
    }
    return groups
  }
}
