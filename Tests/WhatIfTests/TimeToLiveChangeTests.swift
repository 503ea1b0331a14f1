import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct TimeToLiveChangeTests {
  @Test func `a lower TTL makes a gap no shorter, and changes its tail`() async throws {
    let course = try SampleCourses.race()
    let before = try await course.forecast().endpoint("static.crates.example")
    let after = try await course.changed("ttl", "aws_route53_record.static", "5").forecast()
      .endpoint("static.crates.example")
    #expect(after?.outage == before?.outage)
    #expect(after?.tail != before?.tail)
  }

  @Test func `what has no TTL is refused`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("ttl", "aws_acm_certificate.static", "60") == .notARecord)
    #expect(try course.refusal("ttl", "aws_route53_record.none", "60") != nil)
    // An alias: the state says 0.
    let alias = try SampleCourses.recording("04-alb-renamed")
    #expect(try alias.refusal("ttl", "aws_route53_record.www", "60") == .notARecord)
  }
}
