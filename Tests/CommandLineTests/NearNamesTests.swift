import Testing

@testable import applysim_cli

@Suite struct NearNamesTests {
  @Test func `the nearest come first, and what is far does not come at all`() {
    let names = ["plan.json", "plans.json", "Plan.JSON", "state.json", "x"]
    #expect(NearNames.of("plan.jsn", among: names) == ["Plan.JSON", "plan.json", "plans.json"])
    #expect(NearNames.of("zzzzzzz", among: names).isEmpty)
  }
}
