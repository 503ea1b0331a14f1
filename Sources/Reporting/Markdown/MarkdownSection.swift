/// A part of a Markdown report that can lose rows, or stay away, and is well-formed all the same.
struct MarkdownSection: Sendable {
  /// One line, or a few that belong together, with their line ends.
  struct Row: Sendable {
    var text: String
    /// Of what does not all fit, the heavier rows stay.
    var weight: Int = 0
    /// Printed in front of the first row of a group.
    var group: String?
  }

  /// What the rows are, for the line that says what was left out: `steps`.
  var noun: String
  /// The smaller, the later it goes.
  var rank: Int
  /// What stands in front of the rows.
  var opening = ""
  var rows: [Row] = []
  /// Closes what `opening` has opened and what holds rows only: a code fence.
  var closing = ""
  /// Closes the rest: `</details>`.
  var end = ""
  /// The most rows, whatever the budget.
  var mostRows = Int.max
  /// False where leaving rows out needs no word.
  var saysRest = true

  /// The section with the rows at `kept`, ascending.
  func text(kept: [Int]) -> String {
    var text = opening
    var group: String?
    for index in kept {
      if let next = rows[index].group, next != group { text += next }
      group = rows[index].group
      text += rows[index].text
    }
    return text + closing + (kept.count < rows.count ? rest(rows.count - kept.count) : "") + end
  }

  private func rest(_ count: Int) -> String { saysRest ? "\n… and \(count) more\n" : "" }

  /// The cost of everything but the rows.
  private var frame: TextCost {
    let groups = Set(rows.compactMap(\.group)).joined()
    return TextCost(opening + closing + rest(rows.count) + end + groups)
  }

  /// The rows that fit into what `used` leaves of a budget, and what the section costs with them; nil where not one row
  /// fits. Complexity: O(n log n) in rows, and O(text).
  func fitting(_ fit: OutputFit?, after used: TextCost) -> (kept: [Int], cost: TextCost)? {
    var cost = used + frame
    guard cost.fits(fit) else { return nil }
    if rows.isEmpty { return ([], cost) }
    let order = rows.indices.sorted { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
    var kept: [Int] = []
    for index in order.prefix(mostRows) {
      let more = cost + TextCost(rows[index].text)
      guard more.fits(fit) else { break }
      cost = more
      kept.append(index)
    }
    return kept.isEmpty ? nil : (kept.sorted(), cost)
  }
}

/// A Markdown report before it is known what fits.
struct MarkdownDraft: Sendable {
  /// The first line; with a shorter form for the smallest budgets.
  var title: String
  var shortTitle: String
  /// In the order in which they are read.
  var sections: [MarkdownSection] = []

  mutating func add(_ section: MarkdownSection?) {
    if let section { sections.append(section) }
  }

  /// The whole report where it fits, else what fits of it, and a last line about what does not.
  func text(_ fit: OutputFit?) -> String {
    if let whole = composed(fit, note: ""), whole.lost.isEmpty { return whole.text }
    guard let fit else { return title + "\n" }
    // The longest that the note can become.
    let allLost = sections.map { "\(($0.rows.count)) of \($0.rows.count) \($0.noun)" }
    let reserve = Self.note(allLost, fit)
    if let cut = composed(fit, note: reserve) { return cut.text + Self.note(cut.lost, fit) }
    return shortTitle + "\n" + (TextCost(shortTitle + Self.bareNote).fits(fit) ? Self.bareNote : "")
  }

  private func composed(_ fit: OutputFit?, note: String) -> (text: String, lost: [String])? {
    let head = TextCost(title + "\n" + note).fits(fit) ? title : shortTitle
    var used = TextCost(head + "\n" + note)
    guard used.fits(fit) else { return nil }
    var kept: [Int: [Int]] = [:]
    for index in sections.indices.sorted(by: { (sections[$0].rank, $0) < (sections[$1].rank, $1) }) {
      // The blank line in front of it.
      let before = used + TextCost("\n")
      guard let (rows, cost) = sections[index].fitting(fit, after: before) else { continue }
      kept[index] = rows
      used = cost
    }
    var text = head + "\n"
    var lost: [String] = []
    for (index, section) in sections.enumerated() {
      guard let rows = kept[index] else {
        lost.append(section.rows.count > 1 ? "\(section.rows.count) \(section.noun)" : section.noun)
        continue
      }
      text += "\n" + section.text(kept: rows)
      let wanted = min(section.rows.count, section.mostRows)
      if rows.count < wanted { lost.append("\(wanted - rows.count) of \(section.rows.count) \(section.noun)") }
    }
    return (text, lost)
  }

  private static func note(_ lost: [String], _ fit: OutputFit) -> String {
    if lost.isEmpty { return "" }
    return "\nLeft out to stay within \(fit.limit): \(lost.joined(separator: ", ")). `--format json` has everything.\n"
  }

  private static let bareNote = "\nEverything else was left out: it does not fit.\n"
}
