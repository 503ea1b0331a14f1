import ApplyGraph
import ApplySimulation
import PlanFile
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
}
