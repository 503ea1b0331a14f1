internal import Graphs
internal import PlanFile

/// Who takes part in the destroy rules, by the number of the resource.
struct DestroyParticipants: Sendable {
  /// One of the operations that take part, or a condition that does, with what its place in the order depends on.
  struct Member: Sendable {
    var vertex: Int
    var address: ResourceAddress
    var isDestroyer: Bool
    /// The vertex of its provider configuration; nil of a condition.
    var provider: Int?

    var modulePath: [String] { address.module.map(\.name) }
  }

  struct User: Sendable {
    /// Its position in `members`.
    var member: Int
    var certainty: Certainty
  }

  /// Operations come first, each at the position of its id.
  private(set) var members: [Member] = []
  /// By resource, positions in `members`.
  private(set) var destroyers = NumberRows()
  private(set) var creators = NumberRows()
  /// Those whose dependencies name a resource.
  private(set) var users: [User] = []
  /// By resource, positions in `users`.
  private(set) var usersOfResource = NumberRows()

  init(_ draft: inout GraphDraft) {
    var used: [Int] = []
    var resources: [Int] = []
    members.reserveCapacity(draft.operations.count)
    resources.reserveCapacity(draft.operations.count)
    users.reserveCapacity(2 * draft.operations.count)
    used.reserveCapacity(2 * draft.operations.count)
    // Mostly the state says it of all.
    var closure: ConfigurationClosure?
    for id in draft.operations.indices {
      let isDestroyer = draft.isDestroyer(id)
      members.append(
        Member(
          vertex: draft.vertex(ofOperation: id), address: draft.operations[id].address, isDestroyer: isDestroyer,
          provider: draft.providerOfOperation[id]))
      let resource = draft.resource(ofOperation: id)
      resources.append(resource)
      // A current object has the dependencies that the state says; a new one those of the configuration; a deposed one
      // without current object has none.
      let object = draft.resources.priorOfChange[draft.operations[id].change]
      if object >= 0 {
        for dependency in draft.resources.dependencies[object] where dependency != resource {
          users.append(User(member: id, certainty: .exact))
          used.append(dependency)
        }
      } else if !isDestroyer {
        if closure == nil { closure = ConfigurationClosure(&draft) }
        for (dependency, certainty) in closure?.dependencies(of: resource, draft) ?? [] {
          users.append(User(member: id, certainty: certainty))
          used.append(dependency)
        }
      }
    }
    // 1.3 let unchanged instances with conditions take part as creators; 1.5.7 does not. (apply-order 8)
    if !draft.plan.conditioned.isEmpty, draft.plan.distribution == .terraform,
      draft.model.version.map({ $0 < TerraformVersion(1, 4) }) ?? false
    {
      addConditions(draft, &resources, &used)
    }
    let count = draft.resources.count
    destroyers = NumberRows(rowCount: count, rowOf: resources) { members[$0].isDestroyer }
    creators = NumberRows(rowCount: count, rowOf: resources) { !members[$0].isDestroyer }
    usersOfResource = NumberRows(rowCount: count, rowOf: used) { _ in true }
  }

  /// - Parameters:
  ///   - resources: by member.
  ///   - used: by user, the resource that is named.
  private mutating func addConditions(_ draft: GraphDraft, _ resources: inout [Int], _ used: inout [Int]) {
    for position in draft.plan.changes.indices {
      let address = draft.plan.changes[position].address
      guard draft.plan.changes[position].action == .noOp, draft.plan.changes[position].deposed == nil,
        let vertex = draft.existing(.condition(address))
      else { continue }
      let resource = draft.resources.ofChange[position]
      resources.append(resource)
      let object = draft.resources.priorOfChange[position]
      for dependency in object < 0 ? [] : draft.resources.dependencies[object] where dependency != resource {
        users.append(User(member: members.count, certainty: .exact))
        used.append(dependency)
      }
      members.append(Member(vertex: vertex, address: address, isDestroyer: false))
    }
  }
}

/// The configured resources that a resource depends on, transitively, before any destroy edge is made.
private struct ConfigurationClosure {
  /// By certainty: the edges that are at least that sure. Certainties that add no edge are left out.
  private var searches: [(search: AncestorSearch, certainty: Certainty)] = []
  /// By resource.
  private var known: [[(Int, Certainty)]?]

  init(_ draft: inout GraphDraft) {
    let plain = draft.plainGraph()
    known = [[(Int, Certainty)]?](filledWith: nil, count: draft.resources.count)
    var isUsed: UInt8 = 0
    for edge in draft.edges { isUsed |= 1 &<< edge.level }
    for certainty in Certainty.allCases where isUsed & (1 << certainty.rawValue) != 0 {
      let isLast = isUsed >> (certainty.rawValue + 1) == 0
      searches.append(
        (isLast ? AncestorSearch(plain) : AncestorSearch(draft.labelled(), upTo: certainty.rawValue), certainty))
    }
  }

  /// Each with the least certain edge on the surest way to it.
  mutating func dependencies(of resource: Int, _ draft: borrowing GraphDraft) -> [(Int, Certainty)] {
    if let found = known[resource] { return found }
    var found: [(Int, Certainty)] = []
    if let expansion = draft.expansion(ofResource: resource) {
      for position in searches.indices {
        searches[position].search.search(from: expansion)
        for ancestor in searches[position].search.lastFound {
          let dependency = draft.expandedResource[ancestor]
          // A search finds all that the ones before it found.
          if dependency < 0 || dependency == resource || position > 0 && searches[position - 1].search.found(ancestor) {
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
