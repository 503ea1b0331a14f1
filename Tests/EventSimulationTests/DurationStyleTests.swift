import EventSimulation
import Testing

@Suite struct DurationStyleTests {
  @Test(arguments: [
    (0, "0s"), (1, "0.1s"), (49, "0.1s"), (400, "0.4s"), (999, "1s"), (1000, "1s"), (1449, "1.4s"), (9_940, "9.9s"),
    (9_960, "10s"), (10_400, "10s"), (59_499, "59s"), (59_500, "1m"), (90_000, "1m30s"), (65_000, "1m05s"),
    (599_499, "9m59s"), (599_500, "10m"), (657_000, "11m"), (3_569_000, "59m"), (3_570_000, "1h"),
    (3_900_000, "1h05m"), (35_969_000, "9h59m"), (35_970_000, "10h"), (86_400_000, "1d"), (183_600_000, "2d03h"),
    (-90_000, "-1m30s"),
  ])
  func `a length of time is told in its two largest units`(_ milliseconds: Int64, _ text: String) {
    #expect(DurationStyle.text(milliseconds: milliseconds) == text)
  }
}
