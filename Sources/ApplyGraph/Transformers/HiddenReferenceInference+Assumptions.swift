internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What nothing shows.
extension HiddenReferenceInference {
  /// Objects of which nothing shows what their hidden references are: taken to be none, and said, where there is
  /// something that they could wait for.
  mutating func reportTheRest(_ draft: inout GraphDraft) {
    var reach = HiddenReach(draft, visible, carriers: carriers.keys)
    // Planning lists every attribute that the arguments of a change take.
    let relevant = Set(draft.plan.relevantAttributes.map(\.resource.configuration))
    for resource in resources where draft.instances[resource]?.isEmpty == false {
      guard let expansion = draft.existing(.expansion(resource)),
        !settled.contains(resource) || isTriggeredByNothing(resource, draft)
      else { continue }
      // A data source has no trigger and no connection: without conditions only its arguments can hide something.
      let isArgument = resource.mode == .data && hiding[resource] == nil
      guard reach.leadsSomewhere(from: expansion, among: isArgument ? relevant : nil, draft) else { continue }
      let way = hiding[resource] ?? (isArgument ? "a dynamic block" : "replace_triggered_by")
      draft.assume(
        Assumption(
          address: resource.description, assumed: "\(way) refers to nothing else that this apply changes",
          because: "plan JSON does not say what it refers to"))
    }
    reportProviders(&reach, &draft)
    reportTrust(&draft)
  }

  /// Provider blocks, whose locals and dynamic blocks hold up all that the provider does, deletes too.
  private func reportProviders(_ reach: inout HiddenReach, _ draft: inout GraphDraft) {
    let acting = Set(draft.providerOfVertex.values)
    // The built-in provider takes no configuration.
    for provider in draft.model.providers where provider.fullName != ProviderConfiguration.builtIn {
      guard let vertex = draft.existing(.provider(provider.key)), acting.contains(vertex),
        reach.leadsSomewhere(from: vertex, draft)
      else { continue }
      draft.assume(
        Assumption(
          address: draft.vertices[vertex].name,
          assumed: "\(carriers[vertex] ?? "a dynamic block") refers to nothing else that this apply changes",
          because: "plan JSON does not say what it refers to"))
    }
  }

  /// What the state settles it settles only where planning refreshed it, which plan JSON does not say.
  private func reportTrust(_ draft: inout GraphDraft) {
    let trusting = resources.filter { settled.contains($0) && hiding[$0] != nil }
    draft.trustsRefreshedState = trusting
    guard let first = trusting.first, let way = hiding[first] else { return }
    let others = trusting.count > 1 ? " and \(trusting.count - 1) more" : ""
    draft.assume(
      Assumption(
        address: "prior_state", assumed: "planning refreshed it",
        because: "it shows what \(way) of \(first)\(others) can refer to, and with -refresh=false it would not"))
  }

  /// True where planning found a trigger and nothing that is known to be one changes.
  private func isTriggeredByNothing(_ resource: ConfigurationAddress, _ draft: GraphDraft) -> Bool {
    guard hiding[resource] == "replace_triggered_by", let expansion = draft.existing(.expansion(resource)) else {
      return false
    }
    return !draft.operations.contains { operation in
      !operation.isDestroyer && operation.address.module.map(\.name) == resource.module
        && operation.address.configuration != resource
        && draft.existing(.operation(operation.id)).map { reaches($0, expansion) } ?? false
    }
  }
}
