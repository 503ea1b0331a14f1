/// The kinds of token of HCL's native syntax.
public enum SourceToken: String, Sendable, Hashable {
  case identifier, number, newline
  case endOfFile = "end of file"

  case openQuote = "opening quote"
  case closeQuote = "closing quote"
  case openHeredoc = "heredoc"
  case closeHeredoc = "end of heredoc"
  /// Characters of a string or heredoc between templates.
  case literal = "text"
  /// `${` or `${~`
  case openInterpolation = "${"
  /// `%{` or `%{~`
  case openDirective = "%{"
  /// The `}` or `~}` that closes one of the two.
  case closeTemplate = "} of a template"

  case openBrace = "{"
  case closeBrace = "}"
  case openBracket = "["
  case closeBracket = "]"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case dot = "."
  case ellipsis = "..."
  case comma = ","
  case colon = ":"
  case doubleColon = "::"
  case question = "?"
  case assign = "="
  case arrow = "=>"
  case not = "!"
  case minus = "-"
  case star = "*"
  case plus = "+"
  case slash = "/"
  case percent = "%"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and = "&&"
  case or = "||"

  /// True for what may stand between two operands; which binds tighter does not matter to references.
  var isBinaryOperator: Bool {
    switch self {
    case .minus, .star, .plus, .slash, .percent, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .and, .or:
      true
    default: false
    }
  }
}

/// One token: its kind, and the bytes it covers.
struct HCLToken: Sendable, Hashable {
  var kind: SourceToken
  var start: Int
  var end: Int
}
