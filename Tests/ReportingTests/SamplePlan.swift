import ApplyGraph
import PlanFile
import Reporting

/// The plan of 25 January 2023 as values, so that what is printed of it changes with the reports alone.
enum SamplePlan {
  static let summary: PlanSummary = {
    var actions = ActionCounts()
    actions.create = 3
    actions.update = 1
    actions.delete = 1
    actions.replace = 3
    actions.noOp = 4
    return PlanSummary(terraformVersion: "1.11.4", actions: actions)
  }()

  static let operations: [Operation] = [
    operation(0, "aws_acm_certificate.static", .create),
    operation(1, "aws_acm_certificate.static", .delete, deposed: "new"),
    operation(2, "aws_acm_certificate_validation.static", .delete),
    operation(3, "aws_acm_certificate_validation.static", .create),
    operation(4, "aws_cloudfront_distribution.static", .update),
    operation(5, "aws_route53_record.static", .delete),
    operation(6, #"aws_route53_record.static_validation["cloudfront-static.crates.example"]"#, .create),
    operation(7, #"aws_route53_record.static_validation["static.crates.example"]"#, .delete),
    operation(8, #"aws_route53_record.static_validation["static.crates.example"]"#, .create),
    operation(9, #"aws_route53_record.weighted_static["cloudfront"]"#, .create),
    operation(10, #"aws_route53_record.weighted_static["fastly"]"#, .create),
  ]

  static let order = OperationOrder(
    operations: operations,
    edges: [
      edge(7, 0, .dependentDestroyedFirst), edge(4, 1, .createBeforeDestroy),
      edge(9, 1, .createBeforeDestroy, .inferred), edge(10, 1, .createBeforeDestroy, .inferred),
      edge(5, 2, .destroyOrder), edge(6, 3, .reference), edge(8, 3, .reference), edge(3, 4, .reference),
      edge(0, 6, .reference), edge(2, 7, .destroyOrder), edge(0, 8, .reference), edge(4, 9, .reference, .inferred),
      edge(4, 10, .reference, .inferred),
    ],
    assumptions: [
      Assumption(
        address: "aws_route53_record.static", assumed: "create_before_destroy = false",
        because: "plan JSON does not say it of an object that is only deleted")
    ])

  static let ring = UnorderablePlan(
    cycles: [
      DependencyCycle(
        operations: [
          operation(0, "aws_lb.web[0]", .delete), operation(1, "aws_lb.web[0]", .create),
          operation(2, "aws_lb_target_group.web", .delete),
        ],
        rules: [.replacement, .createBeforeDestroy, .destroyOrder], certainties: [.exact, .inferred, .exact])
    ],
    plan: Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4",
      changes: [
        change("aws_lb.web[0]", .deleteThenCreate), change("aws_lb.web[0]", .deleteThenCreate),
        change("aws_lb_target_group.web", .delete),
      ], configuration: ConfigurationModule()))

  static func operation(
    _ id: Int, _ address: String, _ action: OperationAction, deposed: String? = nil
  ) -> Operation {
    Operation(
      id: id, address: Self.address(address), action: action, deposed: deposed,
      provider: "registry.terraform.io/hashicorp/aws", change: id)
  }

  private static func address(_ text: String) -> ResourceAddress {
    guard let address = ResourceAddress(parsing: text) else { preconditionFailure("\(text) is no address") }
    return address
  }

  private static func change(_ address: String, _ action: ChangeAction) -> ResourceChange {
    ResourceChange(address: Self.address(address), action: action)
  }

  private static func edge(
    _ before: Int, _ after: Int, _ rule: EdgeRule, _ certainty: Certainty = .exact
  ) -> OperationOrder.Edge {
    OperationOrder.Edge(before: before, after: after, rule: rule, certainty: certainty)
  }
}
