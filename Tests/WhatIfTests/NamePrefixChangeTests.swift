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

  @Test func `what the plan leaves in place is replaced, and what names it with it`() throws {
    let changed = try SampleCourses.recording("04-alb-renamed").changed("name-prefix", group)
    #expect(changed.action(of: group) == .deleteThenCreate)
    #expect(changed.action(of: #"aws_lb_target_group_attachment.web["10.20.1.10"]"#) == .deleteThenCreate)
    #expect(changed.action(of: "aws_lb_listener.http") == .deleteThenCreate)
    // A zone of the network it stands in is not touched.
    #expect(changed.action(of: "aws_vpc.main") == .noOp)
    #expect(
      changed.notes == [
        .replaces(group, because: "name", also: ["aws_lb_listener.http", "aws_lb_target_group_attachment.web"])
      ])
  }

  @Test func `the argument is called as the kind calls it`() throws {
    let change = try NamePrefixChange(operands: ["aws_db_instance.orders"])
    let arguments = try #require(change.arguments)
    #expect(arguments == ("identifier", "identifier_prefix"))
  }

  @Test func `a kind without a prefix and an object that is not replaced are refused`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("name-prefix", "aws_route53_record.static") == .noPrefix)
    #expect(try course.refusal("name-prefix", "aws_lb.none") == .unknown(near: nil))
  }
}
