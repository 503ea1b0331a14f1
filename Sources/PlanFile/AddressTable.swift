/// Finds an address among many. For one use after another on several cores: it is made once and never changes.
struct AddressTable: Sendable {
  private let addresses: [ResourceAddress]
  /// How many of them are different.
  private(set) var count = 0
  /// Open addressing: 0 for a free place, else the address's position and one.
  private var places: [Int32]

  /// Of equal addresses the first one counts. O(addresses) on average: their hashes have a secret of the process in them.
  init(_ addresses: [ResourceAddress]) {
    self.addresses = addresses
    var size = 64
    while size < addresses.count * 2 { size *= 2 }
    places = [Int32](repeating: 0, count: size)
    for (position, address) in addresses.enumerated() {
      let place = place(of: address)
      if places[place] != 0 { continue }
      places[place] = Int32(position + 1)
      count += 1
    }
  }

  func position(of address: ResourceAddress) -> Int? {
    let found = places[place(of: address)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Where it stands, or would.
  private func place(of address: ResourceAddress) -> Int {
    let mask = places.count - 1
    var place = address.parts.hash & mask
    while places[place] != 0, addresses[Int(places[place]) - 1] != address { place = (place + 1) & mask }
    return place
  }
}
