public import ApplySimulation
public import EventSimulation

/// The limits that were asked for, and the endpoints that exceed them.
public struct Gate: Sendable, Hashable {
  /// One limit.
  public enum Limit: Sendable, Hashable {
    case maximumDowntime(SimulatedDuration)
    case budget(DowntimeBudget)

    /// The longest outage that is within it.
    public var allowed: SimulatedDuration {
      switch self {
      case .maximumDowntime(let duration): duration
      case .budget(let budget): budget.allowed
      }
    }

    /// As the command line has it: `--max-downtime 1m`.
    public var option: String {
      switch self {
      case .maximumDowntime(let duration): "--max-downtime \(DurationStyle.text(duration))"
      case .budget(let budget): "--budget \(budget)"
      }
    }
  }

  /// One endpoint that is dark for too long.
  public struct Violation: Sendable, Hashable {
    public var endpoint: String
    /// The P90 without the client tail; nil where nothing in the apply ends the outage.
    public var outage: SimulatedDuration?
    public var limit: Limit

    /// `P90 of 19m is over --max-downtime 1m`.
    public var sentence: String {
      guard let outage else { return "no end in this apply, which is over \(limit.option)" }
      let allowed =
        switch limit {
        case .maximumDowntime: ""
        case .budget: ", which leaves \(DurationStyle.text(limit.allowed))"
        }
      return "P90 of \(DurationStyle.text(outage)) is over \(limit.option)\(allowed)"
    }
  }

  public let limits: [Limit]
  public let violations: [Violation]

  public var isPassed: Bool { violations.isEmpty }

  /// Looks at each endpoint's P90 of the time dark. Open-ended exceeds any limit; what is `removed` is gone because the
  /// plan wants it so, and does not count.
  public init(limits: [Limit], endpoints: [EndpointForecast]) {
    self.limits = limits
    violations = endpoints.flatMap { endpoint in
      limits.compactMap { limit in
        if endpoint.status == .removed { return nil }
        if endpoint.isOpenEnded { return Violation(endpoint: endpoint.name, outage: nil, limit: limit) }
        guard let outage = endpoint.outage, limit.allowed.milliseconds < outage.p90 else { return nil }
        let length = SimulatedDuration(milliseconds: outage.p90)
        return Violation(endpoint: endpoint.name, outage: length, limit: limit)
      }
    }
  }
}
