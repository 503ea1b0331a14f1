public import PlanFile

/// When a special case of a type applies, whose operations have durations of their own.
///
/// One row of `durationVariants`.
public struct DurationVariant: Sendable, Hashable {
  /// `network` of `aws_lb#network`.
  public var name: String
  public var actions: [OperationAction]
  public var condition: UpdateCondition
  /// The argument that multiplies the duration, such as a number of nodes.
  public var multiplier: AttributePath?
  /// Why it takes longer or shorter; empty where nothing is noted.
  public var reason: String

  init(_ row: TableRow) {
    name = String(row[1])
    actions = row[2].pieces(between: ",").compactMap { OperationAction(rawValue: String($0)) }
    condition = UpdateCondition(row[3])
    multiplier = AttributePath(row[4])
    reason = row[5] == "-" ? "" : String(row[5])
  }

  static func all(of type: String) -> [DurationVariant] { durationVariants.rows(named: type).map(DurationVariant.init) }
}
