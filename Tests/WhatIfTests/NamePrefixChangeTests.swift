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
        // The plan replaces the listener anyway, with its load balancer.
        .replaces(group, because: "name", also: ["aws_lb_target_group_attachment.web"])
      ])
  }

  /// Who used what was replaced only in its turn counted as followed, and was left with an address that is no more.
  @Test(arguments: ["group", "attachment"]) func `who takes a value by another way is unknown`(_ output: String) throws
  {
    let course = try SampleCourses.json(Self.modulePlan(output: output))
    #expect(
      try course.refusal("name-prefix", "module.m.aws_lb_target_group.web") == .usersUnknown("aws_route53_record.r"))
  }

  @Test func `who takes no value that changes is left alone`() throws {
    let changed = try SampleCourses.json(Self.modulePlan(output: "none"))
      .changed("name-prefix", "module.m.aws_lb_target_group.web")
    #expect(changed.action(of: "module.m.aws_lb_target_group_attachment.t") == .deleteThenCreate)
    #expect(changed.action(of: "aws_route53_record.r") == .noOp)
  }

  /// A module with a target group and an attachment; a record of the root takes one of its outputs.
  private static func modulePlan(output: String) -> String {
    func change(_ address: String, _ values: String) -> String {
      let path = address.split(separator: ".")
      let module = path.count > 2 ? "\"module_address\": \"module.m\"," : ""
      return """
        {"address": "\(address)", \(module) "mode": "managed", "type": "\(path[path.count - 2])",
         "name": "\(path[path.count - 1])", "provider_name": "registry.terraform.io/hashicorp/aws",
         "change": {"actions": ["no-op"], "before": \(values), "after": \(values), "after_unknown": {}}}
        """
    }
    func block(_ type: String, _ name: String, _ expressions: String) -> String {
      """
      {"address": "\(type).\(name)", "mode": "managed", "type": "\(type)", "name": "\(name)",
       "provider_config_key": "aws", "expressions": {\(expressions)}}
      """
    }
    let group = #"{"id": "arn:g", "arn": "arn:g", "name": "web"}"#
    let attachment = #"{"id": "a-1", "target_group_arn": "arn:g", "target_id": "i-1"}"#
    let record = #"{"id": "r", "name": "r.example", "type": "CNAME", "ttl": 60, "records": ["a-1"]}"#
    let type = "aws_lb_target_group"
    return """
      {"format_version": "1.2", "terraform_version": "1.11.4",
       "resource_changes": [
         \(change("module.m.\(type).web", group)), \(change("module.m.\(type)_attachment.t", attachment)),
         \(change("aws_route53_record.r", record))],
       "configuration": {"root_module": {
         "resources": [\(block("aws_route53_record", "r", #""records": {"references": ["module.m.\#(output)", "module.m"]}"#))],
         "module_calls": {"m": {"source": "./m", "module": {
           "outputs": {
             "none": {"expression": {"constant_value": "x"}},
             "group": {"expression": {"references": ["\(type).web.arn", "\(type).web"]}},
             "attachment": {"expression": {"references": ["\(type)_attachment.t.id", "\(type)_attachment.t"]}}},
           "resources": [
             \(block(type, "web", #""name": {"constant_value": "web"}"#)),
             \(block("\(type)_attachment", "t", #""target_group_arn": {"references": ["aws_lb_target_group.web.arn", "aws_lb_target_group.web"]}"#))]}}}}}}
      """
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
