internal import Graphs
internal import PlanFile

/// A vertex for each provider configuration; all operations of the provider, deletes too, wait for it, and it waits for
/// what its block refers to. (apply-order 2.5)
struct AttachProviders: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    // By resource; -1 for what is no longer configured.
    var providers = [Int](filledWith: -1, count: draft.resources.count)
    // Neighbours mostly have the same one.
    var last: (key: String, vertex: Int)?
    for (module, numbers) in draft.resources.ofModule.enumerated() {
      for (position, resource) in numbers.enumerated() {
        let key = draft.model.modules[module].resources[position].providerKey
        guard !key.isEmpty, let expansion = draft.expansion(ofResource: resource) else { continue }
        let vertex: Int
        if let last, last.key == key { vertex = last.vertex } else { vertex = draft.vertex(.provider(key)) }
        last = (key, vertex)
        providers[resource] = vertex
        draft.require(vertex, before: expansion, .structure)
      }
    }
    draft.providerOfOperation.reserveCapacity(draft.operations.count)
    for id in draft.operations.indices {
      var provider = providers[draft.resource(ofOperation: id)]
      if provider < 0 { provider = draft.vertex(.provider(providerKey(ofOrphan: draft.operations[id], in: &draft))) }
      draft.require(provider, before: draft.vertex(ofOperation: id), .structure)
      draft.providerOfOperation.append(provider)
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
