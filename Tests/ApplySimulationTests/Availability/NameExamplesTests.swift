import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// Names in DNS, one small plan each.
@Suite struct `Names in DNS` {
  private func zone(_ plan: inout SmallPlan) {
    plan.add(
      "aws_route53_zone.main", .noOp,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"])
  }

  private func record(
    _ name: String, _ value: String, ttl: Int64 = 300, type: String = "A", set: String? = nil, weight: Int64? = nil,
    overwrite: Bool? = nil, fqdn: Bool = true
  ) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("zone_id", "Z0123456789ABC"), JSONMember("name", .string(name)), JSONMember("type", .string(type)),
      JSONMember("ttl", .integer(ttl)), JSONMember("records", [.string(value)]), JSONMember("alias", []),
    ]
    if let set { members.append(JSONMember("set_identifier", .string(set))) }
    if let weight { members.append(JSONMember("weighted_routing_policy", [["weight": .integer(weight)]])) }
    if let overwrite { members.append(JSONMember("allow_overwrite", .bool(overwrite))) }
    return .object(members)
  }

  private let inZone = [("zone_id", "aws_route53_zone.main.zone_id")]

  @Test func `a record that stays is followed and unchanged`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add("aws_route53_record.www", .noOp, before: record("www.acme.example", "192.0.2.1"), references: inZone)
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .unchanged)
    #expect(endpoint.coverage.modelled == 2)
    #expect(forecast.findings.isEmpty)
    #expect(forecast.assumptions.contains { $0.assumed == "192.0.2.1 answers" })
  }

  @Test func `moved to another address without an order it is a race that the create loses mostly`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.old", .delete, before: record("www.acme.example", "192.0.2.1"), references: inZone,
      isConfigured: false)
    plan.add("aws_route53_record.new", .create, after: record("www.acme.example", "192.0.2.1"), references: inZone)
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.isOpenEnded)
    #expect(endpoint.outage == nil)
    #expect(graph.text(endpoint.dark?.from) == "aws_route53_record.old delete")
    #expect(endpoint.dark?.to == nil)
    #expect(forecast.has(.createConflict, "aws_route53_record.new"))
    #expect(!endpoint.dependsOn.isEmpty)
  }

  @Test func `an overwriting create that comes first is removed by the late delete of the old address`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.old", .delete, before: record("www.acme.example", "192.0.2.1"), references: inZone,
      isConfigured: false)
    plan.add(
      "aws_route53_record.new", .create, after: record("www.acme.example", "192.0.2.1", overwrite: true),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect([.dark, .atRisk, .removed].contains(endpoint.status))
    #expect(forecast.has(.selfDeletion, "aws_route53_record.old"))
    #expect(!forecast.has(.createConflict))
  }

  @Test func `a renamed record takes its old name away for good`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.www", .deleteThenCreate, before: record("www.acme.example", "192.0.2.1"),
      after: record("web.acme.example", "192.0.2.1"), references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .removed)
    #expect(forecast.endpoint("web.acme.example")?.status == .new)
    #expect(forecast.has(.endpointRemoved, "aws_route53_record.www"))
    #expect(!forecast.has(.endpointGap))
  }

  @Test func `new values and a shorter time to live are an update without a gap`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.www", .update, before: record("www.acme.example", "192.0.2.1", ttl: 300),
      after: record("www.acme.example", "192.0.2.2", ttl: 60), references: inZone)
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .unchanged)
    #expect(endpoint.clientTail.positiveCacheSeconds == 300)
    #expect(forecast.findings.isEmpty)
  }

  @Test func `a replaced record is dark between, and resolvers remember it for longer`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.www", .deleteThenCreate, before: record("www.acme.example", "192.0.2.1"),
      after: record("www.acme.example", "192.0.2.2"), references: inZone)
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.to) == "aws_route53_record.www create")
    #expect(endpoint.clientTail.negativeCacheSeconds == 900)
    #expect(forecast.has(.endpointGap, "aws_route53_record.www"))
    #expect(forecast.has(.clientCacheTail))
    // Half a minute of 300 s: few resolvers ask meanwhile.
    #expect(endpoint.clientTail.p50 == 0)
  }

  @Test func `one of two weighted records that goes is a part, not the whole`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    for (key, action) in [("a", ChangeAction.deleteThenCreate), ("b", .noOp)] {
      let values = record("www.acme.example", "192.0.2.1", set: key, weight: 50)
      plan.add(
        "aws_route53_record.\(key)", action, before: values, after: action == .noOp ? .null : values, references: inZone
      )
    }
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .degraded)
    #expect(!forecast.has(.endpointGap))
  }

  @Test func `a simple record that becomes weighted in place refuses an unordered second one`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.first", .update, before: record("www.acme.example", "192.0.2.1"),
      after: record("www.acme.example", "192.0.2.1", set: "first", weight: 90), references: inZone)
    plan.add(
      "aws_route53_record.second", .create, after: record("www.acme.example", "192.0.2.9", set: "second", weight: 10),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
    #expect(forecast.has(.createConflict, "aws_route53_record.second"))
  }

  @Test func `proofs for certificates are no endpoints`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.proof", .delete,
      before: record("_abc.www.acme.example", "_def.acm-validations.aws", type: "CNAME"), references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoints.isEmpty)
    #expect(forecast.findings.isEmpty)
  }

  @Test func `mail and address of one name are two endpoints`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add("aws_route53_record.a", .noOp, before: record("acme.example", "192.0.2.1"), references: inZone)
    plan.add(
      "aws_route53_record.mx", .delete, before: record("acme.example", "10 mx.example.net", type: "MX"),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("acme.example")?.status == .unchanged)
    #expect(forecast.endpoint("acme.example (MX)")?.status == .removed)
  }

  @Test func `mail is led to a host, not to its priority`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.mx", .update, before: record("acme.example", "10 mx.example.net", type: "MX"),
      after: record("acme.example", "20 mx.example.net", type: "MX"), references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.assumptions.contains { $0.assumed == "mx.example.net answers" })
  }

  @Test func `a CNAME that takes an address record's place waits for its delete or is refused`() async throws {
    var plan = SmallPlan()
    zone(&plan)
    plan.add(
      "aws_route53_record.a", .delete, before: record("www.acme.example", "192.0.2.1"), references: inZone,
      isConfigured: false)
    plan.add(
      "aws_route53_record.cname", .create, after: record("www.acme.example", "cdn.example.net", type: "CNAME"),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.has(.createConflict, "aws_route53_record.cname"))
    #expect(forecast.endpoint("www.acme.example")?.status == .dark)
  }

  @Test func `a zone that is replaced keeps its names' endpoints together`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_route53_zone.main", .deleteThenCreate,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"],
      after: ["name": "acme.example"], unknown: ["zone_id": true, "id": true])
    plan.add(
      "aws_route53_record.www", .deleteThenCreate, before: record("www.acme.example", "192.0.2.1"),
      after: ["name": "www.acme.example", "type": "A", "ttl": 300, "records": ["192.0.2.1"]],
      unknown: ["zone_id": true], references: inZone)
    let (forecast, graph) = try await plan.forecast()
    let endpoints = forecast.endpoints.filter { $0.name == "www.acme.example" }
    #expect(endpoints.count == 1)
    #expect(endpoints.first?.status == .dark)
    #expect(graph.text(endpoints.first?.dark?.from) == "aws_route53_record.www delete")
  }
}
