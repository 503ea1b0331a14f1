import ApplyGraph
import ApplySimulation
import PlanFile
import Testing

@Suite struct PlanFindingsTests {
  private func plan(_ version: String = "1.11.4") -> Plan {
    Plan(
      formatVersion: "1.2", terraformVersion: version,
      changes: [ResourceChange(address: ResourceAddress(type: "x", name: "a"), action: .update)],
      configuration: ConfigurationModule(resources: [ConfiguredResource(type: "x", name: "a")]))
  }

  private func findings(_ plan: Plan) throws -> [String] {
    let found = PlanFindings.all(plan, try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan)))
    return found.map { "\($0.rule.rawValue) \($0.severity.rawValue) \($0.address ?? "-"): \($0.message)" }
  }

  @Test func `of a whole plan for a known version there is nothing to say`() throws {
    #expect(try findings(plan()) == [])
  }

  @Test func `a targeted plan is part of one`() throws {
    var plan = plan()
    plan.isComplete = false
    #expect(
      try findings(plan) == [
        "partial-plan note -: the plan is targeted: nothing is said of what it leaves out"
      ])
  }

  @Test func `deferred changes are named`() throws {
    var plan = plan()
    plan.isComplete = false
    plan.deferred = ["x.b", "x.c", "x.d", "x.e"]
    #expect(
      try findings(plan) == [
        "partial-plan note -: 4 changes are deferred to a later apply, and nothing is said of it here: "
          + "x.b, x.c, x.d and 1 more"
      ])
  }

  @Test func `an errored plan cannot be applied`() throws {
    var plan = plan()
    (plan.isErrored, plan.isComplete) = (true, false)
    #expect(
      try findings(plan) == [
        "partial-plan warning -: planning ended with an error: this is the part before it, and Terraform refuses to "
          + "apply it"
      ])
  }

  @Test func `actions are not simulated`() throws {
    var plan = plan("1.14.0")
    plan.actionTriggers = [ResourceAddress(type: "x", name: "a")]
    #expect(
      try findings(plan) == [
        "core-advisory note x.a: actions run before or after the operations of x.a, and they are not simulated"
      ])
  }

  @Test(arguments: ["1.2.9", "0.12.31", "1.17.0-alpha20260827", "2.0.0"])
  func `a version that was not compared is named`(_ version: String) throws {
    #expect(try findings(plan(version)).count == 1)
  }
}
