import Graphs
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
      if entries.count > 1 { others = Array(entries.dropFirst()) }
    }

    mutating func append(_ entry: Entry) { if first == nil { first = entry } else { others.append(entry) } }

    var isOne: Bool { first != nil && others.isEmpty }
    var all: [Entry] {
      guard let first else { return [] }
      return others.isEmpty ? [first] : [first] + others
    }
  }

  /// An entry under one of its names. Narrow: a large plan has many.
  private struct Note: Sendable {
    var name: String
    /// The place of the next with the same last bits of the hash; -1 behind the last.
    var next = -1
    /// A part of it.
    var hash: UInt32
    var object: Int32
    var attribute: Int32
    var face: Face
  }

  /// Slices in the order of the objects, as they were made side by side: to join them would copy them all.
  private let notes: [[Note]]
  /// How many of a place's last bits say where in its slice a note stands; the others say in which slice.
  private let placeBits: Int
  /// By the last bits of the hash: the place of the first note; -1 where there is none.
  private let firsts: [Int]
  /// What the notes' attributes are numbers of: those of each type in turn.
  private let attributes: [String]

  init(_ index: ObjectIndex) {
    let namesOfType = index.served.map(\.addressNames)
    var attributes: [String] = []
    let firstOfType = namesOfType.map { names in
      defer { for path in names?.paths ?? [] { attributes.append(path[0]) } }
      return attributes.count
    }
    self.attributes = attributes
    var slices = SideBySide.mapNow(index.objects.count, slicesOf: 512) { numbers in
      [Self.notes(of: numbers, in: index, namesOfType, firstOfType)]
    }
    let most = slices.reduce(1) { max($0, $1.count) }
    placeBits = Int.bitWidth - most.leadingZeroBitCount
    var size = 1
    while size < slices.reduce(0, { $0 + $1.count }) { size *= 2 }
    var firsts = [Int](filledWith: -1, count: size)
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

  private static func notes(
    of objects: Range<Int>, in index: ObjectIndex, _ namesOfType: [AddressNames?], _ firstOfType: [Int]
  ) -> [Note] {
    var namesOfType = namesOfType
    var notes: [Note] = []
    notes.reserveCapacity(objects.count * 4)
    for number in objects {
      let object = index[number]
      let type = object.typeNumber
      if object.isDeposed || namesOfType[type] == nil { continue }
      let first = Int32(firstOfType[type])
      if let old = object.old { add(old, &namesOfType[type], first, of: object.id, .old, to: &notes) }
      // What is unchanged has no other address on the other side.
      if !object.isUnchanged, let new = object.new {
        add(new, &namesOfType[type], first, of: object.id, .new, to: &notes)
      }
    }
    return notes
  }

  private static func add(
    _ values: JSONValue, _ names: inout AddressNames?, _ first: Int32, of object: Int, _ face: Face,
    to notes: inout [Note]
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
              attribute: first + Int32(number), face: face))
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
