import Graphs

/// A small generator for test graphs: each seed gives its own graph, always the same.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

extension DirectedGraph {
  /// Edges from smaller to larger places in a shuffled order: never a cycle.
  static func randomAcyclic(seed: Int, nodes: ClosedRange<Int> = 1...24) -> DirectedGraph {
    var generator = TestGenerator(seed: seed)
    let count = Int.random(in: nodes, using: &generator)
    let places = (0..<count).shuffled(using: &generator)
    let density = Int.random(in: 1...6, using: &generator)
    var edges: [Edge] = []
    for first in 0..<count {
      for second in first + 1..<max(first + 1, count) where Int.random(in: 0..<10, using: &generator) < density {
        edges.append(Edge(from: places[first], to: places[second]))
      }
    }
    return DirectedGraph(nodeCount: count, edges: edges.shuffled(using: &generator))
  }

  /// Any edges at all, loops and repetitions included.
  static func randomCyclic(seed: Int) -> DirectedGraph {
    var generator = TestGenerator(seed: seed)
    let count = Int.random(in: 1...14, using: &generator)
    let edgeCount = Int.random(in: 0...count * 2, using: &generator)
    let edges = (0..<edgeCount).map { _ in
      Edge(from: Int.random(in: 0..<count, using: &generator), to: Int.random(in: 0..<count, using: &generator))
    }
    return DirectedGraph(nodeCount: count, edges: edges)
  }

  static func text(_ edges: (Int, Int)..., nodes: Int) -> DirectedGraph {
    DirectedGraph(nodeCount: nodes, edges: edges.map { Edge(from: $0.0, to: $0.1) })
  }

  /// Warshall's closure over the edges that `include` admits: the slow and plain reference.
  func closure(including include: (Int) -> Bool = { _ in true }) -> [[Bool]] {
    var matrix = [[Bool]](repeating: [Bool](repeating: false, count: nodeCount), count: nodeCount)
    for (number, edge) in edges.enumerated() where include(number) { matrix[Int(edge.from)][Int(edge.to)] = true }
    for middle in 0..<nodeCount {
      for start in 0..<nodeCount where matrix[start][middle] {
        for end in 0..<nodeCount where matrix[middle][end] { matrix[start][end] = true }
      }
    }
    return matrix
  }
}
