import ApplyGraph
import ApplyLog
import Graphs
import PlanFile
import TestSupport
import Testing

@testable import ApplyReplay

/// What of an order can be held against a log that has not all of its lines.
@Suite struct OrderCheckTests {
  private static let cases = Recordings.cases("random", with: "plan.json", "apply.jsonl").prefix(12)

  @Test(arguments: cases) func `what has no line passes its order on, unless that makes too many pairs`(
    name: String
  ) throws {
    let plan = try PlanReader().read(try Recordings.bytes("random/\(name)/plan.json"))
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    let records = try ApplyLogReader.records(in: try Recordings.bytes("random/\(name)/apply.jsonl"))
    let record = try #require(Replayer.best(of: records, graph))
    var applied = OperationMatch(graph, record).applied
    // An operation between two others.
    let order = graph.order.graph
    let between = graph.operations.indices.first { id in
      !order.predecessors(of: id).isEmpty && !order.successors(of: id).isEmpty && applied[id] != nil
    }
    guard let between else { return }
    let whole = OrderCheck(graph, applied)
    applied[between] = nil
    let passed = OrderCheck(graph, applied)
    let direct = OrderCheck(graph, applied, atMost: 0)
    #expect(direct.checked < whole.checked)
    #expect(direct.checked <= passed.checked)
    #expect(passed.broken.isEmpty && direct.broken.isEmpty)
    let lost = order.predecessors(of: between).count + order.successors(of: between).count
    #expect(direct.checked == whole.checked - lost)
  }
}
