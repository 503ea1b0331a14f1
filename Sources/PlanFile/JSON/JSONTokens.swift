private import CSimdjson

/// A text with its structural index, and the walk that proves a value's grammar while it passes over it.
///
/// Most of a plan's bytes are passed over here, so this says only whether all is well; where it is not, `JSONReader` walks
/// the same value again and tells what is wrong where.
@safe struct JSONTokens {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where each structural character, string and other scalar begins.
  let offsets: UnsafeBufferPointer<UInt32>
  /// Whether each backslash is known to begin an escape that JSON has. Where one does not, the walk tells which.
  let escapesAreProven: Bool

  init(bytes: UnsafeBufferPointer<UInt8>, offsets: UnsafeBufferPointer<UInt32>, escapesAreProven: Bool) {
    unsafe self.bytes = bytes
    unsafe self.offsets = offsets
    self.escapesAreProven = escapesAreProven
  }

  /// Nesting up to which this walk goes: one bit for each container around.
  private static let maximumDepth = 64

  /// The token behind the value at `first`, or nil where the value is not proven to be one, or nests deeper than `room` or
  /// this walk goes, or where an escape may be wrong. Allocates nothing. O(tokens).
  func end(ofValueAt first: Int, room: Int) -> Int? {
    if !escapesAreProven { return nil }
    let limit = min(room, Self.maximumDepth)
    var token = first
    var depth = 0
    // The containers around, the innermost in the lowest bit: 1 for an object.
    var kinds: UInt64 = 0
    while true {
      // A value stands here.
      expectNext(after: token)
      switch byte(token) {
      case UInt8(ascii: "{"):
        token += 1
        depth += 1
        if depth > limit { return nil }
        if byte(token) == UInt8(ascii: "}") {
          token += 1
          depth -= 1
        } else {
          kinds = kinds << 1 | 1
          if !passName(&token) { return nil }
          continue
        }
      case UInt8(ascii: "["):
        token += 1
        depth += 1
        if depth > limit { return nil }
        if byte(token) == UInt8(ascii: "]") {
          token += 1
          depth -= 1
        } else {
          kinds <<= 1
          continue
        }
      case UInt8(ascii: "\""):
        token += 1
      default:
        if !isScalar(token) { return nil }
        token += 1
      }
      // A value ended here: close what ends with it.
      while true {
        if depth == 0 { return token }
        let isObject = kinds & 1 == 1
        let next = byte(token)
        token += 1
        if next == UInt8(ascii: ",") {
          if isObject, !passName(&token) { return nil }
          break
        }
        guard next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return nil }
        depth -= 1
        kinds >>= 1
      }
    }
  }

  /// A member that has a container as its value.
  struct Place {
    /// Which of the names that were asked for.
    var name: Int
    /// The token at which the value begins.
    var value: Int
  }

  /// Where members of these names begin that have a container as their value, in a range of tokens. Nothing is proven, nor is
  /// anything said of how deep they are; one with white space behind its name is not found. O(tokens), at little more than
  /// the cost of looking at the index.
  func places(of names: [StaticString], in range: Range<Int>) -> [Place] {
    var places: [Place] = []
    guard let index = unsafe offsets.baseAddress else { return places }
    // The bytes from a name to its colon are as many as its letters and two quotes: few tokens are so long.
    var lengths: UInt64 = 0
    for name in names where name.utf8CodeUnitCount < 62 { lengths |= 1 << UInt64(name.utf8CodeUnitCount + 2) }
    let range = range.clamped(to: unsafe 0..<max(0, offsets.count - 5))
    var next = range.lowerBound
    while true {
      let token = unsafe applysim_json_next_container(index, next, range.upperBound, lengths)
      if token >= range.upperBound { break }
      next = token + 1
      guard let name = name(at: token, among: names), byte(token + 1) == UInt8(ascii: ":"),
        byte(token + 2) | 0x20 == UInt8(ascii: "{")
      else { continue }
      places.append(Place(name: name, value: token + 2))
    }
    return places
  }

  /// Which of these names stands at a token, if any does.
  func name(at token: Int, among names: [StaticString]) -> Int? {
    guard byte(token) == UInt8(ascii: "\"") else { return nil }
    let key = unsafe JSONKey(content: stringContent(token))
    return names.firstIndex { $0 ~= key }
  }

  /// The first byte of a token; 0, which begins none, behind the last one.
  @inline(__always)
  func byte(_ token: Int) -> UInt8 {
    unsafe token < offsets.count ? bytes[Int(offsets[token])] : 0
  }

  /// To be called at values: the walk comes to what stands behind one of the next ones soon, and long texts lie between, so
  /// that no cache expects it.
  @inline(__always)
  func expectNext(after token: Int) {
    guard unsafe token + Self.distance < offsets.count, let start = unsafe bytes.baseAddress else { return }
    unsafe applysim_expect(start + Int(offsets[token + Self.distance]))
  }

  /// From a value to what stands behind the sixth one from there, in an object of plain values.
  private static let distance = 25

  @inline(__always)
  private func passName(_ token: inout Int) -> Bool {
    guard byte(token) == UInt8(ascii: "\""), byte(token + 1) == UInt8(ascii: ":") else {
      return false
    }
    token += 2
    return true
  }

  /// Where the text of the token before `next` ends: the byte behind its last one that is not white space.
  @inline(__always)
  func end(before next: Int) -> Int {
    var end = unsafe next < offsets.count ? Int(offsets[next]) : bytes.count
    while end > 0, unsafe Self.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// What stands between the quotes: nothing but white space lies between a string's end and the next token.
  @inline(__always)
  func stringContent(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe Int(offsets[token]) + 1
    var end = unsafe token + 1 < offsets.count ? Int(offsets[token + 1]) : bytes.count
    while end > start, unsafe bytes[end - 1] != UInt8(ascii: "\"") { end -= 1 }
    return unsafe UnsafeBufferPointer(rebasing: bytes[start..<max(start, end - 1)])
  }

  /// Whether a number, `true`, `false` or `null` stands at a token.
  @inline(__always)
  private func isScalar(_ token: Int) -> Bool {
    guard unsafe token < offsets.count else { return false }
    let start = unsafe Int(offsets[token])
    return unsafe Self.isScalar(UnsafeBufferPointer(rebasing: bytes[start..<max(start, end(before: token + 1))]))
  }

  static func isScalar(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch unsafe text.first {
    case UInt8(ascii: "t"): unsafe equals(text, "true")
    case UInt8(ascii: "f"): unsafe equals(text, "false")
    case UInt8(ascii: "n"): unsafe equals(text, "null")
    default: unsafe isNumber(text)
    }
  }

  static func equals(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where unsafe text[offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// RFC 8259, section 6: an optional minus, an integer without leading zero, a fraction, an exponent.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let end = text.count
    func digits() -> Int {
      let start = index
      while index < end, unsafe text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
      return index - start
    }
    if index < end, unsafe text[index] == UInt8(ascii: "-") { index += 1 }
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

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

/// Backslashes in strings, found eight bytes at a time.
enum JSONEscapes {
  /// The position of the first backslash from `start` on, or the content's length.
  @inline(__always)
  static func firstBackslash(in content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let count = content.count
    var index = start
    guard let base = unsafe UnsafeRawPointer(content.baseAddress) else { return count }
    while index + 8 <= count {
      let length = unsafe firstBackslash(in: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += length
      if length < 8 { return index }
    }
    while index < count, unsafe content[index] != UInt8(ascii: "\\") { index += 1 }
    return index
  }

  /// The same of eight bytes; 8 where there is none.
  @inline(__always)
  static func firstBackslash(in bytes: UInt64) -> Int {
    let word = bytes ^ 0x5C5C_5C5C_5C5C_5C5C
    // The high bit of each byte that is zero, and perhaps of bytes above one that is: the lowest one is right.
    let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    return zeros.littleEndian.trailingZeroBitCount / 8
  }

  /// The place behind the escape that begins at a backslash; nil where JSON has no such escape.
  static func end(ofEscapeAt start: Int, in content: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start + 1 < content.count else { return nil }
    switch unsafe content[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      let end = start + 6
      return unsafe end <= content.count && content[start + 2..<end].allSatisfy { hexValue($0) != nil } ? end : nil
    default: return nil
    }
  }

  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
