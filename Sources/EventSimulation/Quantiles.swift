/// Three percentiles of a sample by nearest rank: the p-th percentile of n values is the one at rank ⌈p·n/100⌉ when they
/// stand in ascending order, so it is always a value that occurred.
///
/// Source: NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.6.2, names the family of definitions; nearest rank is the
/// inverse of the empirical distribution function (type 1 of Hyndman and Fan, "Sample quantiles in statistical packages",
/// The American Statistician 50, 1996).
public struct Quantiles: Sendable, Hashable {
  public var p10: Int64
  public var p50: Int64
  public var p90: Int64

  @inlinable
  public init(p10: Int64, p50: Int64, p90: Int64) {
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }

  public static let zero = Quantiles(p10: 0, p50: 0, p90: 0)

  /// Nil for an empty sample.
  public init?(of sample: [Int64]) {
    var sample = sample
    self.init(reordering: &sample)
  }

  /// The same without a copy: the sample is left in another order. Linear on average. Nil for an empty sample.
  public init?(reordering sample: inout [Int64]) {
    var span = sample.mutableSpan
    self.init(reordering: &span)
  }

  public init?(reordering sample: inout MutableSpan<Int64>) {
    guard let values = threeValues(&sample) else { return nil }
    self.init(p10: values.0, p50: values.1, p90: values.2)
  }

  /// Of a sample of small numbers.
  public init?(reordering sample: inout MutableSpan<Int32>) {
    guard let values = threeValues(&sample) else { return nil }
    self.init(p10: Int64(values.0), p50: Int64(values.1), p90: Int64(values.2))
  }
}

private func threeValues<Value: SampleValue>(_ sample: inout MutableSpan<Value>) -> (Value, Value, Value)? {
  if sample.count == 0 { return nil }
  var spread = Spread<Value>()
  spread.measure(sample.span)
  let count = sample.count
  let held = spread.bringForward(ofPercents: [10, 50, 90], &sample)
  return (
    spread.value(atPercent: 10, of: count, among: held, &sample),
    spread.value(atPercent: 50, of: count, among: held, &sample),
    spread.value(atPercent: 90, of: count, among: held, &sample)
  )
}

extension Quantiles {
  /// - Precondition: `sorted` is ascending and not empty.
  public init(ofSorted sorted: [Int64]) {
    func value(_ percent: Int) -> Int64 { sorted[Percentiles.index(ofPercent: percent, count: sorted.count)] }
    self.init(p10: value(10), p50: value(50), p90: value(90))
  }
}

/// Percentiles by nearest rank: see `Quantiles`.
public enum Percentiles {
  /// The value at a percentile from 0 to 100, or nil for an empty sample. The 0th is the smallest value.
  public static func nearestRank(_ percent: Int, of sample: [Int64]) -> Int64? {
    var sample = sample
    var span = sample.mutableSpan
    return nearestRank(percent, reordering: &span)
  }

  /// The same without a copy: the sample is left in another order. Linear on average.
  public static func nearestRank(_ percent: Int, reordering sample: inout MutableSpan<Int64>) -> Int64? {
    value(percent, &sample)
  }

  /// Of a sample of small numbers.
  public static func nearestRank(_ percent: Int, reordering sample: inout MutableSpan<Int32>) -> Int64? {
    value(percent, &sample).map(Int64.init)
  }

  private static func value<Value: SampleValue>(_ percent: Int, _ sample: inout MutableSpan<Value>) -> Value? {
    if sample.count == 0 { return nil }
    var spread = Spread<Value>()
    spread.measure(sample.span)
    let count = sample.count
    return spread.value(atPercent: percent, of: count, among: count, &sample)
  }

  /// Where in a sample the value at a percentile stands; of equal values the one that comes first has the lower rank. Nil for
  /// an empty sample. Linear on average.
  public static func place(ofPercent percent: Int, in sample: [Int64]) -> Int? {
    guard let wanted = nearestRank(percent, of: sample) else { return nil }
    var rank = index(ofPercent: percent, count: sample.count)
    for value in sample where value < wanted { rank -= 1 }
    for place in sample.indices where sample[place] == wanted {
      if rank == 0 { return place }
      rank -= 1
    }
    return nil
  }

  /// The position of a percentile in a sorted sample of `count` values.
  ///
  /// - Precondition: `percent` is in 0 ... 100 and the sample is not empty.
  public static func index(ofPercent percent: Int, count: Int) -> Int {
    precondition((0...100).contains(percent) && count > 0, "a percentile is in 0 ... 100 of at least one value")
    return max((percent * count + 99) / 100, 1) - 1
  }
}

private typealias SampleValue = BitwiseCopyable & FixedWidthInteger & SignedInteger

/// How many values of a sample lie in each of 256 parts of its range, or of fewer where there are few: a rank is looked for
/// only in its own part. That takes no branches on the values, which are chance.
private struct Spread<Value: SampleValue> {
  private var least: Value = 0
  private var shift: Value.Magnitude = 0
  private var counts = InlineArray<256, Int32>(repeating: 0)

  /// Not an initializer, which would hand out a copy of what has just been written.
  ///
  /// - Precondition: the sample is not empty.
  mutating func measure(_ sample: Span<Value>) {
    var (least, greatest) = (sample[0], sample[0])
    for position in sample.indices {
      least = min(least, sample[position])
      greatest = max(greatest, sample[position])
    }
    self.least = least
    let bits = Value.bitWidth - Value.Magnitude(truncatingIfNeeded: greatest &- least).leadingZeroBitCount
    // Where parts are more than half as many as values, most of the time goes into going along them.
    let wanted = min(8, Int.bitWidth - 1 - sample.count.leadingZeroBitCount)
    shift = Value.Magnitude(max(0, bits - wanted))
    // One part, which nobody counts.
    if bits == 0 { return }
    for position in sample.indices { counts[part(of: sample[position])] += 1 }
  }

  @inline(__always)
  private func part(of value: Value) -> Int {
    Int(truncatingIfNeeded: Value.Magnitude(truncatingIfNeeded: value &- least) &>> shift)
  }

  /// The part of a percentile, and the rank in it.
  private mutating func place(ofPercent percent: Int, count: Int) -> (part: Int, rank: Int) {
    var rank = Percentiles.index(ofPercent: percent, count: count)
    var part = 0
    while rank >= counts[part] {
      rank -= Int(counts[part])
      part += 1
    }
    return (part, rank)
  }

  /// Puts what lies in the parts of these percentiles before everything else. Returns how many values that are.
  mutating func bringForward(ofPercents percents: InlineArray<3, Int>, _ sample: inout MutableSpan<Value>) -> Int {
    if counts[0] == 0 || shift == 0 { return 0 }
    let first = place(ofPercent: percents[0], count: sample.count).part
    let second = place(ofPercent: percents[1], count: sample.count).part
    let third = place(ofPercent: percents[2], count: sample.count).part
    var count = 0
    for position in 0..<sample.count {
      let part = part(of: sample[position])
      if part != first, part != second, part != third { continue }
      sample.swapAt(position, count)
      count += 1
    }
    return count
  }

  /// By nearest rank. The sample is left in another order. Mutating only so that no copy of the counts is made.
  ///
  /// - Parameters:
  ///   - count: how many values the sample has.
  ///   - held: among how many of the first the percentile's part lies.
  mutating func value(
    atPercent percent: Int, of count: Int, among held: Int, _ sample: inout MutableSpan<Value>
  ) -> Value {
    if counts[0] == 0 { return least }
    let (own, rank) = place(ofPercent: percent, count: count)
    if shift == 0 { return least + Value(own) }
    var count = 0
    for position in 0..<held where part(of: sample[position]) == own {
      sample.swapAt(position, count)
      count += 1
    }
    return select(rank, in: 0..<count, of: &sample)
  }
}

/// Hoare's selection: afterwards the value at `wanted` is the one that sorting would put there, with none greater before it
/// and none smaller after it within `bounds`.
///
/// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
private func select<Value: SampleValue>(
  _ wanted: Int, in bounds: Range<Int>, of sample: inout MutableSpan<Value>
) -> Value {
  var low = bounds.lowerBound
  var high = bounds.upperBound - 1
  while low < high {
    let (left, right) = partition(&sample, from: low, to: high)
    if wanted <= right {
      high = right
    } else if wanted >= left {
      low = left
    } else {
      return sample[wanted]
    }
  }
  return sample[wanted]
}
