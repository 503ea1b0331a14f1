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
      var candidates = targetsInQuestion(level: level, threshold: threshold, order: order)[...]
      while !candidates.isEmpty {
        block.setColumns(Array(candidates.prefix(Bits.count)))
        candidates = candidates.dropFirst(Bits.count)
        markRedundant(&isRedundant, level: level, threshold: threshold, order: order, block: &block)
      }
    }
    return edges.indices.filter { !isRedundant[$0] }
  }

  /// The classical reduction: all edges are equally certain.
  public func transitiveReduction() -> [Int] {
    transitiveReduction(level: [UInt8](repeating: 0, count: edgeCount))
  }

  /// The ends of those edges at the threshold that could be redundant: an edge has no other path beside it where the
  /// longest path to its end is only one edge longer than that to its start. In topological order, so that a block's
  /// columns lie close together and what comes after them is empty.
  private func targetsInQuestion(level: [UInt8], threshold: UInt8, order: [Int]) -> [Int] {
    var depth = [Int32](repeating: 0, count: nodeCount)
    for node in order {
      let next = depth[node] + 1
      for slot in Self.row(node, successorStart) where level[Int(successorEdge[slot])] <= threshold {
        let successor = Int(successorNode[slot])
        depth[successor] = max(depth[successor], next)
      }
    }
    var isInQuestion = [Bool](repeating: false, count: nodeCount)
    for (number, edge) in edges.enumerated()
    where level[number] == threshold && depth[Int(edge.to)] > depth[Int(edge.from)] + 1 {
      isInQuestion[Int(edge.to)] = true
    }
    return order.filter { isInQuestion[$0] }
  }

  private func markRedundant(
    _ isRedundant: inout [Bool], level: [UInt8], threshold: UInt8, order: [Int], block: inout ReachabilityBlock
  ) {
    block.removeRows()
    // The columns are in topological order too: from the last one on nothing leads to any of them.
    for node in order.prefix(while: { $0 != block.columns.last }).reversed() {
      let row = Self.row(node, successorStart)
      var bits = Bits()
      var isEmpty = true
      // An edge found redundant is spared from here on: what it leads to is reached by those that make it so.
      for slot in row {
        let edge = Int(successorEdge[slot])
        if level[edge] <= threshold && !isRedundant[edge] {
          block.addRow(of: Int(successorNode[slot]), to: &bits, &isEmpty)
        }
      }
      // So far the bits tell what is two or more edges away, and no node is that far from itself.
      for slot in row {
        let edge = Int(successorEdge[slot])
        let column = Int(block.columnOf[Int(successorNode[slot])])
        guard column >= 0, level[edge] <= threshold else { continue }
        if level[edge] == threshold && !isEmpty && bits.contains(column) { isRedundant[edge] = true }
      }
      for slot in row {
        let column = Int(block.columnOf[Int(successorNode[slot])])
        guard column >= 0, level[Int(successorEdge[slot])] <= threshold else { continue }
        bits.insert(column)
        isEmpty = false
      }
      if !isEmpty { block.setRow(of: node, to: bits) }
    }
  }
}
