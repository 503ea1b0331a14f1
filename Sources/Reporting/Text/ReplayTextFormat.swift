import ApplyGraph
import ApplyLog
import ApplyReplay
import ApplySimulation
import EventSimulation
import PlanFile

/// `replay --format text`: whether the order held, what happened to the endpoints, then operation by operation.
public struct ReplayTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: ReplayReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.outcome {
    case .failure(let plan): page.add(plan)
    case .success(let replay):
      if let incident = report.incident { page.addIncident(incident) }
      page.addReplayVerdict(replay)
      if !style.isQuiet {
        page.addComparedEndpoints(report, replay)
        page.addSkips(replay)
        page.addComparedOperations(replay)
        page.addReplayNotes(replay)
      }
    }
    return page.bytes
  }
}

extension TextPage {
  private static let shownViolations = 10
  private static let shownOperations = 60
  private static let shownNames = 12

  // MARK: The verdict

  fileprivate mutating func addIncident(_ incident: Incident) {
    addParagraph(TerminalText.visible(incident.title), indentation: 0)
    if style.isQuiet { return }
    if let story = incident.story { addParagraph(TerminalText.visible(story)) }
    addParagraph(TerminalText.visible(incident.isMadeUp ? "(made up)" : incident.source))
    addBlank()
  }

  fileprivate mutating func addReplayVerdict(_ replay: Replay) {
    let order = replay.order
    let broken = order.broken
    if order.checked == 0 {
      addVerdictLead("✓ no order to check", .good, "nothing in the log had to wait for anything else in it")
    } else if broken.isEmpty {
      addVerdictLead("✓ the order held", .good, "\(counted(order.checked, "pair")) of operations that must not overlap")
    } else {
      addVerdictLead(
        "✗ the order was broken", .bad, "\(broken.count) of \(counted(order.checked, "pair")) of operations")
    }
    add(broken, replay)
    if !order.disproved.isEmpty {
      addParagraph(
        "\(counted(order.disproved.count, "pair")) ran otherwise than assumed, because plan JSON does not tell: "
          + "--plan-file does")
      add(order.disproved, replay)
    }
    let record = replay.record
    let length = DurationStyle.text(milliseconds: record.length)
    let predicted = replay.figures.predictedLength
    addParagraph(
      "\(record.ending.sentence(length)); predicted about \(DurationStyle.text(milliseconds: predicted.p50))"
        + "\(predicted.spread)")
    if let error = replay.figures.startError {
      let own = replay.figures.ownStartError.map {
        ", \(DurationStyle.text(milliseconds: $0)) with the log's own durations put in"
      }
      addParagraph("starts are off by \(DurationStyle.text(milliseconds: error)) at the median\(own ?? "")")
    }
    if replay.figures.durations > 0 {
      addParagraph(
        "durations from P10 to P90: \(replay.figures.inside) of \(replay.figures.durations)")
    }
  }

  private mutating func addVerdictLead(_ lead: String, _ paint: Paint, _ text: String) {
    let lines = TerminalText.wrapped("\(lead): \(text)", to: width)
    for (position, line) in lines.enumerated() {
      add(position == 0 && line.hasPrefix(lead) ? self.paint(lead, paint) + line.dropFirst(lead.count) : "  " + line)
    }
  }

  private mutating func add(_ violations: [OrderCheck.Violation], _ replay: Replay) {
    for violation in violations.prefix(Self.shownViolations) { add(violation, replay) }
    if violations.count > Self.shownViolations {
      addParagraph("… and \(violations.count - Self.shownViolations) more, all of them in the JSON")
    }
  }

  private mutating func add(_ violation: OrderCheck.Violation, _ replay: Replay) {
    let before = replay.operations[violation.before].operation
    let after = replay.operations[violation.after].operation
    let early =
      violation.early.map { "began \(DurationStyle.text(milliseconds: $0)) before the end of" }
      ?? "began though there is no end of"
    addParagraph(
      TerminalText.visible(
        "\(after.phrase) \(early) the \(before.phrase): \(violation.rule.sentence(before: before, after: after)) "
          + "(\(violation.certainty.id))"), hanging: 2)
  }

  // MARK: Endpoints

  fileprivate mutating func addComparedEndpoints(_ report: ReplayReport, _ replay: Replay) {
    let told = report.compared(replay).filter(\.isTold)
    let unknown = report.unknownReports(replay)
    addTitle("Endpoints")
    if told.isEmpty, unknown.isEmpty {
      let count = replay.forecast.endpoints.count
      addParagraph(
        count == 0 ? "none found" : "\(counted(count, "endpoint")): no outage predicted, and none by the log's times")
      return
    }
    for (number, endpoint) in told.prefix(Self.shownNames).enumerated() {
      if number > 0 { addBlank() }
      addCompared(endpoint, replay)
    }
    if told.count > Self.shownNames { addParagraph("… and \(told.count - Self.shownNames) more") }
    for report in unknown {
      addParagraph(TerminalText.visible("\(report.endpoint): reported, and no endpoint of this plan"))
    }
  }

  private mutating func addCompared(_ endpoint: ComparedEndpoint, _ replay: Replay) {
    add("  " + paint(TerminalText.visible(endpoint.predicted.label), .strong))
    addEndpointLine("predicted", endpoint.predicted.headlineWithoutName)
    if let real = endpoint.real {
      addEndpointLine("in the log", real.toldByLog)
      for interval in real.intervals.filter({ $0.effect == real.worstEffectOfLog }).prefix(3) {
        addEndpointLine("", Self.moments(of: interval, replay))
      }
    }
    guard let report = endpoint.report else { return }
    var parts: [String] = []
    if let outage = report.outage {
      let (least, most) = (DurationStyle.text(outage.lowerBound), DurationStyle.text(outage.upperBound))
      parts.append(least == most ? "dark for \(least)" : "dark for \(least) to \(most)")
    }
    let moments = [report.from.map { "from \($0)" }, report.to.map { "to \($0)" }].compactMap(\.self)
    if !moments.isEmpty { parts.append(moments.joined(separator: " ")) }
    if let note = report.note { parts.append(note) }
    switch report.agrees(with: endpoint.predicted.outage) {
    case true?: parts.append("the prediction agrees")
    case false?: parts.append("the prediction is another")
    case nil: break
    }
    addEndpointLine("reported", parts.joined(separator: "; "))
  }

  private mutating func addEndpointLine(_ label: String, _ text: String) {
    addParagraph(TerminalText.visible(text), label: label, indentation: 4, labelWidth: 10)
  }

  private static func moments(of interval: OutageInterval, _ replay: Replay) -> String {
    let from = replay.operations[interval.from.operation].operation
    let start = "from the \(from.phrase) (at \(DurationStyle.moment(milliseconds: interval.startP50)))"
    guard let to = interval.to, let end = interval.endP50 else { return start }
    let closer = replay.operations[to.operation].operation
    return "\(start) to the \(closer.phrase) (at \(DurationStyle.moment(milliseconds: end)))"
  }

  // MARK: Failures

  fileprivate mutating func addSkips(_ replay: Replay) {
    guard replay.record.ending == .failed || replay.record.ending == .interrupted else { return }
    let skips = replay.skips
    addTitle("After the \(replay.record.ending == .failed ? "failure" : "interrupt")")
    addNames("failed", skips.failed, replay)
    addParagraph(
      "\(skips.predicted.count) predicted to be skipped, \(skips.real.count) skipped"
        + (skips.ranAllTheSame.isEmpty && skips.unexpected.isEmpty ? ": the same" : ""))
    addNames("ran all the same", skips.ranAllTheSame, replay)
    addNames("skipped for another reason", skips.unexpected, replay)
  }

  private mutating func addNames(_ label: String, _ ids: [Int], _ replay: Replay) {
    for id in ids.prefix(Self.shownNames) {
      addParagraph(TerminalText.visible("\(label): \(replay.operations[id].operation.phrase)"), hanging: 2)
    }
    if ids.count > Self.shownNames { addParagraph("… and \(ids.count - Self.shownNames) more") }
  }

  // MARK: Operations

  fileprivate mutating func addComparedOperations(_ replay: Replay) {
    let all = replay.operations.filter { $0.applied != nil }
    let order = all.sorted { left, right in
      (left.applied?.startLine ?? 0, left.operation.id) < (right.applied?.startLine ?? 0, right.operation.id)
    }
    if order.isEmpty { return }
    let longest = Set(
      order.sorted { ($0.applied?.duration ?? 0, $1.operation.id) > ($1.applied?.duration ?? 0, $0.operation.id) }
        .prefix(Self.shownOperations).map(\.operation.id))
    addBlank()
    var table = Table([
      .init(""), .init("", isFlexible: true), .init("start", .trailing), .init("predicted", .trailing),
      .init("took", .trailing), .init("predicted", .trailing),
    ])
    for operation in order where longest.contains(operation.operation.id) {
      table.add(Self.cells(operation, replay))
    }
    let title = "Operations"
    for (number, line) in table.lines(width: width - 2).enumerated() {
      add(
        number == 0
          ? paint(title, .strong) + paint(String(("  " + line).dropFirst(title.count)), .faint) : "  " + tinted(line))
    }
    if order.count > longest.count { add("  … and \(order.count - longest.count) shorter ones") }
  }

  private static func cells(_ operation: ReplayedOperation, _ replay: Replay) -> [String] {
    let forecast = operation.forecast
    let applied = operation.applied
    let took =
      switch applied?.outcome {
      case .done: applied?.duration.map { DurationStyle.text(milliseconds: $0) } ?? "?"
      case .failed: "failed"
      case .unfinished: "runs"
      case nil: ""
      }
    return [
      operation.operation.signedAction, operation.operation.addressWithObject,
      DurationStyle.moment(milliseconds: applied?.start ?? 0),
      DurationStyle.moment(milliseconds: max(0, forecast.start.p50 - replay.origin)), took,
      DurationStyle.text(milliseconds: forecast.duration.p50),
    ]
  }

  // MARK: Notes

  fileprivate mutating func addReplayNotes(_ replay: Replay) {
    addBlank()
    addParagraph("Times count from the start of the first operation.", indentation: 0)
    switch replay.record.precision {
    case .measured: break
    case .seconds: addParagraph("The log's times are whole seconds.", indentation: 0)
    case .reconstructed:
      addParagraph(
        "The log has no times: they are laid out by the order of its lines and the whole seconds in them.",
        indentation: 0)
    }
    if replay.record.mostAtOnce > replay.forecast.parallelism {
      addParagraph(
        "The log has \(replay.record.mostAtOnce) operations at the same time, more than the "
          + "\(replay.forecast.parallelism) that are simulated: --parallelism says how many.", indentation: 0)
    }
    if replay.record.ending == .complete {
      let missing = replay.skips.real
      if !missing.isEmpty {
        addParagraph(
          "\(counted(missing.count, "operation")) of the plan not in the log (an update that turns out to change nothing "
            + "has no line):", indentation: 0)
        addNames("missing", missing, replay)
      }
    }
    if !replay.unplanned.isEmpty {
      addParagraph(
        "\(counted(replay.unplanned.count, "operation")) of the log not in the plan, such as "
          + TerminalText.visible("the \(replay.unplanned[0].action.rawValue) of \(replay.unplanned[0].address)."),
        indentation: 0)
    }
  }
}

extension ApplyRecord.Ending {
  fileprivate func sentence(_ length: String) -> String {
    switch self {
    case .complete: "the apply took \(length)"
    case .failed: "the apply failed after \(length)"
    case .interrupted: "the apply was interrupted and ended after \(length)"
    case .cutOff: "the log has \(length) of the apply and no end"
    }
  }
}

extension EndpointForecast {
  /// The headline behind the name.
  var headlineWithoutName: String {
    headline.hasPrefix(label + " ") ? String(headline.dropFirst(label.count + 1)) : headline
  }

  var worstEffectOfLog: OutageEffect? {
    OutageEffect.allCases.first { effect in intervals.contains { $0.effect == effect } }
  }

  /// What one run, the log's, did to it.
  var toldByLog: String {
    guard let worst = worstEffectOfLog else { return status == .removed ? "gone before the log's end" : "stayed up" }
    let lengths = intervals.filter { $0.effect == worst }.map { interval in
      interval.endP50.map { $0 - interval.startP50 }
    }
    let words =
      switch worst {
      case .dark: "dark"
      case .wrongAnswer: "answered wrongly"
      case .degraded: "degraded"
      case .warmUp: "warmed up"
      }
    if lengths.contains(nil) { return "\(words) when the log ends" }
    let whole = lengths.reduce(0) { $0 + ($1 ?? 0) }
    return "\(words) for \(DurationStyle.text(milliseconds: whole))"
  }
}
