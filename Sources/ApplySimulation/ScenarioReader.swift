private import EventSimulation
internal import PlanFile
private import ResourceKinds
internal import Yams

/// Reads a scenario file or `.applysim.yml`: YAML, and so JSON too, with the long options' names as keys.
public struct ScenarioReader: Sendable {
  /// Every key of a scenario file, in the order of the documentation.
  public static let keys = Key.allCases.filter { $0 != .endpoints }.map(\.rawValue)
  /// Every key of `.applysim.yml`.
  public static let standingKeys = Key.allCases.map(\.rawValue)

  /// True for `.applysim.yml`, which also speaks of endpoints.
  public var isStanding: Bool

  private enum Key: String, CaseIterable {
    case parallelism
    case runs
    case seed
    case durations
    case maxDowntime = "max-downtime"
    case budget
    case changes
    case endpoints
  }

  public init(isStanding: Bool = false) { self.isStanding = isStanding }

  /// - Throws: `ScenarioError`, the first in the file.
  public func read(_ bytes: [UInt8]) throws(ScenarioError) -> ScenarioLayer {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var layer = ScenarioLayer()
    // Nothing at all, or nothing but comments, says nothing.
    guard let root = try Self.compose(text), !Self.isNull(root) else { return layer }
    guard case .mapping(let mapping) = root else { throw Self.mismatch(root, "", .mapping) }
    for (name, value) in mapping {
      guard let text = name.scalar?.string else { throw Self.mismatch(name, "", .text) }
      let keys = isStanding ? Self.standingKeys : Self.keys
      guard let key = Key(rawValue: text), keys.contains(text) else {
        throw .unknownKey(text, nearest: nearestName(to: text, among: keys), expected: keys, at: Self.position(name))
      }
      if !Self.isNull(value) { try Self.read(key, value, into: &layer) }
    }
    return layer
  }

  private static func read(_ key: Key, _ value: Node, into layer: inout ScenarioLayer) throws(ScenarioError) {
    switch key {
    case .parallelism: layer.parallelism = try wholeNumber(value, key, from: 1)
    case .runs: layer.runs = try wholeNumber(value, key, from: 1)
    case .seed: layer.seed = UInt64(try wholeNumber(value, key, from: 0))
    case .durations: layer.durations = try durations(value)
    case .maxDowntime:
      guard let duration = SimulatedDuration(text: try text(value, key.rawValue, .duration)) else {
        throw mismatch(value, key.rawValue, .duration)
      }
      layer.maxDowntime = duration
    case .budget:
      guard let budget = DowntimeBudget(try text(value, key.rawValue, .budget)) else {
        throw mismatch(value, key.rawValue, .budget)
      }
      layer.budget = budget
    case .changes:
      guard case .sequence(let sequence) = value else { throw mismatch(value, key.rawValue, .list) }
      var changes: [String] = []
      for (index, change) in sequence.enumerated() {
        changes.append(try text(change, "\(key.rawValue)/\(index)", .text))
      }
      layer.changes = changes
    case .endpoints: layer.endpoints = try endpoints(value, at: key.rawValue)
    }
  }

  private static func durations(_ value: Node) throws(ScenarioError) -> [DurationOverride] {
    guard case .mapping(let mapping) = value else { throw mismatch(value, Key.durations.rawValue, .mapping) }
    var durations: [DurationOverride] = []
    for (name, value) in mapping {
      let pattern = try text(name, Key.durations.rawValue, .text)
      let spec = try text(value, "\(Key.durations.rawValue)/\(pattern)", .duration)
      do throws(DurationOverrideError) {
        durations.append(try DurationOverride(pattern: pattern, spec: spec))
      } catch {
        throw .badDuration(pattern: pattern, spec: spec, error, at: position(name))
      }
    }
    return durations
  }

  private static func wholeNumber(_ value: Node, _ key: Key, from least: Int) throws(ScenarioError) -> Int {
    guard let number = Int(try text(value, key.rawValue, .wholeNumber(from: least))), number >= least else {
      throw mismatch(value, key.rawValue, .wholeNumber(from: least))
    }
    return number
  }

  /// A scalar as written, so that `10m`, `0` and `"0"` are told apart by us and not by YAML's rules.
  static func text(
    _ value: Node, _ key: String, _ expected: ScenarioError.Expected
  ) throws(ScenarioError) -> String {
    guard case .scalar(let scalar) = value else { throw mismatch(value, key, expected) }
    return scalar.string
  }

  static func isNull(_ value: Node) -> Bool {
    guard case .scalar(let scalar) = value, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  static func position(_ node: Node) -> TextPosition? { node.mark.map(position) }

  private static func position(_ mark: Mark) -> TextPosition { TextPosition(line: mark.line, column: mark.column) }

  static func mismatch(_ node: Node, _ key: String, _ expected: ScenarioError.Expected) -> ScenarioError {
    let found =
      switch node {
      case .scalar(let scalar): "'\(scalar.string)'"
      case .mapping: "keys with values"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    return .mismatch(key: key, expected: expected, found: found, at: position(node))
  }

  private static func compose(_ text: String) throws(ScenarioError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw .notYAML(problem: problem, at: position(mark))
      case .duplicatedKeysInMapping(let duplicates, let context):
        throw .duplicateKey(duplicates.first ?? "", at: position(context.mark))
      case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
        throw .notYAML(problem: problem, at: nil)
      case .no, .memory, .dataCouldNotBeDecoded:
        throw .notYAML(problem: "the text could not be read", at: nil)
      }
    } catch {
      throw .notYAML(problem: "the text could not be read", at: nil)
    }
  }
}
