import EventSimulation

/// Reads every pointer of every object on both sides.
///
/// Old pointers are read by value alone, since a state has no unknown values; new ones by value where it is known and
/// by the configuration's references where it is not.
struct ServingEdges: Sendable {
  /// By holder: one reading for each pointer and side that names anything.
  let ofHolder: [[PointerReading]]
  /// By target: the readings that name it.
  private(set) var ofTarget: [[PointerReading]]
  /// For objects that are pointed at by a name which their replacement takes over: the replacement.
  let successors: [Int: Int]
  /// The operations whose predecessors told what something names: where these differ it might name something else.
  private let askedOf: [Int]

  init(_ index: ObjectIndex, book: AddressBook, follower: ReferenceFollower, order: OperationOrder) {
    let reader = PointerReader(index: index, book: book, follower: follower, order: order)
    // What stands at one address is read one after the other.
    let starts = index.objects.indices.filter { $0 == 0 || index[$0].address != index[$0 - 1].address }
    let read = SideBySide.mapNow(starts.count, slicesOf: 256) { numbers in
      let end = numbers.upperBound < starts.count ? starts[numbers.upperBound] : index.objects.count
      return [reader.all(numbers.isEmpty ? 0..<0 : starts[numbers.lowerBound]..<end)]
    }
    ofHolder = read.flatMap(\.readings)
    ofTarget = [[PointerReading]](repeating: [], count: index.objects.count)
    for reading in ofHolder.joined() {
      if reading.targets.count == 1 {
        ofTarget[reading.targets[0].object].append(reading)
      } else {
        for target in Set(reading.targets.map(\.object)).sorted() { ofTarget[target].append(reading) }
      }
    }
    // Which object takes another's place follows from the two of them, whoever points at them.
    successors = read.reduce(into: [:]) { all, some in all.merge(some.successors) { first, _ in first } }
    askedOf = read.flatMap(\.askedOf)
  }

  /// Whether they would be the same in another order of the same operations.
  func hold(in order: OperationOrder, insteadOf former: OperationOrder) -> Bool {
    askedOf.allSatisfy { order.predecessors(of: $0).elementsEqual(former.predecessors(of: $0)) }
  }
}
