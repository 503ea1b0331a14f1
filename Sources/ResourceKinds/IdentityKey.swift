/// What makes two objects the same endpoint, or two objects collide: alternatives of attributes that must all be equal.
///
/// As text: `a+b ; c` means "a and b are equal, or c is"; `x[]` are sets that share one element; `name~name_prefix`
/// is unique unless the prefix is used; `-` is no key at all.
public struct IdentityKey: Sendable, Hashable, CustomStringConvertible {
  /// One attribute of an alternative.
  public struct Part: Sendable, Hashable, CustomStringConvertible {
    public var path: AttributePath
    /// The argument that makes the provider choose a name of its own, so that the part does not collide.
    public var unlessPrefix: AttributePath?

    public init(path: AttributePath, unlessPrefix: AttributePath? = nil) {
      self.path = path
      self.unlessPrefix = unlessPrefix
    }

    public var description: String { path.description + (unlessPrefix.map { "~\($0)" } ?? "") }
  }

  /// Any of them suffices; within one, all parts must be equal. Empty: nothing makes two objects the same.
  public var alternatives: [[Part]]

  public init(alternatives: [[Part]]) { self.alternatives = alternatives }

  /// Reads the grammar above; nil where the text is not of it.
  public init?(_ text: some StringProtocol) {
    guard text != "-" else {
      self.init(alternatives: [])
      return
    }
    var alternatives: [[Part]] = []
    for alternative in Substring(text).pieces(between: " ; ") {
      var parts: [Part] = []
      for part in alternative.pieces(between: "+") {
        let pieces = part.pieces(between: "~")
        guard pieces.count <= 2, let path = AttributePath(pieces[0]) else { return nil }
        let prefix = pieces.count == 2 ? AttributePath(pieces[1]) : nil
        guard pieces.count == 1 || prefix != nil else { return nil }
        parts.append(Part(path: path, unlessPrefix: prefix))
      }
      alternatives.append(parts)
    }
    self.init(alternatives: alternatives)
  }

  public var isEmpty: Bool { alternatives.isEmpty }

  public var description: String {
    isEmpty ? "-" : alternatives.map { $0.map(\.description).joined(separator: "+") }.joined(separator: " ; ")
  }

  /// Every path that the key reads.
  var paths: [AttributePath] { alternatives.joined().flatMap { [$0.path] + ($0.unlessPrefix.map { [$0] } ?? []) } }
}
