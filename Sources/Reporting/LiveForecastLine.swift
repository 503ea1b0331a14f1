import ApplyGraph
public import ApplyReplay
import EventSimulation
import PlanFile

/// What is still to come of a running apply, in one line.
public enum LiveForecastLine {
  /// One JSON object and the end of its line; docs/schema/replay-live.schema.json describes it.
  ///
  /// - Parameter ending: how the log ended; nil while it goes on.
  public static func json(_ forecast: LiveForecast, ending: String?) -> [UInt8] {
    let document: JSONDocument = [
      "time": .seconds(forecast.now), "done": .integer(forecast.done), "failed": .integer(forecast.failed),
      "waiting": .integer(forecast.waiting), "interrupted": .bool(forecast.isInterrupted),
      "running": .array(
        forecast.running.map { running in
          [
            "id": .integer(running.operation.id), "address": .string(running.operation.address.description),
            "action": .string(running.operation.action.rawValue), "since": .seconds(running.since),
          ]
        }),
      "remaining": .quantiles(forecast.remaining),
      "endpoints": .array(
        forecast.endpoints.map { endpoint in
          [
            "name": .string(endpoint.name), "address": .string(endpoint.address), "dark": .bool(endpoint.isDark),
            "since": .seconds(endpoint.since), "back_in": endpoint.back.map { .quantiles($0) } ?? .null,
          ]
        }),
      "ending": .optional(ending),
    ]
    return document.line
  }

  /// For a terminal: `12 of 30 done, 3 running, about 4m left; static.example dark for 2m10s, back in about 3m`.
  public static func text(_ forecast: LiveForecast) -> String {
    let all = forecast.done + forecast.failed + forecast.waiting + forecast.running.count
    var line = "\(forecast.done) of \(all) done, \(forecast.running.count) running"
    if forecast.failed > 0 { line += ", \(forecast.failed) failed" }
    line += ", about \(DurationStyle.text(milliseconds: forecast.remaining.p50)) left"
    if let endpoint = forecast.endpoints.first {
      let back = endpoint.back.map { DurationStyle.text(milliseconds: $0.p50) }
      if endpoint.isDark {
        let since = DurationStyle.text(milliseconds: max(0, forecast.now - endpoint.since))
        line += "; \(endpoint.name) dark for \(since), "
        line += back.map { "back in about \($0)" } ?? "nothing brings it back"
      } else {
        let start = DurationStyle.text(milliseconds: max(0, endpoint.since - forecast.now))
        line += "; \(endpoint.name) goes dark in about \(start)"
        line += back.map { " for \($0)" } ?? " for good"
      }
      let others = forecast.endpoints.count - 1
      if others > 0 { line += ", and \(counted(others, "more endpoint"))" }
    }
    return TerminalText.visible(line)
  }
}
