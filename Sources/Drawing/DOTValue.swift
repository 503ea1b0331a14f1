/// The value of one DOT attribute. What kind of value it is decides how it is escaped, so text from a plan can never
/// turn into an escape sequence, an entity or a second attribute.
public enum DOTValue: Sendable, Hashable {
  /// A setting in Graphviz's own words: `box`, `#009E73`, `10,20`. Written as it is, in quotes.
  case word(String)
  /// Written with at most four decimals; what is not finite is written as 0.
  case number(Double)
  /// Lines of text, shown as they are whatever is in them.
  case label([String], DOTAlignment)
  /// Lines of text that appear when the pointer rests on the shape (SVG only).
  case tooltip([String])

  /// One line of text, centred.
  public static func label(_ line: String) -> DOTValue { .label([line], .centre) }
}

/// Where the lines of a label stand inside their node.
public enum DOTAlignment: Sendable, Hashable {
  case left, centre, right
}

extension DOTValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(stringLiteral value: String) { self = .word(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension DOTValue {
  /// The value as it stands in a DOT file, quotes included.
  var source: String {
    switch self {
    case .word(let text): DOTText.quoted(text)
    case .number(let number): DOTText.decimal(number)
    case .label(let lines, let alignment): Self.labelSource(lines, alignment)
    case .tooltip(let lines):
      "\"" + lines.map { DOTText.tooltipEscaped($0) }.joined(separator: "\\n") + "\""
    }
  }

  private static func labelSource(_ lines: [String], _ alignment: DOTAlignment) -> String {
    let escaped = lines.map { DOTText.labelEscaped($0) }
    return switch alignment {
    case .left: "\"" + escaped.map { $0 + "\\l" }.joined() + "\""
    case .right: "\"" + escaped.map { $0 + "\\r" }.joined() + "\""
    case .centre: "\"" + escaped.joined(separator: "\\n") + "\""
    }
  }
}

/// Font families as Graphviz's `fontname`: the one that Debian's fontconfig always brings first, then what other systems
/// have. Narrower than the first, so text measured for that fits.
enum DOTFont {
  static let regular = "DejaVu Sans,Helvetica,Arial,sans-serif"
  /// Pango reads the last word as a weight; `SVGRoot` turns it into `font-weight`.
  static let bold = regular + " Bold"
}
