public import ApplyGraph
public import ApplySimulation
public import PlanFile
public import WhatIf

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
  public var settings: SimulationSettings
  public var outcome: Result<Outcome, UnorderablePlan>
  /// By address of a resource instance: where its block stands, as far as the configuration is at hand.
  public var places: [String: SourcePlace] = [:]
  /// The path of the plan as it was given; nil where it came from standard input.
  public var planFile: String?

  /// What the simulation of a plan with an order answers.
  public struct Outcome: Sendable {
    public var order: OperationOrder
    public var forecast: Forecast
    public var gate: Gate
    /// What each operation on an outage's path would leave if it failed; empty where it was not asked for.
    public var failures: [FailureExposure]

    public init(
      order: OperationOrder, forecast: Forecast, gate: Gate = Gate(limits: [], endpoints: []),
      failures: [FailureExposure] = []
    ) {
      self.order = order
      self.forecast = forecast
      self.gate = gate
      self.failures = failures
    }
  }

  /// What reading the plan brought up, for a plan without an order; a forecast has its own.
  private let planDiagnostics: [Diagnostic]

  public init(
    plan: PlanSummary, settings: SimulationSettings, outcome: Result<Outcome, UnorderablePlan>,
    planDiagnostics: [Diagnostic] = []
  ) {
    self.plan = plan
    self.settings = settings
    self.outcome = outcome
    self.planDiagnostics = planDiagnostics
  }

  public var diagnostics: [Diagnostic] {
    switch outcome {
    case .success(let outcome): outcome.forecast.diagnostics
    case .failure: planDiagnostics
    }
  }

  /// Of a plan without an order: no limit was held against anything.
  var gate: Gate {
    switch outcome {
    case .success(let outcome): outcome.gate
    case .failure: Gate(limits: [], endpoints: [])
    }
  }

  /// Of a plan without an order its ring is the one finding.
  public var findings: [Finding] {
    switch outcome {
    case .success(let outcome): outcome.forecast.findings
    case .failure(let plan): [plan.finding]
    }
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
