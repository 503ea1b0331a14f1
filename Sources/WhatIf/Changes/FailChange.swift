internal import ApplyGraph
public import ApplySimulation
internal import PlanFile

/// `fail ADDRESS[:ACTION]`: an operation fails at its end.
public struct FailChange: PlanChange {
  public static let keyword = "fail"
  public static let operands = "ADDRESS[:ACTION]"
  public static let summary = "an operation fails"
  public static let phase = PlanChangePhase.run

  public var pattern: OperationPattern

  public init(pattern: OperationPattern) { self.pattern = pattern }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    do throws(OperationPatternError) {
      pattern = try OperationPattern(operands[0])
    } catch {
      throw .badPattern(operands[0], error)
    }
  }

  public var description: String { "\(Self.keyword) \(pattern)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let fits = course.applies.indices.contains { number in
      guard case .success(let graph) = course.applies[number].ordered() else { return true }
      return graph.operations.contains { pattern.matches(address: $0.address.description, action: $0.action) }
    }
    if !fits { throw ChangeRefusal(description, pattern.description, .noOperation) }
    course.failing.append(pattern)
  }
}
