import EventSimulation
import PlanFile
import ResourceKinds
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

  /// Of one with many expressions they are looked up, of one with few looked at.
  @Test(arguments: [3, 200]) func `an argument leads to what it names, however many others there are`(count: Int) throws
  {
    var small = SmallPlan()
    for number in 0..<40 {
      small.add("aws_sqs_queue.q\(number)", .noOp, before: ["name": .string("n\(number)")])
    }
    // The last one names all queues, each twice.
    let some = (0..<count).map { ("a\($0).in", "aws_sqs_queue.q\($0 % 40).arn") }
    let all = (0..<80).map { ("all", "aws_sqs_queue.q\($0 % 40).arn") }
    small.add("aws_x.holder", .noOp, before: ["name": "holder"], references: some + all)
    let plan = small.plan
    let index = ServingOutline(plan: plan, operations: [], catalog: .standard).index
    let follower = ReferenceFollower(plan: plan, index: index)
    let holder = try #require(ResourceAddress(parsing: "aws_x.holder"))
    func named(_ path: [String]) -> [String] {
      follower.targets(of: holder, path: path).targets.map { index[$0.object].address.name }
    }
    for number in 0..<count {
      #expect(named(["a\(number)"]) == ["q\(number % 40)"])
      #expect(named(["a\(number)", "in"]) == ["q\(number % 40)"])
    }
    #expect(named(["all"]) == (0..<40).map { "q\($0)" })
    #expect(named(["a"]).isEmpty)
  }
}
