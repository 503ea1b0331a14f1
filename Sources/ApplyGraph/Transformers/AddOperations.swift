internal import PlanFile

/// One vertex for each thing that the apply does to an instance, and one for each unchanged instance with conditions.
/// (apply-order 1.1)
struct AddOperations: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    var operations = Operation.all(of: draft.plan)[...]
    for (position, change) in draft.plan.changes.enumerated() {
      let resource = change.address.configuration
      if change.action == .noOp, change.deposed == nil, draft.plan.conditioned.contains(resource) {
        draft.instances[resource, default: []].append(draft.vertex(.condition(change.address)))
      }
      while let operation = operations.first, operation.change == position {
        operations.removeFirst()
        let vertex = draft.add(operation)
        if !operation.isDestroyer { draft.instances[resource, default: []].append(vertex) }
      }
    }
  }
}
