import ApplyGraph
import ApplySimulation
import EventSimulation

/// `explain --format text`: the answer first, then the reason of each step.
public struct ExplanationTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: ExplanationReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.answer {
    case .failure(let plan): page.add(plan)
    case .success(let answer):
      if answer.names.count == 2 {
        page.addPairs(answer)
      } else if answer.waits.isEmpty {
        page.addEndpoints(answer)
      } else {
        page.addWaits(answer)
      }
      if !style.isQuiet { page.addAssumptions(answer.assumptions) }
    }
    return page.bytes
  }
}

extension TextPage {
  /// Of a resource with many instances the first ones stand for the others.
  private static let shownOperations = 10
  private static let shownLinks = 12
  private static let shownPairs = 12
  private static let labelWidth = 6

  // MARK: What an operation waits for

  fileprivate mutating func addWaits(_ answer: ExplanationReport.Answer) {
    addAnswer("\(answer.names[0]): \(counted(answer.waits.count, "operation"))")
    if style.isQuiet { return }
    for waits in answer.waits.prefix(Self.shownOperations) { addBlock(waits, answer) }
    addRest(answer.waits.count - Self.shownOperations)
    if answer.endpoints.isEmpty { return }
    addTitle("Reached by users as")
    for endpoint in answer.endpoints.prefix(Self.shownOperations) {
      addNote("\(endpoint.forecast.status.sign) \(endpoint.forecast.headline)")
    }
    addRest(answer.endpoints.count - Self.shownOperations)
  }

  private mutating func addBlock(_ waits: OperationWaits, _ answer: ExplanationReport.Answer) {
    let operation = answer.operations[waits.operation]
    addBlank()
    addOperation(operation)
    if let times = answer.times?[waits.operation] { addLabelled("runs", times.moments) }
    if waits.waitsFor.isEmpty { addLabelled("after", "nothing: it starts as soon as a slot is free") }
    let ends = waits.waitsFor.map { link in answer.times?[link.before].end }
    let last = ends.compactMap(\.self).max()
    for (position, link) in waits.waitsFor.prefix(Self.shownLinks).enumerated() {
      var end = ""
      if let moment = ends[position] {
        let isLast = moment == last && waits.waitsFor.count > 1
        end = ", which ends at \(DurationStyle.moment(milliseconds: moment))\(isLast ? ", the last of them" : "")"
      }
      addLabelled(
        "after", "\(phrase(answer.operations[link.before]))\(end): \(link.sentence(before: "that", after: "this"))")
    }
    addRest(waits.waitsFor.count - Self.shownLinks)
    for link in waits.holdsUp.prefix(Self.shownLinks) {
      addLabelled("before", "\(phrase(answer.operations[link.after])): \(link.sentence(before: "this", after: "that"))")
    }
    addRest(waits.holdsUp.count - Self.shownLinks)
    if waits.holdsUp.isEmpty { addLabelled("before", "nothing waits for it") }
    addLabelled("in all", Self.summary(waits))
  }

  /// `delete of aws_x.a`, cut to a line.
  private func phrase(_ operation: Operation) -> String {
    let room = width - Self.labelWidth - 8
    return "\(operation.action) of "
      + TerminalText.cutInMiddle(TerminalText.visible(operation.addressWithObject), to: max(16, room))
  }

  private static func summary(_ waits: OperationWaits) -> String {
    let free = waits.unordered
    return "\(waits.allBefore) before it, \(waits.allAfter) after it; "
      + (free == 0
        ? "nothing is free to run beside it" : "\(free) in no order with it, free to run before, after or beside")
  }

  // MARK: Two names

  fileprivate mutating func addPairs(_ answer: ExplanationReport.Answer) {
    if answer.pairs.isEmpty {
      return addAnswer("\(answer.names[0]) and \(answer.names[1]): the plan does nothing to one of them")
    }
    let forced = answer.pairs.count { if case .forced = $0.relation { true } else { false } }
    if answer.pairs.count > 1 {
      addAnswer(
        "\(answer.names[0]) before \(answer.names[1]): forced for \(forced) of \(counted(answer.pairs.count, "pair"))")
      if style.isQuiet { return }
    }
    for pair in answer.pairs.prefix(Self.shownPairs) {
      if answer.pairs.count > 1 { addBlank() }
      addAnswer(Self.verdict(pair, answer.operations))
      if style.isQuiet { return }
      addSteps(pair.links, answer)
    }
    addRest(answer.pairs.count - Self.shownPairs)
  }

  private static func verdict(_ pair: PairRelation, _ operations: [Operation]) -> String {
    let (first, second) = (operations[pair.first].phrase, operations[pair.second].phrase)
    let doubt = pair.certainty == .exact ? "" : " (\(pair.certainty.id))"
    switch pair.relation {
    case .forced: return "\(first) ends before \(second) begins\(doubt)"
    case .reversed: return "the other way round: \(second) ends before \(first) begins\(doubt)"
    case .unordered:
      return "nothing orders \(first) and \(second): either may run first, or both at once; where it matters which, "
        + "that is a race"
    }
  }

  private mutating func addSteps(_ links: [OrderLink], _ answer: ExplanationReport.Answer) {
    guard let first = links.first else { return }
    addOperation(answer.operations[first.before], number: 1)
    for (position, link) in links.enumerated() {
      addReason(link, before: position + 2)
      addOperation(answer.operations[link.after], number: position + 2)
    }
  }

  // MARK: An endpoint

  fileprivate mutating func addEndpoints(_ answer: ExplanationReport.Answer) {
    if answer.endpoints.isEmpty { return addAnswer("the plan does nothing to \(answer.names[0])") }
    for (position, endpoint) in answer.endpoints.enumerated() {
      if position > 0 { addBlank() }
      let forecast = endpoint.forecast
      addAnswer("\(forecast.status.sign) \(forecast.headline)", forecast.status.paint)
      if style.isQuiet { continue }
      for (interval, chain) in zip(forecast.intervals, endpoint.chains) { addInterval(interval, chain, answer) }
      if forecast.intervals.isEmpty {
        addLabelled("", "it is \(forecast.address); nothing interrupts it in this apply")
      }
      for (label, text) in forecast.conditions { addLabelled(label, text) }
      if !forecast.coverage.unknown.isEmpty {
        addLabelled("?", "not modelled: \(forecast.coverage.unknown.prefix(Self.shownLinks).joined(separator: ", "))")
      }
    }
  }

  private mutating func addInterval(
    _ interval: OutageInterval, _ chain: [[OrderLink]], _ answer: ExplanationReport.Answer
  ) {
    let start = DurationStyle.moment(milliseconds: interval.startP50)
    let end =
      interval.endP50.map { " to \(DurationStyle.moment(milliseconds: $0))" } ?? ", without an end in this apply"
    addBlank()
    let reason = interval.reason.isEmpty ? "" : ": \(interval.reason)"
    addParagraph(TerminalText.visible("\(interval.effect.rawValue) from \(start)\(end)\(reason)"))
    for (position, id) in interval.because.enumerated() {
      // The run of the interval and not what is usual: the two would contradict each other.
      let span = position < interval.spans.count ? interval.spans[position] : nil
      let times = answer.times?[id]
      let moments = times.map { times in " (\(span.map(times.moments(in:)) ?? times.moments))" } ?? ""
      addOperation(answer.operations[id], number: position + 1, note: moments)
      if span != nil, let wait = times?.slotWait {
        addParagraph("it usually waits \(wait) for a slot", indentation: 14)
      }
      if position < chain.count { addReasons(chain[position], before: position + 2, answer) }
    }
    if interval.to != nil, interval.readyAfterP50 >= 1000 {
      addLabelled("then", "it serves \(DurationStyle.text(milliseconds: interval.readyAfterP50)) later")
    }
  }

  private mutating func addReasons(_ links: [OrderLink], before number: Int, _ answer: ExplanationReport.Answer) {
    if links.isEmpty {
      return addParagraph("no rule puts it before \(number), which only follows in time", indentation: 14)
    }
    if links.count == 1 { return addReason(links[0], before: number) }
    for link in links {
      let (first, second) = (
        answer.operations[link.before].addressWithObject, answer.operations[link.after].addressWithObject
      )
      addParagraph(
        TerminalText.visible("before \(number): \(link.sentence(before: first, after: second))"), indentation: 14)
    }
  }

  // MARK: Lines

  private mutating func addReason(_ link: OrderLink, before number: Int) {
    addParagraph(
      TerminalText.visible("before \(number): \(link.sentence(before: "\(number - 1)", after: "\(number)"))"),
      indentation: 14)
  }

  private mutating func addOperation(_ operation: Operation, number: Int? = nil, note: String = "") {
    let label = number.map { "  \($0)  " } ?? ""
    let name = TerminalText.cutInMiddle(
      TerminalText.visible(operation.signedName), to: max(20, width - label.count - note.count))
    add(label + (number == nil ? paint(name, .strong) : name) + note)
  }

  private mutating func addAnswer(_ text: String, _ paint: Paint = .strong) {
    for (position, line) in TerminalText.wrapped(TerminalText.visible(text), to: width - 2).enumerated() {
      add(position == 0 ? self.paint(line, paint) : "  " + self.paint(line, paint))
    }
  }

  private mutating func addLabelled(_ label: String, _ text: String) {
    addParagraph(TerminalText.visible(text), label: label, labelWidth: Self.labelWidth)
  }
}

extension OperationForecast {
  /// When it ends, at the median.
  fileprivate var end: Int64 { start.p50 + duration.p50 }

  /// `from 37s, for 1m30s, after 2s for a slot`, as usual.
  fileprivate var moments: String {
    Self.moments(start.p50, duration.p50) + (slotWait.map { ", after \($0) for a slot" } ?? "")
  }

  /// The same in one run, in which it may not have taken place.
  fileprivate func moments(in span: OutageInterval.Span) -> String {
    span.start < 0 ? "not reached" : Self.moments(span.start, span.end - span.start)
  }

  /// How long it waits for a slot, where that is worth a word.
  fileprivate var slotWait: String? { slotWaitP50 >= 1000 ? DurationStyle.text(milliseconds: slotWaitP50) : nil }

  private static func moments(_ start: Int64, _ length: Int64) -> String {
    "from \(DurationStyle.moment(milliseconds: start)), for \(DurationStyle.text(milliseconds: length))"
  }
}
