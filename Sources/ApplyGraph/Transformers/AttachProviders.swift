internal import PlanFile

/// A vertex for each provider configuration; all operations of the provider, deletes too, wait for it, and it waits for
/// what its block refers to. (apply-order 2.5)
struct AttachProviders: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    var keyOfResource: [ConfigurationAddress: String] = [:]
    for module in draft.model.modules {
      for resource in module.resources where !resource.providerKey.isEmpty {
        let provider = draft.vertex(.provider(resource.providerKey))
        keyOfResource[resource.address] = resource.providerKey
        draft.require(provider, before: draft.vertex(.expansion(resource.address)), .structure)
      }
    }
    for operation in draft.operations {
      let key =
        keyOfResource[operation.address.configuration]
        ?? providerKey(ofOrphan: operation, in: draft)
      let provider = draft.vertex(.provider(key))
      let vertex = draft.vertex(ofOperation: operation.id)
      draft.require(provider, before: vertex, .structure)
      draft.providerOfVertex[vertex] = provider
    }
  }

  /// Plan JSON names an orphan's provider but not which of its configurations: the un-aliased root one is taken.
  private func providerKey(ofOrphan operation: Operation, in draft: GraphDraft) -> String {
    draft.plan.providers.first { $0.fullName == operation.provider && $0.alias == nil && $0.module.isEmpty }?.key
      ?? operation.provider
  }
}
