import ApplySim
import ApplySimulation
import ArgumentParser
import Reporting

/// `applysim advise PLAN`.
struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Remedies for what goes dark, each simulated, best first, with the steps; and why the obvious is none.",
    discussion: """
      Tries moved blocks, two applies, create_before_destroy, other names and orders, and their useful combinations. \
      Best is what leaves the shortest outage, then what has the fewest operations before the switch in one apply, \
      then what is the least to do. What leaves a race, or fails at the provider, is never called a remedy.

      Examples:
        applysim advise plan.json
        applysim advise plan.json --plan-file tfplan --scenario scenario.yml
        applysim advise plan.json --format json

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try output.validate(among: ReportFormats.advice) }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      let scenario = try simulation.readScenario()
      let files = try input.read()
      let report: AdviceReport
      do throws(AnalysisError) {
        report = try await Analysis.advice(of: files, scenario: scenario)
      } catch {
        throw input.failure(error)
      }
      try output.write(report, in: ReportFormats.advice)
      return switch report.outcome {
      case .success: Outcome(.success)
      case .failure(let plan):
        Outcome(.unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }
}
