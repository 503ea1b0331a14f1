public import PlanFile

/// `split ADDRESS...`: two applies. The first with these and what they need, as `-target` takes them; the second with the
/// rest, whose order, races and failures are its own.
public struct SplitChange: PlanChange {
  public static let keyword = "split"
  public static let operands = "ADDRESS..."
  public static let summary = "two applies: first these and what they need, then the rest"
  public static let phase = PlanChangePhase.applies

  public var targets: [PlanTarget]
  public let words: [String]

  public init(addresses: [ResourceAddress]) {
    targets = addresses.map { .resource($0) }
    words = addresses.map(\.description)
  }

  public init(operands: [String]) throws(PlanChangeError) {
    targets = try Self.targets(operands)
    words = operands
  }

  public var description: String { "\(Self.keyword) \(words.joined(separator: " "))" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let last = course.applies.count - 1
    let plan = try TargetedPlan(&course.applies[last], words: words, targets: targets, self)
    if plan.leftCount == 0 { throw ChangeRefusal(description, words[0], .nothingLeft) }
    course.applies[last] = plan.first
    course.applies.append(Course.Apply(input: plan.rest, former: plan.former))
  }
}
