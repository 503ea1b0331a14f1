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
    guard !sample.isEmpty else { return nil }
    let ranks = [10, 50, 90].map { Percentiles.index(ofPercent: $0, count: sample.count) }
    p50 = sample.select(ranks[1], in: 0..<sample.count)
    p10 = sample.select(ranks[0], in: 0..<ranks[1] + 1)
    p90 = sample.select(ranks[2], in: ranks[1]..<sample.count)
  }
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
    guard !sample.isEmpty else { return nil }
    var sample = sample
    return sample.select(index(ofPercent: percent, count: sample.count), in: 0..<sample.count)
  }

  /// The position of a percentile in a sorted sample of `count` values.
  ///
  /// - Precondition: `percent` is in 0 ... 100 and the sample is not empty.
  public static func index(ofPercent percent: Int, count: Int) -> Int {
    precondition((0...100).contains(percent) && count > 0, "a percentile is in 0 ... 100 of at least one value")
    return max((percent * count + 99) / 100, 1) - 1
  }
}

extension [Int64] {
  /// Hoare's selection: afterwards the value at `wanted` is the one that sorting would put there, with none greater before
  /// it and none smaller after it within `bounds`.
  ///
  /// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
  fileprivate mutating func select(_ wanted: Int, in bounds: Range<Int>) -> Int64 {
    var low = bounds.lowerBound
    var high = bounds.upperBound - 1
    while low < high {
      let middle = low + (high - low) / 2
      let pivot = Swift.max(
        Swift.min(self[low], self[middle]), Swift.min(Swift.max(self[low], self[middle]), self[high]))
      var left = low
      var right = high
      while left <= right {
        while self[left] < pivot { left += 1 }
        while pivot < self[right] { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if wanted <= right {
        high = right
      } else if wanted >= left {
        low = left
      } else {
        return self[wanted]
      }
    }
    return self[wanted]
  }
}
