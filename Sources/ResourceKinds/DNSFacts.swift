public import EventSimulation
internal import SharedWork

/// A type whose objects are DNS records: where its parts stand, and how its answers are cached.
///
/// One row of `dnsRecordTable`.
public struct DNSRecordType: Sendable, Hashable {
  /// How the name attribute becomes the full name.
  public enum NameForm: String, Sendable, Hashable, CaseIterable {
    /// It is the full name, perhaps with a trailing dot.
    case full
    /// It is relative to the zone; `@` is the zone itself.
    case relative
    /// It may be either: relative unless it ends in the zone's name.
    case either
  }

  /// Where a record's type comes from.
  public enum RecordType: Sendable, Hashable {
    case attribute(AttributePath)
    /// The resource type says it: `azurerm_dns_cname_record` is `CNAME`.
    case fixed(String)
  }

  public var type: String
  /// The attributes that name the zone: the first that is set.
  public var zone: [AttributePath]
  public var name: AttributePath
  public var nameForm: NameForm
  public var recordType: RecordType
  /// What tells records of one name and type apart where they are alternatives.
  public var setIdentifier: AttributePath?
  /// The attributes that hold the answers.
  public var values: [AttributePath]
  public var ttl: AttributePath?
  /// How long resolvers keep "no such name", unless the zone's SOA says otherwise: the smaller of the SOA's own time to
  /// live and its MINIMUM field (RFC 2308, section 5).
  public var negativeTTL: SimulatedDuration
  /// The time to live where the record has no `ttl`, or where its value means "automatic".
  public var defaultTTL: SimulatedDuration
  /// The value of `ttl` that means `defaultTTL`: 1 at Cloudflare.
  public var automaticTTL: Int64?
  public var source: String
}

/// A type whose objects are DNS zones, or own one.
///
/// One row of `dnsZoneTable`.
public struct DNSZoneType: Sendable, Hashable {
  public var type: String
  /// The attributes that hold the zone's name: the first that is set.
  public var name: [AttributePath]
  /// The attributes by which records name the zone.
  public var references: [AttributePath]
  /// The time to live of the SOA record, and its MINIMUM field, where the zone has them as attributes.
  public var soaTTL: AttributePath?
  public var soaMinimum: AttributePath?
  /// The negative time to live without them.
  public var negativeTTL: SimulatedDuration
  public var source: String
}

extension ResourceCatalog {
  /// How a type's records are read; nil where its objects are not DNS records.
  public func dnsRecordType(named type: String) -> DNSRecordType? {
    knownRecordTypes.quickAnswer(to: type) { dnsRecordTable.row(named: type).flatMap(DNSRecordType.init) }
  }

  /// All record types, sorted.
  public var dnsRecordTypes: [DNSRecordType] { dnsRecordTable.all.compactMap(DNSRecordType.init) }

  /// How a type's zones are read; nil where its objects are not DNS zones.
  public func dnsZoneType(named type: String) -> DNSZoneType? {
    dnsZoneTable.row(named: type).flatMap(DNSZoneType.init)
  }
}

extension DNSRecordType {
  /// Reads one row; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == 12, let name = AttributePath(cells[2]), let nameForm = NameForm(rawValue: String(cells[3])),
      let negative = Double(cells[8]), let positive = Double(cells[9])
    else { return nil }
    let fixed = cells[4].hasPrefix("=") ? RecordType.fixed(String(cells[4].dropFirst())) : nil
    guard let recordType = fixed ?? AttributePath(cells[4]).map(RecordType.attribute) else { return nil }
    self.init(
      type: String(cells[0]), zone: Self.paths(cells[1]), name: name, nameForm: nameForm, recordType: recordType,
      setIdentifier: AttributePath(cells[5]), values: Self.paths(cells[6]),
      ttl: AttributePath(cells[7]), negativeTTL: SimulatedDuration(seconds: negative),
      defaultTTL: SimulatedDuration(seconds: positive), automaticTTL: Int64(cells[10]), source: String(cells[11]))
  }

  fileprivate static func paths(_ cell: Substring) -> [AttributePath] {
    cell == "-" ? [] : cell.pieces(between: ",").compactMap { AttributePath($0) }
  }

  /// Every path that the row names.
  var paths: [AttributePath] {
    var paths = zone + [name] + values
    if case .attribute(let path) = recordType { paths.append(path) }
    return paths + [setIdentifier, ttl].compactMap(\.self)
  }
}

extension DNSZoneType {
  /// Reads one row; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == 7, let negative = Double(cells[5]) else { return nil }
    self.init(
      type: String(cells[0]), name: DNSRecordType.paths(cells[1]), references: DNSRecordType.paths(cells[2]),
      soaTTL: AttributePath(cells[3]),
      soaMinimum: AttributePath(cells[4]), negativeTTL: SimulatedDuration(seconds: negative),
      source: String(cells[6]))
  }

  /// Every path that the row names.
  var paths: [AttributePath] { name + references + [soaTTL, soaMinimum].compactMap(\.self) }
}
