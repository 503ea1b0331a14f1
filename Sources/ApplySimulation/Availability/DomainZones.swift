import EventSimulation
import PlanFile
import ResourceKinds

/// The zones that a plan shows, and which of them a record stands in.
struct DomainZones: Sendable {
  /// One zone. A zone that is replaced or read again is the same: what refers to the object at one address is in one zone.
  struct Zone: Sendable {
    /// What tells zones apart: the identifier that the provider gave it, else its address.
    var key: String
    var name: String?
    /// From the zone's own SOA, where the plan shows it, else what the provider's zones usually say.
    var negativeSeconds: Int?
  }

  private let index: ObjectIndex
  private let follower: ReferenceFollower
  /// The objects that are zones, ascending, and each one's.
  private let ids: [Int]
  private var zones: [Zone?]
  /// By the values with which records name a zone: its place among them.
  private var zoneOfText: [String: Int] = [:]
  /// Whether they are those of the plan near which they were looked for.
  let areTakenOver: Bool

  /// - Parameter other: of the plan near which the index was made.
  init(index: ObjectIndex, follower: ReferenceFollower, near other: DomainZones? = nil) {
    self.index = index
    self.follower = follower
    ids = index.ids(ofTypeNumbers: index.typeNumbers { $0.zone != nil })
    // They follow from the zones' objects alone, of which one may stand at another's address.
    if let other, ids.count == other.ids.count, zip(ids, other.ids).allSatisfy({ index.former(of: $0) == $1 }) {
      (zones, zoneOfText, areTakenOver) = (other.zones, other.zoneOfText, true)
      return
    }
    areTakenOver = false
    zones = [Zone?](repeating: nil, count: ids.count)
    let objects = ids.map { index[$0] }
    let names = objects.map { name(of: $0) }
    let identifiers = objects.map { identifier(of: $0) }
    var identifiersOfName: [String: Set<String>] = [:]
    if identifiers.contains(nil) {
      for case (let name?, let identifier?) in zip(names, identifiers) {
        identifiersOfName[name, default: []].insert(identifier)
      }
    }
    // A managed zone wins over a data source that reads it.
    for number in objects.indices.sorted(by: { (objects[$0].address.mode, $0) < (objects[$1].address.mode, $1) }) {
      let (object, name) = (objects[number], names[number])
      guard let type = index.served[object.typeNumber].zone else { continue }
      // A data source that is read only during the apply: the one known zone of that name is meant.
      let sameName = name.flatMap { identifiersOfName[$0] } ?? []
      let other = sameName.count == 1 ? sameName.first : nil
      let key = identifiers[number] ?? other ?? object.address.description
      zones[number] = Zone(key: key, name: name, negativeSeconds: negativeSeconds(of: object, type))
      for path in type.references {
        for face in Face.allCases where face == .old || !object.isUnchanged {
          for text in object.texts(path, face) {
            let text = AddressText.lowered(text)
            if zoneOfText[text] == nil { zoneOfText[text] = number }
          }
        }
      }
    }
  }

  /// The zone of a record; nil where the plan does not tell it.
  func zone(of record: ServiceObject, _ dialect: DNSRecordType, _ face: Face) -> Zone? {
    if let told = zone(toldBy: record, dialect, face) { return told }
    for path in dialect.zone {
      let targets = follower.targets(of: record.address, path: path.names).targets
      if let zone = targets.lazy.compactMap({ zone(at: $0.object) }).first { return zone }
    }
    // The same address is in the same zone unless the plan says otherwise.
    if face == .new, let old = index.object(at: record.address, .old) { return zone(of: old, dialect, .old) }
    return nil
  }

  /// The zone that a record's own values name.
  func zone(toldBy record: ServiceObject, _ dialect: DNSRecordType, _ face: Face) -> Zone? {
    for path in dialect.zone {
      guard let text = record.text(path, face) else { continue }
      let lower = AddressText.lowered(text)
      if let zone = zoneOfText[lower] { return zones[zone] }
      let isName = path.topLevel == "zone_name" || path.topLevel == "domain"
      return Zone(key: lower, name: isName ? DomainRecordReader.normal(text) : nil)
    }
    return nil
  }

  private func zone(at object: Int) -> Zone? {
    if index.served[index[object].typeNumber].zone == nil { return nil }
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < object { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == object ? zones[low] : nil
  }

  private func identifier(of zone: ServiceObject) -> String? {
    let known = zone.old ?? index.object(at: zone.address, .old)?.old
    return ["zone_id", "id"].lazy.compactMap { known?[$0]?.plainText?.lowercased() }.first
  }

  private func name(of zone: ServiceObject) -> String? {
    guard let type = index.served[zone.typeNumber].zone else { return nil }
    for object in [zone] + [index.object(at: zone.address, .old)].compactMap(\.self) {
      for face in Face.allCases.reversed() {
        if let name = type.name.lazy.compactMap({ object.text($0, face) }).first {
          return DomainRecordReader.normal(name)
        }
      }
    }
    return nil
  }

  private func negativeSeconds(of zone: ServiceObject, _ type: DNSZoneType) -> Int {
    let face: Face = zone.old == nil ? .new : .old
    let ttl = type.soaTTL.flatMap { zone.text($0, face) }.flatMap { Int($0) }
    let minimum = type.soaMinimum.flatMap { zone.text($0, face) }.flatMap { Int($0) }
    guard ttl != nil || minimum != nil else { return Int(type.negativeTTL.seconds) }
    return min(ttl ?? .max, minimum ?? .max)
  }
}
