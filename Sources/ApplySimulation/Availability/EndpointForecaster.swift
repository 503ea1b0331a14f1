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
    /// True where the tail comes from old answers that lead to something which is gone.
    var dangles = false
    /// Operations that are expected to fail before the endpoint is back, in the median run.
    var failures: [Int] = []
    /// For each interval, the operation of its chain that takes longest.
    var longest: [Int?] = []
  }

  /// - Parameters:
  ///   - run: the ranking's median run.
  ///   - failed: the operations that fail in it.
  func outcome(
    of number: Int, _ observations: [EndpointObservation], _ ranking: EndpointRanking, _ run: RunTimes, failed: [Int]
  ) -> Outcome {
    let endpoint = model.endpoints[number]
    var program = ProgramRun(endpoint.program, seed: seed)
    program.evaluate(run)
    let stretches = endpoint.existsBefore ? program.stretches() : []
    let failures = failures(among: failed, before: endpoint, run)
    let intervals = stretches.map { interval($0, &program, run, failures) }
    let share = Double(observations.count { $0.worst == .dark }) / Double(max(1, observations.count))
    let worstCase = observations[ranking.worstCase]
    var forecast = EndpointForecast(
      name: endpoint.name, kind: endpoint.kind, address: endpoint.address.description, status: .unchanged,
      outage: Quantiles(of: observations.map(\.dark)), isOpenEnded: endpoint.existsBefore && worstCase.isOpenEnded,
      darkShare: endpoint.existsBefore ? share : 0, intervals: intervals)
    forecast.zone = endpoint.zone
    forecast.coverage = endpoint.coverage
    if endpoint.existsBefore { forecast.odds = OutageOdds(observations) }
    forecast.members = endpoint.memberAddresses
    forecast.elements = endpoint.elementAddresses
    forecast.raceOutcomes = raceOutcomes(endpoint, observations)
    if !endpoint.existsBefore { forecast.outage = .zero }
    if forecast.isOpenEnded { forecast.outage = nil }
    var outcome = Outcome(endpoint: endpoint, forecast: forecast)
    outcome.longest = intervals.map { longest(in: $0, run) }
    outcome.failures = failures
    setStatus(&outcome, observations[ranking.medianRun], &program)
    setTail(&outcome, stretches, run)
    return outcome
  }

  /// The operation between the two ends of an interval that takes longest.
  private func longest(in interval: OutageInterval, _ run: RunTimes) -> Int? {
    interval.because.filter { $0 != interval.from.operation && $0 != interval.to?.operation }
      .max { (run.end[$0] - run.start[$0], -$0) < (run.end[$1] - run.start[$1], -$1) }
  }

  /// Those for which something that the endpoint waits for is skipped, or which it waits for itself.
  private func failures(among failed: [Int], before endpoint: Endpoint, _ run: RunTimes) -> [Int] {
    if failed.isEmpty { return [] }
    let missing = endpoint.program.leaves.compactMap(\.since).filter { run.effect[$0] < 0 }
    if missing.isEmpty { return [] }
    // One search: both may be many.
    let wanted = Set(missing + model.order.all(before: missing))
    return failed.filter(wanted.contains)
  }

  // MARK: Status

  /// - Parameter program: the endpoint's; afterwards it holds another run.
  private func setStatus(_ outcome: inout Outcome, _ median: EndpointObservation, _ program: inout ProgramRun) {
    let endpoint = outcome.endpoint
    let doubts = doubts(about: outcome)
    outcome.forecast.dependsOn = doubts.all
    outcome.forecast.status = {
      if !endpoint.existsBefore { return .new }
      let isGoneForGood = !endpoint.existsAfter || model.finalLevel(of: &program) == .dark
      if median.worst == .dark {
        if isGoneForGood { return median.isOpenEnded ? .removed : .dark }
        return doubts.ofOutage.isEmpty ? .dark : .atRisk
      }
      if isGoneForGood { return .removed }
      if outcome.forecast.darkShare >= 0.01 { return .atRisk }
      if median.worst < .up { return .degraded }
      if !doubts.ofTargets.isEmpty { return .atRisk }
      return doubts.unknown.isEmpty ? .unchanged : .unknown
    }()
  }

  /// What the plan does not tell.
  private struct Doubts {
    /// The outage is there only if these hold.
    var ofOutage: [String] = []
    /// Where traffic will be led.
    var ofTargets: [String] = []
    /// What is not modelled and changes.
    var unknown: [String] = []
    var races: [String] = []

    var all: [String] { ofOutage + races + ofTargets + unknown }
  }

  private func doubts(about outcome: Outcome) -> Doubts {
    let endpoint = outcome.endpoint
    var doubts = Doubts()
    let dark = outcome.forecast.intervals.filter { $0.effect == .dark }
    let restOnAssumption = dark.filter { interval in
      guard let to = interval.to, to.operation != interval.from.operation else { return false }
      return model.order.precedes(interval.from.operation, to.operation)
        && !model.order.certainlyPrecedes(interval.from.operation, to.operation)
    }
    if !dark.isEmpty, restOnAssumption.count == dark.count {
      for interval in restOnAssumption {
        let addresses = interval.because.map { model.graph.operations[$0].address }
        for assumption in model.graph.assumptions
        where addresses.contains(where: {
          $0.description == assumption.address || $0.configuration.description == assumption.address
        }) {
          doubts.ofOutage.append("\(assumption.address): \(assumption.assumed), because \(assumption.because)")
        }
        if doubts.ofOutage.isEmpty { doubts.ofOutage.append("an order that is assumed, not shown") }
      }
    }
    doubts.races = model.races(of: endpoint)
    for reading in endpoint.unresolved where reading.isNew && reading.pointer.relation == .nextHop {
      let holder = model.world.index[reading.holder]
      guard holder.isPersistent, holder.isTouched else { continue }
      doubts.ofTargets.append("what \(reading.pointer.path?.description ?? "it") of \(holder.address) will name")
    }
    let objects = endpoint.changing.map { model.world.index[$0] }
    for object in objects where object.isTouched && (object.kind == nil || object.kind?.role == .unknown) {
      doubts.unknown.append("\(object.address) changes, and its kind is not modelled")
    }
    for object in objects {
      guard let update = object.update, let effect = model.world.updates[update], !effect.unknown.isEmpty else {
        continue
      }
      let attributes = Phrases.list(effect.unknown)
      doubts.unknown.append("whether changing \(attributes) of \(object.address) interrupts is not known")
    }
    return doubts
  }

  // MARK: Intervals

  private func interval(_ stretch: ServiceStretch, _ program: inout ProgramRun, _ run: RunTimes, _ failures: [Int])
    -> OutageInterval
  {
    let opener = program.witness(at: stretch.start)
    let closing = stretch.darkEnd.flatMap { program.witness(at: $0) }
    let from = OperationMoment(operation: opener?.operation ?? 0, event: opener?.event ?? .effect)
    let to = closing.map { OperationMoment(operation: $0.operation, event: $0.event) }
    // Where readiness ends it, the operation took effect before: what follows is waiting.
    let effect = closing.map { $0.isReadiness ? max(stretch.start, run.effect[$0.operation]) : $0.time }
    let ready = stretch.end.flatMap { end in effect.map { max(0, end - $0) } } ?? 0
    // What nothing ends lasts because something on the way back fails.
    let last = to?.operation ?? (stretch.level == .dark ? failures.first : nil)
    let because = last.map { model.order.chain(from: from.operation, to: $0, run) } ?? [from.operation]
    var interval = OutageInterval(
      effect: stretch.effect, from: from, to: to, readyAfterP50: ready, startP50: stretch.start, endP50: stretch.end,
      because: because, reason: opener.map { reason($0, program) } ?? "")
    interval.spans = because.map { OutageInterval.Span(start: run.start[$0], end: run.end[$0]) }
    return interval
  }

  private func reason(_ change: ProgramRun.Change, _ program: ProgramRun) -> String {
    let leaf = program.program.leaves[change.leaf]
    let object = model.world.index[leaf.object]
    if leaf.until == change.operation, object.delete == change.operation {
      return model.world.index.isRecord(object) ? "the record is gone" : "\(object.address) is gone"
    }
    if leaf.killers.contains(change.operation) { return "the delete of its old address removes \(object.address)" }
    if leaf.followsHole { return "the address of \(object.address) changes" }
    if leaf.interruptions.contains(where: { program.program.interruptions[$0].operation == change.operation }) {
      return "\(object.address) does not serve while it is updated"
    }
    return "\(object.address) leads to something that is not there"
  }

  // MARK: Clients

  private func setTail(_ outcome: inout Outcome, _ stretches: [ServiceStretch], _ run: RunTimes) {
    let endpoint = outcome.endpoint
    guard let ttl = endpoint.ttlSeconds, let negative = endpoint.negativeSeconds else { return }
    let tail = ClientTailModel(positiveTTL: Int64(ttl) * 1000, negativeTTL: Int64(negative) * 1000)
    outcome.forecast.clientTail = ClientTail(negativeCacheSeconds: negative, positiveCacheSeconds: ttl)
    for stretch in stretches where stretch.end != nil {
      for range in stretch.nameless where range.upperBound < .max {
        outcome.namelessGap = max(outcome.namelessGap, range.upperBound - range.lowerBound)
      }
    }
    var figures = tail.tail(gap: outcome.namelessGap)
    if let lead = DanglingAnswers(model: model).lead(endpoint, run, stretches) {
      let positive = tail.positiveTail(lead: lead)
      outcome.dangles = positive.p90 > 0
      figures = (max(figures.p50, positive.p50), max(figures.p90, positive.p90))
    }
    if outcome.namelessGap == 0 { outcome.forecast.clientTail.negativeCacheSeconds = nil }
    outcome.forecast.clientTail.p50 = figures.p50
    outcome.forecast.clientTail.p90 = figures.p90
  }
}

/// The runs of an ensemble in the order of how bad they are for one endpoint.
struct EndpointRanking: Sendable {
  let medianRun: Int
  /// The run at the 90th percentile.
  let worstCase: Int

  /// - Precondition: there is at least one run.
  init(_ observations: [EndpointObservation]) {
    let outages = observations.map(\.badness)
    guard let figures = Quantiles(of: outages) else { preconditionFailure("there is at least one run") }
    medianRun = Self.run(ofPercent: 50, figures.p50, observations, outages)
    worstCase = Self.run(ofPercent: 90, figures.p90, observations, outages)
  }

  /// The run at a percentile, of which it is known how long it is dark: mostly no other is dark as long, or all are alike.
  private static func run(
    ofPercent percent: Int, _ wanted: Int64, _ observations: [EndpointObservation], _ outages: [Int64]
  ) -> Int {
    var rank = Percentiles.index(ofPercent: percent, count: outages.count)
    var first: Int?
    var areAlike = true
    for run in outages.indices {
      if outages[run] < wanted { rank -= 1 }
      if outages[run] != wanted { continue }
      if let first {
        areAlike =
          areAlike && observations[run].worst == observations[first].worst
          && observations[run].impaired == observations[first].impaired
      } else {
        first = run
      }
    }
    if areAlike {
      for run in outages.indices where outages[run] == wanted {
        if rank == 0 { return run }
        rank -= 1
      }
    }
    return outages.indices.filter { outages[$0] == wanted }.sorted { left, right in
      if observations[left].worst != observations[right].worst {
        return observations[left].worst > observations[right].worst
      }
      let impaired = (observations[left].impaired, observations[right].impaired)
      return impaired.0 == impaired.1 ? left < right : impaired.0 < impaired.1
    }[rank]
  }
}
