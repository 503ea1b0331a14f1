internal import ApplyGraph
public import PlanFile
internal import ResourceKinds

/// `name-prefix ADDRESS`: a replaced object gets a name that the provider makes up from a prefix, so that the new one may
/// stand beside the old one.
public struct NamePrefixChange: PlanChange {
  public static let keyword = "name-prefix"
  public static let operands = "ADDRESS"
  public static let summary = "the name is made up from a prefix, so that old and new may stand side by side"
  public static let phase = PlanChangePhase.configuration

  public var address: ResourceAddress

  public init(address: ResourceAddress) { self.address = address }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    address = try Self.address(operands[0])
  }

  public var description: String { "\(Self.keyword) \(address)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let target = PlanTarget.resource(address)
    let positions = course.input.changes(in: target)
    if positions.isEmpty {
      let reason = course.input.absence(of: target, written: address.description)
      throw ChangeRefusal(description, address.description, reason)
    }
    guard let part = Self.prefixedPart(of: address.type), let prefix = part.unlessPrefix else {
      throw ChangeRefusal(description, address.description, .noPrefix)
    }
    let replaced = positions.filter { course.input.plan.changes[$0].action.isReplace }
    if replaced.isEmpty { throw ChangeRefusal(description, address.description, .notReplaced) }
    for position in replaced {
      let change = course.input.plan.changes[position]
      let name = change.before[part.path.topLevel]?.string ?? ""
      course.input.plan.changes[position].after = change.after
        .with(part.path.topLevel, nil).with(prefix.topLevel, .string(name + "-"))
      course.input.plan.changes[position].afterUnknown = change.afterUnknown
        .with(part.path.topLevel, .bool(true)).with(prefix.topLevel, nil)
    }
  }

  /// The part of the kind's unique key that a prefix takes the edge off.
  static func prefixedPart(of type: String) -> IdentityKey.Part? {
    ResourceCatalog.standard.kind(named: type)?.uniqueKeys.alternatives.joined().first { $0.unlessPrefix != nil }
  }
}

extension JSONValue {
  /// The object with one member set, or without it.
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members.removeAll { $0.name == name }
    if let value { members.append(JSONMember(name, value)) }
    return .object(members)
  }
}
