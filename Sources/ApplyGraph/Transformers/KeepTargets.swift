internal import Graphs
internal import PlanFile

/// With `-target`, what is neither a target nor needed by one is left out, also where it is planned. (apply-order 3)
///
/// Planning takes whole resources with a target, the apply only the instances that it needs, and a destroy of something
/// that a target needs is itself not needed. So an apply can do less than its plan shows: `b -> a[0]` with `b` as target
/// plans `a[1]` and does not apply it; an `a` that is replaced create-before-destroy keeps its old object.
///
/// The targets are in the saved plan. Plan JSON only says that it is not complete: then all is kept, and what may be left
/// out is reported.
struct KeepTargets: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard let options = draft.input.options else {
      if !draft.plan.isComplete { reportDoubtful(&draft) }
      return
    }
    if options.targets.isEmpty { return }
    let isKept = Self.withAncestors(
      draft.vertices.indices.filter { isTarget(draft.vertices[$0], options.targets, draft) }, draft)
    for id in draft.operations.indices where !draft.isBrief && !isKept[draft.vertex(ofOperation: id)] {
      draft.note(
        Diagnostic(
          .note, subject: draft.operations[id].description,
          message: "planned, and not applied: no target needs it"))
    }
    draft.keep(isKept)
  }

  private func isTarget(_ vertex: Vertex, _ targets: [PlanTarget], _ draft: GraphDraft) -> Bool {
    switch vertex {
    case .operation(let id): targets.contains { $0.contains(draft.operations[id].address) }
    case .condition(let address): targets.contains { $0.contains(address) }
    case .expansion(let resource): targets.contains { $0.mayContain(resource) }
    default: false
    }
  }

  /// Whether each vertex is one of `vertices` or comes before one.
  private static func withAncestors(_ vertices: [Int], _ draft: borrowing GraphDraft) -> [Bool] {
    LabelledGraph.areBefore(vertices, nodeCount: draft.vertices.count, edges: draft.edges)
  }

  /// What nothing waits for is a target, or was planned because something needs its resource.
  private func reportDoubtful(_ draft: inout GraphDraft) {
    let needed = neededResources(&draft)
    let ends = draft.operations.filter { !needed.contains($0.address.configuration) }
    let isNeeded = Self.withAncestors(ends.map { draft.vertex(ofOperation: $0.id) }, draft)
    for operation in draft.operations where !isNeeded[draft.vertex(ofOperation: operation.id)] {
      draft.assume(
        Assumption(
          address: operation.address.description, assumed: "it is applied as planned",
          because: "the plan has targets that plan JSON does not name; what none of them needs is left out"))
    }
  }

  /// Resources that another one in the plan depends on, by configuration or by state.
  private func neededResources(_ draft: inout GraphDraft) -> Set<ConfigurationAddress> {
    let planned = Set(draft.plan.changes.map(\.address.configuration))
    var needed: Set<ConfigurationAddress> = []
    // One that may hide a reference may need any other, so two of them may need all.
    let hiding = planned.filter(draft.mayHideReferences.contains)
    if let one = hiding.first { needed = hiding.count > 1 ? planned : planned.subtracting([one]) }
    let expansions = planned.compactMap { draft.existing(.expansion($0)) }
    for ancestor in draft.plainGraph().ancestors(of: expansions) {
      if case .expansion(let dependency) = draft.vertices[ancestor] { needed.insert(dependency) }
    }
    for object in draft.plan.priorState where planned.contains(object.address.configuration) {
      needed.formUnion(object.dependsOn)
    }
    return needed
  }
}
