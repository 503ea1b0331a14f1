extension LabelledGraph {
  /// The same nodes with edges between kept ones only: there is one from a to b exactly where a path leads from a to b
  /// and passes no other kept node.
  ///
  /// An edge is as certain as the most certain such path, and a path is as certain as its least certain edge. Of the
  /// paths that are that certain, the label comes from the edge with the highest priority on any of them.
  ///
  /// One search from each kept node over the nodes between it and the next kept ones, ways that lead to none left out.
  /// The result can be quadratic by nature (a hub between many and many); `reduced()` beforehand leaves fewer ways to
  /// search, and orders the same nodes.
  ///
  /// - Precondition: the graph has no cycle.
  public func contracted(keeping isKept: [Bool]) -> LabelledGraph {
    precondition(isKept.count == graph.nodeCount, "one answer for each node")
    return contracted(to: isKept.indices.map { isKept[$0] ? $0 : nil }, nodeCount: graph.nodeCount)
  }

  /// The same over nodes with other numbers: `numbers` has that of each node that is kept, and nil for the others.
  public func contracted(to numbers: [Int?], nodeCount: Int) -> LabelledGraph {
    LabelledGraph(nodeCount: nodeCount, uniqueEdges: edges(between: numbers), priorities: priorities)
  }

  /// The same; nil where there would be more edges, which are not looked for then.
  public func contracted(to numbers: [Int?], nodeCount: Int, edgesAtMost limit: Int) -> LabelledGraph? {
    let edges = edges(between: numbers, atMost: limit)
    if edges.count > limit { return nil }
    return LabelledGraph(nodeCount: nodeCount, uniqueEdges: edges, priorities: priorities)
  }

  private func edges(between numbers: [Int?], atMost limit: Int = .max) -> [Edge] {
    precondition(numbers.count == graph.nodeCount, "one answer for each node")
    var contraction = Contraction(source: self, numbers)
    return contraction.run(atMost: limit)
  }
}

private struct Contraction {
  let source: LabelledGraph
  /// By node: its number in the result, or -1 where it is not kept.
  let numbers: [Int32]
  let ranks: LabelRanks
  let leadsToKept: [Bool]
  var found: [LabelledGraph.Edge] = []

  // Of the search from the current node. Best rank on the way to a node, -1 where it is not reached.
  var best: [Int32]
  // A node between that was met, or a target that has no edge yet.
  var isSeen: [Bool]
  var nextSlot: [Int32]
  var path: [Int] = []
  var between: [Int] = []
  var targets: [Int] = []
  // Its edges, to nodes of the source.
  var row: [LabelledGraph.Edge] = []
  var levelsSeen: [Bool]

  init(source: LabelledGraph, _ numbers: [Int?]) {
    self.source = source
    self.numbers = numbers.map { Int32($0 ?? -1) }
    let isKept = numbers.map { $0 != nil }
    ranks = LabelRanks(priorities: source.priorities)
    let graph = source.graph
    var leads = isKept
    var stack = isKept.indices.filter { isKept[$0] }
    while let node = stack.popLast() {
      for predecessor in graph.predecessors(of: node) where !leads[predecessor] {
        leads[predecessor] = true
        stack.append(predecessor)
      }
    }
    leadsToKept = leads
    best = [Int32](filledWith: -1, count: graph.nodeCount)
    isSeen = [Bool](filledWith: false, count: graph.nodeCount)
    nextSlot = graph.successorStart
    levelsSeen = [Bool](filledWith: false, count: Int(source.levels.max() ?? 0) + 1)
  }

  /// Each edge once; not all where there are more than `limit`.
  mutating func run(atMost limit: Int) -> [LabelledGraph.Edge] {
    for node in 0..<source.graph.nodeCount where numbers[node] >= 0 {
      search(from: node)
      if found.count > limit { break }
    }
    return found
  }

  private mutating func search(from start: Int) {
    collect(from: start)
    // What is reached over edges up to one level and was not before has exactly that level.
    for number in levelsSeen.indices where levelsSeen[number] {
      levelsSeen[number] = false
      let level = UInt8(number)
      spread(from: start, upTo: level)
      for target in targets where best[target] >= 0 {
        if isSeen[target] {
          isSeen[target] = false
          let label = ranks.label(ofRank: best[target])
          row.append(.init(from: start, to: target, level: level, label: Int(label)))
        }
        best[target] = -1
      }
    }
    row.sort { $0.to < $1.to }
    for edge in row {
      found.append(
        .init(from: Int(numbers[start]), to: Int(numbers[Int(edge.to)]), level: edge.level, label: Int(edge.label)))
    }
    row.removeAll(keepingCapacity: true)
    for node in between { isSeen[node] = false }
    targets.removeAll(keepingCapacity: true)
  }

  /// Depth first with its own stack: leaves the start and the nodes between in `between`, each after all that follow it.
  private mutating func collect(from start: Int) {
    let graph = source.graph
    between.removeAll(keepingCapacity: true)
    path.append(start)
    while let node = path.last {
      if nextSlot[node] == graph.successorStart[node + 1] {
        nextSlot[node] = graph.successorStart[node]
        path.removeLast()
        between.append(node)
        continue
      }
      let slot = Int(nextSlot[node])
      nextSlot[node] += 1
      let successor = Int(graph.successorNode[slot])
      guard leadsToKept[successor] else { continue }
      levelsSeen[Int(source.levels[Int(graph.successorEdge[slot])])] = true
      guard !isSeen[successor] else { continue }
      isSeen[successor] = true
      if numbers[successor] >= 0 { targets.append(successor) } else { path.append(successor) }
    }
  }

  private mutating func spread(from start: Int, upTo level: UInt8) {
    let graph = source.graph
    best[start] = 0
    for node in between.reversed() where best[node] >= 0 {
      let soFar = best[node]
      best[node] = -1
      for slot in DirectedGraph.row(node, graph.successorStart) {
        let edge = Int(graph.successorEdge[slot])
        let successor = Int(graph.successorNode[slot])
        guard source.levels[edge] <= level, leadsToKept[successor] else { continue }
        best[successor] = max(best[successor], soFar, ranks.ofLabel(source.labels[edge]))
      }
    }
  }
}
