internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What `replace_by_triggers` and the state's dependencies show.
extension HiddenReferenceInference {
  /// `replace_by_triggers` says that there is a trigger, prior state what it can be.
  mutating func useTriggers(_ draft: GraphDraft) {
    for resource in resources {
      let isTriggered = draft.resources.changes[resource].contains {
        draft.plan.changes[$0].reason == "replace_by_triggers"
      }
      if isTriggered, hiding[resource] == nil { hiding[resource] = "replace_triggered_by" }
    }
  }

  mutating func usePriorState(_ draft: inout GraphDraft) {
    var isConfigured = [Bool](filledWith: false, count: draft.resources.count)
    for resource in resources { isConfigured[resource] = true }
    let isRefreshed = !stateLacksReferences(draft)
    for resource in resources {
      let prior = draft.resources.prior[resource]
      guard !prior.isEmpty, let expansion = draft.expansion(ofResource: resource) else { continue }
      let unchanged = prior.firstIndex { action(ofPrior: $0, draft) == .noOp }
      // The state of a data source says nothing of what it depends on.
      if isRefreshed, draft.resources.addresses[resource].mode == .managed,
        unchanged != nil || isWritten(resource, draft)
      {
        isSettled[resource] = true
      }
      let objects = unchanged.map { prior[$0...$0] } ?? prior
      var isSearched = false
      for dependency in dependencies(objects, draft) where dependency != resource && isConfigured[dependency] {
        if !isSearched { search.search(from: expansion) }
        isSearched = true
        guard let vertex = draft.expansion(ofResource: dependency) else { continue }
        if search.found(vertex) {
          explainInstances(of: dependency, for: resource, &draft)
        } else {
          explain(dependency, of: resource, isCurrent: unchanged != nil, &draft)
        }
      }
    }
  }

  /// What is done to an object; nil where it has no change.
  private func action(ofPrior position: Int, _ draft: GraphDraft) -> ChangeAction? {
    let change = draft.resources.changeOfPrior[position]
    return change < 0 ? nil : draft.plan.changes[change].action
  }

  /// What those of the objects depend on that have a change.
  private func dependencies(_ objects: ArraySlice<Int>, _ draft: GraphDraft) -> ArraySlice<Int> {
    if objects.count == 1, let object = objects.first {
      return draft.resources.changeOfPrior[object] < 0 ? [] : draft.resources.dependencies[object]
    }
    var dependencies: OrderedSet<Int> = []
    for object in objects where draft.resources.changeOfPrior[object] >= 0 {
      dependencies.formUnion(draft.resources.dependencies[object])
    }
    return dependencies.elements[...]
  }

  /// Whether an object of the resource stays, so that planning has brought its state up to date. Not what is imported: its
  /// state shows nothing of what it depends on.
  private func isWritten(_ resource: Int, _ draft: GraphDraft) -> Bool {
    draft.resources.changes[resource].contains { position in
      let action = draft.plan.changes[position].action
      return action != .delete && action != .create && draft.plan.changes[position].deposed == nil
        && !draft.plan.changes[position].isImport
    }
  }

  /// True where an object's state lacks something that its configuration visibly names: planning with `-refresh=false`
  /// leaves the dependencies as they were written, and then they say nothing of what is new and hidden.
  private func stateLacksReferences(_ draft: GraphDraft) -> Bool {
    draft.resources.ofModule.indices.contains { module in
      draft.resources.ofModule[module].indices.contains { position in
        let resource = draft.resources.ofModule[module][position]
        guard draft.resources.addresses[resource].mode == .managed else { return false }
        let kept = draft.resources.prior[resource].first { position in
          action(ofPrior: position, draft).map { $0 != .delete && $0 != .forget } ?? false
        }
        guard let kept else { return false }
        let known = draft.resources.dependencies[kept]
        return draft.resources.named[module][position].contains { named in
          named >= 0 && named != resource && !known.contains(named)
            && draft.resources.addresses[named].mode != .ephemeral && draft.expansion(ofResource: named) != nil
        }
      }
    }
  }

  /// A dependency that no visible expression leads to.
  ///
  /// - Parameter isCurrent: false where the state also has what was depended on before: then it counts as stale, unless
  ///   there is a way to hide it.
  private mutating func explain(
    _ dependency: Int, of resource: Int, isCurrent: Bool, _ draft: inout GraphDraft
  ) {
    guard let all = draft.allInstances(ofResource: dependency), let expansion = draft.expansion(ofResource: resource)
    else { return }
    let changed = draft.instances[dependency].count
    let (name, dependencyName) = (draft.resources.addresses[resource], draft.resources.addresses[dependency])
    if !isCurrent, hiding[resource] == nil {
      if changed > 0, !draft.isBrief {
        draft.assume(
          Assumption(
            address: name.description, assumed: "no longer refers to \(dependencyName)",
            because: "its state depends on it and no visible expression names it"))
      }
      return
    }
    let rule: EdgeRule = hiding[resource] == "replace_triggered_by" ? .replaceTriggeredBy : .reference
    guard add(all, before: expansion, rule, .inferred, &draft) else { return }
    // Prior state names resources, not instances.
    if !isCurrent || changed > 1, !draft.isBrief {
      draft.assume(
        Assumption(
          address: name.description, assumed: "refers to \(dependencyName)\(changed > 1 ? ", all instances" : "")",
          because:
            "its state depends on it, and \(hiding[resource] ?? "something that plan JSON leaves out") may name it"))
    }
  }

  /// A dependency of which visible expressions name some instances. As the state does not tell instances apart, a trigger
  /// is taken to name the others too, anything else not. The last search was for what visibly comes before `resource`.
  private mutating func explainInstances(
    of dependency: Int, for resource: Int, _ draft: inout GraphDraft
  ) {
    guard let hidden = hiding[resource], let all = draft.allInstances(ofResource: dependency),
      let expansion = draft.expansion(ofResource: resource), !draft.instances[dependency].allSatisfy(search.found)
    else { return }
    let name = draft.resources.addresses[dependency]
    let isTrigger = hidden == "replace_triggered_by"
    if isTrigger, !add(all, before: expansion, .replaceTriggeredBy, .inferred, &draft) { return }
    if draft.isBrief { return }
    draft.assume(
      Assumption(
        address: draft.resources.addresses[resource].description,
        assumed: isTrigger
          ? "refers to \(name), all instances" : "refers to no other instance of \(name) than is visible",
        because: "its state depends on it, and \(hidden) may name any instance"))
  }
}
