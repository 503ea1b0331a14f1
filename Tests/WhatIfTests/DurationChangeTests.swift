import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct DurationChangeTests {
  @Test func `an operation takes as long as it is said to`() async throws {
    let forecast = try await SampleCourses.race()
      .changed("duration", "aws_acm_certificate_validation.*:create=20m").forecast()
    let validation = forecast.applies[0].forecast.operations.first { operation in
      operation.operation.description == "aws_acm_certificate_validation.static"
    }
    #expect(validation?.duration.p50 == 1_200_000)
  }
}
