import ApplySimulation
import Testing

@Suite struct EndpointPairsTests {
  private func identities(_ texts: [String]) -> [EndpointForecast.Identity] {
    texts.map { text in
      let parts = text.split(separator: "@").map(String.init)
      return EndpointForecast.Identity(parts[0], parts[1], zone: parts.count > 2 ? parts[2] : "")
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
    // One address in two zones: who moved stays in its zone, where it can.
    (["a@1@x", "a@1@y"], ["a@1@y", "a@1@x"], ["a@1@x", "a@1@y"]),
    (["a@1@x", "a@2@y"], ["a@3@y", "a@4@x"], ["a@4@x", "a@3@y"]),
    (["a@1@x"], ["a@1@y"], ["a@1@y"]),
    // An address is not enough.
    (["a@1"], ["b@1"], [nil]),
  ])
  func `an endpoint's partner has its address, or else its name`(
    before: [String], after: [String], expected: [String?]
  ) {
    check(identities(before), identities(after), expected)
    // Among many they are found by tables.
    let others = (1...9).map { EndpointForecast.Identity("z\($0)", "0") }
    check(identities(before) + others, others + identities(after), expected)
  }

  private func check(
    _ old: [EndpointForecast.Identity], _ new: [EndpointForecast.Identity], _ expected: [String?]
  ) {
    let pairs = EndpointPairs(old, new)
    let found = old.prefix(expected.count).map { identity in
      pairs.partner(of: identity).map { [$0.name, $0.address, $0.zone].filter { !$0.isEmpty }.joined(separator: "@") }
    }
    #expect(found == expected)
    for identity in old { #expect(pairs.partner(of: identity).map { pairs.origin(of: $0) == identity } != false) }
    for identity in new { #expect(pairs.origin(of: identity).map { pairs.partner(of: $0) == identity } != false) }
  }

  @Test func `behind a name stands what tells it from others of that name`() {
    let found = EndpointForecast.Identity.distinctions(
      identities(["a@1@x", "b@2@x", "b@3@x", "c@4@x", "c@4@y", "c@5@x"]))
    #expect(found == [nil, "2", "3", "4 in x", "4 in y", "5"])
  }
}
