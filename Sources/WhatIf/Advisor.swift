internal import ApplyGraph
internal import ApplySimulation
internal import EventSimulation
internal import PlanFile

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
      Budget(trials: min(16, 1600 / max(1, changes + objects / 10)), runs: 60, endpoints: 3)
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

  /// - Throws: the ring, where the plan itself can't be ordered.
  public func advice(progress: (@Sendable (Int) -> Void)? = nil) async throws(CycleRefusal) -> Advice {
    let original = try await course.forecast(runs: budget.runs, seed: seed)
    var state = SearchState(left: budget.trials)
    var endpoints: [EndpointAdvice] = []
    let harmed = original.applies[0].forecast.endpoints.filter { $0.status == .dark || $0.status == .atRisk }
    for forecast in harmed.prefix(budget.endpoints) {
      guard let before = original.endpoints.first(where: { $0.name == forecast.name }) else { continue }
      let search = RemedySearch(
        course: course, original: original, endpoint: forecast, before: before, runs: budget.runs, seed: seed)
      endpoints.append(await search.run(&state) { progress?(budget.trials - $0) })
    }
    let isCut = state.isCut || harmed.count > budget.endpoints
    let together = await together(endpoints, harmed, original, &state)
    return Advice(
      original: original, endpoints: endpoints, together: together, trials: budget.trials - state.left, isCut: isCut)
  }

  /// The best remedies of all endpoints at once; nil where one has none, or where together they are none.
  private func together(
    _ endpoints: [EndpointAdvice], _ harmed: [EndpointForecast], _ original: CourseForecast, _ state: inout SearchState
  ) async -> Trial? {
    let best = endpoints.compactMap(\.remedies.first)
    guard endpoints.count > 1, best.count == endpoints.count, let first = harmed.first else { return nil }
    var seen: Set<String> = []
    let changes = best.flatMap(\.changes).filter { seen.insert($0.description).inserted }
    let search = RemedySearch(
      course: course, original: original, endpoint: first, before: endpoints[0].before, runs: budget.runs, seed: seed)
    guard let trial = await search.trial(of: changes, &state) else { return nil }
    for (forecast, advice) in zip(harmed, endpoints) {
      let name = advice.before.name
      guard let after = trial.forecast.endpoints.first(where: { $0.name == name }),
        Flaws(original: original, endpoint: forecast).flaws(of: trial.forecast, after).isEmpty
      else { return nil }
    }
    return trial
  }
}

/// What of the budget is left, and what was simulated before.
struct SearchState: Sendable {
  var left: Int
  /// Changes that may still be tried out on the plan. What is refused is never simulated, but to find that out costs as
  /// much as ordering the plan.
  var attemptsLeft: Int
  var isCut = false
  var forecasts: [String: (course: Course, forecast: CourseForecast)] = [:]

  init(left: Int) {
    self.left = left
    attemptsLeft = 4 * left
  }
}
