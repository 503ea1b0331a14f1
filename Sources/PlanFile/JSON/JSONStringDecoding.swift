/// Resolves the escapes of a JSON string whose grammar is proven; a lone surrogate becomes U+FFFD.
func decodedJSONString(_ content: UnsafeBufferPointer<UInt8>) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(content.count)
  var index = 0
  func unit(at start: Int) -> UInt32? {
    guard start + 6 <= content.count, unsafe content[start] == UInt8(ascii: "\\"),
      unsafe content[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = unsafe JSONEscapes.hexValue(content[start + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
  while index < content.count {
    // Up to the next escape as it stands.
    let escape = unsafe JSONEscapes.firstBackslash(in: content, from: index)
    if escape > index || escape + 1 >= content.count {
      let end = escape + 1 >= content.count ? content.count : escape
      unsafe decoded.append(contentsOf: UnsafeBufferPointer(rebasing: content[index..<end]))
      index = end
      continue
    }
    if let high = unit(at: index) {
      index += 6
      var scalar = Unicode.Scalar(high)
      if (0xD800..<0xDC00).contains(high), let low = unit(at: index), (0xDC00..<0xE000).contains(low) {
        index += 6
        scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      decoded += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
      continue
    }
    switch unsafe content[index + 1] {
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case let other: decoded.append(other)
    }
    index += 2
  }
  return String(decoding: decoded, as: UTF8.self)
}
