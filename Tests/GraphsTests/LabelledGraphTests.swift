import Graphs
import Testing

struct LabelledGraphTests {
  @Test func `of two edges between the same nodes the more certain one counts, then the more telling`() {
    let graph = LabelledGraph(
      nodeCount: 3,
      edges: [
        .init(from: 0, to: 1, level: 2, label: 1), .init(from: 0, to: 1, level: 0, label: 0),
        .init(from: 1, to: 2, level: 1), .init(from: 1, to: 2, level: 1, label: 0),
        .init(from: 1, to: 2, level: 1, label: 1),
      ], priorities: [5, 9])
    #expect(graph.edges == [.init(from: 0, to: 1, level: 0, label: 0), .init(from: 1, to: 2, level: 1, label: 1)])
  }

  @Test func `what is added later makes the same graph as if it had been given with the rest`() {
    for seed in 0..<500 {
      var generator = TestGenerator(seed: seed)
      let nodeCount = Int.random(in: 2...12, using: &generator)
      let edges = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        LabelledGraph.Edge(
          from: Int.random(in: 0..<nodeCount, using: &generator), to: Int.random(in: 0..<nodeCount, using: &generator),
          level: UInt8.random(in: 0...2, using: &generator), label: Int.random(in: -1...2, using: &generator))
      }
      let known = Int.random(in: 1...nodeCount, using: &generator)
      let first = edges.prefix { $0.from < known && $0.to < known }
      let graph = LabelledGraph(nodeCount: known, edges: Array(first), priorities: [3, 1, 2])
      #expect(
        graph.adding(edges[first.count...], nodeCount: nodeCount)
          == LabelledGraph(nodeCount: nodeCount, edges: edges, priorities: [3, 1, 2]), "seed \(seed)")
    }
  }

  @Test func `contraction joins kept nodes across the others, as certain as the best way`() {
    // 0 -> 1 -> 4 by an assumed edge, 0 -> 2 -> 3 -> 4 by exact ones.
    let graph = LabelledGraph(
      nodeCount: 5,
      edges: [
        .init(from: 0, to: 1, level: 2, label: 2), .init(from: 1, to: 4, level: 0, label: 0),
        .init(from: 0, to: 2, level: 0, label: 0), .init(from: 2, to: 3, level: 0, label: 1),
        .init(from: 3, to: 4, level: 0, label: 0),
      ], priorities: [1, 2, 3])
    let kept = graph.contracted(keeping: [true, false, false, false, true])
    #expect(kept.edges == [.init(from: 0, to: 4, level: 0, label: 1)])
  }

  @Test func `a way through a kept node gives no edge of its own`() {
    let graph = LabelledGraph(nodeCount: 3, edges: [.init(from: 0, to: 1), .init(from: 1, to: 2)])
    #expect(graph.contracted(keeping: [true, true, true]).edges == graph.edges)
    #expect(graph.contracted(keeping: [true, false, true]).edges == [.init(from: 0, to: 2)])
    #expect(graph.contracted(keeping: [true, false, false]).edges.isEmpty)
  }

  @Test func `contraction agrees with all ways tried one by one`() {
    for seed in 0..<500 {
      let (graph, isKept) = random(seed: seed)
      let contracted = graph.contracted(keeping: isKept)
      #expect(contracted.edges == everyWay(in: graph, keeping: isKept), "seed \(seed)")
      let before = graph.graph.closure()
      let after = contracted.graph.closure()
      let kept = isKept.indices.filter { isKept[$0] }
      for start in kept {
        for end in kept { #expect(before[start][end] == after[start][end], "seed \(seed)") }
      }
    }
  }

  @Test func `reduction before contraction orders the same nodes at each level`() {
    for seed in 0..<300 {
      let (graph, isKept) = random(seed: seed)
      let plain = graph.contracted(keeping: isKept)
      let early = graph.reduced().contracted(keeping: isKept)
      for level in UInt8(0)...2 {
        let before = plain.graph.closure { plain.levels[$0] <= level }
        let after = early.graph.closure { early.levels[$0] <= level }
        #expect(before == after, "seed \(seed)")
      }
      #expect(plain.reduced().graph.edges.count == early.reduced().graph.edges.count, "seed \(seed)")
    }
  }

  @Test(arguments: [10, 90]) func `contraction and reduction in one walk make what both make one after the other`(
    atMost: Int
  ) throws {
    for seed in 0..<600 / atMost {
      let (graph, isKept) = random(seed: seed, nodes: 1...atMost)
      var kept = 0
      let numbers = isKept.map { isKept -> Int? in
        if isKept { kept += 1 }
        return isKept ? kept - 1 : nil
      }
      let order = try #require(graph.graph.topologicalOrder())
      #expect(
        graph.contractedAndReduced(to: numbers, nodeCount: kept, order: order, edgesAtMost: .max)
          == graph.contracted(to: numbers, nodeCount: kept).reduced(), "seed \(seed)")
    }
  }

  @Test func `more edges than are wanted are not made`() throws {
    // Each of the first forty over a hub to each of the others.
    let edges = (0..<40).map { LabelledGraph.Edge(from: $0, to: 80) } + (40..<80).map { .init(from: 80, to: $0) }
    let graph = LabelledGraph(nodeCount: 81, edges: edges)
    let numbers = (0..<81).map { $0 < 80 ? $0 : nil }
    let order = try #require(graph.graph.topologicalOrder())
    func edgeCount(atMost limit: Int) -> Int? {
      graph.contractedAndReduced(to: numbers, nodeCount: 80, order: order, edgesAtMost: limit)?.edges.count
    }
    #expect(edgeCount(atMost: 1600) == 1600)
    #expect(edgeCount(atMost: 1599) == nil)
  }

  @Test func `edges that others imply are no reason to make none`() throws {
    // A chain of eighty, each over a node between, and over one more to all that come later.
    let chain = (0..<79).flatMap { node in
      [LabelledGraph.Edge(from: node, to: 80 + node), .init(from: 80 + node, to: node + 1)]
    }
    let far = (0..<78).map { LabelledGraph.Edge(from: 80 + $0, to: 80 + $0 + 1) }
    let graph = LabelledGraph(nodeCount: 159, edges: chain + far)
    let numbers = (0..<159).map { $0 < 80 ? $0 : nil }
    let order = try #require(graph.graph.topologicalOrder())
    let all = graph.contracted(to: numbers, nodeCount: 80)
    #expect(all.edges.count == 79 * 80 / 2)
    let made = graph.contractedAndReduced(to: numbers, nodeCount: 80, order: order, edgesAtMost: 79)
    #expect(made?.graph.edges == all.reduced().graph.edges)
    #expect(made?.edges.count == 79)
  }

  @Test func `what comes before some nodes is found without a graph`() {
    for seed in 0..<200 {
      let graph = DirectedGraph.randomCyclic(seed: seed)
      let edges = graph.edges.map { LabelledGraph.Edge(from: Int($0.from), to: Int($0.to)) }
      for nodes in [[], [0], Array(0..<(graph.nodeCount + 1) / 2)] {
        let expected = Set(graph.ancestors(of: nodes) + nodes)
        let found = LabelledGraph.areBefore(nodes, nodeCount: graph.nodeCount, edges: edges)
        #expect(found == (0..<graph.nodeCount).map(expected.contains), "seed \(seed)")
      }
    }
  }

  private func random(seed: Int, nodes: ClosedRange<Int> = 1...10) -> (LabelledGraph, isKept: [Bool]) {
    var generator = TestGenerator(seed: seed + 9_000)
    let plain = DirectedGraph.randomAcyclic(seed: seed, nodes: nodes)
    let edges = plain.edges.map { edge in
      LabelledGraph.Edge(
        from: Int(edge.from), to: Int(edge.to), level: .random(in: 0...2, using: &generator),
        label: .random(in: -1...3, using: &generator))
    }
    let isKept = (0..<plain.nodeCount).map { _ in Bool.random(using: &generator) }
    return (LabelledGraph(nodeCount: plain.nodeCount, edges: edges, priorities: [4, 2, 8, 6]), isKept)
  }

  /// Walks every single way between kept nodes. Priorities differ, so the best label is one.
  private func everyWay(in graph: LabelledGraph, keeping isKept: [Bool]) -> [LabelledGraph.Edge] {
    var best: [[Int32]: (level: UInt8, priority: Int, label: Int32)] = [:]
    func walk(_ start: Int, _ node: Int, _ level: UInt8, _ label: Int32) {
      for number in graph.graph.outgoingEdges(of: node) {
        let edge = graph.edge(number)
        let newLevel = max(level, edge.level)
        let newLabel = priority(of: edge.label, in: graph) > priority(of: label, in: graph) ? edge.label : label
        guard isKept[Int(edge.to)] else {
          walk(start, Int(edge.to), newLevel, newLabel)
          continue
        }
        let new = (level: newLevel, priority: priority(of: newLabel, in: graph), label: newLabel)
        let key = [Int32(start), edge.to]
        if let old = best[key], (old.level, -old.priority) <= (new.level, -new.priority) { continue }
        best[key] = new
      }
    }
    for start in isKept.indices where isKept[start] { walk(start, start, 0, -1) }
    return best.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap { key in
      best[key].map { .init(from: Int(key[0]), to: Int(key[1]), level: $0.level, label: Int($0.label)) }
    }
  }

  private func priority(of label: Int32, in graph: LabelledGraph) -> Int {
    label < 0 ? Int.min + 1 : graph.priorities[Int(label)]
  }
}
