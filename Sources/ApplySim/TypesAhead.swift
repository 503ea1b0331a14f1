internal import ApplySimulation
internal import PlanFile

/// What the catalog tells of a small plan's types, looked up on another core while the plan is read: that takes half of the
/// reading, and the other core has nothing to do yet.
enum TypesAhead {
  /// The cores share the work on larger plans, of which the types are a small part.
  private static let largest = 1 << 20

  static func begin(_ plan: InputBytes) {
    if plan.count > largest { return }
    Task {
      // The reader asks for the first ones first.
      for type in plan.resourceTypes.reversed() {
        _ = Analysis.attributesOfChanges(type)
        Forecaster.expect(type)
      }
    }
  }
}
