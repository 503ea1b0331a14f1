/// Searches for what must come before a node, one after another over the same graph.
///
/// A search costs what it finds, and nothing for the rest of the graph: many small ones over a large graph stay cheap.
public struct AncestorSearch: Sendable {
  // The rows that are walked.
  private let start: [Int32]
  private let neighbour: [Int32]
  private let edge: [Int32]
  /// By edge; empty where all are walked.
  private let levels: [UInt8]
  private let limit: UInt8
  /// The number of the last search that came to a node, so that nothing has to be cleared between two.
  private var lastSearch: [UInt32]
  private var search: UInt32 = 0
  /// What the last search found, nearest first.
  public private(set) var lastFound: [Int] = []

  public init(_ graph: DirectedGraph) { self.init(graph, levels: [], limit: .max) }

  /// The other way: what is found is what must come after a node.
  public init(following graph: DirectedGraph) {
    self.init((graph.successorStart, graph.successorNode, graph.successorEdge), levels: [], limit: .max)
  }

  /// Over those edges that are at least as certain as `level`.
  public init(_ labelled: LabelledGraph, upTo level: UInt8) {
    self.init(labelled.graph, levels: labelled.levels, limit: level)
  }

  private init(_ graph: DirectedGraph, levels: [UInt8], limit: UInt8) {
    self.init((graph.predecessorStart, graph.predecessorNode, graph.predecessorEdge), levels: levels, limit: limit)
  }

  private init(_ rows: (start: [Int32], neighbour: [Int32], edge: [Int32]), levels: [UInt8], limit: UInt8) {
    (start, neighbour, edge) = rows
    self.levels = levels
    self.limit = limit
    lastSearch = [UInt32](filledWith: 0, count: start.count - 1)
    lastFound.reserveCapacity(min(lastSearch.count, 32))
  }

  /// Everything that must come before `node`, without itself unless it lies on a cycle; ascending. Until the next
  /// search, `found(_:)` answers for the same nodes. O(a log a) for `a` of them with their edges.
  public mutating func ancestors(of node: Int) -> [Int] {
    search(from: node)
    return lastFound.sorted()
  }

  /// The same for those who only ask `found(_:)`. Linear in the nodes that are found and their edges.
  public mutating func search(from node: Int) {
    if search == .max {
      for index in lastSearch.indices { lastSearch[index] = 0 }
      search = 0
    }
    search += 1
    lastFound.removeAll(keepingCapacity: true)
    visitNeighbours(of: node)
    var position = 0
    while position < lastFound.count {
      visitNeighbours(of: lastFound[position])
      position += 1
    }
  }

  @inline(__always)
  private mutating func visitNeighbours(of node: Int) {
    for slot in DirectedGraph.row(node, start) {
      let next = Int(neighbour[slot])
      if lastSearch[next] == search { continue }
      if !levels.isEmpty, levels[Int(edge[slot])] > limit { continue }
      lastSearch[next] = search
      lastFound.append(next)
    }
  }

  /// Whether the last search came to `node`. O(1).
  public func found(_ node: Int) -> Bool { search > 0 && lastSearch[node] == search }
}
