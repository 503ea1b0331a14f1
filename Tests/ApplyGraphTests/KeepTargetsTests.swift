import ApplyGraph
import PlanFile
import Testing

@Suite struct KeepTargetsTests {
  private func sketch(target: String?) throws -> PlanSketch {
    var sketch = PlanSketch(
      """
      resource "x" "a" {
        count = 2
      }
      resource "x" "b" { in = x.a[0].id }
      """)
    sketch.change("x.a[0]", .update, state: [])
    sketch.change("x.a[1]", .update, state: [])
    sketch.change("x.b", .update, state: ["x.a"])
    sketch.plan.isComplete = false
    if let target {
      sketch.options = PlanOptions(targets: [try #require(PlanTarget(parsing: target))])
    }
    return sketch
  }

  @Test func `what no target needs is planned and not applied`() throws {
    let graph = try sketch(target: "x.b").graph()
    #expect(graph.operations.map(\.description) == ["x.a[0]", "x.b"])
    #expect(graph.steps == ["x.a[0] < x.b"])
    #expect(graph.diagnostics.map(\.subject) == ["x.a[1]"])
    let brief = try ApplyGraphBuilder.build(try sketch(target: "x.b").input(), isBrief: true)
    #expect(brief.steps == graph.steps)
    #expect(brief.diagnostics.isEmpty)
  }

  @Test func `a resource as target means all its instances`() throws {
    #expect(try sketch(target: "x.a").graph().operations.map(\.description) == ["x.a[0]", "x.a[1]"])
  }

  @Test func `plan JSON does not name the targets, so what may be left out is said`() throws {
    let graph = try sketch(target: nil).graph(.planAlone)
    #expect(graph.operations.count == 3)
    #expect(graph.assumed == ["x.a[1]: it is applied as planned"])
  }

  @Test func `an old object that no target needs destroyed stays`() throws {
    var sketch = PlanSketch(#"resource "x" "a" {} resource "x" "b" { in = x.a.id }"#)
    sketch.change("x.a", .createThenDelete, state: [])
    sketch.change("x.b", .update, state: ["x.a"])
    sketch.plan.isComplete = false
    sketch.options = PlanOptions(targets: [try #require(PlanTarget(parsing: "x.b"))])
    #expect(try sketch.graph().operations.map(\.description) == ["x.a", "x.b"])
  }
}
