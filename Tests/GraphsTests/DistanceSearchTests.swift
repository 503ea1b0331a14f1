import Graphs
import Testing

@Suite struct DistanceSearchTests {
  @Test func `each search tells the length of the shortest path from every node`() {
    for seed in 0..<100 {
      var generator = TestGenerator(seed: seed)
      let nodeCount = Int.random(in: 1...14, using: &generator)
      let edges = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        DirectedGraph.Edge(
          from: Int.random(in: 0..<nodeCount, using: &generator), to: Int.random(in: 0..<nodeCount, using: &generator))
      }
      let graph = DirectedGraph(nodeCount: nodeCount, edges: edges)
      var search = DistanceSearch(graph)
      for end in 0..<nodeCount {
        search.search(to: end)
        for start in 0..<nodeCount {
          let expected = start == end ? 0 : graph.shortestPath(from: start, to: end).map { $0.count - 1 }
          let found = search.distance(from: start)
          #expect(found == expected, "seed \(seed)")
        }
      }
    }
  }
}
