internal import Graphs
internal import PlanFile

/// What the plan shows of how objects were made, and what depended on what.
struct FlagEvidence: Sendable {
  /// By their replacements, resources that are create_before_destroy or not.
  private(set) var shown: [ConfigurationAddress: Bool] = [:]
  /// What each resource depends on, by state, and of those that are shown by configuration too: of configured resources
  /// only they tell more than their state does.
  private(set) var dependencies: [ConfigurationAddress: Set<ConfigurationAddress>] = [:]
  private(set) var dependents: [ConfigurationAddress: [ConfigurationAddress]] = [:]
  private let graph: DirectedGraph

  init(_ draft: GraphDraft) {
    for change in draft.plan.changes where change.deposed == nil {
      let resource = change.address.configuration
      switch change.action {
      case .createThenDelete: shown[resource] = true
      case .deleteThenCreate: shown[resource] = shown[resource] ?? false
      default: continue
      }
    }
    for object in draft.plan.priorState where object.deposed == nil && object.address.mode == .managed {
      dependencies[object.address.configuration, default: []].formUnion(object.dependsOn)
    }
    graph = draft.plainGraph()
    for (resource, configured) in configured(Array(shown.keys), draft) {
      dependencies[resource, default: []].formUnion(configured)
    }
    for (resource, needed) in dependencies {
      for dependency in needed { dependents[dependency, default: []].append(resource) }
    }
  }

  /// What resources depend on by configuration.
  func configured(
    _ resources: [ConfigurationAddress], _ draft: GraphDraft
  ) -> [ConfigurationAddress: Set<ConfigurationAddress>] {
    var found: [ConfigurationAddress: Set<ConfigurationAddress>] = [:]
    var search = AncestorSearch(graph)
    for resource in resources {
      guard let expansion = draft.existing(.expansion(resource)) else { continue }
      for ancestor in search.ancestors(of: expansion) {
        if case .expansion(let dependency) = draft.vertices[ancestor], dependency != resource {
          found[resource, default: []].insert(dependency)
        }
      }
    }
    return found
  }
}

/// Spreads what is shown or presumed of some resources to those that depend on them or that they depend on.
struct FlagInference {
  struct Flag {
    var isSet: Bool
    var because: String
  }

  private let evidence: FlagEvidence
  /// Of the presumed ones, beside what the evidence has.
  private let configured: [ConfigurationAddress: Set<ConfigurationAddress>]
  private var configuredDependents: [ConfigurationAddress: [ConfigurationAddress]] = [:]
  private var flags: [ConfigurationAddress: Flag]

  init(_ evidence: FlagEvidence, _ draft: GraphDraft) {
    self.evidence = evidence
    flags = evidence.shown.mapValues { Flag(isSet: $0, because: "another of its instances is replaced that way") }
    let presumed = draft.input.presumedFlags
    for (resource, isSet) in presumed {
      flags[resource] = Flag(isSet: isSet, because: "otherwise the plan could not be ordered")
    }
    configured = presumed.isEmpty ? [:] : evidence.configured(Array(presumed.keys), draft)
    for (resource, needed) in configured {
      for dependency in needed { configuredDependents[dependency, default: []].append(resource) }
    }
    spread()
  }

  func flag(of resource: ConfigurationAddress) -> Flag? { flags[resource] }

  private func dependencies(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    (evidence.dependencies[resource] ?? []).union(configured[resource] ?? []).sorted()
  }

  private func dependents(on resource: ConfigurationAddress) -> [ConfigurationAddress] {
    ((evidence.dependents[resource] ?? []) + (configuredDependents[resource] ?? [])).sorted()
  }

  /// Runs both directions to their end. Where they disagree, the configuration was changed in between; what is forced to
  /// true wins, because it was forced when the object was last written.
  private mutating func spread() {
    let shown = flags
    var queue = shown.filter(\.value.isSet).map(\.key).sorted()
    while let resource = queue.popLast() {
      for dependency in dependencies(of: resource) where flags[dependency] == nil {
        flags[dependency] = Flag(isSet: true, because: "\(resource) depended on it and is create_before_destroy")
        queue.append(dependency)
      }
    }
    queue = shown.filter { !$0.value.isSet }.map(\.key).sorted()
    while let resource = queue.popLast() {
      for dependent in dependents(on: resource) where flags[dependent] == nil {
        flags[dependent] = Flag(isSet: false, because: "it depended on \(resource), which is not create_before_destroy")
        queue.append(dependent)
      }
    }
  }
}
