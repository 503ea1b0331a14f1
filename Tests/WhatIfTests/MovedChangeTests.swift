import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct MovedChangeTests {
  private let old = "aws_route53_record.static"
  private let new = "aws_route53_record.weighted_static_cloudfront"

  @Test func `a delete and a create become an update where nothing forces a replacement`() async throws {
    let course = try SampleCourses.race().changed("moved", old, new)
    #expect(course.action(of: new) == .update)
    #expect(course.action(of: old) == nil)
    let change = try #require(
      course.applies[0].input.plan.changes.first { $0.address.description == new })
    #expect(change.previousAddress?.description == old)
    #expect(change.changedAttributes == ["records", "set_identifier", "weighted_routing_policy"])
    // What the provider computed stays known.
    #expect(change.after["fqdn"]?.string == "static.crates.example")
    let forecast = try await course.forecast()
    #expect(forecast.endpoint("static.crates.example")?.status == .unchanged)
    // The other record still races, and now always comes first: the old one is there until its update.
    #expect(forecast.failures.map { $0.operation.address.description } == ["aws_route53_record.weighted_static_fastly"])
    #expect(forecast.failures.map(\.share) == [1])
  }

  @Test func `an argument that forces a replacement keeps the two operations`() async throws {
    let course = try SampleCourses.race().changed("moved", old, "aws_route53_record.cloudfront_static")
    #expect(course.action(of: "aws_route53_record.cloudfront_static") == .deleteThenCreate)
    #expect(
      course.notes == [
        .becomes(
          from: old, to: "aws_route53_record.cloudfront_static", action: .deleteThenCreate, attributes: ["name"])
      ])
  }

  @Test(arguments: [("ip_family", ChangeAction.deleteThenCreate), ("elastic_load_balancing", .update)])
  func `a part of a block forces a replacement where it differs, and another part does not`(
    part: String, action: ChangeAction
  ) throws {
    let name = "kubernetes_network_config"
    func values(_ value: String) -> JSONValue {
      .object([JSONMember(name, .array([.object([JSONMember(part, .string(value))])]))])
    }
    let old = try #require(ResourceAddress(parsing: "aws_eks_cluster.a"))
    let new = try #require(ResourceAddress(parsing: "aws_eks_cluster.b"))
    let plan = Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4",
      changes: [
        ResourceChange(address: old, action: .delete, before: values("one")),
        ResourceChange(address: new, action: .create, nestedBlocks: [name], after: values("another")),
      ],
      configuration: ConfigurationModule(
        resources: [ConfiguredResource(type: "aws_eks_cluster", name: "b", arguments: [name])]),
      priorState: [PriorObject(address: old)])
    let course = try Course(ApplyGraphInput(plan: plan), parallelism: 10).with([MovedChange(from: old, to: new)])
    #expect(course.applies[0].input.plan.changes.map(\.action) == [action])
  }

  @Test func `keys that are renamed are moves that change nothing`() async throws {
    let course = try SampleCourses.recording("11-for-each-keys-renamed")
    let before = try await course.forecast()
    #expect(before.endpoints.contains { $0.status == .dark })
    let deleted = course.applies[0].input.plan.changes.filter { $0.action == .delete }.map(\.address)
    let created = course.applies[0].input.plan.changes.filter { $0.action == .create }
    let names = created.map { "\($0.after["name"]?.string ?? "") \($0.address.type)" }
    var words: [String] = []
    for address in deleted {
      let change = try #require(course.applies[0].input.plan.changes.first { $0.address == address })
      let name = change.before["name"]?.string ?? ""
      let place = try #require(names.firstIndex(of: "\(name) \(address.type)"))
      words += ["moved", address.description, created[place].address.description]
    }
    let moved = try course.with(PlanChanges.parse(words))
    #expect(moved.applies[0].input.plan.changes.allSatisfy { $0.action == .noOp })
    #expect(try await moved.forecast().endpoints.allSatisfy { $0.status == .unchanged })
  }

  @Test func `a record that stays cannot be moved, nor one be moved to what stays`() throws {
    let course = try SampleCourses.race()
    #expect(try course.refusal("moved", "aws_route53_zone.main", new) == .notDeleted)
    #expect(try course.refusal("moved", old, "aws_cloudfront_distribution.static") != nil)
    #expect(
      try course.refusal("moved", old, "aws_acm_certificate.static")
        == .typesDiffer("aws_route53_record", "aws_acm_certificate"))
    #expect(
      try course.refusal("moved", old, #"aws_route53_record.static_validation["static.crates.example"]"#) == .notCreated
    )
  }

  @Test func `a slip of an address is answered with the one that is meant`() throws {
    #expect(try SampleCourses.race().refusal("moved", "aws_route53_record.statik", new) == .unknown(near: old))
  }
}
