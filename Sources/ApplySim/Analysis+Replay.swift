internal import ApplyGraph
public import ApplyLog
public import ApplyReplay
public import ApplySimulation
internal import PlanFile
public import Reporting

extension Analysis {
  /// A recorded apply over its forecast.
  ///
  /// Of several applies in the log the one that has most in common with the plan is taken.
  /// - Throws: `AnalysisError`; `.otherLog` where the log has no operation of this plan. A plan that can't be ordered is
  ///   a result, not an error.
  public static func replay(
    _ records: [ApplyRecord], of input: AnalysisInput, scenario: Scenario, incident: Incident? = nil,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(AnalysisError) -> ReplayReport {
    let graphInput = try input.graphInput(selection)
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    func report(_ outcome: Result<Replay, UnorderablePlan>) -> ReplayReport {
      ReplayReport(
        plan: PlanSummary(graphInput.plan), settings: settings, outcome: outcome, incident: incident)
    }
    switch try ordered(graphInput) {
    case .failure(let unorderable): return report(.failure(unorderable))
    case .success(let graph):
      try AnalysisLimits.check(graph, runs: scenario.runs)
      guard let record = Replayer.best(of: records, graph) else {
        throw .otherLog(operations: records.map(\.operations.count).max() ?? 0)
      }
      let forecaster = Forecaster(scenario, settings: settings)
      let prepared = forecaster.prepared(graphInput.plan, graph, source: graphInput.source)
      let forecast = await forecast(graphInput, graph, scenario, forecaster, prepared, progress: progress)
      let replayer = Replayer(prepared, graph, forecast: forecast)
      return report(.success(await replayer.replay(record)))
    }
  }
}

extension Forecaster {
  /// With what a scenario says of durations.
  init(_ scenario: Scenario, settings: SimulationSettings) {
    self.init(settings: settings, given: scenario.durations, learned: scenario.learned)
  }
}
