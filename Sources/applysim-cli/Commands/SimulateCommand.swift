import ApplySim
import ApplySimulation
import ArgumentParser
import Reporting
import SharedWork

/// `applysim simulate PLAN`.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Which endpoints go dark in the apply, from which operation to which, for how long, and why.",
    discussion: """
      Simulates the apply many times with durations that were observed, documented or estimated, and says which. The \
      same input, scenario and seed give the same report.

      Examples:
        applysim simulate plan.json
        applysim simulate plan.json --duration 'aws_acm_certificate_validation.*:create=10m'
        applysim simulate plan.json --scenario scenario.yml --max-downtime 1m
        applysim simulate plan.json --output report.json --output timeline.svg
        terraform show -json tfplan | applysim simulate -

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var simulation: SimulationOptions

  @Flag(
    name: .long,
    help: "Make each operation on an outage's path fail: what stays dark, what is left, how long the next apply takes.")
  var failures = false

  @OptionGroup var output: OutputOptions

  func validate() throws { try output.validate(among: ReportFormats.simulation) }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      var report = try await simulated()
      report.planFile = input.plan == "-" ? input.planFile : input.plan
      try output.write(report, in: ReportFormats.simulation)
      switch report.outcome {
      case .success(let outcome):
        // The process ends: nobody waits for a large report to be freed.
        defer { releaseAside(report, of: outcome.order.operations.count) }
        return outcome.gate.isPassed ? Outcome(.success) : Outcome(.limitExceeded, message: message(outcome.gate))
      case .failure(let plan):
        return Outcome(
          .unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }

  private func simulated() async throws(CommandFailure) -> SimulationReport {
    let scenario = try simulation.readScenario()
    let files = try input.read()
    let progress = ProgressLine(runs: scenario.runs)
    defer { progress.clear() }
    do throws(AnalysisError) {
      return try await Analysis.simulation(
        of: consume files, scenario: scenario, failures: failures, progress: progress.report)
    } catch {
      throw input.failure(error)
    }
  }

  /// What the text report says beside each endpoint.
  private func message(_ gate: Gate) -> ErrorText? {
    guard !output.printsTextToStandardOutput, let first = gate.violations.first else { return nil }
    let others = gate.violations.count - 1
    return ErrorText(first.label, first.sentence + (others > 0 ? ", and \(others) more" : ""))
  }
}
