internal import PlanFile

/// Expressions. `operand` knows what an operand looks like; `expression` strings operands together.
extension HCLParser {
  mutating func expression() throws(SourceError) -> SourceExpression {
    try enter()
    defer { depth -= 1 }
    let first = try operand()
    var parts = [first]
    while true {
      if token.kind.isBinaryOperator {
        advance()
        parts.append(try operand())
      } else if take(.question) {
        parts.append(try expression())
        try expect(.colon, as: .colon)
        parts.append(try operand())
      } else {
        return parts.count == 1 ? first : .group(parts)
      }
    }
  }

  private mutating func operand() throws(SourceError) -> SourceExpression {
    var isSigned = false
    while token.kind == .minus || token.kind == .not {
      advance()
      isSigned = true
    }
    let value = try postfix(of: try primary())
    // In a group of its own, so that `-1` and `!true` are not taken for the literals inside.
    return isSigned ? .group([value]) : value
  }

  private mutating func primary() throws(SourceError) -> SourceExpression {
    switch token.kind {
    case .number: return .literal(.number(string(advance())))
    case .identifier: return try nameOrCall()
    case .openQuote: return try quotedTemplate()
    case .openHeredoc:
      advance()
      return try templateParts(until: .closeHeredoc, unescapes: false)
    case .openParenthesis: return try parenthesised()
    case .openBracket: return try tupleOrFor()
    case .openBrace: return try objectOrFor()
    default: throw unexpected(.expression)
    }
  }

  private mutating func nameOrCall() throws(SourceError) -> SourceExpression {
    let name = string(advance())
    switch token.kind {
    case .openParenthesis: return try call()
    case .doubleColon:
      // `provider::aws::arn_parse(...)`: the names of a function refer to nothing.
      while take(.doubleColon) { _ = try identifier() }
      guard token.kind == .openParenthesis else { throw unexpected(.openingParenthesis) }
      return try call()
    default: break
    }
    switch name {
    case "true": return .literal(.bool(true))
    case "false": return .literal(.bool(false))
    case "null": return .literal(.null)
    default: return .traversal(root: name, steps: [])
    }
  }

  private mutating func call() throws(SourceError) -> SourceExpression {
    let outer = beginBrackets()
    var arguments: [SourceExpression] = []
    while token.kind != .closeParenthesis {
      arguments.append(try expression())
      if take(.ellipsis) { break }
      guard take(.comma) else { break }
    }
    try endBrackets(.closeParenthesis, as: .closingParenthesis, restoring: outer)
    return .group(arguments)
  }

  private mutating func parenthesised() throws(SourceError) -> SourceExpression {
    let outer = beginBrackets()
    let inner = try expression()
    try endBrackets(.closeParenthesis, as: .closingParenthesis, restoring: outer)
    return .parentheses(inner)
  }

  /// Moves past an opening bracket; inside, newlines are blanks.
  private mutating func beginBrackets() -> Bool {
    advance()
    defer { ignoresNewlines = true }
    return ignoresNewlines
  }

  private mutating func endBrackets(
    _ closing: SourceToken, as expectation: SourceExpectation, restoring outer: Bool
  ) throws(SourceError) {
    try expect(closing, as: expectation)
    ignoresNewlines = outer
  }
}

// MARK: - What follows a value

extension HCLParser {
  private mutating func postfix(of base: SourceExpression) throws(SourceError) -> SourceExpression {
    var steps: [TraversalStep] = []
    loop: while true {
      switch token.kind {
      case .dot: steps.append(try dotted())
      case .openBracket: steps.append(try bracketed())
      default: break loop
      }
    }
    if steps.isEmpty { return base }
    if case .traversal(let root, _) = base { return .traversal(root: root, steps: steps) }
    return .relative(base, steps: steps)
  }

  private mutating func dotted() throws(SourceError) -> TraversalStep {
    advance()
    switch token.kind {
    case .identifier: return .attribute(string(advance()))
    case .star:
      advance()
      return .splat
    case .number:
      let number = string(advance())
      return Int(number).map { .index(.index($0)) } ?? .dynamicIndex(.literal(.number(number)))
    default: throw unexpected(.attributeName)
    }
  }

  private mutating func bracketed() throws(SourceError) -> TraversalStep {
    let outer = beginBrackets()
    let step: TraversalStep
    if token.kind == .star, nextKind == .closeBracket {
      advance()
      step = .splat
    } else {
      step = Self.step(index: try expression())
    }
    try endBrackets(.closeBracket, as: .closingBracket, restoring: outer)
    return step
  }

  /// Only a plain literal is a key; `[("k")]` and `["${var.k}"]` are not (Terraform 1.11.4, `references` of plan JSON).
  private static func step(index: SourceExpression) -> TraversalStep {
    switch index {
    case .literal(.string(let name)): .index(.name(name))
    case .literal(.number(let text)): Int(text).map { .index(.index($0)) } ?? .dynamicIndex(index)
    default: .dynamicIndex(index)
    }
  }
}

// MARK: - Tuples, objects and for-expressions

extension HCLParser {
  private mutating func tupleOrFor() throws(SourceError) -> SourceExpression {
    let outer = beginBrackets()
    let value: SourceExpression
    if isAt("for") {
      value = .forExpression(try forExpression(isObject: false))
    } else {
      var elements: [SourceExpression] = []
      while token.kind != .closeBracket {
        elements.append(try expression())
        guard take(.comma) else { break }
      }
      value = .tuple(elements)
    }
    try endBrackets(.closeBracket, as: .closingBracket, restoring: outer)
    return value
  }

  private mutating func objectOrFor() throws(SourceError) -> SourceExpression {
    let outer = beginBrackets()
    let value: SourceExpression
    if isAt("for") {
      value = .forExpression(try forExpression(isObject: true))
    } else {
      // Between an object's items a newline is as good as a comma.
      ignoresNewlines = false
      value = .object(try objectItems())
    }
    try endBrackets(.closeBrace, as: .closingBrace, restoring: outer)
    return value
  }

  private mutating func objectItems() throws(SourceError) -> [ObjectItem] {
    var items: [ObjectItem] = []
    while true {
      while take(.newline) {}
      if token.kind == .closeBrace { return items }
      let key = try expression()
      guard take(.assign) || take(.colon) else { throw unexpected(.keyIs) }
      items.append(ObjectItem(key: key, value: try expression()))
      guard token.kind == .closeBrace || take(.comma) || take(.newline) else { throw unexpected(.closingBrace) }
    }
  }

  private mutating func forExpression(isObject: Bool) throws(SourceError) -> ForExpression {
    advance()
    let (variables, collection) = try forHead()
    try expect(.colon, as: .colon)
    var body = [try expression()]
    if isObject {
      try expect(.arrow, as: .arrow)
      body.append(try expression())
      _ = take(.ellipsis)
    }
    if isAt("if") {
      advance()
      body.append(try expression())
    }
    return ForExpression(variables: variables, collection: collection, body: body)
  }

  /// `k, v in collection`, behind the word `for`.
  mutating func forHead() throws(SourceError) -> (variables: [String], collection: SourceExpression) {
    var variables = [try identifier()]
    if take(.comma) { variables.append(try identifier()) }
    guard isAt("in") else { throw unexpected(.keywordIn) }
    advance()
    return (variables, try expression())
  }
}
