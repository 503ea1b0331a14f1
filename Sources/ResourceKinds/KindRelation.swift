/// That a type is another under a different name, or behaves much like it.
struct KindRelation: Sendable {
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

  /// The relations of a type, in the order of the table. O(rows of that table).
  static func all(of type: String) -> [KindRelation] {
    kindRelations.rows(ofPatternsFor: type).compactMap { row in
      guard let pattern = Pattern(row), let rest = pattern.match(type) else { return nil }
      let target = pattern.target.joined(separator: rest)
      return target == type ? nil : KindRelation(target: target, relation: pattern.relation, reason: pattern.reason)
    }
  }

  /// The other names of a type.
  static func otherNames(of type: String) -> [String] { all(of: type).filter { $0.relation == .same }.map(\.target) }
}

/// One row of `kindRelations`, cut at its stars.
private struct Pattern: Sendable {
  var pattern: [String]
  var target: [String]
  var relation: KindRelation.Relation
  var reason: String

  init?(_ row: TableRow) {
    guard let relation = KindRelation.Relation(rawValue: String(row[2])) else { return nil }
    pattern = row[0].pieces(between: "*").map(String.init)
    target = row[1].pieces(between: "*").map(String.init)
    self.relation = relation
    reason = String(row[3])
  }

  /// What the last star stands for in `type`; empty where there is none. Nil where the type does not fit.
  func match(_ type: String) -> String? {
    guard type.hasPrefix(pattern[0]) else { return nil }
    var rest = type[...].utf8.dropFirst(pattern[0].utf8.count)
    guard let last = pattern.last, pattern.count > 1 else { return rest.isEmpty ? "" : nil }
    for piece in pattern.dropFirst().dropLast() {
      while !rest.isEmpty, !rest.starts(with: piece.utf8) { rest = rest.dropFirst() }
      guard !rest.isEmpty else { return nil }
      rest = rest.dropFirst(piece.utf8.count)
    }
    guard rest.count > last.utf8.count, rest.suffix(last.utf8.count).elementsEqual(last.utf8) else { return nil }
    return String(Substring(rest.dropLast(last.utf8.count)))
  }
}
