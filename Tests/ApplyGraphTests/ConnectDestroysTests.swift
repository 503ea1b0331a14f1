import ApplyGraph
import PlanFile
import Testing

@Suite struct ConnectDestroysTests {
  /// What happens to `x.a` and to `x.b`, which depends on it, and the order that follows. R replaces, U updates.
  static let pairs: [(a: ChangeAction, b: ChangeAction, forced: Bool, steps: [String])] = [
    (.deleteThenCreate, .update, false, ["x.a (destroy) < x.a", "x.a < x.b"]),
    (
      .deleteThenCreate, .deleteThenCreate, false,
      ["x.a (destroy) < x.a", "x.a < x.b", "x.b (destroy) < x.a (destroy)"]
    ),
    (.createThenDelete, .update, false, ["x.a < x.b", "x.b < x.a (destroy deposed new)"]),
    (
      .createThenDelete, .deleteThenCreate, false,
      ["x.a < x.b", "x.b (destroy) < x.a", "x.b < x.a (destroy deposed new)"]
    ),
    (
      .createThenDelete, .createThenDelete, false,
      ["x.a < x.b", "x.b (destroy deposed new) < x.a (destroy deposed new)", "x.b < x.b (destroy deposed new)"]
    ),
    (.update, .deleteThenCreate, false, ["x.a < x.b", "x.b (destroy) < x.a"]),
    (.update, .createThenDelete, false, ["x.a < x.b", "x.b < x.b (destroy deposed new)"]),
    (.update, .delete, false, ["x.b (destroy) < x.a"]),
    (.update, .delete, true, ["x.a < x.b (destroy)"]),
    (.noOp, .deleteThenCreate, false, ["x.b (destroy) < x.b"]),
    (.create, .update, false, ["x.a < x.b"]),
  ]

  @Test(arguments: pairs)
  func `two objects of which one depends on the other`(
    _ pair: (a: ChangeAction, b: ChangeAction, forced: Bool, steps: [String])
  ) throws {
    let b = pair.b == .delete ? "" : #"resource "x" "b" { in = x.a.id }"#
    var sketch = PlanSketch("resource \"x\" \"a\" {}\n\(b)")
    sketch.change("x.a", pair.a, state: pair.a == .create ? nil : [])
    sketch.change("x.b", pair.b, state: ["x.a"])
    if pair.forced { sketch.createBeforeDestroy = ["x.b"] }
    #expect(try sketch.steps() == pair.steps)
  }

  /// `x.a` is deleted, `x.b` no longer refers to it.
  static let partings: [(b: ChangeAction, forced: Bool, steps: [String])] = [
    (.delete, false, ["x.b (destroy) < x.a (destroy)"]),
    (.update, false, ["x.a (destroy) < x.b"]),
    (.update, true, ["x.b < x.a (destroy)"]),
    (.deleteThenCreate, false, ["x.a (destroy) < x.b", "x.b (destroy) < x.a (destroy)"]),
  ]

  @Test(arguments: partings)
  func `an object that is deleted and one that used to depend on it`(
    _ parting: (b: ChangeAction, forced: Bool, steps: [String])
  ) throws {
    var sketch = PlanSketch(parting.b == .delete ? "" : #"resource "x" "b" {}"#)
    sketch.change("x.a", .delete, state: [])
    sketch.change("x.b", parting.b, state: ["x.a"])
    if parting.forced { sketch.createBeforeDestroy = ["x.a"] }
    #expect(try sketch.steps() == parting.steps)
  }

  @Test(arguments: [false, true])
  func `nothing orders a renamed object's new one and its old one but what used it`(_ forced: Bool) throws {
    var sketch = PlanSketch(#"resource "x" "a2" {} resource "x" "b" { in = x.a2.id }"#)
    sketch.change("x.a", .delete, state: [])
    sketch.change("x.a2", .create)
    sketch.change("x.b", .update, state: ["x.a", "x.a2"])
    if forced { sketch.createBeforeDestroy = ["x.a"] }
    #expect(
      try sketch.steps() == (forced ? ["x.a2 < x.b", "x.b < x.a (destroy)"] : ["x.a (destroy) < x.b", "x.a2 < x.b"]))
  }

  @Test func `an update waits for the destroy and not for the new object that it no longer refers to`() throws {
    var sketch = PlanSketch(#"resource "x" "a" {} resource "x" "keep" {}"#)
    sketch.change("x.a", .deleteThenCreate, state: [])
    sketch.change("x.keep", .update, state: ["x.a"])
    #expect(try sketch.steps() == ["x.a (destroy) < x.a", "x.a (destroy) < x.keep"])
  }

  @Test func `a leftover goes after the update of its dependents, of its dependencies and of its own object`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "up" {}
      resource "x" "a" { in = x.up.id }
      resource "x" "b" { in = x.a.id }
      """)
    sketch.change("x.up", .update, state: [])
    sketch.change("x.a", .noOp, state: ["x.up"])
    sketch.change("x.a", .delete, deposed: "00ff00ff")
    sketch.change("x.b", .update, state: ["x.a", "x.up"])
    #expect(try sketch.steps() == ["x.b < x.a (destroy deposed 00ff00ff)", "x.up < x.b"])
  }

  @Test func `a leftover without a current object is in no order`() throws {
    var sketch = PlanSketch(#"resource "x" "up" {}"#)
    sketch.change("x.up", .update, state: [])
    sketch.change("x.a", .delete, deposed: "00ff00ff")
    #expect(try sketch.steps() == [])
  }

  @Test func `a new object depends on what its configuration reaches`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "b" { in = x.a.id }
      resource "x" "new" { in = x.b.id }
      """)
    sketch.change("x.a", .deleteThenCreate, state: [])
    sketch.change("x.b", .noOp, state: ["x.a"])
    sketch.change("x.new", .create)
    #expect(try sketch.steps() == ["x.a (destroy) < x.a", "x.a < x.new"])
  }

  /// Terraform does not rewrite the dependencies that the state has.
  @Test func `what depended on a resource that was renamed loses its place`() throws {
    var sketch = PlanSketch(#"resource "x" "renamed" {}"#)
    sketch.change("x.renamed", .update, state: [])
    sketch.plan.changes[0].previousAddress = PlanSketch.address("x.a")
    sketch.change("x.b", .delete, state: ["x.a"])
    #expect(try sketch.steps() == [])
  }

  @Test func `what is forgotten keeps its place among the deletes`() throws {
    var sketch = PlanSketch(#"resource "x" "up" {}"#)
    sketch.change("x.up", .update, state: [])
    sketch.change("x.a", .forget, state: ["x.up"])
    sketch.change("x.b", .delete, state: ["x.a", "x.up"])
    #expect(try sketch.steps() == ["x.a (forget) < x.up", "x.b (destroy) < x.a (forget)"])
  }

  @Test func `a data source read at apply counts among what depends and what is depended on`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      data "x" "d" { in = x.a.id }
      """)
    sketch.change("x.a", .deleteThenCreate, state: [])
    sketch.change("data.x.d", .read)
    sketch.change("x.gone", .delete, state: ["data.x.d"])
    #expect(try sketch.steps() == ["x.a (destroy) < x.a", "x.a < data.x.d", "x.gone (destroy) < data.x.d"])
  }

  /// Up to 1.3 the vertex of an unchanged instance with conditions counted as something that is made.
  @Test(arguments: [("1.3.0", ["x.b (destroy) < x.c"]), ("1.11.4", [])])
  func `an unchanged instance with conditions takes no part in the order of destroys since 1.4`(
    _ version: String, _ steps: [String]
  ) throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {
        lifecycle {
          postcondition {
            condition     = true
            error_message = "no"
          }
        }
      }
      resource "x" "c" { in = x.a.id }
      """)
    sketch.plan.terraformVersion = version
    sketch.change("x.a", .noOp, state: [])
    sketch.change("x.b", .delete, state: ["x.a"])
    sketch.change("x.c", .update, state: ["x.a"])
    #expect(try sketch.steps() == steps)
  }

  /// `x.a` configures the provider of `y.c`, which is replaced; `x.b`, on which that depended, is deleted.
  private var chancy: PlanSketch {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      provider "y" { in = x.a.id }
      resource "y" "c" {}
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", .delete, state: ["x.a"])
    sketch.change("y.c", .deleteThenCreate, state: ["x.b", "x.a"])
    return sketch
  }

  @Test func `an edge between providers that closes a ring only with one within a provider is made or not by chance`()
    throws
  {
    let graph = try chancy.graph()
    #expect(
      graph.steps == [
        "x.a < y.c (destroy)", "x.b (destroy) < x.a", "y.c (destroy) < y.c",
      ])
    let names = graph.advisories.map { advisory in
      guard case .cycleByChance(let operations) = advisory else { return "\(advisory)" }
      return operations.map(\.description).joined(separator: ", ")
    }
    #expect(names == ["x.b (destroy), x.a, y.c (destroy)"])
  }

  @Test func `an edge between providers that closes a ring by itself is never made`() throws {
    var sketch = chancy
    // No longer what configures the provider, only what depends on it.
    sketch.plan.changes.remove(at: 1)
    #expect(try sketch.graph().advisories == [])
  }

  @Test func `a destroy of everything lets no pair of providers off`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      provider "y" { in = x.a.id }
      resource "y" "b" { in = x.a.id }
      """)
    sketch.plan.mode = .destroy
    sketch.change("x.a", .delete, state: [])
    sketch.change("y.b", .delete, state: ["x.a"])
    #expect(try sketch.steps() == ["y.b (destroy) < x.a (destroy)"])
  }
}
