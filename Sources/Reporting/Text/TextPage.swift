/// The lines of a text report as they are collected.
struct TextPage {
  let style: OutputStyle
  private(set) var lines: [String] = []

  init(style: OutputStyle) { self.style = style }

  var width: Int { style.width }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  mutating func add(_ line: String) { lines.append(line) }
  mutating func add(_ more: [String]) { lines.append(contentsOf: more) }

  mutating func addBlank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A blank line, then the section's title.
  mutating func addTitle(_ title: String) {
    addBlank()
    add(paint(title, .strong))
  }

  /// `text` wrapped behind `label`, the following lines under the text's beginning, or `hanging` columns further in.
  ///
  /// - Precondition: `text` is visible text.
  mutating func addParagraph(
    _ text: String, label: String = "", indentation: Int = 2, labelWidth: Int = 0, hanging: Int = 0
  ) {
    let inset = indentation + (labelWidth > 0 ? labelWidth + 1 : 0)
    for (position, line) in TerminalText.wrapped(text, to: max(20, width - inset - hanging)).enumerated() {
      let head = position == 0 ? TerminalText.padded(label, to: labelWidth) : String(repeating: " ", count: labelWidth)
      let front = String(repeating: " ", count: indentation) + (labelWidth > 0 ? paint(head, .faint) + " " : "")
      add(front + (position == 0 ? "" : String(repeating: " ", count: hanging)) + line)
    }
  }

  /// Colours only; what they say stands beside them in words.
  enum Paint: String {
    case strong = "1"
    case faint = "2"
    case bad = "1;31"
    case doubtful = "33"
    case good = "32"
    case notable = "36"
    case added = "0;32"
    case changed = "0;33"
    case removed = "0;31"
  }

  /// A line that begins with an action and its sign, these in their colour.
  func tinted(_ line: String) -> String {
    guard style.isColoured else { return line }
    let action = line.prefix(8)
    let paint: Paint? =
      switch line.first {
      case "+": .added
      case "~": .changed
      case "-": .removed
      case "<", ".": .faint
      default: nil
      }
    return paint.map { self.paint(String(action), $0) + line.dropFirst(8) } ?? line
  }

  func paint(_ text: String, _ paint: Paint) -> String {
    style.isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// A number with its noun: `1 operation`, `3 operations`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
