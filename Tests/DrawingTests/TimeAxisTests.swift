import Testing

@testable import Drawing

struct TimeAxisTests {
  @Test(
    arguments: [
      (1.0, 11, 0.1), (9, 10, 1), (60, 8, 10), (690, 9, 120), (690, 14, 60), (3600, 7, 600), (10_800, 10, 1800),
      (86_400, 10, 10_800), (86_400 * 30, 10, 604_800), (1e9, 10, 154_828_800),
    ] as [(Double, Int, Double)])
  func `ticks are steps that people count in`(span: Double, limit: Int, step: Double) {
    let axis = TimeAxis(span: span, limit: limit)
    #expect(axis.step == step)
    #expect(axis.ticks.count <= limit)
    #expect(axis.ticks.first == 0)
    #expect(axis.ticks.allSatisfy { $0 <= span * 1.000001 })
  }

  @Test func `every span has few ticks that rise`() {
    for power in -20...80 {
      let span = 1.37 * (0..<abs(power)).reduce(1.0) { value, _ in power < 0 ? value / 1.5 : value * 1.5 }
      let axis = TimeAxis(span: span, limit: 10)
      #expect((1...10).contains(axis.ticks.count))
      #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(
    arguments: [
      (0, "0s"), (0.04, "0.1s"), (0.3, "0.3s"), (9.94, "9.9s"), (9.96, "10s"), (42, "42s"), (59.6, "1m"),
      (657, "10m 57s"), (600, "10m"), (3599.7, "1h"), (3900, "1h 5m"), (86_400, "1d"), (93_600, "1d 2h"),
      (-5, "0s"), (.nan, "0s"),
    ] as [(Double, String)])
  func `a duration has at most two units`(seconds: Double, text: String) {
    #expect(DurationText.short(seconds) == text)
  }
}
