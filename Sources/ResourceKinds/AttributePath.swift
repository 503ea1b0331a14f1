/// Names of attributes from the resource inwards: `alias.name`, `records[]`, `condition.path_pattern.values[]`.
///
/// Terraform's nested blocks are lists of objects, so a path passes through lists; `[]` at its end says that the
/// attribute is itself a set of values of which each counts.
public struct AttributePath: Sendable, Hashable, CustomStringConvertible {
  /// The names, outermost first. Never empty in a path that was parsed.
  public var names: [String]
  /// True for `x[]`: the values are a set.
  public var isSet: Bool

  public init(_ names: [String], isSet: Bool = false) {
    self.names = names
    self.isSet = isSet
  }

  /// Reads `a.b[]`; nil where a name is empty or holds anything but letters, digits and underscores.
  public init?(_ text: some StringProtocol) {
    // Most are one name.
    if !text.utf8.isEmpty, text.utf8.allSatisfy(Self.isNameByte) {
      self.init([String(text)])
      return
    }
    let isSet = text.hasSuffix("[]")
    let names = Substring(isSet ? text.dropLast(2) : text[...]).pieces(between: ".")
    guard names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) }) else { return nil }
    self.init(names.map(String.init), isSet: isSet)
  }

  /// The same of a path as text; nil where it is none.
  static func topLevel(of text: Substring) -> String? {
    // Most are one name, of which no path has to be made.
    if !text.utf8.isEmpty, text.utf8.allSatisfy(isNameByte) { return String(text) }
    return Self(text)?.topLevel
  }

  /// The attribute of the resource in which the path begins.
  public var topLevel: String { names.first ?? "" }

  public var description: String { names.joined(separator: ".") + (isSet ? "[]" : "") }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
