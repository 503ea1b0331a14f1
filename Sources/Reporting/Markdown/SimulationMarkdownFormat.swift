import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// `simulate --format markdown`: the comment on a change. The first line is the verdict.
public struct SimulationMarkdownFormat: ReportFormat {
  public let name = FormatName.markdown

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    let text = MarkdownText(hasHTML: style.fit?.hasHTML ?? true)
    var draft: MarkdownDraft
    switch report.outcome {
    case .failure(let plan): draft = .ring(plan, text)
    case .success(let outcome):
      let page = SimulationMarkdown(report: report, outcome: outcome, text: text)
      draft = MarkdownDraft(title: page.title(longest: 96), shortTitle: page.title(longest: 24))
      draft.add(page.lead)
      for section in style.isQuiet ? [] : page.sections { draft.add(section) }
    }
    return Array(draft.text(style.fit).utf8)
  }
}

/// The parts of the comment that concern what users notice; `SimulationMarkdown+Details` has the folded ones.
struct SimulationMarkdown: Sendable {
  let report: SimulationReport
  let outcome: SimulationReport.Outcome
  let text: MarkdownText

  var forecast: Forecast { outcome.forecast }
  /// For tables, which become wider than a page otherwise.
  var cell: MarkdownText { MarkdownText(hasHTML: text.hasHTML, longestName: 48) }
  var affected: [EndpointForecast] { forecast.endpoints.filter(\.status.isVerdict) }

  /// In the order in which they are read.
  var sections: [MarkdownSection?] {
    [endpoints, causes, remedies, timeline, moreEndpoints, steps, findings, otherEndpoints, assumptions, limits, notes]
  }

  // MARK: The first line

  /// Names the worst endpoint, with a name of at most `longest` columns.
  func title(longest: Int) -> String {
    var text = text
    text.longestName = longest
    let affected = affected
    if let worst = affected.first {
      let more = affected.count > 1 ? ", and \(counted(affected.count - 1, "more endpoint")) affected" : ""
      return "### \(worst.status.sign) \(worst.headline(as: text.code(worst.label)))\(more)"
    }
    let errors = self.errors
    if let first = errors.first {
      let subject = first.address.map { " of \(text.code($0))" } ?? ""
      let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
      return "### ✗ \(counted(errors.count, "error")): \(first.rule.rawValue)\(subject)\(more)"
    }
    let calm = forecast.calmVerdict
    return "### \(calm.sign) \(calm.lead.prefix(1).uppercased() + calm.lead.dropFirst())"
  }

  /// What keeps the apply from ending well, where no endpoint shows it.
  private var errors: [Finding] { TextPage.findingsBesideVerdict(forecast).filter { $0.severity == .error } }

  /// The limits, then the apply in a line or two.
  var lead: MarkdownSection {
    var lines: [String] = []
    if affected.isEmpty, !forecast.operations.isEmpty { lines.append(forecast.calmVerdict.rest.sentence) }
    let violations = outcome.gate.violations
    if let first = violations.first {
      let more = violations.count > 1 ? "; \(violations.count - 1) more" : ""
      lines.append("**Limit exceeded**: \(text.code(first.label)), \(text.prose(first.sentence))\(more).")
    } else if !outcome.gate.limits.isEmpty {
      lines.append("Within \(outcome.gate.limits.map { text.code($0.option) }.joined(separator: " and ")).")
    }
    if !affected.isEmpty, !errors.isEmpty {
      let causes = errors.causes
      let more = causes.count > 3 ? " and \(causes.count - 3) more" : ""
      let told = causes.prefix(3).map { "\($0.rule.rawValue) of \(subject(of: $0))" }.joined(separator: ", ")
      lines.append("**\(counted(errors.count, "error")) besides**: \(told)\(more).")
    }
    if forecast.operations.isEmpty {
      lines.append("The plan changes no resource.")
    } else {
      lines.append(applyLine)
    }
    return MarkdownSection(noun: "summary", rank: 0, opening: lines.joined(separator: "\\\n") + "\n")
  }

  private var applyLine: String {
    let counts = report.plan.actions.named.filter { $0.count > 0 && $0.name != "no-op" }
    let plan = counts.isEmpty ? "" : " (\(counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")))"
    let whole = report.plan.isComplete ? "" : " The plan is not complete: it is targeted, or defers changes."
    return "The apply takes about \(DurationStyle.text(milliseconds: forecast.applyDuration.p50))"
      + "\(forecast.applyDuration.spread): \(counted(forecast.operations.count, "operation"))\(plan), "
      + "\(report.settings.parallelism) at a time.\(whole)"
  }

  private func subject(of finding: Finding) -> String {
    text.code(finding.address ?? finding.endpoint ?? "the plan")
  }

  // MARK: Endpoints

  /// More than these are folded: a comment is read at a glance.
  private static let shownEndpoints = 12
  private static let shownCauses = 8
  private static let tableHead = "| Endpoint | | Median | P90 | From | Until |\n|---|---|--:|--:|---|---|\n"

  private var endpoints: MarkdownSection? {
    let affected = affected.prefix(Self.shownEndpoints)
    if affected.isEmpty { return nil }
    return MarkdownSection(
      noun: "affected endpoints", rank: 1, opening: Self.tableHead,
      rows: affected.enumerated().map { .init(text: "\(row($1))\n", weight: -$0) })
  }

  private var moreEndpoints: MarkdownSection? {
    let more = affected.dropFirst(Self.shownEndpoints)
    if more.isEmpty { return nil }
    return text.folded(
      "\(counted(more.count, "more affected endpoint"))", noun: "more affected endpoints", rank: 4,
      opening: Self.tableHead, rows: more.enumerated().map { .init(text: "\(row($1))\n", weight: -$0) })
  }

  private func row(_ endpoint: EndpointForecast) -> String {
    let intervals = endpoint.tellingIntervals
    let from = intervals.first.map { moment($0.from, at: $0.startP50) } ?? "–"
    let until = intervals.last.map { interval in
      guard let to = interval.to, let end = interval.endP50 else { return "–" }
      return moment(to, at: end)
    }
    let pauses = intervals.count > 1 ? " (\(intervals.count) times)" : ""
    return "| \(cell.code(endpoint.label)) | \(endpoint.status.sign) \(endpoint.status.words) | "
      + "\(endpoint.medianWords)\(pauses) | \(endpoint.p90Words) | \(from) | \(until ?? "–") |"
  }

  private func moment(_ moment: OperationMoment, at time: Int64) -> String {
    "\(phrase(moment.operation, cell)), \(DurationStyle.moment(milliseconds: time))"
  }

  /// ``delete of `aws_x.a` ``.
  private func phrase(_ id: Int, _ text: MarkdownText? = nil) -> String {
    let operation = forecast.operations[id].operation
    let text = text ?? self.text
    return "\(operation.action.rawValue) of \(text.code(operation.addressWithObject))"
  }

  // MARK: Why

  private var causes: MarkdownSection? {
    let affected = affected
    if affected.isEmpty { return nil }
    let findings = Dictionary(grouping: forecast.findings, by: \.subject)
    return MarkdownSection(
      noun: "causes", rank: 2, opening: "**Why**\n\n",
      rows: affected.enumerated().map { position, endpoint in
        .init(text: "- \(cause(of: endpoint, findings[endpoint.identity] ?? []))\n", weight: -position)
      }, mostRows: Self.shownCauses)
  }

  /// One sentence, and what follows from it.
  private func cause(of endpoint: EndpointForecast, _ findings: [Finding]) -> String {
    var sentences: [String] = []
    let told = findings.first {
      [.endpointGap, .endpointRemoved, .inPlaceInterruption, .createConflict].contains($0.rule)
    }
    if let told {
      let name = told.message.contains(endpoint.name) ? "" : "\(text.code(endpoint.label)): "
      sentences.append((name + text.prose(told.message)).sentence)
    } else if let interval = endpoint.tellingIntervals.first {
      let reason = interval.reason.isEmpty ? "" : ": \(text.prose(interval.reason))"
      sentences.append("\(text.code(endpoint.label)): \(phrase(interval.from.operation))\(reason)".sentence)
    } else {
      sentences.append(text.code(endpoint.label) + (endpoint.dependsOn.isEmpty ? "." : ":"))
    }
    sentences += endpoint.conditions.filter { $0.label != "" }.map { label, words in
      (label == "open" ? "Open is \(text.prose(words))" : text.prose(words)).sentence
    }
    if let basis = endpoint.tellingIntervals.first.flatMap({ guess(about: $0, told: told?.message ?? "") }) {
      sentences.append(basis)
    }
    if let tail = endpoint.tailSentence { sentences.append(tail.sentence) }
    for exception in outcome.gate.exceptions where exception.subject == endpoint.identity {
      sentences.append("**\(exception.isIgnored ? "Ignored" : "Expected")**: \(text.prose(exception.sentence)).")
    }
    if let owners = outcome.gate.owners[endpoint.name] {
      sentences.append("Owners: \(owners.map(mention).joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  /// Where the step that an outage mostly consists of is no observation.
  private func guess(about interval: OutageInterval, told: String) -> String? {
    let longest = interval.because.max {
      forecast.operations[$0].duration.p50 < forecast.operations[$1].duration.p50
    }
    guard let longest, interval.because.count > 1 else { return nil }
    let step = forecast.operations[longest]
    let length = "\(DurationStyle.text(milliseconds: step.duration.p50)) (\(step.basisWords))."
    // The sentence before ends with what is waited for.
    let isNamed = told.contains(" after \(step.operation.address) has ")
    return isNamed ? "That takes \(length)" : "The longest step is the \(phrase(longest)): \(length)"
  }

  /// Owners come from the repository's own file: they are meant to be told.
  private func mention(_ owner: String) -> String {
    owner.wholeMatch(of: /@[A-Za-z0-9][A-Za-z0-9\-_.\/]*/) == nil ? text.code(owner) : owner
  }

  // MARK: What to do

  /// The steps as code, where no name is cut or escaped: they are there to be copied.
  private static func block(_ steps: [String]) -> String {
    let lines = steps.enumerated().flatMap { position, step in
      let parts = step.split(separator: "\n").map { TerminalText.visible(String($0)) }
      return ["\(position + 1). \(parts.first ?? "")"] + parts.dropFirst().map { "   " + $0 }
    }
    let fence = MarkdownText.fence(around: lines)
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n") + "\n"
  }

  private var remedies: MarkdownSection? {
    let found = forecast.findings.flatMap { finding in
      finding.remedies.map { (finding.endpoint ?? finding.address, $0) }
    }
    if found.isEmpty { return nil }
    return MarkdownSection(
      noun: "remedies", rank: 3, opening: "**What to do**\n\n",
      rows: found.enumerated().map { position, remedy in
        let gain =
          (remedy.1.gain ?? 0) > 0 ? " saves \(DurationStyle.text(milliseconds: remedy.1.gain ?? 0))" : ""
        let whom = remedy.0.map { " for \(text.code($0))" } ?? ""
        return .init(
          text:
            "\(position == 0 ? "" : "\n")\(text.code(remedy.1.kind))\(gain)\(whom):\n\n\(Self.block(remedy.1.steps))",
          weight: -position)
      }, mostRows: 12)
  }

  // MARK: The picture

  private var timeline: MarkdownSection? {
    guard text.hasHTML, !forecast.operations.isEmpty else { return nil }
    let chart = GanttText(forecast)
    return MarkdownSection(
      noun: "timeline", rank: 4, opening: "```mermaid\n" + chart.opening, rows: chart.rows, closing: "```\n",
      mostRows: 30, saysRest: false)
  }
}

extension String {
  /// With a capital in front, where that is a letter, and a full stop behind.
  var sentence: String {
    (first.map { $0.isLowercase && $0.isASCII ? $0.uppercased() + dropFirst() : self } ?? self).stopped
  }

  /// With a full stop behind.
  var stopped: String { hasSuffix(".") ? self : self + "." }
}
