/// Whether an object is managed, read, or open only while Terraform runs.
public enum ResourceMode: UInt8, Sendable, Hashable, Comparable {
  case managed, data, ephemeral

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// What an address says before the type: nothing, `data.` or `ephemeral.`.
  var prefix: String {
    switch self {
    case .managed: ""
    case .data: "data."
    case .ephemeral: "ephemeral."
    }
  }
}

/// The `[0]` or `["name"]` of one instance.
public enum InstanceKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  case index(Int)
  case name(String)

  public var description: String {
    switch self {
    case .index(let index): "[\(index)]"
    case .name(let name): "[\(quotedTemplate(name))]"
    }
  }

  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.index(let left), .index(let right)): left < right
    case (.name(let left), .name(let right)): left < right
    case (.index, .name): true
    case (.name, .index): false
    }
  }
}

/// One `module.name["key"]` of an address.
public struct ModuleStep: Sendable, Hashable, Comparable {
  public var name: String
  public var key: InstanceKey?

  public init(_ name: String, key: InstanceKey? = nil) {
    self.name = name
    self.key = key
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.name != right.name { return left.name < right.name }
    switch (left.key, right.key) {
    case (nil, nil), (_?, nil): return false
    case (nil, _?): return true
    case (let left?, let right?): return left < right
    }
  }
}

/// A resource as the configuration names it: module calls and a name, no instance keys anywhere.
///
/// State dependencies are lists of these.
public struct ConfigurationAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var module: [String]
  public var mode: ResourceMode
  public var type: String
  public var name: String

  public init(module: [String] = [], mode: ResourceMode = .managed, type: String, name: String) {
    self.module = module
    self.mode = mode
    self.type = type
    self.name = name
  }

  public var description: String {
    module.map { "module.\($0)." }.joined() + mode.prefix + type + "." + name
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.module != right.module { return left.module.lexicographicallyPrecedes(right.module) }
    return (left.mode, left.type, left.name) < (right.mode, right.type, right.name)
  }
}

/// One resource instance: `module.a["x"].aws_instance.web[0]`.
///
/// `description` prints what `init(parsing:)` reads.
public struct ResourceAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var module: [ModuleStep]
  public var mode: ResourceMode
  public var type: String
  public var name: String
  public var key: InstanceKey?

  public init(
    module: [ModuleStep] = [], mode: ResourceMode = .managed, type: String, name: String, key: InstanceKey? = nil
  ) {
    self.module = module
    self.mode = mode
    self.type = type
    self.name = name
    self.key = key
  }

  /// The same resource without any instance key.
  public var configuration: ConfigurationAddress {
    ConfigurationAddress(module: module.map(\.name), mode: mode, type: type, name: name)
  }

  public var description: String {
    module.map { "module.\($0.name)\($0.key?.description ?? "")." }.joined()
      + mode.prefix + type + "." + name + (key?.description ?? "")
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.module != right.module { return left.module.lexicographicallyPrecedes(right.module) }
    let (leftName, rightName) = ((left.mode, left.type, left.name), (right.mode, right.type, right.name))
    if leftName != rightName { return leftName < rightName }
    switch (left.key, right.key) {
    case (nil, nil), (_?, nil): return false
    case (nil, _?): return true
    case (let left?, let right?): return left < right
    }
  }
}

extension ResourceAddress {
  /// Reads an address as Terraform prints it; nil where the text is not one.
  public init?(parsing text: some StringProtocol) {
    var scanner = AddressScanner(text)
    guard let address = scanner.resourceAddress(), scanner.isAtEnd else { return nil }
    self = address
  }
}

extension ConfigurationAddress {
  /// Reads an address without instance keys; nil where the text is not one or has a key.
  public init?(parsing text: some StringProtocol) {
    guard let address = ResourceAddress(parsing: text), address.key == nil,
      address.module.allSatisfy({ $0.key == nil })
    else { return nil }
    self = address.configuration
  }
}

/// Quotes `text` as HCL's template strings do, which is how Terraform prints string keys.
///
/// Evidence: Terraform's instance keys print with `"`, `\`, control characters and the template marks `${` and `%{`
/// escaped, so that what is printed can be pasted into a configuration.
func quotedTemplate(_ text: String) -> String {
  var quoted = "\""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "$", "%":
      quoted.unicodeScalars.append(scalar)
      if index + 1 < scalars.count, scalars[index + 1] == "{" { quoted.unicodeScalars.append(scalar) }
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

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
