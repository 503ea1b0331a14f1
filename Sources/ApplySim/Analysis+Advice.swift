internal import ApplyGraph
public import ApplySimulation
internal import EventSimulation
internal import PlanFile
public import Reporting
internal import WhatIf

extension Analysis {
  /// Remedies for every endpoint that goes dark or may, each simulated. `progress` is told how many courses were.
  ///
  /// - Throws: `AnalysisError`. A plan that can't be ordered is a result, not an error.
  public static func advice(
    of input: AnalysisInput, scenario: Scenario, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(AnalysisError) -> AdviceReport {
    let graphInput = try input.graphInput(changeSelection)
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    let plan = PlanSummary(graphInput.plan)
    let graph: OperationGraph
    switch try ordered(graphInput) {
    case .success(let ordered): graph = ordered
    case .failure(let unorderable):
      return AdviceReport(plan: plan, settings: settings, outcome: .failure(unorderable))
    }
    var course = Course(graphInput, graph: graph, parallelism: scenario.parallelism, durations: scenario.durations)
    course.learned = scenario.learned
    var budget = Advisor.Budget.whole
    budget.runs = min(scenario.runs, budget.runs)
    do throws(OrderRefusal) {
      let advice = try await Advisor(course, budget: budget, seed: scenario.seed).advice(progress: progress)
      return AdviceReport(plan: plan, settings: settings, outcome: .success(advice))
    } catch {
      throw .refusedChange(error.refusal(of: ""))
    }
  }

  /// What each operation on an outage's path would leave if it failed, as findings too.
  static func addFailures(
    to forecast: inout Forecast, _ input: ApplyGraphInput, _ graph: OperationGraph, _ scenario: Scenario
  ) async -> [FailureExposure] {
    let search = FailureSearch(input, graph: graph, forecast: forecast, durations: scenario.durations)
    let exposures = await search.exposures()
    forecast.findings += exposures.map(\.finding)
    if search.isCut {
      forecast.diagnostics.append(
        Diagnostic(
          .note, subject: "--failures",
          message: "only the first \(FailureSearch.limit) operations on the paths of outages were made to fail"))
    }
    return exposures
  }
}
