public import PlanFile

/// What the order is built from: the plan, and whatever closes the gaps of plan JSON.
public struct ApplyGraphInput: Sendable {
  public var plan: Plan

  public init(plan: Plan) { self.plan = plan }
}
