/// Searches for how far it is to a node, one after another over the same graph.
///
/// A search costs what it finds, and nothing for the rest of the graph.
public struct DistanceSearch: Sendable {
  public let graph: DirectedGraph
  // Of what the last search found; never set back for the rest.
  private var distances: [Int32]
  private var queue: [Int32] = []

  public init(_ graph: DirectedGraph) {
    self.graph = graph
    distances = [Int32](filledWith: -1, count: graph.nodeCount)
  }

  /// Linear in the nodes from which a path leads to `node`, and their edges.
  public mutating func search(to node: Int) {
    for found in queue { distances[Int(found)] = -1 }
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(node))
    distances[node] = 0
    var next = 0
    while next < queue.count {
      let current = Int(queue[next])
      next += 1
      let distance = distances[current] + 1
      for slot in DirectedGraph.row(current, graph.predecessorStart) {
        let predecessor = Int(graph.predecessorNode[slot])
        if distances[predecessor] >= 0 { continue }
        distances[predecessor] = distance
        queue.append(Int32(predecessor))
      }
    }
  }

  /// The edges of a shortest path from `node` to the one that was searched for; nil where there is none.
  public func distance(from node: Int) -> Int? { distances[node] < 0 ? nil : Int(distances[node]) }
}
