internal import PlanFile

/// Whether each object that is destroyed was create_before_destroy. (apply-order 2.6, 7)
struct DecideCreateBeforeDestroy: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    for operation in draft.operations where operation.isDestroyer {
      let change = draft.plan.changes[operation.change]
      let vertex = draft.vertex(ofOperation: operation.id)
      if operation.action == .forget || change.action == .deleteThenCreate {
        draft.createBeforeDestroy[vertex] = .init(isSet: false, certainty: .exact)
      } else if operation.deposed != nil {
        draft.createBeforeDestroy[vertex] = .init(isSet: true, certainty: .exact)
      } else {
        draft.createBeforeDestroy[vertex] = .init(isSet: false, certainty: .assumed)
      }
    }
  }
}
