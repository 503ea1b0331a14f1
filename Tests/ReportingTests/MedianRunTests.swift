import ApplySimulation
import EventSimulation
import Foundation
import Reporting
import Testing

/// What an apply that is expected to fail does not reach, and what is said of several endpoints at once.
@Suite struct MedianRunTests {
  /// The first operation of the sample is skipped in most runs; its times are those of the others.
  private let report: SimulationReport = {
    var report = SampleForecast.calm
    guard case .success(var outcome) = report.outcome else { preconditionFailure("the sample has an order") }
    outcome.forecast.operations[0].skippedShare = 0.88
    report.outcome = .success(outcome)
    return report
  }()

  private func text(_ format: some ReportFormat<SimulationReport>, _ report: SimulationReport) throws -> String {
    String(decoding: try format.render(report, style: OutputStyle()), as: UTF8.self)
  }

  @Test func `a step that is not reached is told as that, after the others`() throws {
    let markdown = try text(SimulationMarkdownFormat(), report)
    let steps = markdown.split(separator: "\n").filter {
      $0.hasPrefix("| ") && $0.contains("observed |") || $0.contains("estimate")
    }
    #expect(steps.last?.hasPrefix("| – | not reached | create `aws_acm_certificate.static` |") == true)
    let page = try text(HTMLFormat(), report)
    #expect(page.contains(">not reached</td>"))
    #expect(page.components(separatedBy: "<rect class=\"bar ").count - 1 == 10)
  }

  @Test func `pictures of the median run leave it out`() throws {
    #expect(try text(SimulationMermaidFormat(), report).contains("create aws_acm_certificate.static :") == false)
    #expect(try text(SimulationMermaidFormat(), SampleForecast.calm).contains("create aws_acm_certificate.static :"))
    #expect(try text(PerfettoFormat(), report).contains("operation-0\"") == false)
  }

  @Test func `what is said of several endpoints in the same words is said once`() throws {
    var report = SampleForecast.calm
    guard case .success(var outcome) = report.outcome else { preconditionFailure("the sample has an order") }
    outcome.forecast.findings = (1...6).map { number in
      Finding(
        rule: .staleAddress, severity: .error, endpoint: .init("host\(number).example", "aws_eip.a"),
        address: "aws_eip.a",
        message: "aws_eip.a gets a new address, and nothing changes the pointer")
    }
    report.outcome = .success(outcome)
    let markdown = try text(SimulationMarkdownFormat(), report)
    #expect(markdown.components(separatedBy: "nothing changes the pointer").count == 2)
    #expect(markdown.contains("`host3.example` and 3 more)"))
    #expect(markdown.contains("1 finding"))
    // Programs get each.
    #expect(try text(SimulationJSONFormat(), report).components(separatedBy: "nothing changes the pointer").count == 7)
  }
}
