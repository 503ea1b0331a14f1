extension LabelledGraph {
  /// The same with more edges, and maybe more nodes: what `init` makes of all of them, the new ones last.
  ///
  /// Linear, and mostly copying: a few more edges of a large graph cost a part of what making it anew does.
  public func adding(_ more: ArraySlice<Edge>, nodeCount: Int) -> LabelledGraph {
    precondition(nodeCount >= graph.nodeCount, "nodes are added only")
    if more.isEmpty, nodeCount == graph.nodeCount { return self }
    let more = Array(more)
    let firsts = firsts(of: more, nodeCount: nodeCount)
    var (levels, labels) = (levels, labels)
    var unique: [DirectedGraph.Edge] = []
    // By position in `more`: the number of the edge that stands for it.
    var numbers = [Int](filledWith: 0, count: more.count)
    let rank = LabelRanks(priorities: priorities)
    for (position, edge) in more.enumerated() {
      let first = firsts[position]
      if first == graph.edgeCount + position {
        numbers[position] = graph.edgeCount + unique.count
        unique.append(DirectedGraph.Edge(from: Int(edge.from), to: Int(edge.to)))
        levels.append(edge.level)
        labels.append(edge.label)
        continue
      }
      let kept = first < graph.edgeCount ? first : numbers[first - graph.edgeCount]
      numbers[position] = kept
      let isBetter =
        edge.level < levels[kept]
        || (edge.level == levels[kept] && rank.ofLabel(edge.label) > rank.ofLabel(labels[kept]))
      if isBetter { (levels[kept], labels[kept]) = (edge.level, edge.label) }
    }
    return LabelledGraph(
      graph: graph.adding(unique: unique, nodeCount: nodeCount), levels: levels, labels: labels, priorities: priorities)
  }

  /// For each of `more` the first edge between the same nodes: its number, or the number of edges and a position in `more`.
  private func firsts(of more: [Edge], nodeCount: Int) -> [Int] {
    let given = Rows(
      nodeCount: nodeCount, edges: more.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) }, way: .forward)
    var firsts = [Int](filledWith: 0, count: more.count)
    var rowThatSaw = [Int32](filledWith: -1, count: nodeCount)
    var firstTo = [Int](filledWith: 0, count: nodeCount)
    for node in 0..<nodeCount where given.start[node] < given.start[node + 1] {
      if node < graph.nodeCount {
        for slot in DirectedGraph.row(node, graph.successorStart) {
          let target = Int(graph.successorNode[slot])
          rowThatSaw[target] = Int32(node)
          firstTo[target] = Int(graph.successorEdge[slot])
        }
      }
      for slot in DirectedGraph.row(node, given.start) {
        let (target, position) = (Int(given.node[slot]), Int(given.edge[slot]))
        if rowThatSaw[target] != node {
          rowThatSaw[target] = Int32(node)
          firstTo[target] = graph.edgeCount + position
        }
        firsts[position] = firstTo[target]
      }
    }
    return firsts
  }
}

extension DirectedGraph {
  /// - Precondition: `more` are none of its edges, and each is there once.
  fileprivate func adding(unique more: [Edge], nodeCount: Int) -> DirectedGraph {
    let (forward, backward) = (
      Rows(nodeCount: nodeCount, edges: more, way: .forward), Rows(nodeCount: nodeCount, edges: more, way: .backward)
    )
    return DirectedGraph(
      nodeCount: nodeCount, uniqueEdges: edges + more,
      forward: Rows(start: successorStart, node: successorNode, edge: successorEdge).joined(forward),
      backward: Rows(start: predecessorStart, node: predecessorNode, edge: predecessorEdge).joined(backward))
  }
}

extension Rows {
  /// Each row with that of `more` behind it, which may have more rows; its edges are numbered on.
  fileprivate func joined(_ more: Rows) -> Rows {
    var all = Rows(start: [], node: [], edge: [])
    all.start.reserveCapacity(more.start.count)
    all.node.reserveCapacity(node.count + more.node.count)
    all.edge.reserveCapacity(all.node.capacity)
    // Most rows get nothing: what lies between those that do is copied at once.
    var copied = 0
    for row in more.start.indices.dropLast() {
      let begin = row < start.count ? Int(start[row]) : node.count
      all.start.append(Int32(begin) + more.start[row])
      if more.start[row] == more.start[row + 1] { continue }
      let end = row + 1 < start.count ? Int(start[row + 1]) : node.count
      all.node += node[copied..<end]
      all.edge += edge[copied..<end]
      copied = end
      let added = DirectedGraph.row(row, more.start)
      all.node += more.node[added]
      for slot in added { all.edge.append(more.edge[slot] + Int32(edge.count)) }
    }
    all.start.append(Int32(node.count + more.node.count))
    all.node += node[copied...]
    all.edge += edge[copied...]
    return all
  }
}
