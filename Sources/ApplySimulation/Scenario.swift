public import EventSimulation

/// What a simulation assumes beside the plan, and the limits that its result is held against.
public struct Scenario: Sendable, Hashable {
  /// How many operations run at the same time.
  public var parallelism = 10
  /// How many runs of the same apply the figures come from.
  public var runs = 1000
  public var seed: UInt64 = 1
  /// Of several that fit an operation, the last one counts.
  public var durations: [DurationOverride] = []
  /// What own logs say of types and actions; `durations` win over it.
  public var learned = LearnedDurations()
  /// The longest outage of an endpoint that is accepted.
  public var maxDowntime: SimulatedDuration?
  public var budget: DowntimeBudget?
  /// Changes to try, as `whatif` takes them.
  public var changes: [String] = []
  /// What is said of single endpoints; later ones win.
  public var endpoints: [EndpointPolicy] = []
  /// The day on which agreed downtime is looked at; nil where the day is not known, and all of it holds.
  public var today: CalendarDate?

  /// The defaults. Ten operations at a time are what `terraform apply` does without `-parallelism`.
  public init() {}

  /// What several places say together: later layers win over earlier ones.
  public init(_ layers: [ScenarioLayer]) {
    for layer in layers {
      parallelism = layer.parallelism ?? parallelism
      runs = layer.runs ?? runs
      seed = layer.seed ?? seed
      durations += layer.durations
      maxDowntime = layer.maxDowntime ?? maxDowntime
      budget = layer.budget ?? budget
      changes = layer.changes ?? changes
      endpoints += layer.endpoints
    }
  }
}

/// What one place says: `.applysim.yml`, a scenario file or the command line. Nil where it says nothing.
public struct ScenarioLayer: Sendable, Hashable {
  public var parallelism: Int?
  public var runs: Int?
  public var seed: UInt64?
  public var durations: [DurationOverride] = []
  public var maxDowntime: SimulatedDuration?
  public var budget: DowntimeBudget?
  public var changes: [String]?
  public var endpoints: [EndpointPolicy] = []

  public init() {}
}
