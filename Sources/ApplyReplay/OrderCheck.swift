public import ApplyGraph
internal import ApplyLog
internal import Graphs
internal import PlanFile

/// The order that a plan forces, held against the order of a log's lines.
public struct OrderCheck: Sendable {
  /// An operation that began before one had ended that it should have waited for.
  public struct Violation: Sendable, Hashable {
    /// Operation ids.
    public var before: Int
    public var after: Int
    public var rule: EdgeRule
    public var certainty: Certainty
    /// How much too early, in milliseconds; nil where the first never ended.
    public var early: Int64?
  }

  public private(set) var violations: [Violation] = []
  /// Those that rest on what the plan says.
  public var broken: [Violation] { violations.filter { $0.certainty != .assumed } }
  /// Those that rest on an assumption: it was wrong.
  public var disproved: [Violation] { violations.filter { $0.certainty == .assumed } }
  /// How many pairs could be checked.
  public private(set) var checked = 0

  /// As many as dependencies of a plan at most. Chosen.
  static let mostPairs = 20_000_000

  /// Lines are compared, not times: their order is that of the events however coarse the times are.
  init(_ graph: OperationGraph, _ applied: [AppliedOperation?], atMost limit: Int = mostPairs) {
    let operations = graph.vertices.map { vertex -> Int? in
      if case .operation(let id) = vertex, applied[id] != nil { id } else { nil }
    }
    // What the log has no line of passes its order on. Where that makes too many pairs of it, it does not.
    let contracted = graph.walk.contracted(
      to: operations, nodeCount: graph.operations.count, edgesAtMost: limit)
    let order = contracted?.reduced() ?? graph.order
    for (index, edge) in order.graph.edges.enumerated() {
      let (first, second) = (Int(edge.from), Int(edge.to))
      guard let before = applied[first], let after = applied[second], after.startLine > 0 else { continue }
      checked += 1
      if let end = before.endLine, end < after.startLine { continue }
      violations.append(
        Violation(
          before: first, after: second, rule: EdgeRule(rawValue: Int(order.labels[index])) ?? .structure,
          certainty: Certainty(rawValue: order.levels[index]) ?? .exact, early: before.end.map { $0 - after.start }))
    }
  }
}

/// What a failure or an interrupt kept from starting, held against what did not start.
public struct SkipCheck: Sendable {
  /// What failed, or still ran when the log ended, by operation id.
  public var failed: [Int] = []
  /// What the order says cannot have started.
  public var predicted: [Int] = []
  /// What the log shows no start of.
  public var real: [Int] = []

  /// Predicted to be skipped, and run all the same.
  public var ranAllTheSame: [Int] {
    let real = Set(real)
    return predicted.filter { !real.contains($0) }
  }
  /// Skipped for no reason that the order knows.
  public var unexpected: [Int] {
    let predicted = Set(predicted)
    return real.filter { !predicted.contains($0) }
  }

  /// Everything behind a failure is skipped. From an interrupt on nothing starts: what then still waited for something
  /// is skipped too.
  init(_ graph: OperationGraph, _ record: ApplyRecord, _ applied: [AppliedOperation?]) {
    // A forgotten object has no line.
    let visible = graph.operations.filter { $0.action != .forget }.map(\.id)
    real = visible.filter { applied[$0] == nil }
    failed = visible.filter { applied[$0].map { $0.outcome != .done } ?? false }
    var stopped = Set(failed)
    if let interrupt = record.interrupted {
      stopped.formUnion(visible.filter { applied[$0]?.end.map { $0 > interrupt } ?? false })
    }
    let vertices = graph.vertexOfOperation
    let behind = Set(graph.walk.graph.descendants(of: stopped.map { vertices[$0] }))
    predicted = visible.filter { behind.contains(vertices[$0]) && !stopped.contains($0) }
  }
}
