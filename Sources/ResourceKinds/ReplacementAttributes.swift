/// The arguments whose change makes Terraform replace an object, as far as they are known.
///
/// A plan's own actions are always the truth; this tells what a change that is not in the plan would do.
public struct ReplacementAttributes: Sendable, Hashable {
  /// How the list was found.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// A provider was asked to plan a change of each argument, and its `requires_replace` was read.
    case measured
    /// Read in the provider's source.
    case source = "src"
    /// Read in the provider's documentation.
    case documentation = "doc"
    /// Nothing is known.
    case none = "-"
  }

  public var evidence: Evidence
  /// The major version for which the list holds, where only one was looked at: `v4`.
  public var version: String?
  /// Attribute paths, sorted; one that ends in `.*` covers everything in that block.
  public var attributes: [String]
  /// How many arguments could not be measured.
  public var unmeasured: Int

  public init(evidence: Evidence, version: String? = nil, attributes: [String] = [], unmeasured: Int = 0) {
    self.evidence = evidence
    self.version = version
    self.attributes = attributes
    self.unmeasured = unmeasured
  }

  /// Reads a cell such as `name,zone_id`, `none (3 not measured)`, `doc v4: zone` or `-`; nil for anything else.
  init?(cell: Substring) {
    guard cell != "-" else {
      self.init(evidence: .none)
      return
    }
    var list = cell
    var evidence = Evidence.measured
    var version: String?
    if let colon = cell.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let words = cell[..<colon].split(separator: " ")
      guard let word = words.first, let found = Evidence(rawValue: String(word)), words.count <= 2 else { return nil }
      evidence = found
      version = words.count == 2 ? String(words[1]) : nil
      list = cell[cell.utf8.index(after: colon)...].drop { $0 == " " }
    }
    var unmeasured = 0
    if let parenthesis = list.utf8.firstIndex(of: UInt8(ascii: "(")), list.hasSuffix(" not measured)") {
      guard let count = Int(list[list.utf8.index(after: parenthesis)...].prefix { $0.isNumber }) else { return nil }
      unmeasured = count
      list = list[..<parenthesis].prefix { $0 != " " }
    }
    let attributes = list == "none" ? [] : list.pieces(between: ",").map(String.init)
    self.init(evidence: evidence, version: version, attributes: attributes, unmeasured: unmeasured)
  }
}
