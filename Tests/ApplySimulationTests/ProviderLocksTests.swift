import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds
import Testing

@testable import ApplySimulation

/// Keeps every run.
private struct Recorder: RunObserver {
  func observe(_ times: RunTimes) -> RunTimes { times }
}

/// A plan, the locks found in it, and the durations without the waiting.
private struct LockedPlan {
  var plan: Plan
  var graph: OperationGraph
  var locks: ProviderLocks
  var estimates: [OperationEstimate]

  init(_ plan: SmallPlan, given: [String] = []) throws {
    self.plan = plan.plan
    graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: self.plan))
    let catalog = ResourceCatalog.standard
    let world = AvailabilityModel(plan: self.plan, graph: graph, catalog: catalog).world
    locks = ProviderLocks(plan: self.plan, graph: graph, world: world, catalog: catalog)
    estimates = OperationEstimate.estimates(
      of: graph, plan: self.plan, catalog: catalog, given: try given.map { try DurationOverride($0) })
    locks.apply(to: &estimates)
  }

  /// The members of each group.
  var groups: [String: Set<String>] {
    Dictionary(
      uniqueKeysWithValues: locks.groups.map { group in
        (group.name, Set(group.operations.map { graph.operations[$0].description }))
      })
  }

  func ids(of type: String) -> [Int] { graph.operations.filter { $0.type == type }.map(\.id) }

  func ensemble(runs: Int = 100, parallelism: Int = 10) async -> Ensemble<RunTimes> {
    await Ensemble.simulate(
      SimulationInput(
        graph: graph, estimates: estimates, locks: locks.groups,
        settings: SimulationSettings(parallelism: parallelism, runs: runs)), observer: Recorder())
  }
}

@Suite struct ProviderLocksTests {
  /// A network of which only the name is known, three subnets, and a security group on each.
  private static var network: SmallPlan {
    var plan = SmallPlan()
    plan.add("azurerm_virtual_network.main", .create, after: ["name": "main"], unknown: ["id": true])
    for name in ["web", "app", "db"] {
      plan.add(
        "azurerm_subnet.\(name)", .create, after: ["name": .string(name), "virtual_network_name": "main"],
        unknown: ["id": true], references: [("virtual_network_name", "azurerm_virtual_network.main.name")])
      plan.add(
        "azurerm_subnet_network_security_group_association.\(name)", .create, after: [:],
        unknown: ["id": true, "subnet_id": true], references: [("subnet_id", "azurerm_subnet.\(name).id")])
    }
    return plan
  }

  @Test func `what is tied to a subnet locks the subnet's network, known by reference alone`() throws {
    let this = try LockedPlan(Self.network)
    #expect(this.locks.groups.count == 1)
    #expect(this.groups["virtual network main"]?.count == 6)
    #expect(this.groups["virtual network main"]?.contains("azurerm_virtual_network.main") == false)
  }

  /// Three subnets of one network took 4, 7 and 11 s, and what was tied to each another 11 s: public log 34657392891.
  /// In turn that is six times about 4 s.
  @Test func `subnets and associations of one network come one after another, as in a log`() async throws {
    let this = try LockedPlan(Self.network)
    let ensemble = await this.ensemble()
    let start = try #require(this.ids(of: "azurerm_virtual_network").first)
    let others = this.graph.operations.indices.filter { $0 != start }
    var spans: [Int64] = []
    for times in ensemble.observations {
      let ends = others.map { times.end[$0] }.sorted()
      #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
      spans.append((ends.last ?? 0) - times.end[start])
    }
    let middle = Double(spans.sorted()[spans.count / 2]) / 1000
    #expect((20...30).contains(middle), "22 s in the log, \(middle) s here")
    let durations = this.ids(of: "azurerm_subnet").map { Double(ensemble.operations[$0].duration.p90) / 1000 }
    #expect(durations.max() ?? 0 > 12, "the wait for the lock is part of what an operation takes")
  }

  @Test func `subnets of two networks do not wait for each other`() throws {
    var plan = SmallPlan()
    for name in ["a", "b"] {
      plan.add("azurerm_virtual_network.\(name)", .create, after: ["name": .string(name)])
      plan.add(
        "azurerm_subnet.\(name)", .create, after: ["name": "default", "virtual_network_name": .string(name)],
        references: [("virtual_network_name", "azurerm_virtual_network.\(name).name")])
    }
    #expect(try LockedPlan(plan).locks.groups.isEmpty)
  }

  @Test func `deletes are grouped by the ids that they know`() throws {
    let parent = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/main/subnets/"
    var plan = SmallPlan()
    plan.add(
      "azurerm_subnet.a", .delete, before: ["name": "a", "virtual_network_name": "main", "id": .string(parent + "a")])
    plan.add(
      "azurerm_subnet_route_table_association.b", .delete,
      before: ["id": .string(parent + "b"), "subnet_id": .string(parent + "b")])
    #expect(
      try LockedPlan(plan).groups["virtual network main"] == [
        "azurerm_subnet.a (destroy)", "azurerm_subnet_route_table_association.b (destroy)",
      ])
  }

  @Test func `parts of a router that is made in the same apply come one after another`() async throws {
    var plan = SmallPlan()
    plan.add("google_compute_router.main", .create, after: [:], unknown: ["id": true, "name": true])
    for name in ["one", "two"] {
      plan.add(
        "google_compute_router_interface.\(name)", .create, after: ["name": .string(name)], unknown: ["router": true],
        references: [("router", "google_compute_router.main.name")])
    }
    let this = try LockedPlan(plan)
    #expect(this.groups.values.map(\.count) == [2])
    let ensemble = await this.ensemble()
    let parts = this.ids(of: "google_compute_router_interface")
    let gaps = ensemble.observations.map { times in abs(times.end[parts[0]] - times.end[parts[1]]) }.sorted()
    #expect(gaps[gaps.count / 10] >= 10_500)
    #expect(gaps[0] > 8_000)
  }

  @Test func `rules of one group take turns and stay short`() async throws {
    var plan = SmallPlan()
    for number in 1...11 {
      plan.add(
        "aws_security_group_rule.r\(number)", .delete,
        before: ["security_group_id": "sg-1", "id": .string("sgrule-\(number)")])
    }
    let this = try LockedPlan(plan)
    #expect(this.groups["security group sg-1"]?.count == 11)
    let ensemble = await this.ensemble(parallelism: 20)
    let spans = ensemble.makespans.sorted()
    // 4 s in public log 2553707961.
    #expect((3_500...6_000).contains(spans[spans.count / 2]))
  }

  @Test func `what the user says of a duration stays`() throws {
    let this = try LockedPlan(Self.network, given: ["azurerm_subnet.web:create=2m"])
    let subnet = try #require(this.graph.operations.first { $0.description == "azurerm_subnet.web" })
    #expect(this.estimates[subnet.id].model.p50.seconds == 120)
    let other = try #require(this.graph.operations.first { $0.description == "azurerm_subnet.app" })
    #expect(this.estimates[other.id].model.p50.seconds == 4.7)
  }

  @Test func `one that waits for nobody takes what the table says`() throws {
    var plan = SmallPlan()
    plan.add("azurerm_subnet.only", .create, after: ["name": "only", "virtual_network_name": "main"])
    let this = try LockedPlan(plan)
    #expect(this.locks.groups.isEmpty)
    #expect(this.estimates[0].model.p50.seconds == 6)
  }

  @Test func `a lock of unknown name is taken as free`() throws {
    var plan = SmallPlan()
    for name in ["a", "b"] {
      plan.add(
        "azurerm_lb_probe.\(name)", .create, after: ["name": .string(name)], unknown: ["loadbalancer_id": true])
    }
    #expect(try LockedPlan(plan).locks.groups.isEmpty)
  }

  @Test func `the forecast of a plan has the locks in it`() async throws {
    var plan = SmallPlan()
    for name in ["a", "b", "c", "d"] {
      plan.add("aws_lambda_function.\(name)", .create, after: ["filename": .string("\(name).zip")])
    }
    let (forecast, _) = try await plan.forecast(runs: 100)
    #expect(forecast.applyDuration.p50 > 28_000)
    var unlocked = SmallPlan()
    for name in ["a", "b", "c", "d"] {
      unlocked.add("aws_lambda_function.\(name)", .create, after: ["s3_bucket": "code", "s3_key": .string(name)])
    }
    let (other, _) = try await unlocked.forecast(runs: 100)
    #expect(other.applyDuration.p50 < forecast.applyDuration.p50)
  }
}
