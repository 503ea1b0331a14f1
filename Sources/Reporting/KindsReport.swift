internal import EventSimulation
public import ResourceKinds

/// What the `kinds` command has to say: the whole catalog, a part of it, or one type.
public struct KindsReport: Sendable {
  public enum Content: Sendable {
    /// Sorted by type.
    case list([KindFacts])
    /// One type, perhaps one that no table knows.
    case one(KindFacts)
  }

  public var content: Content

  public init(_ content: Content) { self.content = content }

  var facts: [KindFacts] {
    switch content {
    case .list(let facts): facts
    case .one(let facts): [facts]
    }
  }
}

extension ResourceRole {
  /// What the role means, in words.
  var meaning: String {
    switch self {
    case .endpoint: "users reach it"
    case .serves: "it does the work behind an endpoint"
    case .routes: "it leads traffic on"
    case .gates: "traffic passes only where it allows"
    case .names: "it owns the name space of endpoints"
    case .data: "it holds content"
    case .capacity: "it decides how much there is of something"
    case .inert: "no user notices it"
    case .unknown: "its content decides"
    }
  }
}

extension DeleteEffect {
  var meaning: String {
    switch self {
    case .immediate: "users notice at once"
    case .afterDrain: "new requests stop at once, running ones may finish"
    case .cachedUntilTTL: "clients keep the old answer up to its time to live"
    case .none: "nobody notices by itself"
    }
  }
}

extension ResourceTrait {
  var meaning: String {
    switch self {
    case .overwrites:
      "a create with an equal unique key overwrites what exists; deleting the old one then removes the new one"
    case .deleteRefusedWhileUsed(let retries?):
      "the delete is refused while something uses it, and tried again for \(DurationStyle.text(retries))"
    case .deleteRefusedWhileUsed(nil): "the delete is refused while something uses it"
    }
  }

  /// As the JSON names it.
  var id: String {
    switch self {
    case .overwrites: "overwrites"
    case .deleteRefusedWhileUsed: "delete-refused-while-used"
    }
  }
}

extension Readiness.Trigger {
  var meaning: String {
    switch self {
    case .immediate: "at once"
    case .afterPropagation: "after it has spread"
    case .afterDeploy: "after it has been rolled out"
    case .afterHealthChecks: "after health checks"
    }
  }
}

extension ServingPointer.Relation {
  /// As the JSON names it.
  var id: String {
    switch self {
    case .nextHop: "next-hop"
    case .trafficSource: "traffic-source"
    case .requirement: "requirement"
    case .gated: "gates"
    }
  }
}

extension ServingPointer {
  var meaning: String {
    switch (relation, path) {
    case (.nextHop, let path?): "sends traffic to what \(path) names"
    case (.nextHop, nil): "sends traffic to those that name it"
    case (.trafficSource, let path?): "gets traffic from what \(path) names"
    case (.requirement, let path?): "needs what \(path) names"
    case (.gated, let path?): "gates what \(path) names"
    case (_, nil): "is tied to those that name it"
    }
  }
}
