public import PlanFile

/// Why a text is not a scenario. Facts only; the sentences are the command line's.
public enum ScenarioError: Error, Sendable, Hashable {
  case notUTF8
  /// Not YAML; `problem` is the YAML reader's own phrase.
  case notYAML(problem: String, at: TextPosition?)
  /// `nearest` is the known key that it resembles most, if it resembles one; `expected` are all that may stand there.
  case unknownKey(String, nearest: String?, expected: [String], at: TextPosition?)
  /// What an entry has to say and does not.
  case missingKey(String, in: String, at: TextPosition?)
  case duplicateKey(String, at: TextPosition?)
  /// `key` is empty for the document itself; `found` says what kind of thing stands there, or quotes it.
  case mismatch(key: String, expected: Expected, found: String, at: TextPosition?)
  /// An entry of `durations`, both sides as written.
  case badDuration(pattern: String, spec: String, DurationOverrideError, at: TextPosition?)

  public enum Expected: Sendable, Hashable {
    /// Keys with values.
    case mapping
    case list
    case text
    /// A whole number of at least `from`.
    case wholeNumber(from: Int)
    /// Such as `10m`.
    case duration
    /// Such as `99.9%/30d`.
    case budget
    /// A day such as `2026-12-01`.
    case date
    /// Why, in words.
    case reason
  }
}
