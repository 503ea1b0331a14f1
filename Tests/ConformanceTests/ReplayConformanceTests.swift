import ApplyLog
import ApplyReplay
import ApplySim
import ApplySimulation
import EventSimulation
import Foundation
import PlanFile
import Reporting
import TestSupport
import Testing

/// Every recorded apply, replayed over its plan.
@Suite struct ReplayConformanceTests {
  /// Has no apply.
  private static let left = ["experiments/07b-reversed-dependency-cycle"]

  private static let recordings = ["experiments", "aws", "random"].flatMap { family in
    Recordings.cases(family, with: "plan.json", "graph.dot", "apply.jsonl").map {
      RecordedCase(family: family, name: $0)
    }
  }.filter { !left.contains($0.testDescription) }

  private static func replay(_ recording: RecordedCase, runs: Int = 20) async throws -> Replay {
    var input = AnalysisInput(plan: try recording.bytes("plan.json"))
    if recording.has("plan.tfplan") { input.planFile = try recording.bytes("plan.tfplan") }
    var scenario = Scenario()
    scenario.runs = runs
    let settings = try ["case.json", "run.json"].filter(recording.has).first.map {
      try JSONValue.parse(try recording.bytes($0))
    }
    let isNarrow = recording.name == "10-parallelism-2"
    scenario.parallelism = settings?["parallelism"]?.integer.map { Int($0) } ?? (isNarrow ? 2 : 10)
    let records = try ApplyLogReader.records(in: try recording.bytes("apply.jsonl"))
    return try await Analysis.replay(records, of: input, scenario: scenario).outcome.get()
  }

  @Test(arguments: recordings) func `the order is kept, and what was predicted to be skipped was skipped`(
    _ recording: RecordedCase
  ) async throws {
    let replay = try await Self.replay(recording, runs: 1)
    #expect(replay.order.broken == [])
    // Without the saved plan something has to be assumed.
    #expect(replay.order.disproved == [] || !recording.has("plan.tfplan"))
    #expect(replay.unplanned == [])
    #expect(replay.record.mostAtOnce <= replay.forecast.parallelism)
    switch replay.record.ending {
    case .failed, .interrupted:
      #expect(replay.skips.failed.count > 0)
      #expect(replay.skips.predicted == replay.skips.real)
    case .complete: #expect(replay.skips.real == [])
    case .cutOff: Issue.record("a recording without an end")
    }
  }

  /// The figures of docs/accuracy.md.
  @Test(arguments: ["random", "aws"]) func `starts are nearly right with the log's own durations`(
    _ family: String
  ) async throws {
    var catalog: [Int64] = []
    var own: [Int64] = []
    var operations = 0
    for recording in Self.recordings where recording.testDescription.hasPrefix(family + "/") {
      let replay = try await Self.replay(recording)
      operations += replay.matched
      if let error = replay.figures.startError { catalog.append(error) }
      if let error = replay.figures.ownStartError { own.append(error) }
    }
    let medians = [catalog, own].map { Percentiles.nearestRank(50, of: $0) ?? -1 }
    print(
      "replay: \(family), \(catalog.count) applies, \(operations) operations; median of the median errors of starts: "
        + "\(medians[0]) ms with the catalog's durations, \(medians[1]) ms with the log's own")
    #expect(medians[1] <= 200)
    #expect(operations >= 90)
  }
}
