import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// What only the configuration's files show of a serving path.
@Suite struct `References that plan JSON hides` {
  /// A name that moves from elsewhere to a new load balancer, by way of a local; its listener comes when it comes.
  private var plan: SmallPlan {
    var plan = SmallPlan()
    plan.add(
      "aws_route53_zone.main", .noOp,
      before: ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"])
    plan.add(
      "aws_lb.web", .create, after: ["name": "web", "internal": false, "load_balancer_type": "application"],
      unknown: ["arn": true, "dns_name": true, "zone_id": true], computed: ["arn", "dns_name", "zone_id"])
    plan.add(
      "aws_acm_certificate_validation.web", .create, after: [:], unknown: ["certificate_arn": true],
      references: [("certificate_arn", "aws_lb.web.arn")])
    plan.add(
      "aws_lb_listener.web", .create, after: ["port": 443, "default_action": [["type": "fixed-response"]]],
      unknown: ["arn": true, "load_balancer_arn": true, "certificate_arn": true],
      references: [
        ("load_balancer_arn", "aws_lb.web.arn"),
        ("certificate_arn", "aws_acm_certificate_validation.web.certificate_arn"),
      ], computed: ["arn"])
    plan.add(
      "aws_route53_record.www", .update,
      before: [
        "zone_id": "Z0123456789ABC", "name": "www.acme.example", "type": "CNAME", "ttl": 60,
        "records": ["www.elsewhere.example"],
      ],
      after: ["zone_id": "Z0123456789ABC", "name": "www.acme.example", "type": "CNAME", "ttl": 60],
      unknown: ["records": true],
      references: [("zone_id", "aws_route53_zone.main.zone_id"), ("records", "local.target")])
    return plan
  }

  private let source = """
    locals { target = [aws_lb.web.dns_name] }
    resource "aws_route53_zone" "main" { name = "acme.example" }
    resource "aws_lb" "web" { internal = false }
    resource "aws_acm_certificate_validation" "web" { certificate_arn = aws_lb.web.arn }
    resource "aws_lb_listener" "web" {
      load_balancer_arn = aws_lb.web.arn
      certificate_arn   = aws_acm_certificate_validation.web.certificate_arn
      port              = 443
    }
    resource "aws_route53_record" "www" {
      zone_id = aws_route53_zone.main.zone_id
      name    = "www.acme.example"
      type    = "CNAME"
      ttl     = 60
      records = local.target
    }
    """

  @Test func `a record's target behind a local is followed in the files`() async throws {
    let (forecast, graph) = try await plan.forecast(source: source)
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "aws_route53_record.www update")
    #expect(graph.text(endpoint.dark?.to) == "aws_lb_listener.web create")
  }

  @Test func `without the files the report does not say that the name stays up`() async throws {
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .atRisk)
    #expect(endpoint.dependsOn == ["what records[] of aws_route53_record.www will name"])
  }
}
