import ApplyLog
import ApplyReplay
import ArgumentParser
import Reporting

/// `applysim calibrate LOG...`.
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Learns durations from logs of your own applies.",
    discussion: """
      Each type of resource and action starts from the catalog; the more operations of it are in the logs, the less the \
      catalog counts. Logs of all forms that 'replay' reads can be mixed. With two logs or more it says how well each is \
      foretold from the others, beside the catalog.

      The file has types, actions and numbers, and nothing that names what was applied; --durations reads it.

      Examples:
        applysim calibrate logs/*.jsonl --output durations.json
        applysim simulate plan.json --durations durations.json

      \(ExitStatus.help)
      """
  )

  @Argument(
    help: ArgumentHelp("Logs: 'terraform apply -json' or its text.", valueName: "log"), completion: .file())
  var logs: [String]

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.validate(among: ReportFormats.calibration)
    if logs.isEmpty { throw ValidationError("expected a log, found none") }
  }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      var records: [[ApplyRecord]] = []
      for log in logs { records.append(try LogFile.records(log)) }
      let report = CalibrationReport(Calibrator().calibrate(records))
      try output.write(report, in: ReportFormats.calibration)
      // Whoever keeps the durations in a file still wants to know what they are worth.
      if !output.targets.contains(where: { $0.file == "-" }) {
        try OutputOptions.writeText(report, in: ReportFormats.calibration, isQuiet: output.quiet)
      }
      return Outcome(.success)
    }
  }
}
