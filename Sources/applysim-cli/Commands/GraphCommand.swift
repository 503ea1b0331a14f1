import ApplySim
import ArgumentParser
import Reporting

/// `applysim graph PLAN`.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "The operations of the apply, and which of them waits for which.",
    discussion: """
      Everything that does no work (expansions, variables, unchanged resources) is passed through. An edge is exact \
      where the input says it, inferred where other evidence in the plan shows it, assumed where nothing does.

      Examples:
        applysim graph plan.json
        terraform show -json tfplan | applysim graph -
        applysim graph plan.json --output order.svg --output order.json

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try output.validate(among: ReportFormats.graph) }

  func run() async throws {
    try await Outcome.of { () throws(CommandFailure) in
      let report = try input.analysed(by: Analysis.order(of:))
      try output.write(report, in: ReportFormats.graph)
      return switch report.order {
      case .success: Outcome(.success)
      case .failure(let plan):
        Outcome(.unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }
}
