import EventSimulation
import Testing

@testable import ResourceKinds

@Suite struct DurationSpecTests {
  @Test(arguments: [
    ("10m", 600.0), ("90s", 90), ("1h30m", 5400), ("250ms", 0.25), ("1.5h", 5400), ("0", 0), ("0s", 0), ("2d", 172_800),
    ("1m0.5s", 60.5), ("1500us", 0.002),
  ])
  func `a duration is numbers with units`(text: String, seconds: Double) {
    #expect(SimulatedDuration(text: text) == SimulatedDuration(seconds: seconds))
  }

  @Test(arguments: ["", "10", "m", "-5s", "5 s", "5x", "1h30", ".s", "1..5s", "999999999h", "١s"])
  func `anything else is no duration`(text: String) { #expect(SimulatedDuration(text: text) == nil) }

  @Test func `a range has its geometric mean as median`() throws {
    let model = try DurationSpec("30s..12m").model
    #expect(model.p10.seconds == 30)
    #expect(model.p90.seconds == 720)
    #expect(abs(model.p50.seconds - 146.969) < 0.001)
  }

  @Test func `three durations are P10, P50 and P90`() throws {
    let model = try DurationSpec("30s/2m/10m").model
    #expect([model.p10.seconds, model.p50.seconds, model.p90.seconds] == [30, 120, 600])
  }

  @Test func `one duration is fixed`() throws {
    #expect(try DurationSpec("10m").model == .fixed(SimulatedDuration(seconds: 600)))
  }

  @Test func `a range may begin at nothing`() throws {
    let model = try DurationSpec("0s..10s").model
    #expect(abs(model.quantile(0.9).seconds - 10) < 0.01)
  }

  @Test(arguments: [
    ("", DurationSpecError.empty), ("abc", .notADuration("abc")), ("5s..", .notADuration("")),
    ("12m..30s", .decreasing("12m", "30s")), ("1s/3s/2s", .decreasing("3s", "2s")),
    ("3s/1s/2s", .decreasing("3s", "1s")), ("1s/2s", .wrongCount(2, expected: 3)),
    ("1s..2s..3s", .wrongCount(3, expected: 2)), ("1s/2/3s", .notADuration("2")),
  ])
  func `what is wrong is told as facts`(text: String, error: DurationSpecError) {
    #expect(throws: error) { try DurationSpec(text) }
  }

  @Test(arguments: ["10m", "1h30m", "250ms", "0s", "30s..12m", "30s/2m/10m", "1s500ms..2h1s"])
  func `printing and reading are inverse`(text: String) throws {
    #expect(try DurationSpec(text).description == text)
  }

  @Test func `every duration survives printing and reading`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let duration = SimulatedDuration(milliseconds: Int64.random(in: 0...10_000_000_000, using: &generator))
      #expect(SimulatedDuration(text: duration.text) == duration)
    }
  }
}
