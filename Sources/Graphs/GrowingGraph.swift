/// A graph that grows edge by edge, none of which may close a new cycle.
///
/// It keeps an order that agrees with all edges. An edge that agrees with it, too, costs nothing; another one costs a
/// search of those that lie between its two ends in that order, and puts these right.
///
/// Source: D. Pearce and P. Kelly, "A dynamic topological sort algorithm for directed acyclic graphs", ACM Journal of
/// Experimental Algorithmics 11 (2006). Here over the strongly connected components of what the graph was at first.
public struct GrowingGraph: Sendable {
  private let start: DirectedGraph
  private let component: [Int32]
  // By component: its place in the order, and the edges that came later.
  private var place: [Int32]
  private var laterSuccessors: [[Int32]]
  private var laterPredecessors: [[Int32]]
  // By component: the number of the last search that came to it, so that nothing has to be cleared between two.
  private var lastSearch: [UInt32]
  private var search: UInt32 = 0
  private var after: [Int32] = []
  private var before: [Int32] = []

  /// Linear in nodes and edges.
  public init(_ graph: DirectedGraph) {
    // Components are numbered as they are left: those behind first.
    let (component, count) = graph.componentNumbers()
    self.component = component
    start = DirectedGraph(
      nodeCount: count,
      edges: graph.edges.lazy.map { (Int(component[Int($0.from)]), Int(component[Int($0.to)])) }
        .filter { $0.0 != $0.1 }.map { DirectedGraph.Edge(from: $0.0, to: $0.1) })
    place = (0..<count).map { Int32(count - 1 - $0) }
    laterSuccessors = [[Int32]](filledWith: [], count: count)
    laterPredecessors = laterSuccessors
    lastSearch = [UInt32](filledWith: 0, count: count)
  }

  /// Adds an edge where no path leads back from its end to its start. Returns whether it did; one from a node to itself is
  /// never added.
  public mutating func add(from: Int, to: Int) -> Bool {
    let (first, second) = (component[from], component[to])
    if first == second { return false }
    if place[Int(first)] > place[Int(second)] {
      guard findSuccessors(of: second, upTo: first) else { return false }
      findPredecessors(of: first, from: second)
      putRight()
    }
    laterSuccessors[Int(first)].append(second)
    laterPredecessors[Int(second)].append(first)
    return true
  }

  private mutating func startSearch() {
    if search == .max {
      for index in lastSearch.indices { lastSearch[index] = 0 }
      search = 0
    }
    search += 1
  }

  private mutating func isNew(_ component: Int32) -> Bool {
    if lastSearch[Int(component)] == search { return false }
    lastSearch[Int(component)] = search
    return true
  }

  /// Fills `after`. False where the search comes to `end`.
  private mutating func findSuccessors(of component: Int32, upTo end: Int32) -> Bool {
    let last = place[Int(end)]
    after = spread(
      from: component, start.successorStart, start.successorNode, laterSuccessors, until: end
    ) { $0 < last }
    return after.last != end
  }

  /// Fills `before`.
  private mutating func findPredecessors(of component: Int32, from start: Int32) {
    let first = place[Int(start)]
    before = spread(
      from: component, self.start.predecessorStart, self.start.predecessorNode, laterPredecessors
    ) { $0 > first }
  }

  /// What a search along some edges comes to, as far as its places are `within`, the component itself first. It ends with
  /// `end` where it comes there.
  private mutating func spread(
    from component: Int32, _ rows: [Int32], _ nodes: [Int32], _ later: [[Int32]], until end: Int32 = -1,
    _ isWithin: (Int32) -> Bool
  ) -> [Int32] {
    startSearch()
    var found = [component]
    _ = isNew(component)
    var next = 0
    while next < found.count {
      let current = Int(found[next])
      next += 1
      for neighbours in [nodes[DirectedGraph.row(current, rows)], later[current][...]] {
        for neighbour in neighbours {
          if neighbour == end { return found + [end] }
          if isWithin(place[Int(neighbour)]), isNew(neighbour) { found.append(neighbour) }
        }
      }
    }
    return found
  }

  /// Gives the places of what was found to the same components, what must come before in front.
  private mutating func putRight() {
    before.sort { place[Int($0)] < place[Int($1)] }
    after.sort { place[Int($0)] < place[Int($1)] }
    let found = before + after
    let places = found.map { place[Int($0)] }.sorted()
    for (component, new) in zip(found, places) { place[Int(component)] = new }
  }
}
