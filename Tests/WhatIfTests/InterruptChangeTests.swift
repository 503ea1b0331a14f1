import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct InterruptChangeTests {
  @Test func `nothing starts after it, what runs fails, and what was asked for before has happened`() async throws {
    let forecast = try await SampleCourses.forced().changed("interrupt", "20s").forecast()
    #expect(forecast.duration.p90 == 20_000)
    #expect(forecast.endpoint("static.crates.example")?.isOpenEnded == true)
    // The old record's delete takes effect at its start and then waits: it runs when the interruption comes.
    #expect(forecast.failures.contains { $0.operation.description == "aws_route53_record.static (destroy)" })
  }

  @Test func `an interruption after the end changes nothing`() async throws {
    let course = try SampleCourses.forced()
    let before = try await course.forecast()
    let after = try await course.changed("interrupt", "10h").forecast()
    #expect(after.duration == before.duration)
    #expect(after.failures.isEmpty)
  }
}
