internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What `relevant_attributes` and equal or unknown values show.
extension HiddenReferenceInference {
  mutating func useRelevantAttributes(_ draft: inout GraphDraft) {
    let named = VisibleAttributes(draft.model)
    let resolver = ReferenceResolver(draft)
    let scopes = ReferenceScopes(draft)
    var carriersOfModule: [[String]: [Int]] = [:]
    for carrier in carriers.keys {
      for module in scopes.scopes(of: draft.vertices[carrier]) { carriersOfModule[module, default: []].append(carrier) }
    }
    for attribute in draft.plan.relevantAttributes {
      let source = attribute.resource.configuration
      guard !(draft.instances[source] ?? []).isEmpty, !named.explain(attribute) else { continue }
      let sources = resolver.vertices(of: attribute.reference, in: source.module, draft)
      let candidates = (carriersOfModule[source.module] ?? []).filter { isCandidate($0, for: source, draft) }
      if candidates.isEmpty { continue }
      let changes = (changesOfResource[source] ?? []).map { draft.plan.changes[$0] }
      let evidence = ValueEvidence(attribute, changes)
      let shown = candidates.filter { vertex in
        guard case .expansion(let resource) = draft.vertices[vertex] else { return false }
        let arguments = hidingArguments[resource] ?? []
        return (changesOfResource[resource] ?? []).contains {
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

  /// Whether one that can name the source may do so: not settled by prior state, and not what the source itself waits for.
  private func isCandidate(_ vertex: Int, for source: ConfigurationAddress, _ draft: GraphDraft) -> Bool {
    if case .expansion(let resource) = draft.vertices[vertex], settled.contains(resource) || resource == source {
      return false
    }
    guard let expansion = draft.existing(.expansion(source)) else { return false }
    return !reaches(vertex, expansion)
  }
}
