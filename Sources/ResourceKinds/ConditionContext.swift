import PlanFile

/// What the terms of a condition are held against. Every answer is true, false, or nil: the plan does not tell.
struct ConditionContext {
  var type: String
  /// The attribute that is updated, for `old` and `new`.
  var attribute: AttributePath?
  var before: JSONValue
  var after: JSONValue
  var afterUnknown: JSONValue = .object([])
  /// How many objects serve beside each other, where the caller knows.
  var siblings: Int?
  var isReplacement = false

  func holds(_ condition: UpdateCondition) -> Bool? {
    var isUndecided = false
    for term in condition.terms {
      switch holds(term) {
      case true?: continue
      case false?: return false
      case nil: isUndecided = true
      }
    }
    return isUndecided ? nil : true
  }

  private func holds(_ term: UpdateCondition.Term) -> Bool? {
    switch term {
    case .argument(let path, let comparison):
      guard !isUnknown(path) else { return nil }
      return comparison.holds(of: texts(of: path, in: current))
    case .old(let comparison):
      guard let attribute else { return nil }
      return comparison.holds(of: texts(of: attribute, in: before))
    case .new(let comparison):
      guard let attribute, !isUnknown(attribute) else { return nil }
      return comparison.holds(of: texts(of: attribute, in: after))
    case .count(let comparison):
      return siblings.flatMap { comparison.holds(of: [String($0)]) }
    case .present(let path): return isUnknown(path) ? nil : isPresent(path)
    case .absent(let path): return isUnknown(path) ? nil : !isPresent(path)
    case .changed(let path): return hasChanged(path)
    case .planReplaces: return isReplacement
    case .newKeepsOneOfTheOld: return lists { old, new in !Set(old).isDisjoint(with: new) }
    case .newKeepsThePrimaryAddress: return keepsPrimaryAddress
    case .newAddsOnly: return lists { old, new in Set(old).isSubset(of: new) }
    case .other: return nil
    }
  }

  /// True where the values at `path` differ, or will only be known after the apply.
  func hasChanged(_ path: AttributePath) -> Bool {
    isUnknown(path) || before.values(at: path.names).filter(\.isSet) != after.values(at: path.names).filter(\.isSet)
  }

  /// The object that is there during the operation: the new one, and where there is none, the old one.
  private var current: JSONValue { after.isNull ? before : after }

  private func isUnknown(_ path: AttributePath) -> Bool {
    // A block that is unknown as a whole stands in the mask as one `true`.
    (1...path.names.count).contains { afterUnknown.values(at: path.names.prefix($0)).contains(.bool(true)) }
  }

  private func isPresent(_ path: AttributePath) -> Bool { current.values(at: path.names).contains(where: \.isSet) }

  /// The values as the tables write them; the argument's default where none is set; empty where there is no default.
  private func texts(of path: AttributePath, in object: JSONValue) -> [String] {
    let values = object.values(at: path.names).compactMap(\.conditionText)
    if !values.isEmpty { return values }
    return ArgumentDefaults.value(of: path, type: type).map { [$0] } ?? []
  }

  private func lists(_ isTrue: (_ old: [String], _ new: [String]) -> Bool) -> Bool? {
    guard let attribute, !isUnknown(attribute) else { return nil }
    return isTrue(
      before.values(at: attribute.names).compactMap(\.conditionText),
      after.values(at: attribute.names).compactMap(\.conditionText))
  }

  /// `private_ips` is a set; which of them is the primary one, `private_ip` tells.
  private var keepsPrimaryAddress: Bool? {
    guard let primary = before["private_ip"]?.string else { return nil }
    return lists { _, new in new.contains(primary) }
  }
}

extension UpdateCondition.Comparison {
  /// Holds the values of an argument, none where it is not set, against the comparison.
  func holds(of values: [String]) -> Bool? {
    switch sign {
    case .equal: return values.isEmpty ? isOfUnset : values.contains(where: isEqual)
    case .notEqual: return values.isEmpty ? !isOfUnset : !values.contains(where: isEqual)
    case .greater, .less:
      guard let bound = Double(value), let number = values.first.flatMap(Double.init) else { return nil }
      return sign == .greater ? number > bound : number < bound
    }
  }

  /// An argument without a value and without a known default: not set, and if it is a switch, off.
  private var isOfUnset: Bool { value == "null" || value == "false" }

  private func isEqual(_ text: String) -> Bool {
    if text == value { return true }
    guard let left = Double(text), let right = Double(value) else { return false }
    return left == right
  }
}

extension JSONValue {
  /// True for anything but null and an empty list or object.
  fileprivate var isSet: Bool {
    switch self {
    case .null: false
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: true
    }
  }

  /// A value as the conditions write it; nil for none.
  fileprivate var conditionText: String? {
    switch self {
    case .null, .array, .object: nil
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let text): text
    case .string(let text): text
    case .redacted: "redacted"
    }
  }
}
