internal import EventSimulation
internal import ResourceKinds

/// An apply that is under way: what its operations have done up to a moment. Arrays by operation id, in milliseconds
/// from the start of the apply.
public struct ApplyProgress: Sendable {
  public enum Phase: Sendable, Hashable {
    case waiting
    case running(since: Int64)
    case done(start: Int64, end: Int64)
    case failed(start: Int64, end: Int64)
  }

  public var now: Int64
  public var phases: [Phase]
  /// Nothing more starts: someone pressed Ctrl-C.
  public var isInterrupted: Bool

  public init(now: Int64, phases: [Phase], isInterrupted: Bool = false) {
    self.now = now
    self.phases = phases
    self.isInterrupted = isInterrupted
  }
}

extension ApplyProgress.Phase {
  var isWaiting: Bool { self == .waiting }

  var isOver: Bool {
    switch self {
    case .done, .failed: true
    case .waiting, .running: false
    }
  }
}

extension DurationModel {
  /// What is left of an operation that has taken `elapsed` already, drawn from the durations that are longer.
  ///
  /// An operation that is past nearly all that was thought possible goes on for about a tenth of its age more.
  func rest(after elapsed: SimulatedDuration, using generator: inout SeededGenerator) -> SimulatedDuration {
    let unit = generator.nextUnit()
    var (low, high) = (0.0, 1.0)
    // 20 halvings find the share to one in a million.
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if quantile(middle) <= elapsed { low = middle } else { high = middle }
    }
    if low > 0.999 { return SimulatedDuration(seconds: elapsed.seconds * 0.2 * unit) }
    return max(.zero, quantile(low + (1 - low) * unit) - elapsed)
  }
}
