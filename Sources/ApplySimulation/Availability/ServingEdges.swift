/// Who points at whom, on both sides: what the pointer reader found, and what only the order tells.
struct ServingEdges: Sendable {
  /// By holder: one reading for each pointer and side that names anything.
  let ofHolder: [[PointerReading]]
  /// By target: the readings that name it.
  private(set) var ofTarget: [[PointerReading]]
  /// For objects that are pointed at by a name which their replacement takes over: the replacement.
  let successors: [Int: Int]
  /// The operations whose predecessors told what something names: where these differ it might name something else.
  private let askedOf: [Int]

  init(_ outline: ServingOutline, order: OperationOrder) {
    var ofHolder = outline.read.flatMap(\.readings)
    for open in outline.read.flatMap(\.open) {
      let reading = ofHolder[open.holder][open.place]
      ofHolder[open.holder][open.place] = outline.pointers.reading(reading, from: order, of: open.operation)
    }
    self.ofHolder = ofHolder
    ofTarget = [[PointerReading]](repeating: [], count: ofHolder.count)
    for reading in ofHolder.joined() {
      if reading.targets.count == 1 {
        ofTarget[reading.targets[0].object].append(reading)
      } else {
        for target in Set(reading.targets.map(\.object)).sorted() { ofTarget[target].append(reading) }
      }
    }
    // Which object takes another's place follows from the two of them, whoever points at them.
    successors = outline.read.reduce(into: [:]) { all, some in all.merge(some.successors) { first, _ in first } }
    askedOf = outline.read.flatMap { $0.open.map(\.operation) }
  }

  /// Whether they would be the same in another order of the same operations.
  func hold(in order: OperationOrder, insteadOf former: OperationOrder) -> Bool {
    askedOf.allSatisfy { order.predecessors(of: $0).elementsEqual(former.predecessors(of: $0)) }
  }
}
