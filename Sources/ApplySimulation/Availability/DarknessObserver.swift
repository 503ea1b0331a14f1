internal import PlanFile

/// A stretch of a run in which nobody reaches an endpoint, in milliseconds from the start of the apply.
public struct DarkStretch: Sendable, Hashable {
  public var start: Int64
  /// Nil where nothing ends it.
  public var end: Int64?
}

/// Sees when endpoints are dark in each run.
public struct DarknessObserver: RunObserver {
  /// An endpoint that something can happen to.
  public struct Subject: Sendable, Hashable {
    public var name: String
    public var address: String
  }

  public let subjects: [Subject]
  private let programs: [ProgramRun]

  init(_ endpoints: [Endpoint], seed: UInt64) {
    subjects = endpoints.map { Subject(name: $0.name, address: $0.address.description) }
    programs = endpoints.map { ProgramRun($0.program, seed: seed) }
  }

  /// By subject.
  public func observe(_ times: RunTimes) -> [[DarkStretch]] {
    programs.map { program in
      var program = program
      program.evaluate(times)
      return program.stretches().filter { $0.effect == .dark }.map { DarkStretch(start: $0.start, end: $0.end) }
    }
  }
}

extension AvailabilityModel {
  public func darknessObserver(seed: UInt64) -> DarknessObserver {
    DarknessObserver(active.map { endpoints[$0] }, seed: seed)
  }
}
