/// A length of simulated time in whole milliseconds.
public struct SimulatedDuration: Sendable, Hashable, Comparable, AdditiveArithmetic {
  public var milliseconds: Int64

  @inlinable
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Rounds to the nearest millisecond.
  @inlinable
  public init(seconds: Double) { milliseconds = Self.nearest(seconds * 1000) }

  /// The nearest whole number, of two the one farther from zero: what `rounded()` gives, which is a call where a program is
  /// made for processors without such an instruction.
  @inlinable
  public static func nearest(_ value: Double) -> Int64 {
    // With a half itself, what lies just below one would be rounded up.
    Int64(value + Double(signOf: value, magnitudeOf: 0.49999999999999994))
  }

  @inlinable
  public var seconds: Double { Double(milliseconds) / 1000 }

  public static let zero = SimulatedDuration(milliseconds: 0)

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  @inlinable
  public static func + (left: Self, right: Self) -> Self { .init(milliseconds: left.milliseconds + right.milliseconds) }

  @inlinable
  public static func - (left: Self, right: Self) -> Self { .init(milliseconds: left.milliseconds - right.milliseconds) }
}

/// A moment of simulated time: whole milliseconds from the start of the run.
public struct SimulatedTime: Sendable, Hashable, Comparable {
  public var milliseconds: Int64

  @inlinable
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static let start = SimulatedTime(milliseconds: 0)

  @inlinable
  public var sinceStart: SimulatedDuration { .init(milliseconds: milliseconds) }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  @inlinable
  public static func + (left: Self, right: SimulatedDuration) -> Self {
    .init(milliseconds: left.milliseconds + right.milliseconds)
  }

  @inlinable
  public static func - (left: Self, right: Self) -> SimulatedDuration {
    .init(milliseconds: left.milliseconds - right.milliseconds)
  }
}
