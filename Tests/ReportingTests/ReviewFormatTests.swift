import ApplyGraph
import ApplySimulation
import Foundation
import FoundationXML
import PlanFile
import Reporting
import TestSupport
import Testing

/// What other programs read: SARIF, JUnit and trace events.
@Suite struct ReviewFormatTests {
  private static let reports: [(String, SimulationReport)] = [
    ("dark", SampleForecast.dark), ("mixed", SampleForecast.mixed), ("calm", SampleForecast.calm),
    ("no-change", SampleForecast.noChange), ("ring", SampleForecast.ring), ("hostile", hostile),
  ]

  private static let hostile: SimulationReport = {
    var plan = HostileForecast(seed: 3)
    return plan.report(operations: 80, endpoints: 25)
  }()

  private func json(_ format: some ReportFormat<SimulationReport>, _ report: SimulationReport) throws -> [String: Any] {
    let bytes = try format.render(report, style: OutputStyle())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  // MARK: SARIF

  @Test(arguments: reports)
  func `SARIF is of the form of 2.1.0`(_ name: String, _ report: SimulationReport) throws {
    let bytes = SARIFFormat().render(report, style: OutputStyle())
    #expect(try JSONSchema(named: "sarif-2.1.0-part").violations(of: bytes) == [])
    let log = try json(SARIFFormat(), report)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(results.count == report.findings.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func `a finding stands at the line of its block`() throws {
    var report = SampleForecast.dark
    report.places["aws_route53_record.static"] = SourcePlace(
      file: "a b/dns.tf", line: 12, column: 1, endLine: 19, endColumn: 2)
    let text = String(decoding: SARIFFormat().render(report, style: OutputStyle()), as: UTF8.self)
    #expect(text.contains(#""uri": "a%20b/dns.tf""#))
    #expect(text.contains(#""startLine": 12"#))
  }

  // MARK: JUnit

  @Test(arguments: reports)
  func `JUnit has a case for each endpoint`(_ name: String, _ report: SimulationReport) throws {
    let cases = try JUnitCases(Data(JUnitFormat().render(report, style: OutputStyle())))
    guard case .success(let outcome) = report.outcome else {
      #expect(cases.outcomes == ["error"])
      return
    }
    #expect(cases.outcomes.count == outcome.forecast.endpoints.count)
    let violated = Set(outcome.gate.violations.map(\.endpoint))
    for (endpoint, found) in zip(outcome.forecast.endpoints, cases.outcomes) {
      let expected =
        violated.contains(endpoint.name) ? "failure" : endpoint.status == .unknown ? "skipped" : "system-out"
      #expect(found == expected, "\(endpoint.name)")
    }
    #expect(cases.attributes["failures"] == "\(cases.outcomes.count { $0 == "failure" })")
    #expect(cases.attributes["tests"] == "\(cases.outcomes.count)")
  }

  @Test func `JUnit is as it was`() throws {
    let text = String(decoding: JUnitFormat().render(SampleForecast.mixed, style: OutputStyle()), as: UTF8.self)
    try expectSnapshot(text, named: "simulate-mixed.xml")
  }

  // MARK: Trace events

  @Test(arguments: reports)
  func `the trace has pairs that end after they begin`(_ name: String, _ report: SimulationReport) throws {
    let events = try #require(try json(PerfettoFormat(), report)["traceEvents"] as? [[String: Any]])
    var begun: [String: Int] = [:]
    var pairs = 0
    for event in events {
      let phase = try #require(event["ph"] as? String)
      #expect(event["pid"] is Int)
      if phase == "M" { continue }
      let id = try #require((event["id2"] as? [String: Any])?["local"] as? String)
      #expect(event["cat"] as? String == "apply")
      #expect(event["tid"] is Int && event["name"] is String)
      let time = try #require(event["ts"] as? Int)
      if phase == "b" {
        #expect(begun.updateValue(time, forKey: id) == nil, "\(id) begins twice")
      } else {
        #expect(phase == "e")
        let begin = try #require(begun[id])
        #expect(time >= begin)
        pairs += 1
      }
    }
    #expect(pairs == begun.count)
    if case .success(let outcome) = report.outcome {
      let intervals = outcome.forecast.endpoints.reduce(0) { $0 + $1.intervals.count }
      #expect(pairs == outcome.forecast.operations.count + intervals)
    }
  }

  @Test func `no text of a trace ends in a backslash, which Perfetto refuses`() throws {
    let operations = [
      Operation(
        id: 0, address: ResourceAddress(type: "t", name: "x"), action: .delete, deposed: #"a\"#, provider: "p",
        change: 0)
    ]
    let endpoint = EndpointForecast(
      name: #"www\"#, kind: .other, address: "t.x", status: .removed,
      intervals: [
        OutageInterval(
          effect: .dark, from: OperationMoment(operation: 0, event: .effect), to: nil, startP50: 0, endP50: nil,
          because: [0])
      ])
    let report = SampleForecast.report(
      order: OperationOrder(operations: operations, edges: []), criticalPath: [], endpoints: [endpoint])
    let text = String(decoding: PerfettoFormat().render(report, style: OutputStyle()), as: UTF8.self)
    #expect(text.contains(#""name": "dark: www\\ ""#))
    #expect(!text.contains(#"\\""#))
  }
}

/// What stands in each test case.
private final class JUnitCases: NSObject, XMLParserDelegate {
  var outcomes: [String] = []
  var attributes: [String: String] = [:]

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "testsuites" { self.attributes = attributes }
    if ["failure", "skipped", "system-out", "error"].contains(name) { outcomes.append(name) }
  }
}
