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

  @Test func `an exact edge stays beside an assumed detour, and an assumed one goes beside an exact detour`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (0, 2), nodes: 3)
    #expect(graph.transitiveReduction(level: [0, 2, 0]) == [0, 1, 2])
    #expect(graph.transitiveReduction(level: [0, 0, 2]) == [0, 1])
    #expect(graph.transitiveReduction(level: [2, 2, 2]) == [0, 1])
  }
}
