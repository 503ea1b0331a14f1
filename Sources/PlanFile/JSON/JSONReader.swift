private import Glibc

/// A position in the structural index that moves over values.
@safe package struct JSONReader {
  private let tokens: JSONTokens
  private var token = 0
  /// Names and indexes on the way here, for messages. None are kept of a place that the walk has not come to.
  private var path: [PathStep] = []
  private var keepsPath = true
  private var depth = 0

  private enum PathStep {
    /// The token of the member's name.
    case member(Int)
    case element(Int)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { unsafe tokens.bytes }
  private var offsets: UnsafeBufferPointer<UInt32> { unsafe tokens.offsets }

  init(_ tokens: JSONTokens) { self.tokens = tokens }

  // MARK: Looking

  /// The kind of the value here, by its first byte.
  package func kind() throws(JSONError) -> JSONKind {
    switch peek() {
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

  // MARK: Places that the walk has not come to

  /// The index, for guesses at where things stand.
  var index: JSONTokens { tokens }

  /// A reader of the value that may stand at a token, `depth` containers deep. What it says of its place is not true: only
  /// where it succeeds its answer is of use.
  func ahead(at token: Int, depth: Int) -> JSONReader {
    var reader = JSONReader(tokens)
    reader.token = token
    reader.depth = depth
    reader.keepsPath = false
    return reader
  }

  /// Whether a byte stands here; if so it is passed over.
  mutating func pass(_ expected: UInt8) -> Bool {
    guard unsafe token < offsets.count, unsafe bytes[Int(offsets[token])] == expected else { return false }
    token += 1
    return true
  }

  /// Passes over what another reader has read from here.
  mutating func move(to end: Int) { token = end }

  // MARK: Reading

  /// Calls `body` for each member; `body` must consume the value.
  package mutating func forEachMember(
    _ body: (JSONKey, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard peek() == UInt8(ascii: "{") else { throw mismatch("an object") }
    try enter()
    if peek() != UInt8(ascii: "}") {
      while true {
        guard peek() == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
        if keepsPath { path.append(.member(token)) }
        let key = try string()
        guard peek() == UInt8(ascii: ":") else { throw unexpected("':'") }
        token += 1
        try body(key, &self)
        if keepsPath { path.removeLast() }
        if peek() == UInt8(ascii: "}") { break }
        guard peek() == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
        token += 1
      }
    }
    leave()
  }

  /// Calls `body` for each element; `body` must consume it.
  package mutating func forEachElement(
    _ body: (Int, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard peek() == UInt8(ascii: "[") else { throw mismatch("an array") }
    try enter()
    var count = 0
    if peek() != UInt8(ascii: "]") {
      while true {
        if keepsPath { path.append(.element(count)) }
        try body(count, &self)
        if keepsPath { path.removeLast() }
        count += 1
        if peek() == UInt8(ascii: "]") { break }
        guard peek() == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
        token += 1
      }
    }
    leave()
  }

  package mutating func readString() throws(JSONError) -> String {
    guard try kind() == .string else { throw mismatch("a string") }
    return try string().text
  }

  /// A string, as it is written.
  package mutating func readText() throws(JSONError) -> JSONKey {
    guard peek() == UInt8(ascii: "\"") else { throw mismatch("a string") }
    return try string()
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
    let value = peek() == UInt8(ascii: "t")
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

  /// Passes over one value and proves its grammar on the way. Complexity: O(tokens).
  package mutating func skip() throws(JSONError) {
    if let end = tokens.end(ofValueAt: token, room: JSONParser.maximumDepth - depth) {
      token = end
    } else {
      try skipTelling()
    }
  }

  /// The same for values that nest deep, or are none: this walk tells where what is wrong.
  private mutating func skipTelling() throws(JSONError) {
    var containers = BitStack()
    while true {
      // A value stands here.
      switch peek() {
      case UInt8(ascii: "{"):
        try enter()
        if peek() == UInt8(ascii: "}") {
          leave()
        } else {
          containers.push(true)
          try name()
          continue
        }
      case UInt8(ascii: "["):
        try enter()
        if peek() == UInt8(ascii: "]") {
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
        let next = peek()
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

  /// A value that was passed over.
  package struct Passed {
    fileprivate var tokens = 0..<0
    fileprivate var depth = 0

    package init() {}

    fileprivate init(_ tokens: Range<Int>, depth: Int) {
      self.tokens = tokens
      self.depth = depth
    }
  }

  /// The value that began at a token and ends here.
  package func passed(from first: Int) -> Passed { Passed(first..<token, depth: depth) }

  /// Passes over a container that has the text of one that was passed over before: it has its grammar, too, and says the
  /// same. False where it is another. Complexity: O(bytes), at the speed of comparing memory.
  package mutating func pass(like container: Passed) -> Bool {
    let end = token + container.tokens.count
    // Of one less deep it is not known whether it nests too deep here.
    guard let first = container.tokens.first, let last = container.tokens.last, unsafe end <= offsets.count,
      container.depth >= depth,
      unsafe bytes[Int(offsets[first])] == UInt8(ascii: "{") || bytes[Int(offsets[first])] == UInt8(ascii: "["),
      unsafe isSameText(
        bytes[Int(offsets[first])...Int(offsets[last])], bytes[Int(offsets[token])...Int(offsets[end - 1])])
    else { return false }
    token = end
    return true
  }

  /// Passes over one value, sooner where it is like another.
  package mutating func skip(like container: Passed) throws(JSONError) {
    if !pass(like: container) { try skip() }
  }

  private func isSameText(
    _ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let (one, other) = unsafe (UnsafeBufferPointer(rebasing: left), UnsafeBufferPointer(rebasing: right))
    guard one.count == other.count, let first = one.baseAddress, let second = other.baseAddress else {
      return one.count == other.count
    }
    return unsafe memcmp(first, second, one.count) == 0
  }

  // MARK: Members of an object that is looked at more than once

  /// One member, by the tokens of its name and value; `end` is the one behind it.
  package struct Member {
    var name: Int
    var value: Int
    var end: Int
  }

  /// Passes over the object here and notes where its members stand. Any other value is passed over and leaves none.
  package mutating func passMembers(into members: inout [Member]) throws(JSONError) {
    members.removeAll(keepingCapacity: true)
    guard try kind() == .object else { return try skip() }
    try forEachMember { (_, reader) throws(JSONError) in
      let value = reader.token
      reader.tokens.expectNext(after: value)
      try reader.skip()
      members.append(Member(name: value - 2, value: value, end: reader.token))
    }
  }

  /// The name of a member that was passed over.
  package func key(of member: Member) -> JSONKey {
    unsafe JSONKey(content: tokens.stringContent(member.name))
  }

  package func isNull(_ member: Member) -> Bool {
    unsafe bytes[Int(offsets[member.value])] == UInt8(ascii: "n")
  }

  /// The value of a member, where it is a string.
  package func string(of member: Member) -> String? {
    guard unsafe bytes[Int(offsets[member.value])] == UInt8(ascii: "\"") else { return nil }
    return unsafe JSONKey(content: tokens.stringContent(member.value)).text
  }

  /// True for an array that begins with an object.
  package func holdsObjects(_ member: Member) -> Bool { at(member.value).holdsObjects }

  /// True where both have the same text as their value.
  package func isSameText(_ first: Member, _ second: Member) -> Bool {
    unsafe isSameText(text(from: first.value, to: first.end)[...], text(from: second.value, to: second.end)[...])
  }

  /// A second look at a member's value, with its name on the path.
  package func at(_ member: Member) -> JSONReader {
    var copy = at(member.value)
    if keepsPath { copy.path.append(.member(member.name)) }
    return copy
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
          let content = unsafe tokens.stringContent(token)
          return unsafe decodedJSONString(content)
        }
      })
  }

  // MARK: Tokens

  mutating func finish() throws(JSONError) {
    if unsafe token < offsets.count { throw .trailing(at: position(unsafe Int(offsets[token]))) }
  }

  /// The first byte of the token here; 0, with which none begins that is anything, behind the last one. It throws nothing,
  /// because with a place to tell each look would copy the whole reader.
  @inline(__always)
  private func peek() -> UInt8 { tokens.byte(token) }

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
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
    try passString()
    guard peek() == UInt8(ascii: ":") else { throw unexpected("':'") }
    token += 1
  }

  private func text(from first: Int, to next: Int) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe Int(offsets[first])
    return unsafe UnsafeBufferPointer(rebasing: bytes[start..<max(start, tokens.end(before: next))])
  }

  private mutating func string() throws(JSONError) -> JSONKey {
    let content = unsafe tokens.stringContent(token)
    if !tokens.escapesAreProven { try unsafe checkEscapes(content) }
    token += 1
    return unsafe JSONKey(content: content)
  }

  private mutating func passString() throws(JSONError) {
    if !tokens.escapesAreProven { try unsafe checkEscapes(tokens.stringContent(token)) }
    token += 1
  }

  /// Proves each backslash to begin one of JSON's escapes, where that is not known of all.
  private func checkEscapes(_ content: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var index = unsafe JSONEscapes.firstBackslash(in: content, from: 0)
    while index < content.count {
      guard let end = unsafe JSONEscapes.end(ofEscapeAt: index, in: content) else {
        let isUnicode = unsafe index + 1 < content.count && content[index + 1] == UInt8(ascii: "u")
        throw isUnicode
          ? unexpected("four hexadecimal digits", found: "a broken \\u escape")
          : unexpected("an escape that JSON knows", found: "a stray backslash")
      }
      index = unsafe JSONEscapes.firstBackslash(in: content, from: end)
    }
  }

  /// Passes over a number, `true`, `false` or `null` and proves its spelling.
  @discardableResult
  private mutating func scalar(keepText: Bool = true) throws(JSONError) -> String {
    _ = try kind()
    let text = unsafe text(from: token, to: token + 1)
    guard unsafe JSONTokens.isScalar(text) else { throw unexpected("a value") }
    token += 1
    return keepText ? unsafe String(decoding: text, as: UTF8.self) : ""
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
