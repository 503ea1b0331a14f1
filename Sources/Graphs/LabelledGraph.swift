/// A directed graph whose edges carry a level of certainty and a label that tells where they come from.
///
/// Between two nodes there is one edge: the most certain of those given, and of several equally certain the one whose
/// label has the highest priority.
public struct LabelledGraph: Sendable, Equatable {
  /// One edge with what is known of it.
  public struct Edge: Sendable, Hashable {
    public var from: Int32
    public var to: Int32
    /// 0 is the most certain.
    public var level: UInt8
    /// A number of the caller's, or -1 for none.
    public var label: Int32

    public init(from: Int, to: Int, level: UInt8 = 0, label: Int = -1) {
      self.from = Int32(from)
      self.to = Int32(to)
      self.level = level
      self.label = Int32(label)
    }
  }

  /// The nodes and edges alone; `levels` and `labels` go by its edge numbers.
  public let graph: DirectedGraph
  public let levels: [UInt8]
  public let labels: [Int32]
  /// The priority of each label; the higher one is the more telling.
  public let priorities: [Int]

  /// Builds the graph in time linear in nodes and edges.
  ///
  /// - Precondition: each label is -1 or a position in `priorities`.
  public init(nodeCount: Int, edges: [Edge], priorities: [Int] = []) {
    let plain = edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) }
    let (graph, number) = DirectedGraph.withoutDuplicates(nodeCount: nodeCount, edges: plain)
    var levels = [UInt8](filledWith: .max, count: graph.edgeCount)
    var labels = [Int32](filledWith: -1, count: graph.edgeCount)
    let rank = LabelRanks(priorities: priorities)
    var allLevels = levels.mutableSpan
    var allLabels = labels.mutableSpan
    for given in edges.indices {
      let (level, label) = (edges[given].level, edges[given].label)
      let kept = Int(number[given])
      let isBetter =
        level < allLevels[kept]
        || (level == allLevels[kept] && rank.ofLabel(label) > rank.ofLabel(allLabels[kept]))
      if isBetter {
        allLevels[kept] = level
        allLabels[kept] = label
      }
    }
    self.graph = graph
    self.levels = levels
    self.labels = labels
    self.priorities = priorities
  }

  init(nodeCount: Int, uniqueEdges edges: [Edge], priorities: [Int]) {
    graph = DirectedGraph(
      nodeCount: nodeCount, uniqueEdges: edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
    levels = edges.map(\.level)
    labels = edges.map(\.label)
    self.priorities = priorities
  }

  init(graph: DirectedGraph, levels: [UInt8], labels: [Int32], priorities: [Int]) {
    self.graph = graph
    self.levels = levels
    self.labels = labels
    self.priorities = priorities
  }

  /// The edge with a number, with its level and label.
  public func edge(_ number: Int) -> Edge {
    let edge = graph.edges[number]
    return Edge(from: Int(edge.from), to: Int(edge.to), level: levels[number], label: Int(labels[number]))
  }

  public var edges: [Edge] { graph.edges.indices.map(edge) }

  /// Without the edges that other, at least equally certain ones already imply: see
  /// `DirectedGraph.transitiveReduction(level:)`.
  public func reduced() -> LabelledGraph {
    let kept = graph.transitiveReduction(level: levels)
    if kept.count == graph.edgeCount { return self }
    return LabelledGraph(
      graph: graph.keeping(edges: kept), levels: kept.map { levels[$0] }, labels: kept.map { labels[$0] },
      priorities: priorities)
  }
}

/// Labels in one total order, the most telling last: by priority, then the smaller label; no label comes first.
struct LabelRanks {
  /// Both empty where the labels are in order already.
  private let rank: [Int32]
  private let label: [Int32]

  init(priorities: [Int]) {
    if priorities.indices.dropFirst().allSatisfy({ priorities[$0 - 1] < priorities[$0] }) {
      (rank, label) = ([], [])
      return
    }
    let ascending = priorities.indices.sorted { (priorities[$0], $1) < (priorities[$1], $0) }
    var rank = [Int32](filledWith: 0, count: priorities.count)
    for (position, label) in ascending.enumerated() { rank[label] = Int32(position + 1) }
    self.rank = rank
    label = [-1] + ascending.map(Int32.init)
  }

  /// 0 for no label, else from 1 up.
  @inline(__always)
  func ofLabel(_ label: Int32) -> Int32 {
    if label < 0 { return 0 }
    return rank.isEmpty ? label + 1 : rank[Int(label)]
  }

  func label(ofRank rank: Int32) -> Int32 { label.isEmpty ? rank - 1 : label[Int(rank)] }
}
