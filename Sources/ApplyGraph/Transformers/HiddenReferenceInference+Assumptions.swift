internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What nothing shows.
extension HiddenReferenceInference {
  /// Objects of which nothing shows what their hidden references are: taken to be none, and said, where there is
  /// something that they could wait for.
  mutating func reportTheRest(_ draft: inout GraphDraft) {
    var reach = HiddenReach(draft, visible, carriers: carriers.keys, relevant: relevant)
    for resource in resources where draft.instances.hasValues(resource) {
      guard let expansion = draft.expansion(ofResource: resource),
        !isSettled[resource] || isTriggeredByNothing(resource, draft)
      else { continue }
      // A data source has no trigger and no connection: without conditions only its arguments can hide something.
      let isArgument = draft.resources.addresses[resource].mode == .data && hiding[resource] == nil
      guard reach.leadsSomewhere(from: expansion, onlyToRelevant: isArgument, &draft) else { continue }
      let way = hiding[resource] ?? (isArgument ? "a dynamic block" : "replace_triggered_by")
      draft.assume(
        Assumption(
          address: draft.resources.addresses[resource].description,
          assumed: "\(way) refers to nothing else that this apply changes",
          because: "plan JSON does not say what it refers to"))
    }
    reportProviders(&reach, &draft)
    reportTrust(&draft)
  }

  /// Provider blocks, whose locals and dynamic blocks hold up all that the provider does, deletes too.
  private func reportProviders(_ reach: inout HiddenReach, _ draft: inout GraphDraft) {
    var acts = [Bool](filledWith: false, count: draft.vertices.count)
    for vertex in draft.providerOfOperation { acts[vertex] = true }
    // The built-in provider takes no configuration.
    for provider in draft.model.providers where provider.fullName != ProviderConfiguration.builtIn {
      guard let vertex = draft.existing(.provider(provider.key)), acts[vertex],
        reach.leadsSomewhere(from: vertex, onlyToRelevant: false, &draft)
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
    let trusting = resources.filter { isSettled[$0] && hiding[$0] != nil }
    draft.trustsRefreshedState = trusting.map { draft.resources.addresses[$0] }
    guard let first = trusting.first, let way = hiding[first] else { return }
    let name = draft.resources.addresses[first]
    let others = trusting.count > 1 ? " and \(trusting.count - 1) more" : ""
    draft.assume(
      Assumption(
        address: "prior_state", assumed: "planning refreshed it",
        because: "it shows what \(way) of \(name)\(others) can refer to, and with -refresh=false it would not"))
  }

  /// True where planning found a trigger and nothing that is known to be one changes.
  private mutating func isTriggeredByNothing(_ resource: Int, _ draft: GraphDraft) -> Bool {
    guard hiding[resource] == "replace_triggered_by", let expansion = draft.expansion(ofResource: resource) else {
      return false
    }
    let module = draft.resources.addresses[resource].module
    return !draft.operations.contains { operation in
      !operation.isDestroyer && operation.address.configuration.module == module
        && draft.resource(ofOperation: operation.id) != resource
        && reaches(draft.vertex(ofOperation: operation.id), expansion)
    }
  }
}
