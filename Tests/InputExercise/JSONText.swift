import PlanFile

extension JSONValue {
  /// Compact JSON.
  var text: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null, .redacted: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .integer(let value): bytes += Array(String(value).utf8)
    case .number(let text): bytes += Array(text.utf8)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (position, element) in elements.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// How many values there are, this one among them.
  var size: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.reduce(1) { $0 + $1.value.size }
    default: 1
    }
  }

  /// Changes the value called `name` in place, where there is one.
  mutating func change(_ name: String, _ body: (inout JSONValue) -> Void) {
    guard case .object(var members) = self, let position = members.firstIndex(where: { $0.name == name }) else {
      return
    }
    self = .null
    body(&members[position].value)
    self = .object(members)
  }

  mutating func set(_ name: String, _ value: JSONValue) {
    guard case .object(var members) = self else { return }
    members.removeAll { $0.name == name }
    members.append(JSONMember(name, value))
    self = .object(members)
  }

  mutating func changeElements(_ body: (inout JSONValue) -> Void) {
    switch self {
    case .array(var elements):
      self = .null
      for position in elements.indices { body(&elements[position]) }
      self = .array(elements)
    case .object(var members):
      self = .null
      for position in members.indices { body(&members[position].value) }
      self = .object(members)
    default: break
    }
  }
}
