public import ApplyGraph
public import ApplySimulation
public import EventSimulation
public import PlanFile
internal import ResourceKinds

/// What is going to be done: the plan as the changes make it, in one apply or in several, one after another.
public struct Course: Sendable {
  /// One apply.
  public struct Apply: Sendable {
    public var input: ApplyGraphInput {
      didSet {
        graph = nil
        sharedNumber = nil
        if model != nil { formerModel = model }
        model = nil
        if dependencies != nil { former = dependencies }
        dependencies = nil
      }
    }
    /// As `-target` takes them; empty for a whole plan.
    public let targets: [String]
    /// The graph of `input` where it was made already: copies of a course are tried by the dozen.
    private(set) var graph: OperationGraph?
    /// The same of the model of its endpoints, and of who refers to whom.
    private(set) var model: AvailabilityModel?
    private var dependencies: ConfigurationDependencies?
    /// Those of a plan before it was changed, or split: mostly the configuration is still the same.
    private var former: ConfigurationDependencies?
    /// The same of the model: mostly many objects are still the same.
    private var formerModel: AvailabilityModel?
    /// What was made of others like it. Those are only compared: of what their graphs take for granted no report tells, and
    /// none of their statuses depends on it.
    var shared: SharedApplies?
    private var sharedNumber: Int?

    /// What was made of a plan of which an apply is a part.
    struct Former {
      var dependencies: ConfigurationDependencies
      var model: AvailabilityModel?
      var shared: SharedApplies?
    }

    /// - Parameters:
    ///   - graph: what ordering `input` gives, where that is known.
    ///   - model: of its endpoints in that order, with the standard catalog, where it was made already.
    ///   - dependencies: who refers to whom in the configuration, where that is known.
    init(
      input: ApplyGraphInput, targets: [String] = [], graph: OperationGraph? = nil, model: AvailabilityModel? = nil,
      dependencies: ConfigurationDependencies? = nil, former: Former? = nil
    ) {
      self.input = input
      self.former = former?.dependencies
      formerModel = former?.model
      shared = former?.shared
      self.targets = targets
      self.graph = graph
      self.model = model
      self.dependencies = dependencies
    }

    /// The graph, or why there is none. Made once.
    ///
    /// Of what may be split it keeps who refers to whom as well, which costs little beside a graph.
    mutating func ordered() -> Result<OperationGraph, Unordered> {
      if let graph { return .success(graph) }
      let number = numbered()
      if let number, let known = shared?.order(ofApply: number) {
        (graph, dependencies) = (known.graph, dependencies ?? known.dependencies)
        return .success(known.graph)
      }
      do throws(ApplyGraphError) {
        if !targets.isEmpty {
          let made = try ApplyGraphBuilder.build(input, like: dependencies ?? former, isBrief: shared != nil)
          graph = made
          if let number { shared?.keep(SharedApplies.Ordered(graph: made, dependencies: nil), ofApply: number) }
          return .success(made)
        }
        let made = try ApplyGraphBuilder.buildConnected(input, like: dependencies ?? former, isBrief: shared != nil)
        (graph, dependencies) = (made.graph, dependencies ?? made.dependencies)
        if let number {
          shared?.keep(SharedApplies.Ordered(graph: made.graph, dependencies: dependencies), ofApply: number)
        }
        return .success(made.graph)
      } catch {
        switch error {
        case .cycles(let cycles): return .failure(Unordered(reason: .cycle(cycles[0].names)))
        case .tooManyDependencies(let limit): return .failure(Unordered(reason: .tooManyDependencies(limit: limit)))
        }
      }
    }

    /// What it is known by among those that it shares with.
    private mutating func numbered() -> Int? {
      if sharedNumber == nil { sharedNumber = shared?.number(of: input, targets) }
      return sharedNumber
    }

    /// What its forecast is known by there.
    mutating func terms(_ forecaster: Forecaster) -> SharedApplies.Terms? {
      numbered().map { SharedApplies.Terms($0, forecaster) }
    }

    /// Shares its model with what is made of it from now on.
    mutating func share(_ shared: SharedApplies) {
      self.shared = shared
      if let model { shared.keep(model, of: input.plan) }
    }

    /// What there is to know of the endpoints in the order of `graph`, which is that of `input`. Made once.
    mutating func modelled(_ graph: OperationGraph) -> AvailabilityModel {
      if let model { return model }
      let likewise = shared?.model(of: input.plan)
      let made = AvailabilityModel(
        plan: input.plan, graph: graph, catalog: .standard, source: input.source, like: likewise,
        near: likewise == nil ? formerModel : nil)
      model = made
      if likewise == nil { shared?.keep(made, of: input.plan) }
      return made
    }

    /// The model, or that of the plan before it was changed or split.
    var nearestModel: AvailabilityModel? { model ?? formerModel }

    /// For its parts.
    func former(_ dependencies: ConfigurationDependencies) -> Former {
      Former(dependencies: dependencies, model: nearestModel, shared: shared)
    }

    /// Who refers to whom in the configuration. Made once.
    mutating func connected() -> ConfigurationDependencies {
      if let dependencies { return dependencies }
      // Whoever asks mostly wants the order next.
      if graph == nil, case .success = ordered(), let dependencies { return dependencies }
      let made = ConfigurationDependencies(input, like: former)
      dependencies = made
      return made
    }

    /// Lets the new objects of changes come before the old ones go, which changes nothing about who refers to whom.
    mutating func createFirst(_ positions: [Int]) {
      let known = dependencies
      for position in positions { input.plan.changes[position].action = .createThenDelete }
      dependencies = known
    }

    /// Makes the graph and the model, where there is an order.
    mutating func prepare() {
      if case .success(let graph) = ordered() { _ = modelled(graph) }
    }

    /// The other worlds of the apply, simulated.
    ///
    /// - Parameter graph: that of `input`.
    func worlds(_ graph: OperationGraph, _ forecaster: Forecaster) async -> [OtherWorlds.World] {
      // The graph of its own may still have what it was built on, which worlds are ordered with.
      await OtherWorlds.simulated(input, self.graph ?? graph, forecaster, model: model)
    }

    /// Lets go of what takes the most memory. It is made anew where someone asks.
    mutating func forgetModel() { (model, formerModel) = (nil, nil) }

    /// The graph of a change, or why there is none.
    @discardableResult
    mutating func ordered(_ change: any PlanChange, _ address: String) throws(ChangeRefusal) -> OperationGraph {
      switch ordered() {
      case .success(let graph): return graph
      case .failure(let unordered): throw ChangeRefusal(change.description, address, unordered.reason)
      }
    }
  }

  /// Never empty.
  public var applies: [Apply]
  public var parallelism: Int
  public var durations: [DurationOverride]
  /// What own logs say of types and actions; `durations` win over it.
  public var learned = LearnedDurations()
  public var failing: [OperationPattern] = []
  /// Whether it is only compared with another, see `Forecaster.isBrief`.
  var isBrief = false
  /// Where other courses are simulated, too: what they draw alike.
  var draws: SharedDraws?
  /// When the first apply is interrupted.
  public var interruption: SimulatedDuration?
  /// What a change brings with it beside what it was asked for, in sentences.
  public var notes: [ChangeNote] = []

  /// - Parameters:
  ///   - graph: what ordering `input` gives, where that is known.
  ///   - model: of its endpoints in that order, with the standard catalog, where it was made already.
  ///   - dependencies: who refers to whom in the configuration, where that is known.
  public init(
    _ input: ApplyGraphInput, graph: OperationGraph? = nil, model: AvailabilityModel? = nil,
    dependencies: ConfigurationDependencies? = nil, parallelism: Int, durations: [DurationOverride] = []
  ) {
    applies = [Apply(input: input, graph: graph, model: model, dependencies: dependencies)]
    self.parallelism = parallelism
    self.durations = durations
  }

  /// The course after `changes`, made phase by phase.
  public func with(_ changes: [any PlanChange]) throws(ChangeRefusal) -> Course {
    var course = self
    for phase in [PlanChangePhase.configuration, .applies, .run] {
      for change in changes where type(of: change).phase == phase { try change.apply(to: &course) }
    }
    return course
  }

  /// The plan that changes to the configuration work on: they come before anything is split.
  var input: ApplyGraphInput {
    get { applies[0].input }
    _modify { yield &applies[0].input }
  }
}

/// What a change brings with it. Facts only.
public enum ChangeNote: Sendable, Hashable {
  /// create_before_destroy spreads from the first to the others.
  case spreads(from: String, to: [String])
  /// The move makes an update, a replacement or nothing of a delete and a create.
  case becomes(from: String, to: String, action: ChangeAction, attributes: [String])
  /// The change replaces what the plan leaves in place, and with it what can't be changed in place.
  case replaces(String, because: String, also: [String])
  /// Of this type it is not known which arguments force a replacement.
  case replacementUnknown(type: String)
  /// Left for later with it, because it depends on it.
  case leftToo(String, [String])
  /// How many changes a targeted apply leaves.
  case left(Int)
}

extension ApplyGraphInput {
  /// Positions of the changes of current objects that a target names.
  func changes(in target: PlanTarget) -> [Int] {
    plan.changes.indices.filter { plan.changes[$0].deposed == nil && target.contains(plan.changes[$0].address) }
  }

  func change(at address: ResourceAddress) -> ResourceChange? {
    plan.changes.first { $0.address == address && $0.deposed == nil }
  }

  func isKnown(_ target: PlanTarget) -> Bool {
    !changes(in: target).isEmpty || plan.priorState.contains { target.contains($0.address) }
  }

  /// Why a target with nothing to do can't be changed.
  func absence(of target: PlanTarget, written text: String) -> ChangeRefusal.Reason {
    if isKnown(target) { return .untouched }
    return .unknown(near: nearest(to: text))
  }

  func nearest(to text: String) -> String? { nearestName(to: text, among: plan.changes.map(\.address.description)) }

  /// Leaves out what the closure does not keep: what exists stays as it is.
  mutating func leaveOut(where isLeftOut: (ResourceChange) -> Bool) {
    plan.changes = plan.changes.compactMap { change in
      guard change.action != .noOp, isLeftOut(change) else { return change }
      guard !change.before.isNull, change.deposed == nil else { return nil }
      var unchanged = change
      unchanged.action = .noOp
      unchanged.after = change.before
      unchanged.afterUnknown = .object([])
      unchanged.changedAttributes = []
      unchanged.replacePaths = []
      unchanged.nestedBlocks = []
      unchanged.reason = nil
      return unchanged
    }
  }
}

/// Why an apply has no order: the shortest ring, or too much that waits for others.
struct Unordered: Error, Sendable, Hashable {
  var reason: ChangeRefusal.Reason
}
