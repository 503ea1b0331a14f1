/// Reads the steps of an address from left to right.
struct AddressScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  var remainder: String { String(decoding: bytes[position...], as: UTF8.self) }

  mutating func resourceAddress() -> ResourceAddress? {
    var module: [ModuleStep] = []
    guard var word = identifier() else { return nil }
    while word == "module" {
      guard take("."), let name = identifier() else { return nil }
      guard let key = optionalKey(), take("."), let next = identifier() else { return nil }
      module.append(ModuleStep(name, key: key.value))
      word = next
    }
    var mode = ResourceMode.managed
    if word == "data" || word == "ephemeral" {
      mode = word == "data" ? .data : .ephemeral
      guard take("."), let next = identifier() else { return nil }
      word = next
    }
    guard take("."), let name = identifier(), let key = optionalKey() else { return nil }
    return ResourceAddress(module: module, mode: mode, type: word, name: name, key: key.value)
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
    var text: [UInt8] = []
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
