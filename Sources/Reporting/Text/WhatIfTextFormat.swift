import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

/// `whatif --format text`: the difference first, then both sides, then each apply.
public struct WhatIfTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: WhatIfReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.outcome {
    case .failure(let plan): page.add(plan)
    case .success(let comparison):
      page.addVerdict(comparison)
      if !style.isQuiet {
        page.addSides(comparison)
        page.addChanges(report)
        for number in comparison.changed.applies.indices { page.addApply(number, of: comparison.changed) }
        page.addWhatIfFooter(report)
      }
    }
    return page.bytes
  }
}

extension TextPage {
  private static let shownRows = 30
  private static let shownOperations = 25

  fileprivate mutating func addVerdict(_ comparison: WhatIfReport.Comparison) {
    let rows = comparison.rows.filter { $0.verdict != .same }
    for row in rows.prefix(Self.shownRows) {
      guard let before = row.before, let after = row.after else { continue }
      let isWorse = row.verdict == .worse
      addWrapped(
        "\(isWorse ? "✗ worse" : "✓ better"): \(row.label) \(after.words); as planned it \(before.words)",
        isWorse ? .bad : .good)
    }
    addRest(rows.count - Self.shownRows)
    if rows.isEmpty {
      addWrapped("• no difference for any endpoint", .strong)
    }
    addFailures(comparison)
    for violation in comparison.gate.violations {
      addVerdictLine("limit", "\(violation.label): \(violation.sentence)")
    }
  }

  /// What fails with the changes: nothing that does is a remedy.
  private mutating func addFailures(_ comparison: WhatIfReport.Comparison) {
    let failures = comparison.changed.failures
    guard let worst = failures.max(by: { $0.share < $1.share }) else { return }
    let first = failures.first { $0.share == worst.share } ?? worst
    let place = comparison.changed.applies.count > 1 ? "apply \(first.apply + 1)" : "the apply"
    addWrapped(
      "✗ \(place) ends with an error in \(Self.percent(first.share)) of the runs: the \(first.operation.phrase) fails"
        + (failures.count > 1 ? ", and \(failures.count - 1) more fail or are skipped" : ""), .bad)
  }

  static func percent(_ share: Double) -> String {
    share > 0 && share < 0.005 ? "less than 1%" : "\(Int((share * 100).rounded()))%"
  }

  mutating func addWrapped(_ text: String, _ paint: Paint) {
    for (position, line) in TerminalText.wrapped(TerminalText.visible(text), to: width - 2).enumerated() {
      add((position == 0 ? "" : "  ") + self.paint(line, paint))
    }
  }

  fileprivate mutating func addSides(_ comparison: WhatIfReport.Comparison) {
    addBlank()
    var table = Table([.init("", isFlexible: true), .init("as planned"), .init("changed")])
    let rows = comparison.rows
    for row in rows.prefix(Self.shownRows) {
      table.add([row.label, row.before?.cell ?? "-", row.after?.cell ?? "-"])
    }
    let lengths = [comparison.original, comparison.changed].map { course in
      (course.applies.count > 1 ? "\(course.applies.count) applies, " : "")
        + "\(DurationStyle.text(milliseconds: course.duration.p50))\(course.duration.spread)"
    }
    table.add(["apply"] + lengths)
    for (number, line) in table.lines(width: width).enumerated() { add(number == 0 ? paint(line, .faint) : line) }
    addRest(rows.count - Self.shownRows)
  }

  fileprivate mutating func addChanges(_ report: WhatIfReport) {
    addTitle("Changes")
    if report.changes.isEmpty { addNote("none: both sides are the plan") }
    for change in report.changes { addNote(TerminalText.visible(change)) }
    for note in report.notes { addParagraph(TerminalText.visible(note.sentence), indentation: 4) }
  }

  fileprivate mutating func addApply(_ number: Int, of course: CourseForecast) {
    let apply = course.applies[number]
    let forecast = apply.forecast
    addTitle(course.applies.count > 1 ? "Apply \(number + 1), changed" : "Apply, changed")
    if !apply.targets.isEmpty {
      addParagraph(TerminalText.visible("with " + apply.targets.map { "-target='\($0)'" }.joined(separator: " ")))
    }
    if forecast.operations.isEmpty { return addNote("nothing to do") }
    let order = forecast.inMedianOrder.map { forecast.operations[$0] }
    var table = Table([
      .init(""), .init("", isFlexible: true), .init("start", .trailing), .init("takes", .trailing), .init(""),
    ])
    for operation in order.prefix(Self.shownOperations) {
      table.add([
        operation.operation.signedAction, operation.operation.addressWithObject,
        operation.isReached ? DurationStyle.moment(milliseconds: operation.start.p50) : "-",
        operation.isReached ? DurationStyle.text(milliseconds: operation.duration.p50) : "-",
        Self.trouble(of: operation),
      ])
    }
    for (position, line) in table.lines(width: width - 2).enumerated() {
      add("  " + (position == 0 ? paint(line, .faint) : tinted(line)))
    }
    addRest(order.count - Self.shownOperations)
    var told: Set<String> = []
    for endpoint in forecast.endpoints where endpoint.status.isVerdict && told.insert(endpoint.headline).inserted {
      addBlank()
      addParagraph(TerminalText.visible("\(endpoint.status.sign) \(endpoint.headline)"))
      for outcome in endpoint.raceOutcomes {
        addParagraph(TerminalText.visible(outcome.sentence), indentation: 4)
      }
    }
    let findings = Self.findingsBesideVerdict(forecast).filter { $0.severity != .note }
    if findings.isEmpty { return }
    addBlank()
    for finding in findings.prefix(10) {
      addParagraph(
        TerminalText.visible(finding.message), label: finding.severity.rawValue, indentation: 2, labelWidth: 7)
    }
    addRest(findings.count - 10)
  }

  /// In how many runs it is skipped, else in how many it fails; empty where it does neither.
  private static func trouble(of operation: OperationForecast) -> String {
    if operation.skippedShare > 0 {
      return operation.skippedShare == 1 ? "skipped" : "skipped in \(percent(operation.skippedShare))"
    }
    return operation.failureShare > 0 ? "fails in \(percent(operation.failureShare))" : ""
  }

  fileprivate mutating func addWhatIfFooter(_ report: WhatIfReport) {
    addBlank()
    addParagraph(
      "\(counted(report.settings.runs, "run")) of each side, seed \(report.settings.seed). Times are expectations, "
        + "not promises; time between two applies is not counted.", indentation: 0)
  }
}

extension CourseEndpoint {
  /// As the end of a sentence whose subject is the endpoint.
  var words: String {
    switch status {
    case .dark where isOpenEnded, .atRisk where isOpenEnded:
      "\(status == .dark ? "goes" : "may go") dark without an end in the apply"
    case .dark: "goes dark for \(length)"
    case .removed: "goes away for good"
    case .atRisk: "may go dark, in \(TextPage.percent(darkShare)) of the runs"
    case .degraded: "is degraded"
    case .unknown: "is not fully modelled"
    case .new: "is new"
    case .unchanged: "stays up"
    }
  }

  /// As a cell of a table.
  var cell: String {
    switch status {
    case .dark where isOpenEnded: "\(status.sign) dark, no end"
    case .dark: "\(status.sign) dark \(length)"
    case .atRisk: "\(status.sign) at risk, \(TextPage.percent(darkShare))"
    default: "\(status.sign) \(status.words)"
    }
  }

  private var length: String {
    guard let outage else { return "an unknown time" }
    return "\(DurationStyle.text(milliseconds: outage.p50))\(outage.spread)"
  }
}
