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
  var headline: String { headline(as: label) }

  /// The same with another way to write its name.
  func headline(as name: String) -> String {
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

  /// How long at the median, for a table: `13m`, `no end`.
  var medianWords: String {
    switch status {
    case .dark where isOpenEnded: "no end"
    case .removed: "for good"
    case .atRisk where isOpenEnded: "no end"
    case .dark, .atRisk, .unknown, .new, .unchanged: outage.map { DurationStyle.text(milliseconds: $0.p50) } ?? "–"
    case .degraded: degradedMilliseconds.map { DurationStyle.text(milliseconds: $0) } ?? "no end"
    }
  }

  /// The 90th percentile of the time dark, for a table.
  var p90Words: String {
    guard status != .degraded, status != .removed, !isOpenEnded, let outage else { return "–" }
    return DurationStyle.text(milliseconds: outage.p90)
  }

  /// What clients keep after the authority is right again; nil where nothing is known of it.
  var tailSentence: String? {
    guard clientTail.p90 > 0 || clientTail.p50 > 0 else { return nil }
    if let seconds = clientTail.negativeCacheSeconds, seconds > 0 {
      let length = DurationStyle.text(milliseconds: Int64(seconds) * 1000)
      return "resolvers that asked meanwhile may keep the negative answer for up to \(length) more"
    }
    let length = DurationStyle.text(milliseconds: clientTail.p90)
    return "clients may keep the old answer for up to \(length) more"
  }

  /// The intervals of the worst effect; the lesser ones are in the JSON.
  var tellingIntervals: [OutageInterval] { intervals.filter { $0.effect == worstEffect } }

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

  /// Nil where nothing ends it.
  private var degradedMilliseconds: Int64? {
    let lengths = intervals.map { interval in interval.endP50.map { $0 - interval.startP50 } }
    return lengths.contains(nil) ? nil : lengths.reduce(0) { $0 + ($1 ?? 0) }
  }

  private var degradedLength: String {
    guard let whole = degradedMilliseconds else { return ", and nothing in this apply ends it" }
    return whole > 0 ? " for about \(DurationStyle.text(milliseconds: whole))" : ""
  }
}

extension EndpointForecast {
  /// More conditions than these are only in the JSON.
  private static let shownConditions = 4

  /// What the plan leaves open, and how the runs end for it, each with a label of at most five characters.
  var conditions: [(label: String, text: String)] {
    // A race's two outcomes say what it is about themselves.
    let open = raceOutcomes.isEmpty ? dependsOn : dependsOn.filter { !$0.isAboutRaces }
    var lines = open.prefix(Self.shownConditions).map { (label: "open", text: $0) }
    if open.count > Self.shownConditions {
      lines.append(("", "… and \(open.count - Self.shownConditions) more"))
    }
    lines += raceOutcomes.prefix(2 * Self.shownConditions).map { ($0.isRefused ? "race" : "or", $0.sentence) }
    if raceOutcomes.isEmpty, let oddsInWords { lines.append(("odds", oddsInWords)) }
    return lines
  }
}

extension Forecast {
  /// What is said where no endpoint is in the verdict.
  var calmVerdict: (sign: String, lead: String, rest: String) {
    if operations.isEmpty { return ("✓", "nothing to do", "the plan changes no resource") }
    if endpoints.isEmpty {
      return ("•", "no endpoint found", "nothing that is known to be reached by users is among the resources")
    }
    func count(_ status: EndpointStatus) -> Int { endpoints.count { $0.status == status } }
    var parts: [String] = []
    let up = count(.unchanged)
    if up > 0 { parts.append("\(counted(up, "endpoint")) followed, \(up == 1 ? "it stays" : "all stay") up") }
    if count(.new) > 0 { parts.append("\(count(.new)) new") }
    if count(.unknown) > 0 { parts.append("\(count(.unknown)) not fully modelled") }
    let modelled = endpoints.reduce(0) { $0 + $1.coverage.modelled }
    let all = endpoints.reduce(0) { $0 + $1.coverage.of }
    if all > 0 { parts.append("\(modelled) of \(counted(all, "element")) modelled") }
    return (count(.unknown) > 0 ? "?" : "✓", "no outage found", parts.joined(separator: "; "))
  }
}

extension Quantiles {
  /// ` (P10 10m, P90 19m)`, or nothing where all three read the same.
  var spread: String {
    let texts = [p10, p50, p90].map { DurationStyle.text(milliseconds: $0) }
    return texts[0] == texts[1] && texts[1] == texts[2] ? "" : " (P10 \(texts[0]), P90 \(texts[2]))"
  }
}
