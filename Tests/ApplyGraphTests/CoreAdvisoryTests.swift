import ApplyGraph
import PlanFile
import Testing

@Suite struct CoreAdvisoryTests {
  private func plan(_ version: String, keeping createFirst: Bool = false) -> Plan {
    func resource(_ name: String, refersTo: String? = nil, dependsOn: String? = nil) -> ConfiguredResource {
      func reference(_ name: String) -> ConfigurationReference {
        ConfigurationReference(.resource(mode: .managed, type: "terraform_data", name: name, key: nil))
      }
      return ConfiguredResource(
        type: "terraform_data", name: name,
        expressions: refersTo.map { [ConfiguredExpression(path: "input", references: [reference($0)])] } ?? [],
        dependsOn: dependsOn.map { [reference($0)] } ?? [])
    }
    func change(_ name: String, _ action: ChangeAction) -> ResourceChange {
      ResourceChange(address: ResourceAddress(type: "terraform_data", name: name), action: action)
    }
    return Plan(
      formatVersion: "1.2", terraformVersion: version,
      changes: [
        change("r1", .create), change("r2", createFirst ? .deleteThenCreate : .create), change("r3", .deleteThenCreate),
      ],
      configuration: ConfigurationModule(resources: [
        resource("r1"), resource("r2", dependsOn: "r1"), resource("r3", refersTo: "r1"),
      ]))
  }

  private func advisories(_ plan: Plan) throws -> [CoreAdvisory] {
    try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan)).advisories
  }

  @Test(arguments: ["1.16.0", "1.16.1", "1.17.0-alpha20260827"])
  func `a replacement that may be turned around is named`(_ version: String) throws {
    #expect(
      try advisories(plan(version)).contains(
        .replacementTurnedAround(
          ResourceAddress(type: "terraform_data", name: "r3"),
          dependency: ConfigurationAddress(type: "terraform_data", name: "r1"),
          dependent: ConfigurationAddress(type: "terraform_data", name: "r2"))))
  }

  @Test(arguments: ["1.11.4", "1.15.9"]) func `other versions do not have the defect`(_ version: String) throws {
    #expect(try advisories(plan(version)) == [])
  }

  @Test func `a resource that is destroyed first is not create_before_destroy`() throws {
    #expect(try advisories(plan("1.16.0", keeping: true)) == [])
  }
}
