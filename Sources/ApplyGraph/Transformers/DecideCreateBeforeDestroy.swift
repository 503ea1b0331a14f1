internal import Graphs
internal import PlanFile

/// Whether each object that is destroyed was create_before_destroy. (apply-order 2.6, 2.7, 7)
///
/// The plan's own actions say it for replacements and leftovers, the state for everything. Plan JSON alone does not say
/// it for an object that is only deleted. The flag spreads from an object to all that it depends on, so:
///
/// - a resource whose other instances are replaced shows it in their order;
/// - what a create-before-destroy object depended on was itself create-before-destroy;
/// - what depended on an object that is not was not either.
///
/// What stays open is taken as false and reported, where it makes a difference.
struct DecideCreateBeforeDestroy: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard draft.operations.contains(where: \.isDestroyer) else { return }
    let inference = FlagInference(draft)
    let turnable = TurnableDestroys(draft)
    for operation in draft.operations where operation.isDestroyer {
      let vertex = draft.vertex(ofOperation: operation.id)
      let change = draft.plan.changes[operation.change]
      let flag: GraphDraft.BeforeDestroy
      if operation.action == .forget || change.action == .deleteThenCreate {
        flag = .init(isSet: false, certainty: .exact)
      } else if operation.deposed != nil {
        flag = .init(isSet: true, certainty: .exact)
      } else if let known = draft.input.createBeforeDestroy(of: change) {
        flag = .init(isSet: known, certainty: .exact)
      } else if let given = draft.input.presumedFlags[operation.address.configuration] {
        flag = .init(isSet: given, certainty: .inferred)
        draft.assume(assumption(operation, flag, "otherwise the plan could not be ordered"))
      } else if let inferred = inference.flag(of: operation.address.configuration) {
        flag = .init(isSet: inferred.isSet, certainty: .inferred)
        draft.assume(assumption(operation, flag, inferred.because))
      } else if !turnable.contains(operation) {
        // Either way it is the same order.
        flag = .init(isSet: false, certainty: .exact)
      } else {
        flag = .init(isSet: false, certainty: .assumed)
        draft.assume(assumption(operation, flag, "plan JSON does not say it of an object that is only deleted"))
      }
      draft.createBeforeDestroy[vertex] = flag
    }
  }

  /// Evidence can be out of date: the flag that counts was written with the object.
  private func assumption(_ operation: Operation, _ flag: GraphDraft.BeforeDestroy, _ because: String) -> Assumption {
    Assumption(
      address: operation.address.description, assumed: "create_before_destroy = \(flag.isSet)", because: because)
  }
}

/// Spreads what the plan shows of some resources to those that depend on them or that they depend on.
private struct FlagInference {
  struct Flag {
    var isSet: Bool
    var because: String
  }

  private var flags: [ConfigurationAddress: Flag] = [:]
  private static let sibling = "another of its instances is replaced that way"

  init(_ draft: GraphDraft) {
    for change in draft.plan.changes where change.deposed == nil {
      let resource = change.address.configuration
      switch change.action {
      case .createThenDelete: flags[resource] = Flag(isSet: true, because: Self.sibling)
      case .deleteThenCreate:
        flags[resource] = flags[resource] ?? Flag(isSet: false, because: Self.sibling)
      default: continue
      }
    }
    for (resource, isSet) in draft.input.presumedFlags {
      flags[resource] = Flag(isSet: isSet, because: "otherwise the plan could not be ordered")
    }
    spread(dependencies(draft))
  }

  func flag(of resource: ConfigurationAddress) -> Flag? { flags[resource] }

  /// What each resource depends on, by state and by configuration.
  private func dependencies(_ draft: GraphDraft) -> [ConfigurationAddress: Set<ConfigurationAddress>] {
    var dependencies: [ConfigurationAddress: Set<ConfigurationAddress>] = [:]
    for object in draft.plan.priorState where object.deposed == nil && object.address.mode == .managed {
      dependencies[object.address.configuration, default: []].formUnion(object.dependsOn)
    }
    // Of configured resources only those that show their own flag tell more than their state does.
    var search = AncestorSearch(draft.plainGraph())
    for resource in flags.keys {
      guard let expansion = draft.existing(.expansion(resource)) else { continue }
      for ancestor in search.ancestors(of: expansion) {
        if case .expansion(let dependency) = draft.vertices[ancestor], dependency != resource {
          dependencies[resource, default: []].insert(dependency)
        }
      }
    }
    return dependencies
  }

  /// Runs both directions to their end. Where they disagree, the configuration was changed in between; what is forced to
  /// true wins, because it was forced when the object was last written.
  private mutating func spread(_ dependencies: [ConfigurationAddress: Set<ConfigurationAddress>]) {
    var dependents: [ConfigurationAddress: [ConfigurationAddress]] = [:]
    for (resource, needed) in dependencies {
      for dependency in needed { dependents[dependency, default: []].append(resource) }
    }
    let shown = flags
    var queue = shown.filter(\.value.isSet).map(\.key).sorted()
    while let resource = queue.popLast() {
      for dependency in (dependencies[resource] ?? []).sorted() where flags[dependency] == nil {
        flags[dependency] = Flag(isSet: true, because: "\(resource) depended on it and is create_before_destroy")
        queue.append(dependency)
      }
    }
    queue = shown.filter { !$0.value.isSet }.map(\.key).sorted()
    while let resource = queue.popLast() {
      for dependent in (dependents[resource] ?? []).sorted() where flags[dependent] == nil {
        flags[dependent] = Flag(isSet: false, because: "it depended on \(resource), which is not create_before_destroy")
        queue.append(dependent)
      }
    }
  }
}
