extension DirectedGraph {
  /// The numbers of the edges that a transitive reduction keeps, ascending.
  ///
  /// Each edge has a level of certainty, 0 the most certain. An edge goes only where another path leads the same way
  /// over edges that are all at least as certain as it is. So for each level the edges up to it order the same nodes
  /// before and after, and no kept edge says what others say. With one level for all it is the classical reduction.
  ///
  /// O(edges · columns / 2048) steps of 256 bytes for each level in use, where the columns are the ends of the edges that
  /// enter into the question at all. Each block of columns takes steps only over what lies between them and the starts of
  /// such edges. Memory: 256 bytes a node.
  ///
  /// Source: Aho, Garey and Ullman, "The transitive reduction of a directed graph", SIAM Journal on Computing 1 (1972).
  ///
  /// - Precondition: the graph has no cycle.
  public func transitiveReduction(level: [UInt8]) -> [Int] {
    precondition(level.count == edgeCount, "one level for each edge")
    guard let order = topologicalOrder() else { preconditionFailure("a reduction needs a graph without cycles") }
    var isRedundant = [Bool](filledWith: false, count: edgeCount)
    var block = ReachabilityBlock(nodeCount: nodeCount)
    let highest = level.max() ?? 0
    var isUsed = [Bool](filledWith: false, count: Int(highest) + 1)
    for one in level { isUsed[Int(one)] = true }
    for threshold in 0...highest where isUsed[Int(threshold)] {
      let question = ReductionQuestion(self, level: level, threshold: threshold, order: order)
      var candidates = question.targets[...]
      while !candidates.isEmpty {
        block.setColumns(Array(candidates.prefix(Bits.count)))
        candidates = candidates.dropFirst(Bits.count)
        markRedundant(&isRedundant, level: level, threshold: threshold, question.nodes(for: block.columns), &block)
      }
    }
    return edges.indices.filter { !isRedundant[$0] }
  }

  /// The classical reduction: all edges are equally certain.
  public func transitiveReduction() -> [Int] {
    transitiveReduction(level: [UInt8](filledWith: 0, count: edgeCount))
  }

  /// - Parameter nodes: those whose rows matter, each after all that follow it.
  private func markRedundant(
    _ isRedundant: inout [Bool], level: [UInt8], threshold: UInt8, _ nodes: [Int], _ block: inout ReachabilityBlock
  ) {
    block.removeRows()
    for node in nodes {
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

/// Which edges at a level could be redundant, and which nodes tell.
private struct ReductionQuestion {
  /// The ends of those edges. In topological order, so that a block's columns lie close together.
  let targets: [Int]

  private let graph: DirectedGraph
  private let level: [UInt8]
  private let threshold: UInt8
  private let order: [Int]
  /// By node: the number of edges of the longest path to it.
  private var depth: [Int32]
  /// By node: the least depth of a start of such an edge to it.
  private var shallowestStart: [Int32]

  /// An edge has no other path beside it where the longest path to its end is only one edge longer than that to its start.
  init(_ graph: DirectedGraph, level: [UInt8], threshold: UInt8, order: [Int]) {
    (self.graph, self.level, self.threshold, self.order) = (graph, level, threshold, order)
    var depth = [Int32](filledWith: 0, count: graph.nodeCount)
    for node in order {
      let next = depth[node] + 1
      for slot in DirectedGraph.row(node, graph.successorStart)
      where level[Int(graph.successorEdge[slot])] <= threshold {
        let successor = Int(graph.successorNode[slot])
        depth[successor] = max(depth[successor], next)
      }
    }
    var shallowest = [Int32](filledWith: .max, count: graph.nodeCount)
    for (number, edge) in graph.edges.enumerated() where level[number] == threshold {
      let (start, end) = (Int(edge.from), Int(edge.to))
      if depth[end] > depth[start] + 1 { shallowest[end] = min(shallowest[end], depth[start]) }
    }
    targets = order.filter { shallowest[$0] != .max }
    self.depth = depth
    shallowestStart = shallowest
  }

  /// What leads to some of the targets and is not before the starts of all edges in question to them: no path beside such
  /// an edge passes anything else. Each node after all that follow it.
  func nodes(for targets: [Int]) -> [Int] {
    let least = targets.reduce(Int32.max) { min($0, shallowestStart[$1]) }
    var leads = [Bool](filledWith: false, count: graph.nodeCount)
    var stack = targets
    while let node = stack.popLast() {
      for slot in DirectedGraph.row(node, graph.predecessorStart)
      where level[Int(graph.predecessorEdge[slot])] <= threshold {
        let predecessor = Int(graph.predecessorNode[slot])
        if leads[predecessor] || depth[predecessor] < least { continue }
        leads[predecessor] = true
        stack.append(predecessor)
      }
    }
    return order.reversed().filter { leads[$0] }
  }
}
