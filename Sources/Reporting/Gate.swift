public import ApplySimulation
public import EventSimulation

/// The limits that were asked for, and the endpoints that exceed them.
public struct Gate: Sendable, Hashable {
  public var maximumDowntime: SimulatedDuration
  public var violations: [Violation]

  /// One endpoint that is dark for too long.
  public struct Violation: Sendable, Hashable {
    public var endpoint: String
    /// The P90 without the client tail; nil where nothing in the apply ends the outage.
    public var outage: SimulatedDuration?

    public init(endpoint: String, outage: SimulatedDuration?) {
      self.endpoint = endpoint
      self.outage = outage
    }
  }

  public var isPassed: Bool { violations.isEmpty }

  /// Looks at each endpoint's P90 of the time dark. Open-ended exceeds any limit; what is `removed` is gone because the
  /// plan wants it so, and does not count.
  public init(maximumDowntime: SimulatedDuration, endpoints: [EndpointForecast]) {
    self.maximumDowntime = maximumDowntime
    violations = endpoints.compactMap { endpoint in
      if endpoint.status == .removed { return nil }
      if endpoint.isOpenEnded { return Violation(endpoint: endpoint.name, outage: nil) }
      guard let outage = endpoint.outage, maximumDowntime.milliseconds < outage.p90 else { return nil }
      return Violation(endpoint: endpoint.name, outage: SimulatedDuration(milliseconds: outage.p90))
    }
  }
}
