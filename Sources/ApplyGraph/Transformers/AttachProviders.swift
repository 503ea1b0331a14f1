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

  /// The state names an orphan's provider configuration. Plan JSON names only the provider: then its un-aliased root
  /// configuration is taken.
  private func providerKey(ofOrphan operation: Operation, in draft: GraphDraft) -> String {
    let state = draft.input.stateObject(of: draft.plan.changes[operation.change])?.provider
    let found = draft.plan.providers.first { provider in
      if let state {
        provider.fullName == state.fullName && provider.alias == state.alias && provider.module == state.module
      } else {
        provider.fullName == operation.provider && provider.alias == nil && provider.module.isEmpty
      }
    }
    return found?.key ?? operation.provider
  }
}
