extension StringProtocol {
  /// Whether `part` stands somewhere in this text, byte by byte: names of types and attributes are ASCII, and the standard
  /// library's search looks at characters.
  func holds(_ part: String) -> Bool {
    let text = Substring(self)
    let (bytes, wanted) = (text.utf8Span.span, part.utf8Span.span)
    guard wanted.count > 0 else { return true }
    var start = 0
    while start + wanted.count <= bytes.count {
      var length = 0
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }

  /// Whether the byte stands somewhere in it.
  func holds(_ byte: UInt8) -> Bool {
    let text = Substring(self)
    let bytes = text.utf8Span.span
    for place in bytes.indices where bytes[place] == byte { return true }
    return false
  }

  /// Whether it ends in `part`, byte by byte, too.
  func ends(in part: String) -> Bool {
    let text = Substring(self)
    let (bytes, wanted) = (text.utf8Span.span, part.utf8Span.span)
    let start = bytes.count - wanted.count
    if start < 0 { return false }
    for place in wanted.indices where bytes[start + place] != wanted[place] { return false }
    return true
  }
}
