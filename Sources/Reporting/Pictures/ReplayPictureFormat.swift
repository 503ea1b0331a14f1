import ApplyGraph
import ApplyLog
import ApplyReplay
import ApplySimulation
public import Drawing
import EventSimulation
import PlanFile

/// `replay` as a picture: what ran when, over what was predicted.
public struct ReplayPictureFormat: ReportFormat {
  public let name: FormatName
  private let format: GraphvizRenderer.Format

  public init(_ format: GraphvizRenderer.Format) {
    self.format = format
    name = FormatName(format)
  }

  public func render(_ report: ReplayReport, style: OutputStyle) throws(GraphvizError) -> [UInt8] {
    switch report.outcome {
    case .success(let replay):
      let timeline = Timeline(report, replay)
      return try GraphvizRenderer.render(TimelineDrawing(timeline).document, as: format, engine: .nop2)
    case .failure(let plan):
      let picture = OperationGraphPicture(plan)
      return try GraphvizRenderer.render(OperationGraphDrawing(picture).document, as: format, engine: .dot)
    }
  }
}

extension Timeline {
  /// Bars are what took place, the lines below them what was predicted.
  fileprivate init(_ report: ReplayReport, _ replay: Replay) {
    let told = report.compared(replay).filter(\.isTold)
    let onPath = Set(told.flatMap { ($0.real?.intervals ?? []).flatMap(\.because) })
    let figures = replay.figures
    self.init(
      title: report.incident?.title ?? told.first?.real.map { "\($0.name): \($0.toldByLog)" } ?? "the apply as it was",
      subtitle: "bars: the log, \(DurationStyle.text(milliseconds: replay.record.length)) long; lines below them: "
        + "predicted, about \(DurationStyle.text(milliseconds: figures.predictedLength.p50))"
        + "\(figures.predictedLength.spread)",
      totalDuration: Self.seconds(replay.record.length),
      operations: replay.operations.compactMap { TimelineRow($0, replay, onPath: onPath) },
      endpoints: told.flatMap { endpoint in
        [
          endpoint.real.map { EndpointRow(name: "\($0.name), in the log", status: $0.toldByLog, $0, shift: 0) },
          EndpointRow(
            name: "\(endpoint.predicted.label), predicted", status: "predicted", endpoint.predicted,
            shift: replay.origin
          ),
        ].compactMap(\.self)
      })
  }
}

extension TimelineRow {
  fileprivate init?(_ operation: ReplayedOperation, _ replay: Replay, onPath: Set<Int>) {
    guard let applied = operation.applied else { return nil }
    let end = applied.end ?? max(applied.start, replay.record.length)
    let start = Timeline.seconds(max(0, operation.forecast.start.p50 - replay.origin))
    let note: String? =
      switch applied.outcome {
      case .done: nil
      case .failed: "failed"
      case .unfinished: "no end in the log"
      }
    self.init(
      id: operation.operation.id, label: operation.operation.address.description,
      action: DrawnAction(operation.operation.action), isDeposed: operation.operation.deposed != nil,
      start: Timeline.seconds(applied.start), end: Timeline.seconds(end),
      isOnOutagePath: onPath.contains(operation.operation.id), note: note)
    forecast = start...(start + Timeline.seconds(operation.forecast.duration.p50))
  }
}

extension EndpointRow {
  fileprivate init(name: String, status: String, _ endpoint: EndpointForecast, shift: Int64) {
    self.init(
      name: name, status: status,
      intervals: endpoint.intervals.map { interval in
        EndpointInterval(
          grade: EndpointInterval.Grade(interval.effect), start: Timeline.seconds(max(0, interval.startP50 - shift)),
          end: interval.endP50.map { Timeline.seconds(max(0, $0 - shift)) },
          openedBy: shift == 0 ? interval.from.operation : nil, closedBy: shift == 0 ? interval.to?.operation : nil)
      })
  }
}
