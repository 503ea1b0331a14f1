import ApplySimulation
import EventSimulation

extension EndpointStatus {
  /// A sign for those who skim; the word stands beside it.
  var sign: String {
    switch self {
    case .dark, .removed: "✗"
    case .atRisk, .degraded: "!"
    case .unknown: "?"
    case .new: "+"
    case .unchanged: "✓"
    }
  }

  /// As a person says it.
  var words: String {
    switch self {
    case .atRisk: "at risk"
    case .unknown: "not fully modelled"
    case .dark, .removed, .degraded, .new, .unchanged: rawValue
    }
  }

  /// True where it belongs to the first thing that a reader is told.
  var isVerdict: Bool {
    switch self {
    case .dark, .removed, .atRisk, .degraded: true
    case .unknown, .new, .unchanged: false
    }
  }
}

extension EndpointForecast {
  /// What happens to it, in one sentence without a full stop: the verdict.
  var headline: String {
    switch status {
    case .dark where isOpenEnded && odds.staysDark > 0 && odds.staysDark < 0.995:
      "\(name) goes dark, and in \(Self.percent(odds.staysDark)) of all runs nothing in this apply brings it back"
    case .dark where isOpenEnded: "\(name) goes dark, and nothing in this apply brings it back"
    case .dark: "\(name) goes dark for \(Self.about(outage))"
    case .removed: "\(name) goes away, and nothing in this plan brings it back"
    case .atRisk where isOpenEnded: "\(name) may go dark for good\(oddsOfDark)"
    case .atRisk: "\(name) may go dark for \(upTo)\(oddsOfDark)"
    case .degraded: "\(name) \(degradation)\(degradedLength)"
    case .unknown: "\(name) stands on something that is not modelled"
    case .new: "\(name) is new"
    case .unchanged: "\(name) stays up"
    }
  }

  /// `about 11m (P10 10m, P90 19m)`.
  private static func about(_ outage: Quantiles?) -> String {
    guard let outage else { return "an unknown time" }
    return "about \(DurationStyle.text(milliseconds: outage.p50))" + outage.spread
  }

  /// The worse case is what is known of a risk.
  private var upTo: String {
    guard let outage, outage.p90 > 0 else { return "a short time" }
    return "up to \(DurationStyle.text(milliseconds: outage.p90))"
  }

  /// Nothing where all runs are alike: then it is an assumption that makes the risk.
  private var oddsOfDark: String { darkShare > 0.995 ? "" : ", in \(Self.percent(darkShare)) of all runs" }

  private static func percent(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    if percent == 0, share > 0 { return "less than 1%" }
    return percent == 100 && share < 1 ? "more than 99%" : "\(percent)%"
  }

  /// `in 94% of all runs it stays dark, in 6% it is dark for about 34s`; nil where all runs end alike.
  var oddsInWords: String? {
    var parts: [String] = []
    if odds.staysDark > 0 { parts.append("in \(Self.percent(odds.staysDark)) of all runs it stays dark") }
    if odds.comesBack > 0 {
      let runs = parts.isEmpty ? " of all runs" : ""
      let length = DurationStyle.text(milliseconds: odds.typicalDark)
      parts.append("in \(Self.percent(odds.comesBack))\(runs) it is dark for about \(length)")
    }
    if odds.staysUp >= 0.0005, !parts.isEmpty { parts.append("in \(Self.percent(odds.staysUp)) it stays up") }
    return parts.count > 1 ? parts.joined(separator: ", ") : nil
  }

  private var worstEffect: OutageEffect? {
    OutageEffect.allCases.first { effect in intervals.contains { $0.effect == effect } }
  }

  private var degradation: String {
    switch worstEffect {
    case .wrongAnswer: "answers wrongly"
    case .warmUp: "warms up"
    case .dark, .degraded, nil: "is degraded"
    }
  }

  private var degradedLength: String {
    let lengths = intervals.map { interval in interval.endP50.map { $0 - interval.startP50 } }
    if lengths.contains(nil) { return ", and nothing in this apply ends it" }
    let whole = lengths.reduce(0) { $0 + ($1 ?? 0) }
    return whole > 0 ? " for about \(DurationStyle.text(milliseconds: whole))" : ""
  }
}

extension EndpointForecast {
  /// More conditions than these are only in the JSON.
  private static let shownConditions = 4

  /// What the plan leaves open, and how the runs end for it, each with a label of at most five characters.
  var conditions: [(label: String, text: String)] {
    var lines = dependsOn.prefix(Self.shownConditions).map { (label: "open", text: $0) }
    if dependsOn.count > Self.shownConditions {
      lines.append(("", "… and \(dependsOn.count - Self.shownConditions) more"))
    }
    if let oddsInWords { lines.append(("odds", oddsInWords)) }
    return lines
  }
}

extension Quantiles {
  /// ` (P10 10m, P90 19m)`, or nothing where all three read the same.
  var spread: String {
    let texts = [p10, p50, p90].map { DurationStyle.text(milliseconds: $0) }
    return texts[0] == texts[1] && texts[1] == texts[2] ? "" : " (P10 \(texts[0]), P90 \(texts[2]))"
  }
}
