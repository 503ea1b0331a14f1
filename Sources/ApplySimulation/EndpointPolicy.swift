public import EventSimulation

/// What the people who run an endpoint say of it: an entry of `endpoints` in `.applysim.yml`.
public struct EndpointPolicy: Sendable, Hashable {
  /// Over endpoints' names. Of entries that were merged, that of the one that ignores the endpoint, where one does.
  public var pattern: AddressGlob
  /// In place of the general one.
  public var maxDowntime: SimulatedDuration?
  /// In place of the general one.
  public var budget: DowntimeBudget?
  /// Who is to be told.
  public var owners: [String]
  /// Downtime that is agreed upon.
  public var expected: ExpectedDowntime?
  /// Why no limit counts for it.
  public var ignored: String?

  public init(
    pattern: AddressGlob, maxDowntime: SimulatedDuration? = nil, budget: DowntimeBudget? = nil, owners: [String] = [],
    expected: ExpectedDowntime? = nil, ignored: String? = nil
  ) {
    self.pattern = pattern
    self.maxDowntime = maxDowntime
    self.budget = budget
    self.owners = owners
    self.expected = expected
    self.ignored = ignored
  }

  /// What all entries that fit an endpoint say together, later ones winning key by key; nil where none fits.
  public static func merged(_ policies: [EndpointPolicy], for endpoint: String) -> EndpointPolicy? {
    let fitting = policies.filter { $0.pattern.matches(endpoint) }
    guard var merged = fitting.first else { return nil }
    for policy in fitting.dropFirst() {
      merged.maxDowntime = policy.maxDowntime ?? merged.maxDowntime
      merged.budget = policy.budget ?? merged.budget
      if !policy.owners.isEmpty { merged.owners = policy.owners }
      merged.expected = policy.expected ?? merged.expected
      if let reason = policy.ignored { (merged.ignored, merged.pattern) = (reason, policy.pattern) }
    }
    return merged
  }
}

/// Downtime that is agreed upon until a day.
public struct ExpectedDowntime: Sendable, Hashable {
  public var reason: String
  /// The last day on which it holds.
  public var until: CalendarDate
  /// No more than this; nil for any, also without an end.
  public var atMost: SimulatedDuration?

  public init(reason: String, until: CalendarDate, atMost: SimulatedDuration? = nil) {
    self.reason = reason
    self.until = until
    self.atMost = atMost
  }
}
