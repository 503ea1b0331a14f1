extension StringProtocol {
  /// Whether `part` stands somewhere in this text, byte by byte: names of types and attributes are ASCII, and the standard
  /// library's search looks at characters.
  func holds(_ part: String) -> Bool {
    let wanted = part.utf8
    guard let first = wanted.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
