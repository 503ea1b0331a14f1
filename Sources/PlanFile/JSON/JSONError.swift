/// Why a text is not the JSON that was expected. Facts only; the sentences are the command line's.
public enum JSONError: Error, Sendable, Hashable {
  /// Nothing but white space.
  case empty
  /// Bytes that are not UTF-8; `utf16` where a byte-order mark says what they are instead.
  case notUTF8(utf16: Bool)
  /// The text ends inside a string: most often it was cut.
  case unclosedString
  /// A control character stands unescaped inside a string.
  case controlCharacter
  /// Longer than 4 GiB, which the structural index cannot address.
  case tooLarge(bytes: Int)
  case outOfMemory
  /// The text ends where more was expected.
  case truncated(at: TextPosition)
  /// Something else stands where `expected` was due.
  case unexpected(expected: String, found: String, at: TextPosition)
  /// A second document or other text behind the first.
  case trailing(at: TextPosition)
  /// Nested deeper than `limit`.
  case tooDeep(limit: Int, at: TextPosition)
  case duplicateKey(JSONPath)
  /// Valid JSON of another shape.
  case mismatch(JSONPath, expected: String, found: String)
}

/// A place in a text: line and column, both from 1; the column counts bytes.
public struct TextPosition: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
