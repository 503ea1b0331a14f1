import ApplyGraph
import Foundation
import PlanFile
import TestSupport
import Testing

@Test(arguments: ["experiments", "aws", "random"])
func `survey`(family: String) throws {
  var exact = 0
  for name in Recordings.cases(family, with: "plan.json", "graph.dot") {
    let plan = try PlanReader().read(try Recordings.bytes("\(family)/\(name)/plan.json"))
    let dot = String(decoding: try Recordings.bytes("\(family)/\(name)/graph.dot"), as: UTF8.self)
    do {
      var input = ApplyGraphInput(plan: plan)
      if ProcessInfo.processInfo.environment["WITH_STATE"] != nil,
        let bytes = try? Recordings.bytes("\(family)/\(name)/state.json")
      {
        input.state = try StateReader().read(bytes)
      }
      let graph = try ApplyGraphBuilder.build(input)
      let comparison = OrderComparison(graph, RecordedGraph(dot: dot))
      if comparison.isExact {
        exact += 1
      } else {
        print(
          family, name,
          "of \(comparison.pairs) missing \(comparison.missing.count) \(comparison.missing.prefix(4)) invented \(comparison.invented.count) \(comparison.invented.prefix(4))"
        )
      }
    } catch { print(family, name, "\(error)".prefix(300)) }
  }
  print(family, exact, "exact of", Recordings.cases(family, with: "plan.json", "graph.dot").count)
}
