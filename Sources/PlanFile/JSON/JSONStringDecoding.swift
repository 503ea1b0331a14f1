/// Resolves the escapes of a JSON string whose grammar is proven; a lone surrogate becomes U+FFFD.
func decodedJSONString(_ content: UnsafeBufferPointer<UInt8>) -> String {
  // No escape is shorter than what it stands for.
  unsafe String(unsafeUninitializedCapacity: content.count) { unsafe decode(content, into: $0) }
}

private func decode(_ content: UnsafeBufferPointer<UInt8>, into decoded: UnsafeMutableBufferPointer<UInt8>) -> Int {
  guard let source = content.baseAddress, let target = decoded.baseAddress else { return 0 }
  var index = 0
  var count = 0
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
  func append(_ byte: UInt8) {
    unsafe target[count] = byte
    count += 1
  }
  while index < content.count {
    // Up to the next escape as it stands, eight bytes at a time: there is room for them, as nothing has become longer.
    while index + 8 <= content.count {
      let word = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      unsafe UnsafeMutableRawPointer(target + count).storeBytes(of: word, as: UInt64.self)
      let length = JSONEscapes.firstBackslash(in: word)
      index += length
      count += length
      if length < 8 { break }
    }
    if index == content.count { break }
    if unsafe content[index] != UInt8(ascii: "\\") || index + 1 == content.count {
      append(unsafe content[index])
      index += 1
      continue
    }
    if let high = unit(at: index) {
      index += 6
      var scalar = Unicode.Scalar(high)
      if (0xD800..<0xDC00).contains(high), let low = unit(at: index), (0xDC00..<0xE000).contains(low) {
        index += 6
        scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter { append(byte) }
      continue
    }
    switch unsafe content[index + 1] {
    case UInt8(ascii: "b"): append(0x08)
    case UInt8(ascii: "f"): append(0x0C)
    case UInt8(ascii: "n"): append(0x0A)
    case UInt8(ascii: "r"): append(0x0D)
    case UInt8(ascii: "t"): append(0x09)
    case let other: append(other)
    }
    index += 2
  }
  return count
}
