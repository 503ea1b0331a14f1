internal import ApplyGraph
internal import PlanFile

/// A create that certainly comes while what must be unique is still held, and is refused.
public struct Collision: Sendable, Hashable {
  /// The address of the create.
  public var address: String
  public var what: String

  public init(address: String, what: String) {
    self.address = address
    self.what = what
  }
}

extension AvailabilityModel {
  /// What the order makes sure to be refused.
  public var collisions: [Collision] {
    conflicts.compactMap { conflict in
      let rule = conflict.rule
      guard rule.outcome == .refused, !conflict.isPossible, let release = rule.release,
        order.certainlyPrecedes(rule.claim, release)
      else { return nil }
      return Collision(address: graph.operations[rule.claim].address.description, what: rule.what)
    }
  }
}
