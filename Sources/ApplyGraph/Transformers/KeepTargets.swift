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
    let graph = Self.graph(draft)
    var isKept = [Bool](repeating: false, count: draft.vertices.count)
    for (number, vertex) in draft.vertices.enumerated() where isTarget(vertex, options.targets, draft) {
      isKept[number] = true
      for ancestor in graph.ancestors(of: number) { isKept[ancestor] = true }
    }
    for operation in draft.operations where !isKept[draft.vertex(ofOperation: operation.id)] {
      draft.note(
        Diagnostic(
          .note, subject: operation.description,
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

  private static func graph(_ draft: GraphDraft) -> DirectedGraph {
    DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: draft.edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
  }

  /// What nothing waits for is a target, or was planned because something needs its resource.
  private func reportDoubtful(_ draft: inout GraphDraft) {
    let graph = Self.graph(draft)
    let needed = neededResources(graph, draft)
    var isNeeded = [Bool](repeating: false, count: draft.vertices.count)
    for operation in draft.operations where !needed.contains(operation.address.configuration) {
      let vertex = draft.vertex(ofOperation: operation.id)
      isNeeded[vertex] = true
      for ancestor in graph.ancestors(of: vertex) { isNeeded[ancestor] = true }
    }
    for operation in draft.operations where !isNeeded[draft.vertex(ofOperation: operation.id)] {
      draft.assume(
        Assumption(
          address: operation.address.description, assumed: "it is applied as planned",
          because: "the plan has targets that plan JSON does not name; what none of them needs is left out"))
    }
  }

  /// Resources that another one in the plan depends on, by configuration or by state.
  private func neededResources(_ graph: DirectedGraph, _ draft: GraphDraft) -> Set<ConfigurationAddress> {
    let planned = Set(draft.plan.changes.map(\.address.configuration))
    var needed: Set<ConfigurationAddress> = []
    for resource in planned {
      // It may need any other.
      if draft.mayHideReferences.contains(resource) { needed.formUnion(planned.subtracting([resource])) }
      guard let expansion = draft.existing(.expansion(resource)) else { continue }
      for ancestor in graph.ancestors(of: expansion) {
        if case .expansion(let dependency) = draft.vertices[ancestor], dependency != resource {
          needed.insert(dependency)
        }
      }
    }
    for object in draft.plan.priorState where planned.contains(object.address.configuration) {
      needed.formUnion(object.dependsOn)
    }
    return needed
  }
}
