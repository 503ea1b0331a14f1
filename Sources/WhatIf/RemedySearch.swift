import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile

/// The search for one endpoint.
struct RemedySearch {
  let course: Course
  let original: CourseForecast
  let endpoint: EndpointForecast
  let before: CourseEndpoint
  let runs: Int
  let seed: UInt64

  /// What came of one list of changes.
  private enum Result {
    case trial(Trial)
    case refused(ChangeRefusal)
    /// The budget is spent.
    case untried
  }

  func run(_ state: inout SearchState, progress: (Int) -> Void) async -> EndpointAdvice {
    var trials: [Trial] = []
    var advice = EndpointAdvice(before: before, remedies: [], partial: [], rejected: [])
    let candidates = RemedyCandidates(course: course, original: original, endpoint: endpoint)
    var queue = candidates.first
    var tried: Set<String> = []
    var position = 0
    while position < queue.count {
      let changes = queue[position]
      position += 1
      guard tried.insert(Self.key(changes)).inserted else { continue }
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
    sort(trials, candidates, into: &advice)
    return advice
  }

  private static func key(_ changes: [any PlanChange]) -> String {
    changes.map(\.description).sorted().joined(separator: "\n")
  }

  // MARK: One trial

  private func result(of changes: [any PlanChange], _ state: inout SearchState) async -> Result {
    let key = Self.key(changes)
    if let known = state.forecasts[key] { return .trial(trial(changes, known.course, known.forecast)) }
    if state.left <= 0 || state.attemptsLeft <= 0 { return .untried }
    state.attemptsLeft -= 1
    let changed: Course
    do throws(ChangeRefusal) { changed = try course.with(changes) } catch { return .refused(error) }
    state.left -= 1
    do throws(CycleRefusal) {
      let forecast = try await changed.forecast(runs: runs, seed: seed)
      state.forecasts[key] = (changed, forecast)
      return .trial(trial(changes, changed, forecast))
    } catch {
      let name = changes.last?.description ?? ""
      return .refused(ChangeRefusal(name, error.operations.first ?? "", .cycle(error.operations)))
    }
  }

  /// The trial of one list of changes; nil where it is refused or the budget is spent.
  func trial(of changes: [any PlanChange], _ state: inout SearchState) async -> Trial? {
    if case .trial(let trial) = await result(of: changes, &state) { trial } else { nil }
  }

  private func trial(_ changes: [any PlanChange], _ course: Course, _ forecast: CourseForecast) -> Trial {
    let after = forecast.endpoints.first { $0.name == before.name } ?? before
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
      let order = apply.graph.order().graph
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
    advice.remedies = ranked.filter(\.flaws.isEmpty)
    advice.partial = ranked.filter { !$0.flaws.isEmpty && isBetter($0.endpoint) && !Self.isSlots($0) }
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

  private func isBetter(_ after: CourseEndpoint) -> Bool {
    if before.isOpenEnded != after.isOpenEnded { return before.isOpenEnded }
    guard let old = before.outage, let new = after.outage else { return false }
    return new.p50 * 10 < old.p50 * 9 || new.p50 <= old.p50 && new.p90 * 10 < old.p90 * 9
  }

  private static func isSlots(_ trial: Trial) -> Bool { trial.changes.allSatisfy { $0 is ParallelismChange } }

  private func reason(_ trial: Trial) -> Rejection.Reason {
    // Other slots change neither the order nor what races.
    if Self.isSlots(trial), !isBetter(trial.endpoint) { return .noGain(trial.endpoint) }
    return isBetter(trial.endpoint) || trial.flaws != [.stillDark]
      ? .flaws(trial.flaws, endpoint: trial.endpoint) : .noGain(trial.endpoint)
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

/// What keeps a course from being a remedy.
struct Flaws {
  let original: CourseForecast
  let endpoint: EndpointForecast

  func flaws(of forecast: CourseForecast, _ after: CourseEndpoint) -> [Flaw] {
    var flaws: [Flaw] = []
    if after.isOpenEnded || after.darkShare > 0 || (after.outage?.p90 ?? 1) > 0 { flaws.append(.stillDark) }
    let open = forecast.applies.enumerated().flatMap { races($1, $0) }
    flaws += open
    // A claim that a race lets fail is told with the race, and what is skipped for it with neither.
    var raced: Set<Int> = []
    for case .race(let apply, _, _, let share) in open where share > 0 { raced.insert(apply) }
    flaws += failures(forecast).filter { flaw in
      if case .fails(let apply, _, _) = flaw { !raced.contains(apply) } else { true }
    }
    if let worse = worsened(forecast) { flaws.append(.worse(worse)) }
    return flaws
  }

  /// The first failure of each apply that the plan as it is does not have anyway, somewhere else.
  private func failures(_ forecast: CourseForecast) -> [Flaw] {
    let known = Set(original.failures.map { $0.operation.description })
    let elements = Set(endpoint.elements)
    var told: Set<Int> = []
    // What fails by itself starts before what is skipped for it; that never starts in most runs.
    return forecast.failures.sorted {
      ($0.apply, -$0.share, start($0, forecast)) < ($1.apply, -$1.share, start($1, forecast))
    }.compactMap { failure in
      let isOld = known.contains(failure.operation.description) && !elements.contains(failure.operation.address)
      guard !isOld, told.insert(failure.apply).inserted else { return nil }
      return .fails(apply: failure.apply, failure.operation, share: failure.share)
    }
  }

  private func races(_ apply: CourseForecast.Apply, _ number: Int) -> [Flaw] {
    let elements = Set(endpoint.elements)
    let known = Set(original.applies[0].forecast.races.map { key($0, original.applies[0].graph) })
    return apply.forecast.races.compactMap { race in
      guard let release = race.release else { return nil }
      let (claim, other) = (apply.graph.operations[race.claim], apply.graph.operations[release])
      let isOurs = elements.contains(claim.address) || elements.contains(other.address)
      guard isOurs || !known.contains(key(race, apply.graph)) else { return nil }
      return race.overwrites
        ? .selfDeletion(apply: number, claim: claim, release: other)
        : .race(apply: number, claim: claim, release: other, share: race.refusedShare)
    }
  }

  /// A skipped operation has no start of its own: it comes after all that have.
  private func start(_ failure: CourseFailure, _ forecast: CourseForecast) -> Int64 {
    let times = forecast.applies[failure.apply].forecast.operations[failure.operation.id]
    return times.start.p50 == 0 && times.duration.p50 == 0 ? .max : times.start.p50
  }

  private func key(_ race: Race, _ graph: OperationGraph) -> String {
    "\(graph.operations[race.claim]) \(race.release.map { graph.operations[$0].description } ?? "")"
  }

  /// Another endpoint that is dark for longer than as planned.
  private func worsened(_ forecast: CourseForecast) -> String? {
    for after in forecast.endpoints where after.name != endpoint.name {
      guard let before = original.endpoints.first(where: { $0.name == after.name }) else { continue }
      if after.isOpenEnded, !before.isOpenEnded { return after.name }
      if let old = before.outage, let new = after.outage, new.p90 > old.p90 + 1000 + old.p90 / 10 {
        return after.name
      }
    }
    return nil
  }
}
