import ApplyGraph
import ApplySimulation
import PlanFile
import ResourceKinds
import TestSupport
import Testing

@Suite struct OtherWorldsTests {
  /// What a world takes over from the first must be what it would have worked out by itself.
  @Test func `a world forecasts the same with what is shared and without`() async throws {
    let forecaster = Forecaster(settings: SimulationSettings(runs: 20, seed: 3))
    var compared = 0
    let names = ["aws", "random"].flatMap { family in
      Recordings.cases(family, with: "plan.json").map { "\(family)/\($0)" }
    }
    for name in names {
      let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
      let plan = try PlanReader(selection: selection).read(try Recordings.bytes("\(name)/plan.json"))
      let input = ApplyGraphInput(plan: plan)
      guard let graph = try? ApplyGraphBuilder.build(input), !graph.openFlags.isEmpty else { continue }
      let base = forecaster.prepared(plan, graph)
      for (_, other) in OtherWorlds.inputs(input, graph) {
        guard let order = try? ApplyGraphBuilder.build(other) else { continue }
        let shared = await forecaster.forecast(plan, forecaster.prepared(plan, order, like: base))
        let own = await forecaster.forecast(plan, forecaster.prepared(plan, order))
        #expect(String(describing: shared.endpoints) == String(describing: own.endpoints), "\(name)")
        #expect(String(describing: shared.operations) == String(describing: own.operations), "\(name)")
        #expect(shared.findings.map(\.message) == own.findings.map(\.message), "\(name)")
        compared += 1
      }
    }
    #expect(compared > 10)
  }
}
