public import EventSimulation
public import PlanFile
public import ResourceKinds

/// How long operations take by somebody's own logs: one row for each type and action, and nothing that names what was
/// applied.
///
/// A log shows which creates ran commands, so those have a row of their own. It shows no argument: which load balancer
/// was a network one it can't tell, so what the plan shows to be such a case keeps the catalog's row.
public struct LearnedDurations: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public var type: String
    public var action: OperationAction
    /// `local-exec` where provisioners ran in it; nil where none did.
    public var variant: String?
    public var p10: SimulatedDuration
    public var p50: SimulatedDuration
    public var p90: SimulatedDuration
    /// How many operations in logs it rests on.
    public var observations: Int

    /// - Precondition: the quantiles stand in order.
    public init(
      type: String, action: OperationAction, variant: String? = nil, p10: SimulatedDuration, p50: SimulatedDuration,
      p90: SimulatedDuration, observations: Int
    ) {
      precondition(.zero <= p10 && p10 <= p50 && p50 <= p90, "the quantiles of a duration stand in order")
      self.type = type
      self.action = action
      self.variant = variant
      self.p10 = p10
      self.p50 = p50
      self.p90 = p90
      self.observations = observations
    }

    public var model: DurationModel { DurationModel(p10: p10, p50: p50, p90: p90, shape: .lognormal) }
  }

  private struct Key: Hashable {
    var type: String
    var action: OperationAction
    var variant: String?
  }

  /// The variant of operations that ran commands.
  public static let provisioned = "local-exec"

  private var byKey: [Key: Row] = [:]

  public init(_ rows: [Row] = []) {
    for row in rows { byKey[Key(type: row.type, action: row.action, variant: row.variant)] = row }
  }

  /// Sorted by type, then by action, then by variant.
  public var rows: [Row] {
    byKey.values.sorted {
      ($0.type, $0.action.rawValue, $0.variant ?? "") < ($1.type, $1.action.rawValue, $1.variant ?? "")
    }
  }

  public subscript(type: String, action: OperationAction, variant: String? = nil) -> Row? {
    byKey[Key(type: type, action: action, variant: variant)]
  }

  /// Takes over the rows of `other`, which win.
  public mutating func merge(_ other: LearnedDurations) { byKey.merge(other.byKey) { _, new in new } }
}

/// Reads the file that `calibrate` writes.
public enum LearnedDurationsReader {
  /// - Throws: `LearnedDurationsError`.
  public static func read(_ bytes: [UInt8]) throws(LearnedDurationsError) -> LearnedDurations {
    let document: JSONValue
    do throws(JSONError) { document = try JSONValue.parse(bytes) } catch { throw .notJSON(error) }
    guard let list = document["durations"]?.elements else { throw .missing("durations", index: nil) }
    var rows: [LearnedDurations.Row] = []
    for (index, value) in list.enumerated() {
      guard let type = value["type"]?.string, !type.isEmpty else { throw .missing("type", index: index) }
      guard let action = value["action"]?.string.flatMap(OperationAction.init), action != .forget else {
        throw .missing("action", index: index)
      }
      var quantiles: [SimulatedDuration] = []
      for name in ["p10", "p50", "p90"] {
        guard let seconds = value[name]?.seconds, (0...3_155_760_000).contains(seconds) else {
          throw .missing(name, index: index)
        }
        quantiles.append(SimulatedDuration(seconds: seconds))
      }
      guard quantiles == quantiles.sorted() else { throw .decreasing(index: index) }
      rows.append(
        LearnedDurations.Row(
          type: type, action: action, variant: value["variant"]?.string, p10: quantiles[0], p50: quantiles[1],
          p90: quantiles[2],
          observations: Int(max(0, value["observations"]?.integer ?? 0))))
    }
    return LearnedDurations(rows)
  }
}

/// Why a file is none that `calibrate` wrote. `index` counts the rows from 0.
public enum LearnedDurationsError: Error, Sendable, Hashable {
  case notJSON(JSONError)
  /// A member that is not there or not of its kind.
  case missing(String, index: Int?)
  /// P10, P50 and P90 do not grow.
  case decreasing(index: Int)
}

extension JSONValue {
  /// A number, however it is written.
  fileprivate var seconds: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let text): Double(text)
    case .null, .bool, .string, .array, .object, .redacted: nil
    }
  }
}
