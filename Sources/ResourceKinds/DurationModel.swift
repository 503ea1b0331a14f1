public import EventSimulation

/// The distribution of how long something takes, made from three quantiles and a shape.
///
/// `quantile(0.1)`, `quantile(0.5)` and `quantile(0.9)` are the given P10, P50 and P90 whatever the shape (to the
/// millisecond; while no cap cuts them). A draw is one uniform number put through `quantile`, so it allocates nothing
/// and two models compared with the same number move together.
public struct DurationModel: Sendable, Hashable {
  /// How the values lie between and around the three quantiles.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// Always the same.
    case fixed
    /// Lognormal with one spread below the median and one above it.
    case lognormal
    /// A provider that looks, waits ten seconds and looks again: only the moments of its looks occur.
    case quantised = "quantised_10s"
    /// A fixed wait, then a lognormal tail.
    case floor
    /// Nothing is known but the quantiles; drawn as `lognormal`.
    case quantiles = "-"
  }

  public let shape: Shape
  public let p10: SimulatedDuration
  public let p50: SimulatedDuration
  public let p90: SimulatedDuration
  /// No draw is longer; a `timeouts` argument, after which the provider gives up.
  public var cap: SimulatedDuration?

  /// Seconds that pass in any case.
  private let wait: Double
  /// The median less the wait, in seconds.
  private let median: Double
  /// Standard deviation of the logarithm below the median, and above it.
  private let below: Double
  private let above: Double

  /// The pause between two looks of a waiter in the Terraform plugin SDK, at most.
  ///
  /// Source: `StateChangeConf` of the plugin SDK doubles its pause from 0.1 s up to 10 s; long waits in the observed
  /// logs stand 10 s apart.
  private static let pause = 10.0

  /// Outside P10...P90 the spread is at most this.
  ///
  /// Three quantiles say nothing about the tails, and several of the tables' triples are mixtures (an ECS service: 1 s,
  /// or as long as its load balancer), whose spread continued would give hours. 0.7 puts P99 at about twice P90.
  private static let tailSpread = 0.7

  /// The logarithm of P90 over P50, and of P50 over P10, where one log line is all that is known: a factor of two.
  ///
  /// Source: the observed lines themselves. Of those of ten seconds and more that are foretold from one other line of the
  /// same type and action, three of four lie within a factor of two of it; `docs/accuracy.md` has the figures.
  private static let spreadOfOneLine = 0.693

  /// The same where not one line is known and another type, another action or the role stands in: a factor of four.
  private static let spreadOfGuess = 1.386

  /// Where the provider's code fixes the wait, only what comes on top of it varies: half as much by the same lines.
  private static let floorShare = 0.5

  /// Stands for zero where a logarithm is taken; rounds to no milliseconds.
  private static let smallest = 0.000_4

  /// - Precondition: 0 <= p10 <= p50 <= p90.
  public init(
    p10: SimulatedDuration, p50: SimulatedDuration, p90: SimulatedDuration, shape: Shape,
    cap: SimulatedDuration? = nil
  ) {
    precondition(.zero <= p10 && p10 <= p50 && p50 <= p90, "the quantiles of a duration stand in order")
    let isFixed = shape == .fixed || p90 == .zero
    self.p10 = isFixed ? p50 : p10
    self.p50 = p50
    self.p90 = isFixed ? p50 : p90
    self.shape = isFixed ? .fixed : shape
    self.cap = cap
    // A wait just under P10, so that what is left of P10 has a logarithm.
    let span = (p50 - p10).seconds
    wait = shape == .floor ? max(0, p10.seconds - max(span * 0.1, p10.seconds * 0.02)) : 0
    median = max(p50.seconds - wait, Self.smallest)
    let low = Normal.logarithm(max(p10.seconds - wait, Self.smallest))
    let middle = Normal.logarithm(median)
    let high = Normal.logarithm(max(p90.seconds - wait, Self.smallest))
    below = (middle - low) / Normal.z90
    above = (high - middle) / Normal.z90
  }

  /// A wait that is always the same.
  public static func fixed(_ duration: SimulatedDuration) -> DurationModel {
    DurationModel(p10: duration, p50: duration, p90: duration, shape: .fixed)
  }

  /// The same distribution, cut off at `cap`.
  public func capped(at cap: SimulatedDuration?) -> DurationModel {
    var copy = self
    copy.cap = cap
    return copy
  }

  /// Every quantile multiplied by `factor`, cap kept.
  public func scaled(by factor: Double) -> DurationModel {
    DurationModel(
      p10: SimulatedDuration(seconds: p10.seconds * factor), p50: SimulatedDuration(seconds: p50.seconds * factor),
      p90: SimulatedDuration(seconds: p90.seconds * factor), shape: shape, cap: cap)
  }

  /// The same with P10 and P90 moved apart as far as so few log lines leave them uncertain; P50 stays.
  ///
  /// With n lines the spread is at least that of one line divided by the square root of n, as a standard error is: a
  /// factor of 2 for one, 1.4 for four, 1.3 for eight; without any, 4. Few lines lie close together by chance. The P10
  /// of a `floor` stays, because the provider's code says it; a duration that is always the same stays too.
  public func widened(forObservations observations: Int) -> DurationModel {
    guard shape != .fixed else { return self }
    let spread =
      observations > 0 ? Self.spreadOfOneLine / Double(observations).squareRoot() : Self.spreadOfGuess
    let isFloor = shape == .floor
    let low = isFloor ? p10.seconds : p50.seconds * Normal.exponential(-spread)
    let high = p50.seconds * Normal.exponential(isFloor ? spread * Self.floorShare : spread)
    return DurationModel(
      p10: min(p10, SimulatedDuration(seconds: low)), p50: p50, p90: max(p90, SimulatedDuration(seconds: high)),
      shape: shape, cap: cap)
  }

  /// The duration that is not exceeded with probability `probability`. Constant time, no allocation.
  public func quantile(_ probability: Double) -> SimulatedDuration { duration(at: Normal.quantile(probability)) }

  /// The same in two steps, for callers that draw many: the processor works on several of one step at once.
  public static func normals(of probabilities: Span<Double>, into normals: inout MutableSpan<Double>) {
    Normal.quantiles(of: probabilities, into: &normals)
  }

  /// - Parameter z: a standard normal draw, from `normals`.
  public func duration(at z: Double) -> SimulatedDuration {
    let drawn = shape == .fixed ? p50 : SimulatedDuration(seconds: seconds(at: z))
    guard let cap, cap < drawn else { return drawn }
    return cap
  }

  /// Many of them, in milliseconds.
  public static func durations(
    of models: Span<DurationModel>, at normals: Span<Double>, into milliseconds: inout MutableSpan<Int64>
  ) {
    for number in 0..<milliseconds.count {
      milliseconds[number] = models[number].duration(at: normals[number]).milliseconds
    }
  }

  /// One draw. Constant time, no allocation.
  public func sample(using generator: inout SeededGenerator) -> SimulatedDuration { quantile(generator.nextUnit()) }

  private func seconds(at z: Double) -> Double {
    // Without branches: where a draw lies is chance.
    let spread = z < 0 ? below : above
    let inner = min(z.magnitude, Normal.z90)
    let size = spread * inner + min(spread, Self.tailSpread) * (z.magnitude - inner)
    let exponent = Double(signOf: z, magnitudeOf: size)
    let value = wait + median * Normal.exponential(exponent)
    return shape == .quantised ? lookAfter(value) : value
  }

  /// The look nearest to `value`, of looks about ten seconds apart that begin at P10 and include P50 and P90.
  ///
  /// The observed looks are not exactly ten seconds apart either: each costs a request.
  private func lookAfter(_ value: Double) -> Double {
    let (first, middle, last) = (p10.seconds, p50.seconds, p90.seconds)
    if value <= first { return first }
    if value < middle { return first + Self.step(value - first, within: middle - first) }
    if value < last { return middle + Self.step(value - middle, within: last - middle) }
    return last + ((value - last) / Self.pause).rounded() * Self.pause
  }

  private static func step(_ value: Double, within span: Double) -> Double {
    let pause = span / max(1, (span / Self.pause).rounded())
    return (value / pause).rounded() * pause
  }
}
