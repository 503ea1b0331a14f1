import ApplyLog
import ApplyReplay
import ApplySim
import ApplySimulation
import Reporting

/// A log: read whole, read while it grows, calibrated from, replayed and followed over a plan.
enum LogExercise {
  static func run(_ bytes: [UInt8]) {
    followed(bytes)
    guard let records = try? ApplyLogReader.records(in: bytes) else { return }
    let calibration = CalibrationReport(Calibrator().calibrate([records, records]))
    _ = PlanExercise.rendered(calibration, ReportFormats.calibration, "calibrate", false)
    blocking {
      var scenario = Scenario()
      scenario.runs = 5
      let input = AnalysisInput(plan: SamplePlan.bytes)
      if let report = try? await Analysis.replay(records, of: input, scenario: scenario) {
        _ = PlanExercise.rendered(report, ReportFormats.replay, "replay", Hash.of(bytes) % 16 == 0)
      }
      if case .success(let apply)? = try? RunningApply.following(input, scenario: scenario) {
        if let forecast = await apply.forecast(records) {
          _ = LiveForecastLine.json(forecast, ending: nil)
          _ = LiveForecastLine.text(forecast)
        }
      }
    }
  }

  /// However it comes in pieces, the same must be read.
  private static func followed(_ bytes: [UInt8]) {
    var whole = ApplyLogReader()
    var pieces = ApplyLogReader()
    var wholeFails = false
    var piecesFail = false
    do throws(ApplyLogError) {
      try whole.append(bytes)
      try whole.finish()
    } catch { wholeFails = true }
    do throws(ApplyLogError) {
      var rest = bytes[...]
      var step = Int(Hash.of(bytes) % 61) + 1
      while !rest.isEmpty {
        try pieces.append(Array(rest.prefix(step)))
        _ = pieces.records
        rest = rest.dropFirst(step)
        // Fewer and fewer looks, so that long inputs do not take the square of their length.
        step += step / 2 + 1
      }
      try pieces.finish()
    } catch { piecesFail = true }
    precondition(wholeFails == piecesFail, "read in pieces it has another answer")
    precondition(wholeFails || whole.records == pieces.records, "read in pieces it has other records")
  }
}
