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
    guard let destroys = draft.destroys else { return }
    let inference = destroys.open.map { FlagInference($0.evidence, draft) }
    draft.createBeforeDestroy = [GraphDraft.BeforeDestroy?](filledWith: nil, count: draft.operations.count)
    for id in draft.operations.indices where draft.isDestroyer(id) {
      let flag: GraphDraft.BeforeDestroy
      if let known = Self.knownFlag(ofDestroyer: id, draft) {
        flag = .init(isSet: known, certainty: .exact)
      } else if let given = draft.input.presumedFlags[draft.operations[id].address.configuration] {
        flag = .init(isSet: given, certainty: .inferred)
        draft.assume(assumption(draft.operations[id].address, flag, "otherwise the plan could not be ordered"))
      } else if let inferred = inference?.flag(of: draft.resource(ofOperation: id)) {
        flag = .init(isSet: inferred.isSet, certainty: .inferred)
        draft.assume(assumption(draft.operations[id].address, flag, inferred.because))
      } else if !(destroys.open?.turnable.contains(id, draft) ?? true) {
        // Either way it is the same order.
        flag = .init(isSet: false, certainty: .exact)
      } else {
        flag = .init(isSet: false, certainty: .assumed)
        draft.assume(
          assumption(
            draft.operations[id].address, flag, "plan JSON does not say it of an object that is only deleted"))
      }
      draft.createBeforeDestroy[id] = flag
    }
  }

  /// What the plan's own action or the state says; nil of an object that is only deleted, without a state.
  static func knownFlag(ofDestroyer id: Int, _ draft: borrowing GraphDraft) -> Bool? {
    let change = draft.operations[id].change
    if draft.operations[id].action == .forget || draft.plan.changes[change].action == .deleteThenCreate { return false }
    if draft.operations[id].deposed != nil { return true }
    // A change is wide.
    return draft.input.state == nil ? nil : draft.input.createBeforeDestroy(of: draft.plan.changes[change])
  }

  /// Evidence can be out of date: the flag that counts was written with the object.
  private func assumption(
    _ address: ResourceAddress, _ flag: GraphDraft.BeforeDestroy, _ because: String
  ) -> Assumption {
    Assumption(
      address: address.description, assumed: "create_before_destroy = \(flag.isSet)", because: because)
  }
}
