import ApplyGraph
import PlanFile
import Testing

@Suite struct AttachProvidersTests {
  private static let configured = """
    resource "x" "a" {}
    provider "y" { in = x.a.id }
    provider "y" { 
      alias = "other"
    }
    resource "y" "b" {}
    resource "y" "c" { provider = y.other }
    """

  @Test func `whatever a provider does waits for what configures it`() throws {
    var sketch = PlanSketch(Self.configured)
    sketch.change("x.a", .update, state: [])
    sketch.change("y.b", .update, state: [])
    sketch.change("y.c", .update, state: [])
    sketch.change("y.gone", .delete, state: [])
    #expect(try sketch.steps() == ["x.a < y.b", "x.a < y.gone (destroy)"])
    #expect(try sketch.rules()["x.a < y.b"] == "provider-configuration")
  }

  @Test func `a dynamic block of a provider holds up what the provider does, deletes too`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      provider "y" {
        dynamic "tags" {
          for_each = [x.a.id]
          content {
            in = tags.value
          }
        }
      }
      resource "y" "b" {}
      """)
    // Plan JSON shows no dynamic blocks.
    sketch.plan.providers[0].references = []
    sketch.change("x.a", .update, state: [])
    sketch.change("y.b", .update, state: [])
    sketch.change("y.gone", .delete, state: [])
    #expect(try sketch.steps() == ["x.a < y.b", "x.a < y.gone (destroy)"])
    #expect(try sketch.steps(.planAlone) == [])
    let assumed = try sketch.graph(.planAlone).assumed
    #expect(assumed.contains("provider y: a dynamic block refers to nothing else that this apply changes"))
  }

  /// Whatever its block hides can hold up nothing.
  @Test func `a provider that does nothing is no assumption`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      provider "y" { in = local.l }
      resource "y" "b" {}
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("y.b", .noOp, state: [])
    #expect(try sketch.graph(.planAlone).assumed.filter { $0.hasPrefix("provider") } == [])
    sketch.change("y.c", .delete, state: [])
    #expect(try sketch.graph(.planAlone).assumed.filter { $0.hasPrefix("provider") }.count == 1)
  }

  @Test func `a provider hides nothing that is not known, where all that changes waits for it`() throws {
    var sketch = PlanSketch(
      """
      resource "y" "a" {}
      provider "y" { in = local.l }
      resource "y" "b" {}
      """)
    sketch.change("y.a", .update, state: [])
    sketch.change("y.b", .update, state: [])
    #expect(try sketch.graph(.planAlone).assumed.filter { $0.hasPrefix("provider") } == [])
  }

  @Test func `the state names the provider configuration of what the configuration no longer has`() throws {
    var sketch = PlanSketch(Self.configured)
    sketch.change("x.a", .update, state: [])
    sketch.change("y.gone", .delete, state: [])
    sketch.providers["y.gone"] = StateProvider(fullName: "y", alias: "other")
    #expect(try sketch.steps() == [])
    // Plan JSON does not say it: the configuration without alias is taken.
    #expect(try sketch.steps(.planAlone) == ["x.a < y.gone (destroy)"])
    #expect(try sketch.graph(.planAlone).assumed.contains("y.gone: its provider configuration is y"))
  }

  /// The state was pulled before planning moved things.
  @Test func `a state from before a move knows an object by its old address`() throws {
    var sketch = PlanSketch(Self.configured)
    sketch.change("x.a", .update, state: [])
    sketch.change("y.gone", .delete, state: [])
    sketch.plan.changes[1].previousAddress = PlanSketch.address("y.before")
    var input = sketch.input()
    input.state = RawState(objects: [
      StateObject(address: PlanSketch.address("y.before"), provider: StateProvider(fullName: "y", alias: "other"))
    ])
    #expect(try ApplyGraphBuilder.build(input).steps == [])
  }

  @Test func `a replaced resource can configure the provider of what depends on it`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      provider "y" { in = x.a.id }
      resource "y" "b" { in = x.a.id }
      """)
    sketch.change("x.a", .deleteThenCreate, state: [])
    sketch.change("y.b", .deleteThenCreate, state: ["x.a"])
    // Destroying the dependent first would need the provider, and that the new object.
    #expect(try sketch.steps() == ["x.a (destroy) < x.a", "x.a < y.b (destroy)", "y.b (destroy) < y.b"])
  }
}
