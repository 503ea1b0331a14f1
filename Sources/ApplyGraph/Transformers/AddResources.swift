internal import PlanFile

/// An expansion for each configured resource, changed or not, which is why order passes through unchanged resources; its
/// instances wait for it. (apply-order 1.2)
struct AddResources: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    for module in draft.model.modules {
      for resource in module.resources { add(resource.address, to: &draft) }
    }
    // A change of something that the configuration does not show still has a place in the order.
    for resource in draft.instances.keys.sorted() where draft.existing(.expansion(resource)) == nil {
      add(resource, to: &draft)
    }
  }

  private func add(_ resource: ConfigurationAddress, to draft: inout GraphDraft) {
    let expansion = draft.vertex(.expansion(resource))
    let all = draft.vertex(.allInstances(resource))
    draft.require(expansion, before: all, .structure)
    for instance in draft.instances[resource] ?? [] {
      draft.require(expansion, before: instance, .structure)
      draft.require(instance, before: all, .structure)
    }
  }
}
