import ApplySimulation
import EventSimulation
import Reporting
import Testing

@Suite struct GateTests {
  private func endpoint(
    _ status: EndpointStatus, p90: Int64?, isOpenEnded: Bool = false
  ) -> EndpointForecast {
    EndpointForecast(
      name: "www.example", kind: .dnsRecord, address: "aws_route53_record.www", status: status,
      outage: p90.map { Quantiles(p10: 0, p50: 0, p90: $0) }, isOpenEnded: isOpenEnded)
  }

  private func isPassed(_ endpoint: EndpointForecast, minutes: Double = 1) -> Bool {
    Gate(limits: [.maximumDowntime(SimulatedDuration(seconds: minutes * 60))], endpoints: [endpoint]).isPassed
  }

  @Test func `the P90 counts, and the limit itself is within it`() {
    #expect(isPassed(endpoint(.dark, p90: 60_000)))
    #expect(!isPassed(endpoint(.dark, p90: 60_001)))
  }

  @Test func `a limit of nothing allows no outage at all`() {
    #expect(isPassed(endpoint(.unchanged, p90: 0), minutes: 0))
    #expect(!isPassed(endpoint(.dark, p90: 1), minutes: 0))
  }

  @Test func `what never ends exceeds any limit`() {
    #expect(!isPassed(endpoint(.dark, p90: nil, isOpenEnded: true), minutes: 1e6))
  }

  @Test func `a risk counts with its worse case`() { #expect(!isPassed(endpoint(.atRisk, p90: 90_000))) }

  @Test func `degraded and removed do not count`() {
    #expect(isPassed(endpoint(.degraded, p90: 0)))
    #expect(isPassed(endpoint(.removed, p90: nil)))
  }

  @Test func `a budget allows what its target leaves in its window`() throws {
    let budget = try #require(DowntimeBudget("99.9%/30d"))
    let gate = Gate(
      limits: [.budget(budget)], endpoints: [endpoint(.dark, p90: 2_592_000), endpoint(.dark, p90: 2_592_001)])
    #expect(gate.violations.map(\.sentence) == ["P90 of 43m is over --budget 99.9%/720h, which leaves 43m"])
  }

  @Test func `without limits everything passes`() {
    #expect(Gate(limits: [], endpoints: [endpoint(.dark, p90: nil, isOpenEnded: true)]).isPassed)
  }
}
