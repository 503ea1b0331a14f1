extension DirectedGraph {
  /// All nodes, each after everything that must happen before it, or nil where there is a cycle.
  ///
  /// Nodes that become free are taken first come, first served, the sources by ascending number: the order is a
  /// function of the graph. Linear in nodes and edges.
  ///
  /// Source: A. B. Kahn, "Topological sorting of large networks", Communications of the ACM 5 (1962).
  public func topologicalOrder() -> [Int]? {
    var counts = [Int32](filledWith: 0, count: nodeCount)
    var waitingFor = counts.mutableSpan
    var order: [Int] = []
    order.reserveCapacity(nodeCount)
    for node in 0..<nodeCount {
      waitingFor[node] = predecessorStart[node + 1] - predecessorStart[node]
      if waitingFor[node] == 0 { order.append(node) }
    }
    var next = 0
    while next < order.count {
      for slot in Self.row(order[next], successorStart) {
        let successor = Int(successorNode[slot])
        waitingFor[successor] -= 1
        if waitingFor[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    return order.count == nodeCount ? order : nil
  }
}
