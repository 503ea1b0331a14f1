/// Templates: the insides of strings and heredocs.
extension HCLParser {
  /// One `%{ for }` or `%{ if }` that is open, or the template itself; `parts` are what it holds so far.
  private struct TemplateFrame {
    enum Kind {
      case template, condition
      case loop(variables: [String], collection: SourceExpression)
    }

    var kind: Kind
    var start: Int
    var parts: [SourceExpression] = []
  }

  mutating func quotedTemplate() throws(SourceError) -> SourceExpression {
    advance()
    return try templateParts(until: .closeQuote, unescapes: true)
  }

  /// Everything up to and with the closing token: a literal string, or the group of the parts that are not text.
  mutating func templateParts(until end: SourceToken, unescapes: Bool) throws(SourceError) -> SourceExpression {
    try enter()
    let outer = ignoresNewlines
    ignoresNewlines = false
    defer { depth -= 1 }
    var frames = [TemplateFrame(kind: .template, start: token.start)]
    var bytes: ArraySlice<UInt8> = []
    var hasTemplates = false
    while token.kind != end {
      switch token.kind {
      case .literal:
        let piece = advance()
        // Only a heredoc has several pieces of text in a row.
        if bytes.isEmpty {
          bytes = text.bytes[piece.start..<piece.end]
        } else {
          bytes += text.bytes[piece.start..<piece.end]
        }
      case .openInterpolation:
        hasTemplates = true
        frames[frames.count - 1].parts.append(try interpolation())
      case .openDirective:
        hasTemplates = true
        try directive(&frames)
      default: throw fault(.unterminatedTemplate, at: token.start)
      }
    }
    guard frames.count == 1 else { throw fault(.unterminatedTemplate, at: frames[frames.count - 1].start) }
    advance()
    ignoresNewlines = outer
    return hasTemplates ? .group(frames[0].parts) : .literal(.string(templateText(bytes, unescapes: unescapes)))
  }

  private mutating func interpolation() throws(SourceError) -> SourceExpression {
    advance()
    ignoresNewlines = true
    let value = try expression()
    try closeTemplate()
    return value
  }

  private mutating func closeTemplate() throws(SourceError) {
    try expect(.closeTemplate, as: .closingBrace)
    ignoresNewlines = false
  }

  private mutating func directive(_ frames: inout [TemplateFrame]) throws(SourceError) {
    let start = advance().start
    ignoresNewlines = true
    guard token.kind == .identifier else { throw unexpected(.templateDirective) }
    let word = string(advance())
    switch word {
    case "if":
      try open(TemplateFrame(kind: .condition, start: start, parts: [try expression()]), in: &frames)
    case "for":
      let (variables, collection) = try forHead()
      try open(TemplateFrame(kind: .loop(variables: variables, collection: collection), start: start), in: &frames)
    case "else":
      guard case .condition = frames[frames.count - 1].kind else { throw fault(.unbalancedDirective(word), at: start) }
    case "endif":
      guard case .condition = frames[frames.count - 1].kind else { throw fault(.unbalancedDirective(word), at: start) }
      let parts = close(&frames)
      frames[frames.count - 1].parts += parts
    case "endfor":
      guard case .loop(let variables, let collection) = frames[frames.count - 1].kind else {
        throw fault(.unbalancedDirective(word), at: start)
      }
      let loop = ForExpression(variables: variables, collection: collection, body: close(&frames))
      frames[frames.count - 1].parts.append(.forExpression(loop))
    default: throw fault(.expected(.templateDirective, found: .identifier), at: start)
    }
    try closeTemplate()
  }

  private mutating func open(_ frame: TemplateFrame, in frames: inout [TemplateFrame]) throws(SourceError) {
    // Nested loops nest in the tree although this parser does not recurse for them.
    try enter()
    frames.append(frame)
  }

  private mutating func close(_ frames: inout [TemplateFrame]) -> [SourceExpression] {
    depth -= 1
    return frames.removeLast().parts
  }
}

/// The text that the source of a string stands for. A wrong escape stands for itself.
func templateText(_ source: ArraySlice<UInt8>, unescapes: Bool) -> String {
  let special: (UInt8) -> Bool = {
    $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") || (unescapes && $0 == UInt8(ascii: "\\"))
  }
  guard source.contains(where: special) else { return String(decoding: source, as: UTF8.self) }
  var text: [UInt8] = []
  var rest = source
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\\") where unescapes: text += escaped(&rest)
    case UInt8(ascii: "$"), UInt8(ascii: "%"):
      text.append(byte)
      // `$${` stands for `${`.
      if rest.first == byte, rest.dropFirst().first == UInt8(ascii: "{") { rest.removeFirst() }
    default: text.append(byte)
    }
  }
  return String(decoding: text, as: UTF8.self)
}

private func escaped(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
  guard let selector = rest.popFirst() else { return [UInt8(ascii: "\\")] }
  switch selector {
  case UInt8(ascii: "n"): return [0x0A]
  case UInt8(ascii: "r"): return [0x0D]
  case UInt8(ascii: "t"): return [0x09]
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [selector]
  case UInt8(ascii: "u"), UInt8(ascii: "U"):
    let digits = rest.prefix(selector == UInt8(ascii: "u") ? 4 : 8)
    guard let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
    else { return [UInt8(ascii: "\\"), selector] }
    rest = rest.dropFirst(digits.count)
    return Array(String(Character(scalar)).utf8)
  default: return [UInt8(ascii: "\\"), selector]
  }
}
