internal import Graphs
internal import PlanFile

/// Who takes part in the destroy rules, by resource.
struct DestroyParticipants: Sendable {
  var members: [ConnectDestroys.Member] = []
  var destroyers: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  var creators: [ConfigurationAddress: [ConnectDestroys.Member]] = [:]
  /// Those whose dependencies name the resource, and how sure that is.
  var users: [ConfigurationAddress: [User]] = [:]
  /// Every resource with a user of which something acts, sorted.
  var resources: [ConfigurationAddress] = []

  struct User: Sendable {
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
    resources = users.keys.filter { destroyers[$0] != nil || creators[$0] != nil }.sorted()
  }
}

/// The configured resources that a resource depends on, transitively, before any destroy edge is made.
private struct ConfigurationClosure {
  /// By certainty: the edges that are at least that sure. Certainties that add no edge are left out.
  private var searches: [(search: AncestorSearch, certainty: Certainty)] = []
  private let draft: GraphDraft
  private var known: [ConfigurationAddress: [(ConfigurationAddress, Certainty)]] = [:]

  init(_ draft: GraphDraft) {
    self.draft = draft
    let levels = Set(draft.edges.map(\.level))
    for certainty in Certainty.allCases where levels.contains(certainty.rawValue) {
      let edges = draft.edges.filter { $0.level <= certainty.rawValue }
        .map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) }
      searches.append((AncestorSearch(DirectedGraph(nodeCount: draft.vertices.count, edges: edges)), certainty))
    }
  }

  /// Each with the least certain edge on the surest way to it.
  mutating func dependencies(of resource: ConfigurationAddress) -> [(ConfigurationAddress, Certainty)] {
    if let found = known[resource] { return found }
    var found: [(ConfigurationAddress, Certainty)] = []
    var seen: Set<ConfigurationAddress> = [resource]
    if let expansion = draft.existing(.expansion(resource)) {
      for position in searches.indices {
        for ancestor in searches[position].search.ancestors(of: expansion) {
          guard case .expansion(let dependency) = draft.vertices[ancestor], seen.insert(dependency).inserted else {
            continue
          }
          found.append((dependency, searches[position].certainty))
        }
      }
    }
    known[resource] = found
    return found
  }
}
