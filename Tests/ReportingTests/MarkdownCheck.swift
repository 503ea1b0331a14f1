@testable import Reporting

/// Reads a comment as GitHub does, as far as it can break: code spans, tags, tables, fences.
struct MarkdownCheck {
  private(set) var problems: [String] = []
  private var open: [String] = []
  /// Cells of the table that the last line belonged to.
  private var cells: Int?

  init(_ text: String) {
    var fence: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let current = fence {
        if line == current { fence = nil }
        continue
      }
      if line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        cells = nil
        continue
      }
      read(String(line), number: number + 1)
    }
    if fence != nil { problems.append("a fence is open at the end") }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
  }

  private mutating func read(_ line: String, number: Int) {
    let (bare, codes) = Self.withoutCode(line)
    // Outside code no name may stand: it could mention people, refer to issues or open tags.
    for scalar in bare.unicodeScalars where "@`\\#~$!&".unicodeScalars.contains(scalar) {
      let isOurs =
        (scalar == "#" && line.hasPrefix("### ")) || (scalar == "\\" && line.hasSuffix("\\"))
        || (scalar == "!" && (line.contains("| ! ") || line.hasPrefix("### ! ")))
      if !isOurs { problems.append("line \(number): \(scalar) outside code: \(line)") }
    }
    for code in codes where code.isEmpty { problems.append("line \(number): empty code") }
    readTags(bare, number: number)
    readTable(bare, line: line, number: number)
  }

  /// The line with its code spans taken out, as CommonMark finds them.
  private static func withoutCode(_ line: String) -> (String, [String]) {
    let scalars = Array(line.unicodeScalars)
    var bare = String.UnicodeScalarView()
    var codes: [String] = []
    var at = 0
    func run(_ from: Int) -> Int { scalars[from...].prefix { $0 == "`" }.count }
    outer: while at < scalars.count {
      if scalars[at] == "`" {
        let length = run(at)
        var end = at + length
        while end < scalars.count {
          guard scalars[end] == "`" else {
            end += 1
            continue
          }
          let closing = run(end)
          if closing == length {
            var code = String.UnicodeScalarView()
            code.append(contentsOf: scalars[(at + length)..<end])
            codes.append(String(code))
            // A pipe in a code span ends a cell all the same.
            for scalar in code where scalar == "|" { bare.append(scalar) }
            bare.append("c")
            at = end + closing
            continue outer
          }
          end += closing
        }
        bare.append("`")
        at += length
      } else {
        bare.append(scalars[at])
        at += 1
      }
    }
    // By scalars: a mark that combines with the tag in front of it makes it no other tag.
    let code = /<code>(?:[A-Za-z0-9._\-\/: ]|[^\x00-\x7F]|&#\d+;)+<\/code>/.matchingSemantics(.unicodeScalar)
    let html = String(bare).replacing(code, with: "c")
    return (html, codes)
  }

  private mutating func readTags(_ line: String, number: Int) {
    for match in line.matches(of: /<(\/?)([A-Za-z]*)[^>]*>?/) {
      let tag = String(match.2)
      if !["details", "summary"].contains(tag) {
        problems.append("line \(number): a tag of somebody else: \(match.0)")
      } else if match.1.isEmpty {
        open.append(tag)
      } else if open.popLast() != tag {
        problems.append("line \(number): \(match.0) closes what is not open")
      }
    }
  }

  private mutating func readTable(_ bare: String, line: String, number: Int) {
    guard bare.hasPrefix("|") else {
      if bare.contains("|") { problems.append("line \(number): a pipe outside a table: \(line)") }
      cells = nil
      return
    }
    let count = bare.count { $0 == "|" } - 1
    if !bare.hasSuffix("|") { problems.append("line \(number): a cut row") }
    if let cells, cells != count { problems.append("line \(number): \(count) cells of \(cells): \(line)") }
    cells = count
  }

  /// A name as a comment shows it.
  static func shown(_ name: String, longest: Int, hasHTML: Bool) -> String {
    var text = MarkdownText(hasHTML: hasHTML)
    text.longestName = longest
    return text.code(name)
  }
}
