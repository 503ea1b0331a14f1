private import Glibc

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
    return unsafe memcmp(base, name.utf8Start, count) == 0
  }

  /// The bytes between the quotes, as they are written.
  var rawByteCount: Int { unsafe content.count }

  /// True where `bytes` are this key as it is written.
  func matches(_ bytes: Span<UInt8>) -> Bool {
    guard unsafe bytes.count == content.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { other in
      guard let one = unsafe content.baseAddress, let other = other.baseAddress else { return true }
      return unsafe memcmp(one, other, content.count) == 0
    }
  }

  /// True where both are written alike.
  func isSame(as other: JSONKey) -> Bool { unsafe other.matches(content.span) }

  /// Of the bytes as they are written.
  var hash: Int {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(content))
    return hasher.finalize()
  }

  func append(to bytes: inout [UInt8]) { unsafe bytes.append(contentsOf: content) }

  private var hasEscape: Bool { unsafe JSONEscapes.firstBackslash(in: content, from: 0) < content.count }

  package var text: String {
    unsafe hasEscape ? decodedJSONString(content) : String(decoding: content, as: UTF8.self)
  }

  /// The bytes of `text`.
  func appendDecoded(to bytes: inout [UInt8]) {
    if hasEscape { bytes += unsafe decodedJSONString(content).utf8 } else { append(to: &bytes) }
  }
}
