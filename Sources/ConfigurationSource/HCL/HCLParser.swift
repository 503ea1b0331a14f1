/// Reads tokens as bodies: arguments and blocks. Expressions are in `HCLParser+Expressions.swift`.
///
/// Recursion is bounded by `depthLimit`; chains of operators, conditionals, indexes and calls are loops, so a long line
/// is not a deep one. The first fault ends the file.
struct HCLParser {
  /// How deep blocks and expressions may nest.
  static let depthLimit = 500

  let text: SourceText
  private let tokens: [HCLToken]
  private var index = 0
  var depth = 0
  /// True inside brackets, parentheses and templates, where a newline is a blank.
  var ignoresNewlines = false

  private init(_ text: SourceText, tokens: [HCLToken]) {
    self.text = text
    self.tokens = tokens
  }

  /// The body of a whole file.
  ///
  /// Complexity: O(*bytes*).
  static func body(of text: SourceText) throws(SourceError) -> SourceBody {
    var parser = HCLParser(text, tokens: try HCLLexer.tokens(of: text))
    return try parser.body(until: .endOfFile)
  }

  /// One expression and nothing behind it.
  static func expression(of text: SourceText) throws(SourceError) -> SourceExpression {
    var parser = HCLParser(text, tokens: try HCLLexer.tokens(of: text))
    parser.ignoresNewlines = true
    let expression = try parser.expression()
    try parser.expect(.endOfFile, as: .newline)
    return expression
  }

  /// A template without quotes, as the strings of a `.tf.json` file are.
  static func template(of text: SourceText) throws(SourceError) -> SourceExpression {
    var parser = HCLParser(text, tokens: try HCLLexer.tokens(ofTemplate: text))
    return try parser.templateParts(until: .endOfFile, unescapes: false)
  }
}

// MARK: - Tokens

extension HCLParser {
  /// The token at hand, without moving. The last one is `endOfFile`, and nothing moves past it.
  var token: HCLToken {
    mutating get {
      if ignoresNewlines { while tokens[index].kind == .newline { index += 1 } }
      return tokens[index]
    }
  }

  /// The token behind the one at hand.
  var nextKind: SourceToken {
    mutating get {
      _ = token
      var next = min(index + 1, tokens.count - 1)
      if ignoresNewlines { while tokens[next].kind == .newline { next += 1 } }
      return tokens[next].kind
    }
  }

  /// Where the token before the one at hand ends.
  var previousEnd: Int { index == 0 ? 0 : tokens[index - 1].end }

  @discardableResult
  mutating func advance() -> HCLToken {
    let current = token
    if current.kind != .endOfFile { index += 1 }
    return current
  }

  mutating func take(_ kind: SourceToken) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func expect(_ kind: SourceToken, as expectation: SourceExpectation) throws(SourceError) -> HCLToken {
    guard token.kind == kind else { throw unexpected(expectation) }
    return advance()
  }

  mutating func unexpected(_ expectation: SourceExpectation) -> SourceError {
    fault(.expected(expectation, found: token.kind), at: token.start)
  }

  func fault(_ fault: SourceFault, at offset: Int) -> SourceError {
    SourceError(file: text.file, position: text.position(at: offset), fault: fault)
  }

  func string(_ token: HCLToken) -> String { text.string(token.start, token.end) }

  mutating func identifier() throws(SourceError) -> String { string(try expect(.identifier, as: .identifier)) }

  /// True where the token at hand is the identifier `word`.
  mutating func isAt(_ word: StaticString) -> Bool {
    token.kind == .identifier && string(token) == word.description
  }

  mutating func enter() throws(SourceError) {
    guard depth < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit), at: token.start) }
    depth += 1
  }
}

// MARK: - Bodies

extension HCLParser {
  private mutating func body(until end: SourceToken) throws(SourceError) -> SourceBody {
    try enter()
    defer { depth -= 1 }
    var body = SourceBody()
    while true {
      if take(.newline) { continue }
      if token.kind == end { return body }
      guard token.kind == .identifier else {
        throw unexpected(end == .closeBrace && token.kind == .endOfFile ? .closingBrace : .argumentOrBlock)
      }
      let name = advance()
      switch token.kind {
      case .assign: body.attributes.append(try attribute(named: name))
      case .openBrace, .identifier, .openQuote: body.blocks.append(try block(typed: name))
      default: throw unexpected(.argumentValueOrBlock)
      }
      guard token.kind == end || take(.newline) else { throw unexpected(.newline) }
    }
  }

  private mutating func attribute(named name: HCLToken) throws(SourceError) -> SourceAttribute {
    advance()
    let value = try expression()
    return SourceAttribute(name: string(name), value: value, range: text.range(name.start, previousEnd))
  }

  private mutating func block(typed type: HCLToken) throws(SourceError) -> SourceBlock {
    var labels: [String] = []
    while token.kind != .openBrace {
      switch token.kind {
      case .identifier: labels.append(string(advance()))
      case .openQuote: labels.append(try plainString())
      default: throw unexpected(.blockLabelOrBody)
      }
    }
    advance()
    let body = try body(until: .closeBrace)
    advance()
    return SourceBlock(
      type: string(type), labels: labels, body: body, range: text.range(type.start, previousEnd))
  }

  private mutating func plainString() throws(SourceError) -> String {
    let opening = token
    guard case .literal(.string(let label)) = try quotedTemplate() else {
      throw fault(.expected(.plainString, found: .openInterpolation), at: opening.start)
    }
    return label
  }
}
