import Graphs
import Testing

struct CyclesTests {
  @Test func `nodes share a component exactly where each reaches the other`() {
    for seed in 0..<300 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      let closure = graph.closure()
      var number = [Int](repeating: -1, count: graph.nodeCount)
      for (position, component) in graph.stronglyConnectedComponents().enumerated() {
        #expect(component == component.sorted())
        for node in component { number[node] = position }
      }
      for first in 0..<graph.nodeCount {
        for second in 0..<graph.nodeCount where first != second {
          let mutual = closure[first][second] && closure[second][first]
          #expect((number[first] == number[second]) == mutual, "seed \(seed)")
        }
      }
    }
  }

  @Test func `each cyclic component gives one cycle that no other in it undercuts`() throws {
    for seed in 0..<500 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      let closure = graph.closure()
      let cycles = graph.cycles()
      let cyclic = graph.stronglyConnectedComponents().filter { closure[$0[0]][$0[0]] }
      #expect(cycles.count == cyclic.count, "seed \(seed)")
      #expect(cycles.map(\.count) == cycles.map(\.count).sorted(), "seed \(seed)")
      for cycle in cycles {
        for (node, next) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
          #expect(graph.edgeIndex(from: node, to: next) != nil, "seed \(seed)")
        }
        #expect(cycle.first == cycle.min() && Set(cycle).count == cycle.count, "seed \(seed)")
        let component = try #require(cyclic.first { $0.contains(cycle[0]) })
        let shortest = component.compactMap { graph.shortestPath(from: $0, to: $0) }.map { $0.count - 1 }.min()
        #expect(cycle.count == shortest, "seed \(seed)")
      }
    }
  }

  @Test func `a node with an edge to itself is a cycle of one`() {
    #expect(DirectedGraph.text((0, 1), (1, 1), nodes: 2).cycles() == [[1]])
  }

  @Test func `the shorter way round is found first`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (2, 3), (3, 0), (2, 1), (4, 5), (5, 4), nodes: 6)
    #expect(graph.cycles() == [[1, 2], [4, 5]])
  }
}
