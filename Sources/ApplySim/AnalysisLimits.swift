internal import ApplyGraph
internal import PlanFile

/// What is refused before it takes memory: a plan may come from a stranger. The largest real plans are a hundredth of it.
enum AnalysisLimits {
  /// Operations of a plan.
  static let operations = 1_000_000
  /// Dependencies between operations, beside those that others imply. There are more than operations where each of many
  /// waits for each of many others; each takes about 100 bytes.
  static let dependencies = 20_000_000
  /// Runs times operations: 16 bytes of each run of each operation are kept.
  static let simulated = 200_000_000

  /// - Throws: `AnalysisError.tooManyOperations`.
  static func check(_ plan: Plan) throws(AnalysisError) {
    // A change is wide, so it is not taken out of its row.
    let count = plan.changes.indices.count { plan.changes[$0].action != .noOp }
    if count > operations { throw .tooManyOperations(count: count, limit: operations) }
  }

  /// - Throws: `AnalysisError.tooManyRuns`.
  static func check(_ graph: OperationGraph, runs: Int) throws(AnalysisError) {
    let count = graph.operations.count
    guard count > 0 else { return }
    let limit = simulated / count
    if runs > limit { throw .tooManyRuns(operations: count, runs: runs, limit: limit) }
  }
}
