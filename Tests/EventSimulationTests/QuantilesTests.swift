import EventSimulation
import Testing

struct QuantilesTests {
  @Test func `nearest rank picks values that occurred`() {
    #expect(Quantiles(of: [15, 20, 35, 40, 50]) == Quantiles(p10: 15, p50: 35, p90: 50))
    #expect(Percentiles.nearestRank(30, of: [15, 20, 35, 40, 50]) == 20)
    #expect(Percentiles.nearestRank(40, of: [15, 20, 35, 40, 50]) == 20)
    #expect(Percentiles.nearestRank(100, of: [15, 20, 35, 40, 50]) == 50)
    #expect(Quantiles(of: Array(1...10)) == Quantiles(p10: 1, p50: 5, p90: 9))
    #expect(Quantiles(of: Array(1...100)) == Quantiles(p10: 10, p50: 50, p90: 90))
    #expect(Quantiles(of: [7]) == Quantiles(p10: 7, p50: 7, p90: 7))
  }

  @Test func `the place of a percentile is the one of a stable sorting`() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...60, using: &generator)
      let sample = (0..<count).map { _ in Int64.random(in: 0...9, using: &generator) }
      let sorted = sample.indices.sorted { (sample[$0], $0) < (sample[$1], $1) }
      for percent in [1, 10, 50, 90, 100] {
        let rank = Percentiles.index(ofPercent: percent, count: sample.count)
        #expect(Percentiles.place(ofPercent: percent, in: sample) == sorted[rank], "seed \(seed)")
      }
    }
  }

  @Test func `an empty sample has no quantiles`() {
    #expect(Percentiles.place(ofPercent: 50, in: []) == nil)
    #expect(Quantiles(of: []) == nil)
    #expect(Percentiles.nearestRank(50, of: []) == nil)
  }

  @Test func `selection agrees with sorting`() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let range = Int64(1) << Int64.random(in: 0...20, using: &generator)
      let count = Int.random(in: 1...300, using: &generator)
      let sample = (0..<count).map { _ in Int64.random(in: -range...range, using: &generator) }
      let sorted = sample.sorted()
      func rank(_ percent: Int) -> Int64 { sorted[(percent * count + 99) / 100 - 1] }
      #expect(Quantiles(of: sample) == Quantiles(p10: rank(10), p50: rank(50), p90: rank(90)), "seed \(seed)")
      #expect(Quantiles(ofSorted: sorted) == Quantiles(of: sample), "seed \(seed)")
      let percent = Int.random(in: 1...100, using: &generator)
      #expect(Percentiles.nearestRank(percent, of: sample) == rank(percent), "seed \(seed)")
      var small = sample.map { Int32($0) }
      var span = small.mutableSpan
      #expect(Percentiles.nearestRank(percent, reordering: &span) == rank(percent), "seed \(seed)")
      #expect(Quantiles(reordering: &span) == Quantiles(of: sample), "seed \(seed)")
    }
  }

  @Test func `small numbers that lie far apart are selected too`() {
    var far = [Int32.min, -1, 0, 1, Int32.max]
    var span = far.mutableSpan
    #expect(Quantiles(reordering: &span) == Quantiles(p10: Int64(Int32.min), p50: 0, p90: Int64(Int32.max)))
  }

  @Test func `values that lie far apart are selected too`() {
    let far = [Int64.min, -1, 0, 1, Int64.max]
    #expect(Quantiles(of: far) == Quantiles(p10: .min, p50: 0, p90: .max))
    let outlier = Array(repeating: Int64(5), count: 98) + [6, Int64.max]
    #expect(Quantiles(of: outlier) == Quantiles(p10: 5, p50: 5, p90: 5))
    #expect(Percentiles.nearestRank(99, of: outlier) == 6)
    #expect(Quantiles(of: Array(repeating: -3, count: 1000)) == Quantiles(p10: -3, p50: -3, p90: -3))
  }
}
