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
  /// Positions in `members`.
  private(set) var destroyers: [[Int]]
  private(set) var creators: [[Int]]
  /// Those whose dependencies name the resource, and how sure that is.
  private(set) var users: [[User]]

  init(_ draft: inout GraphDraft) {
    destroyers = [[Int]](filledWith: [], count: draft.resources.count)
    creators = destroyers
    users = [[User]](filledWith: [], count: draft.resources.count)
    // Mostly the state says it of all.
    var closure: ConfigurationClosure?
    for id in draft.operations.indices {
      let member = Member(
        vertex: draft.vertex(ofOperation: id), address: draft.operations[id].address,
        isDestroyer: draft.operations[id].isDestroyer, provider: draft.providerOfOperation[id])
      members.append(member)
      let resource = draft.resource(ofOperation: id)
      if member.isDestroyer { destroyers[resource].append(id) } else { creators[resource].append(id) }
      // A current object has the dependencies that the state says; a new one those of the configuration; a deposed one
      // without current object has none.
      let object = draft.resources.priorOfChange[draft.operations[id].change]
      if object >= 0 {
        for dependency in draft.resources.dependencies[object] where dependency != resource {
          users[dependency].append(User(member: id, certainty: .exact))
        }
      } else if !member.isDestroyer {
        if closure == nil { closure = ConfigurationClosure(&draft) }
        for (dependency, certainty) in closure?.dependencies(of: resource, draft) ?? [] {
          users[dependency].append(User(member: id, certainty: certainty))
        }
      }
    }
    // 1.3 let unchanged instances with conditions take part as creators; 1.5.7 does not. (apply-order 8)
    if !draft.plan.conditioned.isEmpty, draft.plan.distribution == .terraform,
      draft.plan.version.map({ $0 < TerraformVersion(1, 4) }) ?? false
    {
      addConditions(draft)
    }
  }

  private mutating func addConditions(_ draft: GraphDraft) {
    for position in draft.plan.changes.indices {
      let address = draft.plan.changes[position].address
      guard draft.plan.changes[position].action == .noOp, draft.plan.changes[position].deposed == nil,
        let vertex = draft.existing(.condition(address))
      else { continue }
      let resource = draft.resources.ofChange[position]
      creators[resource].append(members.count)
      let object = draft.resources.priorOfChange[position]
      for dependency in object < 0 ? [] : draft.resources.dependencies[object] where dependency != resource {
        users[dependency].append(User(member: members.count, certainty: .exact))
      }
      members.append(Member(vertex: vertex, address: address, isDestroyer: false))
    }
  }
}

/// The configured resources that a resource depends on, transitively, before any destroy edge is made.
private struct ConfigurationClosure {
  /// By certainty: the edges that are at least that sure. Certainties that add no edge are left out.
  private var searches: [(search: AncestorSearch, certainty: Certainty)] = []
  private var known: [Int: [(Int, Certainty)]] = [:]

  init(_ draft: inout GraphDraft) {
    let plain = draft.plainGraph()
    let labelled = draft.labelled()
    var hasLevel = [Bool](filledWith: false, count: Certainty.allCases.count)
    for level in labelled.levels { hasLevel[Int(level)] = true }
    let certainties = Certainty.allCases.filter { hasLevel[Int($0.rawValue)] }
    for certainty in certainties {
      let isLast = certainty == certainties.last
      searches.append(
        (isLast ? AncestorSearch(plain) : AncestorSearch(labelled, upTo: certainty.rawValue), certainty))
    }
  }

  /// Each with the least certain edge on the surest way to it.
  mutating func dependencies(of resource: Int, _ draft: GraphDraft) -> [(Int, Certainty)] {
    if let found = known[resource] { return found }
    var found: [(Int, Certainty)] = []
    if let expansion = draft.expansion(ofResource: resource) {
      for position in searches.indices {
        for ancestor in searches[position].search.ancestors(of: expansion) {
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
