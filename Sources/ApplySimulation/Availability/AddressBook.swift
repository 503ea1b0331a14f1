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

  /// An entry under one of its names.
  private struct Note: Sendable {
    var hash: Int
    var name: String
    var entry: Entry
  }

  /// In the order of the objects.
  private let notes: [Note]
  /// By the last bits of the hash: the place of the first note; -1 where there is none.
  private let firsts: [Int32]
  /// By note: the place of the next with the same last bits; -1 behind the last.
  private let next: [Int32]

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
    let namesOfType = index.types.indices.map { type in
      index.kinds[type]?.role == .inert ? nil : AddressNames(of: index.kinds[type], type: index.types[type])
    }
    notes = SideBySide.mapNow(index.objects.count, slicesOf: 512) { numbers in
      var namesOfType = namesOfType
      var notes: [Note] = []
      notes.reserveCapacity(numbers.count * 4)
      for number in numbers {
        let object = index[number]
        let type = object.typeNumber
        if object.isDeposed || namesOfType[type] == nil { continue }
        if let old = object.old { Self.add(old, &namesOfType[type], of: object.id, .old, to: &notes) }
        // What is unchanged has no other address on the other side.
        if !object.isUnchanged, let new = object.new {
          Self.add(new, &namesOfType[type], of: object.id, .new, to: &notes)
        }
      }
      return notes
    }
    var size = 1
    while size < notes.count * 2 { size *= 2 }
    var firsts = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: notes.count)
    // From the end, so that each chain has them in their order.
    for place in notes.indices.reversed() {
      let bucket = notes[place].hash & (size - 1)
      next[place] = firsts[bucket]
      firsts[bucket] = Int32(place)
    }
    (self.firsts, self.next) = (firsts, next)
  }

  /// Where the names of a type's objects stand.
  private struct AddressNames {
    let paths: [[String]]
    let attributes: [String]
    var places: MemberPlaces

    init(of kind: ResourceKind?, type: String) {
      let names = (kind?.addressAttributes ?? ["name"]) + usualAttributes + nestedAttributes(of: type)
      var seen: Set<String> = []
      paths = names.filter { seen.insert($0).inserted }.map { $0.split(separator: ".").map(String.init) }
      attributes = paths.map { $0[0] }
      places = MemberPlaces(of: attributes)
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
      let entry = Entry(object: object, face: face, attribute: names.attributes[number])
      func note(_ text: String) {
        AddressText.eachForm(of: text) { notes.append(Note(hash: $0.hashValue, name: $0, entry: entry)) }
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
  func entries(for text: String, where isWanted: (Entry) -> Bool) -> [Entry] {
    var found: [Entry] = []
    AddressText.eachForm(of: text) { name in
      let hash = name.hashValue
      // A view: several cores look into it at once.
      let notes = notes.span
      var place = Int(firsts[hash & (firsts.count - 1)])
      while place >= 0 {
        if notes[place].hash == hash, notes[place].name == name, isWanted(notes[place].entry) {
          found.append(notes[place].entry)
        }
        place = Int(next[place])
      }
    }
    return found
  }
}
