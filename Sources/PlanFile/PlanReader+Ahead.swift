internal import SharedWork

/// The large sections of a large plan, read on all cores before the walk comes to them.
///
/// Where sections and their elements begin is guessed from their names, and proves nothing. But what a reader makes of a
/// place does not depend on who reads there, and the walk takes only what begins at the very place where it has arrived: a
/// section that is not as it should be, or not found, is read in its turn, and then the error is told.
struct SectionsAhead: Sendable {
  /// Plans of fewer bytes are read before another core has begun.
  static let usualMinimum = 8 << 20

  /// What was read of a section.
  enum Content: Sendable {
    /// In parts that follow each other.
    case changes([Gathering<ResourceChange>], [ChangeAddresses])
    /// Without their addresses, whose texts stand beside them.
    case priorState([PriorObject], [PlanDraft.PostponedValues], TextList)
    case plannedValues(isEmpty: Bool)
    case configuration(ConfigurationModule?, [ProviderConfiguration])
  }

  struct Section: Sendable {
    var content: Content
    /// The token behind it.
    var end: Int
    /// False where more of the section follows.
    var isWhole = true
  }

  private var sections: [Int: Section] = [:]

  /// Nothing is read ahead.
  init() {}

  /// - Parameter reader: before the document.
  init(_ reader: JSONReader, _ selection: AttributeSelection) {
    // The longest first, so that no core is left with one at the end.
    let parts = Part.all(reader.index).sorted { ($1.length, $0.first) < ($0.length, $1.first) }
    nonisolated(unsafe) let start = reader
    let wanted = SharedAnswers<String, AttributeNames>()
    let read = SideBySide.mapNow(parts.count, slicesOf: 1) { numbers in
      numbers.map { number in unsafe parts[number].read(start, selection, wanted) }
    }
    var broken: Set<Int> = []
    for (part, found) in zip(parts, read).sorted(by: { $0.0.first < $1.0.first }) where !broken.contains(part.section) {
      let before = sections[part.section]
      // What lies behind its end was never of it.
      if let before, before.isWhole { continue }
      if let found {
        sections[part.section] = before?.followed(by: found) ?? found
      } else {
        broken.insert(part.section)
      }
    }
    sections = sections.filter { $0.value.isWhole }
  }

  /// What was read from a token on. Given away, so that nobody else holds it.
  mutating func take(at token: Int) -> Section? { sections.removeValue(forKey: token) }

  /// What one core reads at a time.
  private struct Part: Sendable {
    enum Kind: Int, Sendable, CaseIterable {
      case changes, priorState, plannedValues, configuration

      static let names = allCases.map(\.name)

      private var name: StaticString {
        switch self {
        case .changes: "resource_changes"
        case .priorState: "prior_state"
        case .plannedValues: "planned_values"
        case .configuration: "configuration"
        }
      }

      /// What the first member of it, or of its first element, is called: attributes may have the section's name.
      private var firstNames: [StaticString] {
        switch self {
        case .changes: ["address", "action_reason"]
        case .priorState: ["format_version"]
        case .plannedValues: ["outputs", "root_module"]
        case .configuration: ["provider_config", "root_module"]
        }
      }

      func begins(at value: Int, _ tokens: JSONTokens) -> Bool {
        var first = value + 1
        if self == .changes {
          guard tokens.byte(value) == UInt8(ascii: "["), tokens.byte(first) == UInt8(ascii: "{") else { return false }
          first += 1
        }
        return tokens.name(at: first, among: firstNames) != nil
      }
    }

    var kind: Kind
    /// The token at which the whole section begins.
    var section: Int
    var first: Int
    /// The token behind its last value, where more of the section follows.
    var end: Int?
    /// About how many tokens it has.
    var length: Int

    /// Elements are bundled: each part asks anew what is wanted of each type. Few cores, or many, wait little for the last.
    private static let partsOfSection = 16

    static func all(_ tokens: JSONTokens) -> [Part] {
      nonisolated(unsafe) let tokens = tokens
      let count = unsafe tokens.offsets.count
      let places = SideBySide.mapNow(count, slicesOf: 1 << 16) { unsafe tokens.places(of: Kind.names, in: $0) }
      var sections: [(kind: Kind, value: Int)] = []
      for place in places {
        let kind = Kind.allCases[place.name]
        guard !sections.contains(where: { $0.kind == kind }), unsafe kind.begins(at: place.value, tokens) else {
          continue
        }
        sections.append((kind, place.value))
      }
      return sections.enumerated().flatMap { number, section in
        let next = number + 1 < sections.count ? sections[number + 1].value : count
        return unsafe parts(of: section.kind, in: section.value..<next, tokens)
      }
    }

    private static func parts(of kind: Kind, in range: Range<Int>, _ tokens: JSONTokens) -> [Part] {
      var parts: [Part] = []
      var first = range.lowerBound
      if kind == .changes {
        first += 1
        let size = max(1, range.count / partsOfSection)
        for target in stride(from: first + size, to: range.upperBound, by: size) {
          guard
            let end = (max(first, target)..<min(target + size, range.upperBound)).first(where: {
              separatesChanges($0, tokens)
            })
          else { continue }
          parts.append(Part(kind: kind, section: range.lowerBound, first: first, end: end, length: end - first))
          first = end + 1
        }
      }
      parts.append(
        Part(kind: kind, section: range.lowerBound, first: first, end: nil, length: range.upperBound - first))
      return parts
    }

    /// Whether the comma between two changes stands here, as far as the names behind it tell.
    private static func separatesChanges(_ token: Int, _ tokens: JSONTokens) -> Bool {
      tokens.byte(token) == UInt8(ascii: ",") && tokens.byte(token - 1) == UInt8(ascii: "}")
        && tokens.byte(token + 1) == UInt8(ascii: "{") && tokens.name(at: token + 2, among: ["address"]) != nil
        && tokens.byte(token + 5) == UInt8(ascii: ",")
        && tokens.name(at: token + 6, among: ["mode", "module_address", "previous_address", "change"]) != nil
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
          let changes = Gathering<ResourceChange>()
          guard let isWhole = try draft.readChanges(into: changes, &reader, until: end) else { return nil }
          return Section(
            content: .changes([changes], draft.changeAddresses), end: reader.mark, isWhole: isWhole)
        case .priorState:
          draft.stateTexts = TextList()
          try draft.readPriorState(&reader)
          return Section(
            content: .priorState(draft.priorState, draft.postponed, draft.stateTexts ?? TextList()), end: reader.mark)
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
    guard case .changes(let first, let addresses) = content,
      case .changes(let second, let others) = other.content
    else { return nil }
    return Self(content: .changes(first + second, addresses + others), end: other.end, isWhole: other.isWhole)
  }
}
