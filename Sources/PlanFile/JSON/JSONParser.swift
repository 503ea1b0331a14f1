private import CSimdjson

/// Reads JSON without building a tree of it.
///
/// simdjson checks UTF-8 and finds the structural characters; this reader walks them once, hands out what is asked for
/// and proves the grammar of everything else while it passes over it. So after a reader has returned from
/// `parse`, the whole text is known to be one JSON document, whichever part was looked at.
public enum JSONParser {
  /// The deepest nesting that is read. Terraform's own attributes nest a dozen levels.
  public static let maximumDepth = 512

  /// Runs `body` at the document's only value, which `body` must consume (read or skip), and refuses anything behind it.
  ///
  /// A UTF-8 byte-order mark is accepted. Complexity: O(bytes).
  /// - Throws: `JSONError`.
  package static func parse<Result>(
    _ bytes: [UInt8], _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF {
      throw .notUTF8(utf16: true)
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // `withUnsafeBufferPointer` rethrows untyped, so the outcome travels as a value.
    let outcome: Swift.Result<Result, JSONError> = unsafe bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONError) {
        return .success(try unsafe parse(UnsafeBufferPointer(rebasing: buffer[mark...]), body))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private static func parse<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { throw .empty }
    var index: OpaquePointer?
    switch unsafe applysim_json_index_create(base, bytes.count, &index) {
    case APPLYSIM_JSON_OK: break
    case APPLYSIM_JSON_EMPTY: throw .empty
    case APPLYSIM_JSON_BAD_UTF8: throw .notUTF8(utf16: false)
    case APPLYSIM_JSON_UNCLOSED_STRING: throw .unclosedString
    case APPLYSIM_JSON_CONTROL_CHARACTER: throw .controlCharacter
    case APPLYSIM_JSON_TOO_LARGE: throw .tooLarge(bytes: bytes.count)
    default: throw .outOfMemory
    }
    defer { unsafe applysim_json_index_destroy(index) }
    let offsets = unsafe UnsafeBufferPointer(
      start: applysim_json_index_offsets(index), count: applysim_json_index_count(index))
    var reader = unsafe JSONReader(bytes: bytes, offsets: offsets)
    let result = try body(&reader)
    try reader.finish()
    return result
  }
}

/// What stands at a reader's position.
package enum JSONKind: Sendable {
  case object, array, string, number, bool, null

  /// With its article, for messages.
  var noun: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}

/// The name of an object's member, compared without making a string of it.
@safe package struct JSONKey {
  fileprivate let content: UnsafeBufferPointer<UInt8>
  fileprivate let hasEscape: Bool

  package static func ~= (name: StaticString, key: JSONKey) -> Bool {
    let count = name.utf8CodeUnitCount
    guard unsafe key.content.count == count, let base = unsafe key.content.baseAddress else { return false }
    let start = unsafe name.utf8Start
    for offset in 0..<count where unsafe base[offset] != start[offset] { return false }
    return true
  }

  /// True where `text` is this key; `text` must be ASCII without escapes.
  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { unsafe $0.count == content.count && $0.elementsEqual(content) }
  }

  package var text: String {
    unsafe hasEscape ? decodedJSONString(content) : String(decoding: content, as: UTF8.self)
  }
}

/// A position in the structural index that moves over values.
@safe package struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offsets: UnsafeBufferPointer<UInt32>
  private var token = 0
  /// Names and indexes on the way here, for messages.
  private var path: [PathStep] = []
  private var depth = 0

  private enum PathStep {
    /// The token of the member's name.
    case member(Int)
    case element(Int)
  }

  fileprivate init(bytes: UnsafeBufferPointer<UInt8>, offsets: UnsafeBufferPointer<UInt32>) {
    unsafe self.bytes = bytes
    unsafe self.offsets = offsets
  }

  // MARK: Looking

  /// The kind of the value here, by its first byte.
  package func kind() throws(JSONError) -> JSONKind {
    switch try byte() {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: throw unexpected("a value")
    }
  }

  /// A place to come back to with `at(_:)`.
  package var mark: Int { token }

  /// A second look at a value that was passed over before; this reader stays where it is.
  package func at(_ mark: Int) -> JSONReader {
    var copy = self
    copy.token = mark
    return copy
  }

  /// True at an array that begins with an object.
  package var holdsObjects: Bool {
    unsafe token + 1 < offsets.count && bytes[Int(offsets[token])] == UInt8(ascii: "[")
      && bytes[Int(offsets[token + 1])] == UInt8(ascii: "{")
  }

  // MARK: Reading

  /// Calls `body` for each member; `body` must consume the value.
  package mutating func forEachMember(
    _ body: (JSONKey, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard try kind() == .object else { throw mismatch("an object") }
    try enter()
    if try byte() != UInt8(ascii: "}") {
      while true {
        guard try byte() == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
        path.append(.member(token))
        let key = try string()
        guard try byte() == UInt8(ascii: ":") else { throw unexpected("':'") }
        token += 1
        try body(key, &self)
        path.removeLast()
        if try byte() == UInt8(ascii: "}") { break }
        guard try byte() == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
        token += 1
      }
    }
    leave()
  }

  /// Calls `body` for each element; `body` must consume it.
  package mutating func forEachElement(
    _ body: (Int, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard try kind() == .array else { throw mismatch("an array") }
    try enter()
    var count = 0
    if try byte() != UInt8(ascii: "]") {
      while true {
        path.append(.element(count))
        try body(count, &self)
        path.removeLast()
        count += 1
        if try byte() == UInt8(ascii: "]") { break }
        guard try byte() == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
        token += 1
      }
    }
    leave()
  }

  package mutating func readString() throws(JSONError) -> String {
    guard try kind() == .string else { throw mismatch("a string") }
    return try string().text
  }

  /// A string, or nil for null.
  package mutating func readOptionalString() throws(JSONError) -> String? {
    if try kind() == .null {
      try skip()
      return nil
    }
    return try readString()
  }

  package mutating func readBool() throws(JSONError) -> Bool {
    guard try kind() == .bool else { throw mismatch("true or false") }
    let value = try byte() == UInt8(ascii: "t")
    try scalar()
    return value
  }

  package mutating func readStrings() throws(JSONError) -> [String] {
    guard try kind() == .array else { throw mismatch("an array of strings") }
    var strings: [String] = []
    try forEachElement { (_, reader) throws(JSONError) in
      guard try reader.kind() == .string else { throw reader.mismatch("a string") }
      strings.append(try reader.readString())
    }
    return strings
  }

  /// The value as a tree. For small ones: constants and attributes.
  package mutating func readValue() throws(JSONError) -> JSONValue {
    switch try kind() {
    case .object:
      var members: [JSONMember] = []
      try forEachMember { (key, reader) throws(JSONError) in
        members.append(JSONMember(key.text, try reader.readValue()))
      }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      try forEachElement { (_, reader) throws(JSONError) in elements.append(try reader.readValue()) }
      return .array(elements)
    case .string: return .string(try readString())
    case .bool: return .bool(try readBool())
    case .null:
      try scalar()
      return .null
    case .number:
      let text = try scalar()
      if let integer = Int64(text) { return .integer(integer) }
      return .number(text: text)
    }
  }

  /// Passes over one value and proves its grammar on the way. No allocation below depth 64. Complexity: O(tokens).
  package mutating func skip() throws(JSONError) {
    var containers = BitStack()
    while true {
      // A value stands here.
      switch try byte() {
      case UInt8(ascii: "{"):
        try enter()
        if try byte() == UInt8(ascii: "}") {
          leave()
        } else {
          containers.push(true)
          try name()
          continue
        }
      case UInt8(ascii: "["):
        try enter()
        if try byte() == UInt8(ascii: "]") {
          leave()
        } else {
          containers.push(false)
          continue
        }
      case UInt8(ascii: "\""): try passString()
      default: try scalar(keepText: false)
      }
      // A value ended here: close what ends with it.
      while true {
        guard let isObject = containers.top else { return }
        let next = try byte()
        if next == UInt8(ascii: ",") {
          token += 1
          if isObject { try name() }
          break
        }
        guard next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw unexpected(isObject ? "',' or '}'" : "',' or ']'")
        }
        leave()
        containers.pop()
      }
    }
  }

  /// True where the values at both marks are the same text; both must have been passed over.
  package func isSameText(from first: Int, to firstEnd: Int, as second: Int, to secondEnd: Int) -> Bool {
    guard firstEnd - first == secondEnd - second else { return false }
    let (left, right) = unsafe (text(from: first, to: firstEnd), text(from: second, to: secondEnd))
    return unsafe left.count == right.count && left.elementsEqual(right)
  }

  // MARK: Errors

  package func mismatch(_ expected: String) -> JSONError {
    do throws(JSONError) {
      return .mismatch(currentPath, expected: expected, found: try kind().noun)
    } catch {
      return error
    }
  }

  package func mismatch(_ expected: String, found: String) -> JSONError {
    .mismatch(currentPath, expected: expected, found: found)
  }

  package func duplicateKey() -> JSONError { .duplicateKey(currentPath) }

  package var currentPath: JSONPath {
    JSONPath(
      path.map { step in
        switch step {
        case .element(let index): return String(index)
        case .member(let token):
          let content = unsafe stringContent(token)
          return unsafe decodedJSONString(content)
        }
      })
  }

  // MARK: Tokens

  fileprivate mutating func finish() throws(JSONError) {
    if unsafe token < offsets.count { throw .trailing(at: position(unsafe Int(offsets[token]))) }
  }

  private func byte() throws(JSONError) -> UInt8 {
    guard unsafe token < offsets.count else { throw .truncated(at: position(unsafe bytes.count)) }
    return unsafe bytes[Int(offsets[token])]
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > JSONParser.maximumDepth {
      throw .tooDeep(limit: JSONParser.maximumDepth, at: position(unsafe Int(offsets[token])))
    }
    token += 1
  }

  private mutating func leave() {
    depth -= 1
    token += 1
  }

  private mutating func name() throws(JSONError) {
    guard try byte() == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
    try passString()
    guard try byte() == UInt8(ascii: ":") else { throw unexpected("':'") }
    token += 1
  }

  /// Where the text of the token before `next` ends: the byte behind its last one that is not white space.
  private func end(before next: Int) -> Int {
    var end = unsafe next < offsets.count ? Int(offsets[next]) : bytes.count
    while end > 0, unsafe Self.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func text(from first: Int, to next: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    unsafe bytes[Int(offsets[first])..<end(before: next)]
  }

  /// What stands between the quotes: nothing but white space lies between a string's end and the next token.
  private func stringContent(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      rebasing: bytes[Int(offsets[token]) + 1..<max(Int(offsets[token]) + 1, end(before: token + 1) - 1)])
  }

  private mutating func string() throws(JSONError) -> JSONKey {
    let content = unsafe stringContent(token)
    let hasEscape = try unsafe checkEscapes(content)
    token += 1
    return unsafe JSONKey(content: content, hasEscape: hasEscape)
  }

  private mutating func passString() throws(JSONError) {
    let content = unsafe stringContent(token)
    _ = try unsafe checkEscapes(content)
    token += 1
  }

  /// Proves each backslash to begin one of JSON's escapes.
  private func checkEscapes(_ content: UnsafeBufferPointer<UInt8>) throws(JSONError) -> Bool {
    var index = unsafe content.firstIndex(of: UInt8(ascii: "\\")) ?? content.count
    guard index < content.count else { return false }
    while index < content.count {
      guard unsafe content[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      var length = 2
      switch unsafe index + 1 < content.count ? content[index + 1] : 0 {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
        UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        break
      case UInt8(ascii: "u"):
        length = 6
        guard index + 6 <= content.count,
          unsafe content[index + 2..<index + 6].allSatisfy({ Self.hexValue($0) != nil })
        else { throw unexpected("four hexadecimal digits", found: "a broken \\u escape") }
      default: throw unexpected("an escape that JSON knows", found: "a stray backslash")
      }
      index += length
    }
    return true
  }

  /// Passes over a number, `true`, `false` or `null` and proves its spelling.
  @discardableResult
  private mutating func scalar(keepText: Bool = true) throws(JSONError) -> String {
    _ = try kind()
    let text = unsafe text(from: token, to: token + 1)
    let first = unsafe text[text.startIndex]
    let isValid =
      switch first {
      case UInt8(ascii: "t"): unsafe Self.equals(text, "true")
      case UInt8(ascii: "f"): unsafe Self.equals(text, "false")
      case UInt8(ascii: "n"): unsafe Self.equals(text, "null")
      default: unsafe Self.isNumber(text)
      }
    guard isValid else { throw unexpected("a value") }
    token += 1
    return keepText ? unsafe String(decoding: text, as: UTF8.self) : ""
  }

  private static func equals(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
    guard unsafe text.count == word.utf8CodeUnitCount else { return false }
    let start = unsafe text.startIndex
    for offset in 0..<word.utf8CodeUnitCount where unsafe text[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// RFC 8259, section 6: an optional minus, an integer without leading zero, a fraction, an exponent.
  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = unsafe text.startIndex
    let end = unsafe text.endIndex
    func digits() -> Int {
      let start = index
      while index < end, unsafe (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) { index += 1 }
      return index - start
    }
    if unsafe text[index] == UInt8(ascii: "-") { index += 1 }
    guard index < end else { return false }
    if unsafe text[index] == UInt8(ascii: "0") {
      index += 1
    } else if digits() == 0 {
      return false
    }
    if index < end, unsafe text[index] == UInt8(ascii: ".") {
      index += 1
      if digits() == 0 { return false }
    }
    if index < end, unsafe text[index] == UInt8(ascii: "e") || text[index] == UInt8(ascii: "E") {
      index += 1
      if index < end, unsafe text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
      if digits() == 0 { return false }
    }
    return index == end
  }

  fileprivate static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func unexpected(_ expected: String, found: String? = nil) -> JSONError {
    guard unsafe token < offsets.count else { return .truncated(at: position(unsafe bytes.count)) }
    let offset = unsafe Int(offsets[token])
    // Only the first byte is shown: what follows may be a secret.
    let here = unsafe bytes[offset]
    let name = here < 0x80 ? "'\(Character(Unicode.Scalar(here)))'" : "a byte outside ASCII"
    return .unexpected(expected: expected, found: found ?? name, at: position(offset))
  }

  private func position(_ offset: Int) -> TextPosition {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, unsafe bytes.count) where unsafe bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return TextPosition(line: line, column: offset - lineStart + 1)
  }
}

/// Resolves the escapes of a JSON string whose grammar is proven; a lone surrogate becomes U+FFFD.
private func decodedJSONString(_ content: UnsafeBufferPointer<UInt8>) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(content.count)
  var index = 0
  func unit(at start: Int) -> UInt32? {
    guard start + 6 <= content.count, unsafe content[start] == UInt8(ascii: "\\"),
      unsafe content[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = unsafe JSONReader.hexValue(content[start + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
  while index < content.count {
    let byte = unsafe content[index]
    guard byte == UInt8(ascii: "\\"), index + 1 < content.count else {
      decoded.append(byte)
      index += 1
      continue
    }
    if let high = unit(at: index) {
      index += 6
      var scalar = Unicode.Scalar(high)
      if (0xD800..<0xDC00).contains(high), let low = unit(at: index), (0xDC00..<0xE000).contains(low) {
        index += 6
        scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      decoded += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
      continue
    }
    switch unsafe content[index + 1] {
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case let other: decoded.append(other)
    }
    index += 2
  }
  return String(decoding: decoded, as: UTF8.self)
}

/// A stack of true and false, 64 of them without allocation.
private struct BitStack {
  private var count = 0
  private var low: UInt64 = 0
  private var rest: [UInt64] = []

  var top: Bool? {
    if count == 0 { return nil }
    return low & 1 == 1
  }

  mutating func push(_ bit: Bool) {
    if count > 0, count % 64 == 0 {
      rest.append(low)
      low = 0
    }
    low = low << 1 | (bit ? 1 : 0)
    count += 1
  }

  mutating func pop() {
    low >>= 1
    count -= 1
    if count > 0, count % 64 == 0, let previous = rest.popLast() { low = previous }
  }
}

extension JSONValue {
  /// Reads a small document whole: state files' parts, `modules.json`, `.tf.json`.
  ///
  /// - Throws: `JSONError`; duplicate keys are kept as they stand.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try JSONParser.parse(bytes) { (reader) throws(JSONError) in try reader.readValue() }
  }
}
