import ApplyGraph
import PlanFile
import Testing

@Suite struct AddResourcesTests {
  @Test func `order passes through a resource that does not change`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "b" { in = x.a.id }
      resource "x" "c" { in = x.b.id }
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", .noOp, state: ["x.a"])
    sketch.change("x.c", .update, state: ["x.a", "x.b"])
    #expect(try sketch.steps() == ["x.a < x.c"])
  }

  @Test func `order passes through a resource without instances`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "b" {
        count = 0
        in    = x.a.id
      }
      resource "x" "c" { in = length(x.b) }
      """)
    sketch.change("x.a", .create)
    sketch.change("x.c", .create)
    #expect(try sketch.steps() == ["x.a < x.c"])
  }

  @Test func `a data source read while planning passes order on, too`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      data "x" "b" { in = x.a.id }
      resource "x" "c" { in = data.x.b.id }
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.c", .update, state: ["data.x.b", "x.a"])
    #expect(try sketch.steps() == ["x.a < x.c"])
  }
}
