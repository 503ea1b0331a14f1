public import ApplyGraph
public import ApplySimulation
public import EventSimulation
internal import ResourceKinds

/// What is expected of a course: of each of its applies, and of all of them together.
public struct CourseForecast: Sendable {
  public struct Apply: Sendable {
    public var targets: [String]
    public var graph: OperationGraph
    public var forecast: Forecast
  }

  public var applies: [Apply]
  /// Each endpoint over all applies; in the order of a forecast.
  public var endpoints: [CourseEndpoint]
  /// The applies' lengths added up; the time between them is nobody's to know.
  public var duration: Quantiles

  init(_ applies: [Apply]) {
    self.applies = applies
    // A search keeps many forecasts; what their graphs were built on is made anew for the few of which it is asked.
    for number in applies.indices { self.applies[number].graph.groundwork = nil }
    duration = applies.reduce(.zero) { $0 + $1.forecast.applyDuration }
    var endpoints: [CourseEndpoint] = []
    for (number, apply) in applies.enumerated() {
      if endpoints.isEmpty {
        endpoints = apply.forecast.endpoints.map { CourseEndpoint($0, apply: number) }
        continue
      }
      let places = Dictionary(
        endpoints.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
      // The next apply may know it at another address.
      let pairs = EndpointPairs(endpoints.map(\.identity), apply.forecast.endpoints.map(\.identity))
      for endpoint in apply.forecast.endpoints {
        if let place = pairs.origin(of: endpoint.identity).flatMap({ places[$0] }) {
          endpoints[place].add(endpoint, apply: number)
        } else {
          endpoints.append(CourseEndpoint(endpoint, apply: number))
        }
      }
    }
    let distinctions = EndpointForecast.Identity.distinctions(endpoints.map(\.identity))
    for position in endpoints.indices { endpoints[position].distinction = distinctions[position] }
    self.endpoints = endpoints
  }

  public func endpoint(_ identity: EndpointForecast.Identity) -> CourseEndpoint? {
    endpoints.first { $0.identity == identity }
  }

  /// What an endpoint of the plan before a change is here; nil where it is gone.
  func endpoint(_ identity: EndpointForecast.Identity, of original: CourseForecast) -> CourseEndpoint? {
    pairs(since: original).partner(of: identity).flatMap(endpoint)
  }

  func pairs(since original: CourseForecast) -> EndpointPairs {
    EndpointPairs(original.endpoints.map(\.identity), endpoints.map(\.identity))
  }

  /// Operations that fail, or are skipped because one fails, with the share of runs.
  public var failures: [CourseFailure] {
    applies.enumerated().flatMap { number, apply in
      apply.forecast.failures.map { failure in
        CourseFailure(
          apply: number, operation: apply.graph.operations[failure.operation], share: failure.share,
          startP50: failure.startP50)
      }
    }
  }

  /// The same, in each apply the likeliest first, and of the equally likely what fails by itself before what is skipped
  /// for it: that never starts in most runs.
  public var failuresByCause: [CourseFailure] {
    // What is skipped comes after all that starts.
    failures.sorted { ($0.apply, -$0.share, $0.startP50 ?? .max) < ($1.apply, -$1.share, $1.startP50 ?? .max) }
  }
}

/// An operation that fails, or is skipped because another one does.
public struct CourseFailure: Sendable, Hashable {
  /// Which apply, from 0.
  public var apply: Int
  public var operation: Operation
  /// Of the runs, 0 to 1.
  public var share: Double
  /// See `OperationFailure`.
  var startP50: Int64?
}

/// What happens to an endpoint over all applies of a course.
public struct CourseEndpoint: Sendable {
  public var name: String
  /// The resource instance that users reach first, in the first apply that knows it.
  public var address: String
  /// For names in DNS, see `EndpointForecast.zone`.
  public var zone: String
  /// What tells it from others of the same name in the course; nil where there are none.
  public var distinction: String?
  /// The name, and what tells it from others of the same name.
  public var label: String { distinction.map { "\(name) (\($0))" } ?? name }
  /// The worst of any apply.
  public var status: EndpointStatus
  /// Time dark in all applies together, nil where it is open-ended. The percentiles of the applies are added up, so that
  /// with more than one apply in which it goes dark P90 is a bound and not a percentile.
  public var outage: Quantiles?
  public var isOpenEnded: Bool
  /// The greatest share of runs of any apply in which it goes dark.
  public var darkShare: Double
  /// The client tail at P90 of the worst apply, in milliseconds.
  public var tail: Int64
  /// The apply in which most of it happens.
  public var apply: Int

  init(_ forecast: EndpointForecast, apply: Int) {
    name = forecast.name
    address = forecast.address
    zone = forecast.zone
    status = forecast.status
    outage = forecast.outage
    isOpenEnded = forecast.isOpenEnded
    darkShare = forecast.darkShare
    tail = forecast.clientTail.p90
    self.apply = apply
  }

  public var identity: EndpointForecast.Identity { EndpointForecast.Identity(name, address, zone: zone) }

  mutating func add(_ forecast: EndpointForecast, apply: Int) {
    let order = EndpointStatus.allCases
    let isWorse = (order.firstIndex(of: forecast.status) ?? 0) < (order.firstIndex(of: status) ?? 0)
    if status == .removed, ![.removed, .dark, .unknown].contains(forecast.status) {
      // What the first apply leaves dark, a later one brings back.
      status = .dark
    }
    // What an earlier apply made is new, whatever a later one leaves alone.
    if isWorse, !(status == .new && forecast.status == .unchanged) { status = forecast.status }
    if forecast.darkShare > darkShare { self.apply = apply }
    outage = outage.flatMap { first in forecast.outage.map { first + $0 } }
    isOpenEnded = isOpenEnded || forecast.isOpenEnded
    darkShare = max(darkShare, forecast.darkShare)
    tail = max(tail, forecast.clientTail.p90)
  }
}

extension Forecast {
  /// What an endpoint of the plan before a change is here; nil where it is gone.
  func endpoint(_ identity: EndpointForecast.Identity, of original: Forecast) -> EndpointForecast? {
    let pairs = EndpointPairs(original.endpoints.map(\.identity), endpoints.map(\.identity))
    return pairs.partner(of: identity).flatMap { partner in endpoints.first { $0.identity == partner } }
  }
}

extension Quantiles {
  static func + (left: Self, right: Self) -> Self {
    Quantiles(p10: left.p10 + right.p10, p50: left.p50 + right.p50, p90: left.p90 + right.p90)
  }
}

extension Course {
  /// Simulates every apply of the course.
  ///
  /// - Parameter worlds: whether what plan JSON leaves open is looked at in every way, see `OtherWorlds`: what goes dark in
  ///   one of them alone is at risk.
  /// - Throws: why, where an apply can't be ordered.
  public func forecast(
    runs: Int, seed: UInt64, worlds: Bool = false, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(OrderRefusal) -> CourseForecast {
    var forecasts: [CourseForecast.Apply] = []
    for (number, var apply) in applies.enumerated() {
      let graph: OperationGraph
      switch apply.ordered() {
      case .success(let ordered): graph = ordered
      case .failure(let unordered): throw OrderRefusal(apply: number, reason: unordered.reason)
      }
      let input = apply.input
      let forecaster = forecaster(ofApply: number, runs: runs, seed: seed)
      let terms = worlds ? nil : apply.terms(forecaster)
      if let terms, let known = apply.shared?.forecast(of: terms) {
        forecasts.append(CourseForecast.Apply(targets: apply.targets, graph: graph, forecast: known))
        continue
      }
      let orders = worlds ? Task { await OtherWorlds.orders(input, graph) } : nil
      let prepared = forecaster.prepared(
        input.plan, graph, source: input.source, model: apply.modelled(graph))
      var forecast = await forecaster.forecast(input.plan, prepared, progress: progress)
      if let orders {
        let orders = await orders.value
        forecast.consider(await OtherWorlds.differences(orders, forecaster, like: prepared, own: forecast.endpoints))
        forecast.diagnostics += orders.diagnostics
      }
      if let terms { apply.shared?.keep(forecast, of: terms) }
      forecasts.append(CourseForecast.Apply(targets: apply.targets, graph: graph, forecast: forecast))
    }
    return CourseForecast(forecasts)
  }

  /// Makes the graph and the model of each apply that is not simulated yet, where there is an order.
  mutating func prepare(runs: Int, seed: UInt64) {
    for number in applies.indices {
      let forecaster = forecaster(ofApply: number, runs: runs, seed: seed)
      let isKnown = applies[number].terms(forecaster).flatMap { applies[number].shared?.forecast(of: $0) } != nil
      if !isKnown { applies[number].prepare() }
    }
  }

  func forecaster(ofApply number: Int, runs: Int, seed: UInt64) -> Forecaster {
    var forecaster = Forecaster(
      settings: SimulationSettings(parallelism: parallelism, runs: runs, seed: seed), given: durations,
      learned: learned)
    forecaster.failing = failing
    forecaster.draws = draws
    forecaster.isBrief = isBrief
    forecaster.interruption = number == 0 ? interruption : nil
    return forecaster
  }
}

/// An apply of a course that can't be ordered: its operations form a ring, or too many wait for others.
public struct OrderRefusal: Error, Sendable, Hashable {
  /// Which apply, from 0.
  public var apply: Int
  public var reason: ChangeRefusal.Reason

  /// What it means for a change that led to it.
  public func refusal(of change: String) -> ChangeRefusal {
    let first: String? = if case .cycle(let operations) = reason { operations.first } else { nil }
    return ChangeRefusal(change, first ?? "", reason)
  }
}
