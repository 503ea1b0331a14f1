import PlanFile
import ResourceKinds
import Testing

@Suite struct KindFactsTests {
  private let catalog = ResourceCatalog.standard

  @Test func `a kind says its role, its durations and what its updates do`() {
    let facts = catalog.facts(of: "aws_lb")
    #expect(facts.isKnown)
    #expect(facts.kind?.role == .endpoint)
    #expect(facts.basis == .observed)
    #expect(facts.observations == facts.durations.reduce(0) { $0 + $1.estimate.observations })
    #expect(facts.variants.map(\.name) == ["network"])
    #expect(facts.durations.contains { $0.variant == "network" && $0.action == .create })
    #expect(facts.timeouts.map(\.action) == [.create, .update, .delete])
    #expect(facts.moments.map { $0.effect.moment } == [.end, .end, .start])
    #expect(!facts.updates.isEmpty)
  }

  @Test func `a type under another name has that one's facts`() {
    let facts = catalog.facts(of: "cloudflare_workers_script")
    #expect(facts.isKnown)
    let other = catalog.facts(of: "cloudflare_worker_script")
    #expect(facts.durations == other.durations)
    #expect(facts.kind?.role == other.kind?.role)
  }

  @Test func `an action without a row says what is used in its place`() throws {
    let facts = catalog.facts(of: "aws_amplify_app")
    #expect(facts.durations.isEmpty)
    #expect(facts.fallbacks.map(\.action) == [.create, .update, .delete])
    #expect(facts.fallbacks.allSatisfy { $0.estimate.basis == .default })
    #expect(facts.basis == nil)
  }

  @Test(arguments: ["aws_no_such_thing", "nosuchprovider_thing", "x", ""])
  func `a type that no table knows has usual durations and nothing else`(_ type: String) {
    let facts = catalog.facts(of: type)
    #expect(!facts.isKnown)
    #expect(facts.kind == nil && facts.durations.isEmpty && facts.updates.isEmpty)
    #expect(facts.fallbacks.count == 3)
  }

  @Test func `every type of the catalog has facts`() {
    for type in catalog.types {
      let facts = catalog.facts(of: type)
      #expect(facts.isKnown, "\(type)")
      let plain = facts.durations.filter { $0.variant == nil }.map(\.action) + facts.fallbacks.map(\.action)
      #expect(Set(plain).isSuperset(of: [.create, .update, .delete]), "\(type)")
    }
  }
}
