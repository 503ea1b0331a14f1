internal import PlanFile

/// One vertex for each thing that the apply does to an instance, and one for each unchanged instance with conditions.
///
/// A replacement is two operations. No-ops, pure moves and imports without a change do nothing. (apply-order 1.1)
struct AddOperations: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    for (position, change) in draft.plan.changes.enumerated() {
      let resource = change.address.configuration
      func works(_ vertex: Int) { draft.instances[resource, default: []].append(vertex) }
      switch change.action {
      case .noOp:
        if change.deposed == nil, draft.plan.conditioned.contains(resource) {
          works(draft.vertex(.condition(change.address)))
        }
      case .create: works(draft.addOperation(.create, change, at: position))
      case .update: works(draft.addOperation(.update, change, at: position))
      case .read: works(draft.addOperation(.read, change, at: position))
      // Deletes of data sources only drop them from the state.
      case .delete:
        if change.address.mode == .managed {
          draft.addOperation(.delete, change, at: position, deposed: change.deposed)
        }
      case .forget: draft.addOperation(.forget, change, at: position, deposed: change.deposed)
      case .deleteThenCreate:
        draft.addOperation(.delete, change, at: position)
        works(draft.addOperation(.create, change, at: position))
      case .createThenDelete:
        works(draft.addOperation(.create, change, at: position))
        draft.addOperation(.delete, change, at: position, deposed: "new")
      case .createThenForget:
        works(draft.addOperation(.create, change, at: position))
        draft.addOperation(.forget, change, at: position)
      }
    }
  }
}
