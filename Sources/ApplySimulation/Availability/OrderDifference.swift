import Graphs

/// To which operations it makes a difference that a plan is applied in another order.
///
/// What comes after an edge that only one of the orders has may take place at another time there, before or after things
/// that nothing orders, and with it what waits for the same lock. What may be refused, held up or skipped in one of the two
/// makes a difference to all that comes after it. Everything else waits for the same operations in both, and can come
/// earlier or later only because the slots are taken otherwise.
struct OrderDifference {
  /// An order, and what runs have to know beside it.
  struct Side {
    var order: DirectedGraph
    var rules: RunRules
    /// Operations that a provider runs one after another.
    var locks: [LockGroup] = []
  }

  /// What may become of an operation, each more than the one before.
  private enum Effect: UInt8, Comparable {
    case none
    /// It comes at another time.
    case moved
    /// It may also be refused, held up or skipped.
    case ruled

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private var effects: [Effect]

  /// Linear in the orders, locks and rules of both sides. Nil where the orders are not of the same operations.
  init?(_ one: Side, _ other: Side) {
    let count = one.order.nodeCount
    guard count == other.order.nodeCount else { return nil }
    effects = [Effect](filledWith: .none, count: count)
    var (sources, targets): ([Int], [Int]) = ([], [])
    for node in 0..<count {
      let (row, otherRow) = (one.order.successors(of: node), other.order.successors(of: node))
      // Nearly all rows are the same.
      if row.elementsEqual(otherRow) { continue }
      let changed = Set(row).symmetricDifference(otherRow)
      if !changed.isEmpty { sources.append(node) }
      targets += changed.sorted()
    }
    let sides = [one, other]
    let ties = Ties(sides)
    // What a rule decides on skips other things where other things come after it.
    let before = Set(sources + sides.flatMap { $0.order.ancestors(of: sources) })
    let decided = before.flatMap { ties.decided[$0] ?? [] } + ties.ofOneSide
    spread(decided.map { ($0, .ruled) } + targets.map { ($0, .moved) }, sides, ties)
  }

  /// What goes beside the order from one operation to another.
  private struct Ties {
    /// By operation: what a rule that it is part of decides on.
    var decided: [Int: [Int]] = [:]
    /// What rules decide on that only one side has.
    var ofOneSide: [Int] = []
    /// By operation: numbers of the locks for which it waits.
    var locksOf: [Int: [Int]] = [:]
    var locks: [[Int]]

    init(_ sides: [Side]) {
      locks = sides.flatMap { $0.locks.map(\.operations) }
      for (number, operations) in locks.enumerated() {
        for operation in operations { locksOf[operation, default: []].append(number) }
      }
      let conflicts = sides.map { Set($0.rules.conflicts) }
      let deletes = sides.map { Set($0.rules.blockedDeletes) }
      for (own, other) in [(0, 1), (1, 0)] {
        for rule in sides[own].rules.conflicts {
          add(rule.claim, [rule.claim, rule.release].compactMap(\.self), isShared: conflicts[other].contains(rule))
        }
        for rule in sides[own].rules.blockedDeletes {
          add(rule.delete, [rule.delete] + rule.waitsFor, isShared: deletes[other].contains(rule))
        }
      }
    }

    private mutating func add(_ operation: Int, _ parts: [Int], isShared: Bool) {
      for part in parts { decided[part, default: []].append(operation) }
      if !isShared { ofOneSide.append(operation) }
    }
  }

  private mutating func spread(_ seeds: [(operation: Int, effect: Effect)], _ sides: [Side], _ ties: Ties) {
    var ties = ties
    var waiting = seeds
    while let (operation, effect) = waiting.popLast() {
      if effect <= effects[operation] { continue }
      effects[operation] = effect
      for side in sides {
        for successor in side.order.successors(of: operation) where effects[successor] < effect {
          waiting.append((successor, effect))
        }
      }
      for decided in ties.decided[operation] ?? [] where effects[decided] < .ruled { waiting.append((decided, .ruled)) }
      // A lock goes on to all that wait for it, once.
      for lock in ties.locksOf.removeValue(forKey: operation) ?? [] {
        for other in ties.locks[lock] where effects[other] < .moved { waiting.append((other, .moved)) }
        ties.locks[lock] = []
      }
    }
  }

  /// Whether what hangs on these operations can come otherwise. Each is given once.
  func touches(_ operations: [Int]) -> Bool {
    // One alone may come at another time, and what it does is the same then.
    operations.contains { effects[$0] == .ruled }
      || operations.count > 1 && operations.contains { effects[$0] == .moved }
  }
}

extension ServingProgram {
  /// Every operation that decides on a leaf.
  var operations: [Int] {
    Set(leaves.flatMap { [$0.since, $0.until].compactMap(\.self) + $0.killers })
      .union(interruptions.map(\.operation)).sorted()
  }
}
