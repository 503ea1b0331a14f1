import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct ParallelismChangeTests {
  @Test func `one slot makes the apply longer`() async throws {
    let course = try SampleCourses.race()
    let before = try await course.forecast()
    let after = try await course.changed("parallelism", "1").forecast()
    #expect(after.duration.p50 > before.duration.p50)
  }
}
