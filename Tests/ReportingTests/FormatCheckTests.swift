import ApplyGraph
import ApplySimulation
import Foundation
import Reporting
import TestSupport
import Testing

/// What the programs make of our output for which it is written: their schema, their parser, their viewers.
@Suite(.enabled(if: FormatCheckers.folder != nil, Comment(rawValue: FormatCheckers.noFolder)))
struct FormatCheckTests {
  /// A folder of the test's own, gone when it ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "applysim-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let file = url.appending(path: name)
      try Data(bytes).write(to: file)
      return file.path
    }
  }

  private static func hostile(_ seed: UInt64, operations: Int, endpoints: Int = 25) -> SimulationReport {
    var plan = HostileForecast(seed: seed)
    return plan.report(operations: operations, endpoints: endpoints)
  }

  private static let samples: [(String, SimulationReport)] = [
    ("dark", SampleForecast.dark), ("mixed", SampleForecast.mixed), ("calm", SampleForecast.calm),
    ("no-endpoint", SampleForecast.noEndpoint), ("no-change", SampleForecast.noChange), ("ring", SampleForecast.ring),
  ]
  private static let reports = samples + (1...6).map { ("hostile-\($0)", hostile($0, operations: 60)) }

  @Test func `every SARIF report is valid by the standard's own schema`() throws {
    let folder = try Folder()
    var files = try Self.reports.map { name, report in
      try folder.file("\(name).sarif", SARIFFormat().render(report, style: OutputStyle()))
    }
    #expect(FormatCheckers.violations(of: files, schema: FormatCheckers.sarif).isEmpty)
    // And the check itself can say no.
    files = [try folder.file("no.sarif", Array(#"{"version": "2.1.0", "runs": [{"tool": {}}]}"#.utf8))]
    #expect(FormatCheckers.violations(of: files, schema: FormatCheckers.sarif).contains("'driver' is a required"))
  }

  // MARK: Mermaid

  private struct Diagram: Decodable {
    var kind: String?
    var tasks: Int?
    var nodes: Int?
    var edges: Int?
    var tooLong: Bool?
    var error: String?
  }

  private static let hasBrowser = FormatCheckers.chromium != nil

  private func draw(_ texts: [(String, [UInt8])]) throws -> [(name: String, diagram: Diagram)] {
    let folder = try Folder()
    let library = try #require(FormatCheckers.folder).appending(path: "mermaid.js").path
    let files = try texts.map { try folder.file("\($0).mmd", $1) }
    let diagrams = try FormatCheckers.browse("mermaid_check.py", [library] + files, as: [Diagram].self)
    #expect(diagrams.count == texts.count)
    return zip(texts, diagrams).map { ($0.0, $1) }
  }

  @Test(.enabled(if: hasBrowser, Comment(rawValue: FormatCheckers.noChromium)), .timeLimit(.minutes(3)))
  func `Mermaid draws each row of a gantt chart, also the longest that it takes`() throws {
    let reports = Self.reports.dropLast(2) + [("long", Self.hostile(7, operations: 3000))]
    let texts = reports.map { ($0, SimulationMermaidFormat().render($1, style: OutputStyle())) }
    for (text, found) in zip(texts, try draw(texts)) {
      #expect(found.diagram.error == nil, "\(found.name)")
      #expect(found.diagram.tooLong == false, "\(found.name)")
      let lines = String(decoding: text.1, as: UTF8.self).split(separator: "\n")
      if lines.first == "gantt" {
        #expect(found.diagram.kind == "gantt")
        #expect(found.diagram.tasks == lines.count { $0.hasPrefix("    ") }, "\(found.name)")
      } else {
        #expect(found.diagram.kind == "flowchart-v2")
      }
    }
  }

  @Test(.enabled(if: hasBrowser, Comment(rawValue: FormatCheckers.noChromium)), .timeLimit(.minutes(3)))
  func `Mermaid draws each node and edge of a flowchart, also the most that it takes`() throws {
    func graph(_ report: SimulationReport) throws -> GraphReport {
      let order = try report.outcome.get().order
      var edges: [OperationOrder.Edge] = []
      for id in order.operations.indices.dropFirst(2) {
        edges.append(.init(before: id - 1, after: id, rule: .reference))
        edges.append(.init(before: id - 2, after: id, rule: .destroyOrder, certainty: .assumed))
      }
      return GraphReport(
        plan: report.plan, order: .success(OperationOrder(operations: order.operations, edges: edges)))
    }
    let reports = [
      ("hostile", Self.hostile(9, operations: 100)), ("wide", Self.hostile(8, operations: 300, endpoints: 1)),
    ]
    var texts = try reports.map { ($0, GraphMermaidFormat().render(try graph($1), style: OutputStyle())) }
    texts.append(("ring", SimulationMermaidFormat().render(SampleForecast.ring, style: OutputStyle())))
    for (text, found) in zip(texts, try draw(texts)) {
      #expect(found.diagram.error == nil, "\(found.name)")
      #expect(found.diagram.tooLong == false, "\(found.name)")
      let lines = String(decoding: text.1, as: UTF8.self).split(separator: "\n")
      #expect(found.diagram.nodes == lines.count { $0.contains("[\"") }, "\(found.name)")
      #expect(found.diagram.edges == lines.count { $0.contains("-->") || $0.contains("-.->") }, "\(found.name)")
    }
  }

  // MARK: Trace events

  private struct Trace: Decodable {
    struct View: Decodable {
      var problems: [String]
      /// How many pairs each process has.
      var processes: [String: Int]
      var unfinished: Int?
    }
    var catapult: View
    var perfetto: View
  }

  @Test(.enabled(if: hasBrowser, Comment(rawValue: FormatCheckers.noChromium)), .timeLimit(.minutes(3)))
  func `Perfetto and Catapult open each trace, and find every pair in its process`() throws {
    let folder = try Folder()
    let interface = try #require(FormatCheckers.folder).appending(path: "perfetto").path
    let reports = Self.reports.filter { ["dark", "mixed", "no-endpoint", "hostile-1", "hostile-2"].contains($0.0) }
    let files = try reports.map { name, report in
      try folder.file("\(name).json", PerfettoFormat().render(report, style: OutputStyle()))
    }
    let traces = try FormatCheckers.browse("trace_check.py", [interface] + files, as: [Trace].self)
    #expect(traces.count == reports.count)
    for ((name, report), trace) in zip(reports, traces) {
      let forecast = try report.outcome.get().forecast
      let intervals = forecast.endpoints.reduce(0) { $0 + $1.intervals.count }
      for view in [trace.catapult, trace.perfetto] {
        #expect(view.problems == [], "\(name)")
        #expect(view.processes["Operations"] == forecast.operations.count, "\(name)")
        #expect(view.processes["Endpoints", default: 0] == intervals, "\(name)")
      }
      #expect(trace.perfetto.unfinished == 0)
    }
  }
}
