import ApplySimulation
import EventSimulation

/// `simulate --format junit`: a test case for each endpoint, with the limit as its assertion.
///
/// Without limits nothing fails, as the exit code says too. An endpoint that is not fully modelled is skipped, not passed.
public struct JUnitFormat: ReportFormat {
  public let name = FormatName.junit

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    var xml = XMLText()
    switch report.outcome {
    case .failure(let plan):
      xml.open("testsuites", Self.counts(tests: 1, failures: 0, errors: 1, skipped: 0))
      xml.open("testsuite", [("name", "order")] + Self.counts(tests: 1, failures: 0, errors: 1, skipped: 0))
      xml.open("testcase", [("name", "the plan has an order"), ("classname", "order")])
      xml.add("error", [("message", CycleText.headline(plan)), ("type", "cycle")], text: plan.finding.message)
      xml.close("testcase")
    case .success(let outcome): Self.add(outcome, to: &xml)
    }
    xml.close("testsuite")
    xml.close("testsuites")
    return Array(xml.text.utf8)
  }

  private static func add(_ outcome: SimulationReport.Outcome, to xml: inout XMLText) {
    let endpoints = outcome.forecast.endpoints
    let violations = Dictionary(grouping: outcome.gate.violations, by: \.subject)
    let skipped = endpoints.map { endpoint in
      violations[endpoint.identity] == nil ? Self.reason(toSkip: endpoint, outcome.gate) : nil
    }
    let counts = Self.counts(
      tests: endpoints.count, failures: endpoints.count { violations[$0.identity] != nil }, errors: 0,
      skipped: skipped.count { $0 != nil })
    xml.open("testsuites", counts)
    xml.open("testsuite", [("name", "endpoints")] + counts)
    for (endpoint, reason) in zip(endpoints, skipped) {
      xml.open(
        "testcase",
        [
          ("name", endpoint.label), ("classname", endpoint.kind.rawValue),
          ("time", Self.seconds(endpoint.outage?.p50 ?? 0)),
        ])
      let cause = outcome.forecast.findings.first { $0.subject == endpoint.identity }?.message
      let words = [endpoint.headline, cause].compactMap(\.self).joined(separator: "\n")
      if let exceeded = violations[endpoint.identity] {
        xml.add(
          "failure", [("message", exceeded.map(\.sentence).joined(separator: "; ")), ("type", "limit-exceeded")],
          text: words)
      } else if let reason {
        xml.add("skipped", [("message", reason)])
      } else {
        xml.add("system-out", [], text: words)
      }
      xml.close("testcase")
    }
  }

  private static func reason(toSkip endpoint: EndpointForecast, _ gate: Gate) -> String? {
    if let passed = gate.exceptions.first(where: { $0.subject == endpoint.identity }) { return passed.sentence }
    if endpoint.status != .unknown { return nil }
    return "not fully modelled: \(endpoint.coverage.unknown.prefix(5).joined(separator: ", "))"
  }

  private static func counts(tests: Int, failures: Int, errors: Int, skipped: Int) -> [(String, String)] {
    [("tests", "\(tests)"), ("failures", "\(failures)"), ("errors", "\(errors)"), ("skipped", "\(skipped)")]
  }

  private static func seconds(_ milliseconds: Int64) -> String {
    let rest = String(1000 + milliseconds % 1000).dropFirst()
    return "\(milliseconds / 1000).\(rest)"
  }
}

/// XML as it grows.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "\(indentation)<\(name)\(Self.text(attributes))>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += "\(indentation)</\(name)>\n"
  }

  mutating func add(_ name: String, _ attributes: [(String, String)], text content: String? = nil) {
    let head = "\(indentation)<\(name)\(Self.text(attributes))"
    text += content.map { "\(head)>\(Self.escaped($0, keepsLines: true))</\(name)>\n" } ?? "\(head)/>\n"
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private static func text(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// XML 1.0, section 2.2: control characters and the two noncharacters may not even be written as references.
  static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    let lines = keepsLines ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
    return lines.map { line in
      TerminalText.visible(line).unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        default: String(scalar)
        }
      }.joined()
    }.joined(separator: "\n")
  }
}
