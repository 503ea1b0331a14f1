public import EventSimulation

/// How long after the end of its create an object begins to serve.
///
/// `immediate` with 0, 5 and 60 seconds means: usually at once, with a tail of a minute.
public struct Readiness: Sendable, Hashable {
  /// What the object waits for before it serves.
  public enum Trigger: String, Sendable, Hashable, CaseIterable {
    case immediate
    /// Configuration that spreads to the places which use it: name servers, edges, access rules.
    case afterPropagation = "after_propagation"
    /// Software that is rolled out or boots.
    case afterDeploy = "after_deploy"
    /// Checks of something that sends traffic here.
    case afterHealthChecks = "after_health_checks"
  }

  public var trigger: Trigger
  public var p10: SimulatedDuration
  public var p50: SimulatedDuration
  public var p90: SimulatedDuration

  public init(trigger: Trigger, p10: SimulatedDuration, p50: SimulatedDuration, p90: SimulatedDuration) {
    self.trigger = trigger
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }

  /// The wait as a distribution.
  public var model: DurationModel { DurationModel(p10: p10, p50: p50, p90: p90, shape: .quantiles) }
}
