import ApplyGraph
import ApplySimulation
import ConfigurationSource
import Foundation
import PlanFile
import ResourceKinds
import TestSupport
import Testing

/// What a recording says must come out.
private struct Expectation: Decodable {
  struct Moment: Decodable {
    var address: String
    var action: String
  }

  struct Endpoint: Decodable {
    var status: [String]
    var from: [Moment]?
    var to: [Moment]?
    var through: [String]?
  }

  struct Report: Decodable {
    var rule: String
    var address: String?
  }

  var endpoints: [String: Endpoint]
  var findings: [Report]
  var forbidden: [String]

  enum CodingKeys: String, CodingKey {
    case endpoints, findings
    case forbidden = "forbidden_findings"
  }
}

@Suite struct `The recorded applies of AWS configurations` {
  static let cases = Recordings.cases("aws", with: "plan.json", "expected.json")

  enum Inputs: CaseIterable {
    case planJSON
    case state
    case savedPlan
  }

  @Test(arguments: cases, Inputs.allCases)
  func `say of each endpoint what happens to it`(name: String, inputs: Inputs) async throws {
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let plan = try PlanReader(selection: selection).read(try Recordings.bytes("aws/\(name)/plan.json"))
    var input = ApplyGraphInput(plan: plan)
    switch inputs {
    case .planJSON: break
    case .state: input.state = try StateReader().read(try Recordings.bytes("aws/\(name)/state.json"))
    case .savedPlan:
      let saved = try SavedPlan(bytes: try Recordings.bytes("aws/\(name)/plan.tfplan"))
      input.state = try StateReader().read(try #require(try saved.state()))
      input.source = SourceConfiguration.read(
        savedPlan: Dictionary(try saved.configuration().map { ($0.path, $0.bytes) }) { first, _ in first })
      input.options = try saved.options()
    }
    let graph = try ApplyGraphBuilder.build(input)
    let forecaster = Forecaster(settings: SimulationSettings(runs: 100))
    let forecast = await forecaster.forecast(plan, graph, source: input.source)
    let bytes = Data(try Recordings.bytes("aws/\(name)/expected.json"))
    let expected = try JSONDecoder().decode(Expectation.self, from: bytes)
    check(forecast, against: expected, graph)
    if ProcessInfo.processInfo.environment["SHOW_FORECAST"] != nil { show(name, forecast, graph) }
  }

  private func check(_ forecast: Forecast, against expected: Expectation, _ graph: OperationGraph) {
    for (name, wanted) in expected.endpoints.sorted(by: { $0.key < $1.key }) {
      guard let found = forecast.endpoints.first(where: { $0.name == name }) else {
        Issue.record("no endpoint \(name) among \(forecast.endpoints.map(\.name))")
        continue
      }
      #expect(wanted.status.contains(found.status.rawValue), "\(name)")
      guard found.status == .dark, let interval = found.intervals.first(where: { $0.effect == .dark }) else { continue }
      func text(_ operation: Int) -> String {
        "\(graph.operations[operation].address) \(graph.operations[operation].action.rawValue)"
      }
      if let from = wanted.from {
        #expect(from.map { "\($0.address) \($0.action)" }.contains(text(interval.from.operation)), "\(name)")
      }
      if let to = wanted.to {
        #expect(
          interval.to.map { text($0.operation) }.map(to.map { "\($0.address) \($0.action)" }.contains) == true,
          "\(name) \(interval.to.map { text($0.operation) } ?? "-")")
      } else {
        #expect(interval.to == nil && found.isOpenEnded, "\(name)")
      }
      let because = interval.because.map { graph.operations[$0].address.description }
      for address in wanted.through ?? [] { #expect(because.contains(address), "\(name)") }
    }
    for wanted in expected.findings {
      #expect(
        forecast.findings.contains {
          $0.rule.rawValue == wanted.rule && (wanted.address == nil || $0.address == wanted.address)
        }, "\(wanted.rule) \(wanted.address ?? "")")
    }
    for rule in expected.forbidden {
      #expect(!forecast.findings.contains { $0.rule.rawValue == rule }, "\(rule)")
    }
  }

  private func show(_ name: String, _ forecast: Forecast, _ graph: OperationGraph) {
    var lines = ["== \(name) \(forecast.applyDuration)"]
    for endpoint in forecast.endpoints {
      lines.append(
        "\(endpoint.name) [\(endpoint.kind)] \(endpoint.status) \(endpoint.outage.map { "\($0)" } ?? "open-ended") "
          + "share \(endpoint.darkShare) \(endpoint.coverage) tail \(endpoint.clientTail) \(endpoint.dependsOn)")
      for interval in endpoint.intervals {
        let to = interval.to.map { "\(graph.operations[$0.operation]) \($0.event)" } ?? "never"
        lines.append(
          "   \(interval.effect) \(interval.startP50)...\(interval.endP50 ?? -1) ready \(interval.readyAfterP50) from "
            + "\(graph.operations[interval.from.operation]) \(interval.from.event) to \(to) because "
            + interval.because.map { "\(graph.operations[$0])" }.joined(separator: " > "))
      }
    }
    for finding in forecast.findings {
      lines.append("  \(finding.severity) \(finding.rule.rawValue) \(finding.address ?? "-"): \(finding.message)")
    }
    print(lines.joined(separator: "\n"))
  }
}
