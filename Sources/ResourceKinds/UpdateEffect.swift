public import EventSimulation

/// What changing one attribute in place does to those who use the object.
///
/// One row of an updates table.
public struct UpdateEffect: Sendable, Hashable {
  /// How users notice, worst first.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It does not serve for some time.
    case interruption
    /// Part of it is away, or some requests fail.
    case degraded
    /// Nothing now; an interruption later, in a maintenance window.
    case deferred = "deferred_to_maintenance_window"
    /// Nobody notices, whatever the seconds say.
    case none

    /// Less is worse.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public var type: String
  public var attribute: AttributePath
  public var condition: UpdateCondition
  public var severity: Severity
  /// Time without service, not the operation's duration. Meaningless where `isOpenEnded`.
  public var p10: SimulatedDuration
  public var p50: SimulatedDuration
  public var p90: SimulatedDuration
  public var notes: String
  /// Where this is from; `prior` is an estimate without a source.
  public var source: String

  /// True where it lasts until somebody changes the attribute back: the tables say 86400 seconds, which is no number.
  public var isOpenEnded: Bool { p50 >= SimulatedDuration(milliseconds: 86_400_000) }

  /// The time without service as a distribution; of an effect that is not open-ended.
  public var model: DurationModel { DurationModel(p10: p10, p50: p50, p90: p90, shape: .quantiles) }
}

extension UpdateEffect {
  /// Reads one row; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == UpdateColumn.allCases.count else { return nil }
    func cell(_ column: UpdateColumn) -> Substring { cells[column.rawValue] }
    guard let attribute = AttributePath(cell(.attribute)), let severity = Severity(rawValue: String(cell(.severity))),
      let p10 = Double(cell(.p10)), let p50 = Double(cell(.p50)), let p90 = Double(cell(.p90)),
      0 <= p10, p10 <= p50, p50 <= p90
    else { return nil }
    self.init(
      type: String(cell(.type)), attribute: attribute, condition: UpdateCondition(cell(.condition)),
      severity: severity, p10: SimulatedDuration(seconds: p10), p50: SimulatedDuration(seconds: p50),
      p90: SimulatedDuration(seconds: p90), notes: cell(.notes) == "-" ? "" : String(cell(.notes)),
      source: String(cell(.source)))
  }

  /// Tags and labels only describe an object.
  static func ofTags(type: String, attribute: AttributePath) -> UpdateEffect {
    UpdateEffect(
      type: type, attribute: attribute, condition: UpdateCondition(terms: []), severity: .none, p10: .zero, p50: .zero,
      p90: .zero, notes: "", source: "tags and labels only describe an object")
  }
}

/// The columns of an updates table, in order; quantiles in seconds.
enum UpdateColumn: Int, CaseIterable {
  case type, attribute, condition, severity, p10, p50, p90, notes, source
}
