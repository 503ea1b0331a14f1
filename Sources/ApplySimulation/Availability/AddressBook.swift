import PlanFile
import ResourceKinds
import SharedWork

/// Finds objects by the values that others use to point at them.
struct AddressBook: Sendable {
  /// One way to name an object.
  struct Entry: Sendable, Hashable {
    var object: Int
    var face: Face
    /// Top-level name of the attribute that holds the value.
    var attribute: String
  }

  /// What goes by one text: mostly one thing, for which no list is needed.
  struct Entries: Sendable {
    private(set) var first: Entry?
    private(set) var others: [Entry] = []

    init(_ entries: [Entry] = []) {
      first = entries.first
      others = Array(entries.dropFirst())
    }

    mutating func append(_ entry: Entry) { if first == nil { first = entry } else { others.append(entry) } }

    var isOne: Bool { first != nil && others.isEmpty }
    var all: [Entry] { first.map { [$0] + others } ?? [] }
  }

  /// An entry under one of its names. Narrow: a large plan has many.
  private struct Note: Sendable {
    var name: String
    /// The place of the next with the same last bits of the hash; -1 behind the last.
    var next = -1
    /// A part of it.
    var hash: UInt32
    var object: Int32
    var attribute: UInt16
    var face: Face
  }

  /// Slices in the order of the objects, as they were made side by side: to join them would copy them all.
  private let notes: [[Note]]
  /// How many of a place's last bits say where in its slice a note stands; the others say in which slice.
  private let placeBits: Int
  /// By the last bits of the hash: the place of the first note; -1 where there is none.
  private let firsts: [Int]
  /// What the notes' attributes are numbers of.
  private let attributes: [String]

  /// Attributes that name an object in every kind.
  static let usualAttributes = ["id", "arn", "self_link", "fqdn", "dns_name", "hostname"]

  /// Addresses that stand inside blocks.
  ///
  /// Source: the resource pages of hashicorp/kubernetes and hashicorp/google.
  private static func nestedAttributes(of type: String) -> [String] {
    if type.hasPrefix("kubernetes_") {
      return ["metadata.name", "status.load_balancer.ingress.hostname", "status.load_balancer.ingress.ip"]
    }
    if type == "google_compute_instance" {
      return ["network_interface.access_config.nat_ip", "network_interface.network_ip"]
    }
    return []
  }

  init(_ index: ObjectIndex) {
    // Nobody is led to the others.
    var attributes: [String] = []
    let namesOfType = index.types.indices.map { type in
      index.kinds[type]?.role == .inert
        ? nil : AddressNames(of: index.kinds[type], type: index.types[type], among: &attributes)
    }
    self.attributes = attributes
    var slices = SideBySide.mapNow(index.objects.count, slicesOf: 512) { numbers in
      [Self.notes(of: numbers, in: index, namesOfType)]
    }
    let most = slices.reduce(1) { max($0, $1.count) }
    placeBits = Int.bitWidth - most.leadingZeroBitCount
    var size = 1
    while size < slices.reduce(0, { $0 + $1.count }) { size *= 2 }
    var firsts = [Int](repeating: -1, count: size)
    // From the end, so that each chain has them in their order.
    for slice in slices.indices.reversed() {
      for place in slices[slice].indices.reversed() {
        let bucket = Int(slices[slice][place].hash) & (size - 1)
        slices[slice][place].next = firsts[bucket]
        firsts[bucket] = slice << placeBits | place
      }
    }
    (notes, self.firsts) = (slices, firsts)
  }

  private static func notes(of objects: Range<Int>, in index: ObjectIndex, _ namesOfType: [AddressNames?]) -> [Note] {
    var namesOfType = namesOfType
    var notes: [Note] = []
    notes.reserveCapacity(objects.count * 4)
    for number in objects {
      let object = index[number]
      let type = object.typeNumber
      if object.isDeposed || namesOfType[type] == nil { continue }
      if let old = object.old { add(old, &namesOfType[type], of: object.id, .old, to: &notes) }
      // What is unchanged has no other address on the other side.
      if !object.isUnchanged, let new = object.new { add(new, &namesOfType[type], of: object.id, .new, to: &notes) }
    }
    return notes
  }

  /// Where the names of a type's objects stand.
  private struct AddressNames {
    let paths: [[String]]
    /// Their positions among all.
    let attributes: [UInt16]
    var places: MemberPlaces

    init(of kind: ResourceKind?, type: String, among all: inout [String]) {
      let names = (kind?.addressAttributes ?? ["name"]) + usualAttributes + nestedAttributes(of: type)
      var seen: Set<String> = []
      paths = names.filter { seen.insert($0).inserted }.map { name in
        name.utf8.contains(UInt8(ascii: ".")) ? name.split(separator: ".").map(String.init) : [name]
      }
      places = MemberPlaces(of: paths.map { $0[0] })
      attributes = paths.map { path in
        if let known = all.firstIndex(of: path[0]) { return UInt16(known) }
        all.append(path[0])
        return UInt16(all.count - 1)
      }
    }
  }

  private static func add(
    _ values: JSONValue, _ names: inout AddressNames?, of object: Int, _ face: Face, to notes: inout [Note]
  ) {
    guard case .object(let members) = values else { return }
    names?.places.look(at: members)
    guard let names else { return }
    var texts: [String] = []
    for number in names.paths.indices {
      guard let place = names.places[number] else { continue }
      func note(_ text: String) {
        AddressText.eachForm(of: text) { name in
          notes.append(
            Note(
              name: name, hash: UInt32(truncatingIfNeeded: name.hashValue), object: Int32(object),
              attribute: names.attributes[number], face: face))
        }
      }
      if case .string(let text) = members[place].value {
        if names.paths[number].count == 1, !text.isEmpty { note(text) }
        continue
      }
      texts.removeAll(keepingCapacity: true)
      members[place].value.addTexts(at: names.paths[number], from: 1, to: &texts)
      texts.forEach(note)
    }
  }

  /// Those for a text that are wanted.
  func entries(for text: String, where isWanted: (Entry) -> Bool) -> Entries {
    var found = Entries()
    AddressText.eachForm(of: text) { name in
      let hash = UInt32(truncatingIfNeeded: name.hashValue)
      // A view: several cores look into it at once.
      let slices = notes.span
      let inSlice = 1 << placeBits - 1
      var next = firsts[Int(hash) & (firsts.count - 1)]
      while next >= 0 {
        let (slice, place) = (next >> placeBits, next & inSlice)
        if slices[slice][place].hash == hash, slices[slice][place].name == name {
          let entry = Entry(
            object: Int(slices[slice][place].object), face: slices[slice][place].face,
            attribute: attributes[Int(slices[slice][place].attribute)])
          if isWanted(entry) { found.append(entry) }
        }
        next = slices[slice][place].next
      }
    }
    return found
  }
}
