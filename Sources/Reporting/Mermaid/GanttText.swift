import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// The median run as a gantt chart of Mermaid: what is dark, and what runs meanwhile.
///
/// Moments are times of day from midnight on, since Mermaid prints the axis in the reader's time zone.
struct GanttText {
  let opening: String
  let rows: [MarkdownSection.Row]

  init(_ forecast: Forecast, title: String? = nil) {
    let whole = max(forecast.applyDuration.p50, Self.lastEnd(forecast), Self.lastStart(forecast))
    var opening = "gantt\n"
    if let title { opening += "  title \(MermaidName.task(title, longest: 120))\n" }
    // An apply of more than a day needs dates; those of a month without a change of the clock anywhere.
    let clock = Clock(until: whole)
    opening += "  dateFormat \(clock.format)\n"
    opening += "  axisFormat \(clock.hasHours ? "%H:%M" : "%M:%S")\n"
    self.opening = opening
    let affected = forecast.endpoints.filter(\.status.isVerdict)
    rows =
      affected.enumerated().flatMap { Self.rows($1, position: $0, until: whole, clock) }
      + Self.operations(forecast, affected, clock)
  }

  private static func lastEnd(_ forecast: Forecast) -> Int64 {
    forecast.endpoints.flatMap(\.intervals).compactMap(\.endP50).max() ?? 0
  }

  /// Over the rows that are drawn, each with its own median.
  private static func lastStart(_ forecast: Forecast) -> Int64 {
    forecast.reachedInMedianOrder.map(\.start.p50).max() ?? 0
  }

  private static func rows(
    _ endpoint: EndpointForecast, position: Int, until whole: Int64, _ clock: Clock
  ) -> [MarkdownSection.Row] {
    endpoint.tellingIntervals.map { interval in
      let end = interval.endP50 ?? whole
      let words = interval.endP50 == nil ? "\(interval.effect.rawValue), no end" : interval.effect.rawValue
      let tag = interval.effect == .dark ? "crit, " : "active, "
      return .init(
        text: row("\(words): \(endpoint.label)", tag: tag, from: interval.startP50, to: end, clock),
        weight: 1_000_000 - position, group: "  section Endpoints\n")
    }
  }

  private static func operations(
    _ forecast: Forecast, _ affected: [EndpointForecast], _ clock: Clock
  ) -> [MarkdownSection.Row] {
    let onPath = Set(affected.flatMap { $0.intervals.flatMap(\.because) })
    let critical = Set(forecast.criticalPath)
    return forecast.reachedInMedianOrder.map { forecast in
      let id = forecast.operation.id
      let tag =
        switch forecast.operation.action {
        case .delete, .forget: "done, "
        case .create: "active, "
        case .update, .read: ""
        }
      // What an outage consists of first, then what the apply does, of each the longest.
      let rank = (onPath.contains(id) ? 2 : 0) + (critical.contains(id) ? 1 : 0)
      return .init(
        text: row(
          "\(forecast.operation.action.rawValue) \(forecast.operation.addressWithObject)", tag: tag,
          from: forecast.start.p50, to: forecast.start.p50 + forecast.duration.p50, clock),
        weight: rank * 100_000 + Int(min(forecast.duration.p50 / 1000, 99_999)), group: "  section Operations\n")
    }
  }

  private static func row(
    _ name: String, tag: String, from start: Int64, to end: Int64, _ clock: Clock
  ) -> String {
    let begin = (start + 500) / 1000
    return
      "    \(MermaidName.task(name)) :\(tag)\(clock.moment(begin)), \(max(1, (end + 500) / 1000 - begin))s\n"
  }

  private struct Clock {
    var hasHours: Bool
    var hasDates: Bool

    init(until whole: Int64) {
      // As moments are rounded.
      let seconds = (whole + 500) / 1000
      hasHours = seconds >= 3600
      hasDates = seconds >= 86_400
    }

    var format: String { hasDates ? "YYYY-MM-DD HH:mm:ss" : hasHours ? "HH:mm:ss" : "mm:ss" }

    func moment(_ seconds: Int64) -> String {
      func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
      let time = (hasHours ? "\(two(seconds / 3600 % 24)):" : "") + "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
      return hasDates ? "2001-01-\(two(min(31, 1 + seconds / 86_400))) \(time)" : time
    }
  }
}
