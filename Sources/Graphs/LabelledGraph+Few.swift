extension LabelledGraph {
  /// `contracted(to:nodeCount:)`, and `reduced()` what comes of it.
  ///
  /// Of up to 64 kept nodes in a small graph both are one walk for each level, over a table of what each node leads to.
  ///
  /// - Parameters:
  ///   - order: `graph.topologicalOrder()`.
  ///   - limit: nil where there are more edges. Some that others imply may count, too.
  /// - Precondition: the numbers of nodes that are kept ascend.
  public func contractedAndReduced(
    to numbers: [Int?], nodeCount: Int, order: [Int], edgesAtMost limit: Int
  ) -> LabelledGraph? {
    let highest = levels.max() ?? 0
    guard nodeCount <= 64, nodeCount * graph.nodeCount <= 4096, highest < 8 else {
      let made = contracted(to: numbers, nodeCount: nodeCount, edgesAtMost: limit)
      // Between many one after the other most ways are implied, and there are too many only before that is known.
      return (made ?? reduced().contracted(to: numbers, nodeCount: nodeCount, edgesAtMost: limit))?.reduced()
    }
    var few = FewKept(source: self, keptCount: nodeCount)
    var isUsed: UInt64 = 0
    for level in levels { isUsed |= 1 &<< UInt64(level) }
    for level in 0...highest where isUsed & (1 << UInt64(level)) != 0 { few.walk(upTo: level, numbers, order) }
    let edges = few.edges()
    return edges.count > limit ? nil : LabelledGraph(nodeCount: nodeCount, uniqueEdges: edges, priorities: priorities)
  }
}

/// What few kept nodes lead to, level by level.
private struct FewKept {
  let source: LabelledGraph
  let ranks: LabelRanks
  let keptCount: Int
  /// By node: the kept numbers that ways were found to so far.
  var leads: [UInt64]
  /// By node and kept number: the best rank on those ways.
  var best: [Int32]
  /// By two kept numbers: level and label of the edge from the first to the second.
  var known: [(level: UInt8, label: Int32)]
  /// By kept number.
  var kept: [Kept]

  struct Kept {
    /// Those that an edge leads to, those of them to which no other way does, and what any way leads to.
    var direct: UInt64 = 0
    var needed: UInt64 = 0
    var reached: UInt64 = 0
  }

  init(source: LabelledGraph, keptCount: Int) {
    self.source = source
    self.keptCount = keptCount
    ranks = LabelRanks(priorities: source.priorities)
    leads = [UInt64](filledWith: 0, count: source.graph.nodeCount)
    best = [Int32](filledWith: 0, count: source.graph.nodeCount * keptCount)
    known = [(level: UInt8, label: Int32)](filledWith: (0, -1), count: keptCount * keptCount)
    kept = [Kept](filledWith: Kept(), count: keptCount)
  }

  /// Over edges up to a level: what is led to and was not before has exactly that level.
  mutating func walk(upTo level: UInt8, _ numbers: [Int?], _ order: [Int]) {
    Self.spread(upTo: level, source, ranks, numbers, order, &leads, &best)
    for node in order.reversed() {
      guard let number = numbers[node] else { continue }
      let new = leads[node] & ~kept[number].direct
      var next = new
      while next != 0 {
        let target = next.trailingZeroBitCount
        known[number * keptCount + target] = (level, ranks.label(ofRank: best[node * keptCount + target]))
        next &= next - 1
      }
      kept[number].direct |= new
      // What is two or more edges away: an edge there says nothing new.
      var beyond: UInt64 = 0
      next = kept[number].needed | new
      while next != 0 {
        beyond |= kept[next.trailingZeroBitCount].reached
        next &= next - 1
      }
      kept[number].needed |= new & ~beyond
      kept[number].reached = beyond | kept[number].direct
    }
  }

  /// Each node takes over what the next ones lead to. Ways end at what is kept.
  private static func spread(
    upTo level: UInt8, _ source: LabelledGraph, _ ranks: LabelRanks, _ numbers: [Int?], _ order: [Int],
    _ leads: inout [UInt64], _ best: inout [Int32]
  ) {
    let keptCount = best.count / max(leads.count, 1)
    var leads = leads.mutableSpan
    var best = best.mutableSpan
    let starts = source.graph.successorStart.span
    let successors = source.graph.successorNode.span
    let edges = source.graph.successorEdge.span
    let levels = source.levels.span
    let labels = source.labels.span
    for node in order.reversed() {
      let row = node * keptCount
      var found = leads[node]
      for slot in Int(starts[node])..<Int(starts[node + 1]) {
        let edge = Int(edges[slot])
        if levels[edge] > level { continue }
        let successor = Int(successors[slot])
        let rank = ranks.ofLabel(labels[edge])
        if let target = numbers[successor] {
          best[row + target] = max(best[row + target], rank)
          found |= 1 << UInt64(target)
          continue
        }
        var next = leads[successor]
        found |= next
        while next != 0 {
          let target = next.trailingZeroBitCount
          best[row + target] = max(best[row + target], best[successor * keptCount + target], rank)
          next &= next - 1
        }
      }
      leads[node] = found
    }
  }

  /// Those that say what no others do, ascending.
  func edges() -> [LabelledGraph.Edge] {
    var edges: [LabelledGraph.Edge] = []
    edges.reserveCapacity(kept.reduce(0) { $0 + $1.needed.nonzeroBitCount })
    for number in 0..<keptCount {
      var next = kept[number].needed
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
