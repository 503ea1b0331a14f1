import ApplySimulation
import Testing

@Suite struct NearestNameTests {
  private static let names = ["parallelism", "runs", "seed", "durations", "max-downtime", "budget", "changes"]

  @Test(arguments: [
    ("paralelism", "parallelism"), ("duration", "durations"), ("max_downtime", "max-downtime"),
    ("maxDowntime", "max-downtime"), ("Seed", "seed"), ("run", "runs"), ("change", "changes"),
  ])
  func `a slip finds its name`(word: String, name: String) {
    #expect(nearestName(to: word, among: Self.names) == name)
  }

  @Test(arguments: ["", "x", "fit", "horizon", "failures", "output"])
  func `another word finds none`(word: String) {
    #expect(nearestName(to: word, among: Self.names) == nil)
  }

  @Test func `of equally near names the first is taken`() {
    #expect(nearestName(to: "ac", among: ["ab", "ad"]) == "ab")
  }
}
