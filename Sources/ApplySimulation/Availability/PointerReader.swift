import Graphs
import PlanFile
import ResourceKinds
import SharedWork

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
  private let names: NameResolver
  /// By operation: the object that it makes or updates; -1 where there is none.
  private let objectOfOperation: [Int32]
  private let selectors: WorkloadSelectors
  /// By the position of the type in the index.
  private let columnsOfType: [[PointerColumn]]

  /// - Parameter operationCount: how many operations the index's objects have.
  init(index: ObjectIndex, book: AddressBook, follower: ReferenceFollower, operationCount: Int) {
    self.index = index
    self.book = book
    self.follower = follower
    names = NameResolver(index: index, book: book, follower: follower)
    var objects = [Int32](filledWith: -1, count: operationCount)
    for id in index.touched {
      if let create = index[id].create { objects[create] = Int32(id) }
      if let update = index[id].update { objects[update] = Int32(id) }
    }
    objectOfOperation = objects
    selectors = WorkloadSelectors(index)
    columnsOfType = index.served.map(\.columns)
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
  }

  /// What holds for the objects that are read next, too.
  private struct Run {
    /// The resource of the last one, and the positions of its columns that are not computed.
    var configuration: ConfigurationAddress?
    var columns: [Int] = []
    /// By the position of the type, for each side: where the columns stand, once one of its objects was looked at.
    var old: [MemberPlaces?]
    var new: [MemberPlaces?]
    /// How many readings the last one had: neighbours are alike.
    var readings = 0
    var room = Room()

    init(typeCount: Int) {
      old = [MemberPlaces?](filledWith: nil, count: typeCount)
      new = old
    }
  }

  /// Room for what one pointer is read from.
  private struct Room {
    /// Its values. Gathered first: what is called for each would hold on to what all cores look at.
    var texts: [String] = []
    /// What one of them names.
    var entries: [AddressBook.Entry] = []
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
    var run = Run(typeCount: index.served.count)
    read.readings.reserveCapacity(objects.count)
    for id in objects { read.readings.append(index[id].isDeposed ? [] : readings(of: index[id], &run, &read)) }
    return read
  }

  private func readings(of object: ServiceObject, _ run: inout Run, _ slice: inout Read) -> [PointerReading] {
    let type = object.typeNumber
    let columns = columnsOfType[type]
    if columns.isEmpty { return [] }
    if run.configuration != object.address.configuration {
      run.configuration = object.address.configuration
      let arguments = follower.arguments(of: object.address) ?? []
      run.columns = columns.indices.filter { !Self.isComputed(columns[$0].path, arguments) }
    }
    if case .object(let members) = object.old { look(at: members, of: type, &run.old[type]) }
    if !object.isUnchanged, case .object(let members) = object.new { look(at: members, of: type, &run.new[type]) }
    var readings: [PointerReading] = []
    readings.reserveCapacity(run.readings)
    for number in run.columns {
      let column = columns[number]
      func add(_ found: PointerReading.Found, _ face: Face, isOfBoth: Bool = false) {
        var found = found
        if found.isUnresolved {
          infer(&found, as: former(column, of: object, readings, slice))
        }
        if found.isEmpty { return }
        if found.isUnresolved, let operation = object.create ?? object.update {
          slice.open.append(Open(holder: object.id, place: readings.count, operation: operation))
        }
        readings.append(PointerReading(found, by: column, of: object.id, face, isOfBoth: isOfBoth))
      }
      if object.old != nil {
        let found = read(column, at: run.old[type]?[number], of: object, .old, &run.room, &slice)
        let isOfBoth = object.isUnchanged && !column.isSelector
        add(found, .old, isOfBoth: isOfBoth)
        if isOfBoth { continue }
        if object.isPersistent, object.update == nil, !column.isSelector {
          add(found, .new)
          continue
        }
      }
      if object.new != nil {
        // Of an unchanged object the places are those of the other side.
        let place = object.isUnchanged ? run.old[type]?[number] : run.new[type]?[number]
        add(read(column, at: place, of: object, .new, &run.room, &slice), .new)
      }
    }
    run.readings = readings.count
    return readings
  }

  private func look(at members: [JSONMember], of type: Int, _ places: inout MemberPlaces?) {
    if places == nil { places = index.served[type].columnPlaces }
    places?.look(at: members)
  }

  static func columns(of kind: ResourceKind) -> [PointerColumn] {
    kind.pointers.compactMap { pointer in
      pointer.path.flatMap { namesNoObject.contains($0.description) ? nil : PointerColumn(pointer, $0, of: kind.type) }
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

  /// - Parameters:
  ///   - place: where the pointer's attribute stands among the values of this side.
  ///   - room: of which nothing is kept.
  private func read(
    _ column: PointerColumn, at place: Int?, of object: ServiceObject, _ face: Face, _ room: inout Room,
    _ slice: inout Read
  ) -> PointerReading.Found {
    let relation = column.pointer.relation
    var reading = PointerReading.Found()
    if column.isSelector, relation == .nextHop, let workloads = selectors.workloads(of: object, face) {
      reading.targets = workloads.map { PointerReading.Target(object: $0, value: $0) }
      return reading
    }
    var answer = ArgumentAnswer()
    if let place, case .object(let members) = object.values(face) {
      if column.isTopLevel, case .string(let text) = members[place].value {
        if !text.isEmpty {
          add(text, number: 0, by: column, of: object, face, &answer, &room.entries, &slice, to: &reading)
        }
      } else {
        room.texts.removeAll(keepingCapacity: true)
        members[place].value.addTexts(at: column.path.names, from: 1, to: &room.texts)
        for number in room.texts.indices {
          add(
            room.texts[number], number: number, by: column, of: object, face, &answer, &room.entries, &slice,
            to: &reading)
        }
      }
    }
    if face == .new, object.isUnknown(column.path, face) {
      readUnknown(answer.answer(column, of: object, follower), column.pointer, of: object, &reading)
    }
    return reading
  }

  /// As many targets are sooner compared with each other than hashed.
  private static let handful = 16

  /// What one value names.
  private func add(
    _ value: String, number: Int, by column: PointerColumn, of object: ServiceObject, _ face: Face,
    _ answer: inout ArgumentAnswer, _ entries: inout [AddressBook.Entry], _ slice: inout Read,
    to reading: inout PointerReading.Found
  ) {
    let text = column.pointer.relation == .nextHop ? Self.host(value, of: object, face) : value
    names.find(&entries, named: text, by: column, of: object, face, &answer)
    if entries.isEmpty {
      // What is made with what it holds costs less than what grows.
      if reading.externals.isEmpty { reading.externals = [text] } else { reading.externals.append(text) }
      return
    }
    // Of many that go by one name, those that are met already are not gone through for each.
    var known: Set<PointerReading.Target> = []
    func isKnown(_ target: PointerReading.Target) -> Bool {
      if reading.targets.count <= Self.handful { return reading.targets.contains(target) }
      if known.isEmpty { known = Set(reading.targets) }
      return !known.insert(target).inserted
    }
    for place in entries.indices {
      let other = index[entries[place].object]
      if other.new == nil { noteSuccessor(of: entries[place], &slice) }
      let target = PointerReading.Target(
        object: other.id, face: other.changesAddress(under: entries[place].attribute) ? entries[place].face : nil,
        value: number)
      if reading.targets.isEmpty {
        reading.targets = [target]
      } else if !isKnown(target) {
        reading.targets.append(target)
      }
    }
  }

  /// The records of these two types have numbers before the host; those of others are nothing but numbers and hashes.
  private static func host(_ value: String, of object: ServiceObject, _ face: Face) -> String {
    guard value.holds(UInt8(ascii: " ")), let type = object.text("type", face)?.uppercased(),
      type == "MX" || type == "SRV"
    else { return value }
    return AddressText.host(ofRecordData: value)
  }

  private func readUnknown(
    _ answer: ReferenceFollower.Answer, _ pointer: ServingPointer, of object: ServiceObject,
    _ reading: inout PointerReading.Found
  ) {
    reading.basis = .reference
    for target in answer.targets {
      let other = index[target.object]
      guard other.new != nil, other.address != object.address,
        names.isCandidate(other, attribute: target.attribute, pointer.relation)
      else { continue }
      let face: Face? = other.changesAddress(under: target.attribute) ? .new : nil
      let named = PointerReading.Target(object: other.id, face: face, value: other.id)
      if !reading.targets.contains(named) { reading.targets.append(named) }
    }
    reading.isAmbiguous = answer.isAmbiguous && reading.targets.count > 1
    reading.isUnresolved = reading.targets.isEmpty
  }

  /// A reference that ends in a local: the slot that the same address named before is most likely named again.
  private func infer(_ reading: inout PointerReading.Found, as former: [PointerReading.Target]) {
    reading.basis = .inferred
    for old in former {
      guard let other = index.object(at: index[old.object].address, .new) else { continue }
      let named = PointerReading.Target(object: other.id, face: nil, value: other.id)
      if !reading.targets.contains(named) { reading.targets.append(named) }
    }
    reading.isUnresolved = reading.targets.isEmpty
  }

  /// What a pointer at an object's address named before the apply: its own, or that of the object before it. Of what is
  /// forgotten, too: another object takes its place though it stays.
  ///
  /// - Parameter own: the readings that the object has so far.
  private func former(
    _ column: PointerColumn, of object: ServiceObject, _ own: [PointerReading], _ slice: Read
  ) -> [PointerReading.Target] {
    var readings = own
    if object.old == nil {
      let other = object.id - 1
      guard let last = slice.readings.last, index[other].old != nil, !index[other].isUnchanged,
        index[other].address == object.address
      else { return [] }
      readings = last
    }
    return readings.last { $0.isOld && $0.column.isSame(as: column) }?.targets ?? []
  }

  /// What the object waits for, and what the pointer could name, it most likely names: a value that is not known yet
  /// comes from something that this apply changes.
  func reading(_ open: PointerReading, from order: OperationOrder, of operation: Int) -> PointerReading {
    let (object, pointer) = (index[open.holder], open.pointer)
    let wanted: [ResourceRole] =
      pointer.relation == .nextHop
      ? [.endpoint, .routes, .serves, .data] : pointer.relation == .requirement ? [.gates] : []
    let targets = order.predecessors(of: operation).compactMap { predecessor -> PointerReading.Target? in
      let made = objectOfOperation[predecessor]
      guard made >= 0 else { return nil }
      let other = index[Int(made)]
      guard let role = other.kind?.role, wanted.contains(role), other.address != object.address,
        names.isCandidate(other, attribute: "", pointer.relation)
      else { return nil }
      return PointerReading.Target(object: other.id, value: other.id)
    }
    if targets.isEmpty { return open }
    let found = PointerReading.Found(
      targets: targets, externals: open.externals, basis: open.basis, isAmbiguous: targets.count > 1)
    return PointerReading(found, by: open.column, of: open.holder, open.face)
  }

  /// A name of one's own choice leads to the old object, which is not there any more, and to what takes its place.
  private func noteSuccessor(of entry: AddressBook.Entry, _ slice: inout Read) {
    let other = index[entry.object]
    if let next = index.object(at: other.address, .new), next.id != other.id,
      AddressedByName.keeps(entry.attribute, other, next)
    {
      slice.successors[other.id] = next.id
    }
  }
}
