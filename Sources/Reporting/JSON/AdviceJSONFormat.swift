import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

/// `advise --format json`; docs/schema/advise.schema.json describes it.
public struct AdviceJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: AdviceReport, style: OutputStyle) -> [UInt8] {
    let advice = try? report.outcome.get()
    let document: JSONDocument = [
      "format_version": "1.0",
      "plan": SimulationJSONFormat.document(report.plan),
      "settings": .settings(report.settings),
      "cycle": .cycle(of: report.outcome),
      "trials": .integer(advice?.trials ?? 0),
      "worlds": .strings(advice?.worlds ?? []),
      "complete": .bool(!(advice?.isCut ?? false)),
      "endpoints": .array((advice?.endpoints ?? []).map(Self.document)),
      "together": advice?.together.map(Self.document) ?? .null,
    ]
    return document.bytes
  }

  private static func document(_ advice: EndpointAdvice) -> JSONDocument {
    [
      "name": .string(advice.before.name), "premise": advice.premise.map { .string($0) } ?? .null,
      "original": WhatIfJSONFormat.document(advice.before),
      "remedies": .array(advice.remedies.map(document)), "partial": .array(advice.partial.map(document)),
      "rejected": .array(
        advice.rejected.map { ["change": .string($0.change), "reason": .string($0.sentence())] }),
    ]
  }

  private static func document(_ trial: Trial) -> JSONDocument {
    [
      "kind": .string(trial.kind), "changes": .strings(trial.changes.map(\.description)),
      "gain_s": .seconds(trial.gain), "outcome": WhatIfJSONFormat.document(trial.endpoint),
      "applies": .integer(trial.course.applies.count), "duration": .quantiles(trial.forecast.duration),
      "operations_before_switch": .integer(trial.exposure),
      "flaws": .strings(trial.flaws.map { $0.sentence(applies: trial.course.applies.count) }),
      "notes": .strings(trial.notes.map(\.sentence)), "steps": .strings(RemedySteps(trial).steps),
    ]
  }
}
