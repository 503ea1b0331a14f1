public import PlanFile

/// Why one file could not be read: a fact and its place.
public struct SourceError: Error, Sendable, Hashable {
  public var file: String
  public var position: SourcePosition
  public var fault: SourceFault

  public init(file: String, position: SourcePosition, fault: SourceFault) {
    self.file = file
    self.position = position
    self.fault = fault
  }
}

/// What is wrong in a file.
public enum SourceFault: Sendable, Hashable {
  /// The grammar wants one thing and the file has another.
  case expected(SourceExpectation, found: SourceToken)
  /// A byte sequence that is no UTF-8.
  case invalidUTF8
  /// A character that begins nothing.
  case unexpectedCharacter(Unicode.Scalar)
  /// A quoted string that reaches the end of its line; the position is that of its opening quote.
  case unterminatedString
  /// `/*` without `*/`.
  case unterminatedComment
  /// A heredoc whose end marker never comes.
  case unterminatedHeredoc(marker: String)
  /// `${` or `%{` without its `}`, or `%{ if }` without its `%{ endif }`.
  case unterminatedTemplate
  /// `%{ else }`, `%{ endif }` or `%{ endfor }` that closes nothing.
  case unbalancedDirective(String)
  /// More nesting than is followed.
  case tooDeep(limit: Int)
  /// A `.tf.json` file that is not JSON, or not of the shape that blocks have there.
  case invalidJSON(JSONError)
  /// A fault in a string of a `.tf.json` file. The position is that of the block around.
  indirect case inJSON(JSONPath, SourceFault)
  /// The file could not be opened or read.
  case unreadable
}

/// What the grammar wants at a place.
public enum SourceExpectation: String, Sendable, Hashable {
  case argumentOrBlock = "argument or block"
  case argumentValueOrBlock = "\"=\", label or \"{\""
  case blockLabelOrBody = "label or \"{\""
  case newline
  case expression
  case attributeName = "attribute name, index or \"*\""
  case identifier
  case closingParenthesis = ")"
  case closingBracket = "]"
  case closingBrace = "}"
  case openingParenthesis = "("
  case comma = ","
  case colon = ":"
  case arrow = "=>"
  case keyIs = "\"=\" or \":\""
  case keywordIn = "in"
  case templateDirective = "if, else, endif, for or endfor"
  case plainString = "string without a template"
}
