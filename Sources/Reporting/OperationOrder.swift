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
    self.edges = edges.sorted { ($0.after, $0.before) < ($1.after, $1.before) }
    self.assumptions = assumptions
    var firstEdge = [Int](repeating: 0, count: operations.count + 1)
    for edge in edges { firstEdge[edge.after + 1] += 1 }
    for id in operations.indices { firstEdge[id + 1] += firstEdge[id] }
    self.firstEdge = firstEdge
  }

  public init(_ graph: OperationGraph) {
    let edges = graph.order.edges.map { edge in
      Edge(
        before: Int(edge.from), after: Int(edge.to), rule: EdgeRule(rawValue: Int(edge.label)) ?? .structure,
        certainty: Certainty(rawValue: edge.level) ?? .assumed)
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
