import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds

/// From what every run did to an endpoint to what is said of it.
struct EndpointForecaster {
  let model: AvailabilityModel
  let seed: UInt64

  /// One endpoint's forecast, and what its findings need of it.
  struct Outcome {
    var endpoint: Endpoint
    var forecast: EndpointForecast
    /// The longest stretch without a name in the median run, in milliseconds.
    var namelessGap: Int64 = 0
  }

  /// - Parameter run: the ranking's median run.
  func outcome(
    of number: Int, _ observations: [EndpointObservation], _ ranking: EndpointRanking, _ run: RunTimes
  ) -> Outcome {
    let endpoint = model.endpoints[number]
    var program = ProgramRun(endpoint.program, seed: seed)
    program.evaluate(run)
    let stretches = endpoint.existsBefore ? program.stretches() : []
    let intervals = stretches.map { interval($0, &program, run) }
    let share = Double(observations.count { $0.worst == .dark }) / Double(max(1, observations.count))
    let worstCase = observations[ranking.worstCase]
    var forecast = EndpointForecast(
      name: endpoint.name, kind: endpoint.kind, address: endpoint.address.description, status: .unchanged,
      outage: Quantiles(of: observations.map(\.dark)), isOpenEnded: endpoint.existsBefore && worstCase.isOpenEnded,
      darkShare: endpoint.existsBefore ? share : 0, intervals: intervals)
    forecast.coverage = coverage(endpoint)
    if !endpoint.existsBefore { forecast.outage = .zero }
    if forecast.isOpenEnded { forecast.outage = nil }
    var outcome = Outcome(endpoint: endpoint, forecast: forecast)
    setStatus(&outcome, observations[ranking.medianRun])
    setTail(&outcome, stretches)
    return outcome
  }

  // MARK: Status

  private func setStatus(_ outcome: inout Outcome, _ median: EndpointObservation) {
    let endpoint = outcome.endpoint
    outcome.forecast.status = {
      if !endpoint.existsBefore { return .new }
      if !endpoint.existsAfter { return .removed }
      if median.worst == .dark { return .dark }
      if outcome.forecast.darkShare > 0 { return .atRisk }
      return median.worst == .up ? .unchanged : .degraded
    }()
  }

  // MARK: Intervals

  private func interval(_ stretch: ServiceStretch, _ program: inout ProgramRun, _ run: RunTimes) -> OutageInterval {
    let opener = program.witness(at: stretch.start, run)
    let closing = stretch.darkEnd.flatMap { program.witness(at: $0, run) }
    let from = OperationMoment(operation: opener?.operation ?? 0, event: opener?.event ?? .effect)
    let to = closing.map { OperationMoment(operation: $0.operation, event: $0.event) }
    // Where readiness ends it, the operation took effect before: what follows is waiting.
    let effect = closing.map { $0.isReadiness ? max(stretch.start, run.effect[$0.operation]) : $0.time }
    let ready = stretch.end.flatMap { end in effect.map { max(0, end - $0) } } ?? 0
    let because = to.map { model.order.chain(from: from.operation, to: $0.operation, run) } ?? [from.operation]
    return OutageInterval(
      effect: stretch.effect, from: from, to: to, readyAfterP50: ready, startP50: stretch.start, endP50: stretch.end,
      because: because, reason: opener.map { reason($0, program) } ?? "")
  }

  private func reason(_ change: ProgramRun.Change, _ program: ProgramRun) -> String {
    let object = model.world.index[program.program.leaves[change.leaf].object]
    return "\(object.address) is away"
  }

  // MARK: Clients

  private func setTail(_ outcome: inout Outcome, _ stretches: [ServiceStretch]) {
    let endpoint = outcome.endpoint
    guard let ttl = endpoint.ttlSeconds, let negative = endpoint.negativeSeconds else { return }
    let tail = ClientTailModel(positiveTTL: Int64(ttl) * 1000, negativeTTL: Int64(negative) * 1000)
    outcome.forecast.clientTail = ClientTail(negativeCacheSeconds: negative, positiveCacheSeconds: ttl)
    for stretch in stretches where stretch.end != nil {
      for range in stretch.nameless where range.upperBound < .max {
        outcome.namelessGap = max(outcome.namelessGap, range.upperBound - range.lowerBound)
      }
    }
    let figures = tail.tail(gap: outcome.namelessGap)
    outcome.forecast.clientTail.p50 = figures.p50
    outcome.forecast.clientTail.p90 = figures.p90
  }

  // MARK: Coverage

  private func coverage(_ endpoint: Endpoint) -> Coverage {
    let objects = endpoint.elements.map { model.world.index[$0] }
    let addresses = Set(objects.map(\.address))
    let unknown = Set(objects.filter { $0.kind == nil || $0.kind?.role == .unknown }.map(\.address))
    return Coverage(
      modelled: addresses.count - unknown.count, of: addresses.count,
      unknown: unknown.sorted().map(\.description))
  }
}

/// The runs of an ensemble in the order of how bad they are for one endpoint.
struct EndpointRanking: Sendable {
  let medianRun: Int
  /// The run at the 90th percentile.
  let worstCase: Int

  /// - Precondition: there is at least one run.
  init(_ observations: [EndpointObservation]) {
    let ranked = observations.indices.sorted { left, right in
      if EndpointObservation.isBetter(observations[left], observations[right]) { return true }
      if EndpointObservation.isBetter(observations[right], observations[left]) { return false }
      return left < right
    }
    medianRun = ranked[(ranked.count - 1) / 2]
    worstCase = ranked[Percentiles.index(ofPercent: 90, count: ranked.count)]
  }
}
