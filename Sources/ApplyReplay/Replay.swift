public import ApplyGraph
public import ApplyLog
public import ApplySimulation
public import EventSimulation
internal import PlanFile

/// A recorded apply laid over its forecast. All times are milliseconds from the start of the first operation.
public struct Replay: Sendable {
  public var record: ApplyRecord
  public var forecast: Forecast
  /// By operation id.
  public var operations: [ReplayedOperation]
  /// What the log has and the plan has not.
  public var unplanned: [AppliedOperation]
  public var order: OrderCheck
  public var skips: SkipCheck
  /// What the log's times did to the endpoints, worst first.
  public var endpoints: [EndpointForecast]
  /// When the first operation was predicted to start: what its provider takes to be ready.
  public var origin: Int64
  public var figures: ReplayFigures

  /// The operations of the log that are the plan's.
  public var matched: Int { operations.count { $0.applied != nil } }
}

/// One operation, predicted and real.
public struct ReplayedOperation: Sendable {
  public var forecast: OperationForecast
  /// Nil where the log has no line of it.
  public var applied: AppliedOperation?
  /// Predicted with the log's own durations put in: what is left of the difference is order and slots. The median of
  /// several runs, nil for what does not start.
  public var ownStart: Int64?

  public var operation: Operation { forecast.operation }

  /// Whether the real duration lies from P10 to P90, half a second of rounding allowed; nil without one.
  public var isInside: Bool? {
    guard let duration = applied?.duration, applied?.outcome == .done else { return nil }
    return (forecast.duration.p10 - 500...forecast.duration.p90 + 500).contains(duration)
  }
}

/// How good the forecast was.
public struct ReplayFigures: Sendable, Hashable {
  /// The medians of how far the starts were off, in milliseconds; nil without an operation.
  public var startError: Int64?
  public var ownStartError: Int64?
  /// Durations from P10 to P90, of how many.
  public var inside = 0
  public var durations = 0
  /// Predicted without what comes before the first operation.
  public var predictedLength: Quantiles

  init(_ operations: [ReplayedOperation], origin: Int64, length: Quantiles) {
    var errors: [Int64] = []
    var ownErrors: [Int64] = []
    for operation in operations {
      guard let applied = operation.applied, applied.startLine > 0 else { continue }
      errors.append(abs(operation.forecast.start.p50 - origin - applied.start))
      if let own = operation.ownStart { ownErrors.append(abs(own - applied.start)) }
    }
    startError = Percentiles.nearestRank(50, of: errors)
    ownStartError = Percentiles.nearestRank(50, of: ownErrors)
    let answers = operations.compactMap(\.isInside)
    inside = answers.count { $0 }
    durations = answers.count
    predictedLength = Quantiles(
      p10: max(0, length.p10 - origin), p50: max(0, length.p50 - origin), p90: max(0, length.p90 - origin))
  }
}
