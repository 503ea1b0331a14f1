/// Strings, heredocs and the templates in them.
extension HCLLexer {
  mutating func quotedPiece(opening: Int) throws(SourceError) {
    let start = position
    while position < text.bytes.count {
      switch byte() {
      case UInt8(ascii: "\""):
        appendLiteral(from: start)
        take(.closeQuote, 1)
        modes.removeLast()
        return
      case UInt8(ascii: "\n"): throw fault(.unterminatedString, at: opening)
      case UInt8(ascii: "\\") where byte(1) != UInt8(ascii: "\n"): position = min(position + 2, text.bytes.count)
      case UInt8(ascii: "$"), UInt8(ascii: "%"):
        if try templateOpens(pieceStart: start) { return }
      default: position += 1
      }
    }
    appendLiteral(from: start)
  }

  mutating func barePiece() throws(SourceError) {
    let start = position
    while position < text.bytes.count {
      switch byte() {
      case UInt8(ascii: "$"), UInt8(ascii: "%"):
        if try templateOpens(pieceStart: start) { return }
      default: position += 1
      }
    }
    appendLiteral(from: start)
  }

  /// One line of a heredoc, or what is left of it; or its end marker.
  mutating func heredocPiece(marker: Range<Int>, isLineStart: Bool, opening: Int) throws(SourceError) {
    if isLineStart, let markerStart = endMarker(marker) {
      position = markerStart + marker.count
      append(.closeHeredoc, from: markerStart)
      modes.removeLast()
      return
    }
    modes[modes.count - 1] = .heredoc(marker: marker, isLineStart: false, start: opening)
    let start = position
    while position < text.bytes.count {
      switch byte() {
      case UInt8(ascii: "\n"):
        position += 1
        appendLiteral(from: start)
        modes[modes.count - 1] = .heredoc(marker: marker, isLineStart: true, start: opening)
        return
      case UInt8(ascii: "$"), UInt8(ascii: "%"):
        if try templateOpens(pieceStart: start) { return }
      default: position += 1
      }
    }
    appendLiteral(from: start)
  }

  private mutating func appendLiteral(from start: Int) {
    if position > start { append(.literal, from: start) }
  }

  /// At a `$` or `%`: opens a template and ends the piece, or passes plain text.
  ///
  /// Two or more of the sign before a brace stand for text: `$${` is `${`. Terraform 1.11.4 reads `$$${` so too.
  private mutating func templateOpens(pieceStart: Int) throws(SourceError) -> Bool {
    let sign = byte()
    var count = 1
    while byte(count) == sign { count += 1 }
    guard count == 1, byte(1) == UInt8(ascii: "{") else {
      position += count
      return false
    }
    appendLiteral(from: pieceStart)
    let start = position
    take(sign == UInt8(ascii: "$") ? .openInterpolation : .openDirective, byte(2) == UInt8(ascii: "~") ? 3 : 2)
    try enter(.code(openBraces: 0, isTemplate: true, start: start))
    return true
  }

  mutating func openHeredoc() throws(SourceError) {
    let start = position
    position += byte(2) == UInt8(ascii: "-") ? 3 : 2
    let markerStart = position
    if Self.isIdentifierStart(byte()) || scalar(at: position)?.properties.isIDStart == true { skipIdentifier() }
    let marker = markerStart..<position
    if byte() == UInt8(ascii: "\r"), byte(1) == UInt8(ascii: "\n") { position += 1 }
    guard !marker.isEmpty, byte() == UInt8(ascii: "\n") else {
      position = start
      return take(.less, 1)
    }
    position += 1
    append(.openHeredoc, from: start)
    try enter(.heredoc(marker: marker, isLineStart: true, start: start))
  }

  /// Where the marker stands, if the line at the current place holds nothing else.
  private func endMarker(_ marker: Range<Int>) -> Int? {
    let start = skippingBlanks(from: position)
    let end = start + marker.count
    guard end <= text.bytes.count, text.bytes[start..<end].elementsEqual(text.bytes[marker]) else { return nil }
    let rest = skippingBlanks(from: end)
    guard rest == text.bytes.count || text.bytes[rest] == UInt8(ascii: "\n") else { return nil }
    return start
  }

  private func skippingBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < text.bytes.count, Self.isBlank(text.bytes[offset]) { offset += 1 }
    return offset
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
