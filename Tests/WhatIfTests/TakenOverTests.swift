import ApplyGraph
import ApplySimulation
import PlanFile
import ResourceKinds
import Testing

@testable import WhatIf

/// What a changed plan takes over from the one before it: the configuration, notes of objects, what changes leave behind.
@Suite struct TakenOverTests {
  private static let race: [[String]] = [
    ["split aws_cloudfront_distribution.static"],
    ["split aws_acm_certificate.static", "split aws_cloudfront_distribution.static"],
    ["moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront"],
    [
      "moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront",
      "split aws_cloudfront_distribution.static",
    ],
    [
      "depends-on aws_route53_record.weighted_static_fastly aws_route53_record.weighted_static_cloudfront",
      "split aws_route53_record.weighted_static_cloudfront",
    ],
  ]

  @Test(arguments: race) func `a course comes to the same with it and without`(words: [String]) async throws {
    var base = try SampleCourses.race()
    base.applies[0].prepare()
    _ = base.applies[0].connected()
    let changed = try base.with(PlanChanges.parse(words))
    var own = changed
    own.applies = changed.applies.map { Course.Apply(input: $0.input, targets: $0.targets) }
    #expect(own.applies.allSatisfy { $0.nearestModel == nil })
    var prepared = changed
    for number in prepared.applies.indices { prepared.applies[number].prepare() }
    let (shared, alone) = (try await prepared.forecast(), try await own.forecast())
    for (left, right) in zip(shared.applies, alone.applies) {
      #expect(left.graph.walk == right.graph.walk)
      #expect(left.graph.order == right.graph.order)
      #expect(left.graph.assumptions == right.graph.assumptions)
      #expect(String(describing: left.forecast.endpoints) == String(describing: right.forecast.endpoints))
      #expect(left.forecast.findings.map(\.message) == right.forecast.findings.map(\.message))
    }
  }

  @Test func `what changes leave behind is the same whoever asked first`() throws {
    var base = try SampleCourses.race()
    base.applies[0].prepare()
    let words = ["split", "aws_cloudfront_distribution.static"]
    let alone = try SampleCourses.race().with(PlanChanges.parse(words))
    for _ in 0..<2 {
      let shared = try base.with(PlanChanges.parse(words))
      #expect(shared.applies.map(\.input.plan.changes) == alone.applies.map(\.input.plan.changes))
      #expect(shared.applies.map(\.input.plan.priorState) == alone.applies.map(\.input.plan.priorState))
    }
  }

  @Test(arguments: [false, true])
  func `what changes leave behind is the same with the model of the plan and without`(isRace: Bool) throws {
    let course = isRace ? try SampleCourses.race() : try SampleCourses.forced()
    let input = course.applies[0].input
    let graph = try ApplyGraphBuilder.build(input)
    let model = AvailabilityModel(plan: input.plan, graph: graph, catalog: .standard)
    let dependencies = ConfigurationDependencies(input)
    let own = PlanContinuation(of: input, graph: graph, dependencies: dependencies)
    // The second finds what the first has asked for.
    for count in [1, 4, graph.operations.count, graph.operations.count] {
      let taken = PlanContinuation(of: input, graph: graph, dependencies: dependencies, like: model)
      let (expected, rest) = (own.rest { $0.id < count }, taken.rest { $0.id < count })
      #expect(rest.plan.changes == expected.plan.changes)
      #expect(rest.plan.priorState == expected.plan.priorState)
    }
    // And it is their own: what was known of each is there.
    let rest = PlanContinuation(of: input, graph: graph, dependencies: dependencies, like: model).rest { _ in true }
    var known = 0
    for change in input.plan.changes where change.action == .create || change.action == .update {
      let left = try #require(rest.plan.changes.first { $0.address == change.address })
      for member in change.after.members ?? [] where member.value.string != nil {
        #expect(left.before[member.name] == member.value, "\(change.address)")
        known += 1
      }
    }
    #expect(known > 10)
  }
}
