import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

extension TextPage {
  private static let shownSteps = 15

  /// How long the apply takes, and which operations decide it.
  mutating func addApply(_ report: SimulationReport, _ forecast: Forecast) {
    if forecast.operations.isEmpty { return }
    addTitle("Apply")
    let duration = forecast.applyDuration
    let settings = report.settings
    addParagraph(
      "takes about \(DurationStyle.text(milliseconds: duration.p50))\(duration.spread): "
        + "\(counted(forecast.operations.count, "operation")), \(settings.parallelism) at a time; "
        + "\(counted(settings.runs, "run")), seed \(settings.seed)")
    addParagraph(Self.summary(of: report.plan))
    addCriticalPath(forecast)
  }

  private static func summary(of plan: PlanSummary) -> String {
    let counts = plan.actions.named.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
    let mode = plan.mode == .normal ? "" : "\(plan.mode.rawValue) "
    let version = plan.terraformVersion.isEmpty ? "" : "; \(plan.distribution.name) \(plan.terraformVersion)"
    let isWhole = plan.isComplete ? "" : ", not complete: it is targeted, or defers changes"
    return TerminalText.visible(
      "\(mode)plan: \(counts.isEmpty ? "no changes" : counts.joined(separator: ", "))\(version)\(isWhole)")
  }

  private mutating func addCriticalPath(_ forecast: Forecast) {
    let path = forecast.criticalPath
    if path.isEmpty { return }
    addBlank()
    // Of a long path the steps that cost most, still in time order.
    let longest = path.sorted { forecast.operations[$0].duration.p50 > forecast.operations[$1].duration.p50 }
    let shown = Set(longest.prefix(Self.shownSteps))
    var table = Table([
      .init(""), .init("", isFlexible: true), .init("start", .trailing), .init("takes", .trailing),
      .init("P90", .trailing), .init("known from"),
    ])
    for id in path where shown.contains(id) {
      let forecast = forecast.operations[id]
      table.add([
        forecast.operation.signedAction, forecast.operation.addressWithObject,
        DurationStyle.moment(milliseconds: forecast.start.p50), DurationStyle.text(milliseconds: forecast.duration.p50),
        DurationStyle.text(milliseconds: forecast.duration.p90), forecast.basisWords,
      ])
    }
    let title = "Critical path"
    for (number, line) in table.lines(width: width - 2).enumerated() {
      // The section's title stands in the first line, over the columns without one.
      add(
        number == 0
          ? paint(title, .strong) + paint(String(("  " + line).dropFirst(title.count)), .faint) : "  " + tinted(line))
    }
    if path.count > shown.count { add("  … and \(path.count - shown.count) shorter ones between them") }
  }
}

extension Plan.Distribution {
  fileprivate var name: String {
    switch self {
    case .terraform: "Terraform"
    case .openTofu: "OpenTofu"
    }
  }
}

extension OperationForecast {
  /// Where the duration comes from, as a person says it.
  var basisWords: String {
    switch basis {
    case "observed": "\(evidence) observed"
    case "documented": "vendor's word"
    case "prior": "estimate"
    case "default": "other types"
    case "calibrated": "\(evidence) in own logs"
    default: basis
    }
  }
}
