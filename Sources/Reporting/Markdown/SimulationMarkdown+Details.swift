import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// What stands folded behind the answer.
extension SimulationMarkdown {
  /// Every operation in the order of its median start.
  var steps: MarkdownSection? {
    if forecast.operations.isEmpty { return nil }
    let critical = Set(forecast.criticalPath)
    let onPath = Set(affected.flatMap { $0.intervals.flatMap(\.because) })
    let order = forecast.inMedianOrder
    return folded(
      "\(counted(order.count, "step")) in order", noun: "steps", rank: 6,
      opening: "| Start | Takes | Operation | | Known from |\n|--:|--:|---|---|---|\n",
      rows: order.map { id in
        let forecast = forecast.operations[id]
        // What an outage waits for says more than what the apply waits for.
        let mark = onPath.contains(id) ? "outage" : critical.contains(id) ? "critical" : ""
        let start = forecast.isReached ? DurationStyle.moment(milliseconds: forecast.start.p50) : "–"
        let (median, p90) = (forecast.duration.p50, forecast.duration.p90)
        // Said where it is another matter.
        let isWide = p90 > median * 2 && p90 - median > 5000
        let takes =
          forecast.isReached
          ? DurationStyle.text(milliseconds: median) + (isWide ? ", P90 \(DurationStyle.text(milliseconds: p90))" : "")
          : "not reached"
        return .init(
          text: "| \(start) | \(takes) | \(forecast.operation.action.rawValue) "
            + "\(cell.code(forecast.operation.addressWithObject)) | "
            + "\(mark) | \(forecast.basisWords) |\n",
          weight: (onPath.contains(id) ? 2 : 0) + (critical.contains(id) ? 1 : 0))
      })
  }

  /// What is left to act on after the verdict.
  var findings: MarkdownSection? {
    let findings = TextPage.findingsBesideVerdict(forecast)
    if findings.isEmpty { return nil }
    return folded(
      counted(findings.count, "finding"), noun: "findings", rank: 5, opening: "",
      rows: findings.enumerated().map { position, finding in
        .init(
          text: "- **\(finding.severity.rawValue)** \(finding.rule.rawValue): "
            + "\(text.prose(finding.message).stopped)\n", weight: -position)
      })
  }

  /// Those that the verdict leaves out.
  var otherEndpoints: MarkdownSection? {
    let others = forecast.endpoints.filter { !$0.status.isVerdict }
    if others.isEmpty { return nil }
    return folded(
      counted(others.count, affected.isEmpty ? "endpoint" : "other endpoint"), noun: "other endpoints", rank: 7,
      opening: "| Endpoint | | Modelled |\n|---|---|---|\n",
      rows: others.enumerated().map { position, endpoint in
        let coverage = endpoint.coverage
        let share = coverage.of == 0 ? "–" : "\(coverage.modelled) of \(coverage.of)"
        let unknown = coverage.unknown.prefix(3).map(text.code).joined(separator: ", ")
        let more = coverage.unknown.count > 3 ? " and \(coverage.unknown.count - 3) more" : ""
        return .init(
          text: "| \(cell.code(endpoint.label)) | \(endpoint.status.sign) \(endpoint.status.words) | "
            + "\(share)\(unknown.isEmpty ? "" : ", not \(unknown)\(more)") |\n", weight: -position)
      })
  }

  /// What was taken for true without evidence.
  var assumptions: MarkdownSection? {
    let assumptions = forecast.assumptions
    if assumptions.isEmpty { return nil }
    return folded(
      counted(assumptions.count, "assumption"), noun: "assumptions", rank: 8, opening: "",
      rows: assumptions.enumerated().map { position, assumption in
        .init(text: "- \(text.assumption(assumption))\n", weight: -position)
      })
  }

  /// What the figures do not know.
  var limits: MarkdownSection? {
    if forecast.operations.isEmpty { return nil }
    var rows: [String] = []
    let unknown = Set(affected.flatMap(\.coverage.unknown)).sorted()
    if !unknown.isEmpty { rows.append("What endpoints stand on: \(list(unknown)).") }
    let guessed = forecast.operations.filter { $0.basis == "default" }
    if !guessed.isEmpty {
      let types = Set(guessed.map(\.operation.type)).sorted()
      rows.append(
        "Durations of \(list(types)): taken from other types, for \(guessed.count) of "
          + "\(counted(forecast.operations.count, "operation")).")
    }
    let always = "ther stacks, your traffic, start-up of your applications, and the health of what exists already."
    if rows.isEmpty {
      return MarkdownSection(
        noun: "limits of the model", rank: 9, rows: [.init(text: "Not modelled: o\(always)\n")])
    }
    rows.append("O\(always)")
    return folded(
      "Not modelled", noun: "limits of the model", rank: 9, opening: "",
      rows: rows.map { .init(text: "- \($0)\n") })
  }

  /// What reading brought up.
  var notes: MarkdownSection? { text.notes(report.diagnostics) }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(6).map(text.code).joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }

  private func folded(
    _ summary: String, noun: String, rank: Int, opening: String, rows: [MarkdownSection.Row]
  ) -> MarkdownSection {
    text.folded(summary, noun: noun, rank: rank, opening: opening, rows: rows)
  }
}

extension MarkdownText {
  /// A part that a click unfolds, where HTML is to be had; else a part with a title. `summary` has no name in it.
  func folded(
    _ summary: String, noun: String, rank: Int, opening: String, rows: [MarkdownSection.Row]
  ) -> MarkdownSection {
    // HTML ends at a blank line: what follows is Markdown again (CommonMark 0.31, section 4.6).
    MarkdownSection(
      noun: noun, rank: rank,
      opening: (hasHTML ? "<details><summary>\(summary)</summary>\n\n" : "**\(summary)**\n\n") + opening,
      rows: rows, end: hasHTML ? "\n</details>\n" : "")
  }

  func assumption(_ assumption: Assumption) -> String {
    "\(code(assumption.address)): \(prose(assumption.assumed)), because \(prose(assumption.because))".sentence
  }

  func assumptions(_ assumptions: [Assumption]) -> MarkdownSection? {
    if assumptions.isEmpty { return nil }
    return folded(
      counted(assumptions.count, "assumption"), noun: "assumptions", rank: 8, opening: "",
      rows: assumptions.enumerated().map { .init(text: "- \(assumption($1))\n", weight: -$0) })
  }

  func notes(_ diagnostics: [Diagnostic]) -> MarkdownSection? {
    if diagnostics.isEmpty { return nil }
    return folded(
      counted(diagnostics.count, "note"), noun: "notes", rank: 10, opening: "",
      rows: diagnostics.enumerated().map { position, diagnostic in
        let hint = diagnostic.hint.map { " \(prose($0).sentence)" } ?? ""
        let severity = diagnostic.severity == .warning ? "**warning** " : ""
        return .init(
          text: "- \(severity)\(code(diagnostic.subject)): \(prose(diagnostic.message).stopped)\(hint)\n",
          weight: -position)
      })
  }
}

extension MarkdownDraft {
  /// A plan without an order.
  static func ring(_ plan: UnorderablePlan, _ text: MarkdownText) -> MarkdownDraft {
    let cycle = CycleText(cycle: plan.cycles[0], removals: plan.removals)
    let title = "### ✗ No order: \(text.prose(CycleText.headline(plan)))"
    var draft = MarkdownDraft(title: title, shortTitle: title)
    draft.add(
      MarkdownSection(noun: "summary", rank: 0, opening: "Terraform refuses to apply this plan too.\n"))
    draft.add(
      MarkdownSection(
        noun: "members of the ring", rank: 1, opening: "",
        rows: cycle.steps.enumerated().map { position, step in
          let next = (position + 1) % cycle.steps.count + 1
          let doubt = step.certainty == .exact ? "" : " (\(step.certainty.id))"
          return .init(
            text: "\(position + 1). \(step.operation.action.rawValue) \(text.code(step.operation.addressWithObject))"
              + " before \(next): \(text.prose(step.reason))\(doubt)\n", weight: -position)
        }))
    draft.add(
      MarkdownSection(
        noun: "ways out", rank: 2, opening: "**What to do**\n\n",
        rows: cycle.waysOut.enumerated().map { .init(text: "- \(text.prose($1).sentence)\n", weight: -$0) }))
    return draft
  }
}
