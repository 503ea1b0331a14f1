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

extension [JSONMember] {
  /// Where the first member called `name` stands; nil where there is none.
  public func place(of name: String) -> Int? {
    // Most names have another length, which says less than their bytes and is compared faster.
    let length = name.utf8.count
    return firstIndex { $0.name.utf8.count == length && $0.name == name }
  }
}

extension JSONValue {
  /// The member called `name`, or nil where this is not an object or has no such member.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let place = members.place(of: name) else { return nil }
    return members[place].value
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
  public func values(at path: [String]) -> [JSONValue] { values(at: path[...]) }

  /// The same of a part of a path.
  public func values(at path: ArraySlice<String>) -> [JSONValue] {
    var found: [JSONValue] = []
    collect(path, into: &found)
    return found
  }

  private func collect(_ path: ArraySlice<String>, into found: inout [JSONValue]) {
    switch self {
    case .array(let elements): for element in elements { element.collect(path, into: &found) }
    case .object(let members):
      guard let name = path.first else { return found.append(self) }
      guard let place = members.firstIndex(where: { $0.name == name }) else { return }
      members[place].value.collect(path.dropFirst(), into: &found)
    case .redacted: found.append(self)
    case .null, .bool, .integer, .number, .string: if path.isEmpty { found.append(self) }
    }
  }
}
