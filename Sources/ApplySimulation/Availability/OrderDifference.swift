import Graphs

/// To which operations it makes a difference that a plan is applied in another order.
///
/// What comes after an edge that only one of the orders has may take place at another time there, before or after things
/// that nothing orders. What is refused, held up or skipped in one of the two makes a difference to all that comes after it.
/// Everything else waits for the same operations in both, and can come earlier or later only because the slots are taken
/// otherwise.
struct OrderDifference {
  /// What runs have to know beside the order.
  struct Side {
    var order: DirectedGraph
    var rules: RunRules
    /// Operations that a provider runs one after another.
    var locks: [LockGroup] = []
  }

  private var isMoved: [Bool]
  private var isRuled: [Bool]

  /// Linear in both orders, and in the rules as often as one of them leads to another. Nil where the orders are not of the
  /// same operations.
  init?(_ one: Side, _ other: Side) {
    let count = one.order.nodeCount
    guard count == other.order.nodeCount else { return nil }
    isMoved = [Bool](repeating: false, count: count)
    isRuled = isMoved
    var sources: [Int] = []
    for node in 0..<count {
      let (row, otherRow) = (one.order.successors(of: node), other.order.successors(of: node))
      // Nearly all rows are the same.
      if row.elementsEqual(otherRow) { continue }
      let changed = Set(row).symmetricDifference(otherRow)
      if !changed.isEmpty { sources.append(node) }
      for target in changed { isMoved[target] = true }
    }
    let sides = [one, other]
    spreadMoves(sides)
    // A refusal makes the difference to what comes after it, so those before a changed edge count as well.
    var isNear = isMoved
    for node in sources + sides.flatMap({ $0.order.ancestors(of: sources) }) { isNear[node] = true }
    spreadRules(sides, isNear)
  }

  /// To all that comes after, and to what waits for the same lock.
  private mutating func spreadMoves(_ sides: [Side]) {
    while true {
      let moved = isMoved.indices.filter { isMoved[$0] }
      for side in sides {
        for node in side.order.descendants(of: moved) { isMoved[node] = true }
        for group in side.locks where group.operations.contains(where: { isMoved[$0] }) {
          for operation in group.operations { isMoved[operation] = true }
        }
      }
      if isMoved.count(where: { $0 }) == moved.count { return }
    }
  }

  /// From rules that only one side has, or whose operations are near a change, to all that comes after, and to further
  /// rules.
  private mutating func spreadRules(_ sides: [Side], _ isNear: [Bool]) {
    let conflicts = sides.map { Set($0.rules.conflicts) }
    let deletes = sides.map { Set($0.rules.blockedDeletes) }
    var rules: [(decided: Int, operations: [Int])] = []
    for (side, other) in [(0, 1), (1, 0)] {
      for rule in sides[side].rules.conflicts {
        if !conflicts[other].contains(rule) { isRuled[rule.claim] = true }
        rules.append((rule.claim, [rule.claim, rule.release].compactMap(\.self)))
      }
      for rule in sides[side].rules.blockedDeletes {
        if !deletes[other].contains(rule) { isRuled[rule.delete] = true }
        rules.append((rule.delete, [rule.delete] + rule.waitsFor))
      }
    }
    for rule in rules where rule.operations.contains(where: { isNear[$0] }) { isRuled[rule.decided] = true }
    while true {
      let ruled = isRuled.indices.filter { isRuled[$0] }
      if ruled.isEmpty { return }
      for side in sides {
        for node in side.order.descendants(of: ruled) { isRuled[node] = true }
      }
      for rule in rules where rule.operations.contains(where: { isRuled[$0] }) { isRuled[rule.decided] = true }
      if isRuled.count(where: { $0 }) == ruled.count { return }
    }
  }

  /// Whether what hangs on these operations can come otherwise. Each is given once.
  func touches(_ operations: [Int]) -> Bool {
    // One alone may come at another time, and what it does is the same then.
    operations.contains { isRuled[$0] } || operations.count > 1 && operations.contains { isMoved[$0] }
  }
}

extension ServingProgram {
  /// Every operation that decides on a leaf.
  var operations: [Int] {
    Set(leaves.flatMap { [$0.since, $0.until].compactMap(\.self) + $0.killers })
      .union(interruptions.map(\.operation)).sorted()
  }
}
