/// A table of TAB-separated text whose rows are sorted by the bytes of their first field.
///
/// The text is a string literal of the binary: nothing is parsed, indexed or copied when the program starts. A lookup
/// is a binary search over the bytes, O(log n) comparisons of one field, and only the rows it finds become values.
struct SortedRows: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  /// The rows whose first field is `key`, in the order of the table.
  func rows(named key: String) -> [TableRow] { rows(named: key, withVariants: false) }

  /// The rows whose first field is `key` or `key#variant`, in the order of the table.
  ///
  /// `#` sorts before every character of a type name, so these rows stand together.
  func rowsWithVariants(named key: String) -> [TableRow] { rows(named: key, withVariants: true) }

  /// The first row whose first field is `key`.
  func row(named key: String) -> TableRow? {
    let offset = lowerBound(of: key)
    return isRow(at: offset, named: key, withVariants: false) ? row(at: offset) : nil
  }

  /// The rows whose first field is `name`, or has a star and in front of it what `name` begins with, in the order of the
  /// table. O(bytes of the table): it need not be sorted.
  func rows(ofPatternsFor name: String) -> [TableRow] {
    let bytes = text.utf8Span.span
    let name = name.utf8Span.span
    var rows: [TableRow] = []
    var start = 0
    while start < bytes.count {
      var length = 0
      while length < name.count, start + length < bytes.count, bytes[start + length] == name[length] { length += 1 }
      if start + length < bytes.count,
        bytes[start + length] == TableRow.star || length == name.count && bytes[start + length] == TableRow.tab,
        let row = row(at: start)
      {
        rows.append(row)
      }
      start = bytes.endOfLine(from: start + length) + 1
    }
    return rows
  }

  /// All rows.
  var all: [TableRow] { text[...].pieces(between: "\n").filter { !$0.isEmpty }.map { TableRow(line: $0) } }

  private func rows(named key: String, withVariants: Bool) -> [TableRow] {
    var rows: [TableRow] = []
    var offset = lowerBound(of: key)
    while isRow(at: offset, named: key, withVariants: withVariants), let row = row(at: offset) {
      offset += row.line.utf8.count + 1
      rows.append(row)
    }
    return rows
  }

  /// Whether the row that begins at a byte offset is about `key`. By bytes, before the end of the row is looked for.
  private func isRow(at offset: Int, named key: String, withVariants: Bool) -> Bool {
    let (bytes, wanted) = (text.utf8Span.span, key.utf8Span.span)
    guard offset < bytes.count, bytes.count - offset >= wanted.count else { return false }
    for place in wanted.indices where bytes[offset + place] != wanted[place] { return false }
    let end = offset + wanted.count
    if end == bytes.count || bytes[end] <= TableRow.newline { return true }
    return withVariants && bytes[end] == UInt8(ascii: "#")
  }

  /// The row that begins at a byte offset.
  private func row(at offset: Int) -> TableRow? {
    let bytes = text.utf8Span.span
    guard offset < bytes.count else { return nil }
    return TableRow(line: text.bytes(offset..<bytes.endOfLine(from: offset)))
  }

  /// The byte offset of the first row whose first field is not less than `key`.
  private func lowerBound(of key: String) -> Int {
    let bytes = text.utf8Span.span
    let wanted = key.utf8Span.span
    // What lies before the row at `low` is less, and so is that row where it was looked at; what lies at `high` is not.
    var low = 0
    var high = bytes.count
    var isLowLess = false
    while low < high {
      let middle = (low + high) / 2
      var row = bytes.startOfLine(from: middle, notBefore: low)
      if row == low, isLowLess {
        row = bytes.endOfLine(from: middle) + 1
        if row >= high { return high }
      }
      if Self.firstField(of: bytes, at: row, precedes: wanted) {
        low = row
        isLowLess = true
      } else {
        high = row
      }
    }
    return low
  }

  private static func firstField(of bytes: Span<UInt8>, at start: Int, precedes key: Span<UInt8>) -> Bool {
    var position = 0
    while true {
      let isFieldOver = start + position == bytes.count || bytes[start + position] <= TableRow.tab
      if isFieldOver { return position < key.count }
      if position == key.count { return false }
      let byte = bytes[start + position]
      if byte != key[position] { return byte < key[position] }
      position += 1
    }
  }
}

extension Span<UInt8> {
  /// As many bytes are looked at at once before one after another is.
  private static var block: Int { 64 }

  /// Where the line ends that a place stands in.
  fileprivate func endOfLine(from start: Int) -> Int {
    var end = start
    while end + Self.block <= count, !extracting(end..<end + Self.block).holdNewline { end += Self.block }
    while end < count, self[end] != TableRow.newline { end += 1 }
    return end
  }

  /// Where the line begins that a place stands in, or the place that is not looked beyond.
  fileprivate func startOfLine(from place: Int, notBefore low: Int) -> Int {
    var start = place
    while start - Self.block >= low, !extracting(start - Self.block..<start).holdNewline { start -= Self.block }
    while start > low, self[start - 1] != TableRow.newline { start -= 1 }
    return start
  }

  /// By itself and with one way out, so that the compiler makes it look at many bytes at once.
  private var holdNewline: Bool {
    @inline(never) get {
      var isThere: UInt8 = 0
      for place in indices { isThere |= self[place] == TableRow.newline ? 1 : 0 }
      return isThere != 0
    }
  }
}

/// One row of a table: fields between TABs, nothing quoted.
struct TableRow: Sendable {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let star = UInt8(ascii: "*")

  let line: Substring

  /// One field; empty where the row has fewer.
  subscript(column: Int) -> Substring {
    let bytes = line.utf8Span.span
    var start = 0
    var column = column
    while column > 0, start < bytes.count {
      if bytes[start] == Self.tab { column -= 1 }
      start += 1
    }
    guard column == 0 else { return "" }
    var end = start
    while end < bytes.count, bytes[end] != Self.tab { end += 1 }
    return line.bytes(start..<end)
  }

  /// All fields.
  var fields: [Substring] { line.pieces(between: "\t") }
}

extension StringProtocol where UTF8View.SubSequence == Substring.UTF8View {
  /// The text at byte offsets that are known to stand between characters. Constant time.
  func bytes(_ range: Range<Int>) -> Substring {
    Substring(
      utf8[utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)])
  }
}

extension Substring {
  /// The pieces between every occurrence of `separator`, empty ones included.
  ///
  /// By bytes: the standard library's `split` compares characters, which costs fifty times as much.
  func pieces(between separator: String) -> [Substring] {
    let (bytes, separator) = (utf8Span.span, separator.utf8Span.span)
    if separator.count == 1 { return pieces(between: separator[0]) }
    var pieces: [Substring] = []
    var start = 0
    var position = 0
    while position + separator.count <= bytes.count {
      var length = 0
      while length < separator.count, bytes[position + length] == separator[length] { length += 1 }
      if length == separator.count {
        pieces.append(self.bytes(start..<position))
        position += separator.count
        start = position
      } else {
        position += 1
      }
    }
    pieces.append(self.bytes(start..<bytes.count))
    return pieces
  }

  private func pieces(between mark: UInt8) -> [Substring] {
    let bytes = utf8Span.span
    var count = 1
    for place in bytes.indices where bytes[place] == mark { count += 1 }
    if count == 1 { return [self] }
    var pieces: [Substring] = []
    pieces.reserveCapacity(count)
    var start = 0
    for place in bytes.indices where bytes[place] == mark {
      pieces.append(self.bytes(start..<place))
      start = place + 1
    }
    pieces.append(self.bytes(start..<bytes.count))
    return pieces
  }
}
