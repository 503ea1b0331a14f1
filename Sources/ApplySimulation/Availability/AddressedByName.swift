import PlanFile
import ResourceKinds

/// Kinds whose address follows from a name that the configuration chooses: what replaces such an object under the same
/// name is found at the same address.
///
/// Source: how the providers build ids: Google's self links and Azure's ids are paths of names, Kubernetes' names are
/// names; at AWS, ARNs of these services end in the name, and RDS endpoint names are the identifier and a part that
/// belongs to account and region.
enum AddressedByName {
  private static let aws: Set<String> = [
    "aws_lambda_function", "aws_lambda_alias", "aws_s3_bucket", "aws_iam_role", "aws_iam_instance_profile",
    "aws_iam_policy", "aws_sns_topic", "aws_sqs_queue", "aws_dynamodb_table", "aws_db_instance", "aws_rds_cluster",
    "aws_rds_cluster_instance", "aws_docdb_cluster", "aws_neptune_cluster", "aws_db_subnet_group",
    "aws_db_parameter_group", "aws_db_option_group", "aws_rds_cluster_parameter_group", "aws_elasticache_subnet_group",
    "aws_elasticache_parameter_group", "aws_ecs_cluster", "aws_ecr_repository", "aws_launch_configuration",
    "aws_autoscaling_group", "aws_cloudwatch_event_bus", "aws_eks_cluster",
  ]

  /// Parts that the provider makes up whatever the name is.
  private static let madeUp: Set<String> = [
    "public_ip", "private_ip", "ip_address", "ipv4_address", "nat_ip", "external_ip", "unique_id", "load_balancer_ip",
  ]

  /// True where `new` is found under the same value of `attribute` as `old`.
  static func keeps(_ attribute: String, _ old: ServiceObject, _ new: ServiceObject) -> Bool {
    let type = old.address.type
    let isNamed = aws.contains(type) || ["google_", "azurerm_", "kubernetes_"].contains { type.hasPrefix($0) }
    guard isNamed, !madeUp.contains(attribute), let kind = old.kind else { return false }
    if let held = new.text(attribute, .new) { return held == old.text(attribute, .old) }
    // Unknown until it is made: the same where everything that names it is.
    let names = kind.identity.alternatives.first?.map(\.path) ?? [AttributePath(["name"])]
    return names.allSatisfy { path in
      let before = old.texts(path, .old)
      return !before.isEmpty && before == new.texts(path, .new)
    }
  }
}
