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

  /// An entry under one of its names. Narrow: a large plan has many.
  private struct Note: Sendable {
    var name: String
    /// The place of the next with the same last bits of the hash; -1 behind the last.
    var next = -1
    /// A part of it.
    var hash: UInt32
    var object: Int32
    /// The number of the object's type, and which of that type's attributes it is.
    var type: Int32
    var attribute: Int16
    var face: Face
  }

  /// Slices in the order of the objects, as they were made side by side: to join them would copy them all.
  private let notes: [[Note]]
  /// How many of a place's last bits say where in its slice a note stands; the others say in which slice.
  private let placeBits: Int
  /// By the last bits of the hash: the place of the first note; -1 where there is none.
  private let firsts: [Int]
  /// By type: what the notes' attributes are numbers of.
  private let attributesOfType: [[String]]
  /// By object, where the old one's notes begin and where the new one's do, and behind all where they end. Only where all
  /// are in one slice, which is where others may look into it.
  private let starts: [Int32]

  /// - Parameter other: that of a plan in which many objects are the same: what is noted of those is taken from it.
  init(_ index: ObjectIndex, near other: (index: ObjectIndex, book: AddressBook)? = nil) {
    attributesOfType = index.served.map(\.addressAttributes)
    let others = other.flatMap { Others(index: $0.index, book: $0.book) }
    let made = SideBySide.mapNow(index.objects.count, slicesOf: 512) { numbers in
      [Self.notes(of: numbers, in: index, others)]
    }
    starts = made.count == 1 ? made[0].starts : []
    var slices = made.map(\.notes)
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

  /// What is noted of some consecutive objects.
  private struct Slice: Sendable {
    var notes: [Note] = []
    /// As those of the book.
    var starts: [Int32] = []
  }

  /// What is noted of the objects of another plan.
  private struct Others: Sendable {
    private let index: ObjectIndex
    private let notes: [Note]
    private let starts: [Int32]

    /// - Returns: nil where nobody may look into it.
    init?(index: ObjectIndex, book: AddressBook) {
      if book.starts.isEmpty { return nil }
      self.index = index
      notes = book.notes[0]
      starts = book.starts
    }

    /// Adds what is noted of an object of the same address and values.
    ///
    /// - Parameter former: the object that is the same on both sides, where that is known.
    /// - Returns: false where there is none.
    func add(
      _ values: JSONValue, of object: ServiceObject, _ face: Face, _ former: Int?, to slice: inout [Note]
    ) -> Bool {
      if let former {
        add(former, as: object, face, to: &slice)
        return true
      }
      for id in index.ids(at: object.address) {
        let other = index[id]
        // What both share is not looked at.
        if other.isDeposed || face == .new && other.isUnchanged || other.values(face) != values { continue }
        add(id, as: object, face, to: &slice)
        return true
      }
      return false
    }

    private func add(_ id: Int, as object: ServiceObject, _ face: Face, to slice: inout [Note]) {
      let place = 2 * id + (face == .old ? 0 : 1)
      for number in Int(starts[place])..<Int(starts[place + 1]) {
        slice.append(notes[number])
        slice[slice.count - 1].object = Int32(object.id)
        slice[slice.count - 1].type = Int32(object.typeNumber)
      }
    }
  }

  private static func notes(of objects: Range<Int>, in index: ObjectIndex, _ others: Others?) -> Slice {
    // By type, once one of its objects is looked at.
    var namesOfType = [AddressNames?](filledWith: nil, count: index.served.count)
    var slice = Slice()
    slice.notes.reserveCapacity(objects.count * 4)
    slice.starts.reserveCapacity(objects.count * 2 + 1)
    for number in objects {
      let object = index[number]
      let type = object.typeNumber
      let isNamed = !object.isDeposed && !index.served[type].addressAttributes.isEmpty
      let former = others == nil ? nil : index.former(of: number)
      func add(_ values: JSONValue?, _ face: Face) {
        slice.starts.append(Int32(slice.notes.count))
        guard isNamed, let values else { return }
        if let others, others.add(values, of: object, face, former, to: &slice.notes) { return }
        if namesOfType[type] == nil { namesOfType[type] = index.served[type].addressNames }
        Self.add(values, &namesOfType[type], of: object, face, to: &slice.notes)
      }
      add(object.old, .old)
      // What is unchanged has no other address on the other side.
      add(object.isUnchanged ? nil : object.new, .new)
    }
    slice.starts.append(Int32(slice.notes.count))
    return slice
  }

  private static func add(
    _ values: JSONValue, _ names: inout AddressNames?, of object: ServiceObject, _ face: Face, to notes: inout [Note]
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
              name: name, hash: UInt32(truncatingIfNeeded: name.hashValue), object: Int32(object.id),
              type: Int32(object.typeNumber), attribute: Int16(number), face: face))
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

  /// Adds what goes by a text and is wanted.
  func addEntries(for text: String, to found: inout [Entry], where isWanted: (Entry) -> Bool) {
    AddressText.eachForm(of: text) { name in
      let hash = UInt32(truncatingIfNeeded: name.hashValue)
      // A view: several cores look into it at once.
      let slices = notes.span
      let inSlice = 1 << placeBits - 1
      var next = firsts[Int(hash) & (firsts.count - 1)]
      while next >= 0 {
        let (slice, place) = (next >> placeBits, next & inSlice)
        if slices[slice][place].hash == hash, slices[slice][place].name == name {
          let attributes = attributesOfType[Int(slices[slice][place].type)]
          let entry = Entry(
            object: Int(slices[slice][place].object), face: slices[slice][place].face,
            attribute: attributes[Int(slices[slice][place].attribute)])
          if isWanted(entry) { found.append(entry) }
        }
        next = slices[slice][place].next
      }
    }
  }
}
