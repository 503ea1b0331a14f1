import ApplySimulation
import EventSimulation
import Testing

@Suite struct DowntimeBudgetTests {
  @Test(
    arguments: [
      ("99.9%/30d", 2_592_000),
      ("99.99%/30d", 259_200),
      ("99.95%/7d", 302_400),
      ("100%/1h", 0),
      ("0%/1h", 3_600_000),
      ("99%/1h30m", 54_000),
    ] as [(String, Int64)])
  func `a target leaves the rest of its window`(text: String, milliseconds: Int64) throws {
    let budget = try #require(DowntimeBudget(text))
    #expect(budget.allowed == SimulatedDuration(milliseconds: milliseconds))
    #expect(DowntimeBudget(budget.description) == budget || text.hasSuffix("d"))
    #expect(try #require(DowntimeBudget(budget.description)).allowed == budget.allowed)
  }

  @Test(arguments: [
    "", "99.9%", "99.9/30d", "99.9%/", "/30d", "99.9%/month", "101%/30d", "-1%/30d", "1e1%/30d", "nan%/30d", "%/30d",
    ".%/30d", "99.9%/0", "99.9%/30d/2",
  ])
  func `anything else is no budget`(text: String) {
    #expect(DowntimeBudget(text) == nil)
  }
}
