import ApplyGraph
import Graphs
import PlanFile
import Testing

@Suite struct DecideCreateBeforeDestroyTests {
  /// `x.a` is deleted and its former user `x.b` updated, beside what `fill` adds.
  private func sketch(_ configuration: String = "", _ fill: (inout PlanSketch) -> Void) -> PlanSketch {
    var sketch = PlanSketch("resource \"x\" \"b\" {}\n\(configuration)")
    sketch.change("x.a", .delete, state: ["x.up"])
    sketch.change("x.b", .update, state: ["x.a", "x.up"])
    fill(&sketch)
    return sketch
  }

  private static let afterUser = "x.b < x.a (destroy)"
  private static let beforeUser = "x.a (destroy) < x.b"

  @Test func `the state says it`() throws {
    var sketch = sketch { _ in }
    #expect(try sketch.steps() == [Self.beforeUser])
    sketch.createBeforeDestroy = ["x.a"]
    #expect(try sketch.steps() == [Self.afterUser])
    #expect(try sketch.graph().assumptions == [])
  }

  @Test func `without evidence it is taken as false and said`() throws {
    let graph = try sketch { _ in }.graph(.planAlone)
    #expect(graph.steps == [Self.beforeUser])
    #expect(graph.assumed == ["x.a: create_before_destroy = false"])
    #expect(graph.openFlags.map(\.description) == ["x.a"])
    #expect(graph.order.levels == [Certainty.assumed.rawValue])
  }

  @Test func `where nothing is made or changed it makes no difference`() throws {
    var sketch = PlanSketch("")
    sketch.change("x.a", .delete, state: [])
    sketch.change("x.b", .delete, state: ["x.a"])
    #expect(try sketch.steps(.planAlone) == ["x.b (destroy) < x.a (destroy)"])
    #expect(try sketch.graph(.planAlone).assumptions == [])
    #expect(try sketch.graph(.planAlone).openFlags == [])
  }

  @Test func `it makes a difference to what the deleted object depended on`() throws {
    var sketch = PlanSketch("resource \"x\" \"b\" {}\nresource \"x\" \"free\" {}")
    sketch.change("x.a", .delete, state: ["x.b"])
    sketch.change("x.free", .update, state: [])
    #expect(try sketch.graph(.planAlone).assumptions == [])
    sketch.change("x.b", .update, state: [])
    #expect(try sketch.graph(.planAlone).assumed == ["x.a: create_before_destroy = false"])
  }

  @Test func `another instance of the resource shows it`() throws {
    var sketch = PlanSketch("resource \"x\" \"b\" {}\nresource \"x\" \"a\" {\n count = 1\n}")
    sketch.change("x.a[0]", .createThenDelete, state: [])
    sketch.change("x.a[1]", .delete, state: [])
    sketch.change("x.b", .update, state: ["x.a"])
    let graph = try sketch.graph(.planAlone)
    #expect(graph.steps.contains("x.b < x.a[1] (destroy)"))
    #expect(graph.openFlags == [])
  }

  @Test func `what a create-before-destroy object depended on was so, too`() throws {
    let graph = try sketch(#"resource "x" "c" {}"#) { $0.change("x.c", .createThenDelete, state: ["x.a"]) }
      .graph(.planAlone)
    #expect(graph.steps.contains(Self.afterUser))
    #expect(graph.openFlags == [])
  }

  @Test func `what depended on an object that is not was not either`() throws {
    let graph = try sketch(#"resource "x" "up" {}"#) { $0.change("x.up", .deleteThenCreate, state: []) }
      .graph(.planAlone)
    #expect(graph.steps == ["x.a (destroy) < x.up (destroy)", "x.up (destroy) < x.b", "x.up (destroy) < x.up"])
    #expect(graph.openFlags == [])
  }

  /// `y.a` is destroyed by a provider that `x.b` configures, and `x.b` used to depend on it.
  @Test func `a default that makes a cycle is wrong where the other makes none`() throws {
    var sketch = PlanSketch(#"resource "x" "b" {}"# + "\nprovider \"y\" { in = x.b.id }")
    sketch.change("y.a", .delete, state: [])
    sketch.change("x.b", .update, state: ["y.a"])
    let graph = try sketch.graph(.planAlone)
    #expect(graph.steps == ["x.b < y.a (destroy)"])
    #expect(graph.assumed == ["y.a: create_before_destroy = true"])
    #expect(graph.openFlags == [])
    // What keeps that graph from being made is told, and not the cycle.
    var input = sketch.input(.planAlone)
    input.mostDependencies = 0
    #expect(throws: ApplyGraphError.tooManyDependencies(limit: 0)) { _ = try ApplyGraphBuilder.build(input) }
  }
}
