import ApplySimulation
import PlanFile
import ResourceKinds

extension ErrorText {
  static let aDuration = "a duration such as 30s, 5m or 1h30m"
  static let aBudget = "a target and its window such as 99.9%/30d"

  /// `file` as messages name it.
  init(_ file: String, _ error: ScenarioError) {
    switch error {
    case .notUTF8: self.init(file, "expected UTF-8, found bytes that are not")
    case .notYAML(let problem, let position):
      self.init(Self.place(file, position), "expected YAML, found that \(problem)")
    case .missingKey(let key, let entry, let position):
      self.init(Self.place(file, position), "expected \(quoted(key)) in \(quoted(entry)), found none")
    case .unknownKey(let key, let nearest, let expected, let position):
      self.init(
        Self.place(file, position), "expected \(alternatives(expected.map(quoted))), found \(quoted(key))",
        hint: nearest.map { "did you mean \(quoted($0))?" })
    case .duplicateKey(let key, let position):
      self.init(Self.place(file, position), "expected each key once, found \(quoted(key)) twice")
    case .mismatch(let key, let expected, let found, let position):
      let subject = key.isEmpty ? "" : " for \(quoted(key))"
      self.init(Self.place(file, position), "expected \(Self.noun(expected))\(subject), found \(found)")
    case .badDuration(let pattern, let spec, let error, let position):
      self.init(Self.place(file, position), "\(Self.problem(error)), in \(quoted("\(pattern): \(spec)"))")
    }
  }

  /// What is wrong with `GLOB[:ACTION]=SPEC`.
  static func problem(_ error: DurationOverrideError) -> String {
    switch error {
    case .noEqualsSign: "expected GLOB[:ACTION]=SPEC, found no '='"
    case .pattern(.emptyGlob): "expected an address or a glob, found nothing"
    case .pattern(.unknownAction(let word)):
      "expected \(alternatives(OperationPattern.actions.map(\.rawValue))) behind ':', found \(quoted(word))"
    case .spec(let error): problem(error)
    }
  }

  static func problem(_ error: DurationSpecError) -> String {
    switch error {
    case .empty: "expected a duration, found nothing"
    case .notADuration(let text): "expected \(aDuration), found \(quoted(text))"
    case .decreasing(let first, let second):
      "expected durations that grow, found \(quoted(first)) before \(quoted(second))"
    case .wrongCount(let count, expected: 2): "expected two durations as in 30s..12m, found \(count)"
    case .wrongCount(let count, let expected):
      "expected \(expected == 3 ? "three" : "\(expected)") durations as in 30s/2m/10m, found \(count)"
    }
  }

  private static func noun(_ expected: ScenarioError.Expected) -> String {
    switch expected {
    case .mapping: "keys with values"
    case .list: "a list"
    case .text: "text"
    case .wholeNumber(let least): "a whole number of at least \(least)"
    case .duration: aDuration
    case .budget: aBudget
    case .date: "a day such as 2026-12-01"
    case .reason: "a reason in words"
    }
  }

  private static func place(_ file: String, _ position: TextPosition?) -> String {
    position.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}
