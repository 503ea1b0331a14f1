import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct SplitChangeTests {
  @Test func `the first apply has the targets and what they need, the second the rest`() async throws {
    let course = try SampleCourses.race().changed("split", "aws_cloudfront_distribution.static")
    let forecast = try await course.forecast()
    #expect(forecast.applies.map(\.targets) == [["aws_cloudfront_distribution.static"], []])
    let first = forecast.applies[0].graph.operations.map(\.description)
    #expect(first.contains("aws_acm_certificate.static"))
    #expect(first.contains("aws_acm_certificate_validation.static (destroy)"))
    #expect(!first.contains { $0.hasPrefix("aws_route53_record.static (") })
    // Nothing needs the old certificate to go, so its delete is left.
    #expect(!first.contains { $0.contains("deposed") })
    let second = forecast.applies[1].graph.operations.map(\.description)
    #expect(
      Set(second) == [
        "aws_route53_record.cloudfront_static", "aws_route53_record.weighted_static_cloudfront",
        "aws_route53_record.weighted_static_fastly", "aws_route53_record.static (destroy)",
        "aws_acm_certificate.static (destroy deposed left)",
      ])
  }

  @Test func `a plain split leaves the race in the second apply`() async throws {
    let forecast = try await SampleCourses.race().changed("split", "aws_cloudfront_distribution.static").forecast()
    let endpoint = try #require(forecast.endpoint("static.crates.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.apply == 1)
    let failure = try #require(forecast.failures.first)
    #expect(failure.apply == 1)
    #expect(failure.operation.address.description == "aws_route53_record.weighted_static_fastly")
    #expect(failure.share > 0.5 && failure.share < 1)
  }

  @Test func `with the old record moved in the second apply nothing is left of the outage`() async throws {
    let forecast = try await SampleCourses.race().changed(
      "split aws_cloudfront_distribution.static",
      "moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront",
      "depends-on aws_route53_record.weighted_static_fastly aws_route53_record.weighted_static_cloudfront"
    ).forecast()
    #expect(forecast.endpoint("static.crates.example")?.status == .unchanged)
    #expect(forecast.failures.isEmpty)
  }

  @Test func `what the first apply made is there in the second`() throws {
    let course = try SampleCourses.race().changed("split", "aws_cloudfront_distribution.static")
    #expect(course.action(of: "aws_acm_certificate.static", in: 1) == .noOp)
    #expect(course.action(of: "aws_route53_record.static", in: 0) == .noOp)
    #expect(course.action(of: "aws_route53_record.static", in: 1) == .delete)
    let state = course.applies[1].input.plan.priorState.map(\.address.description)
    #expect(state.contains(#"aws_route53_record.static_validation["cloudfront-static.crates.example"]"#))
  }

  @Test func `what the first apply made stands behind what was there, by its address`() throws {
    let records = ["aws_route53_record.weighted_static_fastly", "aws_route53_record.weighted_static_cloudfront"]
    let course = try SampleCourses.race().changed("split", records[0], records[1])
    let before = course.applies[0].input.plan.priorState.map(\.address)
    let after = course.applies[1].input.plan.priorState.map(\.address)
    let new = after.filter { !before.contains($0) }
    #expect(Set(records).isSubset(of: new.map(\.description)))
    #expect(new == new.sorted())
    #expect(after == after.filter(before.contains) + new)
  }

  @Test func `a split with nothing on one side is refused`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("split", "aws_route53_zone.main") == .nothingFirst)
    #expect(try course.refusal("split", "aws_lb.none") == .unknown(near: nil))
  }
}
