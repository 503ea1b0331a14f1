import ApplyReplay
import ApplySimulation
import EventSimulation
import PlanFile
import ResourceKinds

/// `calibrate --format text`: how much better own durations foretell, then row by row.
public struct CalibrationTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: CalibrationReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    page.add(report.calibration)
    return page.bytes
  }
}

extension TextPage {
  fileprivate mutating func add(_ calibration: Calibration) {
    addParagraph(
      "\(counted(calibration.observations, "operation")) of \(counted(calibration.logs, "log")): "
        + "\(counted(calibration.rows.count, "type and action", plural: "types and actions"))", indentation: 0)
    if let own = calibration.ownScore, let catalog = calibration.catalogScore {
      addParagraph("each log foretold from the others, \(counted(own.operations, "operation")):")
      addScore("own", own)
      addScore("catalog", catalog)
    } else {
      addParagraph("one log: nothing is left to see how well its durations foretell another")
    }
    if style.isQuiet || calibration.rows.isEmpty { return }
    addBlank()
    var table = Table([
      .init("type", isFlexible: true), .init("action"), .init("seen", .trailing), .init("P10", .trailing),
      .init("P50", .trailing), .init("P90", .trailing), .init("catalog P50", .trailing), .init("of"),
    ])
    for row in calibration.rows {
      table.add([
        row.learned.type + (row.learned.variant.map { "#\($0)" } ?? ""), row.learned.action.rawValue,
        "\(row.learned.observations)",
        DurationStyle.text(row.learned.p10), DurationStyle.text(row.learned.p50), DurationStyle.text(row.learned.p90),
        DurationStyle.text(row.prior.model.p50), row.prior.basis.words,
      ])
    }
    add(table.lines(width: width))
    let unseen = calibration.rows.filter { !$0.unseenVariants.isEmpty }
    if unseen.isEmpty { return }
    addBlank()
    let cases = unseen.map {
      "\($0.learned.action.rawValue) of \($0.learned.type) (\($0.unseenVariants.joined(separator: ", ")))"
    }
    addParagraph(
      "Logs show no arguments, so these cases are not told apart: \(cases.joined(separator: "; ")). Where a plan shows an "
        + "operation to be one of them, the catalog's own row for it stands.", indentation: 0)
  }

  private mutating func addScore(_ label: String, _ score: Calibration.Score) {
    let share = score.operations == 0 ? 0 : (score.inside * 100 + score.operations / 2) / score.operations
    let tenths = Int((score.medianFactor * 10).rounded())
    addParagraph(
      "\(share) % from P10 to P90; P50 off by a factor of \(tenths / 10).\(tenths % 10) at the median", label: label,
      indentation: 4, labelWidth: 7)
  }
}
