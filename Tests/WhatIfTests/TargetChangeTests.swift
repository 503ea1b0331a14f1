import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct TargetChangeTests {
  @Test func `only the target and what it needs is applied`() async throws {
    let course = try SampleCourses.race().changed("target", "aws_cloudfront_distribution.static")
    #expect(course.applies.count == 1)
    guard case .left(let count)? = course.notes.first else {
      Issue.record("expected to be told what is left")
      return
    }
    #expect(count == 5)
    #expect(try await course.forecast().endpoint("static.crates.example")?.status == .unchanged)
  }
}
