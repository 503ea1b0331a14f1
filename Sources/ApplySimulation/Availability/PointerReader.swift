import PlanFile
import ResourceKinds
import SharedWork

/// What the configuration says of one argument, looked up when it is first asked for: most values tell by themselves which
/// object they name.
private struct ArgumentAnswer {
  let follower: ReferenceFollower
  let address: ResourceAddress
  let path: [String]
  private var known: ReferenceFollower.Answer?
  private var resources: Set<ConfigurationAddress>?

  init(_ follower: ReferenceFollower, _ address: ResourceAddress, _ path: [String]) {
    self.follower = follower
    self.address = address
    self.path = path
  }

  mutating func answer() -> ReferenceFollower.Answer {
    if let known { return known }
    let answer = follower.targets(of: address, path: path)
    known = answer
    return answer
  }

  /// Whether the argument refers to an object's resource.
  mutating func confirms(_ object: ServiceObject, in index: ObjectIndex) -> Bool {
    let resources = resources ?? Set(answer().targets.map { index[$0.object].address.configuration })
    self.resources = resources
    return resources.contains(object.address.configuration)
  }
}

/// Reads every pointer of every object on both sides.
///
/// Old pointers are read by value alone, since a state has no unknown values; new ones by value where it is known and
/// by the configuration's references where it is not. What neither tells stays open until there is an order.
///
/// A class, because each slice of the objects is read by it.
final class PointerReader: Sendable {
  let index: ObjectIndex
  let book: AddressBook
  let follower: ReferenceFollower
  private let objectOfOperation: [Int: Int]
  private let selectors: WorkloadSelectors
  /// By the position of the type in the index.
  private let columnsOfType: [[PointerColumn]]

  init(index: ObjectIndex, book: AddressBook, follower: ReferenceFollower) {
    self.index = index
    self.book = book
    self.follower = follower
    var objects: [Int: Int] = [:]
    for id in index.touched {
      if let create = index[id].create { objects[create] = id }
      if let update = index[id].update { objects[update] = id }
    }
    objectOfOperation = objects
    selectors = WorkloadSelectors(index)
    columnsOfType = index.kinds.map { $0.map(Self.columns) ?? [] }
  }

  /// A reading of which only the order tells what it names, by its holder and its place among the holder's.
  struct Open: Sendable {
    var holder: Int
    var place: Int
    /// The operation that sets the pointer.
    var operation: Int
  }

  /// What some consecutive objects point at.
  struct Read: Sendable {
    /// One list for each.
    fileprivate(set) var readings: [[PointerReading]] = []
    /// What takes an object's place under the name by which it was pointed at.
    fileprivate(set) var successors: [Int: Int] = [:]
    fileprivate(set) var open: [Open] = []
    /// The old readings of what was read so far, for what the same address named before.
    fileprivate var oldTargets: [ResourceAddress: [ServingPointer: [Int]]] = [:]
  }

  /// Everything, in slices of the objects.
  func all() -> [Read] {
    // What stands at one address is read one after the other.
    let starts = index.objects.indices.filter { $0 == 0 || index[$0].address != index[$0 - 1].address }
    return SideBySide.mapNow(starts.count, slicesOf: 256) { numbers in
      let end = numbers.upperBound < starts.count ? starts[numbers.upperBound] : index.objects.count
      return [read(numbers.isEmpty ? 0..<0 : starts[numbers.lowerBound]..<end)]
    }
  }

  private func read(_ objects: Range<Int>) -> Read {
    var read = Read()
    read.readings.reserveCapacity(objects.count)
    for id in objects { read.readings.append(index[id].isDeposed ? [] : readings(of: index[id], &read)) }
    return read
  }

  private func readings(of object: ServiceObject, _ slice: inout Read) -> [PointerReading] {
    let columns = columnsOfType[object.typeNumber]
    if columns.isEmpty { return [] }
    let arguments = follower.arguments(of: object.address) ?? []
    var readings: [PointerReading] = []
    for column in columns where !Self.isComputed(column.path, arguments) {
      func add(_ found: PointerReading.Found, _ face: Face) {
        if found.isEmpty { return }
        if found.isUnresolved, let operation = object.create ?? object.update {
          slice.open.append(Open(holder: object.id, place: readings.count, operation: operation))
        }
        readings.append(PointerReading(found, by: column.pointer, of: object.id, face))
      }
      if object.old != nil {
        let found = read(column, of: object, .old, &slice)
        add(found, .old)
        // Of what is forgotten, too: another object takes its place though it stays.
        if !object.isUnchanged {
          slice.oldTargets[object.address, default: [:]][column.pointer] = found.targets.map(\.object)
        }
        if object.isPersistent, object.update == nil, !selectors.isSelector(column.pointer, of: object) {
          add(found, .new)
          continue
        }
      }
      if object.new != nil { add(read(column, of: object, .new, &slice), .new) }
    }
    return readings
  }

  private static func columns(of kind: ResourceKind) -> [PointerColumn] {
    kind.pointers.compactMap { pointer in
      pointer.path.flatMap { namesNoObject.contains($0.description) ? nil : PointerColumn(pointer, $0) }
    }
  }

  /// Pointers of the catalog that tell of something else than an object in the way of traffic: the canonical zone of a
  /// load balancer is every balancer's; records that proved a domain matter only until the certificate is issued; a
  /// health check's path is a path, and who checks a record is not on the way to it; an interface's own root is itself;
  /// and ways out of a network carry no requests into it.
  private static let namesNoObject: Set<String> = [
    "alias.zone_id", "validation_record_fqdns[]", "health_check.path", "health_check_id", "root_resource_id",
    "nat_gateway_id", "route.nat_gateway_id", "egress_only_gateway_id", "route.egress_only_gateway_id",
  ]

  /// An argument that is not set and that the provider fills in from what other objects do: the instance of an elastic
  /// address that an association gave it, the target groups of a scaling group that an attachment gave it. The other
  /// object tells better.
  ///
  /// Blocks may be made by `dynamic`, which plan JSON does not show among the arguments.
  private static func isComputed(_ path: AttributePath, _ arguments: [String]) -> Bool {
    path.names.count == 1 && !arguments.isEmpty && !arguments.contains(path.topLevel)
  }

  private func read(
    _ column: PointerColumn, of object: ServiceObject, _ face: Face, _ slice: inout Read
  ) -> PointerReading.Found {
    let (pointer, path) = (column.pointer, column.path)
    var reading = PointerReading.Found()
    if pointer.relation == .nextHop, let workloads = selectors.workloads(of: object, pointer, face) {
      reading.targets = workloads.map { PointerReading.Target(object: $0, value: $0) }
      return reading
    }
    var answer = ArgumentAnswer(follower, object.address, path.names)
    var number = 0
    object.values(face)?.eachText(at: path.names) { value in
      let text = pointer.relation == .nextHop ? Self.host(value, of: object, face) : value
      let entries = entries(named: text, by: column, of: object, face, &answer)
      if entries.isEmpty { reading.externals.append(text) }
      for entry in entries {
        noteSuccessor(of: entry, &slice)
        let target = PointerReading.Target(
          object: entry.object, face: changesAddress(index[entry.object], entry.attribute) ? entry.face : nil,
          value: number)
        if !reading.targets.contains(target) { reading.targets.append(target) }
      }
      number += 1
    }
    if object.isUnknown(path, face) { readUnknown(answer.answer(), pointer, of: object, slice, &reading) }
    return reading
  }

  /// The records of these two types have numbers before the host; those of others are nothing but numbers and hashes.
  private static func host(_ value: String, of object: ServiceObject, _ face: Face) -> String {
    guard value.utf8.contains(UInt8(ascii: " ")), let type = object.text("type", face)?.uppercased(),
      type == "MX" || type == "SRV"
    else { return value }
    return AddressText.host(ofRecordData: value)
  }

  private func readUnknown(
    _ answer: ReferenceFollower.Answer, _ pointer: ServingPointer, of object: ServiceObject, _ slice: Read,
    _ reading: inout PointerReading.Found
  ) {
    reading.basis = .reference
    for target in answer.targets {
      let other = index[target.object]
      guard other.new != nil, other.address != object.address, isCandidate(other, attribute: target.attribute, pointer)
      else { continue }
      let face: Face? = changesAddress(other, target.attribute) ? .new : nil
      let named = PointerReading.Target(object: other.id, face: face, value: other.id)
      if !reading.targets.contains(named) { reading.targets.append(named) }
    }
    reading.isAmbiguous = answer.isAmbiguous && reading.targets.count > 1
    guard reading.targets.isEmpty else { return }
    // A reference that ends in a local: the slot that the same address named before is most likely named again.
    reading.basis = .inferred
    for old in slice.oldTargets[object.address]?[pointer] ?? [] {
      guard let other = index.object(at: index[old].address, .new) else { continue }
      let named = PointerReading.Target(object: other.id, face: nil, value: other.id)
      if !reading.targets.contains(named) { reading.targets.append(named) }
    }
    reading.isUnresolved = reading.targets.isEmpty
  }

  /// What the object waits for, and what the pointer could name, it most likely names: a value that is not known yet
  /// comes from something that this apply changes.
  func reading(_ open: PointerReading, from order: OperationOrder, of operation: Int) -> PointerReading {
    let (object, pointer) = (index[open.holder], open.pointer)
    let wanted: [ResourceRole] =
      pointer.relation == .nextHop
      ? [.endpoint, .routes, .serves, .data] : pointer.relation == .requirement ? [.gates] : []
    let targets = order.predecessors(of: operation).compactMap { predecessor -> PointerReading.Target? in
      guard let other = objectOfOperation[predecessor].map({ index[$0] }), let role = other.kind?.role,
        wanted.contains(role), other.address != object.address, isCandidate(other, attribute: "", pointer)
      else { return nil }
      return PointerReading.Target(object: other.id, value: other.id)
    }
    if targets.isEmpty { return open }
    let found = PointerReading.Found(
      targets: targets, externals: open.externals, basis: open.basis, isAmbiguous: targets.count > 1)
    return PointerReading(found, by: pointer, of: open.holder, open.face)
  }

  /// The names of objects that a text most likely means.
  private func entries(
    named text: String, by column: PointerColumn, of object: ServiceObject, _ face: Face, _ answer: inout ArgumentAnswer
  ) -> [AddressBook.Entry] {
    var entries = book.entries(for: text) { entry in
      let other = index[entry.object]
      return other.address != object.address
        && isCandidate(other, attribute: entry.attribute, column.pointer)
    }
    if !entries.isEmpty, !AddressText.isTelling(text) {
      entries.removeAll { entry in
        let other = index[entry.object]
        return !column.names(other.address.type) && !answer.confirms(other, in: index)
      }
    }
    if entries.isEmpty { entries = fragments(of: text, by: column.pointer, of: object) }
    if entries.count < 2 { return entries }
    // The configuration tells resources apart and not the objects of one.
    let configuration = entries.first.map { index[$0.object].address.configuration }
    if entries.contains(where: { index[$0.object].address.configuration != configuration }) {
      let certain = entries.filter { answer.confirms(index[$0.object], in: index) }
      if !certain.isEmpty { entries = certain }
    }
    // `bucket` means the bucket, not its policy or its website, which go by the same name.
    let meant = entries.filter { column.isNamed(exactly: index[$0.object].address.type) }
    if !meant.isEmpty { entries = meant }
    // What is there on this side, or stays; a literal may also name what goes away.
    let present = entries.filter { index[$0.object].values(face) != nil }
    if !present.isEmpty { entries = present }
    if let best = entries.map({ Self.rank(index[$0.object]) }).min() {
      entries = entries.filter { Self.rank(index[$0.object]) == best }
    }
    return entries
  }

  /// A name of one's own choice leads to the old object and to what takes its place.
  private func noteSuccessor(of entry: AddressBook.Entry, _ slice: inout Read) {
    let other = index[entry.object]
    if other.new == nil, let next = index.object(at: other.address, .new), next.id != other.id,
      AddressedByName.keeps(entry.attribute, other, next)
    {
      slice.successors[other.id] = next.id
    }
  }

  /// Names inside a longer text: `integrations/abc123def4`, an address of a function inside that of an integration.
  private func fragments(of text: String, by pointer: ServingPointer, of object: ServiceObject) -> [AddressBook.Entry] {
    guard text.holds("/") || text.hasPrefix("arn:") || text.holds(":function:") else { return [] }
    var pieces = text.split { $0 == "/" || $0 == ":" || $0 == "*" }.map(String.init)
      .filter { $0.utf8.count >= 7 }
    if let inner = text.dropFirst(4).firstRange(of: "arn:") {
      pieces.append(String(text[inner.lowerBound...].prefix { $0 != "/" }))
    }
    if let function = text.firstRange(of: ":function:") {
      pieces.append(String(text[function.upperBound...].prefix { $0 != ":" && $0 != "/" }))
    }
    return pieces.flatMap { piece in
      book.entries(for: piece) { entry in
        let other = index[entry.object]
        // A piece of a text is less than a text: a plain word must be an identifier.
        return (AddressText.isTelling(piece) || ["id", "arn", "function_name"].contains(entry.attribute))
          && other.address != object.address
          && isCandidate(other, attribute: entry.attribute, pointer)
      }
    }
  }

  /// Whether an object can be what a pointer of this meaning names.
  private func isCandidate(_ other: ServiceObject, attribute: String, _ pointer: ServingPointer) -> Bool {
    guard let kind = other.kind else { return true }
    if kind.role == .inert { return false }
    guard pointer.relation == .nextHop else { return true }
    // Traffic is led to what answers; zones and certificates carry the same names.
    if kind.role == .names || kind.type.holds("certificate") { return false }
    return kind.role != .gates || !Self.isDomainAttribute(attribute)
  }

  private static func isDomainAttribute(_ attribute: String) -> Bool {
    attribute == "name" || attribute == "fqdn" || attribute.hasSuffix("domain_name") || attribute.hasSuffix("hostname")
  }

  /// An elastic address and the machine behind it, a reserved address and the rule that listens on it may have one
  /// address: the outer one is meant, the others stand behind it.
  private static func rank(_ object: ServiceObject) -> Int {
    guard object.kind?.role == .endpoint else { return object.kind?.role == .routes ? 2 : 3 }
    let words = object.address.type.split(separator: "_")
    return words.contains("eip") || words.contains("address") || words.last == "ip" ? 0 : 1
  }

  /// Words in the names of attributes that hold an address on a network.
  private static let addressWords: [Substring] = ["ip", "ips", "dns", "address", "endpoint", "endpoints"]

  /// Whether an update gives the object another address under this attribute.
  ///
  /// Only addresses on a network die when they change: a new version or a new policy does not unmake the old name.
  private func changesAddress(_ other: ServiceObject, _ attribute: String) -> Bool {
    guard other.update != nil, let old = other.old?[attribute] else { return false }
    guard attribute.split(separator: "_").contains(where: Self.addressWords.contains) else { return false }
    if other.newUnknown[attribute] == .bool(true) { return true }
    return other.new?[attribute] != old || isNamed(old, afterRenamed: other)
  }

  /// Whether an address begins with a name that the update changes: `orders.c9x.eu-west-1.rds.amazonaws.com` goes when the
  /// database's identifier does, though the plan (hashicorp/aws 5.100.0) shows the old address as the new one.
  private func isNamed(_ address: JSONValue, afterRenamed other: ServiceObject) -> Bool {
    guard let text = address.string, let label = text.split(separator: ".").first, label.count < text.count else {
      return false
    }
    return (other.old?.members ?? []).contains { member in
      guard let name = member.value.string, name == label else { return false }
      return other.new?[member.name]?.string.map { $0 != name } ?? false
    }
  }
}
