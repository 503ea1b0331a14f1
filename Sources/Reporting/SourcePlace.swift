/// Where the block of a resource stands in the configuration's files.
public struct SourcePlace: Sendable, Hashable {
  /// The path of the file: from the current folder where the configuration was given as a folder, else from the root
  /// module's.
  public var file: String
  /// From 1.
  public var line: Int
  public var column: Int
  public var endLine: Int
  /// The column behind the last character.
  public var endColumn: Int

  public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}
