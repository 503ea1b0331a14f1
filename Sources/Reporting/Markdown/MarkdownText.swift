/// Text of a plan as Markdown shows it: as itself, whatever it is.
///
/// Names are written as code, since GitHub and GitLab look for @mentions and #references in all but code. What a code
/// span can't hold (a backtick; a pipe, which would end a table's cell) is written in `<code>` with character references
/// (CommonMark 0.31, sections 2.5 and 6.1; GitHub Flavored Markdown, section 4.10).
struct MarkdownText: Sendable {
  /// False for a Markdown without HTML: then what a code span can't hold is replaced by a sign that looks like it.
  var hasHTML = true
  /// Longer names are cut in the middle.
  var longestName = 96

  /// A name as code.
  func code(_ name: String) -> String {
    let text = shortened(name)
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "`" && $0 != "|" }
    guard hasHTML else {
      return "`" + (isPlain ? text : String(text.unicodeScalars.map(Self.lookalike))) + "`"
    }
    let isPadded = text.unicodeScalars.first == " " || text.unicodeScalars.last == " "
    if isPlain, !isPadded { return "`\(text)`" }
    return "<code>" + text.unicodeScalars.map(Self.reference).joined() + "</code>"
  }

  /// A code fence longer than any run of backticks inside.
  static func fence(around lines: [String]) -> String {
    var longest = 2
    for line in lines {
      var run = 0
      for scalar in line.unicodeScalars {
        run = scalar == "`" ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return String(repeating: "`", count: longest + 1)
  }

  /// A sentence with names in it: what looks like a name is written as code, the rest as text.
  func prose(_ text: String) -> String {
    var scanner = ProseScanner(text: TerminalText.visible(text))
    var result = ""
    while let piece = scanner.next() {
      switch piece {
      case .name(let name): result += code(name)
      case .text(let text): result += text
      }
    }
    return result
  }

  /// Never empty, on one line, and of bounded size also where one character is made of thousands of marks.
  private func shortened(_ name: String) -> String {
    let scalars = TerminalText.visible(name).unicodeScalars
    var text = String(scalars)
    if scalars.count > longestName * 2 {
      text = String(scalars.prefix(longestName)) + "…" + String(scalars.suffix(longestName))
    }
    text = TerminalText.cutInMiddle(text, to: longestName)
    if text.unicodeScalars.count > longestName * 2 {
      text = String(text.unicodeScalars.prefix(longestName * 2 - 1)) + "…"
    }
    return text.isEmpty ? "(no name)" : text
  }

  private static func reference(_ scalar: Unicode.Scalar) -> String {
    isWord(scalar) || scalar.value > 0x7F || "._-/: ".unicodeScalars.contains(scalar)
      ? String(scalar) : "&#\(scalar.value);"
  }

  private static func lookalike(_ scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "`": "\u{2CB}"
    case "|": "\u{2223}"
    default: Character(scalar)
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}

/// Takes a sentence apart into names and the words between them.
private struct ProseScanner {
  enum Piece {
    case name(String)
    /// Harmless as it stands.
    case text(String)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var pending: [Piece] = []

  init(text: String) { scalars = Array(text.unicodeScalars) }

  mutating func next() -> Piece? {
    if let piece = pending.popLast() { return piece }
    guard position < scalars.count else { return nil }
    if scalars[position] == " " {
      position += 1
      return .text(" ")
    }
    let word = nextWord()
    let core = Self.core(of: word)
    if core.isEmpty || Self.isPlain(word[core]) {
      return .text(Self.text(word))
    }
    pending = [.text(Self.text(word[core.upperBound...])), .name(String(Self.view(word[core])))]
    return .text(Self.text(word[..<core.lowerBound]))
  }

  /// Up to the next blank that does not stand inside the quotes of an instance key.
  private mutating func nextWord() -> ArraySlice<Unicode.Scalar> {
    let start = position
    var isInKey = false
    while position < scalars.count {
      let scalar = scalars[position]
      if !isInKey, scalar == " " { break }
      if scalar == "\"" {
        if isInKey, position + 1 < scalars.count, scalars[position + 1] == "]" {
          isInKey = false
        } else if !isInKey, position > start, scalars[position - 1] == "[" {
          isInKey = closesKey(from: position + 1)
        }
      }
      position += 1
    }
    return scalars[start..<position]
  }

  /// True where a `"]` follows within the length of a name.
  private func closesKey(from start: Int) -> Bool {
    var at = start
    while at + 1 < min(scalars.count, start + 256) {
      if scalars[at] == "\"", scalars[at + 1] == "]" { return true }
      at += 1
    }
    return false
  }

  /// Without the punctuation of the sentence around it.
  private static func core(of word: ArraySlice<Unicode.Scalar>) -> Range<Int> {
    var (low, high) = (word.startIndex, word.endIndex)
    while low < high, "('\"".unicodeScalars.contains(word[low]) { low += 1 }
    while high > low, ",.;:)'\"?".unicodeScalars.contains(word[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Words of letters, numbers with their units, dashes and slashes: nothing that Markdown or a forge looks at.
  private static func isPlain(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if word.count == 1, "–…→=✗✓•!+".unicodeScalars.contains(word[word.startIndex]) { return true }
    guard let first = word.first else { return true }
    let isNumber = ("0"..."9").contains(first)
    var digits = 0
    for scalar in word {
      if ("0"..."9").contains(scalar) { digits += 1 }
      let isAllowed =
        MarkdownText.isWord(scalar) || scalar == "-" || scalar == "/" || scalar == "'" || scalar == "’"
        || (isNumber && (scalar == "." || scalar == "%"))
      if !isAllowed { return false }
    }
    // `7f3a9c1e`: a commit to a forge.
    return !(word.count >= 7 && digits > 0 && word.contains { ("a"..."f").contains($0) }) && first != "-"
  }

  private static func view(_ scalars: ArraySlice<Unicode.Scalar>) -> String.UnicodeScalarView {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return view
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(view(scalars)) }
}
