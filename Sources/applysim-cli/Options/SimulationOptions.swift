import ApplySimulation
import ArgumentParser
import EventSimulation
import ResourceKinds

/// What to assume beside the plan, and the limits to hold the result against.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Operations at the same time, as 'terraform apply -parallelism'. Default: 10.", valueName: "number"),
    transform: { try wholeNumber($0, from: 1) })
  var parallelism: Int?

  @Option(
    help: ArgumentHelp("How many applies to simulate. Default: 1000.", valueName: "number"),
    transform: { try wholeNumber($0, from: 1) })
  var runs: Int?

  @Option(
    help: ArgumentHelp("What every random draw follows from. Default: 1.", valueName: "number"),
    transform: { try seedNumber($0) })
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "How long operations take: GLOB[:ACTION]=SPEC, where SPEC is 10m, 30s..12m (P10 to P90) or P10/P50/P90. "
        + "Repeatable; later ones win.", valueName: "override"),
    transform: { try durationOverride($0) })
  var duration: [DurationOverride] = []

  @Option(
    help: ArgumentHelp(
      "How long operations take by own logs: a file that 'calibrate' wrote. Repeatable; later ones win.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var durations: [String] = []

  @Option(
    help: ArgumentHelp(
      "All of these in a YAML file. The command line wins over it, it wins over .applysim.yml.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml", "json"]))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where the P90 of an endpoint's outage is longer, such as 30s or 5m.", valueName: "duration"),
    transform: { try limit($0) })
  var maxDowntime: SimulatedDuration?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where the P90 of an endpoint's outage is longer than what an availability target leaves, such as "
        + "99.9%/30d.", valueName: "target"),
    transform: { try budgetTarget($0) })
  var budget: DowntimeBudget?

  /// `.applysim.yml`, the scenario file and the command line together, the later ones winning.
  func readScenario() throws(CommandFailure) -> Scenario {
    var layers: [ScenarioLayer] = []
    if let file = StandingFile.find() { layers.append(try StandingFile.read(file)) }
    if let scenario { layers.append(try Self.layer(scenario)) }
    var merged = Scenario(layers + [commandLine])
    merged.today = StandingFile.today
    for file in durations { merged.learned.merge(try Self.learned(file)) }
    return merged
  }

  private static func learned(_ file: String) throws(CommandFailure) -> LearnedDurations {
    let bytes = try InputFile.read(file)
    do throws(LearnedDurationsError) {
      return try LearnedDurationsReader.read(bytes)
    } catch {
      throw .learned(file: InputFile.displayName(file), error)
    }
  }

  private var commandLine: ScenarioLayer {
    var layer = ScenarioLayer()
    layer.parallelism = parallelism
    layer.runs = runs
    layer.seed = seed
    layer.durations = duration
    layer.maxDowntime = maxDowntime
    layer.budget = budget
    return layer
  }

  private static func layer(_ file: String) throws(CommandFailure) -> ScenarioLayer {
    let bytes = try InputFile.read(file)
    do throws(ScenarioError) {
      return try ScenarioReader().read(bytes)
    } catch {
      throw .scenario(file: InputFile.displayName(file), error)
    }
  }
}

private func wholeNumber(_ text: String, from least: Int) throws -> Int {
  guard let number = Int(text), number >= least else {
    throw ValidationError("expected a whole number of at least \(least)")
  }
  return number
}

private func seedNumber(_ text: String) throws -> UInt64 {
  guard let seed = UInt64(text) else { throw ValidationError("expected a whole number of at least 0") }
  return seed
}

private func durationOverride(_ text: String) throws -> DurationOverride {
  do throws(DurationOverrideError) {
    return try DurationOverride(text)
  } catch {
    throw ValidationError(ErrorText.problem(error))
  }
}

private func limit(_ text: String) throws -> SimulatedDuration {
  guard let duration = SimulatedDuration(text: text) else {
    throw ValidationError("expected \(ErrorText.aDuration)")
  }
  return duration
}

private func budgetTarget(_ text: String) throws -> DowntimeBudget {
  guard let budget = DowntimeBudget(text) else { throw ValidationError("expected \(ErrorText.aBudget)") }
  return budget
}
