/// Text as a terminal shows it: what is safe to print, and how many columns it takes.
package enum TerminalText {
  /// Replaces what would move the cursor, change the terminal's state, or let a name read as another one.
  ///
  /// Names come from the plan, so an escape sequence in a key must not reach the terminal. Direction marks: Unicode
  /// UAX #9, section 2.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\u{21B5}")
      case "\t": result.append(" ")
      default: result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Columns of visible text. Wide are the blocks of East Asian scripts and pictographs (Unicode UAX #11, in blocks).
  static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Cuts visible text in the middle, where it is longer than `width` columns: of an address the module in front and
  /// the name at the end tell most. Two fifths of the room go to the beginning.
  static func cutInMiddle(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    let headRoom = (width - 1) * 2 / 5
    // Mostly a byte is a column.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return "\(Substring(text.utf8.prefix(headRoom)))…\(Substring(text.utf8.suffix(width - 1 - headRoom)))"
    }
    let characters = Array(text)
    var head = 0
    var used = 0
    while used + columns(characters[head]) <= headRoom {
      used += columns(characters[head])
      head += 1
    }
    var tail = characters.count
    while tail > head, used + columns(characters[tail - 1]) <= width - 1 {
      used += columns(characters[tail - 1])
      tail -= 1
    }
    return String(characters[..<head]) + "…" + String(characters[tail...])
  }

  /// Breaks at spaces into lines of at most `width` columns; a longer word keeps a line of its own.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(of: text) {
      let length = columns(word)
      if !line.isEmpty, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += length
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func words(of text: String) -> [String] {
    // A mark that stands on a space belongs to a word.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split(separator: " ").map(String.init) }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// `text` with blanks up to `width` columns.
  static func padded(_ text: String, to width: Int, alignment: Table.Alignment = .leading) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(text)))
    return alignment == .leading ? text + blanks : blanks + text
  }
}
