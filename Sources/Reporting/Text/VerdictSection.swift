import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

extension TextPage {
  /// More than these are told in one line each, and more than `shownVerdicts` are counted.
  private static let shownBlocks = 8
  private static let shownVerdicts = 40
  static let verdictLabelWidth = 5

  /// What happens to the endpoints that something happens to, each with its from, to and why.
  mutating func addVerdict(_ report: SimulationReport, _ outcome: SimulationReport.Outcome) {
    let affected = outcome.forecast.endpoints.filter(\.status.isVerdict)
    if affected.isEmpty {
      addNoOutage(outcome.forecast)
    } else {
      addAffected(affected, outcome)
    }
    addErrors(outcome.forecast)
  }

  /// What keeps the apply from ending well, where no endpoint shows it.
  private mutating func addErrors(_ forecast: Forecast) {
    let errors = Self.findingsBesideVerdict(forecast).filter { $0.severity == .error }
    if errors.isEmpty { return }
    var subjects = errors.causes.map { error in "\(error.rule.rawValue)\(error.address.map { " of \($0)" } ?? "")" }
    let rest = subjects.count > 3 ? " and \(subjects.count - 3) more" : ""
    subjects = Array(subjects.prefix(3))
    if !style.isQuiet, forecast.endpoints.contains(where: \.status.isVerdict) { addBlank() }
    addLead(
      "✗ \(counted(errors.count, "error"))", .bad, TerminalText.visible(subjects.joined(separator: ", ") + rest))
  }

  private mutating func addAffected(_ affected: [EndpointForecast], _ outcome: SimulationReport.Outcome) {
    var told: [[Int]: String] = [:]
    for (number, endpoint) in affected.prefix(Self.shownVerdicts).enumerated() {
      let isBlock = number < Self.shownBlocks && !style.isQuiet
      if isBlock, number > 0 { addBlank() }
      let headline = TerminalText.visible("\(endpoint.status.sign) \(endpoint.headline)")
      let lines = TerminalText.wrapped(headline, to: width - 2)
      for (position, line) in lines.enumerated() {
        add(position == 0 ? paint(line, endpoint.status.paint) : "  " + paint(line, endpoint.status.paint))
      }
      if isBlock { addBlock(endpoint, outcome, told: &told) }
      for violation in outcome.gate.violations where violation.subject == endpoint.identity {
        addVerdictLine("limit", violation.sentence)
      }
      for exception in outcome.gate.exceptions where exception.subject == endpoint.identity {
        addVerdictLine(exception.isIgnored ? "note" : "limit", exception.sentence)
      }
      if isBlock, let owners = outcome.gate.owners[endpoint.name] {
        addVerdictLine("tell", owners.joined(separator: ", "))
      }
    }
    if affected.count > Self.shownVerdicts {
      add("… and \(affected.count - Self.shownVerdicts) more endpoints, all of them in the JSON")
    }
  }

  private mutating func addNoOutage(_ forecast: Forecast) {
    if forecast.operations.isEmpty {
      return add("\(paint("✓ nothing to do", .good)): the plan changes no resource")
    }
    let calm = forecast.calmVerdict
    addLead("\(calm.sign) \(calm.lead)", calm.sign == "•" ? .strong : calm.sign == "?" ? .doubtful : .good, calm.rest)
  }

  private mutating func addLead(_ lead: String, _ paint: Paint, _ text: String) {
    let lines = TerminalText.wrapped("\(lead): \(text)", to: width - 2)
    for (position, line) in lines.enumerated() {
      if position == 0, line.hasPrefix(lead) {
        add(self.paint(lead, paint) + line.dropFirst(lead.count))
      } else {
        add("  " + line)
      }
    }
  }

  private mutating func addBlock(
    _ endpoint: EndpointForecast, _ outcome: SimulationReport.Outcome, told: inout [[Int]: String]
  ) {
    let forecast = outcome.forecast
    let intervals = endpoint.tellingIntervals
    for (number, interval) in intervals.prefix(3).enumerated() {
      if intervals.count > 1 {
        addVerdictLine("\(number + 1).", "\(interval.effect.rawValue)\(Self.length(of: interval))")
      }
      addMoments(of: interval, forecast)
      if let name = told[interval.because] {
        if interval.because.count > 1 { addVerdictLine("why", "the same operations as for \(name)") }
      } else {
        addChain(interval.because, of: interval, outcome)
        told[interval.because] = endpoint.name
      }
    }
    if intervals.count > 3 { addVerdictLine("", "… and \(intervals.count - 3) more intervals") }
    for (label, text) in endpoint.conditions { addVerdictLine(label, text) }
    if let tail = endpoint.tailSentence { addVerdictLine("tail", tail) }
    addRemedies(for: endpoint, forecast)
  }

  private static func length(of interval: OutageInterval) -> String {
    guard let end = interval.endP50 else { return ", without an end in this apply" }
    return " for about \(DurationStyle.text(milliseconds: end - interval.startP50))"
  }

  private mutating func addMoments(of interval: OutageInterval, _ forecast: Forecast) {
    let opener = forecast.operations[interval.from.operation].operation
    addVerdictLine("from", "\(opener.phrase) (at \(DurationStyle.moment(milliseconds: interval.startP50)))")
    guard let to = interval.to, let end = interval.endP50 else { return }
    let closer = forecast.operations[to.operation].operation
    var moment = "at \(DurationStyle.moment(milliseconds: end - interval.readyAfterP50))"
    if interval.readyAfterP50 >= 1000 {
      moment += ", serves \(DurationStyle.text(milliseconds: interval.readyAfterP50)) later"
    }
    addVerdictLine("to", "\(closer.phrase) (\(moment))")
  }

  private mutating func addRemedies(for endpoint: EndpointForecast, _ forecast: Forecast) {
    let findings = forecast.findings.filter { $0.subject == endpoint.identity && $0.rule == .endpointGap }
    guard let remedy = findings.flatMap(\.remedies).first else { return }
    let gain = remedy.gain.map { "saves \(DurationStyle.text(milliseconds: $0))" } ?? "leaves no outage"
    addVerdictLine("try", "\(remedy.kind), which \(gain) and was simulated:")
    for (number, step) in remedy.steps.enumerated() {
      let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      addParagraph(
        TerminalText.visible(lines[0]), label: "\(number + 1).", indentation: 2 + Self.verdictLabelWidth + 1,
        labelWidth: 2)
      // What is to be typed stays as it is, however long.
      for line in lines.dropFirst() {
        add(String(repeating: " ", count: 13) + paint(TerminalText.visible(line), .notable))
      }
    }
  }

  mutating func addVerdictLine(_ label: String, _ text: String) {
    addParagraph(TerminalText.visible(text), label: label, labelWidth: Self.verdictLabelWidth)
  }
}

extension EndpointStatus {
  var paint: TextPage.Paint {
    switch self {
    case .dark, .removed: .bad
    case .atRisk, .degraded, .unknown: .doubtful
    case .new: .notable
    case .unchanged: .good
    }
  }
}
