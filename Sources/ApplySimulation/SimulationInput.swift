public import ApplyGraph
public import ResourceKinds

/// How an apply is simulated.
public struct SimulationSettings: Sendable, Hashable {
  /// Slots of the walk: `terraform apply -parallelism`, 10 unless said.
  public var parallelism: Int
  /// How many applies are simulated.
  public var runs: Int
  /// What every draw follows from.
  public var seed: UInt64

  public init(parallelism: Int = 10, runs: Int = 1000, seed: UInt64 = 1) {
    self.parallelism = parallelism
    self.runs = runs
    self.seed = seed
  }
}

/// Everything that a run is a function of.
public struct SimulationInput: Sendable {
  public var graph: OperationGraph
  /// By operation id.
  public var estimates: [OperationEstimate]
  /// How long each provider configuration takes to start, by its vertex in the graph.
  public var startUps: [Int: DurationModel]
  /// Operations that a provider runs one after another, group by group; no operation is in two.
  public var locks: [LockGroup]
  /// What providers refuse, and what takes longer than it seems.
  public var rules: RunRules
  /// Operations that are made to fail at their end.
  public var failing: [Int]
  /// When the apply is interrupted, in milliseconds: nothing starts from then on, and what runs is stopped and fails.
  public var interruption: Int64?
  /// What has happened already, for an apply that is under way. Then only what is left is simulated, and the statistics
  /// of operations count from the present; the times of runs count from the start.
  public var progress: ApplyProgress?
  public var settings: SimulationSettings
  /// Where others like it are simulated, too: what they draw alike.
  public var draws: SharedDraws?

  public init(
    graph: OperationGraph, estimates: [OperationEstimate], startUps: [Int: DurationModel] = [:],
    locks: [LockGroup] = [], rules: RunRules = RunRules(), failing: [Int] = [], interruption: Int64? = nil,
    settings: SimulationSettings
  ) {
    self.graph = graph
    self.estimates = estimates
    self.startUps = startUps
    self.locks = locks
    self.rules = rules
    self.failing = failing
    self.interruption = interruption
    self.settings = settings
  }

  /// Whether an operation has not begun yet.
  func isAhead(_ operation: Int) -> Bool { progress?.phases[operation].isWaiting ?? true }
}
