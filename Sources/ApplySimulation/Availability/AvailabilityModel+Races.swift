internal import ApplyGraph
import EventSimulation

extension AvailabilityModel {
  /// Claims that are refused where they come first, and that nothing orders after the release. At most 64, which is what
  /// an observation can hold.
  static func openRaces(
    _ conflicts: [ConflictFinder.Conflict], _ order: OperationOrder
  ) -> [ConflictFinder.Conflict] {
    var open: [ConflictFinder.Conflict] = []
    for conflict in conflicts where open.count < 64 {
      guard let release = conflict.rule.release, conflict.rule.outcome == .refused,
        !order.precedes(conflict.rule.claim, release)
      else { continue }
      open.append(conflict)
    }
    return open
  }

  /// Every conflict, with how often the runs refused the claim.
  func races(_ failures: [OperationFailure]) -> [Race] {
    let shares = Dictionary(uniqueKeysWithValues: failures.map { ($0.operation, $0.share) })
    return conflicts.map { conflict in
      let rule = conflict.rule
      return Race(
        claim: rule.claim, release: rule.release, overwrites: rule.outcome == .overwrites,
        isCertain: rule.release.map { order.certainlyPrecedes(rule.claim, $0) } ?? true,
        isPossible: conflict.isPossible, what: rule.what, refusedShare: shares[rule.claim] ?? 0)
    }
  }
}

extension EndpointForecaster {
  /// What each race on the endpoint's path makes of it: the refused runs and the others apart. A race that makes no
  /// difference is left out.
  func raceOutcomes(_ endpoint: Endpoint, _ observations: [EndpointObservation]) -> [RaceOutcome] {
    guard !model.openRaces.isEmpty, endpoint.existsBefore, observations.count > 1 else { return [] }
    let elements = Set(endpoint.elements)
    return model.openRaces.enumerated().flatMap { bit, conflict -> [RaceOutcome] in
      guard let release = conflict.rule.release,
        elements.contains(conflict.claimant) || elements.contains(conflict.holder)
      else { return [] }
      let mask = UInt64(1) << UInt64(bit)
      let lost = observations.count { $0.lostRaces & mask != 0 }
      if lost == 0 || lost == observations.count { return [] }
      let both = [true, false].map { isRefused in
        let runs = observations.filter { ($0.lostRaces & mask != 0) == isRefused }
        return RaceOutcome(
          claim: model.graph.operations[conflict.rule.claim], release: model.graph.operations[release],
          isRefused: isRefused,
          share: Double(runs.count) / Double(observations.count), outage: Self.outage(runs))
      }
      return both[0].outage == both[1].outage ? [] : both
    }
  }

  private static func outage(_ runs: [EndpointObservation]) -> Quantiles? {
    let open = runs.count { $0.isOpenEnded }
    if open * 2 > runs.count { return nil }
    return Quantiles(of: runs.map(\.dark)) ?? .zero
  }
}
