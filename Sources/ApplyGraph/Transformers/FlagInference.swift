internal import Graphs
internal import PlanFile

/// What the plan shows of how objects were made, and what depended on what. Resources go by their numbers.
struct FlagEvidence: Sendable {
  /// By their replacements, resources that are create_before_destroy or not.
  private(set) var shown: [Int: Bool] = [:]
  /// What depends on each resource by state.
  private let dependents: NumberRows
  /// Of those that are shown, what they depend on by configuration: of configured resources only they tell more than
  /// their state does.
  private let configured: ConfiguredDependencies
  private let graph: DirectedGraph

  /// What resources depend on by configuration, both ways.
  struct ConfiguredDependencies: Sendable {
    var dependencies: [Int: [Int]] = [:]
    var dependents: [Int: [Int]] = [:]
  }

  init(_ draft: inout GraphDraft) {
    for position in draft.plan.changes.indices where draft.plan.changes[position].deposed == nil {
      let resource = draft.resources.ofChange[position]
      switch draft.plan.changes[position].action {
      case .createThenDelete: shown[resource] = true
      case .deleteThenCreate: shown[resource] = shown[resource] ?? false
      default: continue
      }
    }
    var pairs: [(row: Int, value: Int)] = []
    for resource in draft.resources.addresses.indices where draft.resources.addresses[resource].mode == .managed {
      for position in draft.resources.prior[resource] {
        for dependency in draft.resources.dependencies[position] { pairs.append((dependency, resource)) }
      }
    }
    dependents = NumberRows(rowCount: draft.resources.count, pairs: pairs)
    graph = draft.plainGraph()
    configured = Self.configured(shown.keys, draft, graph)
  }

  func configured(_ resources: some Sequence<Int>, _ draft: GraphDraft) -> ConfiguredDependencies {
    Self.configured(resources, draft, graph)
  }

  private static func configured(
    _ resources: some Sequence<Int>, _ draft: GraphDraft, _ graph: DirectedGraph
  ) -> ConfiguredDependencies {
    var found = ConfiguredDependencies()
    var search = AncestorSearch(graph)
    for resource in resources {
      guard let expansion = draft.expansion(ofResource: resource) else { continue }
      let needed = search.ancestors(of: expansion).map { draft.expandedResource[$0] }
        .filter { $0 >= 0 && $0 != resource }
      found.dependencies[resource] = needed
      for dependency in needed { found.dependents[dependency, default: []].append(resource) }
    }
    return found
  }

  /// With repetitions.
  func dependencies(of resource: Int, _ table: ResourceTable) -> [Int] {
    let isManaged = table.addresses[resource].mode == .managed
    let byState = isManaged ? table.prior[resource].flatMap { table.dependencies[$0] } : []
    return byState + (configured.dependencies[resource] ?? [])
  }

  /// With repetitions.
  func dependents(on resource: Int) -> [Int] { dependents[resource] + (configured.dependents[resource] ?? []) }
}

/// Spreads what is shown or presumed of some resources to those that depend on them or that they depend on.
struct FlagInference {
  struct Flag {
    var isSet: Bool
    var because: String
  }

  private enum Reason {
    case shown, presumed
    /// It is create_before_destroy and depended on the resource.
    case dependent(Int)
    /// It is not and the resource depended on it.
    case dependency(Int)
  }

  private let evidence: FlagEvidence
  private let resources: ResourceTable
  /// Of the presumed ones, beside what the evidence has.
  private let configured: FlagEvidence.ConfiguredDependencies
  /// By resource.
  private var flags: [(isSet: Bool, reason: Reason)?]

  init(_ evidence: FlagEvidence, _ draft: borrowing GraphDraft) {
    self.evidence = evidence
    resources = draft.resources
    flags = [(isSet: Bool, reason: Reason)?](filledWith: nil, count: resources.count)
    for (resource, isSet) in evidence.shown { flags[resource] = (isSet, .shown) }
    var presumed: [Int] = []
    for (address, isSet) in draft.input.presumedFlags {
      guard let resource = draft.resources.number(of: address) else { continue }
      flags[resource] = (isSet, .presumed)
      presumed.append(resource)
    }
    configured = presumed.isEmpty ? .init() : evidence.configured(presumed, draft)
    spread()
  }

  func flag(of resource: Int) -> Flag? {
    flags[resource].map { flag in
      let because =
        switch flag.reason {
        case .shown: "another of its instances is replaced that way"
        case .presumed: "otherwise the plan could not be ordered"
        case .dependent(let other): "\(resources.addresses[other]) depended on it and is create_before_destroy"
        case .dependency(let other): "it depended on \(resources.addresses[other]), which is not create_before_destroy"
        }
      return Flag(isSet: flag.isSet, because: because)
    }
  }

  /// Those without a flag, in the order of their addresses; each once or more.
  private func open(_ some: [Int]) -> [Int] { resources.sorted(some.filter { flags[$0] == nil }) }

  /// Runs both directions to their end. Where they disagree, the configuration was changed in between; what is forced to
  /// true wins, because it was forced when the object was last written.
  private mutating func spread() {
    let shown = flags.indices.filter { flags[$0] != nil }
    var queue = resources.sorted(shown.filter { flags[$0]?.isSet == true })
    let unset = shown.filter { flags[$0]?.isSet == false }
    while let resource = queue.popLast() {
      let dependencies = evidence.dependencies(of: resource, resources) + (configured.dependencies[resource] ?? [])
      for dependency in open(dependencies) where flags[dependency] == nil {
        flags[dependency] = (true, .dependent(resource))
        queue.append(dependency)
      }
    }
    queue = resources.sorted(unset)
    while let resource = queue.popLast() {
      let dependents = evidence.dependents(on: resource) + (configured.dependents[resource] ?? [])
      for dependent in open(dependents) where flags[dependent] == nil {
        flags[dependent] = (false, .dependency(resource))
        queue.append(dependent)
      }
    }
  }
}
