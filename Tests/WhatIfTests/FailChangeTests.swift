import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct FailChangeTests {
  @Test func `what waits for a failed operation is skipped, and the endpoint stays dark`() async throws {
    let forecast = try await SampleCourses.forced()
      .changed("fail", "aws_acm_certificate_validation.static:create").forecast()
    #expect(forecast.endpoint("static.crates.example")?.isOpenEnded == true)
    let failed = Set(forecast.failures.map { $0.operation.description })
    #expect(failed.contains("aws_cloudfront_distribution.static"))
    #expect(!failed.contains("aws_acm_certificate.static"))
  }

  /// A remedy's report named what is skipped in the place of what fails.
  @Test func `what fails by itself is named before what is skipped for it`() async throws {
    let forecast = try await SampleCourses.forced()
      .changed("fail", "aws_acm_certificate_validation.static:create").forecast()
    #expect(forecast.failures.first?.operation.address.description != "aws_acm_certificate_validation.static")
    #expect(forecast.failuresByCause.first?.operation.description == "aws_acm_certificate_validation.static")
  }

  @Test func `an operation that is not there is refused`() throws {
    #expect(try SampleCourses.forced().refusal("fail", "aws_lb.none") == .noOperation)
  }
}
