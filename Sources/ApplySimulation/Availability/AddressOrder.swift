import Graphs
import PlanFile

/// Sorts objects by address without comparing the names of modules and types, which most of what stands together shares.
struct AddressOrder: Sendable {
  private let index: ObjectIndex
  /// The places of module instances and types among all, by their positions in the index.
  private let placeOfModule: [Int]
  private let placeOfType: [Int]

  /// Complexity: O(n log n) in module instances and types.
  init(_ index: ObjectIndex) {
    self.index = index
    if index.modules.count == 1 {
      placeOfModule = [0]
    } else {
      let modules = Set(index.modules).sorted { $0.lexicographicallyPrecedes($1) }
      let places = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1, $0) })
      placeOfModule = index.modules.map { places[$0] ?? 0 }
    }
    var placeOfType = [Int](filledWith: 0, count: index.types.count)
    for (place, type) in index.types.indices.sorted(by: { index.types[$0] < index.types[$1] }).enumerated() {
      placeOfType[type] = place
    }
    self.placeOfType = placeOfType
  }

  /// Their addresses in order, each once.
  func addresses(of objects: [Int]) -> [ResourceAddress] {
    if objects.count == 1 { return [index[objects[0]].address] }
    var placed: [(place: Int, address: ResourceAddress)] = []
    placed.reserveCapacity(objects.count)
    for object in objects { placed.append((place(of: index[object]), index[object].address)) }
    placed.sort { left, right in
      left.place == right.place ? Self.precedes(left.address, right.address) : left.place < right.place
    }
    var addresses: [ResourceAddress] = []
    addresses.reserveCapacity(placed.count)
    for (_, address) in placed where addresses.last != address { addresses.append(address) }
    return addresses
  }

  /// The order of addresses of one module instance, mode and type.
  private static func precedes(_ left: ResourceAddress, _ right: ResourceAddress) -> Bool {
    if left.name != right.name { return left.name < right.name }
    guard let key = right.key else { return false }
    return left.key.map { $0 < key } ?? true
  }

  /// Smaller where module, mode and type come earlier in the order of addresses.
  private func place(of object: ServiceObject) -> Int {
    let mode = (placeOfModule[object.moduleNumber] << 8) + Int(object.address.mode.rawValue)
    return mode * placeOfType.count + placeOfType[object.typeNumber]
  }
}
