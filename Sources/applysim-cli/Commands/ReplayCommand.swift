import ApplyLog
import ApplyReplay
import ApplySim
import ApplySimulation
import ArgumentParser
import Reporting

/// `applysim replay PLAN --log LOG`, `applysim replay FOLDER`.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "A recorded apply over its prediction: was the order kept, what was dark, how far off were the times.",
    discussion: """
      The log is what 'terraform apply -json' or 'tofu apply -json' writes, whose times are exact, or the text that \
      people see, with or without the colours and time stamps of a CI service. Of it addresses, actions and times are \
      read and nothing else.

      A folder is an incident's: incident.yml (what was reported), plan.json, apply.jsonl, apply.log or apply.txt; \
      plan.tfplan and scenario.yml where there are some.

      Examples:
        applysim replay plan.json --log apply.jsonl
        applysim replay plan.json --plan-file tfplan --log ci.log --output overlay.svg --output -
        applysim replay samples/crates-io-2023-01-25
        terraform apply -json tfplan | applysim replay plan.json --plan-file tfplan --log -

      '--log -' follows an apply that is running and says after each step what is still to come: on a terminal in one \
      line, elsewhere as JSON lines; with --output or --format the report is written at the end instead of the lines.

      \(ExitStatus.help)
      """
  )

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("The log of the apply; - follows one that is running.", valueName: "file"),
    completion: .file())
  var log: String?

  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.validate(among: ReportFormats.replay)
    if log == nil, !FolderListing.isFolder(input.plan) {
      throw ValidationError("--log: expected the log of the apply beside a plan, found none")
    }
    if log == "-", input.plan == "-" {
      throw ValidationError("--log: expected a file where the plan comes from standard input, found '-'")
    }
  }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      let followed = try await followed()
      if let outcome = followed?.outcome { return outcome }
      let report = try await replayed(followed?.records)
      try output.write(report, in: ReportFormats.replay)
      return switch report.outcome {
      case .success: Outcome(.success)
      case .failure(let plan):
        Outcome(.unorderable, message: output.printsTextToStandardOutput ? nil : ErrorText(plan, file: input.plan))
      }
    }
  }

  /// Whether standard output is for the report; else it gets a JSON line at each step.
  private var wantsReport: Bool { !output.output.isEmpty || !output.format.isEmpty || Terminal.isStandardOutput }

  /// The log on standard input, read to its end while it is written; nil where it is a file.
  private func followed() async throws(CommandFailure) -> (records: [ApplyRecord], outcome: Outcome?)? {
    guard log == "-", !FolderListing.isFolder(input.plan) else { return nil }
    let apply: Result<RunningApply, UnorderablePlan>
    let scenario = try simulation.readScenario()
    let files = try input.read()
    do throws(AnalysisError) {
      apply = try RunningApply.following(files, scenario: scenario)
    } catch {
      throw input.failure(error)
    }
    switch apply {
    case .success(let apply):
      let records = try await LogFollower(writesLines: !wantsReport, apply: apply).follow()
      return (records, wantsReport ? nil : Outcome(.success))
    case .failure(let plan): return ([], Outcome(.unorderable, message: ErrorText(plan, file: input.plan)))
    }
  }

  private func replayed(_ followed: [ApplyRecord]?) async throws(CommandFailure) -> ReplayReport {
    var (input, simulation, log, incident) = (input, simulation, log, nil as Incident?)
    if FolderListing.isFolder(input.plan) {
      let folder = try IncidentFolder(input.plan)
      incident = folder.incident
      input.plan = folder.plan
      input.planFile = input.planFile ?? folder.planFile
      simulation.scenario = simulation.scenario ?? folder.scenario
      log = log ?? folder.log
    }
    let scenario = try simulation.readScenario()
    let records = if let followed { followed } else { try LogFile.records(log ?? "-") }
    let files = try input.read()
    let progress = ProgressLine(runs: scenario.runs)
    defer { progress.clear() }
    do throws(AnalysisError) {
      return try await Analysis.replay(
        records, of: files, scenario: scenario, incident: incident, progress: progress.report)
    } catch {
      if case .otherLog(let operations) = error {
        throw .otherLog(file: InputFile.displayName(log ?? "-"), operations: operations)
      }
      throw input.failure(error)
    }
  }
}
