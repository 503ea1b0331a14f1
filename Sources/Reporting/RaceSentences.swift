import ApplyGraph
import ApplySimulation
import EventSimulation

extension RaceOutcome {
  /// One outcome with its odds and what it means.
  var sentence: String {
    // The two outcomes add up to 100.
    let whole = isRefused ? Int((share * 100).rounded()) : 100 - Int(((1 - share) * 100).rounded())
    let percent = share > 0 && whole == 0 ? "less than 1%" : share < 1 && whole == 100 ? "over 99%" : "\(whole)%"
    let dark =
      outage.map { $0.p90 == 0 ? "never dark" : "dark for about \(Self.length($0))" }
      ?? "dark, and nothing in this apply brings it back"
    if isRefused {
      return "in \(percent) of the runs the \(claim.phrase) comes before the \(release.phrase), is refused, and the "
        + "apply ends with an error: \(dark)"
    }
    return "in \(percent) the \(release.phrase) is first, and nothing is refused: \(dark)"
  }

  private static func length(_ outage: Quantiles) -> String {
    DurationStyle.text(milliseconds: outage.p50) + outage.spread
  }
}

extension String {
  /// The model's own words for an open race.
  var isAboutRaces: Bool { hasPrefix("which comes first: ") }
}
