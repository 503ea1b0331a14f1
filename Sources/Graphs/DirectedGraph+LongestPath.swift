extension DirectedGraph {
  /// A path and the sum of its nodes' weights.
  public struct WeightedPath: Sendable, Equatable {
    public var length: Int64
    public var nodes: [Int]
  }

  /// For each node the greatest sum of weights over the paths that end with it, itself included; nil where there is a
  /// cycle. With durations as weights: when each node ends if nothing but its predecessors holds it up. Linear.
  public func longestPathLengths(weights: [Int64]) -> [Int64]? {
    precondition(weights.count == nodeCount, "one weight for each node")
    guard let order = topologicalOrder() else { return nil }
    var length = weights
    for node in order {
      var longest: Int64 = 0
      for slot in Self.row(node, predecessorStart) {
        longest = max(longest, length[Int(predecessorNode[slot])])
      }
      length[node] += longest
    }
    return length
  }

  /// The path with the greatest sum of weights, or nil where there is a cycle. Linear.
  ///
  /// Of several such paths it is the one that ends with the smallest number and, going back from there, always takes
  /// the first predecessor that fits. A predecessor that adds nothing is part of the path too.
  ///
  /// - Precondition: no weight is negative.
  public func longestPath(weights: [Int64]) -> WeightedPath? {
    guard let lengths = longestPathLengths(weights: weights) else { return nil }
    guard var node = lengths.indices.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }) else {
      return WeightedPath(length: 0, nodes: [])
    }
    var path = [node]
    while let previous = predecessors(of: node).first(where: { lengths[$0] == lengths[node] - weights[node] }) {
      path.append(previous)
      node = previous
    }
    return WeightedPath(length: lengths[path[0]], nodes: path.reversed())
  }
}
