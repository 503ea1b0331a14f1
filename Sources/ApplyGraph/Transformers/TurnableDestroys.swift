internal import Graphs
internal import PlanFile

/// Whether it makes a difference that a deleted object was create_before_destroy: D5 turns nothing around where nothing
/// that is made or changed depends on the object, and the object on nothing that is made or changed.
struct TurnableDestroys: Sendable {
  /// By resource: whether something of it is made or changed.
  private var hasCreators: [Bool]
  /// By resource: whether something that is made or changed depends on it, or can. Objects that are changed depend on what
  /// their state says, one that is made on anything that is still configured.
  private var isUsed: [Bool]
  /// Before Terraform 1.4 conditions of unchanged instances took part too.
  private let conditionsTakePart: Bool

  init(_ draft: borrowing GraphDraft) {
    hasCreators = [Bool](filledWith: false, count: draft.resources.count)
    isUsed = hasCreators
    var makesNew = false
    for id in draft.operations.indices where !draft.isDestroyer(id) {
      hasCreators[draft.resource(ofOperation: id)] = true
      let object = draft.resources.priorOfChange[draft.operations[id].change]
      if object < 0 {
        makesNew = true
      } else {
        for dependency in draft.resources.dependencies[object] { isUsed[dependency] = true }
      }
    }
    if makesNew {
      for resource in draft.resources.ofModule.joined() { isUsed[resource] = true }
    }
    conditionsTakePart =
      draft.plan.distribution == .terraform && draft.model.version.map { $0 < TerraformVersion(1, 4) } ?? false
  }

  /// - Parameter destroy: the id of the operation.
  func contains(_ destroy: Int, _ draft: GraphDraft) -> Bool {
    if conditionsTakePart || isUsed[draft.resource(ofOperation: destroy)] { return true }
    let object = draft.resources.priorOfChange[draft.operations[destroy].change]
    return object >= 0 && draft.resources.dependencies[object].contains { hasCreators[$0] }
  }
}
