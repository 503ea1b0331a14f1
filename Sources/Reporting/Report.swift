public import ApplyGraph
public import ApplySimulation
public import PlanFile

/// What the `graph` command has to say.
public struct GraphReport: Sendable {
  public var plan: PlanSummary
  public var order: Result<OperationOrder, UnorderablePlan>
  /// What reading the plan brought up.
  public var diagnostics: [Diagnostic]

  public init(
    plan: PlanSummary, order: Result<OperationOrder, UnorderablePlan>, diagnostics: [Diagnostic] = []
  ) {
    self.plan = plan
    self.order = order
    self.diagnostics = diagnostics
  }
}

/// What the `simulate` command has to say.
public struct SimulationReport: Sendable {
  public var plan: PlanSummary
  public var settings: Settings
  public var outcome: Result<Outcome, UnorderablePlan>

  /// How the simulation was asked for.
  public struct Settings: Sendable, Hashable {
    public var parallelism: Int
    public var runs: Int
    public var seed: UInt64

    public init(parallelism: Int, runs: Int, seed: UInt64) {
      self.parallelism = parallelism
      self.runs = runs
      self.seed = seed
    }
  }

  /// What the simulation of a plan with an order answers.
  public struct Outcome: Sendable {
    public var order: OperationOrder
    public var forecast: Forecast
    /// Nil where no limit was asked for.
    public var gate: Gate?

    public init(order: OperationOrder, forecast: Forecast, gate: Gate? = nil) {
      self.order = order
      self.forecast = forecast
      self.gate = gate
    }
  }

  public init(plan: PlanSummary, settings: Settings, outcome: Result<Outcome, UnorderablePlan>) {
    self.plan = plan
    self.settings = settings
    self.outcome = outcome
  }
}

/// The rings of waiting that keep a plan from having an order, shortest first. Never empty.
public struct UnorderablePlan: Error, Sendable, Hashable {
  public let cycles: [DependencyCycle]
  /// Ids of the operations in rings that delete what the plan does not create anew.
  public let removals: Set<Int>

  /// - Precondition: `cycles` is not empty.
  public init(cycles: [DependencyCycle], plan: Plan) {
    precondition(!cycles.isEmpty, "a plan without an order has a cycle")
    self.cycles = cycles
    let operations = cycles.flatMap(\.operations)
    removals = Set(operations.filter { plan.changes[$0.change].action == .delete }.map(\.id))
  }
}
