import ApplyGraph
import ApplySimulation
import Drawing
import EventSimulation
import PlanFile

extension Timeline {
  /// The median run as a picture: what runs when, and what is dark meanwhile.
  init(_ report: SimulationReport, _ forecast: Forecast) {
    let affected = forecast.endpoints.filter(\.status.isVerdict)
    let settings = report.settings
    let onPath = Set(affected.flatMap { $0.intervals.flatMap(\.because) })
    let critical = Set(forecast.criticalPath)
    self.init(
      title: forecast.headline,
      subtitle:
        "\(counted(forecast.operations.count, "operation")), \(settings.parallelism) at a time; "
        + "about \(DurationStyle.text(milliseconds: forecast.applyDuration.p50))"
        + "\(forecast.applyDuration.spread) in \(counted(settings.runs, "simulated run"))",
      totalDuration: Self.seconds(forecast.applyDuration.p50),
      operations: forecast.operations.filter(\.isReached).map { operation in
        let id = operation.operation.id
        return TimelineRow(operation, isCritical: critical.contains(id), isOnOutagePath: onPath.contains(id))
      },
      endpoints: (affected + forecast.endpoints.filter { !$0.status.isVerdict }).map { EndpointRow($0, forecast) },
      note: Self.note(forecast))
  }

  private static func note(_ forecast: Forecast) -> String? {
    let guessed = forecast.operations.count { $0.basis == "default" }
    if guessed == 0 { return nil }
    return "Durations of \(counted(guessed, "operation")) are taken from other types."
  }

  static func seconds(_ milliseconds: Int64) -> Double { Double(milliseconds) / 1000 }
}

extension Forecast {
  /// The verdict in one line.
  var headline: String {
    let affected = endpoints.filter(\.status.isVerdict)
    guard let worst = affected.first else {
      if operations.isEmpty { return "nothing to do: the plan changes no resource" }
      return endpoints.isEmpty
        ? "no endpoint found" : "no outage found: \(counted(endpoints.count, "endpoint")) followed"
    }
    return affected.count == 1
      ? worst.headline : "\(worst.headline), and \(counted(affected.count - 1, "more endpoint")) affected"
  }
}

extension TimelineRow {
  fileprivate init(_ forecast: OperationForecast, isCritical: Bool, isOnOutagePath: Bool) {
    let start = Timeline.seconds(forecast.start.p50)
    let end = start + Timeline.seconds(forecast.duration.p50)
    // A wait that shows beside bars of minutes.
    let waited = forecast.slotWaitP50 >= 5000
    self.init(
      id: forecast.operation.id, label: forecast.operation.address.description,
      action: DrawnAction(forecast.operation.action), isDeposed: forecast.operation.deposed != nil, start: start,
      end: end,
      endRange: (start + Timeline.seconds(forecast.duration.p10))...(start + Timeline.seconds(forecast.duration.p90)),
      isCritical: isCritical, isOnOutagePath: isOnOutagePath,
      note: waited ? "waited \(DurationStyle.text(milliseconds: forecast.slotWaitP50)) for a slot" : nil)
  }
}

extension EndpointRow {
  fileprivate init(_ endpoint: EndpointForecast, _ forecast: Forecast) {
    let worst = OutageEffect.allCases.first { effect in endpoint.intervals.contains { $0.effect == effect } }
    let telling = endpoint.intervals.filter { $0.effect == worst }
    self.init(
      name: endpoint.label, status: endpoint.status.words, intervals: endpoint.intervals.map { EndpointInterval($0) },
      clientTail: Self.tail(of: endpoint),
      fromCaption: telling.first.map { Self.caption($0.from, at: $0.startP50, forecast) },
      toCaption: telling.last.flatMap { interval in
        guard let to = interval.to, let end = interval.endP50 else { return nil }
        return Self.caption(to, at: end, forecast)
      })
  }

  private static func caption(_ moment: OperationMoment, at time: Int64, _ forecast: Forecast) -> String {
    "\(forecast.operations[moment.operation].operation.phrase) (\(DurationStyle.moment(milliseconds: time)))"
  }

  /// Behind the last stretch in the dark.
  private static func tail(of endpoint: EndpointForecast) -> ClosedRange<Double>? {
    guard let end = endpoint.intervals.compactMap(\.endP50).max() else { return nil }
    let negative = Int64(endpoint.clientTail.negativeCacheSeconds ?? 0) * 1000
    // Whoever asked just before the end keeps the answer for all of its time to live.
    let length = endpoint.clientTail.p90 > 0 ? max(negative, endpoint.clientTail.p90) : 0
    if length <= 0 { return nil }
    return Timeline.seconds(end)...Timeline.seconds(end + length)
  }
}

extension EndpointInterval {
  fileprivate init(_ interval: OutageInterval) {
    self.init(
      grade: Grade(interval.effect), start: Timeline.seconds(interval.startP50),
      end: interval.endP50.map(Timeline.seconds),
      openedBy: interval.from.operation, closedBy: interval.to?.operation)
  }
}

extension EndpointInterval.Grade {
  init(_ effect: OutageEffect) {
    switch effect {
    case .dark: self = .dark
    case .degraded: self = .degraded
    case .warmUp: self = .warmUp
    case .wrongAnswer: self = .wrongAnswer
    }
  }
}
