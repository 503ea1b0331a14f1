extension DirectedGraph {
  /// The numbers of the edges that a transitive reduction keeps, ascending.
  ///
  /// Each edge has a level of certainty, 0 the most certain. An edge goes only where another path leads the same way
  /// over edges that are all at least as certain as it is. So for each level the edges up to it order the same nodes
  /// before and after, and no kept edge says what others say. With one level for all it is the classical reduction.
  ///
  /// O(edges · columns / 2048) steps of 256 bytes for each level in use, where the columns are the nodes that enter into
  /// the question at all, and steps over nothing are skipped. Memory: 256 bytes a node.
  ///
  /// Source: Aho, Garey and Ullman, "The transitive reduction of a directed graph", SIAM Journal on Computing 1 (1972).
  ///
  /// - Precondition: the graph has no cycle.
  public func transitiveReduction(level: [UInt8]) -> [Int] {
    precondition(level.count == edgeCount, "one level for each edge")
    guard let order = topologicalOrder() else { preconditionFailure("a reduction needs a graph without cycles") }
    var isRedundant = [Bool](repeating: false, count: edgeCount)
    var block = ReachabilityBlock(nodeCount: nodeCount)
    for threshold in Set(level).sorted() {
      let candidates = targetsInQuestion(level: level, threshold: threshold, order: order)
      var first = 0
      while first < candidates.count {
        let end = min(first + ReachabilityBlock.width, candidates.count)
        block.setColumns(Array(candidates[first..<end]))
        markRedundant(&isRedundant, level: level, threshold: threshold, order: order, block: &block)
        first = end
      }
    }
    return edges.indices.filter { !isRedundant[$0] }
  }

  /// The classical reduction: all edges are equally certain.
  public func transitiveReduction() -> [Int] {
    transitiveReduction(level: [UInt8](repeating: 0, count: edgeCount))
  }

  /// The ends of those edges at the threshold that could be redundant: an edge that is the only one to leave its start,
  /// or the only one to enter its end, has no other path beside it. In topological order, so that a block's columns lie
  /// close together and what comes after them is empty.
  private func targetsInQuestion(level: [UInt8], threshold: UInt8, order: [Int]) -> [Int] {
    var leaving = [Int32](repeating: 0, count: nodeCount)
    var entering = leaving
    for (number, edge) in edges.enumerated() where level[number] <= threshold {
      leaving[Int(edge.from)] += 1
      entering[Int(edge.to)] += 1
    }
    var isInQuestion = [Bool](repeating: false, count: nodeCount)
    for (number, edge) in edges.enumerated()
    where level[number] == threshold && leaving[Int(edge.from)] > 1 && entering[Int(edge.to)] > 1 {
      isInQuestion[Int(edge.to)] = true
    }
    return order.filter { isInQuestion[$0] }
  }

  private func markRedundant(
    _ isRedundant: inout [Bool], level: [UInt8], threshold: UInt8, order: [Int], block: inout ReachabilityBlock
  ) {
    for node in order.reversed() {
      let row = Self.row(node, successorStart)
      var bits = ReachabilityBlock.Bits(repeating: 0)
      var empty = true
      for slot in row where level[Int(successorEdge[slot])] <= threshold {
        let successor = Int(successorNode[slot])
        if !block.isEmpty[successor] {
          bits |= block.rows[successor]
          empty = false
        }
      }
      // So far the bits tell what is two or more edges away, and no node is that far from itself.
      if !empty {
        for slot in row where level[Int(successorEdge[slot])] == threshold {
          let column = block.columnOf[Int(successorNode[slot])]
          if column >= 0 && bits.hasBit(Int(column)) { isRedundant[Int(successorEdge[slot])] = true }
        }
      }
      for slot in row where level[Int(successorEdge[slot])] <= threshold {
        let column = block.columnOf[Int(successorNode[slot])]
        if column >= 0 {
          bits.setBit(Int(column))
          empty = false
        }
      }
      block.isEmpty[node] = empty
      if !empty { block.rows[node] = bits }
    }
  }
}
