public import ConfigurationSource
public import PlanFile

/// What the order is built from: the plan, and whatever closes the gaps of plan JSON.
public struct ApplyGraphInput: Sendable {
  public var plan: Plan
  /// The state before the apply: create_before_destroy flags and provider configurations of each object.
  public var state: RawState? {
    didSet { indexState() }
  }
  /// The configuration's files: locals, dynamic blocks, conditions, triggers.
  public var source: SourceConfiguration?
  /// What the plan was made of: `-target`, `-destroy`. Nil where only plan JSON is there.
  public var options: PlanOptions?
  /// Flags that are tried out for resources that are only deleted, where nothing says them.
  package var presumedFlags: [ConfigurationAddress: Bool] = [:]
  /// How many dependencies between operations there may be, beside those that others imply.
  package var mostDependencies = Int.max
  private var objectOfAddress: [ResourceAddress: Int] = [:]

  public init(
    plan: Plan, state: RawState? = nil, source: SourceConfiguration? = nil, options: PlanOptions? = nil
  ) {
    self.plan = plan
    self.state = state
    self.source = source
    self.options = options
    indexState()
  }

  /// The same with a flag that nothing says: another world in which the plan could be applied.
  public func presuming(createBeforeDestroy isSet: Bool, of resource: ConfigurationAddress) -> ApplyGraphInput {
    var other = self
    other.presumedFlags[resource] = isSet
    return other
  }

  private mutating func indexState() {
    objectOfAddress = [:]
    for (position, object) in (state?.objects ?? []).enumerated() where object.deposed == nil {
      objectOfAddress[object.address] = position
    }
  }

  /// The current object of an instance, as the state has it.
  package func stateObject(of address: ResourceAddress) -> StateObject? {
    objectOfAddress[address].flatMap { state?.objects[$0] }
  }

  package var mode: Plan.Mode { options?.mode ?? plan.mode }

  /// The current object that a change is about.
  ///
  /// A state that was pulled before the plan moved things knows them by their old address.
  package func stateObject(of change: ResourceChange) -> StateObject? {
    stateObject(of: change.address) ?? change.previousAddress.flatMap(stateObject(of:))
  }

  /// What the state says of the current object; nil without a state, or where the state does not know the object.
  package func createBeforeDestroy(of change: ResourceChange) -> Bool? { stateObject(of: change)?.createBeforeDestroy }
}
