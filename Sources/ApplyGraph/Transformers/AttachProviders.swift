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
        keyOfResource[operation.address.configuration] ?? providerKey(ofOrphan: operation, in: &draft)
      let provider = draft.vertex(.provider(key))
      let vertex = draft.vertex(ofOperation: operation.id)
      draft.require(provider, before: vertex, .structure)
      draft.providerOfVertex[vertex] = provider
    }
  }

  /// The state names an orphan's provider configuration. Plan JSON names only the provider: then its un-aliased root
  /// configuration is taken, and that is said where another one would mean another order.
  private func providerKey(ofOrphan operation: Operation, in draft: inout GraphDraft) -> String {
    if let state = draft.input.stateObject(of: draft.plan.changes[operation.change])?.provider {
      let found = draft.model.providers.first { provider in
        provider.fullName == state.fullName && provider.alias == state.alias && provider.module == state.module
      }
      return found?.key ?? operation.provider
    }
    let candidates = draft.model.providers.filter { $0.fullName == operation.provider }
    let key = candidates.first { $0.alias == nil && $0.module.isEmpty }?.key ?? operation.provider
    if candidates.count > 1, candidates.contains(where: { !$0.references.isEmpty }) {
      draft.assume(
        Assumption(
          address: operation.address.description, assumed: "its provider configuration is \(key)",
          because: "it is no longer configured, and plan JSON does not say which configuration it was made with"))
    }
    return key
  }
}
