import ApplyGraph
import PlanFile
import Testing

@Suite struct CycleTests {
  private func cycles(_ sketch: PlanSketch, _ inputs: PlanSketch.Inputs = .closed) -> [[String]] {
    do throws(ApplyGraphError) {
      _ = try ApplyGraphBuilder.build(sketch.input(inputs))
      return []
    } catch {
      guard case .cycles(let cycles) = error else { return [] }
      return cycles.map { $0.operations.map(\.description) }
    }
  }

  /// The state after the refresh has the old dependency and the new one.
  @Test(arguments: [PlanSketch.Inputs.planAlone, .closed])
  func `a dependency turned around between two replaced objects is a cycle`(_ inputs: PlanSketch.Inputs) throws {
    var sketch = PlanSketch(#"resource "x" "a" { in = x.b.id } resource "x" "b" {}"#)
    sketch.change("x.a", .deleteThenCreate, state: ["x.b"])
    sketch.change("x.b", .deleteThenCreate, state: ["x.a"])
    let found = cycles(sketch, inputs)
    #expect(found == [["x.a (destroy)", "x.b (destroy)"]])
  }

  @Test func `each step of a cycle has its rule`() throws {
    var sketch = PlanSketch(#"resource "x" "a" { in = x.b.id } resource "x" "b" {}"#)
    sketch.change("x.a", .deleteThenCreate, state: ["x.b"])
    sketch.change("x.b", .deleteThenCreate, state: ["x.a"])
    #expect(throws: ApplyGraphError.self) { try sketch.graph() }
    do throws(ApplyGraphError) {
      _ = try ApplyGraphBuilder.build(sketch.input())
    } catch {
      guard case .cycles(let cycles) = error else { return }
      #expect(cycles.map { $0.rules.map(\.id) } == [["destroy-order", "destroy-order"]])
    }
  }

  @Test func `the shortest of several cycles comes first`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" { in = x.b.id }
      resource "x" "b" {}
      resource "x" "c" { in = x.d.id }
      resource "x" "d" { in = x.e.id }
      resource "x" "e" {}
      """)
    sketch.change("x.c", .delete, state: ["x.d"])
    sketch.change("x.d", .delete, state: ["x.e"])
    sketch.change("x.e", .delete, state: ["x.c"])
    sketch.change("x.a", .deleteThenCreate, state: ["x.b"])
    sketch.change("x.b", .deleteThenCreate, state: ["x.a"])
    #expect(cycles(sketch).map(\.count) == [2, 3])
  }
}
