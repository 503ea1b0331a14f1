import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

extension Flaw {
  /// What is left, as the end of a sentence about the change.
  func sentence(applies: Int) -> String {
    func place(_ apply: Int) -> String { applies > 1 ? "in apply \(apply + 1) " : "" }
    switch self {
    case .stillDark: return "it still goes dark"
    case .fails(let apply, let operation, let share):
      return "\(place(apply))the \(operation.phrase) fails or is skipped in \(TextPage.percent(share)) of the runs"
    case .race(let apply, let claim, let release, let share):
      let often = share > 0 ? "refused in \(TextPage.percent(share)) of the runs" : "if it comes first it is refused"
      return "\(place(apply))nothing orders the \(claim.phrase) after the \(release.phrase): \(often)"
    case .selfDeletion(let apply, let claim, let release):
      return "\(place(apply))the late \(release.phrase) removes what the \(claim.phrase) has put there"
    case .worse(let name): return "\(name) gets worse"
    case .refused(let refusal): return "it can't be made: \(refusal.sentence)"
    case .inOtherWorld(let premise, let flaw):
      return "if \(premise), which the plan does not tell, "
        + (flaw?.sentence(applies: applies) ?? "it was not looked at: the search had come to its end")
    }
  }
}

extension [Flaw] {
  /// The likeliest race or failure and the first of what else is wrong.
  var mostTelling: [Flaw] {
    func share(_ flaw: Flaw) -> Double {
      switch flaw {
      case .race(_, _, _, let share), .fails(_, _, let share): share
      case .stillDark, .selfDeletion, .worse, .refused, .inOtherWorld: -1
      }
    }
    let likeliest = filter { share($0) >= 0 }.max { share($0) < share($1) }
    let others = filter { $0 != .stillDark && share($0) < 0 }.prefix(1)
    return [likeliest].compactMap(\.self) + others
  }
}

extension Rejection {
  /// Why the change does not help.
  func sentence() -> String {
    let applies = change.hasPrefix("split ") ? 2 : 1
    switch reason {
    case .refused(let refusal): return refusal.sentence
    case .comesFirst(let link, let opener, let operations):
      let (before, after) = (operations[link.before], operations[link.after])
      return "it has create_before_destroy already; the \(opener.phrase) comes first all the same: "
        + link.rule.sentence(before: before, after: after)
    case .flaws(let flaws, let endpoint):
      let isUp = endpoint.darkShare == 0 && !endpoint.isOpenEnded
      let rest = flaws.mostTelling.map { $0.sentence(applies: applies) }
      return ([isUp ? "no outage by itself, but" : "it \(endpoint.words)"] + rest)
        .joined(separator: isUp && rest.count == 1 ? " " : "; ").replacing("but; ", with: "but ")
    case .noGain(let endpoint, let isWorse): return "\(isWorse ? "worse" : "no difference"): it \(endpoint.words)"
    case .lowerTTL:
      return "the gap stays as long, and resolvers notice it sooner, each to keep the negative answer: a lower TTL "
        + "helps where an answer changes, not where it is missing"
    }
  }
}

extension Trial {
  /// What is left of the outage.
  var outcomeWords: String {
    if endpoint.isOpenEnded { return "goes dark without an end" }
    guard let outage = endpoint.outage, endpoint.darkShare > 0 else { return "no outage found" }
    return "dark for \(DurationStyle.text(milliseconds: outage.p50))\(outage.spread)"
  }

  /// How long it takes.
  var effortWords: String {
    let length = DurationStyle.text(milliseconds: forecast.duration.p50)
    return course.applies.count > 1 ? "\(course.applies.count) applies, \(length) together" : "one apply, \(length)"
  }

  /// Why it is among the remedies.
  var allowance: String {
    let told = notes.compactMap { note -> String? in
      switch note {
      case .becomes, .replaces, .spreads: note.sentence
      default: nil
      }
    }
    return (told + [checked] + losses).joined(separator: "; ")
  }

  /// What was looked at and not found.
  private var checked: String {
    guard let known = forecast.failuresByCause.first else {
      return "no operation fails in any run, and no race is left"
    }
    return "no race is left; the \(known.operation.phrase) fails as it does without the remedy"
  }

  /// A remedy keeps an endpoint up, not what an object holds.
  private var losses: [String] {
    let lost = forecast.applies.flatMap(\.forecast.findings).filter { $0.rule == .dataLoss && $0.severity != .note }
    return lost.compactMap(\.address).map { "what \($0) holds is lost all the same: the new one begins empty" }
  }
}
