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
/// Terraform turns edges after making them; here each is made in its final direction, which leaves the same graph. The
/// pairs are made between groups, so that a resource of n instances that depends on one of m costs n + m edges.
struct ConnectDestroys: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard draft.operations.contains(where: \.isDestroyer) else { return }
    let participants = Participants(draft)
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
  private func connectReplacements(_ participants: Participants, _ draft: inout GraphDraft) {
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
  struct Member {
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

/// Who takes part in the destroy rules, by resource.
private struct Participants {
  var members: [ConnectDestroys.Member] = []
  var destroyers: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  var creators: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  /// Those whose dependencies name the resource, and how sure that is.
  var users: [ConfigurationAddress: [User]] = [:]
  /// Every resource with a user, sorted.
  var resources: [ConfigurationAddress] = []

  struct User {
    var member: ConnectDestroys.Member
    var certainty: Certainty
  }

  init(_ draft: GraphDraft) {
    var stateDependencies: [ResourceAddress: [ConfigurationAddress]] = [:]
    for object in draft.plan.priorState where object.deposed == nil {
      stateDependencies[object.address] = object.dependsOn
    }
    var closure = ConfigurationClosure(draft)
    for operation in draft.operations {
      let vertex = draft.vertex(ofOperation: operation.id)
      let member = ConnectDestroys.Member(
        vertex: vertex, address: operation.address, isDestroyer: operation.isDestroyer)
      members.append(member)
      let resource = operation.address.configuration
      if operation.isDestroyer {
        destroyers[resource, default: []].append(member)
      } else {
        creators[resource, default: []].append(member)
      }
      // A current object has the dependencies that the state says; a new one those of the configuration; a deposed one
      // without current object has none.
      if let dependencies = stateDependencies[operation.address] {
        for dependency in dependencies where dependency != resource {
          users[dependency, default: []].append(User(member: member, certainty: .exact))
        }
      } else if !operation.isDestroyer {
        for (dependency, certainty) in closure.dependencies(of: resource) {
          users[dependency, default: []].append(User(member: member, certainty: certainty))
        }
      }
    }
    // 1.3 let unchanged instances with conditions take part as creators; 1.5.7 does not. (apply-order 8)
    if draft.plan.distribution == .terraform, draft.plan.version.map({ $0 < TerraformVersion(1, 4) }) ?? false {
      for (number, vertex) in draft.vertices.enumerated() {
        guard case .condition(let address) = vertex else { continue }
        let member = ConnectDestroys.Member(vertex: number, address: address, isDestroyer: false)
        creators[address.configuration, default: []].append(member)
        for dependency in stateDependencies[address] ?? [] where dependency != address.configuration {
          users[dependency, default: []].append(User(member: member, certainty: .exact))
        }
      }
    }
    resources = users.keys.sorted()
  }
}

/// The configured resources that a resource depends on, transitively, before any destroy edge is made.
private struct ConfigurationClosure {
  /// By certainty: the edges that are at least that sure.
  private let graphs: [DirectedGraph]
  private let draft: GraphDraft
  private var known: [ConfigurationAddress: [(ConfigurationAddress, Certainty)]] = [:]

  init(_ draft: GraphDraft) {
    self.draft = draft
    graphs = Certainty.allCases.map { certainty in
      DirectedGraph(
        nodeCount: draft.vertices.count,
        edges: draft.edges.filter { $0.level <= certainty.rawValue }.map {
          DirectedGraph.Edge(from: Int($0.from), to: Int($0.to))
        })
    }
  }

  /// Each with the least certain edge on the surest way to it.
  mutating func dependencies(of resource: ConfigurationAddress) -> [(ConfigurationAddress, Certainty)] {
    if let found = known[resource] { return found }
    var found: [(ConfigurationAddress, Certainty)] = []
    var seen: Set<ConfigurationAddress> = [resource]
    if let expansion = draft.existing(.expansion(resource)) {
      for (graph, certainty) in zip(graphs, Certainty.allCases) {
        for ancestor in graph.ancestors(of: expansion) {
          guard case .expansion(let dependency) = draft.vertices[ancestor], seen.insert(dependency).inserted else {
            continue
          }
          found.append((dependency, certainty))
        }
      }
    }
    known[resource] = found
    return found
  }
}
