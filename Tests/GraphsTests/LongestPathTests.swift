import Graphs
import Testing

struct LongestPathTests {
  @Test func `the heavier way wins over the one with more nodes`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (2, 4), (0, 3), (3, 4), nodes: 5)
    let path = graph.longestPath(weights: [1, 2, 2, 10, 1])
    #expect(path?.nodes == [0, 3, 4])
    #expect(path?.length == 12)
    #expect(graph.longestPathLengths(weights: [1, 2, 2, 10, 1]) == [1, 3, 5, 11, 12])
  }

  @Test func `a cycle has no longest path`() {
    #expect(DirectedGraph.text((0, 1), (1, 0), nodes: 2).longestPath(weights: [1, 1]) == nil)
  }

  @Test func `the path follows edges, weighs what it says, and no way weighs more`() throws {
    for seed in 0..<300 {
      let graph = DirectedGraph.randomAcyclic(seed: seed, nodes: 1...10)
      var generator = TestGenerator(seed: seed)
      let weights = (0..<graph.nodeCount).map { _ in Int64.random(in: 0...20, using: &generator) }
      let path = try #require(graph.longestPath(weights: weights))
      for (node, next) in zip(path.nodes, path.nodes.dropFirst()) {
        #expect(graph.edgeIndex(from: node, to: next) != nil, "seed \(seed)")
      }
      #expect(path.nodes.reduce(0) { $0 + weights[$1] } == path.length, "seed \(seed)")
      func heaviest(from node: Int) -> Int64 {
        weights[node] + (graph.successors(of: node).map { heaviest(from: $0) }.max() ?? 0)
      }
      #expect((0..<graph.nodeCount).map { heaviest(from: $0) }.max() == path.length, "seed \(seed)")
    }
  }
}
