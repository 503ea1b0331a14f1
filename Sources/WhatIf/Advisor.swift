internal import ApplyGraph
internal import ApplySimulation
internal import EventSimulation
internal import PlanFile
internal import SharedWork

/// Searches for what would help the endpoints of a plan that go dark, and simulates each of it.
///
/// The search is a fixed list for each endpoint: moves, splits, create_before_destroy and orders, then their useful
/// combinations, then what mends the races that these leave. It ends when the budget is spent, which is counted in
/// simulated courses and not in time, so that the answer is always the same.
public struct Advisor: Sendable {
  /// How much is tried.
  public struct Budget: Sendable, Hashable {
    /// Courses that are simulated at most.
    public var trials: Int
    /// Runs of each.
    public var runs: Int
    /// Endpoints that are looked at, worst first.
    public var endpoints: Int
    /// Whether other slots are tried. They change neither the order nor what races, so that they only make an outage longer or
    /// shorter: of interest to those who are told what does not help, too.
    public var triesSlots = true

    public init(trials: Int, runs: Int, endpoints: Int) {
      self.trials = trials
      self.runs = runs
      self.endpoints = endpoints
    }

    /// For `advise`.
    public static let whole = Budget(trials: 60, runs: 200, endpoints: 8)

    /// For a report that has other things to say: what a plan of so many changes costs is bounded.
    ///
    /// - Parameters:
    ///   - changes: how many objects the plan acts on.
    ///   - objects: how many it shows; each is looked at in every trial.
    public static func brief(changes: Int, objects: Int) -> Budget {
      var budget = Budget(trials: min(16, 1600 / max(1, changes + objects / 10)), runs: 60, endpoints: 3)
      budget.triesSlots = false
      return budget
    }
  }

  let course: Course
  let budget: Budget
  let seed: UInt64

  public init(_ course: Course, budget: Budget = .whole, seed: UInt64) {
    self.course = course
    self.budget = budget
    self.seed = seed
  }

  /// - Parameter isTogetherAsked: whether someone reads more than the best remedy of each endpoint: what they come to at
  ///   once, and all that is expected of the plan as it is.
  /// - Throws: why, where the plan itself can't be ordered.
  public func advice(
    isTogetherAsked: Bool = true, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(OrderRefusal) -> Advice {
    var course = course
    course.draws = SharedDraws(runs: budget.runs, seed: seed)
    // Copies of it are changed by the dozen. Of a large plan all their models would take too much memory.
    let isSmall = course.applies[0].input.plan.changes.count { $0.action != .noOp } <= OtherWorlds.smallPlan
    course.applies[0].prepare()
    _ = course.applies[0].connected()
    if isSmall { course.applies[0].share(SharedApplies()) }
    course.isBrief = !isTogetherAsked
    let plain = try await course.forecast(runs: budget.runs, seed: seed)
    // What is tried is judged by what it does to the endpoints.
    course.isBrief = true
    let forecaster = course.forecaster(ofApply: 0, runs: budget.runs, seed: seed)
    let worlds = await course.applies[0].worlds(plain.applies[0].graph, forecaster)
    var first = plain.applies[0]
    first.forecast.consider(worlds.map(\.difference))
    let original = CourseForecast([first])
    var state = SearchState(left: budget.trials)
    var endpoints: [EndpointAdvice] = []
    let harmed = first.forecast.endpoints.filter(Self.isHarmed)
    for forecast in harmed.prefix(budget.endpoints) {
      guard let before = original.endpoint(forecast.identity), let search = search(course, before, plain, worlds)
      else { continue }
      endpoints.append(await search.run(&state) { progress?(budget.trials - $0) })
    }
    let isCut = state.isCut || harmed.count > budget.endpoints
    // Of a search that was cut it is told how much was tried, this included.
    let together = isTogetherAsked || isCut ? await together(course, endpoints, plain, worlds, &state) : nil
    let advice = Advice(
      original: original, endpoints: endpoints, together: together, worlds: worlds.map(\.premise.description),
      trials: budget.trials - state.left, isCut: isCut)
    releaseAside(consume state, of: course.applies[0].input.plan.changes.count)
    return advice
  }

  private static func isHarmed(_ endpoint: EndpointForecast) -> Bool {
    endpoint.status == .dark || endpoint.status == .atRisk
  }

  /// Searches the world in which the endpoint is harmed: the assumed one, else the first other one.
  private func search(
    _ course: Course, _ before: CourseEndpoint, _ plain: CourseForecast, _ worlds: [OtherWorlds.World]
  ) -> RemedySearch? {
    func search(_ course: Course, _ original: CourseForecast, _ endpoint: EndpointForecast) -> RemedySearch {
      RemedySearch(
        course: course, original: original, endpoint: endpoint, before: before, worlds: worlds, budget: budget,
        seed: seed)
    }
    func harmed(_ forecast: Forecast) -> EndpointForecast? {
      forecast.endpoints.first { $0.identity == before.identity && Self.isHarmed($0) }
    }
    if let endpoint = harmed(plain.applies[0].forecast) { return search(course, plain, endpoint) }
    for world in worlds {
      guard let endpoint = harmed(world.forecast) else { continue }
      var other = course
      other.applies[0] = Course.Apply(input: world.input, graph: world.graph)
      other.applies[0].shared = course.applies[0].shared
      other.applies[0].prepare()
      _ = other.applies[0].connected()
      let original = CourseForecast([.init(targets: [], graph: world.graph, forecast: world.forecast)])
      var found = search(other, original, endpoint)
      found.premise = world.premise
      found.assumed = (course, plain)
      return found
    }
    // What is harmed is harmed in one of them.
    return nil
  }

  /// The best remedies of all endpoints at once; nil where one has none, or where together they are none.
  private func together(
    _ course: Course, _ endpoints: [EndpointAdvice], _ plain: CourseForecast, _ worlds: [OtherWorlds.World],
    _ state: inout SearchState
  ) async -> Trial? {
    let best = endpoints.compactMap(\.remedies.first)
    guard endpoints.count > 1, best.count == endpoints.count else { return nil }
    var seen: Set<String> = []
    let changes = best.flatMap(\.changes).filter { seen.insert($0.description).inserted }
    var first: Trial?
    for advice in endpoints {
      guard let search = search(course, advice.before, plain, worlds),
        let trial = await search.trial(of: changes, &state), trial.flaws.isEmpty
      else { return nil }
      if first == nil { first = trial }
    }
    return first
  }
}

/// What of the budget is left, and what was simulated before.
struct SearchState: Sendable {
  var left: Int
  /// Changes that may still be tried out on the plan. What is refused is never simulated, but to find that out costs as
  /// much as ordering the plan.
  var attemptsLeft: Int
  var isCut = false
  /// With the changes in the order in which they were made.
  var forecasts: [String: (changes: [String], course: Course, forecast: CourseForecast)] = [:]
  /// What is attempted before its turn.
  var ahead: [String: Task<RemedySearch.Attempt, Never>] = [:]
  /// What was simulated of the applies of those in other worlds.
  var worlds: [String: [OtherWorlds.World]] = [:]

  init(left: Int) {
    self.left = left
    attemptsLeft = 4 * left
  }
}
