import EventSimulation
import PlanFile
import ResourceKinds

/// What a DNS record's attributes say, whatever the provider calls them. A class, because all that looks at names passes
/// records around.
final class DomainRecord: Sendable {
  /// In lower case, without the trailing dot, with the zone appended.
  let name: String
  /// `A`, `CNAME`, ...
  let type: String
  /// The zone: an object's address where the plan knows it, else the value that names it, else empty.
  let zone: String
  /// Tells the records of one weighted, latency, fail-over, ... set apart; empty for a simple record.
  let setIdentifier: String
  /// What the provider takes where the record does not say, too.
  let ttlSeconds: Int
  /// How long resolvers keep "no such name".
  let negativeSeconds: Int
  let policy: Policy
  let hasHealthCheck: Bool

  /// 31 bits of seconds: 68 years. Source: RFC 2181, section 8.
  static let longestTTL = 2_147_483_647

  init(
    name: String, type: String, zone: String, setIdentifier: String, ttlSeconds: Int, negativeSeconds: Int,
    policy: Policy, hasHealthCheck: Bool
  ) {
    self.name = name
    self.type = type
    self.zone = zone
    self.setIdentifier = setIdentifier
    self.ttlSeconds = min(max(0, ttlSeconds), Self.longestTTL)
    self.negativeSeconds = min(max(0, negativeSeconds), Self.longestTTL)
    self.policy = policy
    self.hasHealthCheck = hasHealthCheck
  }

  enum Policy: Sendable, Hashable {
    case simple
    case weighted(Int)
    case failover(isPrimary: Bool)
    /// Latency, geography, several values: any of them answers.
    case alternative
  }

  /// Records that hold an address: the answers to "where is it".
  var isAddress: Bool { Self.addressTypes.contains(type) }

  static let addressTypes: Set<String> = ["A", "AAAA", "CNAME", "ALIAS", "HTTPS", "SVCB"]

  /// Names that only prove that a domain is ours, and policies of mail: no one is served there.
  var isProof: Bool {
    name.hasPrefix("_") && ["CNAME", "TXT"].contains(type)
  }
}
