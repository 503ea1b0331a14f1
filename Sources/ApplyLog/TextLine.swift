import PlanFile

/// Reads a line of the log that people see: of Terraform and OpenTofu, with or without colours and CI time stamps.
///
/// Of ids, which stand in brackets behind the verbs, nothing is kept.
enum TextLine {
  /// - Parameter line: without colours and time.
  static func content(of line: ArraySlice<UInt8>) -> LogEvent.Content? {
    let line = withoutFrame(line)
    if let content = sentence(line) { return content }
    guard let colon = colonBehindAddress(line) else { return nil }
    let words = line[(colon + 2)...]
    if words.starts(with: Array("Provisioning with '".utf8)) {
      return String(validating: line[..<colon], as: UTF8.self).flatMap { ResourceAddress(parsing: $0) }
        .map { .provisioner(address: $0.description) }
    }
    guard let (verb, rest) = Verb.first(of: words), let subject = subject(line[..<colon], verb) else { return nil }
    switch verb.moment {
    case .start: return .start(subject)
    case .still: return elapsed(inBrackets: rest).map { .progress(subject, elapsed: $0) }
    case .end: return .end(subject, elapsed: elapsed(rest.prefix { $0 != UInt8(ascii: " ") }))
    }
  }

  /// Colours and other escape sequences taken out.
  static func withoutColours(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(0x1B) else { return line }
    var plain: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == 0x1B else {
        plain.append(byte)
        continue
      }
      // A control sequence: up to its final byte.
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest.removeFirst()
      while let next = rest.popFirst(), !(0x40...0x7E).contains(next) {}
    }
    return plain[...]
  }

  /// Blanks and the bar of a diagnostic's box taken off the front.
  private static func withoutFrame(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bar = Array("│".utf8)
    var line = line
    while true {
      line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard line.starts(with: bar) else { return line }
      line = line.dropFirst(bar.count)
    }
  }

  // MARK: Sentences

  private static func sentence(_ line: ArraySlice<UInt8>) -> LogEvent.Content? {
    func begins(_ text: StaticString) -> Bool { line.starts(with: text.bytes) }
    if begins("Error: ") { return .error(address: nil) }
    if begins("with ") { return culprit(line.dropFirst(5)) }
    if begins("Apply complete!") || begins("Destroy complete!") { return .complete }
    if begins("Interrupt received") || begins("Stopping operation...") { return .interrupt }
    let planned: [StaticString] = [
      "Plan: ", "Terraform will perform the following actions", "OpenTofu will perform the following actions",
      "Terraform used the selected providers", "OpenTofu used the selected providers", "No changes.",
    ]
    return planned.contains(where: begins) ? .plan : nil
  }

  /// `with aws_lb.main,` in a diagnostic.
  private static func culprit(_ text: ArraySlice<UInt8>) -> LogEvent.Content? {
    guard text.last == UInt8(ascii: ",") else { return nil }
    let name = String(decoding: text.dropLast(), as: UTF8.self)
    return ResourceAddress(parsing: name).map { .culprit($0.description) }
  }

  // MARK: Operations

  /// What Terraform prints behind an address, and what it means.
  private struct Verb {
    enum Moment { case start, still, end }

    var text: StaticString
    var action: OperationAction
    var moment: Moment

    private static let all = [
      Verb(text: "Creating...", action: .create, moment: .start),
      Verb(text: "Modifying...", action: .update, moment: .start),
      Verb(text: "Destroying...", action: .delete, moment: .start),
      Verb(text: "Reading...", action: .read, moment: .start),
      Verb(text: "Still creating...", action: .create, moment: .still),
      Verb(text: "Still modifying...", action: .update, moment: .still),
      Verb(text: "Still destroying...", action: .delete, moment: .still),
      Verb(text: "Still reading...", action: .read, moment: .still),
      Verb(text: "Creation complete after ", action: .create, moment: .end),
      Verb(text: "Modifications complete after ", action: .update, moment: .end),
      Verb(text: "Destruction complete after ", action: .delete, moment: .end),
      Verb(text: "Read complete after ", action: .read, moment: .end),
    ]

    static func first(of words: ArraySlice<UInt8>) -> (verb: Verb, rest: ArraySlice<UInt8>)? {
      for verb in all where words.starts(with: verb.text.bytes) {
        return (verb, words.dropFirst(verb.text.utf8CodeUnitCount))
      }
      return nil
    }
  }

  /// The colon that ends the address: the first one with a blank behind it outside of quotes. Instance keys may hold
  /// both.
  private static func colonBehindAddress(_ line: ArraySlice<UInt8>) -> Int? {
    var (isQuoted, isEscaped) = (false, false)
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "\\") where isQuoted && !isEscaped:
        isEscaped = true
        continue
      case UInt8(ascii: "\"") where !isEscaped: isQuoted.toggle()
      case UInt8(ascii: ":") where !isQuoted:
        if index + 1 < line.endIndex, line[index + 1] == UInt8(ascii: " ") { return index }
      default: break
      }
      isEscaped = false
    }
    return nil
  }

  private static func subject(_ name: ArraySlice<UInt8>, _ verb: Verb) -> OperationSubject? {
    guard var text = String(validating: name, as: UTF8.self) else { return nil }
    var deposed: String?
    let mark = " (deposed object "
    if text.hasSuffix(")"), let range = text.range(ofLast: mark) {
      deposed = String(text[range.upperBound...].dropLast())
      text = String(text[..<range.lowerBound])
    }
    guard let address = ResourceAddress(parsing: text) else { return nil }
    return OperationSubject(address: address.description, action: verb.action, deposed: deposed)
  }

  // MARK: Durations

  /// `[10s elapsed]`, `[id=i-123, 01m10s elapsed]`.
  private static func elapsed(inBrackets text: ArraySlice<UInt8>) -> Int64? {
    let mark = Array(" elapsed]".utf8)
    guard text.count > mark.count, text.suffix(mark.count).elementsEqual(mark) else { return nil }
    let front = text.dropLast(mark.count)
    let begin = front.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "[") }
    return elapsed(front[(begin.map { $0 + 1 } ?? front.startIndex)...])
  }

  /// A duration as Go prints it, and with two digits each: `10s`, `1m10s`, `1h0m10s`, `00m10s`, `75m00s`.
  static func elapsed(_ text: ArraySlice<UInt8>) -> Int64? {
    var (total, number, hasDigit): (Int64, Int64, Bool) = (0, 0, false)
    for byte in text {
      let unit: Int64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        if number > 1_000_000_000 { return nil }
        hasDigit = true
        continue
      case UInt8(ascii: "h"): unit = 3_600_000
      case UInt8(ascii: "m"): unit = 60_000
      case UInt8(ascii: "s"): unit = 1000
      default: return nil
      }
      guard hasDigit else { return nil }
      total += number * unit
      (number, hasDigit) = (0, false)
    }
    return hasDigit || text.isEmpty ? nil : total
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { Array(description.utf8) }
}

extension String {
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
