import ResourceKinds
import SharedWork

/// What a type's name and the catalog tell of all its objects: worked out once for all models. A class, because each of
/// them holds on to it.
final class ServedType: Sendable {
  let name: String
  /// Nil for one that the catalog does not know.
  let kind: ResourceKind?
  /// How its records and zones are read; nil where its objects are none.
  let record: DNSRecordType?
  let isRecord: Bool
  let zone: DNSZoneType?
  /// What it is to a load balancer; nil where it is nothing.
  let balancerPart: ListenerRouting.Part?
  let gatePart: GateFamilies.Part
  /// Where the names of its objects stand; nil where nobody is led to them.
  let addressNames: AddressNames?
  /// The attributes in which these begin; empty where there are none.
  let addressAttributes: [String]
  let columns: [PointerColumn]
  /// Where the columns' attributes stand, before any object was looked at.
  let columnPlaces: MemberPlaces
  let candidacy: PointerCandidacy
  /// The kind of endpoint that its objects are, if they are any.
  let endpointKind: EndpointKind
  /// Of load balancers, and what a Kubernetes service may lead to.
  let isTargetGroup: Bool
  let isWorkload: Bool
  /// Whether some operations on its objects run one after another.
  let hasLocks: Bool

  private init(_ name: String, _ catalog: ResourceCatalog) {
    self.name = name
    kind = catalog.kind(named: name)
    record = catalog.dnsRecordType(named: name)
    isRecord = record != nil
    zone = catalog.dnsZoneType(named: name)
    balancerPart = ListenerRouting.Part(type: name)
    gatePart = GateFamilies.Part(kind, type: name, balancerPart)
    addressNames = kind?.role == .inert ? nil : AddressNames(of: kind, type: name)
    addressAttributes = addressNames?.paths.map { $0[0] } ?? []
    columns = kind.map(PointerReader.columns) ?? []
    columnPlaces = MemberPlaces(of: columns.map(\.path.topLevel))
    candidacy = PointerCandidacy(kind, type: name)
    endpointKind = kind?.role == .endpoint ? EndpointNames.kind(of: name) : .other
    isTargetGroup = name == "aws_lb_target_group" || name == "aws_alb_target_group"
    isWorkload = WorkloadSelectors.isWorkload(name)
    hasLocks = catalog.hasLocks(name)
  }

  /// Of the types that the catalog knows, of which there are so many and no more.
  private static let known = SharedAnswers<String, ServedType>()

  /// - Parameter catalog: the standard one, which is the only one outside of the catalog's own tests.
  static func named(_ name: String, in catalog: ResourceCatalog) -> ServedType {
    var unknown: ServedType?
    let known = known.quickAnswer(to: name) {
      let made = ServedType(name, catalog)
      if made.kind != nil || made.record != nil || made.zone != nil { return made }
      unknown = made
      return nil
    }
    return known ?? unknown ?? ServedType(name, catalog)
  }
}

/// What objects of a type can be to those who point at them.
struct PointerCandidacy: Sendable {
  private enum Scope: Sendable { case never, unlessTraffic, unlessTrafficToDomain, always }

  private let scope: Scope
  /// An elastic address and the machine behind it, a reserved address and the rule that listens on it may have one
  /// address: the outer one is meant, the others stand behind it.
  let rank: Int

  init(_ kind: ResourceKind?, type: String) {
    scope =
      switch kind?.role {
      case .inert: .never
      // Traffic is led to what answers; zones and certificates carry the same names.
      case .names: .unlessTraffic
      case .gates: type.holds("certificate") ? .unlessTraffic : .unlessTrafficToDomain
      default: kind != nil && type.holds("certificate") ? .unlessTraffic : .always
      }
    guard kind?.role == .endpoint else {
      rank = kind?.role == .routes ? 2 : 3
      return
    }
    let words = type.split(separator: "_")
    rank = words.contains("eip") || words.contains("address") || words.last == "ip" ? 0 : 1
  }

  /// Whether an object can be what a pointer of this meaning names by one of its attributes.
  func holds(_ attribute: String, _ relation: ServingPointer.Relation) -> Bool {
    switch scope {
    case .never: false
    case .always: true
    case .unlessTraffic: relation != .nextHop
    case .unlessTrafficToDomain: relation != .nextHop || !Self.isDomainAttribute(attribute)
    }
  }

  private static func isDomainAttribute(_ attribute: String) -> Bool {
    attribute == "name" || attribute == "fqdn" || attribute.hasSuffix("domain_name") || attribute.hasSuffix("hostname")
  }
}
