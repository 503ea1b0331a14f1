internal import PlanFile

/// Whether it makes a difference that a deleted object was create_before_destroy: D5 turns nothing around where nothing
/// that is made or changed depends on the object, and the object on nothing that is made or changed.
struct TurnableDestroys: Sendable {
  /// Resources of which something is made or changed.
  private let creators: Set<ConfigurationAddress>
  /// What objects that are changed depend on, by their state.
  private var used: Set<ConfigurationAddress> = []
  /// What objects that are made can depend on: only what is still configured.
  private var usable: Set<ConfigurationAddress> = []
  private let dependencies: [ResourceAddress: [ConfigurationAddress]]
  /// Before Terraform 1.4 conditions of unchanged instances took part too.
  private let conditionsTakePart: Bool

  init(_ draft: GraphDraft) {
    let creating = draft.operations.filter { !$0.isDestroyer }
    creators = Set(creating.map(\.address.configuration))
    dependencies = Dictionary(
      draft.plan.priorState.lazy.filter { $0.deposed == nil }.map { ($0.address, $0.dependsOn) },
      uniquingKeysWith: { first, _ in first })
    for operation in creating {
      if let known = dependencies[operation.address] {
        used.formUnion(known)
      } else if usable.isEmpty {
        usable = Set(draft.model.modules.lazy.flatMap { $0.resources.map(\.address) })
      }
    }
    conditionsTakePart =
      draft.plan.distribution == .terraform && draft.plan.version.map { $0 < TerraformVersion(1, 4) } ?? false
  }

  func contains(_ destroy: Operation) -> Bool {
    let resource = destroy.address.configuration
    return conditionsTakePart || used.contains(resource) || usable.contains(resource)
      || (dependencies[destroy.address] ?? []).contains(where: creators.contains)
  }
}
