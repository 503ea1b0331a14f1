import ApplySimulation
import ArgumentParser
import EventSimulation
import Reporting

/// `applysim config`.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The file .applysim.yml: limits, owners, agreed downtime, durations.",
    subcommands: [ConfigCheckCommand.self])
}

/// `applysim config check [FILE]`.
struct ConfigCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks .applysim.yml and says what it asks for.",
    discussion: """
      Without a file, the one that a simulation would read here: in this folder, or the nearest above it up to the root \
      of the repository. docs/configuration.md has every key.

      \(ExitStatus.help)
      """
  )

  @Argument(
    help: ArgumentHelp("The file to check.", valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
  var file: String?

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      guard let file = file ?? StandingFile.find() else { throw .noStandingFile }
      let layer = try StandingFile.read(file)
      let text = Self.summary(layer, today: StandingFile.today).map { $0 + "\n" }.joined()
      try OutputFile.write(Array("\(InputFile.displayName(file)): no mistakes\n\(text)".utf8), to: "-")
      return Outcome(.success)
    }
  }

  /// A line for each thing that it asks for.
  static func summary(_ layer: ScenarioLayer, today: CalendarDate) -> [String] {
    var lines: [String] = []
    if let limit = layer.maxDowntime { lines.append("max-downtime \(DurationStyle.text(limit))") }
    if let budget = layer.budget { lines.append("budget \(budget)") }
    if let parallelism = layer.parallelism { lines.append("parallelism \(parallelism)") }
    if !layer.durations.isEmpty { lines.append("durations: \(layer.durations.count)") }
    for policy in layer.endpoints {
      var parts: [String] = []
      if let limit = policy.maxDowntime { parts.append("max-downtime \(DurationStyle.text(limit))") }
      if let budget = policy.budget { parts.append("budget \(budget)") }
      if !policy.owners.isEmpty { parts.append("owners \(policy.owners.joined(separator: ", "))") }
      if let expected = policy.expected {
        let most = expected.atMost.map { " of at most \(DurationStyle.text($0))" } ?? ""
        let ended = expected.until < today ? ", which is over" : ""
        parts.append("downtime\(most) expected until \(expected.until)\(ended): \(expected.reason)")
      }
      if let reason = policy.ignored { parts.append("ignored: \(reason)") }
      lines.append("endpoint \(policy.pattern): \(parts.isEmpty ? "nothing" : parts.joined(separator: "; "))")
    }
    return lines.map { "  \($0)" }
  }
}
