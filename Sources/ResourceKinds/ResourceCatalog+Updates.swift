public import PlanFile
internal import SharedWork

extension ResourceCatalog {
  /// All rows about updates of a type, in the order of the table; those of its other name where it has none.
  public func updates(of type: String) -> [UpdateEffect] {
    knownUpdates.answer(to: type) {
      let effects = updateRows(of: type).compactMap(UpdateEffect.init)
      return effects.isEmpty ? nil : effects
    } ?? []
  }

  private func updateRows(of type: String) -> [TableRow] {
    let own = family(of: type)?.updates.rows(named: type) ?? []
    if !own.isEmpty { return own }
    return KindRelation.otherNames(of: type).lazy.map { updateRows(of: $0) }.first { !$0.isEmpty } ?? []
  }

  /// What changing `attribute` in place does; nil where the tables don't say.
  ///
  /// `attribute` is a top-level name, as a plan's comparison gives it, or a path. Of the rows about one attribute path
  /// the one with the most conditions that all hold wins, then the first; a row without conditions comes last. A
  /// condition that the plan can't decide does not hold. Of several paths inside a block that changed, the worst effect
  /// is the answer. An argument that is not set stands for its default. Tags and labels never interrupt.
  ///
  /// Attributes that differ only because they are computed again are not changes: don't ask about them.
  ///
  /// - Parameters:
  ///   - afterUnknown: true where a value after is not known yet.
  ///   - siblings: how many objects serve beside each other, itself included, for conditions on `count`.
  ///   - isReplacement: true to ask what a replacement that the plan shows for this attribute costs on its own.
  ///   - rows: `updates(of: type)`, where the caller asks about many objects of the type.
  public func interruption(
    type: String, attribute: String, before: JSONValue, after: JSONValue, afterUnknown: JSONValue = .object([]),
    siblings: Int? = nil, isReplacement: Bool = false, among rows: [UpdateEffect]? = nil
  ) -> UpdateEffect? {
    guard let path = AttributePath(attribute) else { return nil }
    let rows = rows ?? updates(of: type)
    // By position: a row is wide.
    let about = rows.indices.filter { rows[$0].attribute.isAbout(path) }
    var worst: UpdateEffect?
    if !about.isEmpty {
      var context = ConditionContext(
        type: type, before: before, after: after, afterUnknown: afterUnknown, siblings: siblings,
        isReplacement: isReplacement)
      var asked: [AttributePath] = []
      for position in about where !asked.contains(rows[position].attribute) {
        let row = rows[position].attribute
        asked.append(row)
        guard row.names.count <= path.names.count || context.hasChanged(row) else { continue }
        context.attribute = row
        context.type = rows[position].type
        guard let found = Self.mostSpecific(of: row, among: about, in: rows, context) else { continue }
        if let known = worst, (known.severity, rows[found].p50) <= (rows[found].severity, known.p50) { continue }
        worst = rows[found]
      }
    }
    return worst ?? (Self.descriptive.contains(path.topLevel) ? .ofTags(type: type, attribute: path) : nil)
  }

  /// - Parameter positions: of those of `rows` that come into question.
  private static func mostSpecific(
    of attribute: AttributePath, among positions: [Int], in rows: [UpdateEffect], _ context: ConditionContext
  ) -> Int? {
    var best: Int?
    for position in positions
    where rows[position].attribute == attribute && context.holds(rows[position].condition) == true {
      if let best, rows[position].condition.terms.count <= rows[best].condition.terms.count { continue }
      best = position
    }
    return best
  }

  /// Attributes that no service acts on. Google's network tags are an attribute of their own with a row of its own.
  private static let descriptive = [
    "tags", "tags_all", "labels", "effective_labels", "terraform_labels", "effective_annotations",
  ]
}

extension AttributePath {
  /// True where one of the two begins with the other.
  fileprivate func isAbout(_ other: AttributePath) -> Bool {
    for place in 0..<min(names.count, other.names.count) where names[place] != other.names[place] { return false }
    return true
  }
}
