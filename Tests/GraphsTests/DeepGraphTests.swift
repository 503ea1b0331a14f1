import Graphs
import Testing

/// Depth must cost memory, not the thread's stack.
struct DeepGraphTests {
  let count = 200_000

  @Test func `a chain of 200 000 nodes is ordered, reduced, contracted and measured`() {
    let chain = DirectedGraph(nodeCount: count, edges: (1..<count).map { .init(from: $0 - 1, to: $0) })
    #expect(chain.topologicalOrder()?.last == count - 1)
    #expect(chain.stronglyConnectedComponents().count == count)
    #expect(chain.transitiveReduction().count == count - 1)
    #expect(chain.descendants(of: 0).count == count - 1)
    #expect(chain.shortestPath(from: 0, to: count - 1)?.count == count)
    #expect(chain.longestPath(weights: [Int64](repeating: 1, count: count))?.length == Int64(count))
    let labelled = LabelledGraph(nodeCount: count, edges: (1..<count).map { .init(from: $0 - 1, to: $0) })
    let ends = (0..<count).map { $0 == 0 || $0 == count - 1 }
    #expect(labelled.contracted(keeping: ends).edges == [.init(from: 0, to: count - 1)])
  }

  @Test func `a ring of 200 000 nodes is one cycle`() {
    let ring = DirectedGraph(nodeCount: count, edges: (0..<count).map { .init(from: $0, to: ($0 + 1) % count) })
    #expect(ring.topologicalOrder() == nil)
    #expect(ring.cycles().map(\.count) == [count])
  }
}
