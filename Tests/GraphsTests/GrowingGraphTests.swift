import Graphs
import Testing

@Suite struct GrowingGraphTests {
  @Test func `an edge is added unless it closes a cycle`() {
    var graph = GrowingGraph(DirectedGraph(nodeCount: 4, edges: [.init(from: 0, to: 1), .init(from: 2, to: 3)]))
    let answers = [(3, 0), (1, 2), (2, 1), (1, 1)].map { graph.add(from: $0.0, to: $0.1) }
    #expect(answers == [true, false, true, false])
  }

  @Test func `it answers what a search of the whole graph would before each edge`() {
    for seed in 0..<300 {
      var generator = TestGenerator(seed: seed)
      let nodeCount = Int.random(in: 2...16, using: &generator)
      func edges(_ count: Int) -> [DirectedGraph.Edge] {
        (0..<count).map { _ in
          DirectedGraph.Edge(
            from: Int.random(in: 0..<nodeCount, using: &generator), to: Int.random(in: 0..<nodeCount, using: &generator)
          )
        }
      }
      // Few edges have no cycle, many have some.
      var all = edges(Int.random(in: 0...(nodeCount + 4), using: &generator))
      var growing = GrowingGraph(DirectedGraph(nodeCount: nodeCount, edges: all))
      for edge in edges(40) {
        let (from, to) = (Int(edge.from), Int(edge.to))
        let closes = from == to || DirectedGraph(nodeCount: nodeCount, edges: all).reaches(to, from)
        let isAdded = growing.add(from: from, to: to)
        #expect(isAdded == !closes, "seed \(seed)")
        if !closes { all.append(edge) }
      }
    }
  }
}
