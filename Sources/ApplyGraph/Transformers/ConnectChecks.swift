internal import ConfigurationSource
internal import Graphs
internal import PlanFile

/// A data source inside a check block is read at the end: it waits for everything that is created or changed in the
/// whole configuration, whatever the check is about. (apply-order 1.3)
///
/// As the block's assertions normally use the data source, and whoever depends on the whole module waits for its checks,
/// such a dependent closes a cycle. Terraform refuses that plan too.
struct ConnectChecks: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    let reads = draft.operations.indices.filter { draft.operations[$0].action == .read }
      .map { draft.operations[$0] }
    if reads.isEmpty { return }
    var isNamed = [Bool](filledWith: false, count: draft.vertices.count)
    for edge in draft.edges where EdgeRule(rawValue: Int(edge.label)) != .structure { isNamed[Int(edge.from)] = true }
    let makers = draft.resources.addresses.indices.filter { draft.resources.addresses[$0].mode == .managed }
      .flatMap { draft.instances[$0] }.sorted()
    for operation in reads {
      guard let nesting = nesting(of: operation, draft, isNamed) else { continue }
      let read = draft.vertex(ofOperation: operation.id)
      draft.require(makers, before: [read], .checksLast, nesting)
      if draft.model.isComplete { continue }
      if nesting == .exact {
        // The assertions are not known without the source.
        let path = operation.address.configuration.module
        for check in draft.model.module(at: path)?.checks ?? [] {
          draft.require(read, before: draft.vertex(.check(module: path, name: check.name)), .reference, .inferred)
          isNamed[read] = true
        }
      } else {
        draft.assume(
          Assumption(
            address: operation.address.description, assumed: "it is in a check block",
            because: "its module has a check block and no other expression is known to name it"))
      }
    }
  }

  /// How sure it is that a data source is in a check block; nil where it is in none.
  ///
  /// Plan JSON says it as the reason to read it at apply, unless there is another reason. Only the assertions of its own
  /// check may refer to such a data source.
  ///
  /// - Parameter isNamed: by vertex, whether some expression names it.
  private func nesting(of operation: Operation, _ draft: GraphDraft, _ isNamed: [Bool]) -> Certainty? {
    if draft.plan.changes[operation.change].reason == "read_because_check_nested" { return .exact }
    let number = draft.resource(ofOperation: operation.id)
    let resource = draft.resources.addresses[number]
    if draft.model.isComplete { return draft.input.source?.resource(resource)?.check == nil ? nil : .exact }
    guard let module = draft.model.module(at: resource.module), !module.checks.isEmpty,
      let all = draft.allInstances(ofResource: number)
    else { return nil }
    return isNamed[all] || draft.instances[number].contains { isNamed[$0] } ? nil : .inferred
  }
}
