public import PlanFile

/// What the order is built from: the plan, and whatever closes the gaps of plan JSON.
public struct ApplyGraphInput: Sendable {
  public var plan: Plan
  /// Flags that are tried out for resources that are only deleted, where nothing says them.
  package var presumedFlags: [ConfigurationAddress: Bool] = [:]

  public init(plan: Plan) { self.plan = plan }

  /// What the state says of the current object; nil without a state.
  func createBeforeDestroy(of address: ResourceAddress) -> Bool? { nil }
}
