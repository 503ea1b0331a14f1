extension LabelledGraph {
  /// `contracted(to:nodeCount:)`, and `reduced()` what comes of it.
  ///
  /// Of up to 64 kept nodes in a small graph both are one walk for each level, over a table of what each node leads to.
  ///
  /// - Parameter order: `graph.topologicalOrder()`.
  /// - Precondition: the numbers of nodes that are kept ascend.
  public func contractedAndReduced(to numbers: [Int?], nodeCount: Int, order: [Int]) -> LabelledGraph {
    let highest = levels.max() ?? 0
    guard nodeCount <= 64, nodeCount * graph.nodeCount <= 4096, highest < 8 else {
      return contracted(to: numbers, nodeCount: nodeCount).reduced()
    }
    var few = FewKept(source: self, keptCount: nodeCount)
    var isUsed: UInt64 = 0
    for level in levels { isUsed |= 1 << UInt64(level) }
    for level in 0...highest where isUsed & (1 << UInt64(level)) != 0 { few.walk(upTo: level, numbers, order) }
    return LabelledGraph(nodeCount: nodeCount, uniqueEdges: few.edges(), priorities: priorities)
  }
}

/// What few kept nodes lead to, level by level.
private struct FewKept {
  let source: LabelledGraph
  let ranks: LabelRanks
  let keptCount: Int
  /// By node and kept number: the best rank on the ways that were found so far, -1 where there is none.
  var best: [Int32]
  /// By two kept numbers: level and label of the edge from the first to the second.
  var known: [(level: UInt8, label: Int32)]
  /// By kept number: those that an edge leads to, those of them to which no other way does, and what any way leads to.
  var direct: [UInt64]
  var needed: [UInt64]
  var reached: [UInt64]

  init(source: LabelledGraph, keptCount: Int) {
    self.source = source
    self.keptCount = keptCount
    ranks = LabelRanks(priorities: source.priorities)
    best = [Int32](filledWith: -1, count: source.graph.nodeCount * keptCount)
    known = [(level: UInt8, label: Int32)](filledWith: (0, -1), count: keptCount * keptCount)
    direct = [UInt64](filledWith: 0, count: keptCount)
    needed = direct
    reached = direct
  }

  /// Over edges up to a level: what is led to and was not before has exactly that level.
  mutating func walk(upTo level: UInt8, _ numbers: [Int?], _ order: [Int]) {
    for node in order.reversed() {
      Self.spread(to: node, upTo: level, numbers, keptCount, source, ranks, &best)
      guard let number = numbers[node] else { continue }
      var new: UInt64 = 0
      for target in 0..<keptCount where direct[number] & (1 << UInt64(target)) == 0 {
        let rank = best[node * keptCount + target]
        if rank < 0 { continue }
        new |= 1 << UInt64(target)
        known[number * keptCount + target] = (level, ranks.label(ofRank: rank))
      }
      direct[number] |= new
      // What is two or more edges away: an edge there says nothing new.
      var beyond: UInt64 = 0
      var next = needed[number] | new
      while next != 0 {
        beyond |= reached[next.trailingZeroBitCount]
        next &= next - 1
      }
      needed[number] |= new & ~beyond
      reached[number] = beyond | direct[number]
    }
  }

  /// Takes over what the next nodes lead to. Ways end at what is kept.
  private static func spread(
    to node: Int, upTo level: UInt8, _ numbers: [Int?], _ keptCount: Int, _ source: LabelledGraph, _ ranks: LabelRanks,
    _ best: inout [Int32]
  ) {
    var best = best.mutableSpan
    let row = node * keptCount
    for slot in DirectedGraph.row(node, source.graph.successorStart) {
      let edge = Int(source.graph.successorEdge[slot])
      if source.levels[edge] > level { continue }
      let successor = Int(source.graph.successorNode[slot])
      let rank = ranks.ofLabel(source.labels[edge])
      if let target = numbers[successor] {
        best[row + target] = max(best[row + target], rank)
        continue
      }
      let other = successor * keptCount
      for target in 0..<keptCount {
        let found = best[other + target]
        if found >= 0 { best[row + target] = max(best[row + target], found, rank) }
      }
    }
  }

  /// Those that say what no others do, ascending.
  func edges() -> [LabelledGraph.Edge] {
    var edges: [LabelledGraph.Edge] = []
    edges.reserveCapacity(needed.reduce(0) { $0 + $1.nonzeroBitCount })
    for number in 0..<keptCount {
      var next = needed[number]
      while next != 0 {
        let target = next.trailingZeroBitCount
        let (level, label) = known[number * keptCount + target]
        edges.append(LabelledGraph.Edge(from: number, to: target, level: level, label: Int(label)))
        next &= next - 1
      }
    }
    return edges
  }
}
