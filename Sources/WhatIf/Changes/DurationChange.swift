public import ApplySimulation

/// `duration GLOB[:ACTION]=SPEC`: operations take another time.
public struct DurationChange: PlanChange {
  public static let keyword = "duration"
  public static let operands = "GLOB[:ACTION]=SPEC"
  public static let summary = "operations take another time"
  public static let phase = PlanChangePhase.run

  public var duration: DurationOverride

  public init(duration: DurationOverride) { self.duration = duration }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    do throws(DurationOverrideError) {
      duration = try DurationOverride(operands[0])
    } catch {
      throw .badOverride(operands[0], error)
    }
  }

  public var description: String { "\(Self.keyword) \(duration.pattern)=\(duration.spec)" }

  public func apply(to course: inout Course) { course.durations.append(duration) }
}
