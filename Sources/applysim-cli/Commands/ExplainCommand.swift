import ApplySim
import ApplySimulation
import ArgumentParser
import Reporting

/// `applysim explain PLAN NAME [NAME]`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why: the chain behind an outage, what an operation waits for, what forces one before another.",
    discussion: """
      An address is that of an instance, of a resource (all its instances) or of a module (all that is in it); \
      'aws_x.a:delete' or 'aws_x.a (destroy)' is one of its operations.

      Examples:
        applysim explain plan.json static.crates.example
        applysim explain plan.json aws_route53_record.static
        applysim explain plan.json aws_route53_record.static:delete aws_acm_certificate.static:create
        applysim explain plan.json module.network --format json

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions

  @Argument(help: ArgumentHelp("An endpoint's name, or an address.", valueName: "endpoint-or-address"))
  var name: String

  @Argument(help: ArgumentHelp("Another address: what forces the first before it.", valueName: "address"))
  var other: String?

  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try output.validate(among: ReportFormats.explanation) }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      let report = try await explained()
      try output.write(report, in: ReportFormats.explanation)
      return switch report.answer {
      case .success: Outcome(.success)
      case .failure(let plan):
        Outcome(.unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }

  private func explained() async throws(CommandFailure) -> ExplanationReport {
    let names = [name] + [other].compactMap(\.self)
    let scenario = try simulation.readScenario()
    let files = try input.read()
    let progress = names.count == 1 ? ProgressLine(runs: scenario.runs) : nil
    defer { progress?.clear() }
    do throws(AnalysisError) {
      return try await Analysis.explanation(of: files, about: names, scenario: scenario, progress: progress?.report)
    } catch {
      throw input.failure(error)
    }
  }
}
