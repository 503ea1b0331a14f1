/// The colours of a picture, as `#RRGGBB` or `#RRGGBBAA`.
///
/// The hues are those of Okabe and Ito, "Color Universal Design" (2008), which people with the common kinds of colour
/// blindness tell apart; some are darker or lighter than theirs so that they stand out from the background.
public struct TimelineTheme: Sendable, Hashable {
  /// nil: transparent.
  public var background: String?
  public var ink: String
  public var mutedInk: String
  /// Grid lines and tracks.
  public var line: String
  public var create: String
  public var update: String
  public var delete: String
  public var read: String
  public var forget: String
  /// Text on a filled bar.
  public var inkOnBar: String
  public var dark: String
  public var degraded: String
  public var warmUp: String
  public var wrongAnswer: String

  public static let light = TimelineTheme(
    background: "#FFFFFF", ink: "#1B1F24", mutedInk: "#59636E", line: "#1B1F2418", create: "#00805D", update: "#0072B2",
    delete: "#C64F00", read: "#6E7781", forget: "#A8508A", inkOnBar: "#FFFFFF", dark: "#C64F00", degraded: "#B87A00",
    warmUp: "#2E8BC0", wrongAnswer: "#A8508A")

  public static let dark = TimelineTheme(
    background: "#0D1117", ink: "#E6EDF3", mutedInk: "#9DA7B3", line: "#E6EDF322", create: "#1FB88C", update: "#56B4E9",
    delete: "#F2803A", read: "#9DA7B3", forget: "#DA8DBA", inkOnBar: "#0D1117", dark: "#F2803A", degraded: "#E6A51A",
    warmUp: "#56B4E9", wrongAnswer: "#DA8DBA")

  /// The same without a background, for a page that brings its own of the same brightness.
  public var transparent: TimelineTheme {
    var theme = self
    theme.background = nil
    return theme
  }

  /// Each colour with the one that stands in its place in the other theme, once, without opacity.
  ///
  /// - Precondition: colours that are alike here are alike there too.
  func paired(with other: TimelineTheme) -> [(String, String)] {
    let colours: [KeyPath<TimelineTheme, String>] = [
      \.ink, \.mutedInk, \.create, \.update, \.delete, \.read, \.forget, \.inkOnBar, \.dark, \.degraded, \.warmUp,
      \.wrongAnswer,
    ]
    let all =
      [(background, other.background)].compactMap { first, second in first.flatMap { one in second.map { (one, $0) } } }
      + colours.map { (self[keyPath: $0], other[keyPath: $0]) }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.0).inserted }
  }

  func color(of action: DrawnAction) -> String {
    switch action {
    case .create: create
    case .update: update
    case .delete: delete
    case .read: read
    case .forget: forget
    }
  }

  func color(of grade: EndpointInterval.Grade) -> String {
    switch grade {
    case .dark: dark
    case .degraded: degraded
    case .warmUp: warmUp
    case .wrongAnswer: wrongAnswer
    }
  }

  /// `color` with `opacity` in 0...1. `color` has no opacity of its own.
  static func faded(_ color: String, _ opacity: Double) -> String {
    let byte = Int((min(max(opacity, 0), 1) * 255).rounded())
    let digits = String(byte, radix: 16, uppercase: true)
    return color + (digits.count == 1 ? "0" + digits : digits)
  }
}

extension DrawnAction {
  /// The sign before a name; people know them from plans.
  var glyph: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .delete: "\u{2212}"
    case .read: "\u{2193}"
    case .forget: "\u{00D7}"
    }
  }
}
