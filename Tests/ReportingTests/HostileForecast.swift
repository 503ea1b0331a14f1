import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Reporting

/// Random forecasts whose names are made to break what prints them.
struct HostileForecast {
  private var generator: SeededGenerator
  /// As the verdict has to name it.
  private(set) var worst: EndpointForecast?

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let pieces = [
    "web", "api", "|", "||", "`", "``", "```\n", "<b>", "</details>", "<!--", "-->", "<details><summary>", "@octocat",
    "#123", "GH-9", "!7", "~bug", "\n", "\r\n", "| a | b |\n|---|---|\n", "&lt;", "&", "\\", "\\|", "*x*", "_y_",
    "[a](b)",
    "![i](http://x)", "$e$", "\"", "\"]", " ", "  ", "\t", "\u{202E}", "\u{301}", "日本", "👩‍👩‍👧", "\u{0}", "%%{init}%%",
    ":", ";", "---", "===", "e\u{301}\u{302}\u{303}", "https://x.example", "</code>", "https://a@b", "section x",
  ]

  private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  mutating func name() -> String {
    var name = ""
    for _ in 0..<(1 + below(below(20) == 0 ? 300 : 6)) { name += Self.pieces[below(Self.pieces.count)] }
    return name
  }

  mutating func report(operations count: Int, endpoints: Int) -> SimulationReport {
    let operations = (0..<count).map { id in
      Operation(
        id: id,
        address: ResourceAddress(type: "aws_lb", name: "x", key: .name(name())),
        action: [.create, .update, .delete, .read][below(4)], provider: "p", change: id)
    }
    let forecasts = operations.map { operation in
      let start = Int64(below(5_000_000))
      let length = Int64(below(900_000))
      return OperationForecast(
        operation: operation, start: Quantiles(p10: start, p50: start, p90: start),
        duration: Quantiles(p10: length, p50: length, p90: length), basis: "prior", evidence: 0, criticality: 0,
        slackP50: 0)
    }
    let statuses = EndpointStatus.allCases
    var all = (0..<endpoints).map { _ in endpoint(statuses[below(statuses.count)], operations: count) }
    all.sort { statuses.firstIndex(of: $0.status) ?? 0 < statuses.firstIndex(of: $1.status) ?? 0 }
    worst = all.first { [.dark, .removed, .atRisk, .degraded].contains($0.status) }
    let findings = all.filter { _ in below(2) == 0 }.map { endpoint in
      Finding(
        rule: Finding.Rule.allCases[below(Finding.Rule.allCases.count)], severity: .error, endpoint: endpoint.identity,
        address: name(), message: "\(endpoint.name) is dark: \(name()) comes after \(name()), in 5m; \(name())",
        remedies: below(3) == 0 ? [Remedy(kind: name(), gain: 1000, steps: [name(), name()])] : [])
    }
    let order = OperationOrder(
      operations: operations, edges: [],
      assumptions: (0..<below(40)).map { _ in Assumption(address: name(), assumed: name(), because: name()) })
    let forecast = Forecast(
      parallelism: 10, runs: 10, seed: 1, applyDuration: Quantiles(p10: 1, p50: 5_900_000, p90: 6_000_000),
      criticalPath: (0..<min(count, 20)).map { $0 }, operations: forecasts, endpoints: all, findings: findings,
      assumptions: order.assumptions,
      diagnostics: (0..<below(20)).map { _ in Diagnostic(.warning, subject: name(), message: name(), hint: name()) })
    return SimulationReport(
      plan: SamplePlan.summary, settings: SimulationSettings(),
      outcome: .success(
        .init(
          order: order, forecast: forecast,
          gate: Gate(limits: [.maximumDowntime(SimulatedDuration(seconds: 1))], endpoints: all))))
  }

  private mutating func endpoint(_ status: EndpointStatus, operations count: Int) -> EndpointForecast {
    let begin = Int64(below(100_000))
    let isOpen = below(4) == 0
    let interval = OutageInterval(
      effect: status == .degraded ? .degraded : .dark, from: OperationMoment(operation: below(count), event: .effect),
      to: isOpen ? nil : OperationMoment(operation: below(count), event: .end), startP50: begin,
      endP50: isOpen ? nil : begin + 60_000, because: [below(count), below(count)], reason: name())
    return EndpointForecast(
      name: name(), kind: .other, address: name(), status: status,
      outage: isOpen ? nil : Quantiles(p10: 1, p50: 60_000, p90: 70_000), isOpenEnded: isOpen && status == .dark,
      darkShare: 1, intervals: status == .new || status == .unchanged ? [] : [interval],
      coverage: Coverage(modelled: 1, of: 3, unknown: [name(), name()]), dependsOn: [name()])
  }
}
