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

/// The name of an object's member or another text, compared without making a string of it.
@safe package struct JSONKey {
  let content: UnsafeBufferPointer<UInt8>

  package static func ~= (name: StaticString, key: JSONKey) -> Bool {
    let count = name.utf8CodeUnitCount
    guard unsafe key.content.count == count, let base = unsafe key.content.baseAddress else { return false }
    let start = unsafe name.utf8Start
    for offset in 0..<count where unsafe base[offset] != start[offset] { return false }
    return true
  }

  /// The bytes between the quotes, as they are written.
  var rawByteCount: Int { unsafe content.count }

  /// True where `bytes` are this key as it is written.
  func matches(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard unsafe count == content.count else { return false }
    for index in 0..<count where unsafe bytes[index] != content[index] { return false }
    return true
  }

  /// True where both are written alike.
  func isSame(as other: JSONKey) -> Bool { unsafe other.matches(content.span) }

  func hash(into hasher: inout Hasher) { unsafe hasher.combine(bytes: UnsafeRawBufferPointer(content)) }

  func append(to bytes: inout [UInt8]) { unsafe bytes.append(contentsOf: content) }

  package var text: String {
    let hasEscape = unsafe JSONEscapes.firstBackslash(in: content, from: 0) < content.count
    return unsafe hasEscape ? decodedJSONString(content) : String(decoding: content, as: UTF8.self)
  }
}
