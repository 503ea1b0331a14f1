import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct WithoutChangeTests {
  @Test func `a change is left, and with it what depends on it`() async throws {
    let course = try SampleCourses.race().changed("without", "aws_cloudfront_distribution.static")
    #expect(course.action(of: "aws_cloudfront_distribution.static") == .noOp)
    #expect(course.action(of: "aws_route53_record.weighted_static_cloudfront") == nil)
    #expect(course.action(of: "aws_route53_record.weighted_static_fastly") == .create)
    #expect(
      course.notes == [
        .leftToo(
          "aws_cloudfront_distribution.static",
          ["aws_route53_record.cloudfront_static", "aws_route53_record.weighted_static_cloudfront"])
      ])
  }

  @Test func `without its delete the old record stays up`() async throws {
    let forecast = try await SampleCourses.race().changed("without", "aws_route53_record.static").forecast()
    #expect(forecast.endpoint("static.crates.example")?.status == .unchanged)
    // And keeps both new ones out.
    #expect(forecast.failures.allSatisfy { $0.share == 1 })
    #expect(forecast.failures.count { $0.operation.action == .create } == 2)
  }
}
