import Graphs

/// To which operations it makes a difference that a plan is applied in another order.
///
/// Two operations can only change places where a way between them goes over an edge that one of the orders has alone: then
/// one of them comes before such an edge and the other one after it. What is refused or held in one of the two only makes
/// a difference to itself and to all that comes after it.
struct OrderDifference {
  private var comesBefore: [Bool]
  private var comesAfter: [Bool]
  private var isRuled: [Bool]

  /// Linear in both orders. Nil where they are not of the same operations.
  ///
  /// - Parameters:
  ///   - one: an order and what runs know of it.
  ///   - other: the same of the other order.
  init?(_ one: (order: DirectedGraph, rules: RunRules), _ other: (order: DirectedGraph, rules: RunRules)) {
    guard one.order.nodeCount == other.order.nodeCount else { return nil }
    comesBefore = [Bool](repeating: false, count: one.order.nodeCount)
    comesAfter = comesBefore
    isRuled = comesBefore
    var (sources, targets): ([Int], [Int]) = ([], [])
    for node in 0..<one.order.nodeCount {
      let (row, other) = (one.order.successors(of: node), other.order.successors(of: node))
      // Nearly all rows are the same.
      if row.elementsEqual(other) { continue }
      let changed = Set(row).symmetricDifference(other)
      if !changed.isEmpty { sources.append(node) }
      targets += changed
    }
    for node in sources { comesBefore[node] = true }
    for node in targets { comesAfter[node] = true }
    for order in [one.order, other.order] {
      for node in order.ancestors(of: sources) { comesBefore[node] = true }
      for node in order.descendants(of: targets) { comesAfter[node] = true }
    }
    let ruled = operations(one.rules, unlike: other.rules) + operations(other.rules, unlike: one.rules)
    for node in ruled { isRuled[node] = true }
    for order in [one.order, other.order] {
      for node in order.descendants(of: ruled) { isRuled[node] = true }
    }
  }

  /// What may be refused or held otherwise: by a rule that only one side has, or whose operations may change places.
  private func operations(_ rules: RunRules, unlike others: RunRules) -> [Int] {
    let (conflicts, deletes) = (Set(others.conflicts), Set(others.blockedDeletes))
    let claims = rules.conflicts.filter { rule in
      !conflicts.contains(rule) || touches([rule.claim, rule.release].compactMap(\.self))
    }
    let held = rules.blockedDeletes.filter { !deletes.contains($0) || touches([$0.delete] + $0.waitsFor) }
    return claims.map(\.claim) + held.map(\.delete)
  }

  /// Whether what hangs on these operations can come otherwise. Each is given once.
  func touches(_ operations: [Int]) -> Bool {
    if operations.contains(where: { isRuled[$0] }) { return true }
    let before = operations.filter { comesBefore[$0] }
    let after = operations.filter { comesAfter[$0] }
    // One alone changes places with none of the others.
    return !before.isEmpty && !after.isEmpty && (before != after || before.count > 1)
  }
}

extension ServingProgram {
  /// Every operation that decides on a leaf.
  var operations: [Int] {
    Set(leaves.flatMap { [$0.since, $0.until].compactMap(\.self) + $0.killers })
      .union(interruptions.map(\.operation)).sorted()
  }
}
