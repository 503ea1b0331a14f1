/// How one attribute ties an object into the path that serves an endpoint.
public struct ServingPointer: Sendable, Hashable, CustomStringConvertible {
  /// What the tie means, with the sign that the tables use.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The attribute names the next hop towards the work.
    case nextHop = ">"
    /// The object named by the attribute sends its traffic through this one.
    case trafficSource = "<"
    /// The object named by the attribute must be present and ready too: a certificate, a security group, a role.
    case requirement = "&"
    /// The object named by the attribute is gated by this one.
    case gated = "^"
  }

  public var relation: Relation
  /// Nil for `>*`: the next hops are those that name this object with `<`.
  public var path: AttributePath?

  public init(_ relation: Relation, path: AttributePath?) {
    self.relation = relation
    self.path = path
  }

  /// Reads `>a`, `>*`, `<a`, `&a` or `^a`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let sign = text.first, let relation = Relation(rawValue: String(sign)) else { return nil }
    let rest = text.dropFirst()
    if rest == "*" {
      guard relation == .nextHop else { return nil }
      self.init(relation, path: nil)
      return
    }
    guard let path = AttributePath(rest) else { return nil }
    self.init(relation, path: path)
  }

  /// True for `>*`.
  public var isReverse: Bool { path == nil }

  public var description: String { relation.rawValue + (path?.description ?? "*") }
}
