/// The options of `terraform plan` that are kept in a saved plan and that plan JSON leaves out.
public struct PlanOptions: Sendable, Hashable {
  public var mode: Plan.Mode
  /// Empty where the plan is of everything.
  public var targets: [PlanTarget]

  public init(mode: Plan.Mode = .normal, targets: [PlanTarget] = []) {
    self.mode = mode
    self.targets = targets
  }

  /// Reads the `tfplan` entry of a saved plan; nil where it is in a form that is not known.
  ///
  /// It is a protocol buffer. In formats 2 and 3 of it, which Terraform 0.12 to 1.15 and OpenTofu write, field 1 is the
  /// format, field 5 (repeated) the targets and field 17 the mode: 0 normal, 1 destroy, 2 refresh-only. Evidence: plans
  /// that Terraform 1.11.4 made with and without these options.
  public init?(tfplan bytes: [UInt8]) {
    self.init()
    var reader = ProtobufReader(bytes)
    var format: UInt64 = 0
    while !reader.isAtEnd {
      guard let field = reader.next() else { return nil }
      switch (field.number, field.value) {
      case (1, .integer(let value)): format = value
      case (5, .bytes(let range)):
        guard let target = PlanTarget(parsing: String(decoding: bytes[range], as: UTF8.self)) else { return nil }
        targets.append(target)
      case (17, .integer(1)): mode = .destroy
      case (17, .integer(2)): mode = .refreshOnly
      default: continue
      }
    }
    guard format == 2 || format == 3 else { return nil }
  }
}

/// Walks the fields of one protocol buffer message.
///
/// Source: "Protocol Buffers: Encoding": a field is a key (its number and how it is written) and a value.
private struct ProtobufReader {
  struct Field {
    enum Value {
      case integer(UInt64)
      case bytes(Range<Int>)
      /// Four or eight bytes that nobody asks for.
      case fixed
    }

    var number: UInt64
    var value: Value
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Nil where the message is malformed.
  mutating func next() -> Field? {
    guard let key = integer() else { return nil }
    let number = key >> 3
    switch key & 7 {
    case 0: return integer().map { Field(number: number, value: .integer($0)) }
    case 1: return skip(8).map { _ in Field(number: number, value: .fixed) }
    case 2:
      guard let length = integer() else { return nil }
      return skip(length).map { Field(number: number, value: .bytes($0)) }
    case 5: return skip(4).map { _ in Field(number: number, value: .fixed) }
    default: return nil
    }
  }

  /// Seven bits a byte, the lowest first; the top bit says that more follow.
  private mutating func integer() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  private mutating func skip(_ length: UInt64) -> Range<Int>? {
    guard length <= UInt64(bytes.count - position) else { return nil }
    let start = position
    position += Int(length)
    return start..<position
  }
}
