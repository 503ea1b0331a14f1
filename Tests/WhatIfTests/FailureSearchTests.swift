import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import Testing
import WhatIf

@Suite struct FailureSearchTests {
  private func exposures() async throws -> [FailureExposure] {
    let course = try SampleCourses.forced()
    let apply = try #require(try await course.forecast().applies.first)
    return await FailureSearch(
      course.applies[0].input, graph: apply.graph, forecast: apply.forecast, durations: []
    ).exposures()
  }

  @Test func `every operation between the record's delete and its create leaves it dark`() async throws {
    let exposures = try await exposures()
    #expect(exposures.allSatisfy { $0.endpoints.map(\.name) == ["static.crates.example"] })
    let names = exposures.map(\.operation.description)
    #expect(names.contains("aws_acm_certificate_validation.static"))
    #expect(names.contains("aws_cloudfront_distribution.static"))
  }

  @Test func `what is left and how long the next apply needs is told`() async throws {
    let exposures = try await exposures()
    let validation = try #require(
      exposures.first { $0.operation.description == "aws_acm_certificate_validation.static" })
    #expect(validation.tainted == ["aws_acm_certificate_validation.static"])
    #expect(validation.deposed == ["aws_acm_certificate.static"])
    #expect(validation.skipped >= 3)
    let next = try #require(validation.nextApply)
    #expect(next.p50 > 0)
    let back = try #require(validation.backAfter)
    #expect(back > 0 && back <= next.p90)
  }
}
