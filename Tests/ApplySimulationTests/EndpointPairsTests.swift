import ApplySimulation
import Testing

@Suite struct EndpointPairsTests {
  private func identities(_ texts: [String]) -> [EndpointForecast.Identity] {
    texts.map { text in
      let parts = text.split(separator: "@").map(String.init)
      return EndpointForecast.Identity(parts[0], parts[1])
    }
  }

  @Test(arguments: [
    // What kept its address, whatever stands in between.
    (["a@1", "b@2"], ["b@2", "a@1"], ["a@1", "b@2"]),
    // Another address, and what is gone.
    (["a@1", "b@2"], ["a@3"], ["a@3", nil]),
    // A namesake that has a partner of its own is nobody else's.
    (["a@1", "a@2"], ["a@2"], [nil, "a@2"]),
    (["a@1", "a@2"], ["a@2", "a@3"], ["a@3", "a@2"]),
    // Two of a name that moved: in their order.
    (["a@1", "a@2"], ["a@3", "a@4"], ["a@3", "a@4"]),
    (["a@1"], ["a@3", "a@4"], ["a@3"]),
    // An address is not enough.
    (["a@1"], ["b@1"], [nil]),
  ])
  func `an endpoint's partner has its address, or else its name`(
    before: [String], after: [String], expected: [String?]
  ) {
    let (old, new) = (identities(before), identities(after))
    let pairs = EndpointPairs(old, new)
    let found = old.map { pairs.partner(of: $0).map { "\($0.name)@\($0.address)" } }
    #expect(found == expected)
    for identity in old { #expect(pairs.partner(of: identity).map { pairs.origin(of: $0) == identity } != false) }
    for identity in new { #expect(pairs.origin(of: identity).map { pairs.partner(of: $0) == identity } != false) }
  }
}
