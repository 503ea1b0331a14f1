import EventSimulation
import Graphs
import PlanFile
import ResourceKinds

/// Reads records of all providers that the catalog knows, once for each object.
struct DomainRecordReader: Sendable {
  private let follower: ReferenceFollower
  private let zones: DomainZones
  /// The positions of the record types.
  let typeNumbers: [Int]
  /// By object.
  private var oldRecords: [DomainRecord?]
  private var newRecords: [DomainRecord?]
  /// The ids of objects whose zone their own values do not tell on each side that was read.
  private var placedByOthers: Set<Int> = []
  private let authorities: [String: Int]

  /// - Parameter other: of a plan in which many records are the same: they need not be read again.
  init(index: ObjectIndex, follower: ReferenceFollower, near other: ServingOutline? = nil) {
    self.follower = follower
    zones = DomainZones(index: index, follower: follower, near: other?.records.zones)
    oldRecords = [DomainRecord?](filledWith: nil, count: index.objects.count)
    newRecords = oldRecords
    typeNumbers = index.typeNumbers(where: \.isRecord)
    let ids = index.ids(ofTypeNumbers: typeNumbers)
    authorities = Self.authorities(ids, index, zones)
    if let other, zones.areTakenOver, other.records.authorities == authorities {
      let records = other.records
      read(ids, in: index) { records.known(of: $0, $1, in: other.index) }
    } else {
      read(ids, in: index) { _, _ in nil }
    }
  }

  /// - Parameter known: the record that an object is on a side, if any, where it need not be read.
  private mutating func read(
    _ ids: [Int], in index: ObjectIndex, _ known: (ServiceObject, Face) -> DomainRecord??
  ) {
    for id in ids where index[id].address.mode == .managed {
      let object = index[id]
      if object.old != nil { oldRecords[id] = known(object, .old) ?? read(object, .old, in: index) }
      if object.isUnchanged {
        newRecords[id] = oldRecords[id]
      } else if object.new != nil {
        newRecords[id] = known(object, .new) ?? read(object, .new, in: index)
      }
    }
  }

  /// The record of an object of the same zones that is the same on a side; nil where there is none. It follows from the
  /// values on that side, the zones, and what the configuration says where the values do not tell their own.
  ///
  /// - Parameter index: that of this reader's plan.
  private func known(of object: ServiceObject, _ face: Face, in index: ObjectIndex) -> DomainRecord?? {
    for id in index.ids(at: object.address) {
      let former = index[id]
      // What both share is not looked at.
      if former.values(face) == object.values(face),
        face == .old || !former.isUnchanged && former.newUnknown == object.newUnknown, !placedByOthers.contains(id)
      {
        return .some(record(former, face))
      }
    }
    return nil
  }

  /// The record that an object is on a side; nil for other kinds and where the plan does not tell its name.
  func record(_ object: ServiceObject, _ face: Face) -> DomainRecord? {
    face == .old ? oldRecords[object.id] : newRecords[object.id]
  }

  private mutating func read(_ object: ServiceObject, _ face: Face, in index: ObjectIndex) -> DomainRecord? {
    guard let dialect = index.served[object.typeNumber].record else { return nil }
    var zone = zones.zone(toldBy: object, dialect, face)
    if zone == nil {
      placedByOthers.insert(object.id)
      zone = zones.zone(of: object, dialect, face)
    }
    guard let name = name(of: object, dialect, face, zone) else { return nil }
    let type: String? =
      switch dialect.recordType {
      case .fixed(let type): type
      case .attribute(let path): object.text(path, face)
      }
    guard let type else { return nil }
    let given = dialect.ttl.flatMap { object.text($0, face) }.flatMap { Int64($0) }
    // An alias has none, which a state writes as zero.
    let isAutomatic = given == nil || given == 0 || given == dialect.automaticTTL
    return DomainRecord(
      name: name, type: type.uppercased(), zone: zone?.key ?? "",
      setIdentifier: dialect.setIdentifier.flatMap { object.text($0, face) } ?? "",
      ttlSeconds: isAutomatic ? Int(dialect.defaultTTL.seconds) : Int(given ?? 0),
      negativeSeconds: zone.flatMap { authorities[$0.key] ?? $0.negativeSeconds } ?? Int(dialect.negativeTTL.seconds),
      policy: policy(of: object, face), hasHealthCheck: object.text("health_check_id", face) != nil)
  }

  /// Managed SOA records, by zone: min(its TTL, its seventh field), RFC 2308 section 5.
  private static func authorities(_ ids: [Int], _ index: ObjectIndex, _ zones: DomainZones) -> [String: Int] {
    var seconds: [String: Int] = [:]
    for id in ids {
      let object = index[id]
      guard object.text("type", .old) == "SOA", let dialect = index.served[object.typeNumber].record,
        let zone = zones.zone(of: object, dialect, .old)
      else { continue }
      let fields = object.texts("records", .old).first?.split(separator: " ") ?? []
      guard fields.count == 7, let minimum = Int(fields[6]), let ttl = object.text("ttl", .old).flatMap({ Int($0) })
      else { continue }
      seconds[zone.key] = min(ttl, minimum)
    }
    return seconds
  }

  /// True where the record only answers a certificate authority: its name or content comes from a certificate.
  func isValidation(_ object: ServiceObject) -> Bool {
    follower.refers(object.address) { attribute in
      attribute.utf8.count >= Self.shortest && Self.validationAttributes.contains { attribute.holds($0) }
    }
  }

  /// Attributes of certificates and domains that ask for a record. Sources: `aws_acm_certificate`,
  /// `aws_apprunner_custom_domain_association`, `google_certificate_manager_dns_authorization`,
  /// `azurerm_static_web_app_custom_domain`, `azurerm_cdn_frontdoor_custom_domain` resource pages.
  private static let validationAttributes = [
    "domain_validation_options", "certificate_validation_records", "dns_resource_record", "validation_token",
    "dkim_tokens", "certificate_verification_dns_record",
  ]
  private static let shortest = validationAttributes.map(\.utf8.count).min() ?? 0

  private func name(
    of object: ServiceObject, _ dialect: DNSRecordType, _ face: Face, _ zone: DomainZones.Zone?
  ) -> String? {
    // A full name that the provider computed settles it.
    if let full = object.text("fqdn", face) ?? object.text("hostname", face) { return Self.normal(full) }
    guard !object.isUnknown(dialect.name, face) else { return nil }
    let written = object.text(dialect.name, face)
    // Without a name it is the zone itself, where names are relative.
    guard let name = written.map(Self.normal) ?? (dialect.nameForm == .relative ? "@" : nil) else { return nil }
    guard dialect.nameForm != .full, let zoneName = zone?.name else { return name }
    if name == "@" || name.isEmpty || name == zoneName { return zoneName }
    if dialect.nameForm == .either, name.hasSuffix("." + zoneName) { return name }
    return name + "." + zoneName
  }

  static func normal(_ name: String) -> String {
    var name = AddressText.lowered(name)
    if name.utf8.last == UInt8(ascii: "."), name.hasSuffix(".") { name.removeLast() }
    // Route 53 gives `*` back in octal.
    return name.utf8.first == UInt8(ascii: "\\") && name.hasPrefix("\\052") ? "*" + name.dropFirst(4) : name
  }

  private static let weight = AttributePath(["weighted_routing_policy", "weight"])
  private static let failover = AttributePath(["failover_routing_policy", "type"])
  private static let weighted = "weighted_routing_policy"
  private static let failedOver = "failover_routing_policy"
  private static let alternatives = [
    "latency_routing_policy", "geolocation_routing_policy", "geoproximity_routing_policy", "cidr_routing_policy",
  ]
  private static let multivalue = "multivalue_answer_routing_policy"

  private func policy(of object: ServiceObject, _ face: Face) -> DomainRecord.Policy {
    guard case .object(let members) = object.values(face) else { return .simple }
    func has(_ block: String) -> Bool {
      guard let place = members.place(of: block), case .array(let elements) = members[place].value else { return false }
      return !elements.isEmpty
    }
    // Most records have no policy, and no member whose name is as long as that of one.
    if has(Self.weighted) { return .weighted(object.text(Self.weight, face).flatMap { Int($0) } ?? 1) }
    if has(Self.failedOver) {
      return .failover(isPrimary: object.text(Self.failover, face)?.uppercased() != "SECONDARY")
    }
    if Self.alternatives.contains(where: has) { return .alternative }
    guard let place = members.place(of: Self.multivalue), !members[place].value.isNull else { return .simple }
    return object.text(Self.multivalue, face) == "true" ? .alternative : .simple
  }
}
