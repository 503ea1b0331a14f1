import PlanFile
import ResourceKinds

/// Sorts what gates or feeds an object into groups of which one member suffices.
enum GateFamilies {
  static let listeners = "listeners"
  static let rules = "rules"
  static let ingress = "ingress"
  static let egress = "egress"
  static let permissions = "permissions"
  static let internetRoutes = "routes to the internet"
  static let members = "members"

  /// How much of the requests a gate decides on.
  enum Weight: Sendable {
    case all
    /// Those of some users, or a part of the work.
    case some
    /// None, but without it something else answers: another certificate, another rule.
    case wrongAnswer
  }

  /// Source: the notes of the catalog's kinds.
  static func weight(of family: String) -> Weight {
    if wrongWithout.contains(family) { return .wrongAnswer }
    return ofSome.contains(family) ? .some : .all
  }

  private static let wrongWithout: Set<String> = [
    "aws_lb_listener_certificate", "aws_alb_listener_certificate", "aws_load_balancer_listener_policy",
    "azurerm_app_service_certificate_binding", "cloudflare_ruleset", "cloudflare_zone_settings_override",
    "cloudflare_certificate_pack",
  ]

  private static let ofSome: Set<String> = [
    "aws_api_gateway_api_key", "aws_api_gateway_usage_plan", "aws_api_gateway_usage_plan_key", "aws_appsync_api_key",
    "aws_cognito_identity_provider", "aws_cognito_resource_server", "aws_cognito_user_pool_client",
    "aws_elasticache_user",
    "aws_iam_policy_attachment", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_network_acl_rule",
    "aws_s3_bucket_cors_configuration", "aws_transfer_user", "aws_db_instance_role_association", "aws_kms_grant",
    "azurerm_key_vault_access_policy", "azurerm_key_vault_certificate", "azurerm_mssql_firewall_rule",
    "azurerm_network_security_rule", "azurerm_postgresql_flexible_server_firewall_rule", "azurerm_role_assignment",
    "google_compute_firewall", "google_project_iam_binding", "google_project_iam_member",
    "google_service_account_iam_member",
    "google_sql_ssl_cert", "google_sql_user", "google_storage_bucket_iam_binding",
  ]

  /// Ways out of a network or into others, what only operators use, and gates whose absence opens.
  private static let notOnTheWay: Set<String> = [
    "aws_apigatewayv2_authorizer", "aws_api_gateway_authorizer", "aws_apprunner_vpc_connector",
    "aws_ec2_client_vpn_authorization_rule", "aws_ec2_client_vpn_route", "aws_egress_only_internet_gateway",
    "aws_eks_access_entry", "aws_eks_access_policy_association", "aws_eks_addon", "aws_eks_identity_provider_config",
    "aws_eks_pod_identity_association", "aws_iam_access_key", "aws_nat_gateway", "aws_network_acl",
    "aws_network_acl_association", "aws_vpc_endpoint", "aws_vpc_endpoint_route_table_association",
    "aws_vpc_endpoint_security_group_association", "aws_vpc_endpoint_subnet_association",
    "aws_wafv2_web_acl_association",
    "azurerm_dns_txt_record", "azurerm_nat_gateway", "azurerm_subnet_nat_gateway_association",
    "azurerm_virtual_network_gateway_connection", "azurerm_virtual_network_peering", "google_compute_network_peering",
    "google_compute_route", "google_compute_router", "google_compute_router_nat", "google_compute_vpn_tunnel",
    "google_project_service", "google_vpc_access_connector",
  ]

  /// What a type is to this, as what gates and as what is gated; asked of every gate on a way.
  struct Part: Sendable {
    fileprivate enum Gate: Sendable {
      case none
      case family(String)
      /// By its own text.
      case securityGroupRule
      /// By what it gates.
      case other(String)
    }

    fileprivate let gate: Gate
    /// Of all that hangs on a network only its way to the internet is on every path.
    fileprivate enum Network: Sendable { case aws, other }

    fileprivate let network: Network?
    fileprivate let isNames: Bool
    fileprivate let hasMembers: Bool

    init(_ kind: ResourceKind?, type: String, _ part: ListenerRouting.Part?) {
      gate =
        switch (kind?.role, part, type) {
        case (.inert, _, _): .none
        case (_, .listener, _): .family(listeners)
        case (_, .rule, _): .family(rules)
        case (_, _, "aws_vpc_security_group_ingress_rule"): .family(ingress)
        case (_, _, "aws_vpc_security_group_egress_rule"): .family(egress)
        case (_, _, "aws_security_group_rule"): .securityGroupRule
        case (_, _, "aws_lambda_permission"): .family(permissions)
        case (_, _, "aws_route"): .family(internetRoutes)
        default: notOnTheWay.contains(type) ? .none : .other(type)
        }
      network =
        switch type {
        case "aws_vpc": .aws
        case "google_compute_network", "azurerm_virtual_network": .other
        default: nil
        }
      isNames = kind?.role == .names
      hasMembers = kind?.pointers.contains(where: \.isReverse) == true
    }
  }

  /// Nil for what does not stand in the way of requests to the target.
  static func family(of reading: PointerReading, target: ServiceObject, in world: ServingWorld) -> String? {
    let holder = world.index[reading.holder]
    let type: String
    switch world.index.gateParts[holder.typeNumber].gate {
    case .none: return nil
    case .family(let family): return family
    case .securityGroupRule: return holder.text("type", reading.face) == "egress" ? egress : ingress
    case .other(let other): type = other
    }
    let part = world.index.gateParts[target.typeNumber]
    switch part.network {
    case .aws: return type.hasPrefix("aws_internet_gateway") ? type : nil
    case .other: return type == "google_compute_firewall" ? type : nil
    case nil: break
    }
    // A zone is not gated by what names it; members of target groups serve alike whatever they are.
    if part.isNames, reading.column.pointer.relation == .trafficSource { return nil }
    return part.hasMembers ? members : type
  }
}

/// Which rules of a security group open a port.
enum SecurityRules {
  /// The rules that let one of `ports` through; all of them where none says so, or where no port is known.
  static func matching(_ readings: [PointerReading], ports: [Int]?, in world: ServingWorld) -> [PointerReading] {
    guard let ports else { return readings }
    let matching = readings.filter { reading in
      let rule = world.index[reading.holder]
      let protocolName = rule.text("ip_protocol", reading.face) ?? rule.text("protocol", reading.face)
      if protocolName == "-1" || protocolName == "all" { return true }
      guard let from = rule.text("from_port", reading.face).flatMap({ Int($0) }),
        let to = rule.text("to_port", reading.face).flatMap({ Int($0) })
      else { return true }
      return from <= to && ports.contains { (from...to).contains($0) }
    }
    return matching.isEmpty ? readings : matching
  }
}

/// Which routes of a table bring requests in.
enum InternetRoutes {
  /// A route to an internet gateway; others lead to peers or out.
  static func leadsToInternet(_ reading: PointerReading, in world: ServingWorld) -> Bool {
    let route = world.index[reading.holder]
    if route.texts("gateway_id", reading.face).contains(where: { $0.hasPrefix("igw-") }) { return true }
    return world.edges.ofHolder[route.id].contains { other in
      other.isOn(reading.face) && other.pointer.relation == .nextHop
        && other.targets.contains { world.index[$0.object].address.type == "aws_internet_gateway" }
    }
  }
}
