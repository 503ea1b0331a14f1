/// A JSON value whose members keep their order, and whose numbers are exact.
enum JSONDocument: Sendable {
  case object([Member])
  case array([JSONDocument])
  case string(String)
  case integer(Int64)
  case unsigned(UInt64)
  /// Thousandths: milliseconds are written as seconds.
  case thousandths(Int64)
  case bool(Bool)
  case null

  struct Member: Sendable {
    var name: String
    var value: JSONDocument
  }

  static func integer(_ value: Int) -> JSONDocument { .integer(Int64(value)) }
  static func optional(_ text: String?) -> JSONDocument { text.map(JSONDocument.string) ?? .null }
  static func seconds(_ milliseconds: Int64?) -> JSONDocument { milliseconds.map(JSONDocument.thousandths) ?? .null }
  static func integers(_ values: [Int]) -> JSONDocument { .array(values.map { .integer(Int64($0)) }) }
  static func strings(_ values: [String]) -> JSONDocument { .array(values.map(JSONDocument.string)) }

  /// The document with a line break at its end. What holds no object or array stands on one line.
  var bytes: [UInt8] {
    var writer = JSONDocumentWriter()
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// The document on one line, with a line break at its end.
  var line: [UInt8] {
    var writer = JSONDocumentWriter(isOneLine: true)
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .object(let members): members.isEmpty
    case .array(let elements): elements.isEmpty
    default: true
    }
  }
}

extension JSONDocument: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  init(dictionaryLiteral elements: (String, JSONDocument)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  init(stringLiteral value: String) { self = .string(value) }
}

private struct JSONDocumentWriter {
  var bytes: [UInt8] = []
  var isOneLine = false

  mutating func write(_ value: JSONDocument, depth: Int) {
    switch value {
    case .object(let members):
      let isFlat = isOneLine || members.allSatisfy(\.value.isScalar)
      enclose("{", "}", count: members.count, isFlat: isFlat, depth: depth) { writer, position in
        writer.write(string: members[position].name)
        writer.append(": ")
        writer.write(members[position].value, depth: depth + 1)
      }
    case .array(let elements):
      let isFlat = isOneLine || elements.allSatisfy(\.isScalar)
      enclose("[", "]", count: elements.count, isFlat: isFlat, depth: depth) { writer, position in
        writer.write(elements[position], depth: depth + 1)
      }
    case .string(let text): write(string: text)
    case .integer(let number): append(String(number))
    case .unsigned(let number): append(String(number))
    case .thousandths(let number): append(Self.decimal(thousandths: number))
    case .bool(let flag): append(flag ? "true" : "false")
    case .null: append("null")
    }
  }

  private mutating func enclose(
    _ open: String, _ close: String, count: Int, isFlat: Bool, depth: Int,
    member: (inout JSONDocumentWriter, Int) -> Void
  ) {
    append(open)
    for position in 0..<count {
      if position > 0 { append(isFlat ? ", " : ",") }
      if !isFlat {
        breakLine(depth: depth + 1)
      } else if position == 0, open == "{" {
        append(" ")
      }
      member(&self, position)
    }
    if count > 0 {
      if !isFlat {
        breakLine(depth: depth)
      } else if open == "{" {
        append(" ")
      }
    }
    append(close)
  }

  private mutating func breakLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// RFC 8259, section 7: quotes, backslashes and control characters are escaped. DEL and C1 too, for terminals.
  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = string.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain { return append(string) }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func decimal(thousandths number: Int64) -> String {
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = (number < 0 ? "-" : "") + String(whole)
    guard rest != 0 else { return text }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    text += "." + digits
    return text
  }
}
