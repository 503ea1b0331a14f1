import ApplyGraph
import ApplySimulation
import Reporting
import TestSupport
import Testing

/// `explain` in its two formats.
@Suite struct ExplanationReportTests {
  private static let links = SamplePlan.order.edges.map { edge in
    OrderLink(
      before: edge.before, after: edge.after, rule: edge.rule, certainty: edge.certainty,
      through: edge.after == 4 ? ["local.certificate"] : [])
  }

  private static func link(_ before: Int, _ after: Int) -> [OrderLink] {
    links.filter { $0.before == before && $0.after == after }
  }

  private static func waits(_ id: Int) -> OperationWaits {
    OperationWaits(
      operation: id, waitsFor: links.filter { $0.after == id }, holdsUp: links.filter { $0.before == id },
      allBefore: 3, allAfter: 2, unordered: 5)
  }

  private static let forecast: Forecast? =
    switch SampleForecast.dark.outcome {
    case .success(let outcome): outcome.forecast
    case .failure: nil
    }

  private static func report(
    _ names: [String], waits: [OperationWaits] = [], pairs: [PairRelation] = [], endpoints: [EndpointExplanation] = []
  ) -> ExplanationReport {
    ExplanationReport(
      answer: .success(
        ExplanationReport.Answer(
          names: names, operations: SamplePlan.operations, waits: waits, pairs: pairs, endpoints: endpoints,
          times: names.count == 1 ? forecast?.operations : nil,
          assumptions: waits.isEmpty ? [] : SamplePlan.order.assumptions)))
  }

  private static let endpoints = (forecast?.endpoints ?? []).map { endpoint in
    EndpointExplanation(
      forecast: endpoint,
      chains: endpoint.intervals.map { interval in
        zip(interval.because, interval.because.dropFirst()).map { link($0, $1) }
      })
  }

  private static let reports: [(String, ExplanationReport)] = [
    (
      "explain-address", report(["aws_acm_certificate.static"], waits: [waits(0), waits(1)], endpoints: [endpoints[0]])
    ),
    ("explain-endpoint", report(["static.crates.example"], endpoints: [endpoints[0]])),
    ("explain-calm", report(["crates.example"], endpoints: [endpoints[1]])),
    ("explain-nothing", report(["aws_route53_zone.main"])),
    (
      "explain-pairs",
      report(
        ["aws_route53_record.static", "aws_acm_certificate.static"],
        pairs: [
          PairRelation(first: 5, second: 0, relation: .forced(link(5, 2) + link(2, 7) + link(7, 0))),
          PairRelation(first: 9, second: 4, relation: .reversed(link(4, 9))),
          PairRelation(first: 9, second: 10, relation: .unordered),
        ])
    ),
    ("explain-ring", ExplanationReport(answer: .failure(SamplePlan.ring))),
  ]

  private func text(_ report: ExplanationReport, _ style: OutputStyle) -> String {
    String(decoding: ExplanationTextFormat().render(report, style: style), as: UTF8.self)
  }

  @Test(arguments: reports, [80, 120])
  func `the text fits the terminal`(_ named: (String, ExplanationReport), _ width: Int) throws {
    let text = text(named.1, OutputStyle(width: width))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    if width == 80 { try expectSnapshot(text, named: "\(named.0).txt") }
  }

  @Test(arguments: reports)
  func `the JSON is of the shipped schema`(_ name: String, _ report: ExplanationReport) throws {
    let bytes = ExplanationJSONFormat().render(report, style: OutputStyle())
    #expect(try JSONSchema(named: "explain").violations(of: bytes) == [])
    if name == "explain-pairs" { try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "\(name).json") }
  }

  @Test(arguments: reports)
  func `a quiet report is the first line or two`(_ name: String, _ report: ExplanationReport) {
    let quiet = text(report, OutputStyle(isQuiet: true))
    #expect(text(report, OutputStyle()).hasPrefix(quiet))
    #expect((1...2).contains(quiet.split(separator: "\n").count))
  }

  @Test(arguments: reports)
  func `colours change nothing but colours`(_ name: String, _ report: ExplanationReport) {
    let coloured = text(report, OutputStyle(isColoured: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(report, OutputStyle()))
  }
}
