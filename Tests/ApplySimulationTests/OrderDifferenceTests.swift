import EventSimulation
import Graphs
import ResourceKinds
import Testing

@testable import ApplySimulation

@Suite struct OrderDifferenceTests {
  /// Nodes in a drawn order, each pair of which has an edge now and then.
  private func order(_ seed: Int, _ side: UInt64, nodes: Int) -> DirectedGraph {
    var generator = SeededGenerator.stream(seed: UInt64(seed), run: side, stream: 1)
    // Both sides have most of their edges in common.
    var common = SeededGenerator.stream(seed: UInt64(seed), run: 0, stream: 2)
    var edges: [DirectedGraph.Edge] = []
    for to in 0..<nodes {
      for from in 0..<to {
        let isCommon = common.nextUnit() < 0.15
        let isOwn = generator.nextUnit() < 0.03
        let isMissing = generator.nextUnit() < 0.05
        guard isCommon && !isMissing || isOwn else { continue }
        // Each side has its own numbering of two neighbours.
        let turned = side == 2 && from == nodes / 2 && to == from + 1
        edges.append(turned ? .init(from: to, to: from) : .init(from: from, to: to))
      }
    }
    return DirectedGraph(nodeCount: nodes, edges: edges)
  }

  private func graph(_ edges: (Int, Int)...) -> DirectedGraph {
    DirectedGraph(nodeCount: 4, edges: edges.map { DirectedGraph.Edge(from: $0.0, to: $0.1) })
  }

  private func side(
    _ order: DirectedGraph, _ rules: RunRules = RunRules(), _ locks: [LockGroup] = []
  ) -> OrderDifference.Side {
    OrderDifference.Side(order: order, rules: rules, locks: locks)
  }

  @Test func `two operations that change places are touched`() throws {
    var changed = 0
    for seed in 0..<300 {
      let (one, other) = (order(seed, 1, nodes: 14), order(seed, 2, nodes: 14))
      let difference = try #require(OrderDifference(side(one), side(other)))
      for first in 0..<14 {
        for second in 0..<14 where one.reaches(first, second) != other.reaches(first, second) {
          #expect(difference.touches([first, second]), "seed \(seed): \(first), \(second)")
          changed += 1
        }
      }
    }
    #expect(changed > 1000)
  }

  @Test func `equal orders and rules touch nothing`() throws {
    let graph = order(3, 1, nodes: 14)
    let rules = RunRules(conflicts: [ConflictRule(claim: 3, release: 5, outcome: .refused, what: "a name")])
    let difference = try #require(OrderDifference(side(graph, rules), side(graph, rules)))
    #expect(!difference.touches(Array(0..<14)))
  }

  @Test func `what is elsewhere stays as it is`() throws {
    let (one, other) = (graph((0, 1), (2, 3)), graph((1, 0), (2, 3)))
    let difference = try #require(OrderDifference(side(one), side(other)))
    #expect(difference.touches([0, 1]))
    #expect(!difference.touches([2, 3]))
    // One of two that nothing orders comes later now.
    #expect(difference.touches([0, 3]))
    #expect(!difference.touches([0]))
  }

  @Test func `what waits for a lock of something that is moved is touched`() throws {
    let (one, other) = (graph((0, 1)), graph((1, 0)))
    let locks = [LockGroup(name: "a table", operations: [1, 2])]
    let difference = try #require(
      OrderDifference(side(one, RunRules(), locks), side(other, RunRules(), locks)))
    #expect(difference.touches([2, 3]))
    let without = try #require(OrderDifference(side(one), side(other)))
    #expect(!without.touches([2, 3]))
  }

  @Test(.timeLimit(.minutes(1))) func `locks are followed from one to the next, however many there are`() throws {
    let count = 100_001
    // Two of each lock, and what has the second comes before what has the first of the next, from the last to the first.
    let locks = stride(from: 0, to: count - 1, by: 2).map { LockGroup(name: "lock \($0)", operations: [$0, $0 + 1]) }
    let links = stride(from: count - 3, to: 0, by: -2).map { DirectedGraph.Edge(from: $0, to: $0 - 1) }
    let changed = links + [DirectedGraph.Edge(from: count - 1, to: count - 2)]
    let one = DirectedGraph(nodeCount: count, edges: changed)
    let other = DirectedGraph(nodeCount: count, edges: links)
    let difference = try #require(OrderDifference(side(one, RunRules(), locks), side(other, RunRules(), locks)))
    #expect(difference.touches([0, 1]))
  }

  @Test(.timeLimit(.minutes(1))) func `a lock is gone through once, however many wait for it`() throws {
    let count = 100_001
    let locks = [LockGroup(name: "one for all", operations: Array(0..<count - 1))]
    let one = DirectedGraph(nodeCount: count, edges: [DirectedGraph.Edge(from: 0, to: 1)])
    let other = DirectedGraph(nodeCount: count, edges: [])
    let difference = try #require(OrderDifference(side(one, RunRules(), locks), side(other, RunRules(), locks)))
    #expect(difference.touches([count - 3, count - 2]))
  }

  @Test func `what waits for a lock of something that may be skipped is touched`() throws {
    let rules = RunRules(
      blockedDeletes: [
        BlockedDelete(delete: 0, waitsFor: [], isHopeless: true, timeout: SimulatedDuration(seconds: 1), users: ["x"])
      ])
    let order = graph((0, 1))
    let locks = [LockGroup(name: "a table", operations: [1, 2])]
    let difference = try #require(
      OrderDifference(side(order, rules, locks), side(order, RunRules(), locks)))
    #expect(difference.touches([2, 3]))
    #expect(!difference.touches([2]))
  }

  @Test func `a claim on what waits for a lock is followed`() throws {
    let rules = RunRules(conflicts: [ConflictRule(claim: 3, release: 2, outcome: .refused, what: "a name")])
    let locks = [LockGroup(name: "a table", operations: [1, 2])]
    let difference = try #require(
      OrderDifference(side(graph((0, 1)), rules, locks), side(graph(), rules, locks)))
    #expect(difference.touches([3]))
  }

  @Test func `what a rule of both orders skips in one of them is touched`() throws {
    // 0 is held for good; in one order 1 waits for it.
    let rules = RunRules(
      blockedDeletes: [
        BlockedDelete(delete: 0, waitsFor: [], isHopeless: true, timeout: SimulatedDuration(seconds: 1), users: ["x"])
      ])
    let difference = try #require(
      OrderDifference(side(graph((0, 1), (1, 2)), rules), side(graph((1, 0), (1, 2)), rules)))
    #expect(difference.touches([1]))
    #expect(difference.touches([2]))
    #expect(!difference.touches([3]))
  }

  @Test func `a rule whose release is skipped by another is followed`() throws {
    let rules = RunRules(conflicts: [
      ConflictRule(claim: 0, release: nil, outcome: .refused, what: "a name"),
      ConflictRule(claim: 2, release: 1, outcome: .refused, what: "another"),
    ])
    let other = RunRules(conflicts: [rules.conflicts[1]])
    let graph = graph((0, 1), (2, 3))
    let difference = try #require(OrderDifference(side(graph, rules), side(graph, other)))
    #expect(difference.touches([3]))
  }

  @Test func `what is refused in one order alone touches what comes after it`() throws {
    let graph = graph((0, 1), (2, 3))
    let rules = RunRules(conflicts: [ConflictRule(claim: 0, release: nil, outcome: .refused, what: "a name")])
    let difference = try #require(OrderDifference(side(graph, rules), side(graph)))
    #expect(difference.touches([1]))
    #expect(!difference.touches([2, 3]))
  }

  @Test func `a claim that changes places with its release touches what comes after it`() throws {
    let rules = RunRules(conflicts: [ConflictRule(claim: 0, release: 1, outcome: .refused, what: "a name")])
    let (one, other) = (graph((0, 1), (0, 2)), graph((1, 0), (0, 2)))
    let difference = try #require(OrderDifference(side(one, rules), side(other, rules)))
    #expect(difference.touches([2]))
    #expect(!difference.touches([3]))
  }

  @Test func `orders of other operations can't be compared`() {
    let (one, other) = (DirectedGraph(nodeCount: 2, edges: []), DirectedGraph(nodeCount: 3, edges: []))
    #expect(OrderDifference(side(one), side(other)) == nil)
  }
}
