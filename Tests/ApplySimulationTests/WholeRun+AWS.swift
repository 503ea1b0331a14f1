import PlanFile

extension WholeRun {
  static let awsCreates = [
    WholeRun(
      name: "AWS, create", log: "55884348986", recorded: 540,
      path: "VPC 8, security groups 7 and 4, replication group 287, function in the VPC 232, integration 1, route 1",
      steps: [
        Step(address: "aws_vpc.main"),
        Step(address: "aws_security_group.lambda", needs: ["aws_vpc.main"]),
        Step(address: "aws_security_group.cache", needs: ["aws_security_group.lambda"]),
        Step(address: "aws_subnet.private_a", needs: ["aws_vpc.main"]),
        Step(address: "aws_subnet.private_b", needs: ["aws_vpc.main"]),
        Step(address: "aws_subnet.public", values: ["map_public_ip_on_launch": true], needs: ["aws_vpc.main"]),
        Step(address: "aws_elasticache_subnet_group.redis", needs: ["aws_subnet.private_a", "aws_subnet.private_b"]),
        Step(
          address: "aws_elasticache_replication_group.redis",
          needs: ["aws_security_group.cache", "aws_elasticache_subnet_group.redis"]),
        Step(address: "aws_iam_role.api"),
        Step(
          address: "aws_lambda_function.api", values: ["vpc_config": [["subnet_ids": ["subnet-1"]]]],
          needs: ["aws_iam_role.api", "aws_elasticache_replication_group.redis"]),
        Step(address: "aws_apigatewayv2_api.http"),
        Step(
          address: "aws_apigatewayv2_integration.lambda",
          needs: ["aws_lambda_function.api", "aws_apigatewayv2_api.http"]),
        Step(address: "aws_apigatewayv2_route.health", needs: ["aws_apigatewayv2_integration.lambda"]),
        Step(address: "aws_internet_gateway.main", needs: ["aws_vpc.main"]),
        Step(address: "aws_eip.nat", needs: ["aws_internet_gateway.main"]),
        Step(address: "aws_nat_gateway.main", needs: ["aws_eip.nat", "aws_subnet.public"]),
        Step(address: "aws_s3_bucket.assets"),
        Step(address: "aws_cloudfront_distribution.assets", needs: ["aws_s3_bucket.assets"]),
        Step(address: "aws_s3_bucket_policy.assets", needs: ["aws_cloudfront_distribution.assets"]),
        Step(address: "aws_kinesis_stream.telemetry"),
      ]),
    WholeRun(
      name: "AWS, create", log: "29724668362", recorded: 553,
      path: "security group 2, cluster 61, instance more than 490: the log ends before it does",
      steps: [
        Step(address: "aws_security_group.db"),
        Step(address: "aws_db_subnet_group.db"),
        Step(address: "aws_rds_cluster_parameter_group.db"),
        Step(
          address: "aws_rds_cluster.db",
          needs: ["aws_security_group.db", "aws_db_subnet_group.db", "aws_rds_cluster_parameter_group.db"]),
        Step(address: "aws_rds_cluster_instance.db", needs: ["aws_rds_cluster.db"]),
        Step(address: "aws_route53_record.db", needs: ["aws_rds_cluster.db"]),
        Step(address: "aws_acm_certificate.main"),
        Step(address: "aws_route53_record.proof", needs: ["aws_acm_certificate.main"]),
        Step(address: "aws_acm_certificate_validation.main", needs: ["aws_route53_record.proof"]),
        Step(address: "aws_security_group.alb"),
        Step(address: "aws_alb.main", needs: ["aws_security_group.alb"]),
        Step(address: "aws_alb_listener.https", needs: ["aws_alb.main", "aws_acm_certificate_validation.main"]),
        Step(address: "aws_route53_record.main", needs: ["aws_alb.main"]),
      ]),
    WholeRun(
      name: "AWS, create", log: "67654034425", recorded: 218,
      path: "bucket 6, distribution 202, function 7, integration 1, deployment 1, stage 1",
      steps: [
        Step(address: "aws_s3_bucket.main"),
        Step(address: "aws_s3_bucket_lifecycle_configuration.main", needs: ["aws_s3_bucket.main"]),
        Step(address: "aws_cloudfront_distribution.frontend", needs: ["aws_s3_bucket.main"]),
        Step(
          address: "aws_lambda_function.one", values: ["filename": "one.zip"],
          needs: ["aws_cloudfront_distribution.frontend"]),
        Step(address: "aws_lambda_function.two", values: ["filename": "two.zip"]),
        Step(address: "aws_lambda_function.three", values: ["filename": "three.zip"]),
        Step(address: "aws_api_gateway_rest_api.main"),
        Step(
          address: "aws_api_gateway_integration.post",
          needs: ["aws_lambda_function.one", "aws_api_gateway_rest_api.main"]),
        Step(address: "aws_api_gateway_deployment.main", needs: ["aws_api_gateway_integration.post"]),
        Step(address: "aws_api_gateway_stage.main", needs: ["aws_api_gateway_deployment.main"]),
        Step(address: "aws_dynamodb_table.history"),
      ]),
  ]

  private static let nodeRules = (1...9).map { "aws_security_group_rule.node\($0)" }

  static let awsDestroys = [
    WholeRun(
      name: "AWS, destroy", log: "66490870518", isDestroy: true, recorded: 345,
      path: "scaling group 343, security groups 1 and 0, VPC 1",
      steps: [
        Step(address: "aws_vpc.main"),
        Step(address: "aws_security_group.alb", needs: ["aws_vpc.main"]),
        Step(address: "aws_security_group.app", needs: ["aws_security_group.alb"]),
        Step(address: "aws_subnet.public", needs: ["aws_vpc.main"]),
        Step(address: "aws_subnet.private", needs: ["aws_vpc.main"]),
        Step(address: "aws_lb.app", needs: ["aws_security_group.alb", "aws_subnet.public"]),
        Step(address: "aws_lb_target_group.app", needs: ["aws_vpc.main"]),
        Step(address: "aws_lb_listener.http", needs: ["aws_lb.app", "aws_lb_target_group.app"]),
        Step(address: "aws_launch_template.app", needs: ["aws_security_group.app"]),
        Step(
          address: "aws_autoscaling_group.app", values: ["target_group_arns": ["arn:aws:tg"]],
          needs: ["aws_launch_template.app", "aws_lb_target_group.app", "aws_subnet.private"]),
        Step(address: "aws_db_subnet_group.main", needs: ["aws_subnet.private"]),
        Step(address: "aws_db_instance.mysql", needs: ["aws_db_subnet_group.main"]),
        Step(address: "aws_internet_gateway.main", needs: ["aws_vpc.main"]),
        Step(address: "aws_nat_gateway.main", needs: ["aws_subnet.public", "aws_internet_gateway.main"]),
      ]),
    WholeRun(
      name: "AWS, destroy", log: "2553707961", isDestroy: true, recorded: 588,
      path: "node group 379, cluster 204, rules 4, security group 1, VPC 0",
      steps: [
        Step(address: "aws_vpc.this"),
        Step(address: "aws_subnet.private", needs: ["aws_vpc.this"]),
        Step(address: "aws_security_group.cluster", needs: ["aws_vpc.this"]),
        Step(address: "aws_security_group.node", needs: ["aws_vpc.this"]),
      ]
        + nodeRules.map { rule in
          Step(
            address: rule, values: ["security_group_id": "sg-node"],
            needs: ["aws_security_group.node", "aws_security_group.cluster"])
        }
        + [
          Step(address: "aws_eks_cluster.this", needs: ["aws_subnet.private"] + nodeRules),
          Step(address: "aws_eks_node_group.this", needs: ["aws_eks_cluster.this"]),
          Step(address: "aws_nat_gateway.this", needs: ["aws_subnet.private"]),
        ]),
    WholeRun(
      name: "AWS, destroy", log: "38777868167", isDestroy: true, recorded: 129,
      path: "internet gateway 10, attachment 75, transit gateway 44",
      reason: "of the two transit gateways seen one took 44 s to go and the other 124 s",
      steps: [
        Step(address: "aws_vpc.aws"),
        Step(address: "aws_subnet.a", needs: ["aws_vpc.aws"]),
        Step(address: "aws_ec2_transit_gateway.tgw"),
        Step(
          address: "aws_ec2_transit_gateway_vpc_attachment.tgw", needs: ["aws_ec2_transit_gateway.tgw", "aws_subnet.a"]),
        Step(
          address: "aws_internet_gateway.aws", needs: ["aws_vpc.aws", "aws_ec2_transit_gateway_vpc_attachment.tgw"]),
        Step(address: "aws_instance.server", needs: ["aws_subnet.a"]),
        Step(address: "aws_instance.router", needs: ["aws_subnet.a"]),
        Step(address: "aws_customer_gateway.router"),
        Step(
          address: "aws_vpn_connection.router", needs: ["aws_customer_gateway.router", "aws_ec2_transit_gateway.tgw"]),
      ]),
    WholeRun(
      name: "AWS, destroy", log: "11149130719", isDestroy: true, recorded: 255, path: "record 32, distribution 223",
      reason: "of the three distributions seen this is the quickest: 223, 333 and 443 s",
      steps: [
        Step(address: "aws_cloudfront_distribution.cdn"),
        Step(address: "aws_route53_record.cdn_a", needs: ["aws_cloudfront_distribution.cdn"]),
        Step(address: "aws_route53_record.cdn_aaaa", needs: ["aws_cloudfront_distribution.cdn"]),
        Step(address: "aws_route53_record.local"),
        Step(address: "aws_ssm_parameter.secret"),
      ]),
  ]
}
