/// Names as Mermaid takes them.
///
/// In a gantt chart a colon ends a task's name, `#` and `;` begin comments, `%%` a directive (mermaid's gantt grammar,
/// `gantt.jison`); in a flowchart a quoted text takes character references of the form `#35;`.
enum MermaidName {
  /// One line that a gantt chart prints as it stands, at most `longest` columns.
  static func task(_ name: String, longest: Int = 48) -> String {
    let text = bounded(name, longest)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case ":": "\u{2236}"
          case "#": "\u{FF03}"
          case ";": "\u{37E}"
          case "%": "\u{FF05}"
          case "<": "\u{2039}"
          case ">": "\u{203A}"
          case "&": "\u{FF06}"
          case "`": "\u{2CB}"
          case "{": "("
          case "}": ")"
          default: scalar
          }
        }))
  }

  /// The text between the quotes of a flowchart's node.
  static func label(_ name: String, longest: Int = 60) -> String {
    bounded(name, longest).unicodeScalars.map { scalar in
      MarkdownText.isWord(scalar) || scalar.value > 0x7F || "._-/: []()=".unicodeScalars.contains(scalar)
        ? String(scalar) : "#\(scalar.value);"
    }.joined()
  }

  private static func bounded(_ name: String, _ longest: Int) -> String {
    let text = TerminalText.cutInMiddle(TerminalText.visible(name), to: longest)
    return text.unicodeScalars.count > longest * 2 ? String(text.unicodeScalars.prefix(longest * 2)) + "…" : text
  }
}
