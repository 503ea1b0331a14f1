/// A JSON value kept whole: an expression's constant, or an attribute value that the catalog asks for.
///
/// The plan itself is never held as a tree of these; see `JSONParser`.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number that a 64-bit integer holds exactly.
  case integer(Int64)
  /// Any other number; `text` is as written, so that large integers are not rounded.
  case number(text: String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([JSONMember])
  /// A value that the plan marks sensitive. Its content was never read.
  case redacted
}

/// One name and value of a JSON object.
public struct JSONMember: Sendable, Hashable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The member called `name`, or nil where this is not an object or has no such member.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, or nil where this is something else.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The truth value, or nil where this is something else.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The integer, or nil where this is something else.
  public var integer: Int64? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// The elements, or nil where this is not an array.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members, or nil where this is not an object.
  public var members: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  public var isNull: Bool { self == .null }

  /// Every value at an attribute path such as `alias.name` or `origin.domain_name`, arrays on the way passed through.
  ///
  /// Terraform's nested blocks are arrays of objects; a path names attributes only, as the catalog does.
  public func values(at path: some Collection<String>) -> [JSONValue] {
    guard let name = path.first else {
      if case .array(let elements) = self { return elements.flatMap { $0.values(at: [] as [String]) } }
      return [self]
    }
    switch self {
    case .array(let elements): return elements.flatMap { $0.values(at: path) }
    case .object: return self[name].map { $0.values(at: path.dropFirst()) } ?? []
    case .null, .bool, .integer, .number, .string: return []
    case .redacted: return [.redacted]
    }
  }
}
