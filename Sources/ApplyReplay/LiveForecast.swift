public import ApplyGraph
public import ApplyLog
public import ApplySimulation
public import EventSimulation
internal import PlanFile

/// What is still to come of an apply that is under way. All times are milliseconds from the start of its first
/// operation.
public struct LiveForecast: Sendable {
  public struct Running: Sendable {
    public var operation: Operation
    public var since: Int64
  }

  /// An endpoint that is dark, or is expected to be.
  public struct Endpoint: Sendable, Hashable {
    public var name: String
    public var address: String
    public var isDark: Bool
    /// From when on, where it is dark; the median of when it goes dark, where it is not.
    public var since: Int64
    /// From now until it is back, or the length of what is to come; nil where nothing in the apply brings it back.
    public var back: Quantiles?
  }

  public var now: Int64
  public var done: Int
  public var failed: Int
  public var waiting: Int
  public var running: [Running]
  /// From now to the end of the last operation.
  public var remaining: Quantiles
  public var endpoints: [Endpoint]
  public var isInterrupted: Bool
}

/// Forecasts what is still to come, again and again while the log grows.
public struct LiveForecaster: Sendable {
  private let graph: OperationGraph
  private let prepared: PreparedSimulation
  private let observer: DarknessObserver

  /// Enough for P10 to P90 of something that is shown for seconds.
  private static let runs = 200

  public init(_ prepared: PreparedSimulation, _ graph: OperationGraph) {
    self.graph = graph
    self.prepared = prepared
    observer = prepared.availability.darknessObserver(seed: prepared.input.settings.seed)
  }

  /// Complexity: some hundred runs of what is left of the plan.
  public func forecast(_ record: ApplyRecord) async -> LiveForecast {
    let match = OperationMatch(graph, record)
    let now = max(record.seen, 0)
    let phases = match.applied.map { Self.phase($0) }
    var input = prepared.input
    input.progress = ApplyProgress(now: now, phases: phases, isInterrupted: record.ending == .interrupted)
    input.settings.runs = min(input.settings.runs, Self.runs)
    let ensemble = await Ensemble.simulate(input, observer: observer)
    return LiveForecast(
      now: now, done: phases.count { if case .done = $0 { true } else { false } },
      failed: phases.count { if case .failed = $0 { true } else { false } },
      waiting: phases.count { $0 == .waiting },
      running: graph.operations.compactMap { operation in
        guard case .running(let since) = phases[operation.id] else { return nil }
        return LiveForecast.Running(operation: operation, since: since)
      },
      remaining: Quantiles(of: ensemble.makespans.map { $0 <= 1 ? 0 : $0 }) ?? .zero,
      endpoints: endpoints(ensemble.observations, now: now), isInterrupted: record.ending == .interrupted)
  }

  private static func phase(_ applied: AppliedOperation?) -> ApplyProgress.Phase {
    guard let applied else { return .waiting }
    switch applied.outcome {
    case .done: return .done(start: applied.start, end: applied.end ?? applied.start)
    case .failed: return .failed(start: applied.start, end: applied.end ?? applied.start)
    case .unfinished: return .running(since: applied.start)
    }
  }

  private func endpoints(_ runs: [[[DarkStretch]]], now: Int64) -> [LiveForecast.Endpoint] {
    observer.subjects.indices.compactMap { subject in
      // Of each run the stretch that lies at the present or comes next.
      let next = runs.map { run in run[subject].first { ($0.end ?? .max) > now } }
      let ahead = next.compactMap(\.self)
      // What half of the runs do not show is not told.
      guard ahead.count * 2 > runs.count, let since = Percentiles.nearestRank(50, of: ahead.map(\.start)) else {
        return nil
      }
      let isDark = since <= now
      let lengths = ahead.map { stretch in stretch.end.map { $0 - max(stretch.start, now) } }
      let ended = lengths.compactMap(\.self)
      let back = ended.count * 2 > lengths.count ? Quantiles(of: ended) : nil
      let names = observer.subjects[subject]
      return LiveForecast.Endpoint(name: names.name, address: names.address, isDark: isDark, since: since, back: back)
    }.sorted { ($0.isDark ? 0 : 1, $0.since, $0.name) < ($1.isDark ? 0 : 1, $1.since, $1.name) }
  }
}
