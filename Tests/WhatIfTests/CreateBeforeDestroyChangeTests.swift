import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import TestSupport
import Testing
import WhatIf

@Suite struct CreateBeforeDestroyChangeTests {
  @Test func `it spreads to all that the resource depends on`() throws {
    let course = try SampleCourses.race().changed("create-before-destroy", "aws_acm_certificate_validation.static")
    #expect(course.action(of: "aws_acm_certificate_validation.static") == .createThenDelete)
    #expect(
      course.action(of: #"aws_route53_record.static_validation["static.crates.example"]"#) == .createThenDelete)
    #expect(
      course.notes == [
        .spreads(from: "aws_acm_certificate_validation.static", to: ["aws_route53_record.static_validation"])
      ])
  }

  @Test func `the spread to validation records is seen to remove the new ones`() async throws {
    let forecast = try await SampleCourses.race()
      .changed("create-before-destroy", "aws_acm_certificate_validation.static").forecast()
    #expect(forecast.applies[0].forecast.findings.contains { $0.rule == .selfDeletion })
  }

  @Test func `a fixed name is refused, with what must be unique`() throws {
    let refusal = try SampleCourses.recording("07-target-group-port-no-cbd")
      .refusal("create-before-destroy", "aws_lb_target_group.web")
    guard case .collides(let address, let what, let subject) = refusal else {
      Issue.record("expected a collision, found \(String(describing: refusal))")
      return
    }
    #expect(address == "aws_lb_target_group.web")
    #expect(what.hasPrefix("the lb target group"))
    #expect(subject == address)
  }

  @Test func `what has it, is only created or only deleted is told apart`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("create-before-destroy", "aws_acm_certificate.static") == .alreadyCreatedFirst)
    #expect(try course.refusal("create-before-destroy", "aws_route53_record.static") == .onlyDeleted)
    #expect(try course.refusal("create-before-destroy", "aws_route53_record.weighted_static_fastly") == .onlyCreated)
    #expect(try course.refusal("create-before-destroy", "aws_cloudfront_distribution.static") == .updatedInPlace)
    #expect(try course.refusal("create-before-destroy", "aws_route53_zone.main") == .untouched)
  }

  @Test(arguments: Recordings.cases("aws", with: "plan.json"))
  func `who refers to whom is the same whichever object comes first`(_ name: String) throws {
    let course = try SampleCourses.recording(name)
    var turned = course.applies[0].input
    for position in turned.plan.changes.indices where turned.plan.changes[position].action == .deleteThenCreate {
      turned.plan.changes[position].action = .createThenDelete
    }
    let (before, after) = (ConfigurationDependencies(course.applies[0].input), ConfigurationDependencies(turned))
    for resource in Set(turned.plan.changes.map(\.address.configuration)) {
      #expect(before.isConfigured(resource) == after.isConfigured(resource))
      #expect(before.dependencies(of: resource) == after.dependencies(of: resource))
      #expect(before.dependents(of: resource) == after.dependents(of: resource))
    }
  }

  @Test(arguments: Recordings.cases("aws", with: "plan.json"))
  func `the order and who refers to whom are the same made together`(_ name: String) throws {
    let input = try SampleCourses.recording(name).applies[0].input
    let (graph, after) = try ApplyGraphBuilder.buildConnected(input)
    let (alone, before) = (try ApplyGraphBuilder.build(input), ConfigurationDependencies(input))
    #expect(graph.walk == alone.walk)
    #expect(graph.order == alone.order)
    for resource in Set(input.plan.changes.map(\.address.configuration)) {
      #expect(before.isConfigured(resource) == after.isConfigured(resource))
      #expect(before.dependencies(of: resource) == after.dependencies(of: resource))
      // What is asked again is told as before.
      #expect(before.dependencies(of: resource) == after.dependencies(of: resource))
    }
    let brief = try ApplyGraphBuilder.build(input, isBrief: true)
    #expect(brief.walk == graph.walk)
    #expect(brief.order == graph.order)
    #expect(brief.openFlags == graph.openFlags)
  }
}
