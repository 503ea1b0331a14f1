import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// `simulate --format perfetto`: the median run for ui.perfetto.dev and chrome://tracing.
///
/// Pairs of asynchronous events, each with an id of its own, in two processes: the endpoints and the operations
/// ("Trace Event Format", Google, section "Async Events"). Ids are local to their process: Perfetto takes others out of
/// it, and mixes the two. Times are microseconds.
public struct PerfettoFormat: ReportFormat {
  public let name = FormatName.perfetto
  private static let endpoints = 1
  private static let operations = 2

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    var events = [
      Self.metadata("process_name", Self.endpoints, "Endpoints"),
      Self.metadata("process_name", Self.operations, "Operations"),
      ["name": "process_sort_index", "ph": "M", "pid": .integer(Self.endpoints), "args": ["sort_index": .integer(0)]],
      ["name": "process_sort_index", "ph": "M", "pid": .integer(Self.operations), "args": ["sort_index": .integer(1)]],
    ]
    if case .success(let outcome) = report.outcome {
      events += Self.endpointEvents(outcome.forecast)
      events += Self.operationEvents(outcome)
    }
    let document: JSONDocument = [
      "displayTimeUnit": "ms",
      "otherData": ["producer": "applysim", "plan": .string("Terraform \(report.plan.terraformVersion)")],
      "traceEvents": .array(events),
    ]
    return document.bytes
  }

  private static func metadata(_ name: String, _ process: Int, _ value: String) -> JSONDocument {
    ["name": .string(name), "ph": "M", "pid": .integer(process), "args": ["name": .string(value)]]
  }

  private static func endpointEvents(_ forecast: Forecast) -> [JSONDocument] {
    let whole = max(
      forecast.applyDuration.p50, forecast.endpoints.flatMap(\.intervals).compactMap(\.endP50).max() ?? 0)
    var events: [JSONDocument] = []
    for endpoint in forecast.endpoints {
      for interval in endpoint.intervals {
        let arguments: [JSONDocument.Member] = [
          .init(name: "status", value: .string(endpoint.status.rawValue)),
          .init(name: "from", value: text(forecast.operations[interval.from.operation].operation.phrase)),
          .init(
            name: "to",
            value: text(interval.to.map { forecast.operations[$0.operation].operation.phrase } ?? "no end")),
          .init(name: "because", value: texts(interval.because.map { "\(forecast.operations[$0].operation)" })),
        ]
        events += pair(
          "\(interval.effect.rawValue): \(endpoint.label)", id: "endpoint-\(events.count / 2)", process: endpoints,
          from: interval.startP50, to: interval.endP50 ?? whole, arguments)
      }
    }
    return events
  }

  private static func operationEvents(_ outcome: SimulationReport.Outcome) -> [JSONDocument] {
    let forecast = outcome.forecast
    return forecast.reachedInMedianOrder.flatMap { forecast in
      let id = forecast.operation.id
      let before = outcome.order.edges(into: id).map { "\(outcome.order.operations[$0.before])" }
      return pair(
        "\(forecast.operation.action.rawValue) \(forecast.operation.addressWithObject)", id: "operation-\(id)",
        process: operations, from: forecast.start.p50, to: forecast.start.p50 + forecast.duration.p50,
        [
          .init(name: "address", value: text("\(forecast.operation.address)")),
          .init(name: "action", value: .string(forecast.operation.action.rawValue)),
          .init(name: "p10_s", value: .seconds(forecast.duration.p10)),
          .init(name: "p90_s", value: .seconds(forecast.duration.p90)),
          .init(name: "known_from", value: .string(forecast.basisWords)),
          .init(name: "waits_for", value: texts(before)),
        ])
    }
  }

  private static func pair(
    _ name: String, id: String, process: Int, from start: Int64, to end: Int64, _ arguments: [JSONDocument.Member]
  ) -> [JSONDocument] {
    func event(_ phase: String, at milliseconds: Int64) -> [JSONDocument.Member] {
      [
        .init(name: "name", value: text(name)), .init(name: "cat", value: "apply"),
        .init(name: "ph", value: .string(phase)), .init(name: "id2", value: ["local": .string(id)]),
        .init(name: "pid", value: .integer(process)), .init(name: "tid", value: .integer(process)),
        .init(name: "ts", value: .integer(milliseconds * 1000)),
      ]
    }
    return [
      .object(event("b", at: start) + [.init(name: "args", value: .object(arguments))]),
      .object(event("e", at: max(start, end))),
    ]
  }

  /// Perfetto takes a text's end for escaped where the last character is a backslash, and refuses the trace: a blank
  /// follows it. Seen with its version 52.
  private static func text(_ value: String) -> JSONDocument {
    .string(value.unicodeScalars.last == "\\" ? value + " " : value)
  }

  private static func texts(_ values: [String]) -> JSONDocument { .array(values.map(text)) }
}
