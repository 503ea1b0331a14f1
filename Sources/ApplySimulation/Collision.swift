internal import ApplyGraph
internal import PlanFile

/// A create that certainly comes while what must be unique is still held, and is refused.
public struct Collision: Sendable, Hashable {
  /// The address of the create.
  public var address: String
  public var what: String
  /// The address of what has the thing that must be unique: that of the create, or of an object that serves one only.
  public var subject: String

  public init(address: String, what: String, subject: String) {
    self.address = address
    self.what = what
    self.subject = subject
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
      let address = graph.operations[rule.claim].address.description
      let subject = conflict.shared.map { world.index[$0].address.description } ?? address
      return Collision(address: address, what: rule.what, subject: subject)
    }
  }
}
