public import EventSimulation
internal import ResourceKinds

/// `interrupt AT`: Ctrl-C once. Nothing starts from then on, and what runs is stopped and fails.
public struct InterruptChange: PlanChange {
  public static let keyword = "interrupt"
  public static let operands = "AT"
  public static let summary = "the apply is interrupted, so long after its start"
  public static let phase = PlanChangePhase.run

  public var time: SimulatedDuration

  public init(time: SimulatedDuration) { self.time = time }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    guard let time = SimulatedDuration(text: operands[0]) else {
      throw .badDuration(kind: Self.keyword, operands[0])
    }
    self.time = time
  }

  public var description: String { "\(Self.keyword) \(time.text)" }

  public func apply(to course: inout Course) { course.interruption = time }
}
