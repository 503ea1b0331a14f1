import EventSimulation
import PlanFile
import ResourceKinds

/// What a DNS record's attributes say, whatever the provider calls them.
struct DomainRecord: Sendable, Hashable {
  /// In lower case, without the trailing dot, with the zone appended.
  var name: String
  /// `A`, `CNAME`, ...
  var type: String
  /// The zone: an object's address where the plan knows it, else the value that names it, else empty.
  var zone: String
  /// Tells the records of one weighted, latency, fail-over, ... set apart; empty for a simple record.
  var setIdentifier: String
  /// What the provider takes where the record does not say, too.
  var ttlSeconds: Int
  /// How long resolvers keep "no such name".
  var negativeSeconds: Int
  var policy: Policy
  var hasHealthCheck: Bool

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
