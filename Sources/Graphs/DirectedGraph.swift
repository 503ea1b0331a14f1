/// A directed graph over the nodes `0 ..< nodeCount`, where an edge says that `from` happens before `to`.
///
/// Its edges never change and stand in compressed rows both ways, so that walking either way costs one array lookup a
/// neighbour. An edge given twice is kept once. Edges are numbered `0 ..< edgeCount` in the order in which they were
/// first given, and a node's successors and predecessors come in that order too.
///
///     let graph = DirectedGraph(nodeCount: 3, edges: [.init(from: 0, to: 1), .init(from: 1, to: 2)])
///     graph.reaches(0, 2)          // true
///     graph.topologicalOrder()     // [0, 1, 2]
public struct DirectedGraph: Sendable, Equatable {
  /// One edge: `from` happens before `to`.
  public struct Edge: Sendable, Hashable {
    public var from: Int32
    public var to: Int32

    public init(from: Int, to: Int) {
      self.from = Int32(from)
      self.to = Int32(to)
    }
  }

  public let nodeCount: Int
  /// All edges, each once; an edge's number is its position here.
  public let edges: [Edge]

  // Node n's row is rowStart[n] ..< rowStart[n + 1] of the two arrays beside it.
  let successorStart: [Int32]
  let successorNode: [Int32]
  let successorEdge: [Int32]
  let predecessorStart: [Int32]
  let predecessorNode: [Int32]
  let predecessorEdge: [Int32]

  /// Builds the graph in time and memory linear in nodes and edges.
  ///
  /// - Precondition: every end of every edge is in `0 ..< nodeCount`.
  public init(nodeCount: Int, edges: [Edge]) {
    self = Self.withoutDuplicates(nodeCount: nodeCount, edges: edges).graph
  }

  init(nodeCount: Int, uniqueEdges edges: [Edge]) {
    self.init(
      nodeCount: nodeCount, uniqueEdges: edges, forward: Rows(nodeCount: nodeCount, edges: edges, way: .forward))
  }

  private init(nodeCount: Int, uniqueEdges edges: [Edge], forward: Rows) {
    self.init(
      nodeCount: nodeCount, uniqueEdges: edges, forward: forward,
      backward: Rows(nodeCount: nodeCount, edges: edges, way: .backward))
  }

  init(nodeCount: Int, uniqueEdges edges: [Edge], forward: Rows, backward: Rows) {
    self.nodeCount = nodeCount
    self.edges = edges
    successorStart = forward.start
    successorNode = forward.node
    successorEdge = forward.edge
    predecessorStart = backward.start
    predecessorNode = backward.node
    predecessorEdge = backward.edge
  }

  private init(reversing graph: DirectedGraph) {
    nodeCount = graph.nodeCount
    edges = graph.edges.map { Edge(from: Int($0.to), to: Int($0.from)) }
    (successorStart, predecessorStart) = (graph.predecessorStart, graph.successorStart)
    (successorNode, predecessorNode) = (graph.predecessorNode, graph.successorNode)
    (successorEdge, predecessorEdge) = (graph.predecessorEdge, graph.successorEdge)
  }

  /// The same with every edge turned around; edges keep their numbers. O(edges).
  public var reversed: DirectedGraph { DirectedGraph(reversing: self) }

  public var edgeCount: Int { edges.count }

  /// The nodes that directly follow `node`. O(1).
  public func successors(of node: Int) -> IndexRow { IndexRow(successorNode[Self.row(node, successorStart)]) }

  /// The nodes that `node` directly follows. O(1).
  public func predecessors(of node: Int) -> IndexRow { IndexRow(predecessorNode[Self.row(node, predecessorStart)]) }

  /// The numbers of the edges that leave `node`, in step with `successors(of:)`. O(1).
  public func outgoingEdges(of node: Int) -> IndexRow { IndexRow(successorEdge[Self.row(node, successorStart)]) }

  /// The numbers of the edges that enter `node`, in step with `predecessors(of:)`. O(1).
  public func incomingEdges(of node: Int) -> IndexRow { IndexRow(predecessorEdge[Self.row(node, predecessorStart)]) }

  /// The number of the edge between two nodes, or nil where there is none. Linear in the shorter of the two rows.
  public func edgeIndex(from: Int, to: Int) -> Int? {
    let leaving = Self.row(from, successorStart)
    let entering = Self.row(to, predecessorStart)
    if leaving.count <= entering.count {
      for slot in leaving where successorNode[slot] == to { return Int(successorEdge[slot]) }
    } else {
      for slot in entering where predecessorNode[slot] == from { return Int(predecessorEdge[slot]) }
    }
    return nil
  }

  /// The same nodes with only some of the edges, which keep their order and get new numbers.
  public func keeping(edges kept: [Int]) -> DirectedGraph {
    DirectedGraph(nodeCount: nodeCount, uniqueEdges: kept.map { edges[$0] })
  }

  @inline(__always)
  static func row(_ node: Int, _ start: [Int32]) -> Range<Int> { Int(start[node])..<Int(start[node + 1]) }

  /// The graph of edges that may be repeated, and for each given edge the number of the one that stands for it.
  static func withoutDuplicates(nodeCount: Int, edges: [Edge]) -> (graph: DirectedGraph, numberOfGiven: [Int32]) {
    var rows = Rows(nodeCount: nodeCount, edges: edges, way: .forward)
    var firstOfGiven = [Int32](filledWith: 0, count: edges.count)
    var rowThatSaw = [Int32](filledWith: -1, count: nodeCount)
    var firstTo = [Int32](filledWith: 0, count: nodeCount)
    let end = Rows.drawTogether(&rows.start, &rows.node, &rows.edge, &firstOfGiven, &rowThatSaw, &firstTo)
    if end == edges.count {
      return (DirectedGraph(nodeCount: nodeCount, uniqueEdges: edges, forward: rows), firstOfGiven)
    }
    rows.node.removeLast(edges.count - end)
    rows.edge.removeLast(edges.count - end)
    var unique: [Edge] = []
    unique.reserveCapacity(end)
    var numbers = firstOfGiven.mutableSpan
    for given in edges.indices {
      let first = Int(numbers[given])
      if first == given {
        numbers[given] = Int32(unique.count)
        unique.append(edges[given])
      } else {
        // The first of its kind comes earlier, so its number is already final.
        numbers[given] = numbers[first]
      }
    }
    var kept = rows.edge.mutableSpan
    for slot in kept.indices { kept[slot] = numbers[Int(kept[slot])] }
    return (DirectedGraph(nodeCount: nodeCount, uniqueEdges: unique, forward: rows), firstOfGiven)
  }
}

/// A row of node or edge numbers: a view, not a copy.
public struct IndexRow: RandomAccessCollection, Sendable {
  let base: ArraySlice<Int32>

  init(_ base: ArraySlice<Int32>) { self.base = base }

  public var startIndex: Int { base.startIndex }
  public var endIndex: Int { base.endIndex }
  public subscript(position: Int) -> Int { Int(base[position]) }
}

/// Edges sorted into one row a node by counting, their order kept within each row.
struct Rows {
  var start: [Int32]
  var node: [Int32]
  var edge: [Int32]

  enum Way {
    case forward
    case backward
  }

  init(start: [Int32], node: [Int32], edge: [Int32]) { (self.start, self.node, self.edge) = (start, node, edge) }

  init(nodeCount: Int, edges: [DirectedGraph.Edge], way: Way) {
    var start = [Int32](filledWith: 0, count: nodeCount + 2)
    var node = [Int32](filledWith: 0, count: edges.count)
    var edge = [Int32](filledWith: 0, count: edges.count)
    // Spans look only once whether a list is held by someone else.
    var starts = start.mutableSpan
    var nodes = node.mutableSpan
    var numbers = edge.mutableSpan
    for edge in edges { starts[Int(way == .forward ? edge.from : edge.to) + 2] += 1 }
    for row in 0..<nodeCount { starts[row + 2] += starts[row + 1] }
    // Until a row is full, its next slot stands where the start of the one behind it belongs.
    for (number, edge) in edges.enumerated() {
      let (row, neighbour) = way == .forward ? (Int(edge.from), edge.to) : (Int(edge.to), edge.from)
      let slot = Int(starts[row + 1])
      starts[row + 1] += 1
      nodes[slot] = neighbour
      numbers[slot] = Int32(number)
    }
    start.removeLast()
    self.init(start: start, node: node, edge: edge)
  }

  /// Draws rows together over what is repeated. Returns how many edges are left.
  ///
  /// - Parameters:
  ///   - firstOfGiven: becomes, by edge, the first one between the same nodes.
  ///   - rowThatSaw, firstTo: of each node -1 and any number; of no use afterwards.
  fileprivate static func drawTogether(
    _ start: inout [Int32], _ node: inout [Int32], _ edge: inout [Int32],
    _ firstOfGiven: inout [Int32], _ rowThatSaw: inout [Int32], _ firstTo: inout [Int32]
  ) -> Int {
    // Spans look only once whether a list is held by someone else.
    var starts = start.mutableSpan
    var nodes = node.mutableSpan
    var numbers = edge.mutableSpan
    var first = firstOfGiven.mutableSpan
    var seen = rowThatSaw.mutableSpan
    var firsts = firstTo.mutableSpan
    var end = 0
    for row in 0..<starts.count - 1 {
      let given = Int(starts[row])..<Int(starts[row + 1])
      starts[row] = Int32(end)
      for slot in given {
        let (target, edge) = (nodes[slot], numbers[slot])
        if seen[Int(target)] != row {
          seen[Int(target)] = Int32(row)
          firsts[Int(target)] = edge
          nodes[end] = target
          numbers[end] = edge
          end += 1
        }
        first[Int(edge)] = firsts[Int(target)]
      }
    }
    starts[starts.count - 1] = Int32(end)
    return end
  }
}
