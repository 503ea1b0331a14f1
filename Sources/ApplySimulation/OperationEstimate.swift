public import ApplyGraph
internal import EventSimulation
public import PlanFile
public import ResourceKinds
internal import SharedWork

/// What is known of one operation before it is simulated.
public struct OperationEstimate: Sendable {
  /// How long it takes.
  public var model: DurationModel
  /// `observed`, `documented`, `prior`, `default` from the catalog; `calibrated` from the user's logs; `given` where the
  /// user said it.
  public var basis: String
  /// How many observations stand behind the duration.
  public var evidence: Int
  /// The moment inside the operation at which it takes effect.
  public var effect: EffectMoment.Moment
  /// How many API requests it sends before the one that changes something.
  public var readsBeforeWrite: Int

  public init(
    model: DurationModel, basis: String, evidence: Int, effect: EffectMoment.Moment, readsBeforeWrite: Int = 1
  ) {
    self.model = model
    self.basis = basis
    self.evidence = evidence
    self.effect = effect
    self.readsBeforeWrite = readsBeforeWrite
  }

  /// One for each operation of `graph`: what the user gives wins over what own logs say, that over the catalog, the last
  /// match over earlier ones; a `timeouts` argument caps the last two.
  public static func estimates(
    of graph: OperationGraph, plan: Plan, catalog: ResourceCatalog, given: [DurationOverride],
    learned: LearnedDurations = LearnedDurations()
  ) -> [OperationEstimate] {
    let configuration = ConfiguredLimits(plan.configuration)
    let (durations, numbers) = durations(of: graph, catalog)
    return SideBySide.mapNow(graph.operations.count, slicesOf: 64) { operations in
      operations.map { operation in
        estimate(
          of: graph.operations[operation], plan.changes, catalog, durations[numbers[operation]], given: given, learned,
          configuration)
      }
    }
  }

  /// What the tables say of each type and action that the plan has, which are few of a large plan's operations; and for
  /// each operation, which of them is its.
  private static func durations(
    of graph: OperationGraph, _ catalog: ResourceCatalog
  ) -> (durations: [ActionDurations], numbers: [Int]) {
    struct Kind: Hashable {
      var type: String
      var action: OperationAction
    }
    var durations: [ActionDurations] = []
    var kinds: [Kind] = []
    // As many are sooner compared with each other than hashed.
    let handful = 16
    var numberOfKind: [Kind: Int] = [:]
    var numbers: [Int] = []
    numbers.reserveCapacity(graph.operations.count)
    for id in graph.operations.indices {
      let kind = Kind(type: graph.operations[id].type, action: graph.operations[id].action)
      // Operations of one resource mostly follow each other.
      if let last = numbers.last, kinds[last] == kind {
        numbers.append(last)
        continue
      }
      if let known = kinds.count <= handful ? kinds.firstIndex(of: kind) : numberOfKind[kind] {
        numbers.append(known)
        continue
      }
      numbers.append(kinds.count)
      kinds.append(kind)
      durations.append(catalog.durations(of: kind.type, action: kind.action))
      if kinds.count == handful + 1 {
        for (number, kind) in kinds.enumerated() { numberOfKind[kind] = number }
      } else if kinds.count > handful {
        numberOfKind[kind] = kinds.count - 1
      }
    }
    return (durations, numbers)
  }

  private static func estimate(
    of operation: Operation, _ changes: [ResourceChange], _ catalog: ResourceCatalog, _ durations: ActionDurations,
    given: [DurationOverride], _ learned: LearnedDurations, _ configuration: ConfiguredLimits
  ) -> OperationEstimate {
    let effect = catalog.effectMoment(type: operation.type, action: operation.action).moment
    let reads = readsBeforeWrite(operation)
    let address = given.isEmpty ? "" : operation.address.description
    if let given = given.last(where: { $0.pattern.matches(address: address, action: operation.action) }) {
      return OperationEstimate(
        model: given.spec.model, basis: "given", evidence: 0, effect: effect, readsBeforeWrite: reads)
    }
    let runsCommands = configuration.provisioned.contains(operation.address.configuration)
    let place = operation.change
    let estimate = durations.estimate(
      before: changes[place].before, after: changes[place].after, afterUnknown: changes[place].afterUnknown,
      variant: runsCommands ? LearnedDurations.provisioned : nil)
    let own =
      runsCommands && operation.action == .create
      ? learned[operation.type, operation.action, LearnedDurations.provisioned] : nil
    // A wait that the plan itself spells out needs no logs.
    if let row = own ?? learned[operation.type, operation.action, runsCommands ? nil : estimate.variant],
      estimate.model.shape != .fixed
    {
      return OperationEstimate(
        model: row.model.capped(at: configuration.timeout(of: operation)), basis: "calibrated",
        evidence: row.observations, effect: effect, readsBeforeWrite: reads)
    }
    return OperationEstimate(
      model: estimate.model.capped(at: configuration.timeout(of: operation) ?? estimate.model.cap),
      basis: estimate.basis.rawValue, evidence: estimate.observations, effect: effect, readsBeforeWrite: reads)
  }

  /// A Route 53 record's delete reads twice before it writes, its create once; other kinds read once (prior).
  ///
  /// Source: requests of hashicorp/aws 5.100.0 counted at a mock of the API.
  private static func readsBeforeWrite(_ operation: Operation) -> Int {
    operation.type == "aws_route53_record" && operation.action == .delete ? 2 : 1
  }
}

/// What the configuration says about durations: `timeouts` arguments, and who has provisioners.
private struct ConfiguredLimits: Sendable {
  private var timeouts: [ConfigurationAddress: [String: SimulatedDuration]] = [:]
  private(set) var provisioned: Set<ConfigurationAddress> = []

  init(_ root: ConfigurationModule) { add(root, path: []) }

  private mutating func add(_ module: ConfigurationModule, path: [String]) {
    for resource in module.resources where !resource.timeouts.isEmpty || resource.hasProvisioners {
      let address = ConfigurationAddress(module: path, mode: resource.mode, type: resource.type, name: resource.name)
      timeouts[address] = resource.timeouts.compactMapValues { SimulatedDuration(text: $0) }
      if resource.hasProvisioners { provisioned.insert(address) }
    }
    for call in module.calls { add(call.module, path: path + [call.name]) }
  }

  func timeout(of operation: Operation) -> SimulatedDuration? {
    timeouts[operation.address.configuration]?[operation.action.rawValue]
  }
}
