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
    case .dark where isOpenEnded: "\(name) goes dark, and nothing in this apply brings it back"
    case .dark: "\(name) goes dark for \(Self.about(outage))"
    case .removed: "\(name) goes away, and nothing in this plan brings it back"
    case .atRisk where isOpenEnded: "\(name) may go dark for good, in \(share) of all runs"
    case .atRisk: "\(name) may go dark for \(upTo), in \(share) of all runs"
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

  private var share: String {
    let percent = Int((darkShare * 100).rounded())
    return percent == 0 && darkShare > 0 ? "less than 1%" : "\(percent)%"
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

extension Quantiles {
  /// ` (P10 10m, P90 19m)`, or nothing where all three read the same.
  var spread: String {
    let texts = [p10, p50, p90].map { DurationStyle.text(milliseconds: $0) }
    return texts[0] == texts[1] && texts[1] == texts[2] ? "" : " (P10 \(texts[0]), P90 \(texts[2]))"
  }
}
