public import EventSimulation
private import ResourceKinds

/// How much downtime an availability target leaves: `99.9%/30d` leaves 43m12s in 30 days.
///
/// `description` prints what `init(_:)` reads.
public struct DowntimeBudget: Sendable, Hashable, CustomStringConvertible {
  /// The target as written, without its `%`.
  private let percent: String
  public let window: SimulatedDuration
  /// The downtime that the target leaves in the window.
  public let allowed: SimulatedDuration

  /// Reads `PERCENT%/WINDOW`; nil where the text is something else, the share is not within 0 to 100 or the window is 0.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix("%"), let window = SimulatedDuration(text: parts[1]), window > .zero
    else { return nil }
    let percent = parts[0].dropLast()
    // `Double` also reads signs, exponents and words.
    guard percent.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }),
      let target = Double(percent), target <= 100
    else { return nil }
    self.percent = String(percent)
    self.window = window
    allowed = SimulatedDuration(seconds: window.seconds * (100 - target) / 100)
  }

  public var description: String { "\(percent)%/\(window.text)" }
}
