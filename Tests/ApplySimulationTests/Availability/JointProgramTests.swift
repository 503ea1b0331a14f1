import ApplyGraph
import PlanFile
import ResourceKinds
import Testing

@testable import ApplySimulation

struct JointProgramTests {
  /// So many names of a load balancer that is replaced with its listeners.
  private func model(names: Int, listeners: Int) throws -> AvailabilityModel {
    func change(_ type: String, _ place: Int, _ actions: String, _ before: String, _ after: String, _ unknown: String)
      -> String
    {
      """
      {"address":"\(type).x[\(place)]","mode":"managed","type":"\(type)","name":"x","index":\(place),\
      "provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":[\(actions)],"before":{\(before)},\
      "after":{\(after)},"after_unknown":{\(unknown)}}}
      """
    }
    let replaced = #""delete","create""#
    var changes = [
      change(
        "aws_lb", 0, replaced, #""name":"a","id":"arn:lb","arn":"arn:lb","dns_name":"a.elb.amazonaws.com""#,
        #""name":"b""#,
        #""id":true,"arn":true,"dns_name":true"#)
    ]
    changes += (0..<listeners).map { place in
      change(
        "aws_lb_listener", place, replaced,
        #""id":"arn:l\#(place)","arn":"arn:l\#(place)","port":\#(place + 1),"load_balancer_arn":"arn:lb""#,
        #""port":\#(place + 1)"#, #""id":true,"arn":true,"load_balancer_arn":true"#)
    }
    changes += (0..<names).map { place in
      let own =
        #""name":"w\#(place).example.org","type":"A","zone_id":"Z1","fqdn":"w\#(place).example.org","id":"r\#(place)""#
      return change(
        "aws_route53_record", place, #""update""#, own + #","alias":[{"name":"a.elb.amazonaws.com"}]"#, own,
        #""alias":true"#)
    }
    func resource(_ type: String, _ expressions: String) -> String {
      """
      {"address":"\(type).x","mode":"managed","type":"\(type)","name":"x","provider_config_key":"aws",\
      "expressions":{\(expressions)},"count_expression":{}}
      """
    }
    let resources = [
      resource("aws_lb", ""),
      resource("aws_lb_listener", #""load_balancer_arn":{"references":["aws_lb.x"]}"#),
      resource("aws_route53_record", #""alias":[{"name":{"references":["aws_lb.x"]}}]"#),
    ]
    let text = """
      {"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[\(changes.joined(separator: ","))],\
      "configuration":{"root_module":{"resources":[\(resources.joined(separator: ","))]}}}
      """
    let catalog = ResourceCatalog.standard
    let selection = AttributeSelection { catalog.wantedAttributes(of: $0) }
    let plan = try PlanReader(selection: selection).read(Array(text.utf8))
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    return AvailabilityModel(plan: plan, graph: graph, catalog: catalog)
  }

  @Test func `bug: what stands behind many names was looked at once for each of them in every run`() throws {
    let model = try model(names: 30, listeners: 20)
    let programs = model.active.map { model.endpoints[$0].program }
    #expect(programs.count == 30)
    let leaves = programs.reduce(0) { $0 + $1.leaves.count }
    #expect(leaves > 30 * 20)
    let joint = try #require(JointProgram(programs))
    // The balancer and its listeners, old and new, and the switch of each name.
    #expect(joint.program.leaves.count < 2 * 21 + 2 * 30 + 1)
    #expect(joint.outlets.count == 30)
  }

  @Test func `few names are looked at one by one`() throws {
    let model = try model(names: 3, listeners: 2)
    #expect(JointProgram(model.active.map { model.endpoints[$0].program }) == nil)
  }
}
