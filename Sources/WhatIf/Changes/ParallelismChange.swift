/// `parallelism N`: other slots, as `terraform apply -parallelism`.
public struct ParallelismChange: PlanChange {
  public static let keyword = "parallelism"
  public static let operands = "NUMBER"
  public static let summary = "other operations at the same time"
  public static let phase = PlanChangePhase.run

  public var number: Int

  public init(number: Int) { self.number = number }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    guard let number = Int(operands[0]), number >= 1 else {
      throw .badNumber(kind: Self.keyword, operands[0], from: 1)
    }
    self.number = number
  }

  public var description: String { "\(Self.keyword) \(number)" }

  public func apply(to course: inout Course) { course.parallelism = number }
}
