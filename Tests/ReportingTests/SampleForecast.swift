import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Reporting

/// Forecasts as values: each shows a part of what a simulation can say.
enum SampleForecast {
  /// The day of the incident: one endpoint dark, behind a long chain.
  static let dark: SimulationReport = {
    let chain = [5, 2, 7, 0, 8, 3, 4, 9]
    let endpoint = EndpointForecast(
      name: "static.crates.example", kind: .dnsRecord, address: "aws_route53_record.static", status: .dark,
      outage: Quantiles(p10: 640_000, p50: 668_250, p90: 1_130_000), darkShare: 1,
      intervals: [
        OutageInterval(
          effect: .dark, from: OperationMoment(operation: 5, event: .effect),
          to: OperationMoment(operation: 9, event: .effect), readyAfterP50: 60_000, startP50: 400, endP50: 668_650,
          because: chain, reason: "the record is gone")
      ],
      clientTail: ClientTail(negativeCacheSeconds: 900, positiveCacheSeconds: 300, p50: 300_000, p90: 800_000),
      coverage: Coverage(modelled: 6, of: 7, unknown: ["fastly_service_vcl.static"]))
    let others = [
      EndpointForecast(
        name: "crates.example", kind: .dnsRecord, address: "aws_route53_record.apex", status: .unchanged,
        coverage: Coverage(modelled: 3, of: 3)),
      EndpointForecast(
        name: "new.crates.example", kind: .cdnAlias, address: "aws_cloudfront_distribution.new", status: .new,
        coverage: Coverage(modelled: 2, of: 2)),
      EndpointForecast(
        name: "db.internal:5432", kind: .database, address: "aws_db_instance.main", status: .unknown,
        coverage: Coverage(modelled: 1, of: 2, unknown: ["custom_proxy.db"])),
    ]
    let findings = [
      Finding(
        rule: .endpointGap, severity: .error, endpoint: endpoint.identity, address: "aws_route53_record.static",
        message: "static.crates.example is dark for about 11m",
        remedies: [
          Remedy(
            kind: "split-apply", gain: 640_000,
            steps: ["apply the certificate first", "then rename the record"])
        ]),
      Finding(
        rule: .warmUp, severity: .note, endpoint: others[1].identity, address: "aws_cloudfront_distribution.new",
        message: "new.crates.example serves about 3m after its distribution is created"),
    ]
    return report(
      order: SamplePlan.order, criticalPath: chain + [1], endpoints: [endpoint] + others, findings: findings,
      gate: [.maximumDowntime(SimulatedDuration(seconds: 60))])
  }()

  /// What the other statuses look like.
  static let mixed: SimulationReport = {
    func interval(_ effect: OutageEffect, _ from: Int, _ to: Int?, _ start: Int64, _ end: Int64?) -> OutageInterval {
      OutageInterval(
        effect: effect, from: OperationMoment(operation: from, event: .effect),
        to: to.map { OperationMoment(operation: $0, event: .end) }, startP50: start, endP50: end,
        because: [from] + (to.map { $0 == from ? [] : [$0] } ?? []))
    }
    let endpoints = [
      EndpointForecast(
        name: "api.example", kind: .dnsRecord, address: "aws_route53_record.api", status: .dark, outage: nil,
        isOpenEnded: true, darkShare: 0.8, intervals: [interval(.dark, 5, nil, 3_200, nil)]),
      EndpointForecast(
        name: "old.example", kind: .dnsRecord, address: "aws_route53_record.old", status: .removed, outage: nil,
        intervals: [interval(.dark, 7, nil, 9_000, nil)],
        clientTail: ClientTail(positiveCacheSeconds: 300, p50: 60_000, p90: 270_000)),
      EndpointForecast(
        name: "login.example", kind: .loadBalancer, address: "aws_lb.login", status: .atRisk,
        outage: Quantiles(p10: 0, p50: 0, p90: 95_000), darkShare: 0.35,
        intervals: [interval(.dark, 4, 4, 20_000, 115_000)],
        dependsOn: ["which comes first: the delete of aws_lb.login or the create of aws_lb.login_new"]),
      EndpointForecast(
        name: "shop.example", kind: .dnsRecord, address: "aws_route53_record.shop", status: .degraded,
        intervals: [interval(.degraded, 7, 8, 30_000, 60_000), interval(.degraded, 4, 4, 90_000, 120_000)]),
      EndpointForecast(
        name: "img.example", kind: .dnsRecord, address: "aws_route53_record.img", status: .degraded,
        intervals: [interval(.wrongAnswer, 4, 4, 90_000, 120_000)]),
    ]
    let findings = [
      Finding(
        rule: .createConflict, severity: .error, endpoint: endpoints[0].identity,
        address: #"aws_route53_record.host["api"]"#,
        message: #"aws_route53_record.host["api"] is refused: the record api.example A still exists"#)
    ]
    return report(
      order: SamplePlan.order, criticalPath: [5, 2, 7], endpoints: endpoints, findings: findings,
      gate: [.maximumDowntime(SimulatedDuration(seconds: 60)), .budget(budget)])
  }()

  static let calm = report(
    order: SamplePlan.order, criticalPath: [4],
    endpoints: [
      EndpointForecast(
        name: "www.example", kind: .dnsRecord, address: "aws_route53_record.www", status: .unchanged,
        coverage: Coverage(modelled: 4, of: 4))
    ])

  static let noEndpoint = report(order: SamplePlan.order, criticalPath: [4])

  static let noChange = report(order: OperationOrder(operations: [], edges: []), criticalPath: [])

  static let ring = SimulationReport(
    plan: SamplePlan.summary, settings: SimulationSettings(), outcome: .failure(SamplePlan.ring))

  private static let budget: DowntimeBudget = {
    guard let budget = DowntimeBudget("99.9%/1d") else { preconditionFailure("99.9%/1d is a budget") }
    return budget
  }()

  private static let starts: [Int64] = [68_000, 668_000, 33_000, 107_000, 570_000, 0, 72_000, 35_000, 73_000, 668_000]

  static func report(
    order: OperationOrder, criticalPath: [Int], endpoints: [EndpointForecast] = [], findings: [Finding] = [],
    gate: [Gate.Limit] = []
  ) -> SimulationReport {
    let operations = order.operations.map { operation in
      let id = operation.id
      let (basis, evidence) = [("observed", 12), ("prior", 0), ("default", 0), ("given", 0), ("documented", 0)][id % 5]
      let start = starts[id % starts.count]
      let length: Int64 = id == 3 ? 460_000 : 33_000 + Int64(id) * 1_000
      return OperationForecast(
        operation: operation, start: Quantiles(p10: start, p50: start, p90: start + 4_000),
        duration: Quantiles(p10: length / 2, p50: length, p90: length * 2), basis: basis, evidence: evidence,
        criticality: criticalPath.contains(id) ? 0.9375 : 0, slackP50: criticalPath.contains(id) ? 0 : 12_345,
        slotWaitP50: id == 4 ? 95_000 : 0)
    }
    let forecast = Forecast(
      parallelism: 10, runs: 1000, seed: 1,
      applyDuration: operations.isEmpty ? .zero : Quantiles(p10: 690_000, p50: 712_345, p90: 1_200_000),
      criticalPath: criticalPath, operations: operations, endpoints: endpoints, findings: findings,
      assumptions: order.assumptions,
      diagnostics: operations.isEmpty
        ? []
        : [
          Diagnostic(
            .warning, subject: "duration aws_lb.*=10m", message: "no operation of this plan fits it",
            hint: "'applysim graph' lists the operations")
        ])
    return SimulationReport(
      plan: SamplePlan.summary, settings: SimulationSettings(),
      outcome: .success(
        SimulationReport.Outcome(
          order: order, forecast: forecast, gate: Gate(limits: gate, endpoints: endpoints))))
  }
}
