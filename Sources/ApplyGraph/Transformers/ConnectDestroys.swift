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
      let destroyers = participants.destroyers[resource] ?? []
      let creators = participants.creators[resource] ?? []
      let users = participants.users[resource] ?? []
      // D2
      connect(destroyers, before: users.filter { !$0.isDestroyer }, .stateDependency, participants, &draft)
      // D3 and D4
      let dependents = users.filter(\.isDestroyer)
      connect(dependents, before: destroyers, .destroyOrder, participants, &draft)
      connect(dependents, before: creators, .dependentDestroyedFirst, participants, &draft)
    }
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
  }

  /// Makes the edges between every destroyer of one side and every member of the other; whichever side is destroyers
  /// of a create_before_destroy object facing creators is turned around.
  private func connect(
    _ first: [Member], before second: [Member], _ rule: EdgeRule, _ participants: Participants,
    _ draft: inout GraphDraft
  ) {
    if first.isEmpty || second.isEmpty { return }
    for group in groups(first, second) {
      // D5 turns only edges between a destroyer and a creator.
      let turnsAround = group.second.first.map { !$0.isDestroyer } ?? false
      for flag in flags(of: group.first, draft) {
        let destroyers = group.first.filter { draft.createBeforeDestroy[$0.vertex] == flag }.map(\.vertex)
        let others = group.second.map(\.vertex)
        if turnsAround, flag.isSet {
          draft.require(others, before: destroyers, .createBeforeDestroy, flag.certainty)
        } else {
          draft.require(destroyers, before: others, rule, turnsAround ? flag.certainty : .exact)
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

  /// Pairs in different instances of the same module are left out. Where both sides stand in the same module, each
  /// instance of it is a group of its own; otherwise all are one.
  private func groups(_ first: [Member], _ second: [Member]) -> [(first: [Member], second: [Member])] {
    guard let here = first.first?.address.module.map(\.name),
      first.contains(where: { $0.address.module.contains { $0.key != nil } })
    else { return [(first, second)] }
    let (inside, outside) = second.partitioned { $0.address.module.map(\.name) == here }
    var groups: [(first: [Member], second: [Member])] = []
    if !outside.isEmpty { groups.append((first, outside)) }
    var firstOf: [[ModuleStep]: [Member]] = [:]
    for member in first { firstOf[member.address.module, default: []].append(member) }
    var secondOf: [[ModuleStep]: [Member]] = [:]
    for member in inside { secondOf[member.address.module, default: []].append(member) }
    for module in secondOf.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let members = firstOf[module] { groups.append((members, secondOf[module] ?? [])) }
    }
    return groups
  }
}

extension Array {
  fileprivate func partitioned(_ belongs: (Element) -> Bool) -> (inside: [Element], outside: [Element]) {
    (filter(belongs), filter { !belongs($0) })
  }
}

/// Who takes part in the destroy rules, by resource.
private struct Participants {
  var members: [ConnectDestroys.Member] = []
  var destroyers: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  var creators: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  /// Those whose dependencies name the resource.
  var users: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  /// Every resource with a user, sorted.
  var resources: [ConfigurationAddress] = []

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
      let dependencies =
        stateDependencies[operation.address] ?? (operation.isDestroyer ? [] : closure.dependencies(of: resource))
      for dependency in dependencies where dependency != resource {
        users[dependency, default: []].append(member)
      }
    }
    resources = users.keys.sorted()
  }
}

/// The configured resources that a resource depends on, transitively, before any destroy edge is made.
private struct ConfigurationClosure {
  private let graph: DirectedGraph
  private let draft: GraphDraft
  private var known: [ConfigurationAddress: [ConfigurationAddress]] = [:]

  init(_ draft: GraphDraft) {
    self.draft = draft
    graph = DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: draft.edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
  }

  mutating func dependencies(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    if let found = known[resource] { return found }
    var found: [ConfigurationAddress] = []
    if let expansion = draft.existing(.expansion(resource)) {
      for ancestor in graph.ancestors(of: expansion) {
        if case .expansion(let dependency) = draft.vertices[ancestor], dependency != resource {
          found.append(dependency)
        }
      }
    }
    known[resource] = found
    return found
  }
}
