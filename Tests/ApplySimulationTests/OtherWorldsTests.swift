import ApplyGraph
import EventSimulation
import Foundation
import PlanFile
import ResourceKinds
import TestSupport
import Testing

@testable import ApplySimulation

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
      let differences = await OtherWorlds.differences(orders, forecaster, like: base, smallPlan: 0)
      for world in await OtherWorlds.simulated(orders, forecaster, like: base, smallPlan: 0) {
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

  /// Plans in which another order does more than let two operations change places.
  private static func forecast(
    _ name: String, durations: [String] = [], failing: [String] = [], interruption: Int64? = nil
  ) async throws -> (told: Forecast, whole: Forecast) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let input = ApplyGraphInput(
      plan: try PlanReader(selection: selection).read(Array(try Data(contentsOf: file))))
    var forecaster = Forecaster(
      settings: SimulationSettings(runs: 200, seed: 1), given: try durations.map { try DurationOverride($0) })
    forecaster.failing = try failing.map { try OperationPattern($0) }
    forecaster.interruption = interruption.map { SimulatedDuration(milliseconds: $0) }
    let graph = try ApplyGraphBuilder.build(input)
    let base = forecaster.prepared(input.plan, graph)
    let planned = await forecaster.forecast(input.plan, base)
    let orders = await OtherWorlds.orders(input, graph)
    #expect(!orders.worlds.isEmpty)
    var (told, whole) = (planned, planned)
    told.consider(await OtherWorlds.differences(orders, forecaster, like: base, smallPlan: 0))
    whole.consider(
      await OtherWorlds.simulated(orders, forecaster, like: base, smallPlan: 0).map {
        OtherWorlds.Difference(premise: $0.premise, graph: $0.graph, endpoints: $0.forecast.endpoints)
      })
    return (told, whole)
  }

  private func expectSame(_ forecasts: (told: Forecast, whole: Forecast)) {
    #expect(String(describing: forecasts.told.endpoints) == String(describing: forecasts.whole.endpoints))
  }

  @Test func `bug: an update that is only delayed in another world was not looked at`() async throws {
    let forecasts = try await Self.forecast(
      "delayed-update", durations: ["aws_db_instance.*:delete=15m", "aws_lb.*:create=2m..4m"])
    expectSame(forecasts)
    #expect(forecasts.told.endpoints.first { $0.name == "www.example.org" }?.status == .atRisk)
  }

  @Test func `bug: what a held delete skips in one world only was not looked at`() async throws {
    let forecasts = try await Self.forecast("held-delete")
    expectSame(forecasts)
    #expect(forecasts.told.endpoints.contains { $0.status == .atRisk })
  }

  @Test func `bug: what is made to fail skips other things in another world`() async throws {
    let forecasts = try await Self.forecast("failing-delete", failing: ["aws_db_instance.db[1]"])
    expectSame(forecasts)
    #expect(forecasts.told.endpoints.contains { $0.status == .atRisk })
    // Late enough for the update to have begun.
    for moment: Int64 in [420_000, 600_000] {
      let cut = try await Self.forecast("failing-delete", interruption: moment)
      expectSame(cut)
      #expect(cut.told.endpoints.contains { $0.status == .atRisk || $0.status == .dark })
    }
  }

  @Test func `two endpoints of one name are told apart in other worlds`() async throws {
    func endpoint(_ address: String, _ status: EndpointStatus) -> EndpointForecast {
      EndpointForecast(
        name: "www.example.org", kind: .dnsRecord, address: address, status: status, outage: .zero, isOpenEnded: false,
        darkShare: status == .dark ? 1 : 0, intervals: [])
    }
    var forecast = try await Self.forecast("held-delete").told
    forecast.endpoints = [endpoint("aws_route53_record.a", .unchanged), endpoint("aws_route53_record.b", .unchanged)]
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: try PlanReader().read(Array(Self.empty.utf8))))
    forecast.consider([
      OtherWorlds.Difference(
        premise: OtherWorlds.Premise(resources: []), graph: graph,
        endpoints: [endpoint("aws_route53_record.a", .unchanged), endpoint("aws_route53_record.b", .dark)])
    ])
    #expect(forecast.endpoints.first { $0.address.hasSuffix(".a") }?.status == .unchanged)
    #expect(forecast.endpoints.first { $0.address.hasSuffix(".b") }?.status == .atRisk)
  }

  private static let empty = #"{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[]}"#

  @Test func `a world with more dependencies than are looked at is told of`() async throws {
    var (_, input, graph) = try #require(try Self.plans().last)
    let known = await OtherWorlds.orders(input, graph)
    #expect(known.diagnostics.isEmpty)
    // Ordered anew, from what the input says.
    graph.groundwork = nil
    input.mostDependencies = 0
    let orders = await OtherWorlds.orders(input, graph)
    #expect(orders.worlds.isEmpty)
    let premise = try #require(known.worlds.first?.premise)
    #expect(
      orders.diagnostics.first
        == Diagnostic(
          .warning, subject: "order",
          message:
            "what happens if \(premise) was not looked at: there would be too many dependencies between operations",
          hint: "the state or the saved plan tells whether it is so: --state, --plan-file"))
  }

  @Test func `in a small plan every endpoint is looked at`() async throws {
    let (name, input, graph) = try #require(try Self.plans().last)
    let base = Self.forecaster.prepared(input.plan, graph)
    let orders = await OtherWorlds.orders(input, graph)
    #expect(graph.operations.count <= OtherWorlds.smallPlan && !orders.worlds.isEmpty, "\(name)")
    let worlds = await OtherWorlds.differences(orders, Self.forecaster, like: base)
    #expect(worlds.count == orders.worlds.count)
    for world in worlds { #expect(world.endpoints.count == base.availability.active.count) }
    let large = await OtherWorlds.differences(orders, Self.forecaster, like: base, smallPlan: 0)
    #expect(large.map(\.endpoints.count).reduce(0, +) < worlds.map(\.endpoints.count).reduce(0, +))
  }

  @Test func `in a very large plan much that is open is tried all at once`() throws {
    var together = 0
    for (name, input, graph) in try Self.plans() {
      let open = graph.openFlags
      let some = OtherWorlds.inputs(input, graph).map(\.premise.resources)
      let all = OtherWorlds.inputs(input, graph, largePlan: 0).map(\.premise.resources)
      #expect(some == open.prefix(OtherWorlds.limit).map { [$0] } + (open.count > 1 ? [open] : []), "\(name)")
      #expect(all == (open.count > OtherWorlds.limit ? [open] : some), "\(name)")
      if open.count > OtherWorlds.limit { together += 1 }
    }
    #expect(together > 0)
  }

  /// What is dark in the plan itself is dark whatever a world says, so no run is spent on it.
  @Test func `endpoints that cannot get worse are left out`() async throws {
    let forecaster = Self.forecaster
    var (asked, left) = (0, 0)
    for (name, input, graph) in try Self.plans() {
      let base = forecaster.prepared(input.plan, graph)
      let planned = await forecaster.forecast(input.plan, base)
      let orders = await OtherWorlds.orders(input, graph)
      let all = await OtherWorlds.differences(orders, forecaster, like: base)
      let some = await OtherWorlds.differences(orders, forecaster, like: base, own: planned.endpoints)
      let settled = planned.endpoints.filter { [.dark, .removed].contains($0.status) }.map(\.identity)
      #expect(!some.flatMap(\.endpoints).contains { settled.contains($0.identity) }, "\(name)")
      var (whole, told) = (planned, planned)
      whole.consider(all)
      told.consider(some)
      #expect(String(describing: whole.endpoints) == String(describing: told.endpoints), "\(name)")
      #expect(whole.findings.map(\.message) == told.findings.map(\.message), "\(name)")
      asked += all.reduce(0) { $0 + $1.endpoints.count }
      left += some.reduce(0) { $0 + $1.endpoints.count }
    }
    #expect(left > 0 && left < asked)
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
