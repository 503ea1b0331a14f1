internal import PlanFile

/// Reads the log of an apply: the JSON stream (`terraform apply -json`), or the text that people see, of Terraform or
/// OpenTofu, with or without colours and the time stamps of a CI service; also while it is being written.
///
///     var reader = ApplyLogReader()
///     try reader.append(bytes)
///     try reader.finish()
///     for apply in reader.records { ... }
///
/// A log may hold several applies, may begin in the middle of one, and may be cut anywhere: what is there is read. What
/// is kept of a line is the address, the action and the time.
public struct ApplyLogReader: Sendable {
  private var partial: [UInt8] = []
  private var line = 0
  private var drafts: [RecordDraft] = []
  /// Whether the next operation belongs to a new apply.
  private var isOver = true
  private var program: (ApplyRecord.Program, String)?
  private var hasPlan = false
  /// A line of the JSON stream that was not whole: an error unless it is the last one.
  private var brokenLine: Int?

  public init() {}

  /// The applies of a whole file, in their order; never empty. UTF-16 is read too: PowerShell writes it.
  public static func records(in bytes: [UInt8]) throws(ApplyLogError) -> [ApplyRecord] {
    if bytes.isEmpty { throw .empty }
    var reader = ApplyLogReader()
    let text = decoded(bytes)
    if let events = arrayOfEvents(text) {
      for (position, event) in events.enumerated() {
        try reader.take(try JSONLine.event(event, line: position + 1), line: position + 1)
      }
    } else {
      try reader.append(text)
    }
    try reader.finish()
    let records = reader.records
    if records.isEmpty { throw .noOperations(reader.found(in: text)) }
    return records
  }

  /// What was read so far. An apply without an operation is left out.
  public var records: [ApplyRecord] { drafts.map { $0.record() }.filter { !$0.operations.isEmpty } }

  /// Reads on. Bytes of an unfinished line are kept until the rest comes.
  ///
  /// - Parameter arrival: the moment at which the bytes came, in milliseconds since 1970: the time of lines without one.
  public mutating func append(_ bytes: [UInt8], arrival: Int64? = nil) throws(ApplyLogError) {
    partial += bytes
    var rest = partial[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      try read(rest[..<end], arrival: arrival)
      rest = rest[(end + 1)...]
    }
    partial = Array(rest)
  }

  /// Reads the last line, which may have no end. A broken one was cut off and is passed over.
  public mutating func finish() throws(ApplyLogError) {
    let last = partial
    partial = []
    if last.isEmpty { return }
    try? read(last[...], arrival: nil)
    brokenLine = nil
  }

  // MARK: Lines

  private mutating func read(_ bytes: ArraySlice<UInt8>, arrival: Int64?) throws(ApplyLogError) {
    line += 1
    if let brokenLine { throw .brokenEvent(line: brokenLine) }
    var bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    bytes = TextLine.withoutColours(bytes)
    let stamp = LineClock.take(from: &bytes)
    if bytes.first == UInt8(ascii: "{") {
      guard let value = try? JSONValue.parse(Array(bytes)) else {
        // What a provisioner prints may look like JSON too.
        if bytes.starts(with: Array("{\"@level\"".utf8)) { brokenLine = line }
        return
      }
      return try take(try JSONLine.event(value, line: line), line: line)
    }
    guard let content = TextLine.content(of: bytes) else {
      if Self.isGarbled(bytes) { throw .notUTF8(line: line) }
      return
    }
    let arrived = arrival.map { LineTime(milliseconds: $0, hasDate: true, hasFraction: true) }
    try take(LogEvent(content: content, time: stamp ?? arrived), line: line)
  }

  /// Whether a line would tell of an operation if it were UTF-8.
  private static func isGarbled(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard String(validating: bytes, as: UTF8.self) == nil else { return false }
    return TextLine.content(of: Array(String(decoding: bytes, as: UTF8.self).utf8)[...]) != nil
  }

  // MARK: Events

  private mutating func take(_ event: LogEvent?, line: Int) throws(ApplyLogError) {
    guard let event else { return }
    switch event.content {
    case .program(let program, let version):
      self.program = (program, version)
      isOver = true
    case .plan:
      hasPlan = true
      // What was read while planning is no part of the apply.
      if let last = drafts.indices.last, !isOver, drafts[last].hasReadsOnly { drafts.removeLast() }
      isOver = drafts.isEmpty || isOver
    case .start, .progress, .end, .failure:
      if isOver || drafts.isEmpty {
        drafts.append(RecordDraft(program: program))
        isOver = false
      }
      drafts[drafts.count - 1].take(event, line: line)
    case .error, .culprit, .interrupt, .complete, .provisioner:
      if event.content == .complete { isOver = true }
      if !drafts.isEmpty { drafts[drafts.count - 1].take(event, line: line) }
    }
  }

  // MARK: Whole files

  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      isLittle
        ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The events where a tool has put them into one JSON array.
  private static func arrayOfEvents(_ bytes: [UInt8]) -> [JSONValue]? {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let text = bytes.drop(while: isBlank)
    guard text.first == UInt8(ascii: "["), text.dropFirst().drop(while: isBlank).first == UInt8(ascii: "{") else {
      return nil
    }
    return (try? JSONValue.parse(bytes))?.elements
  }

  private func found(in bytes: [UInt8]) -> ApplyLogError.Found {
    if bytes.first == UInt8(ascii: "{"), let value = try? JSONValue.parse(bytes), value["resource_changes"] != nil {
      return .planJSON
    }
    return hasPlan ? .planOnly : .somethingElse
  }
}
