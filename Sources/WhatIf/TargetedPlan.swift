import ApplyGraph
import ApplySimulation
import PlanFile

/// What `terraform apply -target=...` makes of a plan, and what it leaves.
struct TargetedPlan {
  let first: Course.Apply
  let rest: ApplyGraphInput
  /// What was made of the whole.
  let former: Course.Apply.Former
  /// Operations of the first apply, and changes that are left.
  let doneCount: Int
  let leftCount: Int

  /// - Parameters:
  ///   - apply: the whole; it keeps its graph for whoever splits it next.
  ///   - words: addresses as `-target` takes them.
  init(
    _ apply: inout Course.Apply, words: [String], targets: [PlanTarget], _ change: any PlanChange
  ) throws(ChangeRefusal) {
    let input = apply.input
    for (word, target) in zip(words, targets) where !input.isKnown(target) {
      throw ChangeRefusal(change.description, word, input.absence(of: target, written: word))
    }
    let dependencies = apply.connected()
    func isTarget(_ address: ResourceAddress) -> Bool { targets.contains { $0.contains(address) } }
    var named: [ConfigurationAddress] = []
    for position in input.plan.changes.indices where isTarget(input.plan.changes[position].address) {
      // A resource that is only deleted has no block, so nothing is taken along with it.
      named.append(input.plan.changes[position].address.configuration)
    }
    for position in input.plan.priorState.indices where isTarget(input.plan.priorState[position].address) {
      let resource = input.plan.priorState[position].address.configuration
      if named.last != resource { named.append(resource) }
    }
    // A dependency that is no longer configured is not looked at, so its delete waits for the whole plan.
    let taken = dependencies.needed(by: named)
    var first = input
    first.options = PlanOptions(mode: input.mode, targets: targets)
    first.leaveOut { !isTarget($0.address) && !taken.contains($0.address.configuration) }
    var targeted = Course.Apply(input: first, targets: words, former: apply.former(dependencies))
    let graph = try targeted.ordered(change, words[0])
    if graph.operations.isEmpty { throw ChangeRefusal(change.description, words[0], .nothingFirst) }
    var whole = input
    whole.options = input.options.map { PlanOptions(mode: $0.mode) }
    if whole.options != input.options { apply.input = whole }
    let all = try apply.ordered(change, words[0])
    struct Act: Hashable {
      var address: ResourceAddress
      var action: OperationAction
      var deposed: String?
    }
    func act(_ operation: Operation) -> Act {
      Act(address: operation.address, action: operation.action, deposed: operation.deposed)
    }
    let few = graph.operations.map(act)
    // As many are sooner compared with each other than hashed.
    let many = few.count <= 16 ? [] : Set(few)
    rest = PlanContinuation(of: whole, graph: all, dependencies: dependencies, like: apply.model).rest { operation in
      few.count <= 16 ? few.contains(act(operation)) : many.contains(act(operation))
    }
    self.first = targeted
    former = apply.former(dependencies)
    doneCount = graph.operations.count
    leftCount = rest.plan.changes.count { $0.action != .noOp }
  }
}
