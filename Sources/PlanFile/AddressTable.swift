/// Finds a change by its address among many. For one use after another on several cores: it is made once and never changes.
struct AddressTable: Sendable {
  private let changes: [ResourceChange]
  /// Of the addresses, so that no address is looked at that is another.
  private let hashes: [Int]
  /// How many addresses are different.
  private(set) var count = 0
  /// Open addressing: 0 for a free place, else the change's position and one.
  private var places: [Int32]

  /// Of equal addresses the first one counts. O(changes) on average: their hashes have a secret of the process in them.
  init(_ changes: [ResourceChange], hashes: [Int]) {
    self.changes = changes
    self.hashes = hashes
    var size = 64
    while size < changes.count * 2 { size *= 2 }
    places = [Int32](repeating: 0, count: size)
    for position in changes.indices {
      let place = place(hash: hashes[position]) { changes[position].address }
      if places[place] != 0 { continue }
      places[place] = Int32(position + 1)
      count += 1
    }
  }

  func position(of address: ResourceAddress) -> Int? {
    let found = places[place(hash: address.parts.hash) { address }]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Where it stands, or would.
  @inline(__always)
  private func place(hash: Int, _ address: () -> ResourceAddress) -> Int {
    let mask = places.count - 1
    var place = hash & mask
    while places[place] != 0 {
      let position = Int(places[place]) - 1
      if hashes[position] == hash, changes[position].address == address() { break }
      place = (place + 1) & mask
    }
    return place
  }
}
