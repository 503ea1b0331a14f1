import PlanFile
import ResourceKinds

/// Load balancers whose own security groups stand in the way of requests.
enum BalancerKinds {
  /// Source: the resource pages of hashicorp/aws; `aws_alb` is another name of `aws_lb`.
  static func isBalancer(_ type: String) -> Bool { ["aws_lb", "aws_alb", "aws_elb"].contains(type) }
}

/// How listeners and rules of application load balancers choose an action.
///
/// Source: Elastic Load Balancing, "Listener rules for your Application Load Balancer": rules are tried by priority, the
/// default action last.
enum ListenerRouting {
  static func isListener(_ object: ServiceObject) -> Bool {
    object.address.type == "aws_lb_listener" || object.address.type == "aws_alb_listener"
  }

  static func isRule(_ object: ServiceObject) -> Bool {
    object.address.type == "aws_lb_listener_rule" || object.address.type == "aws_alb_listener_rule"
  }

  /// True for the pointers of a listener's default action.
  static func isAction(_ pointer: ServingPointer, of object: ServiceObject) -> Bool {
    isListener(object) && pointer.relation == .nextHop
  }

  static func onlyRedirects(_ listener: ServiceObject, _ face: Face) -> Bool {
    let types = listener.texts("default_action.type", face)
    return !types.isEmpty && types.allSatisfy { $0 == "redirect" }
  }

  /// A rule for the endpoint's own name, or a wildcard that covers it.
  static func matchesHost(_ rule: ServiceObject, _ face: Face, name: String?) -> Bool {
    guard let name else { return false }
    return rule.texts("condition.host_header.values", face).contains { matches(name, pattern: $0.lowercased()) }
  }

  static func isForPathsOnly(_ rule: ServiceObject, _ face: Face) -> Bool {
    rule.texts("condition.host_header.values", face).isEmpty
      && !rule.texts("condition.path_pattern.values", face).isEmpty
  }

  /// `*` stands for any text, `?` for one character.
  static func matches(_ name: String, pattern: String) -> Bool {
    let text = Array(name.utf8)
    let wanted = Array(pattern.utf8)
    var (at, in_) = (0, 0)
    var (star, resume) = (-1, 0)
    while at < text.count {
      if in_ < wanted.count, wanted[in_] == UInt8(ascii: "?") || wanted[in_] == text[at] {
        at += 1
        in_ += 1
      } else if in_ < wanted.count, wanted[in_] == UInt8(ascii: "*") {
        (star, resume) = (in_, at)
        in_ += 1
      } else if star >= 0 {
        resume += 1
        (at, in_) = (resume, star + 1)
      } else {
        return false
      }
    }
    return wanted[in_...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

/// Sorts what gates or feeds an object into groups of which one member suffices.
enum GateFamilies {
  static let listeners = "listeners"
  static let rules = "rules"
  static let ingress = "ingress"
  static let egress = "egress"
  static let permissions = "permissions"
  static let internetRoutes = "routes to the internet"
  static let members = "members"

  /// Nil for what does not stand in the way of requests to the target.
  static func family(of holder: ServiceObject, _ reading: PointerReading, target: ServiceObject) -> String? {
    let type = holder.address.type
    if holder.kind?.role == .inert { return nil }
    if ListenerRouting.isListener(holder) { return listeners }
    if ListenerRouting.isRule(holder) { return rules }
    switch type {
    case "aws_vpc_security_group_ingress_rule": return ingress
    case "aws_vpc_security_group_egress_rule": return egress
    case "aws_security_group_rule": return holder.text("type", reading.face) == "egress" ? egress : ingress
    case "aws_lambda_permission": return permissions
    case "aws_route": return internetRoutes
    // Ways out, and what is asked only by those who name it.
    case "aws_nat_gateway", "aws_vpc_endpoint_subnet_association", "aws_vpc_endpoint_route_table_association":
      return nil
    case "aws_apigatewayv2_authorizer", "aws_api_gateway_authorizer": return nil
    default: break
    }
    // Of all that hangs on a network only its way to the internet is on every path.
    if target.address.type == "aws_vpc" {
      return type.hasPrefix("aws_internet_gateway") ? type : nil
    }
    // A zone is not gated by what names it; members of target groups serve alike whatever they are.
    if target.kind?.role == .names, reading.pointer.relation == .trafficSource { return nil }
    if target.kind?.pointers.contains(where: \.isReverse) == true { return members }
    return type
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
      other.face == reading.face && other.pointer.relation == .nextHop
        && other.targets.contains { world.index[$0.object].address.type == "aws_internet_gateway" }
    }
  }
}

/// What API Gateway's REST interfaces serve: the snapshot that a stage's deployment took, not the resources as they are.
///
/// Source: Amazon API Gateway Developer Guide, "Deploying a REST API": every change needs a new deployment on the stage.
enum GatewaySnapshots {
  private static let snapshotted: Set<String> = [
    "aws_api_gateway_integration", "aws_api_gateway_method", "aws_api_gateway_integration_response",
    "aws_api_gateway_method_response", "aws_api_gateway_resource",
  ]

  /// The operation whose effect makes an object's new pointers count: its own update, or for parts of a snapshot the
  /// update that puts a new deployment on the stage; nil where nothing does.
  static func switching(_ object: ServiceObject, in world: ServingWorld) -> Int? {
    guard let update = object.update, snapshotted.contains(object.address.type) else { return object.update }
    let interface = object.text("rest_api_id", .old)
    for stage in world.index.objects where stage.address.type == "aws_api_gateway_stage" {
      guard stage.text("rest_api_id", .old) == interface, let stageUpdate = stage.update else { continue }
      let deployment = AttributePath(["deployment_id"])
      if stage.changedAttributes.contains("deployment_id") || stage.isUnknown(deployment, .new) { return stageUpdate }
    }
    // Without a stage in the plan the deployment is made elsewhere.
    let hasStage = world.index.objects.contains {
      $0.address.type == "aws_api_gateway_stage" && $0.text("rest_api_id", .old) == interface
    }
    return hasStage ? nil : update
  }
}
