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
  let runs: Int
  let seed: UInt64
  /// Set where the endpoint is harmed in another world only, which is then the one that is searched: what it assumes, and
  /// the plan as it is otherwise.
  var premise: OtherWorlds.Premise?
  var assumed: (course: Course, original: CourseForecast)?

  /// What came of one list of changes.
  private enum Result {
    case trial(Trial)
    case refused(ChangeRefusal)
    /// The budget is spent.
    case untried
  }

  func run(_ state: inout SearchState, progress: (Int) -> Void) async -> EndpointAdvice {
    var trials: [Trial] = []
    var advice = EndpointAdvice(before: before, premise: premise?.description, remedies: [], partial: [], rejected: [])
    let candidates = RemedyCandidates(course: course, original: original, endpoint: endpoint)
    var queue = candidates.first
    var tried: Set<String> = []
    var position = 0
    while position < queue.count, !Task.isCancelled {
      let changes = queue[position]
      position += 1
      if tried.contains(Self.key(changes)) { continue }
      lookAhead(queue[(position - 1)...].filter { !tried.contains(Self.key($0)) }, &state)
      tried.insert(Self.key(changes))
      switch await result(of: changes, &state) {
      case .untried: state.isCut = true
      case .refused(let refusal):
        queue += candidates.instead(of: changes, refusal)
        if changes.count == 1 { reject(changes[0], .refused(refusal), candidates, &advice) }
      case .trial(let trial):
        progress(state.left)
        trials.append(trial)
        queue += candidates.after(trial, siblings: trials)
      }
    }
    // What another search tries may be the same changes in another order.
    state.ahead = [:]
    sort(trials, candidates, into: &advice)
    return advice
  }

  private static func key(_ changes: [any PlanChange]) -> String {
    changes.map(\.description).sorted().joined(separator: "\n")
  }

  // MARK: One trial

  private func result(of changes: [any PlanChange], _ state: inout SearchState) async -> Result {
    let key = self.key(changes)
    if let known = state.forecasts[key] {
      return .trial(await judged(trial(changes, known.course, known.forecast), key, &state))
    }
    if state.left <= 0 || state.attemptsLeft <= 0 { return .untried }
    state.attemptsLeft -= 1
    let attempt: Attempt
    if let begun = state.ahead.removeValue(forKey: key) {
      attempt = await begun.value
    } else {
      attempt = await self.attempt(changes, after: beginning(of: changes, state))
    }
    switch attempt {
    case .refused(let refusal): return .refused(refusal)
    case .ring(let ring):
      state.left -= 1
      let name = changes.last?.description ?? ""
      return .refused(ChangeRefusal(name, ring.operations.first ?? "", .cycle(ring.operations)))
    case .simulated(let changed, let forecast):
      state.left -= 1
      state.forecasts[key] = (changes.map(\.description), changed, forecast)
      return .trial(await judged(trial(changes, changed, forecast), key, &state))
    }
  }

  private func key(_ changes: [any PlanChange]) -> String { (premise?.description ?? "") + Self.key(changes) }

  /// What making the changes and simulating them comes to: a function of the two alone.
  enum Attempt: Sendable {
    case refused(ChangeRefusal)
    case ring(CycleRefusal)
    case simulated(Course, CourseForecast)
  }

  /// Of `changes` what was made already, as many of the first as there are.
  private struct Beginning: Sendable {
    var course: Course
    var count: Int
  }

  private func beginning(of changes: [any PlanChange], _ state: SearchState) -> Beginning {
    let phases = changes.map { type(of: $0).phase }
    for count in changes.indices.reversed() {
      // Changes are made phase by phase, whatever stands first.
      guard let last = phases[..<count].max(), phases[count...].allSatisfy({ $0 >= last }) else { continue }
      let first = Array(changes[..<count])
      if let known = state.forecasts[key(first)], known.changes == first.map(\.description) {
        return Beginning(course: known.course, count: count)
      }
    }
    return Beginning(course: course, count: 0)
  }

  private func attempt(_ changes: [any PlanChange], after beginning: Beginning) async -> Attempt {
    var changed: Course
    do throws(ChangeRefusal) {
      changed = try beginning.course.with(Array(changes[beginning.count...]))
    } catch { return .refused(error) }
    // What looks at other worlds asks for the models again. Of a large plan all that is tried would hold too much.
    let isSmall = original.applies[0].graph.operations.count <= OtherWorlds.smallPlan
    if isSmall { for number in changed.applies.indices { changed.applies[number].prepare() } }
    do throws(CycleRefusal) {
      let forecast = try await changed.forecast(runs: runs, seed: seed)
      if !isSmall { for number in changed.applies.indices { changed.applies[number].forgetModel() } }
      return .simulated(changed, forecast)
    } catch {
      return .ring(error)
    }
  }

  /// How many attempts are made before their turn: few, because the budget may be spent before it comes.
  private static let attemptsAhead = 8

  /// Begins the next attempts, so that each core has one while another is waited for. They count when their turn comes, so
  /// that nothing depends on it.
  private func lookAhead(_ queue: [[any PlanChange]], _ state: inout SearchState) {
    // Other worlds may have overdrawn the budget.
    let room = max(0, min(Self.attemptsAhead, state.left, state.attemptsLeft))
    for changes in queue.prefix(room) {
      let key = key(changes)
      if state.ahead.count >= room { return }
      if state.ahead[key] != nil || state.forecasts[key] != nil { continue }
      let beginning = beginning(of: changes, state)
      state.ahead[key] = Task { [self] in await attempt(changes, after: beginning) }
    }
  }

  /// The trial of one list of changes; nil where it is refused or the budget is spent.
  func trial(of changes: [any PlanChange], _ state: inout SearchState) async -> Trial? {
    if case .trial(let trial) = await result(of: changes, &state) { trial } else { nil }
  }

  // MARK: Other worlds

  /// What is no remedy in another world that the plan leaves open is none.
  private func judged(_ trial: Trial, _ key: String, _ state: inout SearchState) async -> Trial {
    var trial = trial
    guard trial.flaws.isEmpty else { return trial }
    if let flaw = await assumedFlaw(trial, &state) {
      trial.flaws = [flaw]
    } else if let flaw = await otherFlaw(trial, key, &state) {
      trial.flaws = [flaw]
    }
    return trial
  }

  /// What is wrong with it in the assumed world, where that is not the one that is searched.
  private func assumedFlaw(_ trial: Trial, _ state: inout SearchState) async -> Flaw? {
    guard let premise, let assumed else { return nil }
    let other = premise.denial
    let key = Self.key(trial.changes)
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
    do throws(CycleRefusal) {
      let forecast = try await changed.forecast(runs: runs, seed: seed)
      state.forecasts[key] = (trial.changes.map(\.description), changed, forecast)
      return flaw(of: forecast, against: assumed.original, premise: other)
    } catch {
      let ring = ChangeRefusal(trial.kind, error.operations.first ?? "", .cycle(error.operations))
      return .inOtherWorld(premise: other, .refused(ring))
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
    let after = forecast.endpoint(before.identity, of: original) ?? before
    return Flaws(original: original, endpoint: endpoint).flaws(of: forecast, after).first.map {
      .inOtherWorld(premise: premise, $0)
    }
  }

  private func trial(_ changes: [any PlanChange], _ course: Course, _ forecast: CourseForecast) -> Trial {
    let after = forecast.endpoint(before.identity, of: original) ?? before
    var gain: Int64?
    if let old = before.outage, let new = after.outage { gain = old.p50 - new.p50 }
    return Trial(
      changes: changes, notes: course.notes, course: course, forecast: forecast, endpoint: after,
      flaws: Flaws(original: original, endpoint: endpoint).flaws(of: forecast, after), gain: gain,
      exposure: exposure(forecast))
  }

  /// Operations that come before those that touch what users name, in the same apply.
  private func exposure(_ forecast: CourseForecast) -> Int {
    let members = Set(endpoint.members)
    return forecast.applies.map { apply in
      let order = apply.graph.order.graph
      let touching = apply.graph.operations.filter { members.contains($0.address) }
      return touching.map { order.ancestors(of: $0.id).count }.max() ?? 0
    }.max() ?? 0
  }

  // MARK: What it all comes to

  private func sort(_ trials: [Trial], _ candidates: RemedyCandidates, into advice: inout EndpointAdvice) {
    let ranked = trials.enumerated().sorted { left, right in
      let (first, second) = (Self.rank(left.element), Self.rank(right.element))
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
    advice.remedies = ranked.filter { $0.flaws.isEmpty && !Self.hasIdleChange($0, among: ranked) }
    advice.partial = ranked.filter {
      !$0.flaws.isEmpty && isBetter($0.endpoint) && !Self.isSlots($0) && !Self.hasIdleChange($0, among: ranked)
    }
    for trial in ranked where trial.changes.count == 1 && !trial.flaws.isEmpty {
      reject(trial.changes[0], reason(trial), candidates, &advice)
    }
    if let record = candidates.recordWithTTL {
      advice.rejected.append(Rejection(change: "ttl \(record) 60", reason: .lowerTTL))
    }
  }

  /// Outage left, then how much can fail before the switch, then effort.
  private static func rank(_ trial: Trial) -> [Int64] {
    [
      trial.endpoint.isOpenEnded ? 1 : 0, trial.endpoint.outage?.p50 ?? .max, trial.endpoint.outage?.p90 ?? .max,
      Int64((trial.endpoint.darkShare * 100).rounded()), Int64(trial.exposure), Int64(trial.course.applies.count),
      Int64(trial.changes.count),
    ]
  }

  /// True where some of its changes alone do as well.
  private static func hasIdleChange(_ trial: Trial, among others: [Trial]) -> Bool {
    let changes = Set(trial.changes.map(\.description))
    return others.contains { other in
      let fewer = Set(other.changes.map(\.description))
      guard fewer.isStrictSubset(of: changes), other.flaws.isEmpty || !trial.flaws.isEmpty else { return false }
      return !rank(trial).prefix(5).lexicographicallyPrecedes(rank(other).prefix(5))
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
