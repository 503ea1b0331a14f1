public import PlanFile

/// `target ADDRESS`: only this and what it needs, as `-target` takes it.
public struct TargetChange: PlanChange {
  public static let keyword = "target"
  public static let operands = "ADDRESS..."
  public static let summary = "only these and what they need; the rest is left"
  public static let phase = PlanChangePhase.applies

  public var targets: [PlanTarget]
  private let words: [String]

  public init(operands: [String]) throws(PlanChangeError) {
    targets = try Self.targets(operands)
    words = operands
  }

  public var description: String { "\(Self.keyword) \(words.joined(separator: " "))" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let last = course.applies.count - 1
    let plan = try TargetedPlan(&course.applies[last], words: words, targets: targets, self)
    course.applies[last] = plan.first
    if plan.leftCount > 0 { course.notes.append(.left(plan.leftCount)) }
  }
}
