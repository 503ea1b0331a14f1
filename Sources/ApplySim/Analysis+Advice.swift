internal import ApplyGraph
public import ApplySimulation
internal import EventSimulation
internal import PlanFile
public import Reporting
internal import SharedWork
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
    switch ordered(graphInput) {
    case .success(let ordered): graph = ordered
    case .failure(let unorderable):
      return AdviceReport(plan: plan, settings: settings, outcome: .failure(unorderable))
    }
    var course = Course(graphInput, graph: graph, parallelism: scenario.parallelism, durations: scenario.durations)
    course.learned = scenario.learned
    var budget = Advisor.Budget.whole
    budget.runs = min(scenario.runs, budget.runs)
    do throws(CycleRefusal) {
      let advice = try await Advisor(course, budget: budget, seed: scenario.seed).advice(progress: progress)
      return AdviceReport(plan: plan, settings: settings, outcome: .success(advice))
    } catch {
      throw .refusedChange(ChangeRefusal("", error.operations.first ?? "", .cycle(error.operations)))
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

  /// The best remedy under each endpoint's gap, and what was left out of the search.
  static func addRemedies(
    to forecast: inout Forecast, _ input: ApplyGraphInput, _ graph: OperationGraph, _ model: consuming AvailabilityModel,
    _ scenario: Scenario
  ) async {
    guard forecast.findings.contains(where: { $0.rule == .endpointGap }) else { return releaseAside(model) }
    let all = input.plan.changes
    // Each where it stands: a change that is taken out of its row holds on to all that it has.
    let changes = all.indices.count { all[$0].action != .noOp }
    var budget = Advisor.Budget.brief(changes: changes, objects: all.count)
    budget.runs = min(scenario.runs, budget.runs)
    if budget.trials == 0 {
      releaseAside(model)
      forecast.diagnostics.append(
        Diagnostic(
          .note, subject: "remedies", message: "not searched: the plan has \(changes) changes",
          hint: "'applysim advise' searches them"))
      return
    }
    var course = Course(
      input, graph: graph, model: consume model, parallelism: scenario.parallelism, durations: scenario.durations)
    course.learned = scenario.learned
    let advisor = Advisor(course, budget: budget, seed: scenario.seed)
    guard let advice = try? await advisor.advice(isTogetherAsked: false) else { return }
    for endpoint in advice.endpoints {
      guard let best = endpoint.remedies.first else { continue }
      let outage = forecast.endpoints.first { $0.identity == endpoint.before.identity }?.outage
      let remedy = Remedy(kind: best.kind, gain: outage?.p50, steps: RemedySteps(best).steps)
      for position in forecast.findings.indices
      where forecast.findings[position].subject == endpoint.before.identity
        && forecast.findings[position].rule == .endpointGap
      {
        forecast.findings[position].remedies = [remedy]
      }
    }
    if advice.isCut {
      forecast.diagnostics.append(
        Diagnostic(
          .note, subject: "remedies", message: "the search was cut after \(advice.trials) courses of action",
          hint: "'applysim advise' searches longer"))
    }
    releaseAside(consume advice)
  }
}
