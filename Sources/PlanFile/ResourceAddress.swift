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
    case .name(let name): "[" + quotedTemplate(name) + "]"
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
/// State dependencies are lists of these. A value is one reference with its hash beside it: addresses are the keys of
/// almost every table, so copying, hashing and comparing them must not look at their names again.
public struct ConfigurationAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let module: [String]
    @usableFromInline let mode: ResourceMode
    @usableFromInline let type: String
    @usableFromInline let name: String
    @usableFromInline let hash: Int

    init(module: [String], mode: ResourceMode, type: String, name: String) {
      self.module = module
      self.mode = mode
      self.type = type
      self.name = name
      var hasher = Hasher()
      hasher.combine(module)
      hasher.combine(mode)
      hasher.combine(type)
      hasher.combine(name)
      hash = hasher.finalize()
    }
  }

  @usableFromInline let parts: Parts

  // Inlined into other modules, as tables ask for nothing else.
  @inlinable public var module: [String] { parts.module }
  @inlinable public var mode: ResourceMode { parts.mode }
  @inlinable public var type: String { parts.type }
  @inlinable public var name: String { parts.name }

  public init(module: [String] = [], mode: ResourceMode = .managed, type: String, name: String) {
    parts = Parts(module: module, mode: mode, type: type, name: name)
  }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(parts.hash) }

  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    if left.parts === right.parts { return true }
    return left.parts.hash == right.parts.hash && left.name == right.name && left.type == right.type
      && left.mode == right.mode && left.module == right.module
  }

  public var description: String {
    // Bytes: to append to a text takes four times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24 * (module.count + 1) + type.utf8.count + name.utf8.count)
    for name in module {
      bytes += "module.".utf8
      bytes += name.utf8
      bytes.append(UInt8(ascii: "."))
    }
    bytes += mode.prefix.utf8
    bytes += type.utf8
    bytes.append(UInt8(ascii: "."))
    bytes += name.utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.parts === right.parts { return false }
    if left.module != right.module { return left.module.lexicographicallyPrecedes(right.module) }
    return (left.mode, left.type, left.name) < (right.mode, right.type, right.name)
  }
}

/// One resource instance: `module.a["x"].aws_instance.web[0]`.
///
/// `description` prints what `init(parsing:)` reads. One reference, as `ConfigurationAddress` is.
public struct ResourceAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let module: [ModuleStep]
    @usableFromInline let key: InstanceKey?
    @usableFromInline let configuration: ConfigurationAddress
    @usableFromInline let hash: Int

    init(module: [ModuleStep], key: InstanceKey?, configuration: ConfigurationAddress) {
      self.module = module
      self.key = key
      self.configuration = configuration
      var hasher = Hasher()
      hasher.combine(configuration)
      for step in module { hasher.combine(step.key) }
      hasher.combine(key)
      hash = hasher.finalize()
    }
  }

  @usableFromInline var parts: Parts

  public var module: [ModuleStep] {
    @inlinable get { parts.module }
    set { self = ResourceAddress(module: newValue, mode: mode, type: type, name: name, key: key) }
  }
  @inlinable public var mode: ResourceMode { configuration.mode }
  @inlinable public var type: String { configuration.type }
  @inlinable public var name: String { configuration.name }
  public var key: InstanceKey? {
    @inlinable get { parts.key }
    set { parts = Parts(module: module, key: newValue, configuration: configuration) }
  }

  public init(
    module: [ModuleStep] = [], mode: ResourceMode = .managed, type: String, name: String, key: InstanceKey? = nil
  ) {
    parts = Parts(
      module: module, key: key,
      configuration: ConfigurationAddress(module: module.map(\.name), mode: mode, type: type, name: name))
  }

  /// - Parameter configuration: of the resource; its modules are those of `module`.
  init(module: [ModuleStep], key: InstanceKey?, configuration: ConfigurationAddress) {
    parts = Parts(module: module, key: key, configuration: configuration)
  }

  /// The same resource without any instance key.
  @inlinable public var configuration: ConfigurationAddress { parts.configuration }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(parts.hash) }

  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    if left.parts === right.parts { return true }
    return left.parts.hash == right.parts.hash && left.configuration == right.configuration && left.key == right.key
      && left.module == right.module
  }

  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24 * (module.count + 1) + type.utf8.count + name.utf8.count)
    for step in module {
      bytes += "module.".utf8
      bytes += step.name.utf8
      if let key = step.key { bytes += key.description.utf8 }
      bytes.append(UInt8(ascii: "."))
    }
    bytes += mode.prefix.utf8
    bytes += type.utf8
    bytes.append(UInt8(ascii: "."))
    bytes += name.utf8
    if let key { bytes += key.description.utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.parts === right.parts { return false }
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
  // Mostly there is nothing to escape.
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "%"): false
    default: true
    }
  }
  if isPlain { return "\"" + text + "\"" }
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
