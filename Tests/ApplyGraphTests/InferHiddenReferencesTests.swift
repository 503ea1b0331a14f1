import ApplyGraph
import Graphs
import PlanFile
import Testing

/// Everything here is about plan JSON alone.
@Suite struct InferHiddenReferencesTests {
  /// `x.b` takes something of `x.a` through a local.
  private static let throughLocal = """
    resource "x" "a" {}
    locals { l = x.a.id }
    resource "x" "b" { in = local.l }
    """

  private func sketch(
    _ configuration: String = throughLocal, b: ChangeAction, state: [String]?, reason: String? = nil
  ) -> PlanSketch {
    var sketch = PlanSketch(configuration)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", b, state: state, reason: reason)
    return sketch
  }

  private func certainties(_ sketch: PlanSketch) throws -> [Certainty] {
    try sketch.graph(.planAlone).order().edges.compactMap { Certainty(rawValue: $0.level) }
  }

  @Test func `an object that hides references waits for what its state depends on`() throws {
    let sketch = sketch(b: .update, state: ["x.a"])
    #expect(try sketch.steps(.planAlone) == ["x.a < x.b"])
    #expect(try certainties(sketch) == [.inferred])
  }

  @Test func `what hides nothing is taken to have dropped what its state still has, and that is said`() throws {
    let sketch = sketch("resource \"x\" \"a\" {}\nresource \"x\" \"b\" {}", b: .update, state: ["x.a"])
    #expect(try sketch.steps(.planAlone) == [])
    #expect(try sketch.graph(.planAlone).assumed == ["x.b: no longer refers to x.a"])
  }

  @Test func `a trigger is looked for in the state`() throws {
    let sketch = sketch(
      "resource \"x\" \"a\" {}\nresource \"x\" \"b\" {}", b: .deleteThenCreate, state: ["x.a"],
      reason: "replace_by_triggers")
    let steps = try sketch.steps(.planAlone)
    #expect(steps == ["x.a < x.b", "x.b (destroy) < x.a", "x.b (destroy) < x.b"])
    #expect(try sketch.rules(.planAlone)["x.a < x.b"] == "replace-triggered-by")
  }

  @Test func `a new object's local takes what planning found relevant`() throws {
    var sketch = sketch(b: .create, state: nil)
    sketch.plan.relevantAttributes = [RelevantAttribute(resource: PlanSketch.address("x.a"), path: ["id"])]
    #expect(try sketch.steps(.planAlone) == ["x.a < x.b"])
  }

  @Test func `a new object that nothing tells of is said to refer to nothing more`() throws {
    let sketch = sketch(b: .create, state: nil)
    #expect(try sketch.steps(.planAlone) == [])
    #expect(
      try sketch.graph(.planAlone).assumed == ["x.b: local.l refers to nothing else that this apply changes"])
  }

  @Test func `what waits for an object is nothing that the object can refer to`() throws {
    var sketch = PlanSketch(#"resource "x" "b" {} resource "x" "c" { in = x.b.id }"#)
    sketch.change("x.b", .create)
    sketch.change("x.c", .create)
    #expect(try sketch.graph(.planAlone).assumptions == [])
  }

  @Test func `that the state was refreshed is said once for all who rest on it`() throws {
    var sketch = sketch(b: .update, state: ["x.a"])
    #expect(try sketch.graph(.planAlone).assumed.filter { $0.hasPrefix("prior_state") }.count == 1)
    #expect(try sketch.graph().assumptions == [])
    sketch = self.sketch("resource \"x\" \"a\" {}\nresource \"x\" \"b\" { in = x.a.id }", b: .update, state: ["x.a"])
    #expect(try sketch.graph(.planAlone).assumptions == [])
  }

  /// `-refresh=false`: `x.c` visibly refers to `x.a`, and its state does not know.
  @Test func `a state that was not refreshed settles nothing`() throws {
    var sketch = sketch(Self.throughLocal + "\nresource \"x\" \"c\" { in = x.a.id }", b: .update, state: [])
    sketch.change("x.c", .update, state: [])
    let assumed = try sketch.graph(.planAlone).assumed
    #expect(assumed.contains("x.b: local.l refers to nothing else that this apply changes"))
    #expect(!assumed.contains { $0.hasPrefix("prior_state") })
  }
}
