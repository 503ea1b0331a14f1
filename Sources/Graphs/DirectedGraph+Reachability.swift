extension DirectedGraph {
  /// Whether a path of at least one edge leads from `start` to `end`. One search: linear in what `start` reaches, and free
  /// of what the rest of the graph has.
  public func reaches(_ start: Int, _ end: Int) -> Bool {
    var seen = SeenNodes(of: nodeCount)
    var stack = [Int32(start)]
    while let node = stack.popLast() {
      for slot in Self.row(Int(node), successorStart) {
        let successor = successorNode[slot]
        if Int(successor) == end { return true }
        if seen.insert(successor) { stack.append(successor) }
      }
    }
    return false
  }

  /// Everything that must come after `node`, without itself unless it lies on a cycle; ascending.
  public func descendants(of node: Int) -> [Int] { descendants(of: [node]) }

  /// Everything that must come after some of `nodes`, ascending. One search for all of them.
  public func descendants(of nodes: [Int]) -> [Int] {
    spread(from: nodes, start: successorStart, neighbour: successorNode)
  }

  /// Everything that must come before `node`, without itself unless it lies on a cycle; ascending.
  public func ancestors(of node: Int) -> [Int] { ancestors(of: [node]) }

  /// Everything that must come before some of `nodes`, ascending. One search for all of them.
  public func ancestors(of nodes: [Int]) -> [Int] {
    spread(from: nodes, start: predecessorStart, neighbour: predecessorNode)
  }

  /// A path with as few edges as possible, both ends included, or nil where none leads there. From a node to itself it is
  /// the shortest cycle through it. Of several it is the one found first when edges are followed in their order.
  public func shortestPath(from start: Int, to end: Int) -> [Int]? {
    var cameFrom = [Int32](filledWith: -1, count: nodeCount)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for slot in Self.row(node, successorStart) {
        let successor = Int(successorNode[slot])
        guard cameFrom[successor] < 0 else { continue }
        cameFrom[successor] = Int32(node)
        if successor == end {
          var path = [end]
          var step = node
          while step != start {
            path.append(step)
            step = Int(cameFrom[step])
          }
          path.append(start)
          return path.reversed()
        }
        queue.append(successor)
      }
    }
    return nil
  }

  /// Every pair of two of `nodes` of which the first reaches the second, by one bit matrix over as many columns at a time
  /// as a block holds: O(edges · nodes.count / 2048) steps of one cache line each.
  ///
  /// The pairs come by blocks of second nodes, in the order of `nodes`.
  ///
  /// - Precondition: the graph has no cycle.
  public func reachablePairs(among nodes: [Int]) -> [Edge] {
    var pairs: [Edge] = []
    forEachReachabilityBlock(columns: nodes) { block in
      for start in nodes {
        for end in block.reached(from: start) { pairs.append(Edge(from: start, to: end)) }
      }
    }
    return pairs
  }

  /// Hands out the reachability matrix with the given columns in blocks of at most 2048, so that memory stays at 256
  /// bytes a node however many columns there are.
  ///
  /// - Precondition: the graph has no cycle.
  public func forEachReachabilityBlock<Failure: Error>(
    columns: [Int], _ body: (ReachabilityBlock) throws(Failure) -> Void
  ) throws(Failure) {
    guard let order = topologicalOrder() else { preconditionFailure("reachability blocks need a graph without cycles") }
    var block = ReachabilityBlock(nodeCount: nodeCount)
    var first = 0
    while first < columns.count {
      let end = min(first + Bits.count, columns.count)
      block.fill(columns: Array(columns[first..<end]), in: self, order: order)
      try body(block)
      first = end
    }
  }

  private func spread(from nodes: [Int], start: [Int32], neighbour: [Int32]) -> [Int] {
    var isReached = [Bool](filledWith: false, count: nodeCount)
    var stack = nodes
    var count = 0
    while let node = stack.popLast() {
      for slot in Self.row(node, start) {
        let next = Int(neighbour[slot])
        if !isReached[next] {
          isReached[next] = true
          count += 1
          stack.append(next)
        }
      }
    }
    var reached: [Int] = []
    reached.reserveCapacity(count)
    for node in isReached.indices where isReached[node] { reached.append(node) }
    return reached
  }
}

/// Which of at most 2048 nodes each node reaches: some columns of the reachability matrix.
public struct ReachabilityBlock: Sendable {

  /// The nodes that this block answers for.
  public private(set) var columns: [Int] = []
  var columnOf: [Int32]
  var rows: [Bits]
  // Most rows of most blocks are empty, and an empty row needs no work.
  var isEmpty: [Bool]

  init(nodeCount: Int) {
    columnOf = [Int32](filledWith: -1, count: nodeCount)
    rows = [Bits](filledWith: Bits(), count: nodeCount)
    isEmpty = [Bool](filledWith: true, count: nodeCount)
  }

  /// Whether a path of at least one edge leads from `start` to `end`, which must be one of `columns`. O(1).
  public func reaches(_ start: Int, _ end: Int) -> Bool {
    precondition(columnOf[end] >= 0, "the block has a column for each node asked about")
    return !isEmpty[start] && rows[start].contains(Int(columnOf[end]))
  }

  /// Those of `columns` that `start` reaches, in their order.
  public func reached(from start: Int) -> [Int] {
    isEmpty[start] ? [] : rows[start].elements().map { columns[$0] }
  }

  mutating func setColumns(_ new: [Int]) {
    for node in columns { columnOf[node] = -1 }
    columns = new
    for (column, node) in new.enumerated() { columnOf[node] = Int32(column) }
  }

  mutating func removeRows() {
    for node in isEmpty.indices { isEmpty[node] = true }
  }

  mutating func setRow(of node: Int, to bits: Bits) {
    isEmpty[node] = false
    rows[node] = bits
  }

  @inline(__always)
  func addRow(of node: Int, to bits: inout Bits, _ stillEmpty: inout Bool) {
    if isEmpty[node] { return }
    bits.formUnion(rows.span, node)
    stillEmpty = false
  }

  mutating func fill(columns: [Int], in graph: DirectedGraph, order: [Int]) {
    setColumns(columns)
    removeRows()
    for node in order.reversed() {
      var bits = Bits()
      var isEmpty = true
      for slot in DirectedGraph.row(node, graph.successorStart) {
        let successor = Int(graph.successorNode[slot])
        addRow(of: successor, to: &bits, &isEmpty)
        if columnOf[successor] >= 0 {
          bits.insert(Int(columnOf[successor]))
          isEmpty = false
        }
      }
      if !isEmpty { setRow(of: node, to: bits) }
    }
  }
}

/// The nodes that a search has seen: of a small graph a mark for each node, which costs less than to look them up.
private struct SeenNodes {
  private var isSeen: [Bool]
  private var others: Set<Int32> = []

  init(of count: Int) { isSeen = count <= 1024 ? [Bool](filledWith: false, count: count) : [] }

  /// Whether it was not there before.
  mutating func insert(_ node: Int32) -> Bool {
    if isSeen.isEmpty { return others.insert(node).inserted }
    defer { isSeen[Int(node)] = true }
    return !isSeen[Int(node)]
  }
}
