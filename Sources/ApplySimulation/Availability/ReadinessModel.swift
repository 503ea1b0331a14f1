import EventSimulation
import PlanFile
import ResourceKinds

/// How long a new object needs before it serves: the catalog's quantiles, or what the plan's own numbers say.
enum ReadinessModel {
  static func stream(of object: ServiceObject) -> UInt64 {
    SeededGenerator.streamNumber(for: object.address.description + "#ready")
  }

  /// Nil where it serves at once.
  static func readiness(of object: ServiceObject, kind: ResourceKind, in world: ServingWorld) -> DurationModel? {
    // A group's own health checks are those of its members; a deployment is live when a stage is put on it, and until
    // then the stage serves the old one.
    if kind.pointers.contains(where: \.isReverse)
      || kind.type.hasSuffix("_deployment") && kind.type.hasPrefix("aws_api")
    {
      return nil
    }
    if let computed = targetHealth(of: object, in: world) { return computed }
    if waitsItself(object) { return nil }
    let readiness = kind.readiness
    return readiness.p90 == .zero ? nil : readiness.model
  }

  /// A new target of an application load balancer: registered in 2 to 10 s, then in service after one passed check, the
  /// first within one interval.
  ///
  /// Source: Elastic Load Balancing, "Health checks for Application Load Balancer target groups": a new target needs one
  /// passed check, not `healthy_threshold`. The registration's 2 to 10 s are an estimate.
  private static func targetHealth(of object: ServiceObject, in world: ServingWorld) -> DurationModel? {
    guard ["aws_lb_target_group_attachment", "aws_alb_target_group_attachment"].contains(object.address.type) else {
      return nil
    }
    let groups = world.edges.ofHolder[object.id].filter { $0.pointer.relation == .trafficSource && $0.isNew }
      .flatMap(\.targets).map { world.index[$0.object] }
    guard let group = groups.first, let interval = group.text("health_check.interval", .new).flatMap({ Double($0) }),
      let protocolName = group.text("protocol", .new), ["HTTP", "HTTPS"].contains(protocolName)
    else { return nil }
    return DurationModel(
      p10: SimulatedDuration(seconds: 3 + 0.1 * interval), p50: SimulatedDuration(seconds: 6 + 0.5 * interval),
      p90: SimulatedDuration(seconds: 9 + 0.9 * interval), shape: .quantiles)
  }

  /// Objects whose create ends only when they serve, because an argument says so.
  ///
  /// Source: the resource pages of `aws_ecs_service` and `aws_autoscaling_group` of hashicorp/aws.
  private static func waitsItself(_ object: ServiceObject) -> Bool {
    switch object.address.type {
    case "aws_ecs_service": return object.text("wait_for_steady_state", .new) == "true"
    case "aws_autoscaling_group":
      return ["min_elb_capacity", "wait_for_elb_capacity"].contains { (Int(object.text($0, .new) ?? "") ?? 0) > 0 }
    default: return false
    }
  }
}
