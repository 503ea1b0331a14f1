/// Evenly spaced moments with steps that people count in.
struct TimeAxis: Sendable, Hashable {
  /// Seconds between two ticks.
  let step: Double
  /// Seconds, from 0 to the last one that is not past the end.
  let ticks: [Double]

  /// Steps in seconds: parts of a second, then those that divide a minute, an hour and a day.
  private static let steps: [Double] = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800, 604_800,
  ]

  /// The smallest step that needs no more than `limit` ticks for `span` seconds.
  init(span: Double, limit: Int) {
    let smallest = span / Double(max(limit, 2) - 1)
    var step = Self.steps.first { $0 >= smallest } ?? Self.steps[Self.steps.count - 1]
    while step < smallest { step *= 2 }
    self.step = step
    ticks = (0...max(Int((span / step + 1e-9).rounded(.down)), 0)).map { Double($0) * step }
  }
}

/// One way to write a time in a picture: at most two units, the second left out where it is zero.
enum DurationText {
  static func short(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds > 0 else { return "0s" }
    let tenths = (seconds * 10).rounded()
    if tenths < 100 {
      let (whole, part) = Int(max(tenths, 1)).quotientAndRemainder(dividingBy: 10)
      return part == 0 ? "\(whole)s" : "\(whole).\(part)s"
    }
    let rounded = Int(min(seconds, 1e12).rounded())
    if rounded < 60 { return "\(rounded)s" }
    if rounded < 3600 { return pair(rounded, 60, "m", "s") }
    let minutes = (rounded + 30) / 60
    if minutes < 24 * 60 { return pair(minutes, 60, "h", "m") }
    return pair((minutes + 30) / 60, 24, "d", "h")
  }

  private static func pair(_ amount: Int, _ divisor: Int, _ large: String, _ small: String) -> String {
    let (whole, part) = amount.quotientAndRemainder(dividingBy: divisor)
    return part == 0 ? "\(whole)\(large)" : "\(whole)\(large) \(part)\(small)"
  }
}
