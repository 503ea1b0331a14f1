import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

/// `advise --format text`: for each endpoint the best remedy with its steps, the others in a line each, and why the
/// obvious does not help.
public struct AdviceTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: AdviceReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.outcome {
    case .failure(let plan): page.add(plan)
    case .success(let advice):
      if advice.endpoints.isEmpty { page.addNothingToAdvise(advice) }
      if let together = advice.together, !style.isQuiet {
        page.addTogether(together, advice.endpoints)
      } else {
        for (number, endpoint) in advice.endpoints.enumerated() {
          if number > 0 { page.addBlank() }
          page.addAdvice(endpoint, of: advice.original.applies[0].forecast)
        }
      }
      if !style.isQuiet, !advice.endpoints.isEmpty { page.addSearch(advice, report.settings) }
    }
    return page.bytes
  }
}

extension TextPage {
  private static let shownLines = 6

  fileprivate mutating func addNothingToAdvise(_ advice: Advice) {
    addWrapped("✓ nothing to remedy: no endpoint was found to go dark in this apply", .good)
    let errors = advice.original.applies[0].forecast.findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      addWrapped("✗ \(counted(errors.count, "error")) all the same: see 'applysim simulate'", .bad)
    }
  }

  /// One course for all of them; why the obvious does not help is told of the first.
  fileprivate mutating func addTogether(_ trial: Trial, _ endpoints: [EndpointAdvice]) {
    for endpoint in endpoints {
      addWrapped(
        "\(endpoint.before.status.sign) \(endpoint.before.label) \(endpoint.before.words)", endpoint.before.status.paint
      )
    }
    addRemedy(trial, title: "For all of them")
    if let first = endpoints.first { addRejected(first) }
  }

  fileprivate mutating func addAdvice(_ advice: EndpointAdvice, of planned: Forecast) {
    let condition = advice.premise.map { ", if \($0)" } ?? ""
    addWrapped(
      "\(advice.before.status.sign) \(advice.before.label) \(advice.before.words)\(condition)",
      advice.before.status.paint)
    if advice.premise == nil, let endpoint = planned.endpoints.first(where: { $0.identity == advice.before.identity }) {
      for outcome in endpoint.raceOutcomes { addParagraph(TerminalText.visible(outcome.sentence)) }
    }
    guard let best = advice.remedies.first else {
      addWrapped("  no remedy found that leaves no outage, no race and no failure", .doubtful)
      if style.isQuiet { return }
      addPartial(advice)
      addRejected(advice)
      return
    }
    if style.isQuiet {
      addParagraph(TerminalText.visible("best: \(best.kind): \(best.outcomeWords)"))
      return
    }
    addRemedy(best, title: "Best")
    // What is less to do, where there is such a thing.
    let easier = advice.remedies.first { $0.course.applies.count < best.course.applies.count }
    if let easier { addRemedy(easier, title: "Or, with less to do") }
    let told = [best, easier].compactMap { $0?.changes.map(\.description) }
    let others = advice.remedies.filter { !told.contains($0.changes.map(\.description)) }
    if !others.isEmpty {
      addTitle("Also without an outage")
      for trial in others.prefix(Self.shownLines) { addNote(TerminalText.visible(Self.line(trial))) }
      addRest(others.count - Self.shownLines)
    }
    addPartial(advice)
    addRejected(advice)
  }

  private mutating func addRemedy(_ trial: Trial, title: String) {
    addTitle("\(title): \(trial.kind)")
    addParagraph(TerminalText.visible("\(trial.outcomeWords); \(trial.effortWords)"))
    addParagraph(TerminalText.visible(trial.allowance))
    for (number, step) in RemedySteps(trial).steps.enumerated() {
      let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      addParagraph(TerminalText.visible(lines[0]), label: "\(number + 1).", labelWidth: 2)
      // What is to be typed stays as it is, however long.
      for line in lines.dropFirst() { add("       " + paint(TerminalText.visible(line), .notable)) }
    }
  }

  private static func line(_ trial: Trial) -> String {
    "\(trial.changes.map(\.description).joined(separator: ", ")): \(trial.effortWords)"
  }

  private mutating func addPartial(_ advice: EndpointAdvice) {
    if advice.partial.isEmpty { return }
    addTitle("Shorter, but no remedy")
    for trial in advice.partial.prefix(4) {
      let telling = trial.flaws.mostTelling
      let flaws = (telling.isEmpty ? trial.flaws : telling).map { $0.sentence(applies: trial.course.applies.count) }
      addNote(
        TerminalText.visible(
          "\(trial.changes.map(\.description).joined(separator: ", ")): \(trial.outcomeWords); "
            + flaws.joined(separator: "; ")))
    }
    addRest(advice.partial.count - 4)
  }

  private mutating func addRejected(_ advice: EndpointAdvice) {
    let told = Set(advice.partial.prefix(4).map { $0.changes.map(\.description).joined(separator: ", ") })
    let rejected = advice.rejected.filter { !told.contains($0.change) }
    if rejected.isEmpty { return }
    addTitle("What does not help, and why")
    for rejection in rejected.prefix(10) {
      addNote(TerminalText.visible("\(rejection.change): \(rejection.sentence())"))
    }
    addRest(rejected.count - 10)
  }

  fileprivate mutating func addSearch(_ advice: Advice, _ settings: SimulationSettings) {
    addBlank()
    if !advice.worlds.isEmpty {
      let shown = TerminalText.visible(advice.worlds.prefix(3).joined(separator: ", or "))
      let rest = advice.worlds.count > 3 ? ", or \(advice.worlds.count - 3) more" : ""
      addParagraph(
        "The plan does not tell whether \(shown)\(rest). What is called a remedy here is one in either case.",
        indentation: 0)
    }
    let cut = advice.isCut ? " There was more to try than that." : ""
    addParagraph(
      "\(counted(advice.trials, "course")) of action simulated with \(counted(advice.original.applies[0].forecast.runs, "run")) "
        + "each, seed \(settings.seed).\(cut) Look at the real plan before you apply: what is not in this one, "
        + "applysim can't know.", indentation: 0)
  }
}
