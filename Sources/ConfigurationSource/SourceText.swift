/// A place in a file.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in Unicode scalars: SARIF's `unicodeCodePoints`.
  public var column: Int
  /// In bytes from the start of the file.
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// `12:5`.
  public var description: String { "\(line):\(column)" }

  public static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}

/// A stretch of one file; `end` is just past its last character.
public struct SourceRange: Sendable, Hashable, CustomStringConvertible {
  /// As the file set names it: `main.tf`, `modules/net/main.tf`.
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// `main.tf:12`.
  public var description: String { "\(file):\(start.line)" }
}

/// The bytes of one file, with its lines.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  /// The offset at which each line begins.
  private let lineStarts: [Int]
  /// How many scalars begin before each multiple of `blockSize`: a line of a megabyte is no reason to count it each time.
  private let scalarCounts: [Int]
  private static let blockSize = 128

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      let block = bytes[start..<min(start + Self.blockSize, bytes.count)]
      counts.append(counts[counts.count - 1] + block.count(where: Self.beginsScalar))
    }
    scalarCounts = counts
  }

  init(file: String, _ text: String) { self.init(file: file, bytes: Array(text.utf8)) }

  /// Complexity: O(log *lines*). `offset` is at most the number of bytes.
  func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: column(of: offset, lineStart: lineStarts[low]), offset: offset)
  }

  /// The offset of a column counted in bytes; both from 1.
  func offset(line: Int, byteColumn: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    return min(bytes.count, lineStarts[line - 1] + max(0, byteColumn - 1))
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file, start: position(at: start), end: position(at: end))
  }

  var wholeRange: SourceRange { range(0, bytes.count) }

  func string(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  private func column(of offset: Int, lineStart: Int) -> Int {
    // A short line is counted faster than its blocks are looked up.
    if offset - lineStart <= Self.blockSize { return 1 + bytes[lineStart..<offset].count(where: Self.beginsScalar) }
    return 1 + scalarCount(before: offset) - scalarCount(before: lineStart)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return scalarCounts[block] + bytes[block * Self.blockSize..<offset].count(where: Self.beginsScalar)
  }

  /// A scalar has one byte that is not a continuation byte (10xxxxxx).
  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
