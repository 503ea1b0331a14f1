internal import SharedWork

/// The large sections of a large plan, read on all cores before the walk comes to them.
///
/// Where sections and their elements begin is taken from the brackets alone, and proves nothing. But what a reader makes of
/// a place does not depend on who reads there, and the walk takes only what begins at the very place where it has arrived:
/// a section that is not as it should be is read in its turn, and then the error is told.
struct SectionsAhead: Sendable {
  /// Plans of fewer bytes are read before another core has begun.
  static let usualMinimum = 8 << 20

  /// What was read of a section.
  enum Content: Sendable {
    /// In parts that follow each other.
    case changes([[ResourceChange]])
    case priorState([PriorObject], [PlanDraft.PostponedValues])
    case plannedValues(isEmpty: Bool)
    case configuration(ConfigurationModule?, [ProviderConfiguration])
  }

  struct Section: Sendable {
    var content: Content
    /// The token behind it.
    var end: Int
  }

  private var sections: [Int: Section] = [:]

  /// Nothing is read ahead.
  init() {}

  /// - Parameter reader: before the document.
  init(_ reader: JSONReader, _ selection: AttributeSelection) {
    // The longest first, so that no core is left with one at the end.
    let parts = reader.sections(Part.Kind.allCases.map(\.name), split: Part.Kind.changes.rawValue).flatMap(Part.parts)
      .sorted { ($1.length, $0.first) < ($0.length, $1.first) }
    nonisolated(unsafe) let start = reader
    let wanted = SharedAnswers<String, AttributeNames>()
    let read = SideBySide.mapNow(parts.count, slicesOf: 1) { numbers in
      numbers.map { number in unsafe parts[number].read(start, selection, wanted) }
    }
    var missing: Set<Int> = []
    for (part, found) in zip(parts, read).sorted(by: { $0.0.first < $1.0.first }) {
      guard let found else {
        missing.insert(part.section)
        continue
      }
      if let before = sections[part.section] {
        sections[part.section] = before.followed(by: found)
      } else {
        sections[part.section] = found
      }
    }
    for section in missing { sections[section] = nil }
  }

  /// What was read from a token on. Given away, so that nobody else holds it.
  mutating func take(at token: Int) -> Section? { sections.removeValue(forKey: token) }

  /// What one core reads at a time.
  private struct Part: Sendable {
    enum Kind: Int, Sendable, CaseIterable {
      case changes, priorState, plannedValues, configuration

      var name: StaticString {
        switch self {
        case .changes: "resource_changes"
        case .priorState: "prior_state"
        case .plannedValues: "planned_values"
        case .configuration: "configuration"
        }
      }
    }

    var kind: Kind
    /// The token at which the whole section begins.
    var section: Int
    var first: Int
    /// The token behind its last value, where that is known.
    var end: Int
    /// Of its section.
    var isLast: Bool

    var length: Int { end - first }

    /// Elements are bundled: each part asks anew what is wanted of each type. Few cores, or many, wait little for the last.
    private static let partsOfSection = 6

    static func parts(of section: JSONTokens.Section) -> [Part] {
      let kind = Kind.allCases[section.name]
      guard kind == .changes else {
        return [Part(kind: kind, section: section.value, first: section.value, end: section.end + 1, isLast: true)]
      }
      guard section.isArray else { return [] }
      let size = max(1, section.commas.count / partsOfSection)
      let ends = stride(from: size, to: section.commas.count, by: size).map { section.commas[$0] } + [section.end]
      var first = section.value + 1
      return ends.enumerated().map { number, end in
        defer { first = end + 1 }
        return Part(
          kind: .changes, section: section.value, first: first, end: end, isLast: number == ends.count - 1)
      }
    }

    /// Nil where the part is not what it should be.
    func read(
      _ start: JSONReader, _ selection: AttributeSelection, _ wanted: SharedAnswers<String, AttributeNames>
    ) -> Section? {
      var reader = start.ahead(at: first, depth: kind == .changes ? 2 : 1)
      var draft = PlanDraft(selection: selection, wantedByAll: wanted)
      do throws(JSONError) {
        switch kind {
        case .changes:
          guard let changes = try draft.readChanges(&reader, until: end), !isLast || reader.pass(UInt8(ascii: "]"))
          else {
            return nil
          }
          return Section(content: .changes([changes]), end: reader.mark)
        case .priorState:
          try draft.readPriorState(&reader)
          return Section(content: .priorState(draft.priorState, draft.postponed), end: reader.mark)
        case .plannedValues:
          try draft.readPlannedValues(&reader)
          return Section(content: .plannedValues(isEmpty: draft.plannedRootIsEmpty), end: reader.mark)
        case .configuration:
          try draft.readConfiguration(&reader)
          return Section(content: .configuration(draft.configuration, draft.providers), end: reader.mark)
        }
      } catch {
        // Whatever it is, the walk comes here, too, and tells it with its path.
        return nil
      }
    }
  }
}

extension SectionsAhead.Section {
  fileprivate func followed(by other: Self) -> Self? {
    guard case .changes(let first) = content, case .changes(let second) = other.content else { return nil }
    return Self(content: .changes(first + second), end: other.end)
  }
}
