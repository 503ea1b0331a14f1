import ApplyGraph
import ApplyLog
import ApplyReplay
import ApplySimulation
import EventSimulation
import PlanFile

/// `replay --format json`; docs/schema/replay.schema.json describes it.
public struct ReplayJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: ReplayReport, style: OutputStyle) -> [UInt8] {
    switch report.outcome {
    case .success(let replay): Self.document(report, replay).bytes
    case .failure(let plan): plan.cycleDocument.bytes
    }
  }

  private static func document(_ report: ReplayReport, _ replay: Replay) -> JSONDocument {
    let figures = replay.figures
    return [
      "format_version": "1.0",
      "settings": .settings(report.settings),
      "log": document(replay.record),
      "figures": [
        "predicted_duration": .quantiles(figures.predictedLength), "duration": .seconds(replay.record.length),
        "median_start_error": .seconds(figures.startError),
        "median_start_error_own_durations": .seconds(figures.ownStartError),
        "durations_inside": .integer(figures.inside), "durations": .integer(figures.durations),
        "pairs_checked": .integer(replay.order.checked),
      ],
      "operations": .array(replay.operations.map { document($0, replay) }),
      "violations": .array(replay.order.violations.map(document)),
      "skipped": [
        "failed": .integers(replay.skips.failed), "predicted": .integers(replay.skips.predicted),
        "real": .integers(replay.skips.real),
      ],
      "unplanned": .array(
        replay.unplanned.map { ["address": .string($0.address), "action": .string($0.action.rawValue)] }),
      "endpoints": .array(report.compared(replay).map(document)),
      "incident": report.incident.map(document) ?? .null,
    ]
  }

  private static func document(_ record: ApplyRecord) -> JSONDocument {
    let precision =
      switch record.precision {
      case .measured: "measured"
      case .seconds: "seconds"
      case .reconstructed: "reconstructed"
      }
    let ending =
      switch record.ending {
      case .complete: "complete"
      case .failed: "failed"
      case .interrupted: "interrupted"
      case .cutOff: "cut-off"
      }
    return [
      "program": .optional(record.program?.rawValue.lowercased()), "version": .optional(record.version),
      "precision": .string(precision), "ending": .string(ending), "operations": .integer(record.operations.count),
      "most_at_once": .integer(record.mostAtOnce), "interrupted": .seconds(record.interrupted),
    ]
  }

  private static func document(_ operation: ReplayedOperation, _ replay: Replay) -> JSONDocument {
    let forecast = operation.forecast
    let applied = operation.applied
    let outcome =
      switch applied?.outcome {
      case .done: "done"
      case .failed: "failed"
      case .unfinished: "unfinished"
      case nil: "not-in-log"
      }
    let start = forecast.start
    return [
      "id": .integer(operation.operation.id), "address": .string(operation.operation.address.description),
      "action": .string(operation.operation.action.rawValue), "deposed": .optional(operation.operation.deposed),
      "outcome": .string(outcome), "start": .seconds(applied?.start), "end": .seconds(applied?.end),
      "duration": .seconds(applied?.duration), "inside": operation.isInside.map { .bool($0) } ?? .null,
      "predicted_start": .quantiles(
        Quantiles(
          p10: start.p10 - replay.origin, p50: start.p50 - replay.origin, p90: start.p90 - replay.origin)),
      "predicted_duration": .quantiles(forecast.duration), "basis": .string(forecast.basis),
      "start_own_durations": .seconds(operation.ownStart),
    ]
  }

  private static func document(_ violation: OrderCheck.Violation) -> JSONDocument {
    [
      "before": .integer(violation.before), "after": .integer(violation.after), "rule": .string(violation.rule.id),
      "certainty": .string(violation.certainty.id), "early": .seconds(violation.early),
    ]
  }

  private static func document(_ endpoint: ComparedEndpoint) -> JSONDocument {
    [
      "name": .string(endpoint.predicted.name), "kind": .string(endpoint.predicted.kind.rawValue),
      "address": .string(endpoint.predicted.address),
      "predicted": [
        "status": .string(endpoint.predicted.status.rawValue), "outage": .quantiles(endpoint.predicted.outage),
        "open_ended": .bool(endpoint.predicted.isOpenEnded),
      ],
      "real": endpoint.real.map { real in
        [
          "status": .string(real.status.rawValue), "dark": .seconds(real.darkLength),
          "intervals": .array(real.intervals.map(document)),
        ]
      } ?? .null,
      "reported": endpoint.report.map { document($0, predicted: endpoint.predicted) } ?? .null,
    ]
  }

  private static func document(_ interval: OutageInterval) -> JSONDocument {
    [
      "effect": .string(interval.effect.rawValue), "from": .integer(interval.from.operation),
      "to": interval.to.map { .integer($0.operation) } ?? .null, "start": .seconds(interval.startP50),
      "end": .seconds(interval.endP50),
    ]
  }

  private static func document(_ report: Incident.Report, predicted: EndpointForecast) -> JSONDocument {
    [
      "from": .optional(report.from), "to": .optional(report.to),
      "outage": report.outage.map { outage in
        ["least": .seconds(outage.lowerBound.milliseconds), "most": .seconds(outage.upperBound.milliseconds)]
      } ?? .null, "agrees": report.agrees(with: predicted.outage).map { .bool($0) } ?? .null,
      "note": .optional(report.note),
    ]
  }

  private static func document(_ incident: Incident) -> JSONDocument {
    [
      "title": .string(incident.title), "source": .string(incident.source), "story": .optional(incident.story),
    ]
  }
}
