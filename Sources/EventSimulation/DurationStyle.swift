/// The one way in which people are told a length of time: `0s`, `0.4s`, `3s`, `1m30s`, `11m`, `1h05m`, `2d03h`.
///
/// From ten minutes on seconds are left out, from ten hours on minutes: the figures are estimates.
public enum DurationStyle {
  public static func text(_ duration: SimulatedDuration) -> String { text(milliseconds: duration.milliseconds) }

  public static func text(milliseconds: Int64) -> String {
    if milliseconds < 0 { return "-" + text(milliseconds: -milliseconds) }
    let tenths = rounded(milliseconds, to: 100)
    if tenths == 0 { return milliseconds == 0 ? "0s" : "0.1s" }
    if tenths < 100 { return tenths % 10 == 0 ? "\(tenths / 10)s" : "\(tenths / 10).\(tenths % 10)s" }
    let seconds = rounded(milliseconds, to: 1000)
    if seconds < 60 { return "\(seconds)s" }
    if seconds < 600 { return pair(seconds, of: 60, "m", "s") }
    let minutes = rounded(milliseconds, to: 60_000)
    if minutes < 60 { return "\(minutes)m" }
    if minutes < 600 { return pair(minutes, of: 60, "h", "m") }
    let hours = rounded(milliseconds, to: 3_600_000)
    return hours < 24 ? "\(hours)h" : pair(hours, of: 24, "d", "h")
  }

  /// A moment, told to the second in the first hour so that neighbours in a table differ: `13m33s`.
  public static func moment(milliseconds: Int64) -> String {
    let seconds = rounded(milliseconds, to: 1000)
    return (600..<3600).contains(seconds) ? pair(seconds, of: 60, "m", "s") : text(milliseconds: milliseconds)
  }

  private static func rounded(_ value: Int64, to unit: Int64) -> Int64 { (value + unit / 2) / unit }

  /// The smaller unit has two digits, and goes where it is zero.
  private static func pair(_ value: Int64, of size: Int64, _ large: String, _ small: String) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: size)
    if rest == 0 { return "\(whole)\(large)" }
    return "\(whole)\(large)\(rest < 10 ? "0" : "")\(rest)\(small)"
  }
}
