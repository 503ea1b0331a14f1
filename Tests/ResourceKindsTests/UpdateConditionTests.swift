import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct UpdateConditionTests {
  @Test func `terms are joined and each has its meaning`() {
    let condition = UpdateCondition("apply_immediately=true & old>0 & new!=0 & count=1 & spec.a=present & b=absent")
    #expect(
      condition.terms == [
        .argument(AttributePath(["apply_immediately"]), .init(.equal, "true")), .old(.init(.greater, "0")),
        .new(.init(.notEqual, "0")), .count(.init(.equal, "1")), .present(AttributePath(["spec", "a"])),
        .absent(AttributePath(["b"])),
      ])
  }

  @Test func `phrases are known, others never hold`() {
    #expect(UpdateCondition("plan:replace").terms == [.planReplaces])
    #expect(UpdateCondition("new adds only").terms == [.newAddsOnly])
    #expect(UpdateCondition("version changed").terms == [.changed(AttributePath(["version"]))])
    let other = UpdateCondition("the moon is full")
    #expect(other.terms == [.other("the moon is full")])
    let context = ConditionContext(type: "t", before: .object([]), after: .object([]))
    #expect(context.holds(other) == nil)
  }

  @Test(arguments: [
    "any", "new=0", "old>0 & new>0", "a.b!=null", "x=present & y=absent", "plan:replace", "new keeps one of the old",
    "new keeps the primary address", "load_balancer_type=network & new adds only", "z changed", "what ever",
  ])
  func `printing and reading are inverse`(text: String) { #expect(UpdateCondition(text).description == text) }

  private func holds(
    _ text: String, before: [JSONMember] = [], after: [JSONMember] = [], unknown: [JSONMember] = [],
    siblings: Int? = nil
  ) -> Bool? {
    ConditionContext(
      type: "aws_lb", attribute: AttributePath(["size"]), before: .object(before), after: .object(after),
      afterUnknown: .object(unknown), siblings: siblings
    ).holds(UpdateCondition(text))
  }

  @Test func `old and new are the attribute before and after`() {
    let (two, zero) = ([JSONMember("size", .integer(2))], [JSONMember("size", .integer(0))])
    #expect(holds("old>0 & new=0", before: two, after: zero) == true)
    #expect(holds("old>0 & new=0", before: zero, after: two) == false)
    #expect(holds("new<3", after: [JSONMember("size", .number(text: "2.5"))]) == true)
  }

  @Test func `what is not set is its default, an unknown switch is off`() {
    #expect(holds("load_balancer_type=application") == true)
    #expect(holds("load_balancer_type=network") == false)
    #expect(holds("apply_immediately=false") == true)
    #expect(holds("apply_immediately=true") == false)
    #expect(holds("mode!=null") == false)
    #expect(holds("mode=null", after: [JSONMember("mode", .null)]) == true)
    #expect(holds("mode!=Fancy") == true)
    #expect(holds("size>0") == nil)
  }

  @Test func `what will only be known after the apply decides nothing`() {
    let unknown = [JSONMember("size", .bool(true))]
    #expect(holds("new=0", unknown: unknown) == nil)
    #expect(holds("size=0", unknown: unknown) == nil)
    #expect(holds("size.inner=present", unknown: unknown) == nil)
    #expect(holds("apply_immediately=true & new=0", unknown: unknown) == false)
  }

  @Test func `the count is the caller's to tell`() {
    #expect(holds("count>1") == nil)
    #expect(holds("count>1", siblings: 2) == true)
    #expect(holds("count=1", siblings: 2) == false)
  }

  @Test func `lists are compared as sets`() {
    func list(_ names: [String]) -> [JSONMember] { [JSONMember("size", .array(names.map(JSONValue.string)))] }
    #expect(holds("new adds only", before: list(["a"]), after: list(["b", "a"])) == true)
    #expect(holds("new adds only", before: list(["a", "c"]), after: list(["b", "a"])) == false)
    #expect(holds("new keeps one of the old", before: list(["a", "c"]), after: list(["b", "a"])) == true)
    #expect(holds("new keeps one of the old", before: list(["a"]), after: list(["b"])) == false)
    let primary = list(["a", "b"]) + [JSONMember("private_ip", .string("b"))]
    #expect(holds("new keeps the primary address", before: primary, after: list(["b"])) == true)
    #expect(holds("new keeps the primary address", before: primary, after: list(["a"])) == false)
    #expect(holds("new keeps the primary address", before: list(["a"]), after: list(["a"])) == nil)
  }

  @Test func `an empty block is absent`() {
    #expect(holds("refresh=absent", after: [JSONMember("refresh", .array([]))]) == true)
    #expect(holds("refresh=present", after: [JSONMember("refresh", .array([.object([.init("a", .null)])]))]) == true)
  }
}
