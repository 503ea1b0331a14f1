import Graphs
import Testing

struct DirectedGraphTests {
  @Test func `turned around it is the graph of the edges that are turned around`() {
    for seed in 0..<50 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      let turned = graph.edges.map { DirectedGraph.Edge(from: Int($0.to), to: Int($0.from)) }
      #expect(graph.reversed == DirectedGraph(nodeCount: graph.nodeCount, edges: turned), "seed \(seed)")
    }
  }

  @Test func `neighbours come in the order in which their edges were given`() {
    let graph = DirectedGraph.text((1, 3), (1, 0), (2, 0), (1, 2), nodes: 4)
    #expect(Array(graph.successors(of: 1)) == [3, 0, 2])
    #expect(Array(graph.outgoingEdges(of: 1)) == [0, 1, 3])
    #expect(Array(graph.predecessors(of: 0)) == [1, 2])
    #expect(Array(graph.incomingEdges(of: 0)) == [1, 2])
    #expect(graph.successors(of: 3).isEmpty)
  }

  @Test func `an edge given twice is kept once, at its first place`() {
    let graph = DirectedGraph.text((0, 1), (2, 1), (0, 1), (0, 2), (2, 1), nodes: 3)
    #expect(graph.edges == [.init(from: 0, to: 1), .init(from: 2, to: 1), .init(from: 0, to: 2)])
    #expect(graph.edgeIndex(from: 0, to: 2) == 2)
    #expect(graph.edgeIndex(from: 1, to: 0) == nil)
  }

  @Test func `rows and edge numbers agree`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      for (number, edge) in graph.edges.enumerated() {
        #expect(graph.edgeIndex(from: Int(edge.from), to: Int(edge.to)) == number, "seed \(seed)")
      }
      for node in 0..<graph.nodeCount {
        let leaving = zip(graph.successors(of: node), graph.outgoingEdges(of: node))
        for (successor, edge) in leaving {
          #expect(graph.edges[edge] == .init(from: node, to: successor), "seed \(seed)")
        }
      }
    }
  }

  @Test func `an empty graph has an empty order and no cycle`() {
    let graph = DirectedGraph(nodeCount: 0, edges: [])
    #expect(graph.topologicalOrder() == [])
    #expect(graph.cycles().isEmpty)
    #expect(graph.transitiveReduction().isEmpty)
  }

  @Test func `keeping edges numbers them anew in the same order`() {
    let graph = DirectedGraph.text((0, 1), (1, 2), (0, 2), nodes: 3).keeping(edges: [0, 2])
    #expect(graph.edges == [.init(from: 0, to: 1), .init(from: 0, to: 2)])
    #expect(graph.edgeIndex(from: 0, to: 2) == 1)
  }
}
