internal import ApplyGraph
public import ApplyLog
public import ApplyReplay
public import ApplySimulation
internal import PlanFile
public import Reporting

/// An apply that is followed while it runs: a forecast of what is still to come, as often as asked.
public struct RunningApply: Sendable {
  private let graph: OperationGraph
  private let forecaster: LiveForecaster

  /// - Throws: `AnalysisError`.
  /// - Returns: a failure for a plan that can't be ordered.
  public static func following(
    _ input: AnalysisInput, scenario: Scenario
  ) throws(AnalysisError) -> Result<RunningApply, UnorderablePlan> {
    let graphInput = try input.graphInput(Analysis.selection)
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    return try Analysis.ordered(graphInput).map { graph in
      RunningApply(
        graph: graph,
        forecaster: LiveForecaster(
          Forecaster(scenario, settings: settings).prepared(graphInput.plan, graph, source: graphInput.source),
          graph))
    }
  }

  /// Nil while the log has nothing of the plan.
  public func forecast(_ records: [ApplyRecord]) async -> LiveForecast? {
    guard let record = Replayer.best(of: records, graph) else { return nil }
    return await forecaster.forecast(record)
  }
}
