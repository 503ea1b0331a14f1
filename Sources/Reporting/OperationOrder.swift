public import ApplyGraph
private import Graphs

/// The operations of an apply and the direct edges between them.
public struct OperationOrder: Sendable {
  /// One operation that ends before another begins.
  public struct Edge: Sendable, Hashable {
    public var before: Int
    public var after: Int
    public var rule: EdgeRule
    public var certainty: Certainty

    public init(before: Int, after: Int, rule: EdgeRule, certainty: Certainty = .exact) {
      self.before = before
      self.after = after
      self.rule = rule
      self.certainty = certainty
    }
  }

  public let operations: [Operation]
  /// Sorted by the later operation, then by the earlier one.
  public let edges: [Edge]
  public let assumptions: [Assumption]
  /// The edges that enter operation n: `firstEdge[n] ..< firstEdge[n + 1]` of `edges`.
  private let firstEdge: [Int]

  public init(operations: [Operation], edges: [Edge], assumptions: [Assumption] = []) {
    self.operations = operations
    func comesFirst(_ left: Edge, _ right: Edge) -> Bool { (left.after, left.before) < (right.after, right.before) }
    // Those of a graph are sorted, and there may be millions.
    let areSorted = edges.indices.dropFirst().allSatisfy { !comesFirst(edges[$0], edges[$0 - 1]) }
    self.edges = areSorted ? edges : edges.sorted(by: comesFirst)
    self.assumptions = assumptions
    var firstEdge = [Int](repeating: 0, count: operations.count + 1)
    for edge in edges { firstEdge[edge.after + 1] += 1 }
    for id in operations.indices { firstEdge[id + 1] += firstEdge[id] }
    self.firstEdge = firstEdge
  }

  public init(_ graph: OperationGraph) {
    let order = graph.order
    var edges: [Edge] = []
    edges.reserveCapacity(order.graph.edgeCount)
    for id in graph.operations.indices {
      for number in order.graph.incomingEdges(of: id) {
        edges.append(
          Edge(
            before: Int(order.graph.edges[number].from), after: id,
            rule: EdgeRule(rawValue: Int(order.labels[number])) ?? .structure,
            certainty: Certainty(rawValue: order.levels[number]) ?? .assumed))
      }
    }
    self.init(operations: graph.operations, edges: edges, assumptions: graph.assumptions)
  }

  /// What directly precedes an operation.
  public func edges(into id: Int) -> ArraySlice<Edge> { edges[firstEdge[id]..<firstEdge[id + 1]] }

  /// The direct edge between two operations; nil where there is none.
  public func edge(from before: Int, to after: Int) -> Edge? { edges(into: after).first { $0.before == before } }

  /// Operation ids such that what precedes stands first; of several that could come next, the smallest.
  public var inOrder: [Int] {
    let plain = edges.map { DirectedGraph.Edge(from: $0.before, to: $0.after) }
    return DirectedGraph(nodeCount: operations.count, edges: plain).topologicalOrder() ?? Array(operations.indices)
  }
}
