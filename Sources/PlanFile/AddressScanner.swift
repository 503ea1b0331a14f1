private import Glibc

/// Reads the steps of an address from left to right.
struct AddressScanner {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var remainder: String { String(decoding: bytes[position...], as: UTF8.self) }

  mutating func resourceAddress() -> ResourceAddress? {
    var module: [ModuleStep] = []
    guard moduleSteps(into: &module), let resource = resource(), let key = optionalKey() else { return nil }
    return ResourceAddress(
      module: module, mode: resource.mode, type: resource.type, name: resource.name, key: key.value)
  }

  /// The steps before a resource, with the dot behind each. False where one begins but is malformed.
  mutating func moduleSteps(into steps: inout [ModuleStep]) -> Bool {
    while take(word: Self.module) {
      guard take("."), let name = identifier(), let key = optionalKey(), take(".") else { return false }
      steps.append(ModuleStep(name, key: key.value))
    }
    return true
  }

  private static let module = Array("module".utf8)

  /// What stands between the modules and the key.
  mutating func resource() -> (mode: ResourceMode, type: String, name: String)? {
    guard var word = identifier() else { return nil }
    var mode = ResourceMode.managed
    if word == "data" || word == "ephemeral" {
      mode = word == "data" ? .data : .ephemeral
      guard take("."), let next = identifier() else { return nil }
      word = next
    }
    guard take("."), let name = identifier() else { return nil }
    return (mode, word, name)
  }

  /// Passes over these bytes if they stand here.
  mutating func take(_ text: [UInt8]) -> Bool {
    guard bytes.count - position >= text.count else { return false }
    let isHere = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe text.withUnsafeBufferPointer { text in
        guard let here = bytes.baseAddress, let start = text.baseAddress else { return text.isEmpty }
        return unsafe memcmp(here + position, start, text.count) == 0
      }
    }
    guard isHere else { return false }
    position += text.count
    return true
  }

  /// The same where they are a whole identifier, or end with one.
  mutating func take(word: [UInt8]) -> Bool {
    let start = position
    guard take(word) else { return false }
    if position == bytes.count || !Self.isIdentifierByte(bytes[position]) { return true }
    position = start
    return false
  }

  /// A letter, digit, `_`, `-` or anything beyond ASCII: HCL's identifiers, generously.
  mutating func identifier() -> String? {
    let start = position
    while position < bytes.count, Self.isIdentifierByte(bytes[position]) { position += 1 }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// A key that may be absent; nil where one begins but is malformed.
  struct OptionalKey { var value: InstanceKey? }

  mutating func optionalKey() -> OptionalKey? {
    guard take("[") else { return OptionalKey(value: nil) }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "\"") {
      guard let name = quotedString(), take("]") else { return nil }
      return OptionalKey(value: .name(name))
    }
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    guard let index = Int(String(decoding: bytes[start..<position], as: UTF8.self)), take("]") else { return nil }
    return OptionalKey(value: .index(index))
  }

  private mutating func quotedString() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count, !Self.isSpecial(bytes[position]) { position += 1 }
    var text = bytes[start..<position]
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escapedBytes() else { return nil }
        text += escaped
      case UInt8(ascii: "$"), UInt8(ascii: "%"):
        text.append(byte)
        // `$${` stands for `${`.
        if position + 1 < bytes.count, bytes[position] == byte, bytes[position + 1] == UInt8(ascii: "{") {
          position += 1
        }
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What ends a quoted text, or may stand for something else in it.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "%"): true
    default: false
    }
  }

  private mutating func escapedBytes() -> [UInt8]? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = byte == UInt8(ascii: "u") ? 4 : 8
      guard position + count <= bytes.count,
        let code = UInt32(String(decoding: bytes[position..<position + count], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { return nil }
      position += count
      return Array(String(Character(scalar)).utf8)
    default: return nil
    }
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }
}
