import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct NamePrefixChangeTests {
  private let group = "aws_lb_target_group.web"

  @Test func `with a prefix the new object may stand beside the old one`() async throws {
    let course = try SampleCourses.recording("07-target-group-port-no-cbd")
    #expect(try course.refusal("create-before-destroy", group) != nil)
    let changed = try course.changed("name-prefix", group, "create-before-destroy", group)
    #expect(changed.action(of: group) == .createThenDelete)
    let forecast = try await changed.forecast()
    #expect(forecast.failures.isEmpty)
  }

  @Test func `a kind without a prefix and an object that is not replaced are refused`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("name-prefix", "aws_route53_record.static") == .noPrefix)
    #expect(try course.refusal("name-prefix", "aws_lb.none") == .unknown(near: nil))
  }
}
