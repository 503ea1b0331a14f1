public import ApplySimulation
public import WhatIf

/// What the `advise` command has to say.
public struct AdviceReport: Sendable {
  public var plan: PlanSummary
  public var settings: SimulationSettings
  public var outcome: Result<Advice, UnorderablePlan>

  public init(plan: PlanSummary, settings: SimulationSettings, outcome: Result<Advice, UnorderablePlan>) {
    self.plan = plan
    self.settings = settings
    self.outcome = outcome
  }
}
