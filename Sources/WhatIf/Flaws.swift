import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// What keeps a course from being a remedy.
struct Flaws {
  let endpoint: EndpointForecast
  private let elements: Set<ResourceAddress>
  // What there is in the plan as it is.
  private let races: Set<String>
  private let failures: Set<String>
  private let endpoints: [EndpointForecast.Identity: CourseEndpoint]

  /// - Parameter original: of the plan as it is.
  init(original: CourseForecast, endpoint: EndpointForecast) {
    self.endpoint = endpoint
    elements = Set(endpoint.elements)
    races = Set(original.applies[0].forecast.races.map { Self.key($0, original.applies[0].graph) })
    failures = Set(original.failures.map { $0.operation.description })
    endpoints = Dictionary(original.endpoints.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter pairs: since the plan as it is.
  func flaws(of forecast: CourseForecast, _ after: CourseEndpoint, _ pairs: EndpointPairs) -> [Flaw] {
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
    if let worse = worsened(forecast, pairs) { flaws.append(.worse(worse)) }
    return flaws
  }

  /// The first failure of each apply that the plan as it is does not have anyway, somewhere else.
  private func failures(_ forecast: CourseForecast) -> [Flaw] {
    var told: Set<Int> = []
    return forecast.failuresByCause.compactMap { failure in
      let isOld = failures.contains(failure.operation.description) && !elements.contains(failure.operation.address)
      guard !isOld, told.insert(failure.apply).inserted else { return nil }
      return .fails(apply: failure.apply, failure.operation, share: failure.share)
    }
  }

  private func races(_ apply: CourseForecast.Apply, _ number: Int) -> [Flaw] {
    return apply.forecast.races.compactMap { race in
      guard let release = race.release else { return nil }
      let (claim, other) = (apply.graph.operations[race.claim], apply.graph.operations[release])
      let isOurs = elements.contains(claim.address) || elements.contains(other.address)
      guard isOurs || !races.contains(Self.key(race, apply.graph)) else { return nil }
      return race.overwrites
        ? .selfDeletion(apply: number, claim: claim, release: other)
        : .race(apply: number, claim: claim, release: other, share: race.refusedShare)
    }
  }

  private static func key(_ race: Race, _ graph: OperationGraph) -> String {
    "\(graph.operations[race.claim]) \(race.release.map { graph.operations[$0].description } ?? "")"
  }

  /// Another endpoint that is dark for longer than as planned.
  private func worsened(_ forecast: CourseForecast, _ pairs: EndpointPairs) -> String? {
    for after in forecast.endpoints {
      guard let origin = pairs.origin(of: after.identity), origin != endpoint.identity, let before = endpoints[origin]
      else { continue }
      if after.isOpenEnded, !before.isOpenEnded { return after.name }
      if let old = before.outage, let new = after.outage, new.p90 > old.p90 + 1000 + old.p90 / 10 {
        return after.name
      }
    }
    return nil
  }
}
