import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import SharedWork

/// The search for one endpoint.
struct RemedySearch {
  let course: Course
  let original: CourseForecast
  let endpoint: EndpointForecast
  let before: CourseEndpoint
  /// The other worlds of the plan as it is.
  let worlds: [OtherWorlds.World]
  private let runs: Int
  private let triesSlots: Bool
  let seed: UInt64
  /// Set where the endpoint is harmed in another world only, which is then the one that is searched: what it assumes, and
  /// the plan as it is otherwise.
  var premise: OtherWorlds.Premise?
  var assumed: (course: Course, original: CourseForecast)?
  /// Against the plan as it is, in the world that is searched.
  private let flaws: Flaws

  init(
    course: Course, original: CourseForecast, endpoint: EndpointForecast, before: CourseEndpoint,
    worlds: [OtherWorlds.World], budget: Advisor.Budget, seed: UInt64
  ) {
    self.course = course
    self.original = original
    self.endpoint = endpoint
    self.before = before
    self.worlds = worlds
    runs = budget.runs
    triesSlots = budget.triesSlots
    self.seed = seed
    flaws = Flaws(original: original, endpoint: endpoint)
  }

  /// What came of one list of changes.
  private enum Result {
    case trial(Trial)
    case refused(ChangeRefusal)
    /// The budget is spent.
    case untried
  }

  func run(_ state: inout SearchState, progress: (Int) -> Void) async -> EndpointAdvice {
    var trials: [Ranked] = []
    var advice = EndpointAdvice(before: before, premise: premise?.description, remedies: [], partial: [], rejected: [])
    let candidates = RemedyCandidates(course: course, original: original, endpoint: endpoint)
    var queue = candidates.first(withSlots: triesSlots).map(Attempted.init)
    var tried: Set<String> = []
    var position = 0
    var next = 0
    while position < queue.count, !Task.isCancelled {
      let attempted = queue[position]
      position += 1
      if tried.contains(attempted.key) { continue }
      next = max(next, position - 1)
      lookAhead(queue, from: &next, tried, &state)
      tried.insert(attempted.key)
      switch await result(of: attempted, &state) {
      case .untried: state.isCut = true
      case .refused(let refusal):
        queue += candidates.instead(of: attempted.changes, refusal).map(Attempted.init)
        if attempted.changes.count == 1 { reject(attempted.changes[0], .refused(refusal), candidates, &advice) }
      case .trial(let trial):
        progress(state.left)
        trials.append(Ranked(trial, attempted.names))
        queue += candidates.after(trial).map(Attempted.init)
      }
    }
    // What another search tries may be the same changes in another order.
    state.ahead = [:]
    sort(trials, candidates, into: &advice)
    return advice
  }

  /// Changes to try together, with what they are known by: it is asked for again and again.
  private struct Attempted: Sendable {
    let changes: [any PlanChange]
    let names: [String]
    /// The same whatever their order.
    let key: String

    init(_ changes: [any PlanChange]) {
      self.changes = changes
      names = changes.map(\.description)
      key = Self.key(names)
    }

    static func key(_ names: some Collection<String>) -> String { names.sorted().joined(separator: "\n") }
  }

  // MARK: One trial

  private func result(of attempted: Attempted, _ state: inout SearchState) async -> Result {
    let key = key(attempted.key)
    let changes = attempted.changes
    if let known = state.forecasts[key] {
      return .trial(await judged(trial(changes, known.course, known.forecast), attempted, &state))
    }
    if state.left <= 0 || state.attemptsLeft <= 0 { return .untried }
    state.attemptsLeft -= 1
    let attempt: Attempt
    if let begun = state.ahead.removeValue(forKey: key) {
      attempt = await begun.value
    } else {
      attempt = await self.attempt(changes, after: beginning(of: attempted, state))
    }
    switch attempt {
    case .refused(let refusal): return .refused(refusal)
    case .unordered(let refusal):
      state.left -= 1
      return .refused(refusal.refusal(of: attempted.names.last ?? ""))
    case .simulated(let changed, let forecast):
      state.left -= 1
      state.forecasts[key] = (attempted.names, changed, forecast)
      return .trial(await judged(trial(changes, changed, forecast), attempted, &state))
    }
  }

  /// In the world that is searched.
  private func key(_ key: String) -> String { premise.map { $0.description + key } ?? key }

  /// What making the changes and simulating them comes to: a function of the two alone.
  enum Attempt: Sendable {
    case refused(ChangeRefusal)
    case unordered(OrderRefusal)
    case simulated(Course, CourseForecast)
  }

  /// Of `changes` what was made already, as many of the first as there are.
  private struct Beginning: Sendable {
    var course: Course
    var count: Int
  }

  private func beginning(of attempted: Attempted, _ state: SearchState) -> Beginning {
    let phases = attempted.changes.map { type(of: $0).phase }
    // Of none there is nothing to look for.
    for count in attempted.changes.indices.dropFirst().reversed() {
      // Changes are made phase by phase, whatever stands first.
      guard let last = phases[..<count].max(), phases[count...].allSatisfy({ $0 >= last }) else { continue }
      let first = attempted.names[..<count]
      if let known = state.forecasts[key(Attempted.key(first))], known.changes[...] == first {
        return Beginning(course: known.course, count: count)
      }
    }
    return Beginning(course: course, count: 0)
  }

  private func attempt(_ changes: [any PlanChange], after beginning: Beginning) async -> Attempt {
    ThreadMemory.prepare()
    var changed: Course
    do throws(ChangeRefusal) {
      changed = try beginning.course.with(Array(changes[beginning.count...]))
    } catch { return .refused(error) }
    // What looks at other worlds asks for the models again. Of a large plan all that is tried would hold too much.
    let isSmall = original.applies[0].graph.operations.count <= OtherWorlds.smallPlan
    if isSmall { changed.prepare(runs: runs, seed: seed) }
    do throws(OrderRefusal) {
      let forecast = try await changed.forecast(runs: runs, seed: seed)
      if !isSmall { for number in changed.applies.indices { changed.applies[number].forgetModel() } }
      return .simulated(changed, forecast)
    } catch {
      return .unordered(error)
    }
  }

  /// How many attempts are made before their turn: few, because the budget may be spent before it comes.
  private static let attemptsAhead = 8

  /// Begins the next attempts, so that each core has one while another is waited for. They count when their turn comes, so
  /// that nothing depends on it.
  ///
  /// - Parameter next: the first in the queue that was not looked at yet.
  private func lookAhead(
    _ queue: [Attempted], from next: inout Int, _ tried: Set<String>, _ state: inout SearchState
  ) {
    // Other worlds may have overdrawn the budget.
    let room = max(0, min(Self.attemptsAhead, state.left, state.attemptsLeft))
    while next < queue.count, state.ahead.count < room {
      let attempted = queue[next]
      next += 1
      let key = key(attempted.key)
      if tried.contains(attempted.key) || state.ahead[key] != nil || state.forecasts[key] != nil { continue }
      let beginning = beginning(of: attempted, state)
      state.ahead[key] = Task { [self] in await attempt(attempted.changes, after: beginning) }
    }
  }

  /// The trial of one list of changes; nil where it is refused or the budget is spent.
  func trial(of changes: [any PlanChange], _ state: inout SearchState) async -> Trial? {
    if case .trial(let trial) = await result(of: Attempted(changes), &state) { trial } else { nil }
  }

  // MARK: Other worlds

  /// What is no remedy in another world that the plan leaves open is none.
  private func judged(_ trial: Trial, _ attempted: Attempted, _ state: inout SearchState) async -> Trial {
    var trial = trial
    guard trial.flaws.isEmpty else { return trial }
    if let flaw = await assumedFlaw(trial, attempted, &state) {
      trial.flaws = [flaw]
    } else if let flaw = await otherFlaw(trial, key(attempted.key), &state) {
      trial.flaws = [flaw]
    }
    return trial
  }

  /// What is wrong with it in the assumed world, where that is not the one that is searched.
  private func assumedFlaw(
    _ trial: Trial, _ attempted: Attempted, _ state: inout SearchState
  ) async -> Flaw? {
    guard let premise, let assumed else { return nil }
    let other = premise.denial
    let key = attempted.key
    if let known = state.forecasts[key] {
      return flaw(of: known.forecast, against: assumed.original, premise: other)
    }
    if state.left <= 0 {
      state.isCut = true
      return .inOtherWorld(premise: other, nil)
    }
    state.left -= 1
    let changed: Course
    do throws(ChangeRefusal) { changed = try assumed.course.with(trial.changes) } catch {
      return .inOtherWorld(premise: other, .refused(error))
    }
    do throws(OrderRefusal) {
      let forecast = try await changed.forecast(runs: runs, seed: seed)
      state.forecasts[key] = (attempted.names, changed, forecast)
      return flaw(of: forecast, against: assumed.original, premise: other)
    } catch {
      return .inOtherWorld(premise: other, .refused(error.refusal(of: trial.kind)))
    }
  }

  /// The first thing that is wrong with it in one of the worlds that its own applies leave open.
  private func otherFlaw(_ trial: Trial, _ key: String, _ state: inout SearchState) async -> Flaw? {
    for (number, apply) in trial.course.applies.enumerated() {
      let graph = trial.forecast.applies[number].graph
      guard let open = graph.openFlags.first else { continue }
      let name = "\(number) \(key)"
      if state.worlds[name] == nil {
        if state.left <= 0 {
          state.isCut = true
          return .inOtherWorld(premise: OtherWorlds.Premise(resources: [open]).description, nil)
        }
        let forecaster = trial.course.forecaster(ofApply: number, runs: runs, seed: seed)
        let found = await apply.worlds(graph, forecaster)
        state.left -= found.count
        state.worlds[name] = found
      }
      for world in state.worlds[name] ?? [] {
        var applies = trial.forecast.applies
        applies[number].graph = world.graph
        applies[number].forecast = world.forecast
        let planned = await plannedWorlds(&state).first { $0.premise == world.premise }.map {
          CourseForecast([.init(targets: [], graph: $0.graph, forecast: $0.forecast)])
        }
        let forecast = CourseForecast(applies)
        if let flaw = flaw(of: forecast, against: planned ?? original, premise: world.premise.description) {
          return flaw
        }
      }
    }
    return nil
  }

  /// What else the plan leaves open, in the world that is searched.
  private func plannedWorlds(_ state: inout SearchState) async -> [OtherWorlds.World] {
    guard let premise else { return worlds }
    let key = "as planned, with \(premise)"
    if let known = state.worlds[key] { return known }
    let forecaster = course.forecaster(ofApply: 0, runs: runs, seed: seed)
    let found = await course.applies[0].worlds(original.applies[0].graph, forecaster)
    state.worlds[key] = found
    return found
  }

  private func flaw(of forecast: CourseForecast, against original: CourseForecast, premise: String) -> Flaw? {
    let pairs = forecast.pairs(since: original)
    let after = pairs.partner(of: before.identity).flatMap(forecast.endpoint) ?? before
    return Flaws(original: original, endpoint: endpoint).flaws(of: forecast, after, pairs).first.map {
      .inOtherWorld(premise: premise, $0)
    }
  }

  private func trial(_ changes: [any PlanChange], _ course: Course, _ forecast: CourseForecast) -> Trial {
    let pairs = forecast.pairs(since: original)
    let after = pairs.partner(of: before.identity).flatMap(forecast.endpoint) ?? before
    var gain: Int64?
    if let old = before.outage, let new = after.outage { gain = old.p50 - new.p50 }
    return Trial(
      changes: changes, notes: course.notes, course: course, forecast: forecast, endpoint: after,
      flaws: flaws.flaws(of: forecast, after, pairs), gain: gain,
      exposure: exposure(forecast))
  }

  /// Operations that come before those that touch what users name, in the same apply.
  private func exposure(_ forecast: CourseForecast) -> Int {
    let members = Set(endpoint.members)
    return forecast.applies.map { apply in
      let order = apply.graph.order.graph
      var most = 0
      // By position: to take an operation out of its row would hold on to all that it has.
      for id in apply.graph.operations.indices where members.contains(apply.graph.operations[id].address) {
        most = max(most, order.ancestors(of: id).count)
      }
      return most
    }.max() ?? 0
  }

  // MARK: What it all comes to

  /// A trial with its place among the others.
  private struct Ranked {
    let trial: Trial
    let names: Set<String>
    /// Outage left, then how much can fail before the switch, then effort.
    let rank: [Int64]

    init(_ trial: Trial, _ names: [String]) {
      self.trial = trial
      self.names = Set(names)
      rank = [
        trial.endpoint.isOpenEnded ? 1 : 0, trial.endpoint.outage?.p50 ?? .max, trial.endpoint.outage?.p90 ?? .max,
        Int64((trial.endpoint.darkShare * 100).rounded()), Int64(trial.exposure), Int64(trial.course.applies.count),
        Int64(trial.changes.count),
      ]
    }

    /// True where some of its changes alone do as well.
    func hasIdleChange(among others: [Ranked]) -> Bool {
      // By position: to take a trial out of its row would hold on to all that it has.
      others.indices.contains { other in
        guard others[other].names.count < names.count, others[other].names.isSubset(of: names),
          others[other].trial.flaws.isEmpty || !trial.flaws.isEmpty
        else { return false }
        return !rank.prefix(5).lexicographicallyPrecedes(others[other].rank.prefix(5))
      }
    }
  }

  private func sort(_ trials: [Ranked], _ candidates: RemedyCandidates, into advice: inout EndpointAdvice) {
    let order = trials.indices.sorted { left, right in
      let (first, second) = (trials[left].rank, trials[right].rank)
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
    advice.remedies = order.filter { trials[$0].trial.flaws.isEmpty && !trials[$0].hasIdleChange(among: trials) }
      .map { trials[$0].trial }
    advice.partial = order.filter { position in
      let trial = trials[position].trial
      return !trial.flaws.isEmpty && isBetter(trial.endpoint) && !Self.isSlots(trial)
        && !trials[position].hasIdleChange(among: trials)
    }.map { trials[$0].trial }
    for trial in order.map({ trials[$0].trial }) where trial.changes.count == 1 && !trial.flaws.isEmpty {
      reject(trial.changes[0], reason(trial), candidates, &advice)
    }
    if let record = candidates.recordWithTTL {
      advice.rejected.append(Rejection(change: "ttl \(record) 60", reason: .lowerTTL))
    }
  }

  private func isBetter(_ after: CourseEndpoint) -> Bool { Self.isBetter(after, than: before) }

  private static func isBetter(_ one: CourseEndpoint, than other: CourseEndpoint) -> Bool {
    if other.isOpenEnded != one.isOpenEnded { return other.isOpenEnded }
    guard let old = other.outage, let new = one.outage else { return false }
    return new.p50 * 10 < old.p50 * 9 || new.p50 <= old.p50 && new.p90 * 10 < old.p90 * 9
  }

  private static func isSlots(_ trial: Trial) -> Bool { trial.changes.allSatisfy { $0 is ParallelismChange } }

  private func reason(_ trial: Trial) -> Rejection.Reason {
    let noGain = Rejection.Reason.noGain(trial.endpoint, isWorse: Self.isBetter(before, than: trial.endpoint))
    // Other slots change neither the order nor what races.
    if Self.isSlots(trial), !isBetter(trial.endpoint) { return noGain }
    return isBetter(trial.endpoint) || trial.flaws != [.stillDark]
      ? .flaws(trial.flaws, endpoint: trial.endpoint) : noGain
  }

  private func reject(
    _ change: any PlanChange, _ reason: Rejection.Reason, _ candidates: RemedyCandidates,
    _ advice: inout EndpointAdvice
  ) {
    var reason = reason
    if case .refused(let refusal) = reason, refusal.reason == .alreadyCreatedFirst,
      let link = candidates.whyFirst(refusal.address)
    {
      reason = .comesFirst(link.link, opener: link.opener, operations: original.applies[0].graph.operations)
    }
    advice.rejected.append(Rejection(change: change.description, reason: reason))
  }
}
