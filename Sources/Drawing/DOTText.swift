/// How text is written into DOT so that Graphviz shows exactly that text.
enum DOTText {
  /// Replaces what cannot be shown on one line, or would change how its neighbours are shown.
  ///
  /// Line breaks become `↵` and tabs spaces. Control characters and noncharacters, which XML 1.0 forbids (section 2.2),
  /// and the explicit direction marks of Unicode (UAX #9, section 2), which could make a name read as another name,
  /// become U+FFFD.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsReplacing) else { return text }
    var result = String.UnicodeScalarView()
    var previousIsReturn = false
    for scalar in text.unicodeScalars {
      defer { previousIsReturn = scalar == "\r" }
      switch scalar {
      case "\n" where previousIsReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result.append("\u{21B5}")
      case "\t": result.append(" ")
      default: result.append(needsReplacing(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static func needsReplacing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// A quoted string of the DOT language. A backslash before the closing quote would swallow it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in visible(text).unicodeScalars {
      if character == "\"" || character == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }

  /// Inside a quoted label: `\N`, `\G` and their like stay text, and so do `&lt;` and its like.
  static func labelEscaped(_ text: String) -> String { escaped(text, backslash: "\\\\") }

  /// Inside a quoted tooltip, where Graphviz 2.42 reads escape sequences twice.
  static func tooltipEscaped(_ text: String) -> String { escaped(text, backslash: "\\\\\\\\") }

  private static func escaped(_ text: String, backslash: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += backslash
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Inside XML text or an attribute in double quotes.
  static func markupEscaped(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// At most four decimals, without trailing zeros, the same in every locale.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let limit = 1e12
    let scaled = Int64((min(max(number, -limit), limit) * 10_000).rounded())
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: 10_000)
    var text = scaled < 0 ? "-\(whole)" : "\(whole)"
    guard fraction != 0 else { return text }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    text += "." + digits
    return text
  }
}
