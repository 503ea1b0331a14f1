import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

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
    return forecast.failuresByCause.compactMap { failure in
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

  private func key(_ race: Race, _ graph: OperationGraph) -> String {
    "\(graph.operations[race.claim]) \(race.release.map { graph.operations[$0].description } ?? "")"
  }

  /// Another endpoint that is dark for longer than as planned.
  private func worsened(_ forecast: CourseForecast) -> String? {
    let pairs = forecast.pairs(since: original)
    let known = Dictionary(original.endpoints.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for after in forecast.endpoints {
      guard let origin = pairs.origin(of: after.identity), origin != endpoint.identity, let before = known[origin]
      else { continue }
      if after.isOpenEnded, !before.isOpenEnded { return after.name }
      if let old = before.outage, let new = after.outage, new.p90 > old.p90 + 1000 + old.p90 / 10 {
        return after.name
      }
    }
    return nil
  }
}
