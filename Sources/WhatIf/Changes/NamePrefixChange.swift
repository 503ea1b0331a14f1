internal import ApplyGraph
public import PlanFile
internal import ResourceKinds

/// `name-prefix ADDRESS`: an object gets a name that the provider makes up from a prefix, so that the new one may stand
/// beside the old one. Where the plan does not replace it, the other name does, and what refers to it follows.
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
    if !positions.contains(where: { course.input.plan.changes[$0].action.isReplace }) {
      try replace(part.path.topLevel, prefix.topLevel, in: &course)
    }
    for position in positions where course.input.plan.changes[position].action.isReplace {
      let change = course.input.plan.changes[position]
      let name = change.before[part.path.topLevel]?.string ?? ""
      course.input.plan.changes[position].after = change.after
        .with(part.path.topLevel, nil).with(prefix.topLevel, .string(name + "-"))
      course.input.plan.changes[position].afterUnknown = change.afterUnknown
        .with(part.path.topLevel, .bool(true)).with(prefix.topLevel, nil)
    }
  }

  /// The arguments that `ADDRESS` has: the one of the fixed name, and the one to give in its place.
  public var arguments: (name: String, prefix: String)? {
    guard let part = Self.prefixedPart(of: address.type), let prefix = part.unlessPrefix else { return nil }
    return (part.path.topLevel, prefix.topLevel)
  }

  private func replace(_ name: String, _ prefix: String, in course: inout Course) throws(ChangeRefusal) {
    let forcing = ResourceCatalog.standard.kind(named: address.type)?.replacement.attributes ?? []
    let isThere = course.input.changes(in: .resource(address)).contains {
      [.noOp, .update].contains(course.input.plan.changes[$0].action)
    }
    guard isThere, forcing.contains(name), forcing.contains(prefix) else {
      throw ChangeRefusal(description, address.description, .notReplaced)
    }
    let dependencies = course.applies[0].connected()
    let spread = ReplacementSpread(course.input, replacing: address.configuration, because: name, dependencies)
    if let user = spread.unfollowed {
      throw ChangeRefusal(description, address.description, .usersUnknown(user.description))
    }
    course.input = spread.input
    course.notes.append(.replaces(address.description, because: name, also: spread.replaced.map(\.description)))
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
