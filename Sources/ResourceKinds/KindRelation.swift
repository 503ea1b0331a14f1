/// That a type is another under a different name, or behaves much like it.
struct KindRelation: Hashable {
  enum Relation: String {
    /// One object, two names: all tables apply.
    case same
    /// Durations only, as an estimate.
    case near
  }

  /// The other type, perhaps with a variant: `aws_instance#stop_start`.
  var target: String
  var relation: Relation
  var reason: String

  /// The relations of a type, in the order of the table. O(rows of that table); asked only for types without rows.
  static func all(of type: String) -> [KindRelation] {
    kindRelations.compactMap { row in
      guard let rest = match(type, pattern: row[0]), let relation = Relation(rawValue: String(row[2])) else {
        return nil
      }
      let target = row[1].split(separator: "*", omittingEmptySubsequences: false).joined(separator: rest)
      return target == type ? nil : KindRelation(target: target, relation: relation, reason: String(row[3]))
    }
  }

  /// What the `*` of `pattern` stands for in `type`; empty where the pattern has none and is equal.
  private static func match(_ type: String, pattern: Substring) -> String? {
    guard let star = pattern.firstIndex(of: "*") else { return type == pattern ? "" : nil }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    guard !tail.contains("*") else {
      // `google_*_iam_*`: only whether it fits matters, its target has no star.
      let parts = tail.split(separator: "*", omittingEmptySubsequences: false)
      return type.hasPrefix(head) && type.dropFirst(head.count).contains(parts[0]) ? "" : nil
    }
    guard type.hasPrefix(head), type.dropFirst(head.count).hasSuffix(tail),
      type.utf8.count > head.utf8.count + tail.utf8.count
    else { return nil }
    return String(type.dropFirst(head.count).dropLast(tail.count))
  }
}
