import EventSimulation
import PlanFile
import ResourceKinds

extension TextPage {
  /// How long each action takes and what that rests on.
  mutating func addDurations(_ facts: KindFacts) {
    addTitle("Durations")
    var table = Table([
      .init("", isFlexible: true), .init("P10", .trailing), .init("P50", .trailing), .init("P90", .trailing),
      .init("basis"), .init("effect at"),
    ])
    for row in facts.durations {
      table.add([row.label] + Self.cells(row.estimate) + [facts.moment(row.action)])
    }
    for fallback in facts.fallbacks {
      table.add([fallback.action.rawValue] + Self.cells(fallback.estimate) + [facts.moment(fallback.action)])
    }
    for line in table.lines(width: width - 2) { add("  " + line) }
    addDurationNotes(facts)
  }

  private static func cells(_ estimate: DurationEstimate) -> [String] {
    let model = estimate.model
    let isObserved = estimate.basis == .observed
    return [model.p10, model.p50, model.p90].map { DurationStyle.text($0) }
      + [isObserved ? "observed, \(counted(estimate.observations, "line"))" : estimate.basis.words]
  }

  private mutating func addDurationNotes(_ facts: KindFacts) {
    for variant in facts.variants {
      let factor = variant.multiplier.map { ", times \($0)" } ?? ""
      let reason = variant.reason.isEmpty || variant.reason == "as above" ? "" : ": \(variant.reason)"
      addNote("\(variant.name) if \(variant.condition)\(factor)\(reason)")
    }
    if !facts.durationNote.isEmpty { addNote(facts.durationNote) }
    if !facts.timeouts.isEmpty {
      let limits = facts.timeouts.map { "\($0.action.rawValue) after \(DurationStyle.text($0.limit))" }
      addNote("the provider gives up by default: \(limits.joined(separator: ", "))")
    }
    var told: Set<String> = []
    for row in facts.durations where row.estimate.basis != .prior {
      if told.insert(row.estimate.source).inserted { addNote("\(row.label): \(row.estimate.source.inWords)") }
    }
    for fallback in facts.fallbacks {
      addNote("\(fallback.action.rawValue): \(fallback.estimate.origin); \(fallback.estimate.source.inWords)")
    }
  }

  /// What changing an object in place does, worst first; harmless arguments are named together.
  mutating func addUpdates(_ updates: [UpdateEffect]) {
    for severity in UpdateEffect.Severity.allCases {
      let effects = updates.filter { $0.severity == severity }
      if effects.isEmpty { continue }
      addTitle(severity.title)
      if severity == .none {
        var seen: Set<String> = []
        let names = effects.map { "\($0.attribute)\($0.condition.isAny ? "" : " (\($0.condition))")" }
        addParagraph(names.filter { seen.insert($0).inserted }.joined(separator: ", "))
        continue
      }
      for effect in effects { addNote(Self.text(effect)) }
    }
  }

  private static func text(_ effect: UpdateEffect) -> String {
    let (p10, p50, p90) = (effect.p10, effect.p50, effect.p90)
    let length =
      effect.isOpenEnded
      ? "until changed back"
      : "\(DurationStyle.text(p50)) (P10 \(DurationStyle.text(p10)), P90 \(DurationStyle.text(p90)))"
    let condition = effect.condition.isAny ? "" : " if \(effect.condition)"
    let notes = effect.notes.isEmpty ? "" : "; \(effect.notes)"
    return "\(effect.attribute)\(condition): \(length)\(notes) [\(effect.source.inWords)]"
  }
}

extension DurationRow {
  /// `create`, `create (network)`.
  fileprivate var label: String { action.rawValue + (variant.map { " (\($0))" } ?? "") }
}

extension KindFacts {
  /// `start` or `end`.
  fileprivate func moment(_ action: OperationAction) -> String {
    moments.first { $0.action == action }?.effect.moment.rawValue ?? ""
  }
}

extension UpdateEffect.Severity {
  fileprivate var title: String {
    switch self {
    case .interruption: "Updates that interrupt, with the time without service"
    case .degraded: "Updates that degrade"
    case .deferred: "Updates that happen later, in a maintenance window"
    case .none: "Updates that nobody notices"
    }
  }
}

extension String {
  /// The sources of a row as a sentence has them.
  var inWords: String { replacing(" ; ", with: "; ") }
}
