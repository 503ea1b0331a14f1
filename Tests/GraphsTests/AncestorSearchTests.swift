import Graphs
import Testing

struct AncestorSearchTests {
  @Test func `one search after another finds what searches of the whole graph find`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      var search = AncestorSearch(graph)
      for node in 0..<graph.nodeCount {
        let ancestors = search.ancestors(of: node)
        #expect(ancestors == graph.ancestors(of: node), "seed \(seed)")
        #expect((0..<graph.nodeCount).filter(search.found) == ancestors, "seed \(seed)")
        search.search(from: node)
        #expect((0..<graph.nodeCount).filter(search.found) == ancestors, "seed \(seed)")
      }
    }
  }

  @Test func `searches go the other way, too`() {
    for seed in 0..<50 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      var search = AncestorSearch(following: graph)
      for node in 0..<graph.nodeCount {
        #expect(search.ancestors(of: node) == graph.descendants(of: node), "seed \(seed)")
      }
    }
  }

  @Test func `before the first search nothing was found`() {
    let search = AncestorSearch(DirectedGraph(nodeCount: 1, edges: [.init(from: 0, to: 0)]))
    #expect(!search.found(0))
  }
}
