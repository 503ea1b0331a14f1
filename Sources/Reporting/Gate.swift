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
    public var subject: EndpointForecast.Identity
    /// The endpoint's name, with what tells it from others of the same name.
    public var label: String
    /// The P90 without the client tail; nil where nothing in the apply ends the outage.
    public var outage: SimulatedDuration?
    public var limit: Limit
    /// True where the limit is the endpoint's own, from `.applysim.yml`.
    public var isOwn: Bool
    /// True where the plan removes it.
    public var isRemoved: Bool
    /// What was agreed upon and does not cover this.
    public var agreement: ExpectedDowntime?

    public init(
      subject: EndpointForecast.Identity, label: String, outage: SimulatedDuration?, limit: Limit,
      isOwn: Bool = false, isRemoved: Bool = false, agreement: ExpectedDowntime? = nil
    ) {
      self.subject = subject
      self.label = label
      self.outage = outage
      self.limit = limit
      self.isOwn = isOwn
      self.isRemoved = isRemoved
      self.agreement = agreement
    }

    /// The endpoint's name, which another one may have too.
    public var endpoint: String { subject.name }

    /// `P90 of 19m is over --max-downtime 1m`.
    public var sentence: String {
      let limit = isOwn ? "its \(self.limit.option.dropFirst(2)) (.applysim.yml)" : self.limit.option
      guard let outage else {
        let what = isRemoved ? "it goes away for good" : "no end in this apply"
        return "\(what), which is over \(limit)\(doubt)"
      }
      let allowed =
        switch self.limit {
        case .maximumDowntime: ""
        case .budget: ", which leaves \(DurationStyle.text(self.limit.allowed))"
        }
      return "P90 of \(DurationStyle.text(outage)) is over \(limit)\(allowed)\(doubt)"
    }

    private var doubt: String {
      guard let agreement else { return "" }
      if let most = agreement.atMost, isWithin(agreement.until) {
        return "; expected was at most \(DurationStyle.text(most)): \(agreement.reason)"
      }
      return "; what was expected ended on \(agreement.until): \(agreement.reason)"
    }

    /// The day is not kept here: where a length was agreed and exceeded, that is what is told.
    private func isWithin(_ until: CalendarDate) -> Bool {
      guard let most = agreement?.atMost else { return false }
      return outage.map { most.milliseconds < $0.milliseconds } ?? true
    }
  }

  /// An endpoint that exceeds a limit and may, or that no limit counts for.
  public struct Exception: Sendable, Hashable {
    /// What of `.applysim.yml` allows it.
    public enum Ground: Sendable, Hashable {
      case agreed(ExpectedDowntime)
      /// By the entry with this pattern.
      case ignored(pattern: String)
    }

    public var subject: EndpointForecast.Identity
    public var ground: Ground
    public var reason: String

    /// The endpoint's name, which another one may have too.
    public var endpoint: String { subject.name }

    /// `expected until 2026-12-01: the CDN moves`.
    public var sentence: String {
      switch ground {
      case .agreed(let agreement): "expected until \(agreement.until): \(reason)"
      case .ignored(let pattern): "ignored by '\(pattern)' in .applysim.yml: \(reason)"
      }
    }

    public var isIgnored: Bool {
      if case .ignored = ground { true } else { false }
    }
  }

  public let limits: [Limit]
  public let violations: [Violation]
  /// What exceeds a limit and is agreed upon, and what is affected and ignored, with limits or without.
  public let exceptions: [Exception]
  /// Who is to be told, by the endpoint's name: as `.applysim.yml` has it.
  public let owners: [String: [String]]

  public var isPassed: Bool { violations.isEmpty }

  /// Looks at each endpoint's P90 of the time dark.
  ///
  /// Open-ended exceeds any limit, and so does what the plan removes: an outage without an end. An endpoint's own limit
  /// stands in place of the general one of its kind. Downtime that is agreed upon does not count up to its last day, and
  /// that of an ignored endpoint never.
  public init(
    limits: [Limit], endpoints: [EndpointForecast], policies: [EndpointPolicy] = [], today: CalendarDate? = nil
  ) {
    var violations: [Violation] = []
    var exceptions: [Exception] = []
    var owners: [String: [String]] = [:]
    for endpoint in endpoints {
      let policy = EndpointPolicy.merged(policies, for: endpoint.name)
      if let names = policy?.owners, !names.isEmpty { owners[endpoint.name] = names }
      if let policy, let reason = policy.ignored {
        if endpoint.status.isVerdict {
          let ground = Exception.Ground.ignored(pattern: policy.pattern.description)
          exceptions.append(Exception(subject: endpoint.identity, ground: ground, reason: reason))
        }
        continue
      }
      var exceeded = Self.violations(of: endpoint, limits: limits, policy)
      if exceeded.isEmpty { continue }
      if let agreed = policy?.expected, Self.covers(agreed, exceeded[0].outage, today) {
        exceptions.append(Exception(subject: endpoint.identity, ground: .agreed(agreed), reason: agreed.reason))
      } else {
        for index in exceeded.indices { exceeded[index].agreement = policy?.expected }
        violations += exceeded
      }
    }
    self.limits = limits
    self.violations = violations
    self.exceptions = exceptions
    self.owners = owners
  }

  private static func covers(_ agreed: ExpectedDowntime, _ outage: SimulatedDuration?, _ today: CalendarDate?) -> Bool {
    if let today, agreed.until < today { return false }
    guard let most = agreed.atMost else { return true }
    return outage.map { $0.milliseconds <= most.milliseconds } ?? false
  }

  private static func violations(
    of endpoint: EndpointForecast, limits: [Limit], _ policy: EndpointPolicy?
  ) -> [Violation] {
    let own = [policy?.maxDowntime.map(Limit.maximumDowntime), policy?.budget.map(Limit.budget)].compactMap(\.self)
    let general = limits.filter { limit in !own.contains { $0.isOfKind(of: limit) } }
    return (general.map { ($0, false) } + own.map { ($0, true) }).compactMap { limit, isOwn in
      if endpoint.isOpenEnded || endpoint.status == .removed {
        return Violation(
          subject: endpoint.identity, label: endpoint.label, outage: nil, limit: limit, isOwn: isOwn,
          isRemoved: endpoint.status == .removed)
      }
      guard let outage = endpoint.outage, limit.allowed.milliseconds < outage.p90 else { return nil }
      let length = SimulatedDuration(milliseconds: outage.p90)
      return Violation(subject: endpoint.identity, label: endpoint.label, outage: length, limit: limit, isOwn: isOwn)
    }
  }
}

extension Gate.Limit {
  fileprivate func isOfKind(of other: Gate.Limit) -> Bool {
    switch (self, other) {
    case (.maximumDowntime, .maximumDowntime), (.budget, .budget): true
    default: false
    }
  }
}
