import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// Machines, networks and databases behind a name, one small plan each.
@Suite struct `Machines, networks and databases` {
  private func name(
    _ plan: inout SmallPlan, _ value: String, type: String = "A", to reference: String, _ action: ChangeAction = .noOp
  ) {
    plan.add(
      "aws_route53_zone.main", .noOp,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"])
    let before: JSONValue = [
      "zone_id": "Z0123456789ABC", "name": "app.acme.example", "type": .string(type), "ttl": 300,
      "records": [.string(value)],
    ]
    let after: JSONValue = [
      "zone_id": "Z0123456789ABC", "name": "app.acme.example", "type": .string(type), "ttl": 300, "records": [.null],
    ]
    plan.add(
      "aws_route53_record.app", action, before: before, after: action == .noOp ? .null : after,
      unknown: action == .noOp ? .object([]) : ["records": [true]],
      references: [("zone_id", "aws_route53_zone.main.zone_id"), ("records", reference)])
  }

  private func machine(
    _ plan: inout SmallPlan, _ action: ChangeAction = .noOp, _ after: JSONValue = .null,
    unknown: JSONValue = .object([])
  ) {
    plan.add(
      "aws_instance.app", action,
      before: [
        "id": "i-0a1b2c3d4e5f60718", "instance_type": "t3.small", "ami": "ami-1", "private_ip": "10.0.0.5",
        "public_ip": "203.0.113.7", "vpc_security_group_ids": ["sg-0a1b2c3d4e5f60718"],
      ],
      after: after, unknown: unknown, references: [("vpc_security_group_ids", "aws_security_group.app.id")])
  }

  private func address(_ plan: inout SmallPlan) {
    // The state knows the instance that the association gave it; the configuration does not say it.
    plan.add(
      "aws_eip.app", .noOp,
      before: [
        "id": "eipalloc-0a1b2c3d4e5f60718", "allocation_id": "eipalloc-0a1b2c3d4e5f60718", "public_ip": "203.0.113.7",
        "instance": "i-0a1b2c3d4e5f60718",
      ], computed: ["instance"])
  }

  private func group(_ plan: inout SmallPlan, _ action: ChangeAction = .noOp) {
    plan.add(
      "aws_security_group.app", action,
      before: [
        "id": "sg-0a1b2c3d4e5f60718", "arn": "arn:aws:ec2:sg/sg-0a1b2c3d4e5f60718", "name": "app", "vpc_id": "vpc-1",
      ],
      after: action == .noOp ? .null : ["name": "app", "vpc_id": "vpc-1"],
      unknown: action == .noOp ? .object([]) : ["id": true, "arn": true])
  }

  private func rule(
    _ plan: inout SmallPlan, _ name: String, _ action: ChangeAction = .noOp, cidr: String = "0.0.0.0/0",
    groupIsNew: Bool = false
  ) {
    let before: JSONValue = [
      "id": .string("sgrule-\(name)12345678"), "type": "ingress", "protocol": "tcp", "from_port": 443, "to_port": 443,
      "cidr_blocks": ["10.0.0.0/8"], "security_group_id": "sg-0a1b2c3d4e5f60718",
    ]
    var after: [JSONMember] = [
      JSONMember("type", "ingress"), JSONMember("protocol", "tcp"), JSONMember("from_port", 443),
      JSONMember("to_port", 443), JSONMember("cidr_blocks", [.string(cidr)]),
    ]
    if !groupIsNew { after.append(JSONMember("security_group_id", "sg-0a1b2c3d4e5f60718")) }
    plan.add(
      "aws_security_group_rule.\(name)", action, before: before, after: action == .noOp ? .null : .object(after),
      unknown: action == .noOp ? .object([]) : groupIsNew ? ["id": true, "security_group_id": true] : ["id": true],
      references: [("security_group_id", "aws_security_group.app.id")])
  }

  @Test func `a machine behind an association is dark from the association's delete to its create`() async throws {
    var plan = SmallPlan()
    name(&plan, "203.0.113.7", to: "aws_eip.app.public_ip")
    group(&plan)
    rule(&plan, "https")
    address(&plan)
    machine(
      &plan, .deleteThenCreate,
      ["instance_type": "t3.small", "ami": "ami-2", "vpc_security_group_ids": ["sg-0a1b2c3d4e5f60718"]],
      unknown: ["id": true, "private_ip": true, "public_ip": true])
    plan.add(
      "aws_eip_association.app", .deleteThenCreate,
      before: [
        "id": "eipassoc-1", "allocation_id": "eipalloc-0a1b2c3d4e5f60718", "instance_id": "i-0a1b2c3d4e5f60718",
      ],
      after: ["allocation_id": "eipalloc-0a1b2c3d4e5f60718"], unknown: ["id": true, "instance_id": true],
      references: [("allocation_id", "aws_eip.app.id"), ("instance_id", "aws_instance.app.id")])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(!endpoint.isOpenEnded)
    #expect(graph.text(endpoint.dark?.from) == "aws_eip_association.app delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_eip_association.app create")
    #expect((endpoint.dark?.readyAfterP50 ?? 0) > 10_000)
  }

  @Test func `a new machine type stops and starts the machine`() async throws {
    var plan = SmallPlan()
    name(&plan, "203.0.113.7", to: "aws_eip.app.public_ip")
    group(&plan)
    plan.add(
      "aws_eip.app", .noOp,
      before: [
        "id": "eipalloc-0a1b2c3d4e5f60718", "public_ip": "203.0.113.7", "instance": "i-0a1b2c3d4e5f60718",
      ], references: [("instance", "aws_instance.app.id")])
    machine(
      &plan, .update,
      [
        "id": "i-0a1b2c3d4e5f60718", "instance_type": "t3.large", "ami": "ami-1", "private_ip": "10.0.0.5",
        "vpc_security_group_ids": ["sg-0a1b2c3d4e5f60718"],
      ], unknown: ["public_ip": true])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_instance.app update")
    #expect(graph.text(endpoint.dark?.to) == "aws_instance.app update")
    #expect(forecast.has(.inPlaceInterruption, "aws_instance.app"))
    #expect((45_000...240_000).contains(endpoint.outage?.p50 ?? 0))
  }

  @Test func `a literal address that dies with its machine is stale`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_route53_record.app", .noOp,
      before: [
        "zone_id": "Z0123456789ABC", "name": "app.acme.example", "type": "A", "ttl": 300, "records": ["203.0.113.7"],
      ], references: [("zone_id", "aws_route53_zone.main.zone_id")])
    machine(
      &plan, .deleteThenCreate, ["instance_type": "t3.small", "ami": "ami-2"],
      unknown: ["id": true, "private_ip": true, "public_ip": true])
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .removed)
    #expect(forecast.has(.staleAddress, "aws_route53_record.app"))
  }

  @Test func `a rule whose range changes refuses new connections between`() async throws {
    var plan = SmallPlan()
    name(&plan, "203.0.113.7", to: "aws_eip.app.public_ip")
    group(&plan)
    rule(&plan, "https", .deleteThenCreate)
    plan.add(
      "aws_eip.app", .noOp,
      before: ["id": "eipalloc-0a1b2c3d4e5f60718", "public_ip": "203.0.113.7", "instance": "i-0a1b2c3d4e5f60718"],
      references: [("instance", "aws_instance.app.id")])
    machine(&plan)
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_security_group_rule.https delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_security_group_rule.https create")
    #expect((endpoint.outage?.p50 ?? 0) < 60_000)
  }

  @Test func `a group in use blocks its replacement after its rules are gone`() async throws {
    var plan = SmallPlan()
    name(&plan, "203.0.113.7", to: "aws_eip.app.public_ip")
    group(&plan, .deleteThenCreate)
    rule(&plan, "https", .deleteThenCreate, groupIsNew: true)
    plan.add(
      "aws_eip.app", .noOp,
      before: ["id": "eipalloc-0a1b2c3d4e5f60718", "public_ip": "203.0.113.7", "instance": "i-0a1b2c3d4e5f60718"],
      references: [("instance", "aws_instance.app.id")])
    machine(
      &plan, .update,
      [
        "id": "i-0a1b2c3d4e5f60718", "instance_type": "t3.small", "ami": "ami-1", "private_ip": "10.0.0.5",
        "public_ip": "203.0.113.7",
      ],
      unknown: ["vpc_security_group_ids": true])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.isOpenEnded)
    #expect(graph.text(endpoint.dark?.from) == "aws_security_group_rule.https delete")
    #expect(forecast.has(.blockedDelete, "aws_security_group.app"))
  }

  // MARK: Databases

  private func database(_ members: [(String, JSONValue)]) -> JSONValue {
    let usual: [(String, JSONValue)] = [
      ("identifier", "orders"), ("id", "db-ABCDEFGHIJKL"), ("address", "orders.abc123.eu-west-1.rds.amazonaws.com"),
      ("instance_class", "db.t3.medium"), ("skip_final_snapshot", true),
    ]
    var values: [JSONMember] = []
    for (name, value) in usual where !members.contains(where: { $0.0 == name }) {
      values.append(JSONMember(name, value))
    }
    return .object(values + members.filter { !$0.1.isNull }.map { JSONMember($0.0, $0.1) })
  }

  @Test(arguments: [true, false])
  func `a new class interrupts now or in the window, as the plan says`(isImmediate: Bool) async throws {
    var plan = SmallPlan()
    name(&plan, "orders.abc123.eu-west-1.rds.amazonaws.com", type: "CNAME", to: "aws_db_instance.orders.address")
    let flags: [(String, JSONValue)] = [("apply_immediately", .bool(isImmediate)), ("multi_az", true)]
    plan.add(
      "aws_db_instance.orders", .update, before: database(flags),
      after: database(flags + [("instance_class", "db.m6g.large")]))
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == (isImmediate ? .dark : .unchanged))
    #expect(forecast.has(.inPlaceInterruption, "aws_db_instance.orders") == isImmediate)
    #expect(forecast.has(.deferredChange, "aws_db_instance.orders") == !isImmediate)
    if isImmediate {
      #expect((30_000...180_000).contains(endpoint.outage?.p50 ?? 0))
      // A fail-over comes last.
      #expect(
        endpoint.dark?.endP50 == forecast.operations[endpoint.dark?.from.operation ?? 0].start.p50
          + forecast.operations[endpoint.dark?.from.operation ?? 0].duration.p50 || endpoint.dark?.to?.event == .end)
    }
  }

  @Test func `a database that is replaced under its identifier comes back under its name, empty`() async throws {
    var plan = SmallPlan()
    name(
      &plan, "orders.abc123.eu-west-1.rds.amazonaws.com", type: "CNAME", to: "aws_db_instance.orders.address", .update)
    plan.add(
      "aws_db_instance.orders", .deleteThenCreate, before: database([("storage_encrypted", false)]),
      after: database([("storage_encrypted", true), ("id", .null), ("address", .null)]),
      unknown: ["id": true, "address": true])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_db_instance.orders delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_db_instance.orders create")
    #expect(forecast.has(.dataLoss, "aws_db_instance.orders"))
  }

  @Test func `a database that is renamed in place takes its address along, whatever the plan shows`() async throws {
    var plan = SmallPlan()
    name(&plan, "orders.abc123.eu-west-1.rds.amazonaws.com", type: "CNAME", to: "aws_db_instance.orders.address")
    let immediate: [(String, JSONValue)] = [("apply_immediately", true)]
    plan.add(
      "aws_db_instance.orders", .update, before: database(immediate),
      after: database(immediate + [("identifier", "purchases")]))
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(endpoint.status == .removed)
    #expect(forecast.has(.staleAddress, "aws_route53_record.app"))
  }
}
