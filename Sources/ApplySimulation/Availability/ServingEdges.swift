import Graphs
import ResourceKinds

/// Who points at whom, on both sides: what the pointer reader found, and what only the order tells. A class, because all
/// that looks for paths holds on to it.
final class ServingEdges: Sendable {
  /// By holder: one reading for each pointer and side that names anything, or for both sides, those of one pointer beside each other.
  let ofHolder: [[PointerReading]]
  /// By target: the readings by which something leads traffic to it or needs it, those of one holder beside each other.
  let usersOf: [[PointerReading]]
  /// By target: the readings by which something takes its traffic or gates it, those of one holder beside each other.
  let gatesOf: [[PointerReading]]
  /// For objects that are pointed at by a name which their replacement takes over: the replacement.
  let successors: [Int: Int]
  /// The operations whose predecessors told what something names: where these differ it might name something else.
  private let askedOf: [Int]

  init(_ outline: ServingOutline, order: OperationOrder) {
    var ofHolder = outline.read.count == 1 ? outline.read[0].readings : outline.read.flatMap(\.readings)
    for open in outline.read.flatMap(\.open) {
      let reading = ofHolder[open.holder][open.place]
      ofHolder[open.holder][open.place] = outline.pointers.reading(reading, from: order, of: open.operation)
    }
    self.ofHolder = ofHolder
    var usersOf = [[PointerReading]](filledWith: [], count: ofHolder.count)
    var gatesOf = usersOf
    func add(_ reading: PointerReading, to target: Int) {
      switch reading.column.pointer.relation {
      case .nextHop, .requirement: usersOf[target].append(reading)
      case .trafficSource, .gated: gatesOf[target].append(reading)
      }
    }
    for reading in ofHolder.joined() {
      if reading.targets.count == 1 {
        add(reading, to: reading.targets[0].object)
      } else {
        for target in Set(reading.targets.map(\.object)).sorted() { add(reading, to: target) }
      }
    }
    self.usersOf = usersOf
    self.gatesOf = gatesOf
    // Which object takes another's place follows from the two of them, whoever points at them.
    successors = outline.read.reduce(into: [:]) { all, some in all.merge(some.successors) { first, _ in first } }
    askedOf = outline.read.flatMap { $0.open.map(\.operation) }
  }

  /// Whether they would be the same in another order of the same operations.
  func hold(in order: OperationOrder, insteadOf former: OperationOrder) -> Bool {
    askedOf.allSatisfy { order.predecessors(of: $0).elementsEqual(former.predecessors(of: $0)) }
  }

  /// The pointers of an object, each over both sides of the apply.
  func pointers(of holder: Int) -> Pointers { Pointers(readings: ofHolder[holder]) }

  /// What one pointer names on both sides; one of them is there.
  struct Pair {
    var relation: ServingPointer.Relation
    var before: PointerReading?
    var after: PointerReading?
  }

  struct Pointers: Sequence, IteratorProtocol {
    fileprivate let readings: [PointerReading]
    private var place = 0

    fileprivate init(readings: [PointerReading]) { self.readings = readings }

    mutating func next() -> Pair? {
      guard place < readings.count else { return nil }
      var pair = Pair(relation: readings[place].column.pointer.relation)
      let first = place
      while place < readings.count, readings[place].column.isSame(as: readings[first].column) {
        if readings[place].isOld { pair.before = readings[place] }
        if readings[place].isNew { pair.after = readings[place] }
        place += 1
      }
      return pair
    }
  }
}
