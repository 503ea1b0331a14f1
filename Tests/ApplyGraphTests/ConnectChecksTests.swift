import ApplyGraph
import PlanFile
import Testing

@Suite struct ConnectChecksTests {
  private static let configuration = """
    resource "x" "a" {}
    resource "x" "b" {}
    check "c" {
      data "y" "d" {}
      assert {
        condition     = data.y.d.id != x.a.id
        error_message = "no"
      }
    }
    """

  @Test func `a data source in a check is read after everything that is made or changed`() throws {
    var sketch = PlanSketch(Self.configuration)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", .create)
    sketch.change("data.y.d", .read, reason: "read_because_check_nested")
    #expect(try sketch.steps() == ["x.a < data.y.d", "x.b < data.y.d"])
    #expect(try sketch.rules()["x.b < data.y.d"] == "checks-last")
  }

  @Test func `it does not wait for deletes that nothing else waits for`() throws {
    var sketch = PlanSketch(Self.configuration)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.gone", .delete, state: [])
    sketch.change("data.y.d", .read, reason: "read_because_check_nested")
    #expect(try sketch.steps() == ["x.a < data.y.d"])
  }
}
