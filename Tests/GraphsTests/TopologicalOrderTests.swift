import Graphs
import Testing

struct TopologicalOrderTests {
  @Test func `every node comes once and after all its predecessors`() throws {
    for seed in 0..<500 {
      let graph = DirectedGraph.randomAcyclic(seed: seed)
      let order = try #require(graph.topologicalOrder(), "seed \(seed)")
      #expect(order.sorted() == Array(0..<graph.nodeCount), "seed \(seed)")
      var place = [Int](repeating: 0, count: graph.nodeCount)
      for (position, node) in order.enumerated() { place[node] = position }
      for edge in graph.edges { #expect(place[Int(edge.from)] < place[Int(edge.to)], "seed \(seed)") }
    }
  }

  @Test func `there is an order exactly where there is no cycle`() {
    for seed in 0..<500 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      #expect((graph.topologicalOrder() == nil) == !graph.cycles().isEmpty, "seed \(seed)")
    }
  }

  @Test func `nodes without predecessors come first by number`() {
    let graph = DirectedGraph.text((4, 0), (2, 0), (0, 1), nodes: 5)
    #expect(graph.topologicalOrder() == [2, 3, 4, 0, 1])
  }
}
