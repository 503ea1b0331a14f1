import ApplyGraph
import EventSimulation
import PlanFile

/// What a reader should know of one endpoint, as findings.
struct EndpointFindings {
  let model: AvailabilityModel

  func findings(_ outcome: EndpointForecaster.Outcome) -> [Finding] {
    [gap(outcome), removal(outcome), tail(outcome)].compactMap(\.self)
  }

  private func gap(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard [.dark, .atRisk].contains(forecast.status),
      let interval = forecast.intervals.filter({ $0.effect == .dark }).max(by: { length($0) < length($1) })
    else { return nil }
    let opener = model.graph.operations[interval.from.operation]
    return Finding(
      rule: .endpointGap, severity: forecast.status == .dark ? .error : .warning, endpoint: forecast.name,
      address: opener.address.description, message: gapText(forecast, interval, opener))
  }

  private func length(_ interval: OutageInterval) -> Int64 { interval.endP50.map { $0 - interval.startP50 } ?? .max }

  private func gapText(_ forecast: EndpointForecast, _ interval: OutageInterval, _ opener: Operation) -> String {
    let verb = forecast.status == .dark ? "is" : "may be"
    guard let to = interval.to, let end = interval.endP50 else {
      return "\(forecast.name) \(verb) dark from the moment \(Phrases.passive(opener)), and nothing in this apply"
        + " brings it back"
    }
    let start = "\(forecast.name) \(verb) dark for about \(Phrases.about(end - interval.startP50)): "
    let closer = model.graph.operations[to.operation]
    if closer.id == opener.id { return start + "\(opener.address) does not serve while it is updated" }
    let between = interval.because.filter { $0 != opener.id && $0 != closer.id }
    guard let longest = between.max(by: { longestShare($0) < longestShare($1) }) else {
      return start + "\(Phrases.passive(opener)) first, and \(Phrases.passive(closer)) only then"
    }
    let wait = model.graph.operations[longest]
    return start
      + "\(Phrases.passive(opener)) first, and \(Phrases.passive(closer)) only after \(Phrases.passive(wait))"
  }

  private func longestShare(_ operation: Int) -> Int64 { 0 }

  private func removal(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard forecast.status == .removed else { return nil }
    let operation = forecast.intervals.last.map { model.graph.operations[$0.from.operation] }
    let how = operation.map { ": \(Phrases.passive($0)) and nothing takes its place" } ?? ""
    return Finding(
      rule: .endpointRemoved, severity: .warning, endpoint: forecast.name,
      address: operation?.address.description ?? forecast.address, message: "\(forecast.name) goes away for good\(how)")
  }

  private func tail(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard outcome.namelessGap > 0, let negative = forecast.clientTail.negativeCacheSeconds, negative > 0 else {
      return nil
    }
    let ttl = Int64(forecast.clientTail.positiveCacheSeconds ?? 0) * 1000
    let share = ClientTailModel(positiveTTL: ttl, negativeTTL: Int64(negative) * 1000)
      .noticing(gap: outcome.namelessGap)
    let who = share >= 0.995 ? "resolvers" : "about \(max(1, Int((share * 100).rounded()))) % of resolvers"
    return Finding(
      rule: .clientCacheTail, severity: .warning, endpoint: forecast.name, address: forecast.address,
      message: "\(who) that ask for \(forecast.name) while it has no record keep that answer for up to "
        + "\(Phrases.about(Int64(negative) * 1000)) and stay dark that long after the record is back")
  }
}
