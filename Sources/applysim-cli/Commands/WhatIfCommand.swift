import ApplySim
import ApplySimulation
import ArgumentParser
import Reporting
import WhatIf

/// `applysim whatif PLAN CHANGE...`.
struct WhatIfCommand: AsyncParsableCommand {
  /// Made at every start, because all commands are told of at once: appended, which takes a tenth of joining.
  private static var kinds: String {
    var text = ""
    for kind in PlanChanges.kinds {
      if !text.isEmpty { text += "\n" }
      text += "  "
      text += kind.keyword
      text += " "
      text += kind.operands
      text += "\n      "
      text += kind.summary
    }
    return text
  }

  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "The same simulation with changes made, beside the plan as it is.",
    discussion: """
      Changes, one after another, each in words of its own or in one quoted word:
      \(kinds)

      A change that Terraform or the provider would not have is refused with the reason (exit code 2). Changes of a \
      scenario file's 'changes' come first.

      Examples:
        applysim whatif plan.json moved aws_route53_record.old 'aws_route53_record.new["a"]'
        applysim whatif plan.json split aws_cloudfront_distribution.static
        applysim whatif plan.json 'create-before-destroy aws_lb.web' 'name-prefix aws_lb.web'
        applysim whatif plan.json fail aws_acm_certificate_validation.main:create --format json

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions

  @Argument(help: ArgumentHelp("What is changed.", valueName: "change"))
  var changes: [String] = []

  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try output.validate(among: ReportFormats.whatIf) }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      let report = try await compared()
      try output.write(report, in: ReportFormats.whatIf)
      switch report.outcome {
      case .success(let comparison):
        guard let violation = comparison.gate.violations.first else { return Outcome(.success) }
        let message = ErrorText(violation.label, violation.sentence)
        return Outcome(.limitExceeded, message: output.printsTextToStandardOutput ? nil : message)
      case .failure(let plan):
        return Outcome(
          .unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }

  private func compared() async throws(CommandFailure) -> WhatIfReport {
    let scenario = try simulation.readScenario()
    let planned = try Self.parse(scenario.changes, file: simulation.scenario ?? "scenario")
    let asked = try Self.parse(changes, file: nil)
    let files = try input.read()
    let progress = ProgressLine(runs: scenario.runs)
    defer { progress.clear() }
    do throws(AnalysisError) {
      return try await Analysis.whatIf(
        of: files, changes: planned + asked, scenario: scenario, progress: progress.report)
    } catch {
      throw input.failure(error)
    }
  }

  private static func parse(_ words: [String], file: String?) throws(CommandFailure) -> [any PlanChange] {
    do throws(PlanChangeError) {
      return try PlanChanges.parse(words)
    } catch {
      throw .change(file: file, error)
    }
  }
}
