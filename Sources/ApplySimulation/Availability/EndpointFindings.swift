import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds

/// What a reader should know of one endpoint, as findings.
struct EndpointFindings {
  let model: AvailabilityModel

  func findings(_ outcome: EndpointForecaster.Outcome) -> [Finding] {
    [gap(outcome), removal(outcome), negativeTail(outcome), positiveTail(outcome), unknownKinds(outcome)]
      .compactMap(\.self) + staleAddresses(outcome) + newNameServers(outcome) + warmUps(outcome)
  }

  // MARK: Gaps

  private func gap(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard forecast.status == .dark || forecast.status == .atRisk else { return nil }
    let dark = forecast.intervals.indices.filter { forecast.intervals[$0].effect == .dark }
    guard let worst = dark.max(by: { length(forecast.intervals[$0]) < length(forecast.intervals[$1]) }) else {
      return possibleGap(forecast)
    }
    let interval = forecast.intervals[worst]
    let opener = model.graph.operations[interval.from.operation]
    return Finding(
      rule: .endpointGap, severity: forecast.status == .dark ? .error : .warning, endpoint: forecast.identity,
      address: opener.address.description, message: text(outcome, interval, opener, longest: outcome.longest[worst]))
  }

  /// It stays up in the median run and goes dark in others.
  private func possibleGap(_ forecast: EndpointForecast) -> Finding? {
    guard forecast.darkShare > 0 else { return nil }
    let share = max(1, Int((forecast.darkShare * 100).rounded()))
    let why = forecast.dependsOn.first.map { ": it depends on \($0)" } ?? ""
    return Finding(
      rule: .endpointGap, severity: .warning, endpoint: forecast.identity, address: forecast.address,
      message: "\(forecast.name) goes dark in about \(share) % of the simulated applies\(why)")
  }

  private func length(_ interval: OutageInterval) -> Int64 { interval.endP50.map { $0 - interval.startP50 } ?? .max }

  private func text(
    _ outcome: EndpointForecaster.Outcome, _ interval: OutageInterval, _ opener: Operation, longest: Int?
  ) -> String {
    let forecast = outcome.forecast
    let verb = forecast.status == .dark ? "is" : "may be"
    guard let to = interval.to, let end = interval.endP50 else {
      let failed = outcome.failures.map { model.graph.operations[$0] }
      let why = failed.first.map { ": the \($0.action.rawValue) of \($0.address) is expected to fail" } ?? ""
      return "\(forecast.name) \(verb) dark from the moment \(Phrases.passive(opener)), and nothing in this apply "
        + "brings it back\(why)"
    }
    let start = "\(forecast.name) \(verb) dark for about \(DurationStyle.text(milliseconds: end - interval.startP50)): "
    let closer = model.graph.operations[to.operation]
    if closer.id == opener.id { return start + "\(opener.address) does not serve while it is updated" }
    let last = closer.address == opener.address ? "\(Phrases.participle(closer.action)) again" : Phrases.passive(closer)
    guard let longest else { return start + "\(Phrases.passive(opener)) first, and \(last) only then" }
    let wait = model.graph.operations[longest]
    return start + "\(Phrases.passive(opener)) first, and \(last) only after \(Phrases.past(wait))"
  }

  private func removal(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard forecast.status == .removed else { return nil }
    let interval = forecast.intervals.last { $0.effect == .dark }
    let operation = interval.map { model.graph.operations[$0.from.operation] }
    let how = operation.map { ": \(Phrases.passive($0)), and nothing takes its place" } ?? ""
    return Finding(
      rule: .endpointRemoved, severity: .warning, endpoint: forecast.identity,
      address: operation?.address.description ?? forecast.address, message: "\(forecast.name) goes away for good\(how)")
  }

  // MARK: Clients

  private func negativeTail(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard outcome.namelessGap > 0, let negative = forecast.clientTail.negativeCacheSeconds, negative > 0 else {
      return nil
    }
    let ttl = Int64(forecast.clientTail.positiveCacheSeconds ?? 0) * 1000
    let share = ClientTailModel(positiveTTL: ttl, negativeTTL: Int64(negative) * 1000)
      .noticing(gap: outcome.namelessGap)
    let who = share >= 0.985 ? "resolvers" : "about \(max(1, Int((share * 100).rounded()))) % of resolvers"
    return Finding(
      rule: .clientCacheTail, severity: .warning, endpoint: forecast.identity, address: forecast.address,
      message: "\(who) ask for \(forecast.name) while it has no record, and keep that answer for "
        + "\(DurationStyle.text(milliseconds: Int64(negative) * 1000)): they stay dark that long, also when the record is back"
    )
  }

  private func positiveTail(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let forecast = outcome.forecast
    guard outcome.dangles, outcome.namelessGap == 0, let ttl = forecast.clientTail.positiveCacheSeconds else {
      return nil
    }
    return Finding(
      rule: .clientCacheTail, severity: .note, endpoint: forecast.identity, address: forecast.address,
      message:
        "resolvers keep the old answer for \(forecast.name) for up to \(DurationStyle.text(milliseconds: Int64(ttl) * 1000)) after it "
        + "has changed, and what it leads to is gone by then")
  }

  // MARK: Addresses and warm-ups

  /// A pointer that goes on naming an address which is no more, though something took the old holder's place.
  private func staleAddresses(_ outcome: EndpointForecaster.Outcome) -> [Finding] {
    var findings: [Finding] = []
    // What an element leads to is an element.
    guard outcome.endpoint.existsBefore, !outcome.endpoint.changing.isEmpty else { return [] }
    for holder in outcome.endpoint.elements {
      for reading in model.world.edges.ofHolder[holder]
      where reading.isNew && reading.basis == .value && reading.pointer.relation == .nextHop {
        for target in reading.targets {
          let object = model.world.index[target.object]
          let isReplaced = object.new == nil && model.world.index.object(at: object.address, .new) != nil
          guard isReplaced || target.face == .old else { continue }
          let address = model.world.index[holder].address
          findings.append(
            Finding(
              rule: .staleAddress, severity: .error, endpoint: outcome.forecast.identity, address: address.description,
              message:
                "\(object.address) gets a new address, and \(address) goes on pointing at the old one: nothing in "
                + "this plan changes it"))
        }
      }
    }
    return findings
  }

  /// A public zone that is replaced has other name servers, and its names stay away until the parent zone or the registrar
  /// names those.
  private func newNameServers(_ outcome: EndpointForecaster.Outcome) -> [Finding] {
    outcome.endpoint.changing.compactMap { id in
      let zone = model.world.index[id]
      guard zone.kind?.role == .names, zone.delete != nil, let next = model.world.index.object(at: zone.address, .new),
        next.create != nil, (zone.old?["vpc"]?.elements ?? []).isEmpty, zone.text("visibility", .old) != "private",
        !zone.address.type.contains("private"), !model.world.follower.isReferred(next, attribute: "name_servers")
      else { return nil }
      return Finding(
        rule: .staleAddress, severity: .error, endpoint: outcome.forecast.identity, address: zone.address.description,
        message:
          "\(zone.address) is replaced and gets new name servers: nothing in this plan tells the parent zone or the "
          + "registrar, and until then nobody finds \(outcome.forecast.name)")
    }
  }

  /// Waits after an operation that are long enough to tell.
  private func warmUps(_ outcome: EndpointForecaster.Outcome) -> [Finding] {
    outcome.forecast.intervals.compactMap { interval in
      guard interval.readyAfterP50 >= 10_000, let to = interval.to else { return nil }
      let operation = model.graph.operations[to.operation]
      return Finding(
        rule: .warmUp, severity: .note, endpoint: outcome.forecast.identity, address: operation.address.description,
        message:
          "\(outcome.forecast.name) serves only about \(DurationStyle.text(milliseconds: interval.readyAfterP50)) after "
          + "\(Phrases.passive(operation)): what it leads to has to become ready")
    }
  }

  // MARK: What is not known

  private func unknownKinds(_ outcome: EndpointForecaster.Outcome) -> Finding? {
    let objects = outcome.endpoint.changing.map { model.world.index[$0] }
      .filter { $0.isTouched && ($0.kind == nil || $0.kind?.role == .unknown) }
    guard let first = objects.first else { return nil }
    let names = Set(objects.map(\.address)).sorted().map(\.description)
    return Finding(
      rule: .unmodelledKind, severity: .note, endpoint: outcome.forecast.identity, address: first.address.description,
      message:
        "\(outcome.forecast.name) stands on \(Phrases.list(names)), which \(names.count == 1 ? "changes" : "change") "
        + "and of which nothing is known")
  }
}
