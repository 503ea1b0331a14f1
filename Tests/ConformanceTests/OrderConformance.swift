import ApplyGraph
import Foundation
import Graphs
import PlanFile
import TestSupport

/// Our order and the recorded one, in the same words.
struct OrderComparison {
  var missing: [String]
  var invented: [String]
  var pairs: Int
  var assumptions: [Assumption]

  var isExact: Bool { missing.isEmpty && invented.isEmpty }

  init(_ graph: OperationGraph, _ recorded: RecordedGraph) {
    let names = graph.operations.map { Self.name($0) }
    let order = graph.order().graph
    var ours: Set<String> = []
    for pair in order.reachablePairs(among: Array(0..<order.nodeCount)) {
      ours.insert("\(names[Int(pair.from)]) < \(names[Int(pair.to)])")
    }
    let known = Set(names)
    // Conditions of unchanged instances and hidden deletes of data sources have a vertex there and no operation here.
    let theirs = Set(
      recorded.pairs().map(Self.withoutKeys).filter { pair in
        let sides = pair.components(separatedBy: " < ")
        return sides.count == 2 && known.contains(sides[0]) && known.contains(sides[1])
      })
    missing = theirs.subtracting(ours).sorted()
    invented = ours.subtracting(theirs).sorted()
    pairs = theirs.count
    assumptions = graph.assumptions
  }

  /// Deposed keys are made up in each run.
  static func name(_ operation: ApplyGraph.Operation) -> String { withoutKeys(operation.description) }

  static func withoutKeys(_ text: String) -> String {
    text.replacing(/\(destroy deposed [0-9a-z]+\)/, with: "(destroy deposed KEY)")
  }
}
