import ApplyGraph
import Graphs

/// Which operation must end before which begins, and how sure that is.
struct OperationOrder: Sendable {
  let graph: LabelledGraph
  /// Without what is only assumed.
  private let certain: DirectedGraph

  init(_ graph: OperationGraph) {
    self.graph = graph.order
    let order = self.graph
    // Mostly nothing is only assumed.
    certain =
      order.levels.contains { $0 >= Certainty.assumed.rawValue }
      ? order.graph.keeping(edges: order.levels.indices.filter { order.levels[$0] < Certainty.assumed.rawValue })
      : order.graph
  }

  /// True where `first` must end before `second` begins.
  func precedes(_ first: Int, _ second: Int) -> Bool { graph.graph.reaches(first, second) }

  /// All that must end before one of several begins; ascending. One search for all of them.
  func all(before operations: [Int]) -> [Int] { graph.graph.ancestors(of: operations) }

  /// Whether one must end before another begins, without assumptions.
  func certainlyPrecedes(_ first: Int, _ second: Int) -> Bool { certain.reaches(first, second) }

  func predecessors(of operation: Int) -> IndexRow { graph.graph.predecessors(of: operation) }

  /// What has to happen between two operations in a run: from the last one backwards along whatever it waited for
  /// longest, to the first. Both included, in time order.
  func chain(from first: Int, to last: Int, _ run: RunTimes) -> [Int] {
    var chain = [last]
    var step = last
    while step != first {
      let waited = predecessors(of: step).filter { run.end[$0] >= 0 }
      // Of equals the first, so that the answer is one.
      guard let longest = waited.max(by: { (run.end[$0], -$0) < (run.end[$1], -$1) }),
        longest == first || run.end[longest] > run.start[first]
      else { break }
      chain.append(longest)
      step = longest
    }
    if chain.last != first { chain.append(first) }
    return chain.reversed()
  }
}
