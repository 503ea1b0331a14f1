import EventSimulation
public import PlanFile

/// How long an operation takes, and how well that is known.
public struct DurationEstimate: Sendable, Hashable {
  /// What the numbers rest on, best first.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Lines of real apply logs.
    case observed
    /// A statement of the vendor, the maintainers or the configuration.
    case documented
    /// An estimate for this type and action, without a source.
    case prior
    /// Not known for this type and action: taken from others.
    case `default`
  }

  public var model: DurationModel
  public var basis: Basis
  /// How many log lines were seen.
  public var observations: Int
  /// The row that it came from, such as `aws_lb#network create`, or the rule.
  public var origin: String
  /// The evidence of that row.
  public var source: String
  /// The special case that the object's arguments, or the caller, chose: `network` of `aws_lb#network`; nil for none.
  public var variant: String?

  public init(model: DurationModel, basis: Basis, observations: Int = 0, origin: String, source: String) {
    self.model = model
    self.basis = basis
    self.observations = observations
    self.origin = origin
    self.source = source
  }
}

/// One row of a durations table.
public struct DurationRow: Sendable, Hashable {
  public var type: String
  /// The special case that the row is for: `network` of `aws_lb#network`.
  public var variant: String?
  public var action: OperationAction
  public var estimate: DurationEstimate

  /// Reads one row; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == DurationColumn.allCases.count else { return nil }
    func cell(_ column: DurationColumn) -> Substring { cells[column.rawValue] }
    let name = cell(.type).pieces(between: "#")
    guard let type = name.first, let action = OperationAction(rawValue: String(cell(.action))),
      let p10 = Double(cell(.p10)), let p50 = Double(cell(.p50)), let p90 = Double(cell(.p90)),
      0 <= p10, p10 <= p50, p50 <= p90, let observations = Int(cell(.observations)),
      let basis = DurationEstimate.Basis(rawValue: String(cell(.basis))),
      let shape = DurationModel.Shape(rawValue: String(cell(.shape)))
    else { return nil }
    self.type = String(type)
    self.variant = name.count == 2 ? String(name[1]) : nil
    self.action = action
    let model = DurationModel(
      p10: SimulatedDuration(seconds: p10), p50: SimulatedDuration(seconds: p50),
      p90: SimulatedDuration(seconds: p90), shape: shape)
    estimate = DurationEstimate(
      model: basis == .observed ? model.widened(forObservations: observations) : model, basis: basis,
      observations: observations, origin: "\(cell(.type)) \(cell(.action))",
      source: String(cell(.source)))
    estimate.variant = variant
  }
}

/// The columns of a durations table, in order; quantiles in seconds.
///
/// In a source, `public log 123` is the number of a log that somebody published; the line that was read in it says
/// "complete after". `prior` is an estimate.
enum DurationColumn: Int, CaseIterable {
  case type, action, p10, p50, p90, observations, basis, shape, source
}
