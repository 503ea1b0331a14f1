import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

/// `whatif --format json`; docs/schema/whatif.schema.json describes it.
public struct WhatIfJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: WhatIfReport, style: OutputStyle) -> [UInt8] {
    let comparison = try? report.outcome.get()
    let document: JSONDocument = [
      "format_version": "1.0",
      "plan": SimulationJSONFormat.document(report.plan),
      "settings": .settings(report.settings),
      "changes": .strings(report.changes),
      "notes": .strings(report.notes.map(\.sentence)),
      "cycle": .cycle(of: report.outcome),
      "endpoints": .array((comparison?.rows ?? []).map(Self.document)),
      "original": comparison.map { Self.document($0.original) } ?? .null,
      "changed": comparison.map { Self.document($0.changed) } ?? .null,
    ]
    return document.bytes
  }

  private static func document(_ row: WhatIfReport.Comparison.Row) -> JSONDocument {
    [
      "name": .string(row.name), "verdict": .string(row.verdict.word),
      "original": row.before.map(document) ?? .null, "changed": row.after.map(document) ?? .null,
    ]
  }

  static func document(_ endpoint: CourseEndpoint) -> JSONDocument {
    [
      "status": .string(endpoint.status.rawValue), "outage": .quantiles(endpoint.outage),
      "open_ended": .bool(endpoint.isOpenEnded),
      "dark_share": .share(endpoint.darkShare),
      "client_tail_p90": .seconds(endpoint.tail),
    ]
  }

  static func document(_ course: CourseForecast) -> JSONDocument {
    [
      "duration": .quantiles(course.duration),
      "applies": .array(
        course.applies.map { apply in
          [
            "targets": .strings(apply.targets), "duration": .quantiles(apply.forecast.applyDuration),
            "operations": .array(apply.forecast.operations.map(SimulationJSONFormat.document)),
            "edges": .array(OperationOrder(apply.graph).edges.map(document)),
            "endpoints": .array(apply.forecast.endpoints.map(SimulationJSONFormat.document)),
            "findings": .array(apply.forecast.findings.map(SimulationJSONFormat.document)),
          ]
        }),
      "failures": .array(course.failures.map(document)),
    ]
  }

  private static func document(_ edge: OperationOrder.Edge) -> JSONDocument {
    [
      "before": .integer(edge.before), "after": .integer(edge.after), "rule": .string(edge.rule.id),
      "certainty": .string(edge.certainty.id),
    ]
  }

  private static func document(_ failure: CourseFailure) -> JSONDocument {
    [
      "apply": .integer(failure.apply + 1), "address": .string(failure.operation.address.description),
      "action": .string(failure.operation.action.rawValue),
      "share": .share(failure.share),
    ]
  }
}

extension WhatIfReport.Comparison.Row.Verdict {
  var word: String {
    switch self {
    case .worse: "worse"
    case .better: "better"
    case .same: "same"
    }
  }
}
