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
  private static let actionType = AttributePath(["default_action", "type"])
  private static let hosts = AttributePath(["condition", "host_header", "values"])
  private static let paths = AttributePath(["condition", "path_pattern", "values"])

  /// What a type is to a load balancer; asked of every object on a way.
  enum Part: Sendable {
    case listener, rule

    init?(type: String) {
      switch type {
      case "aws_lb_listener", "aws_alb_listener": self = .listener
      case "aws_lb_listener_rule", "aws_alb_listener_rule": self = .rule
      default: return nil
      }
    }
  }

  static func isListener(_ object: ServiceObject) -> Bool { object.balancerPart == .listener }

  static func isRule(_ object: ServiceObject) -> Bool { object.balancerPart == .rule }

  /// True for the pointers of a listener's default action.
  static func isAction(_ relation: ServingPointer.Relation, of object: ServiceObject) -> Bool {
    isListener(object) && relation == .nextHop
  }

  static func onlyRedirects(_ listener: ServiceObject, _ face: Face) -> Bool {
    let types = listener.texts(actionType, face)
    return !types.isEmpty && types.allSatisfy { $0 == "redirect" }
  }

  /// The hosts that a rule asks for, some with wildcards.
  static func hosts(of rule: ServiceObject, _ face: Face) -> [String] {
    rule.texts(hosts, face).map { $0.lowercased() }
  }

  static func hasPaths(_ rule: ServiceObject, _ face: Face) -> Bool { !rule.texts(paths, face).isEmpty }

  static func isWildcard(_ host: String) -> Bool {
    host.holds(UInt8(ascii: "*")) || host.holds(UInt8(ascii: "?"))
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
    let stages = world.index.objects(ofType: "aws_api_gateway_stage").filter {
      $0.text("rest_api_id", .old) == interface
    }
    for stage in stages {
      guard let stageUpdate = stage.update else { continue }
      let deployment = AttributePath(["deployment_id"])
      if stage.changedAttributes.contains("deployment_id") || stage.isUnknown(deployment, .new) { return stageUpdate }
    }
    // Without a stage in the plan the deployment is made elsewhere.
    return stages.isEmpty ? update : nil
  }
}

/// Which of a distribution's origins the default behaviour asks.
///
/// Source: Amazon CloudFront Developer Guide, "Cache behavior settings": what no path pattern matches goes to the default
/// behaviour's origin.
enum Origins {
  private static let target = AttributePath(["default_cache_behavior", "target_origin_id"])

  /// The position of its value among those of the pointer; nil where all are alike, or it is a group of origins.
  static func main(of object: ServiceObject, _ reading: PointerReading) -> Int? {
    guard reading.column.isOrigins, let origins = object.values(reading.face)?["origin"]?.elements, origins.count > 1,
      let target = object.texts(target, reading.face).first,
      origins.allSatisfy({ $0["domain_name"]?.plainText != nil })
    else { return nil }
    return origins.firstIndex { $0["origin_id"]?.plainText == target }
  }
}
