import ApplyReplay
import ApplySimulation
import EventSimulation
import PlanFile
import ResourceKinds

/// `calibrate --format json`, the file that `--durations` reads; docs/schema/durations.schema.json describes it. Types,
/// actions and numbers: nothing in it names what was applied.
public struct CalibrationJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: CalibrationReport, style: OutputStyle) -> [UInt8] {
    let calibration = report.calibration
    let document: JSONDocument = [
      "format_version": "1.0",
      "logs": .integer(calibration.logs),
      "held_out": [
        "own": Self.document(calibration.ownScore), "catalog": Self.document(calibration.catalogScore),
      ],
      "durations": .array(calibration.rows.map(Self.document)),
    ]
    return document.bytes
  }

  private static func document(_ score: Calibration.Score?) -> JSONDocument {
    guard let score else { return .null }
    return [
      "operations": .integer(score.operations), "inside": .integer(score.inside),
      "median_factor": .thousandths(Int64((score.medianFactor * 1000).rounded())),
    ]
  }

  private static func document(_ row: Calibration.Row) -> JSONDocument {
    let (learned, prior) = (row.learned, row.prior)
    return [
      "type": .string(learned.type), "action": .string(learned.action.rawValue),
      "variant": learned.variant.map { .string($0) } ?? .null,
      "p10": .seconds(learned.p10.milliseconds), "p50": .seconds(learned.p50.milliseconds),
      "p90": .seconds(learned.p90.milliseconds), "observations": .integer(learned.observations),
      "logs": .integer(row.logs), "unseen_variants": .strings(row.unseenVariants),
      "prior": [
        "p10": .seconds(prior.model.p10.milliseconds), "p50": .seconds(prior.model.p50.milliseconds),
        "p90": .seconds(prior.model.p90.milliseconds), "basis": .string(prior.basis.rawValue),
      ],
    ]
  }
}
