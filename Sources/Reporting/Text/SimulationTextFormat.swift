import ApplySimulation
import PlanFile

/// `simulate --format text`: the verdict first, then the rest of what a reviewer may ask.
public struct SimulationTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.outcome {
    case .failure(let plan): page.add(plan)
    case .success(let outcome):
      page.addVerdict(report, outcome)
      if !style.isQuiet {
        page.addOtherEndpoints(outcome.forecast)
        page.addFindings(outcome.forecast)
        page.addApply(report, outcome.forecast)
        page.addAssumptions(outcome.forecast.assumptions)
        page.addLimitsOfTheModel(outcome.forecast)
        page.addDiagnostics(report.diagnostics)
      }
    }
    return page.bytes
  }
}
