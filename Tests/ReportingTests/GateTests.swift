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

  @Test func `of two endpoints of one name only the one that is dark exceeds a limit`() {
    var other = endpoint(.unchanged, p90: 0)
    other.address = "aws_route53_record.inner"
    let both = [endpoint(.dark, p90: 90_000), other]
    let gate = Gate(limits: [.maximumDowntime(SimulatedDuration(seconds: 60))], endpoints: both)
    #expect(gate.violations.map(\.subject) == [both[0].identity])
  }

  @Test func `a risk counts with its worse case`() { #expect(!isPassed(endpoint(.atRisk, p90: 90_000))) }

  @Test func `degraded does not count`() { #expect(isPassed(endpoint(.degraded, p90: 0))) }

  @Test func `what is removed is an outage without an end`() {
    let gate = gate(endpoint(.removed, p90: nil), nil)
    #expect(gate.violations.map(\.sentence) == ["it goes away for good, which is over --max-downtime 1m"])
  }

  // MARK: What .applysim.yml says of endpoints

  private static let today = CalendarDate("2026-11-24")

  private func gate(_ endpoint: EndpointForecast, _ policy: EndpointPolicy?) -> Gate {
    Gate(
      limits: [.maximumDowntime(SimulatedDuration(seconds: 60))], endpoints: [endpoint],
      policies: [policy].compactMap(\.self), today: Self.today)
  }

  private func agreed(until: String, atMost seconds: Double? = nil) throws -> EndpointPolicy {
    let until = try #require(CalendarDate(until))
    return EndpointPolicy(
      pattern: AddressGlob("*.example"), owners: ["@web"],
      expected: ExpectedDowntime(
        reason: "the CDN moves", until: until, atMost: seconds.map { SimulatedDuration(seconds: $0) }))
  }

  @Test func `an endpoint's own limit stands in place of the general one`() {
    let own = EndpointPolicy(pattern: AddressGlob("www.*"), maxDowntime: SimulatedDuration(seconds: 300))
    #expect(gate(endpoint(.dark, p90: 200_000), own).isPassed)
    #expect(
      gate(endpoint(.dark, p90: 400_000), own).violations.map(\.sentence)
        == ["P90 of 6m40s is over its max-downtime 5m (.applysim.yml)"])
  }

  @Test func `agreed downtime holds up to its last day`() throws {
    for day in ["2026-11-24", "2030-01-01"] {
      let gate = gate(endpoint(.removed, p90: nil), try agreed(until: day))
      #expect(gate.isPassed)
      #expect(gate.exceptions.map(\.sentence) == ["expected until \(day): the CDN moves"])
      #expect(gate.owners == ["www.example": ["@web"]])
    }
    let late = gate(endpoint(.dark, p90: 90_000), try agreed(until: "2026-11-23"))
    #expect(
      late.violations.map(\.sentence) == [
        "P90 of 1m30s is over --max-downtime 1m; what was expected ended on 2026-11-23: the CDN moves"
      ])
  }

  @Test func `no more than what was agreed upon is covered`() throws {
    #expect(gate(endpoint(.dark, p90: 90_000), try agreed(until: "2030-01-01", atMost: 120)).isPassed)
    let longer = gate(endpoint(.dark, p90: 130_000), try agreed(until: "2030-01-01", atMost: 120))
    #expect(longer.violations.first?.sentence.contains("expected was at most 2m") == true)
    #expect(!gate(endpoint(.removed, p90: nil), try agreed(until: "2030-01-01", atMost: 120)).isPassed)
  }

  @Test func `what is ignored passes, with its reason`() {
    let ignored = EndpointPolicy(pattern: AddressGlob("*"), ignored: "a test stack")
    let gate = gate(endpoint(.dark, p90: 90_000), ignored)
    #expect(gate.isPassed)
    #expect(gate.exceptions.map(\.sentence) == ["ignored by '*' in .applysim.yml: a test stack"])
  }

  @Test func `what is ignored is told also where no limit was asked for, and not where nothing happens`() {
    let ignored = EndpointPolicy(pattern: AddressGlob("www.*"), ignored: "a test stack")
    func told(_ endpoint: EndpointForecast) -> [String] {
      Gate(limits: [], endpoints: [endpoint], policies: [ignored]).exceptions.map(\.sentence)
    }
    #expect(told(endpoint(.dark, p90: 90_000)) == ["ignored by 'www.*' in .applysim.yml: a test stack"])
    #expect(told(endpoint(.unchanged, p90: 0)) == [])
  }

  @Test func `the entry that ignores an endpoint is the one that is named`() {
    let policies = [
      EndpointPolicy(pattern: AddressGlob("www.*"), owners: ["@web"]),
      EndpointPolicy(pattern: AddressGlob("*.example"), ignored: "a test stack"),
      EndpointPolicy(pattern: AddressGlob("*"), owners: ["@all"]),
    ]
    let gate = Gate(limits: [], endpoints: [endpoint(.dark, p90: 90_000)], policies: policies)
    #expect(gate.exceptions.map(\.ground) == [.ignored(pattern: "*.example")])
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
