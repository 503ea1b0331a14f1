import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// A name in front of a load balancer with a listener, a target group and targets.
struct BalancerPlan {
  var plan = SmallPlan()

  static let balancer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188"
  static let host = "web-1234567890.eu-west-1.elb.amazonaws.com"
  static let listener = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/50dc6c495c0c9188/f2f7dc8e"
  static let group = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/73e2d6bc24d8a067"

  mutating func name(
    _ action: ChangeAction = .noOp, pointsAt host: String = BalancerPlan.host, dependsOn more: [(String, String)] = []
  ) {
    plan.add(
      "aws_route53_zone.main", .noOp,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"])
    let before: JSONValue = [
      "zone_id": "Z0123456789ABC", "name": "www.acme.example", "type": "A", "ttl": 0, "records": [],
      "alias": [["name": .string(host), "zone_id": "Z32O12XQLNTSW2"]],
    ]
    let after: JSONValue = [
      "zone_id": "Z0123456789ABC", "name": "www.acme.example", "type": "A", "records": [], "alias": [[:]],
    ]
    plan.add(
      "aws_route53_record.www", action, before: before, after: action == .update ? after : .null,
      unknown: action == .update ? ["alias": [["name": true, "zone_id": true]]] : .object([]),
      references: [("zone_id", "aws_route53_zone.main.zone_id"), ("alias.name", "aws_lb.web.dns_name")] + more)
  }

  mutating func balancer(_ action: ChangeAction = .noOp) {
    let before: JSONValue = [
      "name": "web", "arn": .string(Self.balancer), "id": .string(Self.balancer), "dns_name": .string(Self.host),
      "load_balancer_type": "application",
    ]
    plan.add(
      "aws_lb.web", action, before: before,
      after: action == .noOp ? .null : ["name": "web2", "load_balancer_type": "application"],
      unknown: action == .noOp ? .object([]) : ["arn": true, "id": true, "dns_name": true])
  }

  mutating func listener(
    _ action: ChangeAction = .noOp, group: String = "aws_lb_target_group.web", groupIsNew: Bool = false,
    balancerIsNew: Bool = false
  ) {
    let before: JSONValue = [
      "arn": .string(Self.listener), "id": .string(Self.listener), "load_balancer_arn": .string(Self.balancer),
      "port": 80,
      "protocol": "HTTP", "default_action": [["type": "forward", "target_group_arn": .string(Self.group)]],
    ]
    var after: [JSONMember] = [JSONMember("port", 80), JSONMember("protocol", "HTTP")]
    var unknown: [JSONMember] = []
    if balancerIsNew {
      unknown.append(JSONMember("load_balancer_arn", true))
    } else {
      after.append(JSONMember("load_balancer_arn", .string(Self.balancer)))
    }
    if groupIsNew {
      after.append(JSONMember("default_action", [["type": "forward"]]))
      unknown.append(JSONMember("default_action", [["target_group_arn": true]]))
    } else {
      after.append(JSONMember("default_action", [["type": "forward", "target_group_arn": .string(Self.group)]]))
    }
    if action.isReplace {
      unknown += [JSONMember("arn", true), JSONMember("id", true)]
    } else {
      after += [JSONMember("arn", .string(Self.listener)), JSONMember("id", .string(Self.listener))]
    }
    plan.add(
      "aws_lb_listener.http", action, before: before, after: action == .noOp ? .null : .object(after),
      unknown: .object(unknown),
      references: [
        ("load_balancer_arn", "aws_lb.web.arn"), ("default_action.target_group_arn", group + ".arn"),
      ])
  }

  mutating func group(_ action: ChangeAction = .noOp, name: String = "web", newName: String = "web") {
    let before: JSONValue = [
      "name": .string(name), "arn": .string(Self.group), "id": .string(Self.group), "port": 8080, "protocol": "HTTP",
      "health_check": [["interval": 30]],
    ]
    plan.add(
      "aws_lb_target_group.web", action, before: before,
      after: action == .noOp
        ? .null : ["name": .string(newName), "port": 9090, "protocol": "HTTP", "health_check": [["interval": 30]]],
      unknown: action == .noOp ? .object([]) : ["arn": true, "id": true])
  }

  mutating func target(_ number: Int, _ action: ChangeAction = .noOp, groupIsNew: Bool = false) {
    let address = "10.0.0.\(number)"
    let before: JSONValue = [
      "target_group_arn": .string(Self.group), "target_id": .string(address), "id": .string("tg-\(number)"),
    ]
    let after: JSONValue =
      groupIsNew
      ? ["target_id": .string(address)] : ["target_group_arn": .string(Self.group), "target_id": .string(address)]
    plan.add(
      "aws_lb_target_group_attachment.t\(number)", action, before: before, after: action == .noOp ? .null : after,
      unknown: action == .noOp ? .object([]) : groupIsNew ? ["id": true, "target_group_arn": true] : ["id": true],
      references: [("target_group_arn", "aws_lb_target_group.web.arn")])
  }
}

@Suite struct `Behind a load balancer` {
  @Test func `everything in place is unchanged, as one endpoint`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoints.map(\.name) == ["www.acme.example"])
    #expect(forecast.endpoints.first?.status == .unchanged)
    #expect(forecast.endpoints.first?.coverage.of == 6)
  }

  @Test func `several names in front of one balancer stand on the same objects, each with its own record`() async throws
  {
    var stack = BalancerPlan()
    stack.name()
    for name in ["api", "shop"] {
      stack.plan.add(
        "aws_route53_record.\(name)", .noOp,
        before: [
          "zone_id": "Z0123456789ABC", "name": .string("\(name).acme.example"), "type": "A", "records": [],
          "alias": [["name": .string(BalancerPlan.host), "zone_id": "Z32O12XQLNTSW2"]],
        ])
    }
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoints.count == 3)
    for endpoint in forecast.endpoints {
      #expect(endpoint.coverage.of == 6)
      #expect(endpoint.elements.filter { $0.type == "aws_route53_record" }.count == 1)
      #expect(endpoint.elements == endpoint.elements.sorted())
    }
  }

  @Test func `a replaced balancer is dark from its listener's delete to the last of record and listener`() async throws
  {
    var stack = BalancerPlan()
    stack.name(.update)
    stack.balancer(.deleteThenCreate)
    stack.listener(.deleteThenCreate, balancerIsNew: true)
    stack.group()
    stack.target(1)
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_lb_listener.http delete")
    #expect(
      ["aws_lb_listener.http create", "aws_route53_record.www update"].contains(graph.text(endpoint.dark?.to) ?? ""))
    // Resolvers keep the old balancer's addresses after the record has moved.
    #expect(endpoint.clientTail.positiveCacheSeconds == 60)
    #expect((1...54_000).contains(endpoint.clientTail.p90))
    #expect(forecast.has(.clientCacheTail))
  }

  @Test func `create before destroy with the same target group is refused, and the old one serves on`() async throws {
    var stack = BalancerPlan()
    stack.name(.update, dependsOn: [("depends", "aws_lb_listener.http.id")])
    stack.balancer(.createThenDelete)
    stack.listener(.createThenDelete, balancerIsNew: true)
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
    #expect(forecast.has(.createConflict, "aws_lb_listener.http"))
  }

  @Test func `without an order between record and refused listener the name moves to a dead balancer`() async throws {
    var stack = BalancerPlan()
    stack.name(.update)
    stack.balancer(.createThenDelete)
    stack.listener(.createThenDelete, balancerIsNew: true)
    stack.group()
    stack.target(1)
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.isOpenEnded)
    #expect(graph.text(endpoint.dark?.from) == "aws_route53_record.www update")
  }

  @Test func `a fixed name of a target group refuses create before destroy`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener(.update, groupIsNew: true)
    stack.group(.createThenDelete)
    stack.target(1, .createThenDelete, groupIsNew: true)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
    #expect(forecast.has(.createConflict, "aws_lb_target_group.web"))
  }

  @Test func `a target group that is replaced first is blocked by its listener, with its targets gone`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener(.update, groupIsNew: true)
    stack.group(.deleteThenCreate)
    stack.target(1, .deleteThenCreate, groupIsNew: true)
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.isOpenEnded)
    #expect(graph.text(endpoint.dark?.from) == "aws_lb_target_group_attachment.t1 delete")
    #expect(endpoint.dark?.because.map { graph.operations[$0].type }.last == "aws_lb_target_group")
    #expect(forecast.has(.blockedDelete, "aws_lb_target_group.web"))
  }

  @Test func `a listener that switches to a group whose targets come in their own time is empty for a while`()
    async throws
  {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener(.update, groupIsNew: true)
    stack.group(.createThenDelete, newName: "web-next")
    stack.target(1, .createThenDelete, groupIsNew: true)
    let (forecast, _) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect([.dark, .degraded, .atRisk].contains(endpoint.status))
    #expect(!forecast.has(.createConflict))
    #expect(!forecast.has(.blockedDelete))
  }

  @Test func `a port that changes in place is gone for who asked on it`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    let before: [JSONMember] = [
      JSONMember("arn", .string(BalancerPlan.listener)), JSONMember("id", .string(BalancerPlan.listener)),
      JSONMember("load_balancer_arn", .string(BalancerPlan.balancer)), JSONMember("protocol", "HTTP"),
      JSONMember(
        "default_action", [["type": "forward", "target_group_arn": .string(BalancerPlan.group)]]),
    ]
    stack.plan.add(
      "aws_lb_listener.http", .update, before: .object(before + [JSONMember("port", 80)]),
      after: .object(before + [JSONMember("port", 8080)]), references: [("load_balancer_arn", "aws_lb.web.arn")])
    stack.group()
    stack.target(1)
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .removed)
    #expect(graph.text(endpoint.dark?.from) == "aws_lb_listener.http update")
    #expect(forecast.has(.inPlaceInterruption, "aws_lb_listener.http"))
  }

  @Test func `of two listeners that go one is a part, and a redirect alone is nothing`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener(.deleteThenCreate)
    stack.plan.add(
      "aws_lb_listener.redirect", .noOp,
      before: [
        "arn": "arn:aws:l/2", "id": "arn:aws:l/2", "load_balancer_arn": .string(BalancerPlan.balancer), "port": 8080,
        "default_action": [["type": "redirect"]],
      ], references: [("load_balancer_arn", "aws_lb.web.arn")])
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .dark)
  }

  @Test func `the only target replaced is an outage, health checks included`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1, .deleteThenCreate)
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_lb_target_group_attachment.t1 delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_lb_target_group_attachment.t1 create")
    // Registered at once, then one passed check of an interval of 30 s.
    #expect((10_000...40_000).contains(endpoint.dark?.readyAfterP50 ?? 0))
    #expect(forecast.has(.warmUp))
  }

  @Test func `one of three targets replaced is less capacity`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1, .deleteThenCreate)
    stack.target(2)
    stack.target(3)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .degraded)
    #expect(!forecast.has(.endpointGap))
  }

  @Test func `one of three targets that goes for good is missing from then on`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1, .delete)
    stack.target(2)
    stack.target(3)
    let (forecast, _) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .degraded)
    #expect(endpoint.intervals.map(\.endP50) == [nil])
  }

  @Test func `a replaced rule for the host lets the default action answer meanwhile`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1)
    let rule: JSONValue = [
      "listener_arn": .string(BalancerPlan.listener), "priority": 10, "arn": "arn:aws:x:rule/app/web/1", "id": "rule1",
      "condition": [["host_header": [["values": ["www.acme.example"]]]]],
      "action": [["type": "forward", "target_group_arn": .string(BalancerPlan.group)]],
    ]
    stack.plan.add(
      "aws_lb_listener_rule.www", .deleteThenCreate, before: rule, after: rule,
      references: [("listener_arn", "aws_lb_listener.http.arn")])
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .degraded)
    let interval = try #require(endpoint.intervals.first { $0.effect == .wrongAnswer })
    #expect(graph.text(interval.from) == "aws_lb_listener_rule.www delete")
    #expect(graph.text(interval.to) == "aws_lb_listener_rule.www create")
  }

  @Test func `a certificate that a listener uses blocks its own replacement`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    let certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
    stack.plan.add(
      "aws_acm_certificate.www", .deleteThenCreate,
      before: ["arn": .string(certificate), "id": .string(certificate), "domain_name": "www.acme.example"],
      after: ["domain_name": "www.acme.example"], unknown: ["arn": true, "id": true])
    stack.plan.add(
      "aws_lb_listener.https", .update,
      before: [
        "arn": "arn:aws:l/1", "id": "arn:aws:l/1", "load_balancer_arn": .string(BalancerPlan.balancer), "port": 443,
        "certificate_arn": .string(certificate),
        "default_action": [["type": "forward", "target_group_arn": .string(BalancerPlan.group)]],
      ],
      after: [
        "arn": "arn:aws:l/1", "id": "arn:aws:l/1", "load_balancer_arn": .string(BalancerPlan.balancer), "port": 443,
        "default_action": [["type": "forward", "target_group_arn": .string(BalancerPlan.group)]],
      ], unknown: ["certificate_arn": true],
      references: [("certificate_arn", "aws_acm_certificate.www.arn"), ("load_balancer_arn", "aws_lb.web.arn")])
    stack.group()
    stack.target(1)
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
    #expect(forecast.has(.blockedDelete, "aws_acm_certificate.www"))
    #expect(forecast.applyDuration.p50 >= 1_200_000)
  }

  /// Two addresses of one object are two holders; nine holders show that the catalog is wrong, or the plan made up.
  @Test(arguments: [2, 9]) func `what many hold at one time is not unique`(count: Int) async throws {
    var plan = SmallPlan()
    for number in 0..<count {
      plan.add(
        "aws_lb.held\(number)", .delete, before: ["name": "web", "load_balancer_type": "application"],
        isConfigured: false)
    }
    plan.add("aws_lb.new", .create, after: ["name": "web", "load_balancer_type": "application"])
    let (forecast, _) = try await plan.forecast(runs: 10)
    #expect(forecast.has(.createConflict) == (count == 2))
  }

  @Test func `what a refused create meets is named by its key and not by its host`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_lb.old", .delete,
      before: ["name": "web", "dns_name": "web-1.elb.example.com", "load_balancer_type": "application"])
    plan.add("aws_lb.new", .create, after: ["name": "web", "load_balancer_type": "application"])
    let (forecast, _) = try await plan.forecast()
    let conflict = try #require(forecast.findings.first { $0.rule == .createConflict })
    #expect(conflict.message.contains("the lb web"))
    #expect(!conflict.message.contains("elb.example.com"))
  }
}
