public import ApplyGraph
public import ApplyLog
public import ApplySimulation
internal import EventSimulation
internal import PlanFile
internal import ResourceKinds

/// Lays recorded applies over a plan's forecast.
public struct Replayer: Sendable {
  private let graph: OperationGraph
  private let forecast: Forecast
  private let prepared: PreparedSimulation

  /// The runs with the log's own durations: only the order of what becomes ready at the same moment is drawn.
  private static let ownRuns = 51

  /// - Parameter prepared: what `forecast` came from.
  public init(_ prepared: PreparedSimulation, _ graph: OperationGraph, forecast: Forecast) {
    self.graph = graph
    self.forecast = forecast
    self.prepared = prepared
  }

  /// The apply of a log that has most in common with the plan, the last of equals; nil where none has anything.
  public static func best(of records: [ApplyRecord], _ graph: OperationGraph) -> ApplyRecord? {
    let counts = records.map { OperationMatch(graph, $0).count }
    guard let most = counts.max(), most > 0, let last = counts.lastIndex(of: most) else { return nil }
    return records[last]
  }

  public func replay(_ record: ApplyRecord) async -> Replay {
    let match = OperationMatch(graph, record)
    let own = await ownStarts(match.applied, record)
    let operations = forecast.operations.map { forecast in
      ReplayedOperation(
        forecast: forecast, applied: match.applied[forecast.operation.id], ownStart: own[forecast.operation.id])
    }
    let origin = operations.filter { $0.applied != nil }.map(\.forecast.start.p50).min() ?? 0
    return Replay(
      record: record, forecast: forecast, operations: operations, unplanned: match.unplanned,
      order: OrderCheck(graph, match.applied), skips: SkipCheck(graph, record, match.applied),
      endpoints: prepared.availability.endpoints(in: run(match.applied, record)), origin: origin,
      figures: ReplayFigures(operations, origin: origin, length: forecast.applyDuration))
  }

  /// The log as a run of the simulation.
  private func run(_ applied: [AppliedOperation?], _ record: ApplyRecord) -> RunTimes {
    let isComplete = record.ending == .complete
    return prepared.input.recordedRun(
      start: graph.operations.map { operation in
        // What has no line of its own, a forgotten object, takes no time.
        applied[operation.id]?.start ?? (operation.action == .forget && isComplete ? 0 : ScheduledTask.never)
      },
      end: graph.operations.map { operation in
        applied[operation.id].map { $0.end ?? ScheduledTask.never }
          ?? (operation.action == .forget && isComplete ? 0 : ScheduledTask.never)
      },
      outcome: graph.operations.map { operation in
        switch applied[operation.id]?.outcome {
        case .done: .done
        case .failed: .failed
        case .unfinished: .skipped
        case nil: operation.action == .forget && isComplete ? .done : .skipped
        }
      })
  }

  /// The starts with the log's durations put in, from the first one on.
  private func ownStarts(_ applied: [AppliedOperation?], _ record: ApplyRecord) async -> [Int64?] {
    var input = prepared.input
    for operation in graph.operations.indices {
      guard let span = applied[operation] else { continue }
      let length = span.end.map { $0 - span.start } ?? span.duration
      let model = length.map { DurationModel.fixed(SimulatedDuration(milliseconds: max(0, $0))) }
      input.estimates[operation].model = model ?? .fixed(input.estimates[operation].model.p50)
    }
    // Its waits for locks and refusals are in the log's durations already.
    input.startUps = [:]
    input.locks = []
    input.rules = RunRules()
    input.failing = graph.operations.indices.filter { applied[$0]?.outcome == .failed }
    input.settings.runs = Self.ownRuns
    let ensemble = await Ensemble.simulate(input, observer: NothingObserved())
    let first = graph.operations.indices.filter { applied[$0] != nil }.map { ensemble.operations[$0].start.p50 }.min()
    return graph.operations.indices.map { operation in
      guard applied[operation] != nil, let first else { return nil }
      return ensemble.operations[operation].start.p50 - first
    }
  }
}

private struct NothingObserved: RunObserver {
  func observe(_ times: RunTimes) {}
}
