import EventSimulation
public import PlanFile

/// A plan with a secret of its own in every place that it marks sensitive, and in some more that are marked for it.
public struct PlantedSecrets: Sendable {
  public private(set) var plan: JSONValue
  public private(set) var count = 0

  /// What every planted text begins with, and every planted number.
  public static let textMark = "sEcReT-"
  public static let numberMark = "777666555"

  /// Whether every attribute is marked.
  private let isThorough: Bool

  /// - Parameter seed: which further attributes are marked sensitive; nil for all of them.
  public init(in plan: JSONValue, seed: UInt64?) {
    self.plan = plan
    isThorough = seed == nil
    var whole = plan
    var draw = SeededGenerator(seed: seed ?? 0)
    for section in ["resource_changes", "resource_drift", "deferred_changes"] {
      whole.change(section) { changes in changes.changeElements { plant(inChange: &$0, &draw) } }
    }
    whole.change("output_changes") { outputs in outputs.changeElements { plant(masked: &$0) } }
    whole.change("variables") { variables in
      variables.changeElements { variable in variable.change("value") { plantLeaves(of: &$0) } }
    }
    for section in ["prior_state", "planned_values"] { whole.change(section) { plantValues(in: &$0) } }
    whole.change("configuration") { configuration in
      configuration.change("provider_config") { plantConstants(in: &$0) }
    }
    self.plan = whole
  }

  /// The plan as JSON text.
  public var bytes: [UInt8] { plan.text }

  /// A value with every text and number in it a secret, whatever marks say: a state's attributes.
  public static func filled(_ value: JSONValue, under name: String) -> [UInt8] {
    var secrets = PlantedSecrets(of: value)
    var filled = value
    secrets.fill(&filled, under: name)
    return filled.text
  }

  private init(of value: JSONValue) {
    plan = value
    isThorough = true
  }

  private mutating func fill(_ value: inout JSONValue, under name: String) {
    value.change(name) { plantLeaves(of: &$0) }
    value.changeElements { fill(&$0, under: name) }
  }

  /// What of the outputs shows a secret; nil where none does.
  public static func leak(in outputs: [ExercisedOutput]) -> String? {
    outputs.first { contains($0.bytes, textMark) || contains($0.bytes, numberMark) }?.name
  }

  public static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }

  // MARK: Places

  private mutating func plant(inChange change: inout JSONValue, _ draw: inout SeededGenerator) {
    guard change["change"] != nil else { return plant(masked: &change) }
    change.change("change") { change in
      mark(one: &change, &draw)
      plant(masked: &change)
    }
  }

  /// Marks an attribute of the change as sensitive, one time in three.
  private func mark(one change: inout JSONValue, _ draw: inout SeededGenerator) {
    if isThorough {
      change.set("before_sensitive", .bool(true))
      change.set("after_sensitive", .bool(true))
      return
    }
    let names = Set((change["before"]?.members ?? []).map(\.name) + (change["after"]?.members ?? []).map(\.name))
      .sorted()
    let choice = draw.next()
    guard choice % 3 == 0, !names.isEmpty else { return }
    let name = names[Int(choice / 3 % UInt64(names.count))]
    for (value, mask) in [("before", "before_sensitive"), ("after", "after_sensitive")]
    where change[value]?[name] != nil {
      var marks = change[mask] ?? .object([])
      if case .bool(true) = marks { continue }
      if marks.members == nil { marks = .object([]) }
      marks.set(name, .bool(true))
      change.set(mask, marks)
    }
  }

  private mutating func plant(masked change: inout JSONValue) {
    for (value, mask) in [("before", "before_sensitive"), ("after", "after_sensitive")] {
      guard let marks = change[mask] else { continue }
      change.change(value) { plant(in: &$0, marks) }
    }
  }

  private mutating func plant(in value: inout JSONValue, _ mask: JSONValue) {
    switch (value, mask) {
    case (_, .bool(true)): plantLeaves(of: &value)
    case (.object(var members), .object):
      for position in members.indices {
        if let mark = mask[members[position].name] { plant(in: &members[position].value, mark) }
      }
      value = .object(members)
    case (.array(var elements), .array(let marks)):
      for (position, mark) in zip(elements.indices, marks) { plant(in: &elements[position], mark) }
      value = .array(elements)
    default: break
    }
  }

  /// `values` with `sensitive_values`, `value` with `sensitive`, at any depth.
  private mutating func plantValues(in value: inout JSONValue) {
    if let marks = value["sensitive_values"] { value.change("values") { plant(in: &$0, marks) } }
    if value["sensitive"] == .bool(true) { value.change("value") { plantLeaves(of: &$0) } }
    value.changeElements { plantValues(in: &$0) }
  }

  private mutating func plantConstants(in value: inout JSONValue) {
    value.change("constant_value") { plantLeaves(of: &$0) }
    value.changeElements { plantConstants(in: &$0) }
  }

  private mutating func plantLeaves(of value: inout JSONValue) {
    switch value {
    case .string:
      count += 1
      value = .string("\(Self.textMark)\(count)-x")
    case .integer, .number:
      count += 1
      value = .number(text: "\(Self.numberMark)\(count)")
    case .array, .object: value.changeElements { plantLeaves(of: &$0) }
    case .null, .bool, .redacted: break
    }
  }
}
