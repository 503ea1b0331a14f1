/// The 10th, 50th and 90th percentile of a set of integer observations, by the nearest-rank method: the smallest
/// observation that at least the given share of all observations does not exceed.
///
/// The unit is the observations' (here milliseconds).
public struct Quantiles: Sendable, Hashable {
  public var p10: Int64
  public var p50: Int64
  public var p90: Int64

  public init(p10: Int64, p50: Int64, p90: Int64) {
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }

  public static let zero = Quantiles(p10: 0, p50: 0, p90: 0)

  /// Nil where there is no observation. Complexity: O(n log n).
  public init?(of observations: [Int64]) {
    if observations.isEmpty { return nil }
    let sorted = observations.sorted()
    self.init(ofSorted: sorted)
  }

  /// - Precondition: `sorted` is not empty and ascending.
  public init(ofSorted sorted: [Int64]) {
    func rank(_ percent: Int) -> Int64 { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
    self.init(p10: rank(10), p50: rank(50), p90: rank(90))
  }
}
