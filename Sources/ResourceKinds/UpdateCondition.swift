/// When a row of a table applies: all of its terms hold.
///
/// As text: `any`, or terms joined by ` & `. A term is `path=value`, `path!=value`, `path>value` or `path<value` about
/// an argument of the resource, the same about `old` and `new` (the attribute before and after the update) or `count`
/// (how many objects serve beside each other), `path=present`, `path=absent`, `path changed`, `plan:replace`, or one of
/// three phrases about lists.
public struct UpdateCondition: Sendable, Hashable, CustomStringConvertible {
  /// No terms: the row applies always.
  public var terms: [Term]

  public init(terms: [Term]) { self.terms = terms }

  /// Reads the grammar above. What is not of it becomes a term `.other`, which never holds.
  public init(_ text: some StringProtocol) {
    self.init(terms: text == "any" ? [] : Substring(text).pieces(between: " & ").map { Term(String($0)) })
  }

  public var isAny: Bool { terms.isEmpty }

  public var description: String { isAny ? "any" : terms.map(\.description).joined(separator: " & ") }

  /// One condition of several.
  public enum Term: Sendable, Hashable {
    case argument(AttributePath, Comparison)
    case old(Comparison)
    case new(Comparison)
    case count(Comparison)
    case present(AttributePath)
    case absent(AttributePath)
    case changed(AttributePath)
    /// The plan shows a replacement instead of an update.
    case planReplaces
    case newKeepsOneOfTheOld
    case newKeepsThePrimaryAddress
    case newAddsOnly
    /// A phrase that the program does not understand; as written.
    case other(String)
  }

  /// What a value is held against.
  public struct Comparison: Sendable, Hashable, CustomStringConvertible {
    public enum Sign: String, Sendable, Hashable, CaseIterable {
      case notEqual = "!="
      case equal = "="
      case greater = ">"
      case less = "<"
    }

    public var sign: Sign
    /// As written; `null` is an argument that is not set.
    public var value: String

    public init(_ sign: Sign, _ value: String) {
      self.sign = sign
      self.value = value
    }

    public var description: String { sign.rawValue + value }
  }
}

extension UpdateCondition.Term: CustomStringConvertible {
  private static let phrases: [(String, Self)] = [
    ("plan:replace", .planReplaces),
    ("new keeps one of the old", .newKeepsOneOfTheOld),
    ("new keeps the primary address", .newKeepsThePrimaryAddress),
    ("new adds only", .newAddsOnly),
  ]

  init(_ text: String) {
    self = Self.phrases.first { $0.0 == text }?.1 ?? Self.changedTerm(text) ?? Self.comparison(text) ?? .other(text)
  }

  public var description: String {
    switch self {
    case .argument(let path, let comparison): "\(path)\(comparison)"
    case .old(let comparison): "old\(comparison)"
    case .new(let comparison): "new\(comparison)"
    case .count(let comparison): "count\(comparison)"
    case .present(let path): "\(path)=present"
    case .absent(let path): "\(path)=absent"
    case .changed(let path): "\(path) changed"
    case .other(let text): text
    case .planReplaces, .newKeepsOneOfTheOld, .newKeepsThePrimaryAddress, .newAddsOnly:
      Self.phrases.first { $0.1 == self }?.0 ?? ""
    }
  }

  /// The argument that the term reads besides the attribute that is updated.
  var path: AttributePath? {
    switch self {
    case .argument(let path, _), .present(let path), .absent(let path), .changed(let path): path
    default: nil
    }
  }

  private static func changedTerm(_ text: String) -> Self? {
    guard text.hasSuffix(" changed"), let path = AttributePath(text.dropLast(" changed".count)) else { return nil }
    return .changed(path)
  }

  private static func comparison(_ text: String) -> Self? {
    for sign in UpdateCondition.Comparison.Sign.allCases {
      let sides = text[...].pieces(between: sign.rawValue)
      guard sides.count == 2, !sides[1].isEmpty, let path = AttributePath(sides[0]) else { continue }
      let comparison = UpdateCondition.Comparison(sign, String(sides[1]))
      switch (path.description, comparison.description) {
      case ("old", _): return .old(comparison)
      case ("new", _): return .new(comparison)
      case ("count", _): return .count(comparison)
      case (_, "=present"): return .present(path)
      case (_, "=absent"): return .absent(path)
      default: return .argument(path, comparison)
      }
    }
    return nil
  }
}
