public import ApplyGraph
public import ApplySimulation

/// What the `explain` command has to say.
public struct ExplanationReport: Sendable {
  public var answer: Result<Answer, UnorderablePlan>

  public init(answer: Result<Answer, UnorderablePlan>) { self.answer = answer }

  /// The answer about a plan that has an order.
  public struct Answer: Sendable {
    /// What was asked about, as written: one name, or two.
    public var names: [String]
    /// All operations of the plan, by id.
    public var operations: [Operation]
    /// Of one name: each of its operations. Empty where the plan does nothing to it, or where it names an endpoint.
    public var waits: [OperationWaits]
    /// Of two names: each operation of the first with each of the second.
    public var pairs: [PairRelation]
    /// Of one name: the endpoints that it is, or is the address of.
    public var endpoints: [EndpointExplanation]
    /// By operation id; nil where nothing was simulated.
    public var times: [OperationForecast]?
    /// What was taken for true without evidence about what is named in this answer.
    public var assumptions: [Assumption]

    public init(
      names: [String], operations: [Operation], waits: [OperationWaits] = [], pairs: [PairRelation] = [],
      endpoints: [EndpointExplanation] = [], times: [OperationForecast]? = nil, assumptions: [Assumption] = []
    ) {
      self.names = names
      self.operations = operations
      self.waits = waits
      self.pairs = pairs
      self.endpoints = endpoints
      self.times = times
      self.assumptions = assumptions
    }
  }
}

/// What happens to an endpoint, with the rule behind each step of the chains of operations.
public struct EndpointExplanation: Sendable {
  public var forecast: EndpointForecast
  /// For each of its intervals, for each operation of `because` but the last: what leads to the next one. No links where
  /// nothing orders the two, and they only follow each other in time.
  public var chains: [[[OrderLink]]]

  public init(forecast: EndpointForecast, chains: [[[OrderLink]]]) {
    self.forecast = forecast
    self.chains = chains
  }

  /// Looks up the rules behind the forecast's chains.
  public init(_ forecast: EndpointForecast, _ explainer: OrderExplainer) {
    let chains = forecast.intervals.map { interval in
      zip(interval.because, interval.because.dropFirst()).map { explainer.chain(from: $0, to: $1) ?? [] }
    }
    self.init(forecast: forecast, chains: chains)
  }
}

extension OrderLink {
  /// Why the later operation waits, in one sentence without a full stop. `before` and `after` stand for the two.
  func sentence(before first: String, after second: String) -> String {
    let reason = rule.sentence(first, second, sameObject: "object")
    let way = through.prefix(4).joined(separator: ", ") + (through.count > 4 ? " and \(through.count - 4) more" : "")
    return reason + (through.isEmpty ? "" : ", through \(way)") + (certainty == .exact ? "" : " (\(certainty.id))")
  }
}
