internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What `relevant_attributes` and equal or unknown values show.
extension HiddenReferenceInference {
  mutating func useRelevantAttributes(_ draft: inout GraphDraft) {
    let changed = relevant.indices.filter { relevant[$0] >= 0 && draft.instances.hasValues(relevant[$0]) }
    if changed.isEmpty { return }
    let named = VisibleAttributes(changed, relevant, draft)
    let hidden = changed.indices.filter { !named.explain($0) }.map { changed[$0] }
    if hidden.isEmpty { return }
    var resolver = ReferenceResolver(draft)
    var hidingArguments: [Int: Set<String>]?
    var carriersOfModule: [[String]: [Int]] = [:]
    for carrier in carriers.keys {
      for module in ReferenceScopes.scopes(of: draft.vertices[carrier], draft) {
        carriersOfModule[module, default: []].append(carrier)
      }
    }
    for position in hidden {
      let (number, attribute) = (relevant[position], draft.plan.relevantAttributes[position])
      let source = attribute.resource.configuration
      let sources = resolver.vertices(of: attribute.reference, in: source.module, draft)
      let candidates = (carriersOfModule[source.module] ?? []).filter { isCandidate($0, for: number, draft) }
      if candidates.isEmpty { continue }
      let evidence = ValueEvidence(attribute, draft.resources.changes[number].map { draft.plan.changes[$0] })
      let argumentsOf = hidingArguments ?? self.hidingArguments(draft)
      hidingArguments = argumentsOf
      let shown = candidates.filter { vertex in
        let resource = draft.expandedResource[vertex]
        guard resource >= 0 else { return false }
        let arguments = argumentsOf[resource] ?? []
        return draft.resources.changes[resource].contains {
          evidence.shows(in: draft.plan.changes[$0], arguments: arguments)
        }
      }
      let chosen = shown.isEmpty && candidates.count == 1 ? candidates : shown
      for vertex in chosen {
        for all in sources { _ = add(all, before: vertex, .reference, .inferred, &draft) }
      }
      if chosen.isEmpty {
        for vertex in candidates {
          for all in sources { _ = add(all, before: vertex, .reference, .assumed, &draft) }
          draft.assume(
            Assumption(
              address: draft.vertices[vertex].name, assumed: "refers to \(source)",
              because:
                "planning found \(source) relevant, no visible expression names it, and \(carriers[vertex] ?? "this") may"
            ))
        }
      }
    }
  }

  /// By resource, top-level names of the arguments whose expression refers to a local or to what the repetition gives.
  private func hidingArguments(_ draft: GraphDraft) -> [Int: Set<String>] {
    var found: [Int: Set<String>] = [:]
    for (module, numbers) in draft.resources.ofModule.enumerated() {
      for (position, resource) in numbers.enumerated() {
        let names = ReferenceCarriers.hidingArguments(of: draft.model.modules[module].resources[position].configured)
        if !names.isEmpty { found[resource, default: []].formUnion(names) }
      }
    }
    return found
  }

  /// Whether one that can name the source may do so: not settled by prior state, and not what the source itself waits for.
  private mutating func isCandidate(_ vertex: Int, for source: Int, _ draft: GraphDraft) -> Bool {
    let resource = draft.expandedResource[vertex]
    if resource >= 0, isSettled[resource] || resource == source { return false }
    guard let expansion = draft.expansion(ofResource: source) else { return false }
    return !reaches(vertex, expansion)
  }
}
