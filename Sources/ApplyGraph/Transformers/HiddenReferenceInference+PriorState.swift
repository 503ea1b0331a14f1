internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What `replace_by_triggers` and the state's dependencies show.
extension HiddenReferenceInference {
  /// `replace_by_triggers` says that there is a trigger, prior state what it can be.
  mutating func useTriggers(_ draft: inout GraphDraft) {
    for resource in resources {
      let isTriggered = (changesOfResource[resource] ?? []).contains {
        draft.plan.changes[$0].reason == "replace_by_triggers"
      }
      if isTriggered, hiding[resource] == nil { hiding[resource] = "replace_triggered_by" }
    }
  }

  mutating func usePriorState(_ draft: inout GraphDraft) {
    let configured = Set(resources)
    let isRefreshed = !stateLacksReferences(draft)
    for resource in resources {
      guard let prior = priorOfResource[resource], !prior.isEmpty,
        let expansion = draft.existing(.expansion(resource))
      else { continue }
      let actions = actionsByAddress(of: resource, draft)
      let unchanged = prior.first { actions[draft.plan.priorState[$0].address] == .noOp }
      let relevant = unchanged.map { [$0] } ?? prior.filter { actions[draft.plan.priorState[$0].address] != nil }
      var dependencies: OrderedSet<ConfigurationAddress> = []
      for position in relevant { dependencies.formUnion(draft.plan.priorState[position].dependsOn) }
      let isWritten = unchanged != nil || actions.values.contains { $0 != .delete && $0 != .create }
      // The state of a data source says nothing of what it depends on.
      if isRefreshed, isWritten, resource.mode == .managed { settled.insert(resource) }
      if dependencies.isEmpty { continue }
      _ = search.ancestors(of: expansion)
      for dependency in dependencies where dependency != resource && configured.contains(dependency) {
        guard let vertex = draft.existing(.expansion(dependency)) else { continue }
        if search.found(vertex) {
          explainInstances(of: dependency, for: resource, &draft)
        } else {
          explain(dependency, of: resource, isCurrent: unchanged != nil, &draft)
        }
      }
    }
  }

  /// True where an object's state lacks something that its configuration visibly names: planning with `-refresh=false`
  /// leaves the dependencies as they were written, and then they say nothing of what is new and hidden.
  private func stateLacksReferences(_ draft: GraphDraft) -> Bool {
    draft.model.modules.contains { module in
      module.resources.contains { resource in
        let actions = actionsByAddress(of: resource.address, draft)
        let kept = (priorOfResource[resource.address] ?? []).first { position in
          actions[draft.plan.priorState[position].address].map { $0 != .delete && $0 != .forget } ?? false
        }
        guard let kept, resource.address.mode == .managed else { return false }
        let known = Set(draft.plan.priorState[kept].dependsOn)
        return resource.references.contains { reference in
          guard case .resource(let mode, let type, let name, _) = reference.reference.subject, mode != .ephemeral
          else { return false }
          let named = ConfigurationAddress(module: module.path, mode: mode, type: type, name: name)
          return named != resource.address && !known.contains(named) && draft.existing(.expansion(named)) != nil
        }
      }
    }
  }

  /// A dependency that no visible expression leads to.
  ///
  /// - Parameter isCurrent: false where the state also has what was depended on before: then it counts as stale, unless
  ///   there is a way to hide it.
  private mutating func explain(
    _ dependency: ConfigurationAddress, of resource: ConfigurationAddress, isCurrent: Bool, _ draft: inout GraphDraft
  ) {
    guard let all = draft.existing(.allInstances(dependency)), let expansion = draft.existing(.expansion(resource))
    else { return }
    let changed = draft.instances[dependency]?.count ?? 0
    if !isCurrent, hiding[resource] == nil {
      if changed > 0 {
        draft.assume(
          Assumption(
            address: resource.description, assumed: "no longer refers to \(dependency)",
            because: "its state depends on it and no visible expression names it"))
      }
      return
    }
    let rule: EdgeRule = hiding[resource] == "replace_triggered_by" ? .replaceTriggeredBy : .reference
    guard add(all, before: expansion, rule, .inferred, &draft) else { return }
    // Prior state names resources, not instances.
    if !isCurrent || changed > 1 {
      draft.assume(
        Assumption(
          address: resource.description, assumed: "refers to \(dependency)\(changed > 1 ? ", all instances" : "")",
          because:
            "its state depends on it, and \(hiding[resource] ?? "something that plan JSON leaves out") may name it"))
    }
  }

  /// A dependency of which visible expressions name some instances. As the state does not tell instances apart, a trigger
  /// is taken to name the others too, anything else not. The last search was for what visibly comes before `resource`.
  private mutating func explainInstances(
    of dependency: ConfigurationAddress, for resource: ConfigurationAddress, _ draft: inout GraphDraft
  ) {
    guard let hidden = hiding[resource], let all = draft.existing(.allInstances(dependency)),
      let expansion = draft.existing(.expansion(resource)),
      !(draft.instances[dependency] ?? []).allSatisfy(search.found)
    else { return }
    let isTrigger = hidden == "replace_triggered_by"
    if isTrigger, !add(all, before: expansion, .replaceTriggeredBy, .inferred, &draft) { return }
    draft.assume(
      Assumption(
        address: resource.description,
        assumed: isTrigger
          ? "refers to \(dependency), all instances" : "refers to no other instance of \(dependency) than is visible",
        because: "its state depends on it, and \(hidden) may name any instance"))
  }
}
