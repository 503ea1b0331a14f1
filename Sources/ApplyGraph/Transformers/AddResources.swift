internal import PlanFile

/// An expansion for each configured resource, changed or not, which is why order passes through unchanged resources; its
/// instances wait for it. (apply-order 1.2)
struct AddResources: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    for numbers in draft.resources.ofModule {
      for resource in numbers { add(resource, to: &draft) }
    }
    // A change of something that the configuration does not show still has a place in the order.
    let others = draft.resources.addresses.indices.filter { resource in
      draft.instances.hasValues(resource) && draft.expansion(ofResource: resource) == nil
    }
    for resource in draft.resources.sorted(others) { add(resource, to: &draft) }
  }

  private func add(_ resource: Int, to draft: inout GraphDraft) {
    let expansion = draft.addExpansion(ofResource: resource)
    let all = draft.addAllInstances(ofResource: resource)
    draft.require(expansion, before: all, .structure)
    for instance in draft.instances[resource] {
      draft.require(expansion, before: instance, .structure)
      draft.require(instance, before: all, .structure)
    }
  }
}
