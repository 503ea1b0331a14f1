import ApplyGraph
import ApplySimulation
import PlanFile

extension TextPage {
  /// What was taken for true without evidence, the same reason told once.
  mutating func addAssumptions(_ assumptions: [Assumption]) {
    if assumptions.isEmpty { return }
    addTitle("Assumed")
    var groups: [[Assumption]] = []
    var positions: [String: Int] = [:]
    for assumption in assumptions {
      let position = positions[assumption.because, default: groups.count]
      if position == groups.count { groups.append([]) }
      positions[assumption.because] = position
      groups[position].append(assumption)
    }
    for group in groups.prefix(Self.shownNotes) { addNote(Self.sentence(group)) }
    addRest(groups.count - Self.shownNotes)
  }

  private static func sentence(_ group: [Assumption]) -> String {
    let because = "because \(group[0].because)"
    if group.allSatisfy({ $0.assumed == group[0].assumed }) {
      return "\(list(group.map(\.address))): \(group[0].assumed), \(because)"
    }
    return "\(list(group.map { "\($0.address): \($0.assumed)" }, separator: "; ")); \(because)"
  }

  /// What the figures do not know.
  mutating func addLimitsOfTheModel(_ forecast: Forecast) {
    if forecast.operations.isEmpty { return }
    addTitle("Not modelled")
    let unknown = Self.unique(forecast.endpoints.flatMap(\.coverage.unknown))
    if !unknown.isEmpty {
      addNote("what endpoints stand on: \(Self.list(unknown))")
    }
    let guessed = forecast.operations.filter { $0.basis == "default" }
    if !guessed.isEmpty {
      let types = Self.unique(guessed.map(\.operation.type))
      addNote(
        "durations of \(Self.list(types)): taken from other types, for \(guessed.count) of "
          + "\(counted(forecast.operations.count, "operation"))")
    }
    addNote("other stacks, your traffic, start-up of your applications, and the health of what exists already")
  }

  private static func unique(_ names: [String]) -> [String] { Set(names).sorted() }

  private static func list(_ names: [String], separator: String = ", ") -> String {
    let shown = 6
    if names.count <= shown { return names.joined(separator: separator) }
    return names.prefix(shown).joined(separator: separator) + " and \(names.count - shown) more"
  }
}
