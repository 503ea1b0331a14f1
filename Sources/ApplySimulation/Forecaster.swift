public import ApplyGraph
public import ConfigurationSource
public import EventSimulation
public import PlanFile
public import ResourceKinds

/// From a plan and its graph to everything that is expected of the apply.
public struct Forecaster: Sendable {
  public var catalog: ResourceCatalog
  public var settings: SimulationSettings
  /// What the user says of durations; of several that fit an operation the last one counts.
  public var given: [DurationOverride]
  /// Operations that are made to fail at their end.
  public var failing: [OperationPattern] = []
  /// When the apply is interrupted.
  public var interruption: SimulatedDuration?
  /// What own logs say of types and actions; it stands above the catalog and below `given`.
  public var learned: LearnedDurations
  /// Where others like it are simulated, too: what they draw alike.
  public var draws: SharedDraws?
  /// Whether it is only asked whether the endpoints, what fails and what is lost are better or worse than elsewhere. Then a
  /// forecast has neither `operations` nor a `criticalPath`, of `findings` only what is lost, and takes less time.
  public var isBrief = false

  public init(
    catalog: ResourceCatalog = .standard, settings: SimulationSettings, given: [DurationOverride] = [],
    learned: LearnedDurations = LearnedDurations()
  ) {
    self.catalog = catalog
    self.settings = settings
    self.given = given
    self.learned = learned
  }

  /// Simulates the apply. `progress` is told, now and then, how many runs are done.
  ///
  /// - Parameter source: the configuration's files, where they are at hand: they show what plan JSON leaves out of the
  ///   references behind a serving path.
  public func forecast(
    _ plan: Plan, _ graph: OperationGraph, source: SourceConfiguration? = nil,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async -> Forecast {
    await forecast(plan, prepared(plan, graph, source: source), progress: progress)
  }

  /// Simulates an apply that is prepared.
  public func forecast(
    _ plan: Plan, _ prepared: PreparedSimulation, progress: (@Sendable (Int) -> Void)? = nil
  ) async -> Forecast {
    if isBrief { return await briefForecast(plan, prepared) }
    let (input, availability, graph) = (prepared.input, prepared.availability, prepared.input.graph)
    let ensemble = await Ensemble.runs(
      input, observer: availability.observer(seed: settings.seed), progress: progress)
    let outcomes = await availability.outcomes(ensemble.observations, ensemble.archive, of: input)
    // Beside what only one core can do, where that is worth a task.
    let statistics = graph.operations.count > Self.few ? Task { await ensemble.statistics() } : nil
    let outcome = availability.forecast(outcomes)
    let operations = if let statistics { await statistics.value } else { await ensemble.statistics() }
    var forecast = forecast(
      plan, graph, outcome, ensemble.makespans, criticalPath: ensemble.criticalPath,
      operations: Self.operations(graph, input.estimates, operations))
    forecast.races = availability.races(forecast.failures)
    return forecast
  }

  private func briefForecast(_ plan: Plan, _ prepared: PreparedSimulation) async -> Forecast {
    let availability = prepared.availability
    let runs = await Ensemble.observations(prepared.input, observer: availability.observer(seed: settings.seed))
    let outcomes = await availability.outcomes(runs.observations, runs.archive, of: prepared.input)
    let outcome = availability.forecast(outcomes, isBrief: true)
    var forecast = forecast(plan, prepared.input.graph, outcome, runs.makespans)
    forecast.failures = runs.archive.failures
    forecast.races = availability.races(forecast.failures)
    return forecast
  }

  private func forecast(
    _ plan: Plan, _ graph: OperationGraph, _ outcome: AvailabilityForecast, _ makespans: [Int64],
    criticalPath: [Int] = [], operations: [OperationForecast] = []
  ) -> Forecast {
    Forecast(
      parallelism: settings.parallelism, runs: settings.runs, seed: settings.seed,
      applyDuration: Quantiles(of: makespans) ?? .zero, criticalPath: criticalPath, operations: operations,
      endpoints: outcome.endpoints, findings: outcome.findings + (isBrief ? [] : PlanFindings.all(plan, graph)),
      assumptions: graph.assumptions + outcome.assumptions, diagnostics: plan.diagnostics + graph.diagnostics)
  }

  /// The statistics of so many operations take no longer than to ask another core for them. Chosen.
  private static let few = 16

  /// Simulates an apply that is prepared for some of its endpoints alone, as positions in the model.
  func endpoints(_ prepared: PreparedSimulation, only positions: [Int]) async -> [EndpointForecast] {
    let availability = prepared.availability
    let runs = await Ensemble.observations(
      prepared.input, observer: availability.observer(of: positions, seed: settings.seed))
    return await availability.outcomes(
      of: positions, observed: positions, runs.observations, runs.archive, of: prepared.input
    )
    .map(\.forecast)
  }

  private func failing(in graph: OperationGraph) -> [Int] {
    if failing.isEmpty { return [] }
    return graph.operations.filter { operation in
      let address = operation.address.description
      return failing.contains { $0.matches(address: address, action: operation.action) }
    }.map(\.id)
  }

  /// Looks up what the standard catalog tells of a type that will be asked for.
  public static func expect(_ type: String) { _ = ServedType.named(type, in: .standard) }

  /// What can be made of a plan before, or while, it is ordered.
  public func outline(_ plan: Plan, source: SourceConfiguration? = nil) -> ServingOutline {
    ServingOutline(plan: plan, operations: Operation.all(of: plan), catalog: catalog, source: source)
  }

  /// All that the runs are a function of, and what looks at the endpoints in them.
  ///
  /// - Parameters:
  ///   - other: what the same forecaster, or one with other settings, made of the same plan in another order.
  ///   - model: what is known of the endpoints of this plan in this order, with the same catalog and source.
  public func prepared(
    _ plan: Plan, _ graph: OperationGraph, source: SourceConfiguration? = nil,
    like other: PreparedSimulation? = nil, model: AvailabilityModel? = nil
  ) -> PreparedSimulation {
    let known = other.flatMap { $0.input.graph.operations == graph.operations ? $0.input : nil }
    let availability =
      model
      ?? AvailabilityModel(
        plan: plan, graph: graph, catalog: catalog, source: source, like: other?.availability)
    var estimates =
      known?.estimates
      ?? OperationEstimate.estimates(of: graph, plan: plan, catalog: catalog, given: given, learned: learned)
    var locks = known?.locks ?? []
    if known == nil {
      let found = ProviderLocks(plan: plan, graph: graph, world: availability.world, catalog: catalog)
      found.apply(to: &estimates)
      locks = found.groups
    }
    var input = SimulationInput(
      graph: graph, estimates: estimates, startUps: ProviderStartUp.models(of: graph, plan: plan), locks: locks,
      rules: availability.rules, failing: failing(in: graph), interruption: interruption?.milliseconds,
      settings: settings)
    input.draws = draws
    return PreparedSimulation(input: input, availability: availability)
  }

  private static func operations(
    _ graph: OperationGraph, _ estimates: [OperationEstimate], _ statistics: [OperationStatistics]
  ) -> [OperationForecast] {
    graph.operations.map { operation in
      let figures = statistics[operation.id]
      return OperationForecast(
        operation: operation, start: figures.start, duration: figures.duration, basis: estimates[operation.id].basis,
        evidence: estimates[operation.id].evidence, criticality: figures.criticality, slackP50: figures.slack,
        slotWaitP50: figures.slotWait, failureShare: figures.failureShare,
        skippedShare: figures.skippedShare)
    }
  }
}

/// A plan before its runs.
public struct PreparedSimulation: Sendable {
  public var input: SimulationInput
  public let availability: AvailabilityModel
}
