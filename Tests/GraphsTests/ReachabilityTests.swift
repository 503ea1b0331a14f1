import Graphs
import Testing

struct ReachabilityTests {
  @Test func `searches agree with the closure, on cycles too`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      let closure = graph.closure()
      for node in 0..<graph.nodeCount {
        let after = (0..<graph.nodeCount).filter { closure[node][$0] }
        let before = (0..<graph.nodeCount).filter { closure[$0][node] }
        #expect(graph.descendants(of: node) == after, "seed \(seed)")
        #expect(graph.ancestors(of: node) == before, "seed \(seed)")
        for other in 0..<graph.nodeCount {
          #expect(graph.reaches(node, other) == closure[node][other], "seed \(seed)")
        }
      }
    }
  }

  @Test func `graphs of any size are searched alike`() {
    for count in [1_000, 5_000] {
      // A chain with a second way to most nodes.
      let edges = (1..<count).flatMap { node in
        [DirectedGraph.Edge(from: node - 1, to: node)] + (node > 10 ? [.init(from: node - 2, to: node)] : [])
      }
      let graph = DirectedGraph(nodeCount: count, edges: edges)
      #expect(graph.reaches(0, count - 1))
      #expect(!graph.reaches(count - 1, 0) && !graph.reaches(7, 7))
    }
  }

  @Test func `pairs agree with the closure`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomAcyclic(seed: seed)
      let closure = graph.closure()
      let nodes = (0..<graph.nodeCount).filter { $0 % 3 != 1 }
      let expected = nodes.flatMap { start in
        nodes.filter { closure[start][$0] }.map { DirectedGraph.Edge(from: start, to: $0) }
      }
      #expect(graph.reachablePairs(among: nodes) == expected, "seed \(seed)")
    }
  }

  @Test func `more columns than one block holds are all answered`() {
    let count = 5000
    let chain = DirectedGraph(nodeCount: count, edges: (1..<count).map { .init(from: $0 - 1, to: $0) })
    var blocks = 0
    var columns = 0
    chain.forEachReachabilityBlock(columns: Array(0..<count)) { block in
      blocks += 1
      columns += block.columns.count
      for end in block.columns.filter({ $0 % 97 == 0 }) {
        #expect(!block.reaches(end, end))
        #expect(end == 0 || block.reaches(0, end))
        #expect(end == 0 || !block.reaches(end, end - end % 2048))
      }
      #expect(block.reached(from: 0) == block.columns.filter { $0 != 0 })
    }
    #expect(blocks == 3 && columns == count)
  }

  @Test func `the shortest path follows edges and is no longer than any other`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (2, 3), (0, 4), (4, 3), nodes: 6)
    #expect(graph.shortestPath(from: 0, to: 3) == [0, 4, 3])
    #expect(graph.shortestPath(from: 3, to: 0) == nil)
    #expect(graph.shortestPath(from: 0, to: 5) == nil)
  }
}
