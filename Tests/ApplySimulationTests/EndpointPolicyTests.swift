import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// The `endpoints` of `.applysim.yml`.
@Suite struct EndpointPolicyTests {
  private func read(_ text: String) throws(ScenarioError) -> [EndpointPolicy] {
    try ScenarioReader(isStanding: true).read(Array(text.utf8)).endpoints
  }

  @Test func `an entry says limits, owners, agreed downtime and what is ignored`() throws {
    let policies = try read(
      """
      endpoints:
        static.crates.example:
          max-downtime: 5m
          budget: 99.9%/30d
          owners: ["@web", platform]
          expected:
            reason: the CDN moves
            until: 2026-12-01
            at-most: 20m
        "*.internal":
          ignore: nobody uses it by night
      """)
    #expect(policies.map(\.pattern.description) == ["static.crates.example", "*.internal"])
    #expect(policies[0].maxDowntime == SimulatedDuration(seconds: 300))
    #expect(policies[0].budget?.description == "99.9%/720h")
    #expect(policies[0].owners == ["@web", "platform"])
    #expect(policies[0].expected?.until.description == "2026-12-01")
    #expect(policies[0].expected?.atMost == SimulatedDuration(seconds: 1200))
    #expect(policies[1].ignored == "nobody uses it by night")
  }

  @Test func `of entries that fit the same endpoint the later one wins, key by key`() {
    let general = EndpointPolicy(
      pattern: AddressGlob("*"), maxDowntime: SimulatedDuration(seconds: 60), owners: ["@all"])
    let own = EndpointPolicy(pattern: AddressGlob("www.*"), maxDowntime: SimulatedDuration(seconds: 5))
    let merged = EndpointPolicy.merged([general, own], for: "www.example")
    #expect(merged?.maxDowntime == SimulatedDuration(seconds: 5))
    #expect(merged?.owners == ["@all"])
    #expect(EndpointPolicy.merged([own], for: "api.example") == nil)
  }

  @Test(arguments: [
    ("endpoints: []", "endpoints", 1), ("endpoints:\n  a: 5m", "endpoints/a", 2),
    ("endpoints:\n  a:\n    max-downtime: soon", "endpoints/a/max-downtime", 3),
    ("endpoints:\n  a:\n    owners: web", "endpoints/a/owners", 3),
    ("endpoints:\n  a:\n    ignore: true", "endpoints/a/ignore", 3),
    ("endpoints:\n  a:\n    expected:\n      until: 2026-02-30\n      reason: x", "endpoints/a/expected/until", 4),
  ])
  func `a mistake has its line`(_ text: String, _ key: String, _ line: Int) {
    #expect {
      try read(text)
    } throws: { error in
      guard case ScenarioError.mismatch(let found, _, _, let position) = error else { return false }
      return found == key && position?.line == line
    }
  }

  @Test func `agreed downtime needs a reason and a last day`() {
    #expect {
      try read("endpoints:\n  a:\n    expected:\n      reason: x")
    } throws: { error in
      guard case ScenarioError.missingKey("until", in: "endpoints/a/expected", let position) = error else {
        return false
      }
      return position?.line == 4
    }
  }

  @Test func `an unknown key is refused with the one that it looks like`() {
    #expect {
      try read("endpoints:\n  a:\n    owner: x")
    } throws: { error in
      guard case ScenarioError.unknownKey("owner", nearest: "owners", _, let position) = error else { return false }
      return position?.line == 3
    }
  }

  @Test func `a scenario file does not speak of endpoints`() {
    #expect(throws: ScenarioError.self) { try ScenarioReader().read(Array("endpoints:\n  a: {}".utf8)) }
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2026-12-31", "0001-01-01"]) func `a day prints as it is read`(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026/01/01", "", "+026-01-01"])
  func `what is no day is refused`(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_781, "2026-11-24")])
  func `days are counted from 1970`(_ days: Int, _ text: String) {
    #expect(CalendarDate(daysSince1970: days).description == text)
  }
}
