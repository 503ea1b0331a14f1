/// A table of text with aligned columns, cut to a width.
///
///     var table = Table([.init("operation", isFlexible: true), .init("start", .trailing)])
///     table.add(["- delete aws_route53_record.static", "0s"])
///     for line in table.lines(width: 80) { print(line) }
public struct Table: Sendable {
  public enum Alignment: Sendable { case leading, trailing }

  public struct Column: Sendable {
    public var title: String
    public var alignment: Alignment
    /// Its cells are cut in the middle where the table is too wide. The last one so marked gives first.
    public var isFlexible: Bool

    public init(_ title: String, _ alignment: Alignment = .leading, isFlexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  public let columns: [Column]
  private(set) var rows: [[String]] = []
  /// The narrowest that a flexible column becomes.
  private static let narrowest = 16
  private static let gap = "  "

  public init(_ columns: [Column]) { self.columns = columns }

  /// - Precondition: one cell for each column.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells.map(TerminalText.visible))
  }

  /// The lines without their ends; the first one has the titles, unless all are empty. Complexity: O(text).
  public func lines(width: Int) -> [String] {
    let titles = columns.map(\.title)
    let all = titles.allSatisfy(\.isEmpty) ? rows : [titles] + rows
    let widths = fittedWidths(all, width: width)
    return all.map { line($0, widths: widths) }
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      if position > 0 { line += Self.gap }
      let cut = TerminalText.cutInMiddle(cell, to: widths[position])
      line += TerminalText.padded(cut, to: widths[position], alignment: columns[position].alignment)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func fittedWidths(_ rows: [[String]], width: Int) -> [Int] {
    var widths = columns.indices.map { column in rows.map { TerminalText.columns($0[column]) }.max() ?? 0 }
    var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - width
    for column in columns.indices.reversed() where columns[column].isFlexible && excess > 0 {
      let give = min(excess, max(0, widths[column] - Self.narrowest))
      widths[column] -= give
      excess -= give
    }
    return widths
  }
}
