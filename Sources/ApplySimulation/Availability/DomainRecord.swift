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

/// Reads records of all providers that the catalog knows.
struct DomainRecordReader: Sendable {
  let index: ObjectIndex
  let book: AddressBook
  let follower: ReferenceFollower
  private var recordTypes: [String: DNSRecordType] = [:]
  private var zoneTypes: [String: DNSZoneType] = [:]
  private var zones: [Int] = []
  private var authorities: [Int] = []

  init(index: ObjectIndex, book: AddressBook, follower: ReferenceFollower, catalog: ResourceCatalog) {
    self.index = index
    self.book = book
    self.follower = follower
    for type in Set(index.objects.map(\.address.type)).sorted() {
      recordTypes[type] = catalog.dnsRecordType(named: type)
      zoneTypes[type] = catalog.dnsZoneType(named: type)
    }
    zones = index.objects.filter { zoneTypes[$0.address.type] != nil }.map(\.id)
    authorities = index.objects.filter { recordTypes[$0.address.type] != nil && $0.text("type", .old) == "SOA" }
      .map(\.id)
  }

  /// How an object's type writes its records; nil for objects that are none.
  func recordType(of object: ServiceObject) -> DNSRecordType? { recordTypes[object.address.type] }

  /// The record that an object is on a side; nil for other kinds and where the plan does not tell its name.
  func record(_ object: ServiceObject, _ face: Face) -> DomainRecord? {
    guard object.address.mode == .managed, let dialect = recordType(of: object), object.values(face) != nil,
      let name = name(of: object, dialect, face)
    else { return nil }
    let type: String? =
      switch dialect.recordType {
      case .fixed(let type): type
      case .attribute(let path): object.texts(path, face).first
      }
    guard let type else { return nil }
    let given = dialect.ttl.flatMap { object.texts($0, face).first }.flatMap { Int64($0) }
    // An alias has none, which a state writes as zero.
    let isAutomatic = given == nil || given == 0 || given == dialect.automaticTTL
    let zone = zone(of: object, dialect, face)
    return DomainRecord(
      name: name, type: type.uppercased(), zone: zone?.key ?? "",
      setIdentifier: dialect.setIdentifier.flatMap { object.texts($0, face).first } ?? "",
      ttlSeconds: isAutomatic ? Int(dialect.defaultTTL.seconds) : Int(given ?? 0),
      negativeSeconds: negativeSeconds(dialect, zone: zone?.object),
      policy: policy(of: object, face), hasHealthCheck: object.text("health_check_id", face) != nil)
  }

  /// How long "no such name" is kept: the zone's SOA where the plan shows it, else what the provider's zones usually say.
  private func negativeSeconds(_ dialect: DNSRecordType, zone: Int?) -> Int {
    guard let zone else { return Int(dialect.negativeTTL.seconds) }
    if let own = recordedSOA(of: zone) { return own }
    let object = index[zone]
    guard let type = zoneTypes[object.address.type] else { return Int(dialect.negativeTTL.seconds) }
    let face: Face = object.old == nil ? .new : .old
    let ttl = type.soaTTL.flatMap { object.texts($0, face).first }.flatMap { Int($0) }
    let minimum = type.soaMinimum.flatMap { object.texts($0, face).first }.flatMap { Int($0) }
    guard ttl != nil || minimum != nil else { return Int(type.negativeTTL.seconds) }
    return min(ttl ?? .max, minimum ?? .max)
  }

  /// A managed SOA record of the zone: min(its TTL, its seventh field), RFC 2308 section 5.
  private func recordedSOA(of zone: Int) -> Int? {
    if authorities.isEmpty { return nil }
    let slot = slot(of: index[zone])
    for object in authorities.map({ index[$0] }) {
      guard let dialect = recordType(of: object), self.zone(of: object, dialect, .old)?.key == slot else { continue }
      let fields = object.texts("records", .old).first?.split(separator: " ") ?? []
      guard fields.count == 7, let minimum = Int(fields[6]), let ttl = object.text("ttl", .old).flatMap({ Int($0) })
      else { continue }
      return min(ttl, minimum)
    }
    return nil
  }

  /// True where the record only answers a certificate authority: its name or content comes from a certificate.
  func isValidation(_ object: ServiceObject) -> Bool {
    guard let resource = follower.resource(of: object.address) else { return false }
    let references = resource.repetition + resource.expressions.flatMap(\.references)
    return references.contains { reference in
      Self.validationAttributes.contains { reference.attribute.contains($0) }
    }
  }

  /// Attributes of certificates and domains that ask for a record. Sources: `aws_acm_certificate`,
  /// `aws_apprunner_custom_domain_association`, `google_certificate_manager_dns_authorization`,
  /// `azurerm_static_web_app_custom_domain`, `azurerm_cdn_frontdoor_custom_domain` resource pages.
  private static let validationAttributes = [
    "domain_validation_options", "certificate_validation_records", "dns_resource_record", "validation_token",
    "dkim_tokens", "certificate_verification_dns_record",
  ]

  private func name(of object: ServiceObject, _ dialect: DNSRecordType, _ face: Face) -> String? {
    // A full name that the provider computed settles it.
    if let full = object.text("fqdn", face) ?? object.text("hostname", face) { return Self.normal(full) }
    guard !object.isUnknown(dialect.name, face) else { return nil }
    let written = object.texts(dialect.name, face).first
    // Without a name it is the zone itself, where names are relative.
    guard let name = written.map(Self.normal) ?? (dialect.nameForm == .relative ? "@" : nil) else { return nil }
    guard dialect.nameForm != .full, let zoneName = zone(of: object, dialect, face)?.name else { return name }
    if name == "@" || name.isEmpty || name == zoneName { return zoneName }
    if dialect.nameForm == .either, name.hasSuffix("." + zoneName) { return name }
    return name + "." + zoneName
  }

  static func normal(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    // Route 53 gives `*` back in octal.
    return name.hasPrefix("\\052") ? "*" + name.dropFirst(4) : name
  }

  /// The zone that a record stands in.
  struct Zone: Sendable {
    /// What tells zones apart: the identifier that the provider gave it, else its address.
    var key: String
    var name: String?
    var object: Int?
  }

  /// A zone that is replaced or read again is the same slot: what refers to the object at one address is in one zone.
  private func zone(of object: ServiceObject, _ dialect: DNSRecordType, _ face: Face) -> Zone? {
    for path in dialect.zone {
      guard let text = object.texts(path, face).first else { continue }
      let zones = book.entries(for: text).map { index[$0.object] }.filter { zone in
        guard let type = zoneTypes[zone.address.type] else { return false }
        return type.references.contains { path in
          Face.allCases.contains { zone.texts(path, $0).contains { $0.lowercased() == text.lowercased() } }
        }
      }
      // A data source that reads a managed zone is the zone.
      if let zone = zones.min(by: { ($0.address.mode, $0.id) < ($1.address.mode, $1.id) }) { return self.zone(zone) }
      let isName = path.topLevel == "zone_name" || path.topLevel == "domain"
      return Zone(key: text.lowercased(), name: isName ? Self.normal(text) : nil)
    }
    for path in dialect.zone {
      let targets = follower.targets(of: object.address, path: path.names).targets.map { index[$0.object] }
      if let zone = targets.first(where: { zoneTypes[$0.address.type] != nil }) { return self.zone(zone) }
    }
    // The same address is in the same zone unless the plan says otherwise.
    if face == .new, let old = index.object(at: object.address, .old) { return zone(of: old, dialect, .old) }
    return nil
  }

  private func zone(_ zone: ServiceObject) -> Zone {
    Zone(key: slot(of: zone), name: zoneName(zone), object: zone.id)
  }

  private func slot(of zone: ServiceObject) -> String {
    if let known = identifier(of: zone) { return known }
    // A data source that is read only during the apply: the one known zone of that name is meant.
    let name = zoneName(zone)
    let sameName = zones.map { index[$0] }.filter { zoneName($0) == name }.compactMap(identifier)
    return Set(sameName).count == 1 ? sameName[0] : zone.address.description
  }

  private func identifier(of zone: ServiceObject) -> String? {
    let known = zone.old ?? index.object(at: zone.address, .old)?.old
    return ["zone_id", "id"].lazy.compactMap { known?[$0]?.plainText?.lowercased() }.first
  }

  private func zoneName(_ zone: ServiceObject) -> String? {
    guard let type = zoneTypes[zone.address.type] else { return nil }
    let faces: [ServiceObject] = [zone] + [index.object(at: zone.address, .old)].compactMap(\.self)
    for object in faces {
      for face in Face.allCases.reversed() {
        if let name = type.name.lazy.compactMap({ object.texts($0, face).first }).first { return Self.normal(name) }
      }
    }
    return nil
  }

  private func policy(of object: ServiceObject, _ face: Face) -> DomainRecord.Policy {
    guard let values = object.values(face) else { return .simple }
    func has(_ block: String) -> Bool { !(values[block]?.elements ?? []).isEmpty }
    if has("weighted_routing_policy") {
      return .weighted(object.text("weighted_routing_policy.weight", face).flatMap { Int($0) } ?? 1)
    }
    if has("failover_routing_policy") {
      return .failover(isPrimary: object.text("failover_routing_policy.type", face)?.uppercased() != "SECONDARY")
    }
    let others = [
      "latency_routing_policy", "geolocation_routing_policy", "geoproximity_routing_policy", "cidr_routing_policy",
    ]
    if others.contains(where: has) || object.text("multivalue_answer_routing_policy", face) == "true" {
      return .alternative
    }
    return .simple
  }
}
