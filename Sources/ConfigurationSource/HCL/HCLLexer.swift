/// Cuts HCL's native syntax into tokens.
///
/// Comments and blanks are dropped, newlines are kept: they end arguments. Strings and heredocs come as an opening
/// token, pieces of text and templates, and a closing token; a template's inside is lexed like any expression, to any
/// depth up to `depthLimit`. Each call moves forward by at least one byte, so the lexer ends on every input.
///
/// The grammar is that of github.com/hashicorp/hcl, hclsyntax/spec.md.
struct HCLLexer {
  /// What the bytes at the current place are part of.
  enum Mode {
    /// Bodies and expressions; inside a template, `openBraces` tells its own `}` from an object's.
    case code(openBraces: Int, isTemplate: Bool, start: Int)
    case quoted(start: Int)
    case heredoc(marker: Range<Int>, isLineStart: Bool, start: Int)
    /// A string of a `.tf.json` file: a template without quotes.
    case bareTemplate
  }

  /// How deep templates may nest.
  static let depthLimit = 250

  let text: SourceText
  var tokens: [HCLToken] = []
  var position = 0
  var modes: [Mode]

  private init(_ text: SourceText, mode: Mode) {
    self.text = text
    modes = [mode]
    tokens.reserveCapacity(text.bytes.count / 4)
  }

  /// The tokens of a file or an expression, `endOfFile` last.
  static func tokens(of text: SourceText) throws(SourceError) -> [HCLToken] {
    var lexer = HCLLexer(text, mode: .code(openBraces: 0, isTemplate: false, start: 0))
    lexer.skipByteOrderMark()
    return try lexer.run()
  }

  /// The tokens of a template without quotes, `endOfFile` last.
  static func tokens(ofTemplate text: SourceText) throws(SourceError) -> [HCLToken] {
    var lexer = HCLLexer(text, mode: .bareTemplate)
    return try lexer.run()
  }

  private mutating func run() throws(SourceError) -> [HCLToken] {
    while position < text.bytes.count {
      switch modes[modes.count - 1] {
      case .code: try code()
      case .quoted(let start): try quotedPiece(opening: start)
      case .heredoc(let marker, let isLineStart, let start):
        try heredocPiece(marker: marker, isLineStart: isLineStart, opening: start)
      case .bareTemplate: try barePiece()
      }
    }
    try checkEverythingIsClosed()
    append(.endOfFile, from: position)
    return tokens
  }

  private func checkEverythingIsClosed() throws(SourceError) {
    switch modes[modes.count - 1] {
    case .code(_, isTemplate: true, let start): throw fault(.unterminatedTemplate, at: start)
    case .code, .bareTemplate: return
    case .quoted(let start): throw fault(.unterminatedString, at: start)
    case .heredoc(let marker, _, let start):
      throw fault(.unterminatedHeredoc(marker: text.string(marker.lowerBound, marker.upperBound)), at: start)
    }
  }

  func byte(_ ahead: Int = 0) -> UInt8 {
    position + ahead < text.bytes.count ? text.bytes[position + ahead] : 0
  }

  mutating func append(_ kind: SourceToken, from start: Int) {
    tokens.append(HCLToken(kind: kind, start: start, end: position))
  }

  func fault(_ fault: SourceFault, at offset: Int) -> SourceError {
    SourceError(file: text.file, position: text.position(at: offset), fault: fault)
  }

  private mutating func skipByteOrderMark() {
    if text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}

// MARK: - Code

extension HCLLexer {
  private mutating func code() throws(SourceError) {
    let start = position
    switch byte() {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
    case UInt8(ascii: "\n"): take(.newline, 1)
    case UInt8(ascii: "\r") where byte(1) == UInt8(ascii: "\n"): take(.newline, 2)
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipLine()
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): try skipComment()
    case UInt8(ascii: "\""):
      take(.openQuote, 1)
      try enter(.quoted(start: start))
    case UInt8(ascii: "<") where byte(1) == UInt8(ascii: "<"): try openHeredoc()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"): try brace()
    case let first where Self.isIdentifierStart(first): identifier()
    case 0x80...0xFF: try unicodeIdentifier()
    default: try punctuation()
    }
  }

  mutating func take(_ kind: SourceToken, _ length: Int) {
    let start = position
    position += length
    append(kind, from: start)
  }

  mutating func enter(_ mode: Mode) throws(SourceError) {
    guard modes.count < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit), at: position) }
    modes.append(mode)
  }

  private mutating func skipLine() {
    while position < text.bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipComment() throws(SourceError) {
    let start = position
    position += 2
    while position + 1 < text.bytes.count {
      if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    throw fault(.unterminatedComment, at: start)
  }

  private mutating func number() {
    let start = position
    skipDigits()
    // After a dot it is a legacy index: `a.0.1` has two, not the fraction 0.1.
    if tokens.last?.kind != .dot {
      if byte() == UInt8(ascii: "."), Self.isDigit(byte(1)) {
        position += 1
        skipDigits()
      }
      if byte() | 0x20 == UInt8(ascii: "e") {
        let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 1 : 0
        if Self.isDigit(byte(1 + sign)) {
          position += 1 + sign
          skipDigits()
        }
      }
    }
    append(.number, from: start)
  }

  private mutating func skipDigits() {
    while Self.isDigit(byte()) { position += 1 }
  }

  private mutating func brace() throws(SourceError) {
    guard case .code(let openBraces, let isTemplate, let start) = modes[modes.count - 1] else { return }
    let closesTemplate = isTemplate && openBraces == 0
    switch byte() {
    case UInt8(ascii: "{"):
      take(.openBrace, 1)
      modes[modes.count - 1] = .code(openBraces: openBraces + 1, isTemplate: isTemplate, start: start)
    case UInt8(ascii: "}") where closesTemplate:
      take(.closeTemplate, 1)
      modes.removeLast()
    case UInt8(ascii: "~") where closesTemplate && byte(1) == UInt8(ascii: "}"):
      take(.closeTemplate, 2)
      modes.removeLast()
    case UInt8(ascii: "}"):
      take(.closeBrace, 1)
      modes[modes.count - 1] = .code(openBraces: max(0, openBraces - 1), isTemplate: isTemplate, start: start)
    default: throw fault(.unexpectedCharacter("~"), at: position)
    }
  }

  private mutating func punctuation() throws(SourceError) {
    if let kind = Self.pair(byte(), byte(1)) {
      return take(kind, 2)
    }
    if byte() == UInt8(ascii: "."), byte(1) == UInt8(ascii: "."), byte(2) == UInt8(ascii: ".") {
      return take(.ellipsis, 3)
    }
    guard let kind = Self.single(byte()) else {
      throw fault(.unexpectedCharacter(Unicode.Scalar(byte())), at: position)
    }
    take(kind, 1)
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> SourceToken? {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "="), UInt8(ascii: ">")): .arrow
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
    case (UInt8(ascii: ":"), UInt8(ascii: ":")): .doubleColon
    default: nil
    }
  }

  private static func single(_ byte: UInt8) -> SourceToken? {
    switch byte {
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "="): .assign
    case UInt8(ascii: "!"): .not
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    default: nil
    }
  }
}

// MARK: - Identifiers

extension HCLLexer {
  private mutating func identifier() {
    let start = position
    skipIdentifier()
    append(.identifier, from: start)
  }

  private mutating func unicodeIdentifier() throws(SourceError) {
    guard let scalar = scalar(at: position) else { throw fault(.invalidUTF8, at: position) }
    guard scalar.properties.isIDStart else { throw fault(.unexpectedCharacter(scalar), at: position) }
    identifier()
  }

  /// Moves past the characters of an identifier; the first is known to begin one.
  mutating func skipIdentifier() {
    while position < text.bytes.count {
      if Self.isIdentifierPart(byte()) {
        position += 1
      } else if byte() >= 0x80, let scalar = scalar(at: position), scalar.properties.isIDContinue {
        position += UTF8.width(scalar)
      } else {
        return
      }
    }
  }

  func scalar(at offset: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = text.bytes[offset...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isIdentifierStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  private static func isIdentifierPart(_ byte: UInt8) -> Bool {
    isIdentifierStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }
}
