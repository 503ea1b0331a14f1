import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// What does not fit under one roof: moved names, shifted counts, gateways, clusters, fail-overs.
@Suite struct `Moves, shifts and fail-overs` {
  private let inZone = [("zone_id", "aws_route53_zone.main.zone_id")]

  private func record(_ name: String, _ value: String = "192.0.2.1", more: [(String, JSONValue)] = []) -> JSONValue {
    .object(
      [
        JSONMember("zone_id", "Z0123456789ABC"), JSONMember("name", .string(name)), JSONMember("type", "A"),
        JSONMember("ttl", 300), JSONMember("records", [.string(value)]),
      ] + more.map { JSONMember($0.0, $0.1) })
  }

  @Test func `a count that shifts hands names from one address to the next`() async throws {
    // Three records by count; the first one is taken out of the list.
    var plan = SmallPlan()
    plan.add(
      "aws_route53_record.host[0]", .deleteThenCreate, before: record("a.acme.example"),
      after: record("b.acme.example"), references: inZone)
    plan.add(
      "aws_route53_record.host[1]", .deleteThenCreate, before: record("b.acme.example"),
      after: record("c.acme.example"), references: inZone)
    plan.add("aws_route53_record.host[2]", .delete, before: record("c.acme.example"), references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoints.count == 3)
    #expect(forecast.endpoint("a.acme.example")?.status == .removed)
    // host[1] gives b up and host[0] takes it, in any order.
    #expect(forecast.has(.createConflict, "aws_route53_record.host[0]"))
    for name in ["b.acme.example", "c.acme.example"] {
      #expect([.dark, .atRisk].contains(forecast.endpoint(name)?.status))
    }
  }

  @Test func `a primary without its record leaves the secondary to answer`() async throws {
    var plan = SmallPlan()
    func policy(_ type: String) -> [(String, JSONValue)] {
      [("set_identifier", .string(type)), ("failover_routing_policy", [["type": .string(type)]])]
    }
    plan.add(
      "aws_route53_record.primary", .deleteThenCreate, before: record("www.acme.example", more: policy("PRIMARY")),
      after: record("www.acme.example", "192.0.2.2", more: policy("PRIMARY")), references: inZone)
    plan.add(
      "aws_route53_record.secondary", .noOp, before: record("www.acme.example", more: policy("SECONDARY")),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .degraded)
    #expect(!forecast.has(.createConflict))
  }

  @Test func `a secondary that goes changes nothing while the primary stands`() async throws {
    var plan = SmallPlan()
    func policy(_ type: String) -> [(String, JSONValue)] {
      [("set_identifier", .string(type)), ("failover_routing_policy", [["type": .string(type)]])]
    }
    plan.add(
      "aws_route53_record.primary", .noOp, before: record("www.acme.example", more: policy("PRIMARY")),
      references: inZone)
    plan.add(
      "aws_route53_record.secondary", .delete, before: record("www.acme.example", more: policy("SECONDARY")),
      references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
  }

  // MARK: REST interfaces

  private func restInterface(stage: ChangeAction) -> SmallPlan {
    var plan = SmallPlan()
    let host = "d-abcdef1234.execute-api.eu-west-1.amazonaws.com"
    plan.add(
      "aws_route53_record.api", .noOp,
      before: [
        "zone_id": "Z0123456789ABC", "name": "api.acme.example", "type": "CNAME", "ttl": 300,
        "records": [.string(host)],
      ], references: [("records", "aws_api_gateway_domain_name.api.regional_domain_name")])
    plan.add(
      "aws_api_gateway_domain_name.api", .noOp,
      before: ["id": "api.acme.example", "domain_name": "api.acme.example", "regional_domain_name": .string(host)])
    plan.add(
      "aws_api_gateway_base_path_mapping.api", .noOp,
      before: [
        "id": "api.acme.example/", "domain_name": "api.acme.example", "api_id": "abcd1234ef", "stage_name": "live",
      ],
      references: [
        ("domain_name", "aws_api_gateway_domain_name.api.domain_name"), ("api_id", "aws_api_gateway_rest_api.api.id"),
        ("stage_name", "aws_api_gateway_stage.live.stage_name"),
      ])
    plan.add("aws_api_gateway_rest_api.api", .noOp, before: ["id": "abcd1234ef", "name": "api"])
    let oldStage: JSONValue = [
      "id": "ags-abcd1234ef-live", "rest_api_id": "abcd1234ef", "stage_name": "live", "deployment_id": "dep1234567",
    ]
    plan.add(
      "aws_api_gateway_stage.live", stage, before: oldStage,
      after: stage == .noOp ? .null : ["id": "ags-abcd1234ef-live", "rest_api_id": "abcd1234ef", "stage_name": "live"],
      unknown: stage == .noOp ? .object([]) : ["deployment_id": true],
      references: [
        ("rest_api_id", "aws_api_gateway_rest_api.api.id"), ("deployment_id", "aws_api_gateway_deployment.api.id"),
      ])
    plan.add(
      "aws_api_gateway_deployment.api", stage == .noOp ? .noOp : .createThenDelete,
      before: ["id": "dep1234567", "rest_api_id": "abcd1234ef"],
      after: stage == .noOp ? .null : ["rest_api_id": "abcd1234ef"],
      unknown: stage == .noOp ? .object([]) : ["id": true],
      references: [
        ("rest_api_id", "aws_api_gateway_rest_api.api.id"), ("triggers", "aws_api_gateway_integration.api.id"),
      ])
    plan.add(
      "aws_api_gateway_resource.api", .noOp,
      before: ["id": "res1234567", "rest_api_id": "abcd1234ef", "path_part": "v1"],
      references: [("rest_api_id", "aws_api_gateway_rest_api.api.id")])
    let uri =
      "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:hooks/invocations"
    plan.add(
      "aws_api_gateway_integration.api", .update,
      before: [
        "id": "agi-abcd1234ef", "rest_api_id": "abcd1234ef", "resource_id": "res1234567", "http_method": "GET",
        "uri": .string(uri),
      ],
      after: ["id": "agi-abcd1234ef", "rest_api_id": "abcd1234ef", "resource_id": "res1234567", "http_method": "GET"],
      unknown: ["uri": true],
      references: [
        ("rest_api_id", "aws_api_gateway_rest_api.api.id"), ("resource_id", "aws_api_gateway_resource.api.id"),
        ("uri", "aws_lambda_function.hooks.invoke_arn"),
      ])
    plan.add(
      "aws_lambda_function.hooks", .deleteThenCreate,
      before: [
        "id": "hooks", "function_name": "hooks", "arn": "arn:aws:lambda:eu-west-1:123456789012:function:hooks",
        "invoke_arn": .string(uri),
      ],
      after: ["function_name": "hooks-next"], unknown: ["id": true, "arn": true, "invoke_arn": true])
    return plan
  }

  @Test func `a function behind a REST interface is back when a stage gets the new deployment`() async throws {
    let (forecast, graph) = try await restInterface(stage: .update).forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_lambda_function.hooks delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_api_gateway_stage.live update")
  }

  @Test func `without a new deployment the stage goes on calling what is gone`() async throws {
    let (forecast, _) = try await restInterface(stage: .noOp).forecast()
    #expect(forecast.endpoint("api.acme.example")?.status == .removed)
  }

  // MARK: Clusters

  private func cluster(instances: Int) -> SmallPlan {
    var plan = SmallPlan()
    let host = "orders.cluster-abc123.eu-west-1.rds.amazonaws.com"
    plan.add(
      "aws_route53_record.db", .noOp,
      before: [
        "zone_id": "Z0123456789ABC", "name": "db.acme.example", "type": "CNAME", "ttl": 60, "records": [.string(host)],
      ],
      references: [("records", "aws_rds_cluster.orders.endpoint")])
    plan.add(
      "aws_rds_cluster.orders", .noOp,
      before: [
        "id": "orders", "cluster_identifier": "orders", "endpoint": .string(host), "engine": "aurora-postgresql",
      ])
    for number in 1...instances {
      let before: JSONValue = [
        "id": .string("orders-\(number)"), "identifier": .string("orders-\(number)"), "cluster_identifier": "orders",
        "instance_class": "db.r6g.large", "apply_immediately": true,
      ]
      let after: JSONValue = [
        "id": .string("orders-\(number)"), "identifier": .string("orders-\(number)"), "cluster_identifier": "orders",
        "instance_class": "db.r6g.xlarge", "apply_immediately": true,
      ]
      plan.add(
        "aws_rds_cluster_instance.orders\(number)", number == 1 ? .update : .noOp, before: before,
        after: number == 1 ? after : .null,
        references: [("cluster_identifier", "aws_rds_cluster.orders.id")])
    }
    return plan
  }

  @Test func `the only instance of a cluster is the cluster`() async throws {
    let (forecast, graph) = try await cluster(instances: 1).forecast()
    let endpoint = try #require(forecast.endpoint("db.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_rds_cluster_instance.orders1 update")
    #expect((endpoint.outage?.p50 ?? 0) > 60_000)
  }

  @Test func `one of two instances is a part of the cluster`() async throws {
    let (forecast, _) = try await cluster(instances: 2).forecast()
    #expect(forecast.endpoint("db.acme.example")?.status == .degraded)
    #expect(forecast.has(.inPlaceInterruption, "aws_rds_cluster_instance.orders1"))
  }

  // MARK: Addresses made anew

  @Test func `a service at Kubernetes that is replaced gets another address, and the record follows`() async throws {
    var plan = SmallPlan()
    let before: JSONValue = [
      "id": "default/web", "metadata": [["name": "web", "namespace": "default"]], "spec": [["type": "LoadBalancer"]],
      "status": [["load_balancer": [["ingress": [["ip": "203.0.113.40"]]]]]],
    ]
    plan.add(
      "kubernetes_service.web", .deleteThenCreate, before: before,
      after: ["metadata": [["name": "web2", "namespace": "default"]], "spec": [["type": "LoadBalancer"]]],
      unknown: ["id": true, "status": true])
    plan.add(
      "google_dns_record_set.web", .update,
      before: [
        "name": "web.acme.example.", "type": "A", "ttl": 300, "managed_zone": "acme", "rrdatas": ["203.0.113.40"],
      ],
      after: ["name": "web.acme.example.", "type": "A", "ttl": 300, "managed_zone": "acme"], unknown: ["rrdatas": true],
      references: [("rrdatas", "kubernetes_service.web.status")])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("web.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "kubernetes_service.web delete")
    #expect(graph.text(endpoint.dark?.to) == "google_dns_record_set.web update")
    // Resolvers keep the dead address for what is left of five minutes.
    #expect((100_000...150_000).contains(endpoint.clientTail.p50))
    #expect(forecast.has(.clientCacheTail))
  }

  @Test func `a raw balancer that is replaced is gone for who knew its name`() async throws {
    var stack = BalancerPlan()
    stack.balancer(.deleteThenCreate)
    stack.listener(.deleteThenCreate, balancerIsNew: true)
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint(BalancerPlan.host))
    #expect(endpoint.kind == .loadBalancer)
    #expect(endpoint.status == .removed)
  }

  @Test func `a public zone that is replaced needs its parent to be told`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_route53_zone.main", .deleteThenCreate,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"],
      after: ["name": "acme.example"], unknown: ["zone_id": true, "id": true, "name_servers": true])
    plan.add(
      "aws_route53_record.www", .deleteThenCreate, before: record("www.acme.example"),
      after: ["name": "www.acme.example", "type": "A", "ttl": 300, "records": ["192.0.2.1"]],
      unknown: ["zone_id": true], references: inZone)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.has(.staleAddress, "aws_route53_zone.main"))
  }
}

/// What holds of every forecast, over plans made of a seed.
@Suite struct `Any plan` {
  @Test(arguments: 0..<60) func `has disjoint intervals in order, and statuses that fit them`(seed: UInt64) async throws
  {
    var generator = SeededGenerator(seed: seed)
    func pick<Element>(_ elements: [Element]) -> Element { elements[Int(generator.next() % UInt64(elements.count))] }
    var stack = BalancerPlan()
    let groupAction = pick([ChangeAction.noOp, .noOp, .deleteThenCreate, .createThenDelete])
    let balancerAction = pick([ChangeAction.noOp, .noOp, .deleteThenCreate, .createThenDelete])
    stack.name(balancerAction == .noOp ? .noOp : .update)
    stack.balancer(balancerAction)
    stack.listener(
      balancerAction.isReplace ? balancerAction : groupAction.isReplace ? .update : pick([.noOp, .deleteThenCreate]),
      groupIsNew: groupAction.isReplace, balancerIsNew: balancerAction.isReplace)
    stack.group(groupAction, newName: pick(["web", "web-next"]))
    for number in 1...pick([1, 2, 3]) {
      stack.target(
        number, groupAction.isReplace ? groupAction : pick([.noOp, .deleteThenCreate, .delete]),
        groupIsNew: groupAction.isReplace)
    }
    // Some of these can't be ordered: create_before_destroy spreads to what a resource stands on.
    guard (try? ApplyGraphBuilder.build(ApplyGraphInput(plan: stack.plan.plan))) != nil else { return }
    let (forecast, graph) = try await stack.plan.forecast(runs: 30)
    for endpoint in forecast.endpoints {
      var last: Int64 = 0
      for interval in endpoint.intervals {
        #expect(interval.startP50 >= last)
        #expect(interval.endP50 ?? .max > interval.startP50)
        #expect(interval.because.first == interval.from.operation)
        #expect((0...(interval.endP50 ?? .max) - interval.startP50).contains(interval.readyAfterP50))
        last = interval.endP50 ?? .max
      }
      if endpoint.status == .dark { #expect(endpoint.dark != nil) }
      if endpoint.status == .unchanged { #expect(endpoint.intervals.isEmpty) }
      #expect((endpoint.outage == nil) == endpoint.isOpenEnded)
      #expect(endpoint.coverage.modelled <= endpoint.coverage.of)
    }
    // The same seed, the same answer.
    let again = try await stack.plan.forecast(runs: 30).forecast
    #expect(forecast.endpoints.map(\.status) == again.endpoints.map(\.status))
    #expect(forecast.endpoints.map(\.outage) == again.endpoints.map(\.outage))
    #expect(forecast.findings.map(\.message) == again.findings.map(\.message))
    #expect(graph.operations.count > 0 || forecast.endpoints.allSatisfy { $0.status == .unchanged })
  }
}
