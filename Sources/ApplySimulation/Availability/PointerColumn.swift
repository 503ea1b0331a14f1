import ResourceKinds

/// A pointer of a kind, with what its name says. Made once for all objects of the kind; a class, because all of them ask.
final class PointerColumn: Sendable {
  let pointer: ServingPointer
  let path: AttributePath
  /// Whether the path is one name.
  let isTopLevel: Bool
  /// What the name says of its target: `cluster`, `db_subnet_group`, `function`.
  let stem: String?
  /// The end of a type that the name says exactly: `_cluster`.
  private let ending: String?
  /// By it a Kubernetes service chooses workloads: what it names changes without it.
  let isSelector: Bool
  /// A load balancer's own security groups, which stand in the way of requests.
  let isBalancersGroups: Bool
  /// The origins of a distribution, of which one is the main one.
  let isOrigins: Bool

  init(_ pointer: ServingPointer, _ path: AttributePath, of type: String) {
    self.pointer = pointer
    self.path = path
    isBalancersGroups = BalancerKinds.isBalancer(type) && path.topLevel == "security_groups"
    isOrigins = type == "aws_cloudfront_distribution" && path.topLevel == "origin"
    isSelector = type.hasPrefix("kubernetes_service") && path.names == ["spec", "selector"]
    isTopLevel = path.names.count == 1
    stem = Self.stem(of: path)
    ending = stem.map { "_" + $0 }
  }

  private static func stem(of path: AttributePath) -> String? {
    guard var stem = path.names.last else { return nil }
    // `backend.service.name` names a service.
    if ["name", "id"].contains(stem), path.names.count > 1 { stem = path.names[path.names.count - 2] }
    for suffix in ["_names", "_name", "_ids", "_id", "_arns", "_arn", "s"] where stem.hasSuffix(suffix) {
      stem.removeLast(suffix.count)
      break
    }
    return stem.utf8.count > 2 ? stem : nil
  }

  /// Short names mean what the pointer's own name says: `cluster` a cluster, `db_subnet_group_name` a subnet group.
  func names(_ type: String) -> Bool { stem.map(type.holds) ?? false }

  func isSame(as other: PointerColumn) -> Bool { self === other || pointer == other.pointer }

  func isNamed(exactly type: String) -> Bool { ending.map { type.ends(in: $0) } ?? false }
}
