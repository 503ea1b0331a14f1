/// Writes zips by hand, whatever they claim: nothing is compressed, and sizes may lie.
public struct StoredZip {
  private var content: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  /// - Parameter claimed: the size that the zip says the entry has; its own where nil.
  public mutating func add(_ name: String, _ bytes: [UInt8], claimed: UInt32? = nil) {
    let (name, size) = (Array(name.utf8), UInt32(bytes.count))
    let offset = UInt32(content.count)
    // Version, flags, method, time, date, checksum, sizes, length of the name, of the extra field.
    let common =
      Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(33) + Self.four(Self.checksum(bytes))
      + Self.four(size) + Self.four(claimed ?? size) + Self.two(name.count) + Self.two(0)
    content += [0x50, 0x4B, 3, 4] + common + name + bytes
    // Then comment, disk, attributes inside and outside, offset.
    directory +=
      [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
      + Self.four(offset) + name
    count += 1
  }

  /// - Precondition: fewer than 65,535 entries.
  public var bytes: [UInt8] {
    content + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(content.count)) + Self.two(0)
  }

  private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 24)]
  }

  /// CRC-32 as zip has it: ISO 3309, reflected, polynomial 0xEDB88320.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~rest
  }
}
