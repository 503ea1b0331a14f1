import ApplyGraph
import PlanFile
import Testing

@testable import ApplySimulation

/// What an object is after an apply, where parts of it are known only then.
@Suite struct FilledValuesTests {
  @Test(arguments: [5, 200]) func `each unknown value has a stand-in, and the others stay`(count: Int) throws {
    var small = SmallPlan()
    let members = (0..<count).map { JSONMember("m\($0)", .string("v\($0)")) }
    small.add(
      "aws_sqs_queue.a", .create, after: .object(members), unknown: ["m3": true, "m4": false, "later": true],
      references: [])
    let input = ApplyGraphInput(plan: small.plan)
    let (graph, dependencies) = try ApplyGraphBuilder.buildConnected(input)
    let rest = PlanContinuation(of: input, graph: graph, dependencies: dependencies).rest { _ in true }
    let values = try #require(rest.plan.priorState.first?.values)
    let expected = members.filter { $0.name != "m3" }.map(\.name) + ["m3", "later"]
    #expect(values.members?.map(\.name) == expected)
    #expect(values["m4"] == "v4")
    #expect(values["m3"]?.string?.isEmpty == false && values["m3"] != "v3")
    #expect(values["later"]?.string?.isEmpty == false)
  }
}
