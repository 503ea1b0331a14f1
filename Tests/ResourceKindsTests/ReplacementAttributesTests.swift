import Testing

@testable import ResourceKinds

@Suite struct ReplacementAttributesTests {
  @Test func `a plain list was measured`() {
    #expect(
      ReplacementAttributes(cell: "name,zone_id")
        == ReplacementAttributes(evidence: .measured, attributes: ["name", "zone_id"]))
  }

  @Test func `what could not be measured is counted`() {
    #expect(ReplacementAttributes(cell: "none (3 not measured)") == .init(evidence: .measured, unmeasured: 3))
    #expect(
      ReplacementAttributes(cell: "a,b.* (1 not measured)")
        == .init(evidence: .measured, attributes: ["a", "b.*"], unmeasured: 1))
  }

  @Test func `other evidence is named, with its version`() {
    #expect(ReplacementAttributes(cell: "src: name") == .init(evidence: .source, attributes: ["name"]))
    #expect(
      ReplacementAttributes(cell: "doc v4: zone")
        == .init(evidence: .documentation, version: "v4", attributes: ["zone"])
    )
    #expect(ReplacementAttributes(cell: "src v5: none") == .init(evidence: .source, version: "v5"))
    #expect(ReplacementAttributes(cell: "-") == .init(evidence: .none))
  }

  @Test func `unknown evidence is refused`() { #expect(ReplacementAttributes(cell: "guess: name") == nil) }
}
