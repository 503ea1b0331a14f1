import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// Functions, containers, sites and distributions, one small plan each.
@Suite struct `Functions, containers and sites` {
  private func name(_ plan: inout SmallPlan, _ value: String, to reference: String, _ action: ChangeAction = .noOp) {
    plan.add(
      "aws_route53_zone.main", .noOp,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"])
    let before: JSONValue = [
      "zone_id": "Z0123456789ABC", "name": "api.acme.example", "type": "CNAME", "ttl": 300, "records": [.string(value)],
    ]
    plan.add(
      "aws_route53_record.api", action, before: before,
      after: action == .noOp
        ? .null
        : ["zone_id": "Z0123456789ABC", "name": "api.acme.example", "type": "CNAME", "ttl": 300, "records": [.null]],
      unknown: action == .noOp ? .object([]) : ["records": [true]],
      references: [("zone_id", "aws_route53_zone.main.zone_id"), ("records", reference)])
  }

  private static let interface = "abcd1234ef"
  private static let function = "arn:aws:lambda:eu-west-1:123456789012:function:hooks"

  /// An HTTP interface with one route to one function.
  private func interface(_ plan: inout SmallPlan, integration action: ChangeAction = .noOp) {
    name(&plan, "abcd1234ef.execute-api.eu-west-1.amazonaws.com", to: "aws_apigatewayv2_api.hooks.api_endpoint")
    plan.add(
      "aws_apigatewayv2_api.hooks", .noOp,
      before: [
        "id": .string(Self.interface), "name": "hooks", "arn": "arn:aws:apigateway:eu-west-1::/apis/abcd1234ef",
        "api_endpoint": "https://abcd1234ef.execute-api.eu-west-1.amazonaws.com",
        "execution_arn": "arn:aws:execute-api:eu-west-1:123456789012:abcd1234ef",
      ])
    plan.add(
      "aws_apigatewayv2_stage.live", .noOp,
      before: [
        "id": "live", "name": "live", "api_id": .string(Self.interface),
        "invoke_url": "https://abcd1234ef.execute-api.eu-west-1.amazonaws.com/live",
      ],
      references: [("api_id", "aws_apigatewayv2_api.hooks.id")])
    plan.add(
      "aws_apigatewayv2_route.all", .noOp,
      before: [
        "id": "rt12345678", "api_id": .string(Self.interface), "route_key": "$default",
        "target": "integrations/int1234567",
      ],
      references: [("api_id", "aws_apigatewayv2_api.hooks.id"), ("target", "aws_apigatewayv2_integration.hooks.id")])
    let before: JSONValue = [
      "id": "int1234567", "api_id": .string(Self.interface), "integration_type": "AWS_PROXY",
      "integration_uri": .string(
        "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\(Self.function)/invocations"),
    ]
    plan.add(
      "aws_apigatewayv2_integration.hooks", action, before: before,
      after: action == .noOp
        ? .null : ["id": "int1234567", "api_id": .string(Self.interface), "integration_type": "AWS_PROXY"],
      unknown: action == .noOp ? .object([]) : ["integration_uri": true],
      references: [
        ("api_id", "aws_apigatewayv2_api.hooks.id"), ("integration_uri", "aws_lambda_function.hooks.invoke_arn"),
      ])
  }

  private func function(_ plan: inout SmallPlan, _ action: ChangeAction = .noOp, newName: String = "hooks") {
    plan.add(
      "aws_lambda_function.hooks", action,
      before: [
        "function_name": "hooks", "arn": .string(Self.function), "id": "hooks",
        "role": "arn:aws:iam::123456789012:role/fn",
        "invoke_arn": .string(
          "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\(Self.function)/invocations"),
      ],
      after: action == .noOp
        ? .null : ["function_name": .string(newName), "role": "arn:aws:iam::123456789012:role/fn"],
      unknown: action == .noOp ? .object([]) : ["arn": true, "id": true, "invoke_arn": true])
  }

  private func permission(
    _ plan: inout SmallPlan, _ name: String, _ action: ChangeAction = .noOp,
    source: String = "arn:aws:execute-api:eu-west-1:123456789012:abcd1234ef/*/*",
    principal: String = "apigateway.amazonaws.com"
  ) {
    let before: JSONValue = [
      "id": .string(name), "statement_id": .string(name), "function_name": "hooks", "principal": .string(principal),
      "source_arn": .string(source),
    ]
    let after: JSONValue = [
      "statement_id": .string(name + "-next"), "function_name": "hooks", "principal": .string(principal),
      "source_arn": .string(source),
    ]
    plan.add(
      "aws_lambda_permission.\(name)", action, before: before, after: action == .noOp ? .null : after,
      unknown: action == .noOp ? .object([]) : ["id": true],
      references: [("function_name", "aws_lambda_function.hooks.function_name")])
  }

  @Test func `everything in place is one endpoint, followed to the function`() async throws {
    var plan = SmallPlan()
    interface(&plan)
    function(&plan)
    permission(&plan, "gateway")
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoints.map(\.name) == ["api.acme.example"])
    #expect(forecast.endpoints.first?.status == .unchanged)
    #expect(forecast.endpoints.first?.coverage.of == 8)
  }

  @Test func `a permission that is replaced refuses its caller between`() async throws {
    var plan = SmallPlan()
    interface(&plan)
    function(&plan)
    permission(&plan, "gateway", .deleteThenCreate)
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_lambda_permission.gateway delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_lambda_permission.gateway create")
  }

  @Test func `another caller's permission is not on the way`() async throws {
    var plan = SmallPlan()
    interface(&plan)
    function(&plan)
    permission(&plan, "gateway")
    plan.add(
      "aws_s3_bucket.inbox", .noOp,
      before: ["bucket": "acme-inbox-1", "arn": "arn:aws:s3:::acme-inbox-1", "id": "acme-inbox-1"])
    permission(&plan, "bucket", .deleteThenCreate, source: "arn:aws:s3:::acme-inbox-1", principal: "s3.amazonaws.com")
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoint("api.acme.example")?.status == .unchanged)
  }

  @Test func `a renamed function is dark until the integration leads to the new one`() async throws {
    var plan = SmallPlan()
    interface(&plan, integration: .update)
    function(&plan, .deleteThenCreate, newName: "hooks-next")
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_lambda_function.hooks delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_apigatewayv2_integration.hooks update")
  }

  @Test func `an interface made anew finds the function that stays by its new permission`() async throws {
    var plan = SmallPlan()
    name(
      &plan, "abcd1234ef.execute-api.eu-west-1.amazonaws.com", to: "aws_apigatewayv2_api.next.api_endpoint", .update)
    plan.add(
      "aws_apigatewayv2_api.hooks", .delete,
      before: [
        "id": .string(Self.interface), "api_endpoint": "https://abcd1234ef.execute-api.eu-west-1.amazonaws.com",
        "execution_arn": "arn:aws:execute-api:eu-west-1:123456789012:abcd1234ef",
      ], isConfigured: false)
    plan.add(
      "aws_apigatewayv2_api.next", .create, after: ["name": "hooks"],
      unknown: ["id": true, "api_endpoint": true, "execution_arn": true],
      computed: ["id", "api_endpoint", "execution_arn"])
    let integration: JSONValue = [
      "id": "int1234567", "api_id": .string(Self.interface),
      "integration_uri": .string(
        "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\(Self.function)/invocations"),
    ]
    plan.add(
      "aws_apigatewayv2_integration.hooks", .deleteThenCreate, before: integration,
      after: ["integration_uri": integration["integration_uri"] ?? .null], unknown: ["id": true, "api_id": true],
      references: [
        ("api_id", "aws_apigatewayv2_api.next.id"), ("integration_uri", "aws_lambda_function.hooks.invoke_arn"),
      ], dependencies: ["aws_apigatewayv2_api.hooks", "aws_lambda_function.hooks"], computed: ["id"])
    plan.add(
      "aws_apigatewayv2_route.all", .deleteThenCreate,
      before: ["id": "rt12345678", "api_id": .string(Self.interface), "target": "integrations/int1234567"],
      after: [:], unknown: ["id": true, "api_id": true, "target": true],
      references: [("api_id", "aws_apigatewayv2_api.next.id"), ("target", "aws_apigatewayv2_integration.hooks.id")],
      dependencies: ["aws_apigatewayv2_api.hooks", "aws_apigatewayv2_integration.hooks"], computed: ["id"])
    function(&plan)
    plan.add(
      "aws_lambda_permission.gateway", .deleteThenCreate,
      before: [
        "id": "gateway", "statement_id": "gateway", "function_name": "hooks", "principal": "apigateway.amazonaws.com",
        "source_arn": "arn:aws:execute-api:eu-west-1:123456789012:abcd1234ef/*/*",
      ],
      after: ["statement_id": "gateway", "function_name": "hooks", "principal": "apigateway.amazonaws.com"],
      unknown: ["id": true, "source_arn": true],
      references: [
        ("function_name", "aws_lambda_function.hooks.function_name"),
        ("source_arn", "aws_apigatewayv2_api.next.execution_arn"),
      ], dependencies: ["aws_apigatewayv2_api.hooks", "aws_lambda_function.hooks"], computed: ["id"])
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(!endpoint.isOpenEnded)
  }

  // MARK: Sites

  private func site(_ plan: inout SmallPlan, policy action: ChangeAction) {
    plan.add(
      "aws_s3_bucket.site", .noOp,
      before: [
        "bucket": "acme-site", "id": "acme-site", "arn": "arn:aws:s3:::acme-site",
        "bucket_regional_domain_name": "acme-site.s3.eu-west-1.amazonaws.com",
      ])
    plan.add(
      "aws_s3_bucket_policy.site", action, before: ["bucket": "acme-site", "id": "acme-site"],
      after: action == .noOp ? .null : ["bucket": "acme-site"], unknown: action == .noOp ? .object([]) : ["id": true],
      references: [("bucket", "aws_s3_bucket.site.id")])
    plan.add(
      "aws_cloudfront_distribution.site", .noOp,
      before: [
        "id": "E1234567890ABC", "domain_name": "d1234567890abc.cloudfront.net", "aliases": ["api.acme.example"],
        "arn": "arn:aws:cloudfront::123456789012:distribution/E1234567890ABC",
        "origin": [["domain_name": "acme-site.s3.eu-west-1.amazonaws.com", "origin_id": "site"]],
      ], references: [("origin.domain_name", "aws_s3_bucket.site.bucket_regional_domain_name")])
    name(&plan, "d1234567890abc.cloudfront.net", to: "aws_cloudfront_distribution.site.domain_name")
  }

  @Test func `a bucket policy made before its old self is deleted is deleted with it`() async throws {
    var plan = SmallPlan()
    site(&plan, policy: .createThenDelete)
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(forecast.has(.selfDeletion, "aws_s3_bucket_policy.site"))
    #expect([.dark, .removed].contains(endpoint.status))
    #expect(endpoint.isOpenEnded)
    #expect(graph.text(endpoint.dark?.from) == "aws_s3_bucket_policy.site delete")
  }

  @Test func `a bucket policy replaced the other way round is a short gap`() async throws {
    var plan = SmallPlan()
    site(&plan, policy: .deleteThenCreate)
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(!endpoint.isOpenEnded)
    #expect(!forecast.has(.selfDeletion))
  }

  /// The new bucket was taken for another endpoint of the same name, and once more.
  @Test func `a bucket replaced under another name is one endpoint`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_s3_bucket.assets", .deleteThenCreate,
      before: ["bucket": "acme-assets", "id": "acme-assets", "arn": "arn:aws:s3:::acme-assets"],
      after: ["bucket": "acme-assets-v2"], unknown: ["id": true, "arn": true])
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.endpoints.map(\.name) == ["aws_s3_bucket.assets"])
    #expect(forecast.endpoints.first?.status == .removed)
  }

  /// The bucket, its policy and its website go by one name.
  @Test func `a bucket policy under another address gates the bucket, not what is named like it`() async throws {
    var plan = SmallPlan()
    let policy: JSONValue = ["bucket": "acme-site", "id": "acme-site"]
    plan.add(
      "aws_s3_bucket.site", .noOp,
      before: ["bucket": "acme-site", "id": "acme-site", "arn": "arn:aws:s3:::acme-site"])
    plan.add(
      "aws_s3_bucket_website_configuration.site", .noOp,
      before: [
        "bucket": "acme-site", "id": "acme-site",
        "website_endpoint": "acme-site.s3-website-eu-west-1.amazonaws.com",
      ], references: [("bucket", "aws_s3_bucket.site.id")])
    plan.add("aws_s3_bucket_policy.old", .delete, before: policy, isConfigured: false)
    plan.add(
      "aws_s3_bucket_policy.new", .create, after: ["bucket": "acme-site"], unknown: ["id": true],
      references: [("bucket", "aws_s3_bucket.site.id")])
    name(
      &plan, "acme-site.s3-website-eu-west-1.amazonaws.com",
      to: "aws_s3_bucket_website_configuration.site.website_endpoint")
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("api.acme.example"))
    // Which comes first is open, so both ends occur.
    #expect(endpoint.odds.comesBack > 0)
    #expect(endpoint.odds.staysDark < 1)
  }

  @Test func `an alias is on one distribution at a time`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_cloudfront_distribution.old", .delete,
      before: [
        "id": "E1234567890ABC", "domain_name": "d1234567890abc.cloudfront.net", "aliases": ["api.acme.example"],
      ],
      isConfigured: false)
    plan.add(
      "aws_cloudfront_distribution.next", .create,
      after: ["aliases": ["api.acme.example"], "origin": [["domain_name": "origin.example.net"]]],
      unknown: ["id": true, "domain_name": true])
    name(&plan, "d1234567890abc.cloudfront.net", to: "aws_cloudfront_distribution.next.domain_name", .update)
    let (forecast, _) = try await plan.forecast()
    #expect(forecast.has(.createConflict, "aws_cloudfront_distribution.next"))
    #expect(forecast.endpoint("api.acme.example")?.status == .dark)
  }

  // MARK: Containers

  @Test func `a service that is renamed drains first and starts anew`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    let load: JSONValue = [["target_group_arn": .string(BalancerPlan.group), "container_port": 8080]]
    stack.plan.add(
      "aws_ecs_service.web", .deleteThenCreate,
      before: [
        "name": "web", "id": "arn:aws:ecs:eu-west-1:1:service/main/web", "cluster": "main", "load_balancer": load,
      ],
      after: ["name": "shop-web", "cluster": "main", "load_balancer": load], unknown: ["id": true],
      references: [("load_balancer.target_group_arn", "aws_lb_target_group.web.arn")])
    let (forecast, graph) = try await stack.plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_ecs_service.web delete")
    #expect(graph.text(endpoint.dark?.to) == "aws_ecs_service.web create")
    #expect((endpoint.dark?.readyAfterP50 ?? 0) > 20_000)
  }

  @Test func `an outer gateway that is replaced is no concern of those who come in`() async throws {
    var stack = BalancerPlan()
    stack.name()
    stack.balancer()
    stack.listener()
    stack.group()
    stack.target(1)
    stack.plan.add(
      "aws_nat_gateway.out", .deleteThenCreate,
      before: [
        "id": "nat-0a1b2c3d4e5f60718", "subnet_id": "subnet-0a1b2c3d4e5f60718",
        "allocation_id": "eipalloc-0a1b2c3d4e5f60718",
      ],
      after: ["subnet_id": "subnet-0a1b2c3d4e5f60718", "allocation_id": "eipalloc-0a1b2c3d4e5f60718"],
      unknown: ["id": true])
    let (forecast, _) = try await stack.plan.forecast()
    #expect(forecast.endpoint("www.acme.example")?.status == .unchanged)
  }
}
