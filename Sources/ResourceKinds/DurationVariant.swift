import PlanFile

/// One row of `durationVariants`: when a special case applies.
struct DurationVariant {
  var name: String
  var actions: [OperationAction]
  var condition: UpdateCondition
  /// The argument that multiplies the duration, such as a number of nodes.
  var multiplier: AttributePath?

  init(_ row: TableRow) {
    name = String(row[1])
    actions = row[2].pieces(between: ",").compactMap { OperationAction(rawValue: String($0)) }
    condition = UpdateCondition(row[3])
    multiplier = AttributePath(row[4])
  }

  static func all(of type: String) -> [DurationVariant] { durationVariants.rows(named: type).map(DurationVariant.init) }
}
