import Graphs
import Testing

struct TransitiveReductionTests {
  @Test func `the reduction orders the same nodes`() {
    for seed in 0..<500 {
      let graph = DirectedGraph.randomAcyclic(seed: seed)
      let reduced = graph.keeping(edges: graph.transitiveReduction())
      #expect(reduced.closure() == graph.closure(), "seed \(seed)")
    }
  }

  @Test func `with equal levels no kept edge can be spared`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomAcyclic(seed: seed, nodes: 1...14)
      let kept = Set(graph.transitiveReduction())
      let closure = graph.closure()
      for edge in kept {
        #expect(graph.closure { kept.contains($0) && $0 != edge } != closure, "seed \(seed), edge \(edge)")
      }
    }
  }

  @Test func `an edge goes exactly where another path is at least as certain`() {
    for seed in 0..<300 {
      let graph = DirectedGraph.randomAcyclic(seed: seed, nodes: 1...16)
      var generator = TestGenerator(seed: seed + 7_000)
      let level = graph.edges.map { _ in UInt8.random(in: 0...2, using: &generator) }
      let kept = Set(graph.transitiveReduction(level: level))
      for (number, edge) in graph.edges.enumerated() {
        let other = graph.closure { $0 != number && level[$0] <= level[number] }
        #expect(kept.contains(number) == !other[Int(edge.from)][Int(edge.to)], "seed \(seed), edge \(number)")
      }
      for threshold in UInt8(0)...2 {
        let before = graph.closure { level[$0] <= threshold }
        let after = graph.closure { kept.contains($0) && level[$0] <= threshold }
        #expect(before == after, "seed \(seed), level \(threshold)")
      }
    }
  }

  /// A chain with edges over one node and over 900, and one edge from outside that nothing else says.
  @Test func `redundant edges are found in every block and over block borders`() {
    let count = 9_000
    let chain = (1..<count).map { DirectedGraph.Edge(from: $0 - 1, to: $0) }
    let over = (2..<count).map { DirectedGraph.Edge(from: $0 - 2, to: $0) }
    let far = stride(from: 900, to: count, by: 900).map { DirectedGraph.Edge(from: 0, to: $0) }
    let outside = DirectedGraph.Edge(from: count, to: count - 1)
    let graph = DirectedGraph(nodeCount: count + 1, edges: over + far + [outside] + chain)
    let kept = graph.transitiveReduction().map { graph.edges[$0] }
    #expect(kept == [outside] + chain)
    // Where every third step of the chain is less certain, what leads over it is not implied by it.
    let level = graph.edges.map { UInt8($0.to == $0.from + 1 && $0.from % 3 == 0 && $0.from < count ? 1 : 0) }
    let certain = graph.transitiveReduction(level: level).map { graph.edges[$0] }.filter { $0.to == $0.from + 2 }
    #expect(certain == over.filter { $0.from % 3 != 1 })
  }

  @Test func `an exact edge stays beside an assumed detour, and an assumed one goes beside an exact detour`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (0, 2), nodes: 3)
    #expect(graph.transitiveReduction(level: [0, 2, 0]) == [0, 1, 2])
    #expect(graph.transitiveReduction(level: [0, 0, 2]) == [0, 1])
    #expect(graph.transitiveReduction(level: [2, 2, 2]) == [0, 1])
  }
}
