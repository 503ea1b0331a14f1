internal import ApplyGraph
public import PlanFile

/// `without ADDRESS`: a change is left for later, and with it what depends on it, as OpenTofu's `-exclude` does.
public struct WithoutChange: PlanChange {
  public static let keyword = "without"
  public static let operands = "ADDRESS"
  public static let summary = "a change is left for later, with all that depends on it"
  public static let phase = PlanChangePhase.configuration

  public var target: PlanTarget
  private let word: String

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    target = try Self.target(operands[0])
    word = operands[0]
  }

  public var description: String { "\(Self.keyword) \(word)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let named = course.input.changes(in: target).filter { course.input.plan.changes[$0].action != .noOp }
    if named.isEmpty {
      throw ChangeRefusal(description, word, course.input.absence(of: target, written: word))
    }
    let dependencies = course.applies[0].connected()
    var left: Set<ConfigurationAddress> = []
    for position in named {
      left.formUnion(dependencies.dependents(of: course.input.plan.changes[position].address.configuration))
    }
    let others = course.input.plan.changes.filter { change in
      change.action != .noOp && left.contains(change.address.configuration) && !target.contains(change.address)
    }
    course.input.leaveOut { change in
      target.contains(change.address) || left.contains(change.address.configuration)
    }
    if !others.isEmpty { course.notes.append(.leftToo(word, others.map(\.address.description))) }
    if course.input.plan.changes.allSatisfy({ $0.action == .noOp }) {
      throw ChangeRefusal(description, word, .nothingLeft)
    }
  }
}
