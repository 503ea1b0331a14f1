internal import ApplyGraph
public import ApplySimulation
internal import ConfigurationSource
internal import PlanFile
public import Reporting
private import ResourceKinds
internal import SharedWork

/// The whole pipeline: a plan's bytes in, a report out.
///
///     let report = try Analysis.order(of: AnalysisInput(plan: bytes))
public enum Analysis {
  /// The operations of a plan and the order that Terraform forces between them.
  ///
  /// - Throws: `AnalysisError`. A plan that can't be ordered is a result, not an error.
  public static func order(of input: consuming AnalysisInput) throws(AnalysisError) -> GraphReport {
    let graphInput = try input.graphInput(selection)
    let order = try ordered(graphInput)
    let plan = graphInput.plan
    let report =
      switch order {
      case .success(let graph):
        GraphReport(
          plan: PlanSummary(plan), order: .success(OperationOrder(graph)),
          diagnostics: plan.diagnostics + graph.diagnostics + PlanFindings.all(plan, graph).map(\.asDiagnostic))
      case .failure(let unorderable):
        GraphReport(plan: PlanSummary(plan), order: .failure(unorderable), diagnostics: plan.diagnostics)
      }
    let count = plan.changes.count
    releaseAside((consume graphInput, consume order, consume plan), of: count)
    return report
  }

  /// What happens in an apply of the plan. `progress` is told, now and then, how many runs are done.
  ///
  /// The same input and scenario give the same report.
  /// - Throws: `AnalysisError`. A plan that can't be ordered is a result, not an error.
  public static func simulation(
    of input: consuming AnalysisInput, scenario: Scenario, failures: Bool = false,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(AnalysisError) -> SimulationReport {
    let folder = input.source
    TypesAhead.begin(input.plan)
    // Consumed, so that the file's bytes are let go before the simulation needs memory.
    let graphInput = try input.graphInput(changeSelection)
    let summary = PlanSummary(graphInput.plan)
    let diagnostics = graphInput.plan.diagnostics
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    let forecaster = Forecaster(scenario, settings: settings)
    // Who leads traffic to whom is found while the plan is ordered.
    let outline = Task { [graphInput] in forecaster.outline(graphInput.plan, source: graphInput.source) }
    let order = try connected(graphInput)
    let outcome: Result<SimulationReport.Outcome, UnorderablePlan>
    switch order {
    case .success((let graph, let dependencies)):
      try AnalysisLimits.check(graph, runs: scenario.runs)
      // Ordering the other worlds waits neither for the outline nor for what is made of this one.
      let orders = Task { [graphInput] in await OtherWorlds.orders(graphInput, graph) }
      let model = AvailabilityModel(
        plan: graphInput.plan, graph: graph, catalog: forecaster.catalog, source: graphInput.source,
        outline: await outline.value)
      // The search does not wait for estimates, of which it makes its own.
      let search = RemedyTask(graphInput, graph, model, dependencies, scenario)
      let prepared = forecaster.prepared(graphInput.plan, graph, source: graphInput.source, model: model)
      var forecast = await forecast(
        graphInput, graph, scenario, forecaster, consume prepared, orders: orders, progress: progress)
      await search.addRemedies(to: &forecast)
      let exposures = failures ? await addFailures(to: &forecast, graphInput, graph, scenario) : []
      outcome = .success(
        SimulationReport.Outcome(
          order: OperationOrder(graph), forecast: forecast,
          gate: Gate(
            limits: scenario.limits, endpoints: forecast.endpoints, policies: scenario.endpoints,
            today: scenario.today), failures: exposures))
    case .failure(let unorderable): outcome = .failure(unorderable)
    }
    var report = SimulationReport(
      plan: summary, settings: settings, outcome: outcome, planDiagnostics: diagnostics)
    report.places = places(of: report, graphInput, folder: folder)
    let count = graphInput.plan.changes.count
    releaseAside(
      Large(input: consume graphInput, order: (consume order).map(\.0), outline: await outline.value), of: count)
    return report
  }

  /// Where the blocks stand that findings are about. Files are named from the current folder where `folder` is.
  ///
  /// What is removed has no block any more: then it is the block of what ends the endpoint's outage, or of what lies
  /// between the two ends.
  private static func places(of report: SimulationReport, _ input: ApplyGraphInput, folder: String?) -> [String:
    SourcePlace]
  {
    guard let source = input.source, case .success(let outcome) = report.outcome else { return [:] }
    var front = folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    while front.hasPrefix("./") { front.removeFirst(2) }
    func place(of address: ResourceAddress) -> SourcePlace? {
      source.resource(address.configuration).map { block in
        SourcePlace(
          file: front + block.range.file, line: block.range.start.line, column: block.range.start.column,
          endLine: block.range.end.line, endColumn: block.range.end.column)
      }
    }
    let endpoints = Dictionary(
      outcome.forecast.endpoints.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [String: SourcePlace] = [:]
    for finding in report.findings {
      guard let text = finding.address, places[text] == nil else { continue }
      let chain = finding.subject.flatMap { endpoints[$0] }?.intervals.flatMap { $0.because.reversed() } ?? []
      let candidates =
        [ResourceAddress(parsing: text)].compactMap(\.self) + chain.map { outcome.order.operations[$0].address }
      places[text] = candidates.lazy.compactMap(place).first
    }
    return places
  }

  /// What is expected of a plan, in the other worlds that it leaves open, too.
  static func forecast(
    _ input: ApplyGraphInput, _ graph: OperationGraph, _ scenario: Scenario, _ forecaster: Forecaster,
    _ prepared: PreparedSimulation, progress: (@Sendable (Int) -> Void)?
  ) async -> Forecast {
    let orders = Task { await OtherWorlds.orders(input, graph) }
    return await forecast(input, graph, scenario, forecaster, prepared, orders: orders, progress: progress)
  }

  private static func forecast(
    _ input: ApplyGraphInput, _ graph: OperationGraph, _ scenario: Scenario, _ forecaster: Forecaster,
    _ prepared: consuming PreparedSimulation, orders: Task<OtherWorlds.Orders, Never>,
    progress: (@Sendable (Int) -> Void)?
  ) async -> Forecast {
    var forecast = await forecaster.forecast(input.plan, prepared, progress: progress)
    let orders = await orders.value
    forecast.consider(await OtherWorlds.differences(orders, forecaster, like: prepared, own: forecast.endpoints))
    forecast.diagnostics += orders.diagnostics
    releaseAside(consume prepared, of: input.plan.changes.count)
    forecast.diagnostics += scenario.diagnostics(for: graph)
    return forecast
  }

  /// What nobody asks for any more when there is a report.
  private struct Large: Sendable {
    var input: ApplyGraphInput
    var order: Result<OperationGraph, UnorderablePlan>
    var outline: ServingOutline
  }

  /// What the catalog asks for, by type.
  static let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }

  /// - Throws: `AnalysisError.tooManyDependencies`.
  static func ordered(_ input: ApplyGraphInput) throws(AnalysisError) -> Result<OperationGraph, UnorderablePlan> {
    try ordered(input) { input throws(ApplyGraphError) in try ApplyGraphBuilder.build(input) }
  }

  /// The same with who refers to whom, which is found on the way: the search asks for it. Of a large plan, nothing of it.
  private static func connected(
    _ input: ApplyGraphInput
  ) throws(AnalysisError) -> Result<(OperationGraph, ConfigurationDependencies?), UnorderablePlan> {
    try ordered(input) { input throws(ApplyGraphError) in
      if !RemedyTask.isSmall(input.plan) { return (try ApplyGraphBuilder.build(input), nil) }
      let made = try ApplyGraphBuilder.buildConnected(input)
      return (made.graph, made.dependencies)
    }
  }

  private static func ordered<Order>(
    _ input: ApplyGraphInput, _ build: (ApplyGraphInput) throws(ApplyGraphError) -> Order
  ) throws(AnalysisError) -> Result<Order, UnorderablePlan> {
    do throws(ApplyGraphError) {
      return .success(try build(input))
    } catch {
      switch error {
      case .cycles(let cycles): return .failure(UnorderablePlan(cycles: cycles, plan: input.plan))
      case .tooManyDependencies(let limit): throw .tooManyDependencies(limit: limit)
      }
    }
  }
}

extension Scenario {
  var limits: [Gate.Limit] {
    [maxDowntime.map(Gate.Limit.maximumDowntime), budget.map(Gate.Limit.budget)].compactMap(\.self)
  }

  /// What of the scenario has no effect.
  fileprivate func diagnostics(for graph: OperationGraph) -> [Diagnostic] {
    let addresses = durations.isEmpty ? [] : graph.operations.map(\.address.description)
    var diagnostics = durations.filter { duration in
      !graph.operations.contains { duration.pattern.matches(address: addresses[$0.id], action: $0.action) }
    }.map { duration in
      Diagnostic(
        .warning, subject: "duration \(duration.pattern)=\(duration.spec)",
        message: "no operation of this plan fits it, so it has no effect",
        hint: "'applysim graph' lists the operations")
    }
    if !changes.isEmpty {
      diagnostics.append(
        Diagnostic(
          .note, subject: "changes", message: "a simulation leaves them out",
          hint: "'applysim whatif' makes them"))
    }
    return diagnostics
  }
}

extension Finding {
  /// For reports that have no findings.
  fileprivate var asDiagnostic: Diagnostic {
    Diagnostic(severity == .note ? .note : .warning, subject: address ?? "plan", message: message)
  }
}
