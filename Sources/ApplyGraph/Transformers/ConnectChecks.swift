internal import ConfigurationSource
internal import PlanFile

/// A data source inside a check block is read at the end: it waits for everything that is created or changed in the
/// whole configuration, whatever the check is about. (apply-order 1.3)
///
/// As the block's assertions normally use the data source, and whoever depends on the whole module waits for its checks,
/// such a dependent closes a cycle. Terraform refuses that plan too.
struct ConnectChecks: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    let reads = draft.operations.filter { $0.action == .read && isNested($0, draft) }
    if reads.isEmpty { return }
    let makers = draft.instances.filter { $0.key.mode == .managed }.values.flatMap { $0 }.sorted()
    draft.require(makers, before: reads.map { draft.vertex(ofOperation: $0.id) }, .checksLast)
    // Without the source the assertions are not known.
    if draft.model.isComplete { return }
    for module in draft.model.modules {
      let own = reads.filter { $0.address.configuration.module == module.path }
      for check in module.checks where !own.isEmpty {
        let vertex = draft.vertex(.check(module: module.path, name: check.name))
        for read in own { draft.require(draft.vertex(ofOperation: read.id), before: vertex, .reference, .inferred) }
      }
    }
  }

  private func isNested(_ operation: Operation, _ draft: GraphDraft) -> Bool {
    draft.plan.changes[operation.change].reason == "read_because_check_nested"
      || draft.input.source?.resource(operation.address.configuration)?.check != nil
  }
}
