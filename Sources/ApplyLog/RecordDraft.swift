import PlanFile

/// One apply as it is read, event by event.
struct RecordDraft: Sendable {
  private struct Span: Sendable {
    var subject: OperationSubject
    /// Positions in `moments`; the start is nil where the log begins after it.
    var start: Int?
    var end: Int?
    var elapsed: Int64?
    var hasFailed = false
    var hasProvisioners = false
  }

  private let program: (ApplyRecord.Program, String)?
  private var spans: [Span] = []
  private var moments: [LogMoment] = []
  private var isOpen: [OperationSubject: [Int]] = [:]
  private var culprits: Set<String> = []
  private var hasError = false
  private var isComplete = false
  private var interrupt: Int?

  init(program: (ApplyRecord.Program, String)?) { self.program = program }

  /// Nothing but data sources so far, each read to its end: what planning does.
  var hasReadsOnly: Bool { spans.allSatisfy { $0.subject.action == .read } }

  mutating func take(_ event: LogEvent, line: Int) {
    switch event.content {
    case .start(let subject):
      isOpen[subject, default: []].append(spans.count)
      spans.append(Span(subject: subject, start: moments.count))
      moments.append(LogMoment(line: line, time: event.time))
    case .progress(let subject, let elapsed):
      // A log that begins in the middle of an operation shows it here first.
      let span = openSpan(of: subject) ?? addSpan(of: subject)
      moments.append(LogMoment(line: line, time: event.time, after: spans[span].start, elapsed: elapsed))
    case .provisioner(let address):
      for action in [OperationAction.create, .delete] {
        guard let span = isOpen[OperationSubject(address: address, action: action)]?.first else { continue }
        spans[span].hasProvisioners = true
      }
    case .end(let subject, let elapsed): end(subject, elapsed, event, line: line, fails: false)
    case .failure(let subject, let elapsed): end(subject, elapsed, event, line: line, fails: true)
    case .error(let address):
      hasError = true
      if let address { culprits.insert(address) }
    case .culprit(let address): culprits.insert(address)
    case .interrupt:
      guard interrupt == nil else { return }
      interrupt = moments.count
      moments.append(LogMoment(line: line, time: event.time))
    case .complete: isComplete = true
    case .plan, .program: break
    }
  }

  private mutating func end(
    _ subject: OperationSubject, _ elapsed: Int64?, _ event: LogEvent, line: Int, fails: Bool
  ) {
    let span = openSpan(of: subject) ?? addSpan(of: subject)
    close(span)
    spans[span].end = moments.count
    spans[span].elapsed = elapsed
    spans[span].hasFailed = fails
    moments.append(LogMoment(line: line, time: event.time, after: spans[span].start, elapsed: elapsed))
  }

  /// Some lines about a deposed object leave its key out.
  private func openSpan(of subject: OperationSubject) -> Int? {
    if let span = isOpen[subject]?.first { return span }
    guard subject.deposed == nil else { return nil }
    return spans.indices.first { index in
      let other = spans[index].subject
      return other.address == subject.address && other.action == subject.action
        && isOpen[other]?.contains(index) == true
    }
  }

  private mutating func addSpan(of subject: OperationSubject) -> Int {
    isOpen[subject, default: []].append(spans.count)
    spans.append(Span(subject: subject))
    return spans.count - 1
  }

  private mutating func close(_ span: Int) {
    isOpen[spans[span].subject]?.removeAll { $0 == span }
  }

  // MARK: The record

  func record() -> ApplyRecord {
    let laidOut = LogMoment.times(of: moments)
    let starts = spans.map { span in
      span.start.map { laidOut.times[$0] } ?? span.end.map { laidOut.times[$0] - (span.elapsed ?? 0) } ?? 0
    }
    let origin = starts.min() ?? 0
    let ending = ending
    var operations = spans.indices.map { index in
      operation(spans[index], start: starts[index], origin: origin, laidOut, ending)
    }
    // What began before the log stands first; the sort keeps the order of the lines else.
    let order = operations.indices.sorted { left, right in
      (operations[left].startLine, operations[left].start, left)
        < (operations[right].startLine, operations[right].start, right)
    }
    operations = order.map { operations[$0] }
    return ApplyRecord(
      operations: operations, precision: laidOut.precision, ending: ending, program: program?.0, version: program?.1,
      interrupted: interrupt.map { laidOut.times[$0] - origin },
      seen: (laidOut.times.max() ?? origin) - origin, origin: laidOut.hasDates ? origin : nil)
  }

  private var ending: ApplyRecord.Ending {
    if interrupt != nil { return .interrupted }
    if hasError || spans.contains(where: \.hasFailed) { return .failed }
    return isComplete ? .complete : .cutOff
  }

  private func operation(
    _ span: Span, start: Int64, origin: Int64, _ laidOut: LogMoment.Layout, _ ending: ApplyRecord.Ending
  ) -> AppliedOperation {
    var operation = AppliedOperation(
      address: span.subject.address, action: span.subject.action, deposed: span.subject.deposed, start: start - origin,
      end: nil, startLine: span.start.map { moments[$0].line } ?? 0)
    operation.hasProvisioners = span.hasProvisioners
    guard let end = span.end else {
      // The text log says at its end what failed: Terraform waits for all that runs before it says so.
      let isOver = hasError && (culprits.contains(span.subject.address) || ending != .cutOff)
      operation.outcome = isOver ? .failed : .unfinished
      return operation
    }
    operation.end = max(laidOut.times[end], start) - origin
    operation.endLine = moments[end].line
    operation.outcome = span.hasFailed ? .failed : .done
    let isMeasured = laidOut.precision == .measured && span.start != nil
    operation.duration = isMeasured ? operation.end.map { $0 - operation.start } : span.elapsed.map(Self.unrounded)
    return operation
  }

  /// What "0s" stands for: less than half a second, or a little more.
  private static func unrounded(_ elapsed: Int64) -> Int64 { elapsed == 0 ? 300 : elapsed }
}
