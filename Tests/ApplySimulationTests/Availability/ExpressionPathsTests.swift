import EventSimulation
import PlanFile
import Testing

@testable import ApplySimulation

/// Which of a resource's many expressions stand at a path, above it, or in it.
@Suite struct ExpressionPathsTests {
  private static func expressions(_ paths: [String]) -> [ConfiguredExpression] {
    paths.map { ConfiguredExpression(path: $0, references: []) }
  }

  @Test(arguments: [
    ("a", [0, 1, 4]), ("a.b", [0, 1, 4]), ("a.b.c", [0, 1, 4]), ("a.x", [1]), ("ab", [2]), ("b", []), ("a-b", [3]),
  ])
  func `a path is found by itself, by what leads to it and by what it leads to`(path: String, expected: [Int]) {
    let paths = ExpressionPaths(Self.expressions(["a.b", "a", "ab", "a-b", "a.b"]))
    #expect(paths.overlapping(path) == expected)
  }

  @Test(arguments: 0..<40) func `the same are found as by looking at each`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func path() -> String {
      (0...Int.random(in: 0...2, using: &random)).map { _ in
        ["a", "b", "ab", "a-", "é"].randomElement(using: &random) ?? "a"
      }.joined(separator: ".")
    }
    let paths = (0..<80).map { _ in path() }
    let made = ExpressionPaths(Self.expressions(paths))
    for _ in 0..<60 {
      let asked = path()
      #expect(
        made.overlapping(asked) == paths.indices.filter { ExpressionPaths.overlap(paths[$0], asked) }, "\(asked)")
    }
  }
}
