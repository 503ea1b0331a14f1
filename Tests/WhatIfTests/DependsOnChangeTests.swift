import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import TestSupport
import Testing
import WhatIf

@Suite struct DependsOnChangeTests {
  private let fastly = "aws_route53_record.weighted_static_fastly"
  private let cloudfront = "aws_route53_record.weighted_static_cloudfront"

  @Test func `the waiter comes after what it depends on`() async throws {
    let forecast = try await SampleCourses.race().changed("depends-on", fastly, cloudfront).forecast()
    let graph = forecast.applies[0].graph
    let ids = [cloudfront, fastly].map { name in graph.operations.firstIndex { $0.description == name } ?? -1 }
    #expect(graph.order.graph.reaches(ids[0], ids[1]))
  }

  @Test func `with the move it ends the race`() async throws {
    let forecast = try await SampleCourses.race().changed(
      "moved", "aws_route53_record.static", cloudfront, "depends-on", fastly, cloudfront
    ).forecast()
    #expect(forecast.endpoint("static.crates.example")?.status == .unchanged)
    #expect(forecast.failures.isEmpty)
  }

  @Test func `what would make more operations wait than are looked at is refused`() throws {
    var course = try SampleCourses.bytes(EveryForEvery.plan(isOrdered: false))
    course.applies[0].input.mostDependencies = 1600
    #expect(try course.refusal("depends-on", "aws_sqs_queue.b", "aws_sqs_queue.a") == nil)
    course.applies[0].input.mostDependencies = 1599
    #expect(
      try course.refusal("depends-on", "aws_sqs_queue.b", "aws_sqs_queue.a") == .tooManyDependencies(limit: 1599))
  }

  @Test func `what is only deleted has no block to be named, and a ring is refused`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("depends-on", fastly, "aws_route53_record.static") == .notConfigured)
    #expect(try course.refusal("depends-on", fastly, fastly) == .sameResource)
    guard case .cycle? = try course.refusal("depends-on", "aws_acm_certificate.static", cloudfront) else {
      Issue.record("expected a cycle")
      return
    }
  }
}
