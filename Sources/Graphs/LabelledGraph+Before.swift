extension LabelledGraph {
  /// Whether each node is one of `nodes` or comes before one, by edges of which no graph was made. Linear in nodes and edges.
  public static func areBefore(_ nodes: [Int], nodeCount: Int, edges: [Edge]) -> [Bool] {
    // Node n's row ends where the next one's begins; until it is full, its next place stands one behind.
    var start = [Int32](filledWith: 0, count: nodeCount + 2)
    var predecessors = [Int32](filledWith: 0, count: edges.count)
    var starts = start.mutableSpan
    var places = predecessors.mutableSpan
    for edge in edges { starts[Int(edge.to) + 2] += 1 }
    for node in 0..<nodeCount { starts[node + 2] += starts[node + 1] }
    for edge in edges {
      places[Int(starts[Int(edge.to) + 1])] = edge.from
      starts[Int(edge.to) + 1] += 1
    }
    var isIn = [Bool](filledWith: false, count: nodeCount)
    for node in nodes { isIn[node] = true }
    var stack = nodes
    while let node = stack.popLast() {
      for place in Int(start[node])..<Int(start[node + 1]) {
        let predecessor = Int(predecessors[place])
        if isIn[predecessor] { continue }
        isIn[predecessor] = true
        stack.append(predecessor)
      }
    }
    return isIn
  }
}
