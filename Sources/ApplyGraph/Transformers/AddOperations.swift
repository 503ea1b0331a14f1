internal import PlanFile

/// One vertex for each thing that the apply does to an instance, and one for each unchanged instance with conditions.
/// (apply-order 1.1)
struct AddOperations: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    draft.setOperations(Operation.all(of: draft.input.plan))
    var next = 0
    let conditioned = draft.input.plan.conditioned
    var instances: [(row: Int, value: Int)] = []
    instances.reserveCapacity(draft.operations.count)
    for position in draft.plan.changes.indices {
      let resource = draft.resources.ofChange[position]
      if !conditioned.isEmpty, draft.plan.changes[position].action == .noOp,
        draft.plan.changes[position].deposed == nil, conditioned.contains(draft.resources.addresses[resource])
      {
        instances.append((resource, draft.vertex(.condition(draft.plan.changes[position].address))))
      }
      while next < draft.operations.count, draft.operations[next].change == position {
        let vertex = draft.vertex(.operation(next))
        if !draft.isDestroyer(next) { instances.append((resource, vertex)) }
        next += 1
      }
    }
    draft.setInstances(instances)
  }
}
