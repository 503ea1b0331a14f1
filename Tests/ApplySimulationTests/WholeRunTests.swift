import Foundation
import Testing

/// Whole applies out of public logs, as small graphs written by hand. Their lines are among those that the durations rest
/// on: a check of the model and of the graph, not of the durations.
@Suite struct WholeRunTests {
  @Test(arguments: WholeRun.all)
  func `the forecast is within a fifth of the log, or the reason is known`(run: WholeRun) async throws {
    let forecast = try await run.forecast()
    let ratio = forecast.p50 / run.recorded
    #expect((ratio > 0.8 && ratio < 1.2) == (run.reason == nil), "\(forecast.p50) s, \(run.recorded) s in the log")
    #expect(forecast.p10 < run.recorded && run.recorded < forecast.p90, "\(forecast)")
  }

  @Test func `most runs are within a fifth`() {
    let met = WholeRun.all.filter { $0.reason == nil }.count
    #expect(Double(met) > Double(WholeRun.all.count) * 0.6)
  }

  @Test func `the table in the documentation is that of these runs`() async throws {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/accuracy.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- WholeRunTests: begin -->\n")).upperBound
    let stop = try #require(text.range(of: "<!-- WholeRunTests: end -->")).lowerBound
    let table = try await Self.table()
    guard text[start..<stop] != table else { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.replacingCharacters(in: start..<stop, with: table).write(to: file, atomically: true, encoding: .utf8)
    } else {
      Issue.record("docs/accuracy.md has another table; RECORD_SNAPSHOTS=1 rewrites it:\n\(table)")
    }
  }

  private static func table() async throws -> String {
    var lines = [
      "| run | public log | in the log | P10 | P50 | P90 | P50 / log | critical path in the log, seconds |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for run in WholeRun.all {
      let forecast = try await run.forecast()
      let seconds = [run.recorded, forecast.p10, forecast.p50, forecast.p90].map { "\(Int($0.rounded())) s" }
      let percent = Int((100 * forecast.p50 / run.recorded).rounded())
      let path = run.path + (run.reason.map { ". **Outside:** \($0)" } ?? "")
      lines.append("| \(run.name) | \(run.log) | \(seconds.joined(separator: " | ")) | \(percent) % | \(path) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
