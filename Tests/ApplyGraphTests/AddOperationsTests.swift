import ApplyGraph
import PlanFile
import Testing

@Suite struct AddOperationsTests {
  private func operations(_ configuration: String, _ fill: (inout PlanSketch) -> Void) throws -> [String] {
    var sketch = PlanSketch(configuration)
    fill(&sketch)
    return try sketch.graph().operations.map(\.description)
  }

  @Test func `a replacement is two operations, in the plan's own order`() throws {
    let found = try operations(#"resource "x" "a" {} resource "x" "b" {}"#) {
      $0.change("x.a", .deleteThenCreate, state: [])
      $0.change("x.b", .createThenDelete, state: [])
    }
    #expect(found == ["x.a (destroy)", "x.a", "x.b", "x.b (destroy deposed new)"])
  }

  @Test func `what only moves, is only imported or does not change does nothing`() throws {
    let found = try operations(#"resource "x" "a" {} resource "x" "b" {} resource "x" "c" {}"#) {
      $0.change("x.a", .noOp, state: [])
      $0.change("x.b", .noOp, state: [])
      $0.change("x.c", .noOp, state: [])
      $0.plan.changes[1].previousAddress = PlanSketch.address("x.old")
      $0.plan.changes[2].isImport = true
    }
    #expect(found == [])
  }

  @Test func `what is moved or imported and changed acts under its new address`() throws {
    let found = try operations(#"resource "x" "a" {} resource "x" "b" {}"#) {
      $0.change("x.a", .update, state: [])
      $0.change("x.b", .update, state: [])
      $0.plan.changes[0].previousAddress = PlanSketch.address("x.old")
      $0.plan.changes[1].isImport = true
    }
    #expect(found == ["x.a", "x.b"])
  }

  @Test func `a leftover deposed object is deleted beside what happens to the current one`() throws {
    let found = try operations(#"resource "x" "a" {}"#) {
      $0.change("x.a", .update, state: [])
      $0.change("x.a", .delete, deposed: "00ff00ff")
    }
    #expect(found == ["x.a", "x.a (destroy deposed 00ff00ff)"])
  }

  @Test func `what is forgotten is an operation, current or deposed`() throws {
    let found = try operations("") {
      $0.change("x.a", .forget, state: [])
      $0.change("x.b", .forget, deposed: "00ff00ff")
    }
    #expect(found == ["x.a (forget)", "x.b (forget deposed 00ff00ff)"])
  }

  @Test func `a data source that only leaves the state is no operation`() throws {
    let found = try operations("") { $0.change("data.x.a", .delete, state: []) }
    #expect(found == [])
  }

  @Test func `an unchanged instance with conditions passes order on and is no operation`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "b" {
        lifecycle {
          postcondition {
            condition     = x.a.id != ""
            error_message = "no"
          }
        }
      }
      resource "x" "c" { in = x.b.id }
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", .noOp, state: ["x.a"])
    sketch.change("x.c", .update, state: ["x.a", "x.b"])
    #expect(try sketch.graph().operations.map(\.description) == ["x.a", "x.c"])
    #expect(try sketch.steps() == ["x.a < x.c"])
  }
}
