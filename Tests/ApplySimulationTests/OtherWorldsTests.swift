import ApplyGraph
import ApplySimulation
import PlanFile
import ResourceKinds
import TestSupport
import Testing

@Suite struct OtherWorldsTests {
  private static let forecaster = Forecaster(settings: SimulationSettings(runs: 20, seed: 3))

  /// Plans that leave flags open: recorded ones, in which few objects serve, and large ones with endpoints.
  private static func plans() throws -> [(name: String, input: ApplyGraphInput, graph: OperationGraph)] {
    let names = ["aws", "random"].flatMap { family in
      Recordings.cases(family, with: "plan.json").map { "\(family)/\($0)" }
    }
    let documents =
      try names.map { ($0, try Recordings.bytes("\($0)/plan.json")) }
      + (1...6).map { ("made \($0)", try Repository.largePlan(150, seed: $0, share: 0.5)) }
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    return try documents.compactMap { name, bytes in
      let input = ApplyGraphInput(plan: try PlanReader(selection: selection).read(bytes))
      guard let graph = try? ApplyGraphBuilder.build(input), !graph.openFlags.isEmpty else { return nil }
      return (name, input, graph)
    }
  }

  /// What a world takes over from the first must be what it would have worked out by itself.
  @Test func `a world forecasts the same with what is shared and without`() async throws {
    let forecaster = Self.forecaster
    var (compared, endpoints) = (0, 0)
    for (name, input, graph) in try Self.plans() {
      let plan = input.plan
      let base = forecaster.prepared(plan, graph)
      for (_, other) in OtherWorlds.inputs(input, graph) {
        guard let order = try? ApplyGraphBuilder.build(other) else { continue }
        let shared = await forecaster.forecast(plan, forecaster.prepared(plan, order, like: base))
        let own = await forecaster.forecast(plan, forecaster.prepared(plan, order))
        #expect(String(describing: shared.endpoints) == String(describing: own.endpoints), "\(name)")
        #expect(String(describing: shared.operations) == String(describing: own.operations), "\(name)")
        #expect(shared.findings.map(\.message) == own.findings.map(\.message), "\(name)")
        compared += 1
        endpoints += own.endpoints.count
      }
    }
    #expect(compared > 10 && endpoints > 10)
  }

  /// Only what a world touches is simulated again; the rest must be as it is in the plan.
  @Test func `what a world does not touch does in it what it does in the plan`() async throws {
    let forecaster = Self.forecaster
    var (touched, untouched) = (0, 0)
    for (name, input, graph) in try Self.plans() {
      let base = forecaster.prepared(input.plan, graph)
      let planned = await forecaster.forecast(input.plan, base)
      let orders = await OtherWorlds.orders(input, graph)
      let differences = await OtherWorlds.differences(orders, forecaster, like: base)
      for world in await OtherWorlds.simulated(orders, forecaster, like: base) {
        let own = differences.first { $0.premise == world.premise }?.endpoints ?? []
        for endpoint in world.forecast.endpoints {
          if let alone = own.first(where: { $0.name == endpoint.name }) {
            #expect(String(describing: alone) == String(describing: endpoint), "\(name): \(endpoint.name)")
            touched += 1
          } else {
            let before = planned.endpoints.first { $0.name == endpoint.name }
            #expect(before?.status == endpoint.status, "\(name): \(endpoint.name), if \(world.premise)")
            #expect(before?.isOpenEnded == endpoint.isOpenEnded, "\(name): \(endpoint.name), if \(world.premise)")
            untouched += 1
          }
        }
      }
    }
    #expect(touched > 0 && untouched > 10, "\(touched) touched, \(untouched) not")
  }

  @Test func `a premise is told with its denial`() throws {
    let names = ["aws_x.a", "aws_x.b"].compactMap { ResourceAddress(parsing: $0)?.configuration }
    let one = OtherWorlds.Premise(resources: [names[0]])
    #expect(one.description == "create_before_destroy = true of aws_x.a")
    #expect(one.denial == "create_before_destroy = false of aws_x.a")
    #expect(
      OtherWorlds.Premise(resources: names).description == "create_before_destroy = true of all 2 deleted resources")
  }
}
