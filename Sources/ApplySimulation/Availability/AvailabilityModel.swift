public import ApplyGraph
public import ConfigurationSource
internal import EventSimulation
internal import Graphs
public import PlanFile
public import ResourceKinds
internal import SharedWork

/// The endpoints of a plan, what they stand on, and what the provider refuses: everything about availability that does
/// not depend on a run. A class, because it has many parts and is passed around.
public final class AvailabilityModel: Sendable {
  /// What the runs must know.
  public let rules: RunRules
  let plan: Plan
  let graph: OperationGraph
  let world: ServingWorld
  let order: OperationOrder
  /// In any order of the operations.
  private let claims: [ConflictFinder.Conflict]
  let conflicts: [ConflictFinder.Conflict]
  let openRaces: [ConflictFinder.Conflict]
  /// Positions in `conflicts`, by either object.
  private let conflictsOfObject: [Int: [Int]]
  let endpoints: [Endpoint]
  /// Whether they are those of the other model that it was made like.
  private let sharesEndpoints: Bool
  /// The endpoints that something can happen to, as positions in `endpoints`.
  let active: [Int]
  /// A run in which everything succeeds. Made once: there may be as many endpoints as operations.
  private let finalRun: RunTimes

  /// Complexity: near linear in objects, pointers and what each endpoint stands on.
  ///
  /// - Parameters:
  ///   - outline: what was made of the same plan, catalog and source before there was an order; it is made here where it
  ///     is not of this graph's operations.
  ///   - other: the model of the same plan in another order, made with the same catalog and source: what does not depend
  ///     on order is taken from it.
  ///   - near: the model of a plan that has much in common with this one: what is known of that is taken from it.
  public init(
    plan: Plan, graph: OperationGraph, catalog: ResourceCatalog, source: SourceConfiguration? = nil,
    outline: ServingOutline? = nil, like other: AvailabilityModel? = nil, near: AvailabilityModel? = nil
  ) {
    self.plan = plan
    self.graph = graph
    finalRun = Self.finalRun(of: graph)
    let order = OperationOrder(graph)
    self.order = order
    let outlines = [other?.world.outline, outline].compactMap(\.self)
    let outline =
      outlines.first { $0.operations == graph.operations }
      ?? ServingOutline(
        plan: plan, operations: graph.operations, catalog: catalog, source: source, near: near?.world.outline)
    let known = other.flatMap { other in
      other.graph.operations == graph.operations && other.world.edges.hold(in: order, insteadOf: other.order)
        ? other : nil
    }
    var world = known?.world ?? ServingWorld(outline, order: order)
    world.overwrites = [:]
    let finder = ConflictFinder(world: world, order: order)
    claims = known?.claims ?? finder.claims()
    conflicts = finder.conflicts(among: claims)
    openRaces = Self.openRaces(conflicts, order)
    var conflictsOfObject: [Int: [Int]] = [:]
    for (number, conflict) in conflicts.enumerated() {
      for object in Set([conflict.claimant, conflict.holder]) { conflictsOfObject[object, default: []].append(number) }
    }
    self.conflictsOfObject = conflictsOfObject
    for conflict in conflicts where conflict.rule.outcome == .overwrites {
      guard let release = conflict.rule.release else { continue }
      world.overwrites[conflict.rule.claim, default: []].append(release)
    }
    rules = RunRules(
      conflicts: conflicts.map(\.rule),
      blockedDeletes: BlockedDeleteFinder(world: world, order: order).blockedDeletes(),
      interruptions: world.updates.sorted { $0.key < $1.key }.flatMap(\.value.interruptions))
    self.world = world
    // They follow from the world and from what overwrites what in it.
    let likewise = known.flatMap { $0.world.overwrites == world.overwrites ? $0 : nil }
    let endpoints = likewise?.endpoints ?? EndpointFinder(world: world).endpoints()
    self.endpoints = endpoints
    sharesEndpoints = likewise != nil
    active = endpoints.indices.filter { !endpoints[$0].program.leaves.isEmpty && endpoints[$0].existsBefore }
  }

  /// Looks at the endpoints in each run of an ensemble.
  func observer(seed: UInt64) -> EndpointObserver { observer(of: active, seed: seed) }

  func observer(of positions: [Int], seed: UInt64) -> EndpointObserver {
    EndpointObserver(positions.map { endpoints[$0] }, claims: openRaces.map(\.rule.claim), seed: seed)
  }

  /// The endpoints that may do otherwise than in the order of another model of the same plan, as positions.
  ///
  /// - Parameter inputs: what is simulated of this model and of the other.
  func touched(unlike other: AvailabilityModel, _ inputs: (own: SimulationInput, other: SimulationInput)) -> [Int] {
    // What fails, and what is cut off, depends on all that comes before.
    guard inputs.own.failing.isEmpty, inputs.own.interruption == nil, sharesEndpoints,
      graph.operations == other.graph.operations,
      let difference = OrderDifference(
        OrderDifference.Side(order: order.graph.graph, rules: rules, locks: inputs.own.locks),
        OrderDifference.Side(order: other.order.graph.graph, rules: other.rules, locks: inputs.other.locks))
    else { return active }
    return active.filter { difference.touches(endpoints[$0].program.operations) }
  }

  func identity(of position: Int) -> EndpointForecast.Identity { endpoints[position].identity }

  func identities(of positions: [Int]) -> Set<EndpointForecast.Identity> { Set(positions.map(identity)) }

  private static func finalRun(of graph: OperationGraph) -> RunTimes {
    // Everything goes before anything comes, so that no late delete removes what was made.
    let moments: [Int64] = graph.operations.map { $0.isDestroyer ? 1 : 2 }
    return RunTimes(
      run: 0, start: moments, effect: moments, end: moments,
      outcome: [ScheduledTask.Outcome](filledWith: .done, count: moments.count))
  }

  /// How well an endpoint serves when everything in the plan has succeeded and is ready.
  func finalLevel(of program: inout ProgramRun) -> ServiceLevel {
    program.evaluate(finalRun)
    return program.segments.last?.level ?? .up
  }

  /// Claims and releases of what an endpoint stands on that nothing orders, in words.
  func races(of endpoint: Endpoint) -> [String] {
    if conflictsOfObject.isEmpty { return [] }
    var numbers: Set<Int> = []
    for element in endpoint.elements { numbers.formUnion(conflictsOfObject[element] ?? []) }
    return numbers.sorted().compactMap { number in
      let conflict = conflicts[number]
      guard let release = conflict.rule.release, !order.precedes(conflict.rule.claim, release) else { return nil }
      let claim = graph.operations[conflict.rule.claim]
      let act = graph.operations[release]
      return "which comes first: the \(act.action.rawValue) of \(act.address) or the \(claim.action.rawValue) of "
        + "\(claim.address)"
    }
  }

  /// What is made of each endpoint from what the observer kept of each run.
  func outcomes(
    _ observations: [EndpointObservations], _ archive: RunArchive, of input: SimulationInput
  ) async -> [EndpointForecaster.Outcome] {
    await outcomes(of: Array(endpoints.indices), observed: active, observations, archive, of: input)
  }

  /// What is said of them.
  ///
  /// - Parameter isBrief: see `Forecaster.isBrief`.
  func forecast(_ outcomes: [EndpointForecaster.Outcome], isBrief: Bool = false) -> AvailabilityForecast {
    var forecast = AvailabilityForecast()
    let findings = EndpointFindings(model: self)
    for outcome in outcomes {
      forecast.endpoints.append(outcome.forecast)
      if isBrief { continue }
      forecast.findings += findings.findings(outcome)
      forecast.assumptions += outcome.endpoint.externals.filter { !$0.contains(" ") }.map { external in
        Assumption(
          address: outcome.endpoint.name, assumed: "\(external) answers",
          because: "it is not in the plan or the state")
      }
    }
    let objects = ObjectFindings(model: self)
    forecast.findings += isBrief ? objects.losses() : objects.findings()
    forecast.sort()
    return forecast
  }

  /// One for each of `positions`, in their order. A run is laid out again for all endpoints whose median it is.
  ///
  /// - Parameter observed: the endpoints that the observations of each run are of.
  func outcomes(
    of positions: [Int], observed: [Int], _ observations: [EndpointObservations], _ archive: RunArchive,
    of input: SimulationInput
  ) async -> [EndpointForecaster.Outcome] {
    let place = Dictionary(uniqueKeysWithValues: observed.enumerated().map { ($1, $0) })
    let rankings = await SideBySide.map(positions.count, slicesOf: 16) { numbers in
      numbers.map { number -> (observations: [EndpointObservation], ranking: EndpointRanking) in
        let own = place[positions[number]].map { place in observations.map { $0[place] } } ?? [EndpointObservation()]
        return (own, EndpointRanking(own))
      }
    }
    let byRun = positions.indices.sorted { (rankings[$0].ranking.medianRun, $0) < (rankings[$1].ranking.medianRun, $1) }
    let forecaster = EndpointForecaster(model: self, seed: input.settings.seed)
    let outcomes = await SideBySide.map(byRun.count, slicesOf: 16) { numbers in
      var run = RunTimes(never: input.graph.operations.count)
      var failed: [Int] = []
      var laidOut: Int?
      return numbers.map { number -> (number: Int, outcome: EndpointForecaster.Outcome) in
        let (own, ranking) = rankings[byRun[number]]
        if laidOut != ranking.medianRun {
          if !archive.lay(ranking.medianRun, into: &run) { run = ApplySimulator.run(ranking.medianRun, of: input) }
          failed = run.failed
        }
        laidOut = ranking.medianRun
        return (byRun[number], forecaster.outcome(of: positions[byRun[number]], own, ranking, run, failed: failed))
      }
    }
    return outcomes.sorted { $0.number < $1.number }.map(\.outcome)
  }
}

/// What is said of a plan's endpoints.
struct AvailabilityForecast: Sendable {
  /// Worst status first, then longest outage, then name.
  var endpoints: [EndpointForecast] = []
  /// By severity, rule, endpoint, address.
  var findings: [Finding] = []
  var assumptions: [Assumption] = []

  mutating func sort() {
    let distinctions = EndpointForecast.Identity.distinctions(endpoints.map(\.identity))
    for position in endpoints.indices { endpoints[position].distinction = distinctions[position] }
    // By numbers: to move an endpoint is to copy all that it has.
    let unsorted = endpoints
    endpoints = unsorted.indices.sorted { Self.isBefore(unsorted[$0], unsorted[$1]) }.map { unsorted[$0] }
    findings.sort { Self.key($0) < Self.key($1) }
  }

  private static func isBefore(_ left: EndpointForecast, _ right: EndpointForecast) -> Bool {
    if left.status != right.status { return rank(left.status) < rank(right.status) }
    let outages = (left.outage?.p50 ?? .max, right.outage?.p50 ?? .max)
    if outages.0 != outages.1 { return outages.0 > outages.1 }
    return (left.name, left.address, left.zone) < (right.name, right.address, right.zone)
  }

  private static func rank(_ status: EndpointStatus) -> Int { EndpointStatus.allCases.firstIndex(of: status) ?? 0 }

  private static func key(_ finding: Finding) -> (Int, Int, String, String) {
    (
      Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0,
      Finding.Rule.allCases.firstIndex(of: finding.rule) ?? 0, finding.endpoint ?? "", finding.address ?? ""
    )
  }
}
