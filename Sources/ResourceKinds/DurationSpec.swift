public import EventSimulation

/// A duration as a user gives it: one number, a range, or three quantiles.
///
/// `description` prints what `init(_:)` reads.
public enum DurationSpec: Sendable, Hashable, CustomStringConvertible {
  /// `10m`: always that long.
  case fixed(SimulatedDuration)
  /// `30s..12m`: P10 to P90; the median is their geometric mean.
  case range(p10: SimulatedDuration, p90: SimulatedDuration)
  /// `30s/2m/10m`: P10, P50, P90.
  case quantiles(p10: SimulatedDuration, p50: SimulatedDuration, p90: SimulatedDuration)

  /// Reads one of the three forms.
  public init(_ text: some StringProtocol) throws(DurationSpecError) {
    guard !text.isEmpty else { throw .empty }
    if text.contains("..") {
      let ends = text.split(separator: "..", omittingEmptySubsequences: false)
      guard ends.count == 2 else { throw .wrongCount(ends.count, expected: 2) }
      let (p10, p90) = (try Self.duration(ends[0]), try Self.duration(ends[1]))
      guard p10 <= p90 else { throw .decreasing(String(ends[0]), String(ends[1])) }
      self = .range(p10: p10, p90: p90)
    } else if text.contains("/") {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3 else { throw .wrongCount(parts.count, expected: 3) }
      let (p10, p50, p90) = (try Self.duration(parts[0]), try Self.duration(parts[1]), try Self.duration(parts[2]))
      guard p10 <= p50 else { throw .decreasing(String(parts[0]), String(parts[1])) }
      guard p50 <= p90 else { throw .decreasing(String(parts[1]), String(parts[2])) }
      self = .quantiles(p10: p10, p50: p50, p90: p90)
    } else {
      self = .fixed(try Self.duration(text))
    }
  }

  /// The distribution that the text stands for.
  public var model: DurationModel {
    switch self {
    case .fixed(let duration): return .fixed(duration)
    case .range(let p10, let p90):
      // No P10 at all would pull the geometric mean down to nothing.
      let median = SimulatedDuration(seconds: (max(p10.seconds, 0.001) * p90.seconds).squareRoot())
      return DurationModel(p10: p10, p50: min(max(median, p10), p90), p90: p90, shape: .lognormal)
    case .quantiles(let p10, let p50, let p90):
      return DurationModel(p10: p10, p50: p50, p90: p90, shape: .lognormal)
    }
  }

  public var description: String {
    switch self {
    case .fixed(let duration): duration.text
    case .range(let p10, let p90): "\(p10.text)..\(p90.text)"
    case .quantiles(let p10, let p50, let p90): "\(p10.text)/\(p50.text)/\(p90.text)"
    }
  }

  private static func duration(_ text: some StringProtocol) throws(DurationSpecError) -> SimulatedDuration {
    guard let duration = SimulatedDuration(text: text) else { throw .notADuration(String(text)) }
    return duration
  }
}

/// Why a text is not a `DurationSpec`.
public enum DurationSpecError: Error, Sendable, Hashable {
  case empty
  /// A piece that is no duration, as written.
  case notADuration(String)
  /// Two pieces, as written, of which the first should not be the longer one.
  case decreasing(String, String)
  /// As many pieces as were found, and as many as the form has.
  case wrongCount(Int, expected: Int)
}
