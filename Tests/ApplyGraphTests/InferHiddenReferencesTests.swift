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
    try sketch.graph(.planAlone).order.edges.compactMap { Certainty(rawValue: $0.level) }
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

  @Test(arguments: [ChangeAction.create, .update, .deleteThenCreate], ["", throughLocal, "resource \"x\" \"a\" {}"])
  func `where only the order is asked for it is the same, and nothing is said`(
    action: ChangeAction, configuration: String
  ) throws {
    for reason in [nil, "replace_by_triggers"] {
      var sketch = PlanSketch(configuration + "\nresource \"x\" \"c\" { count = local.n }\nlocals { n = x.d.id }")
      sketch.change("x.a", .update, state: [])
      sketch.change("x.b", action, state: action == .create ? nil : ["x.a"], reason: reason)
      sketch.change("x.c[0]", .update, state: ["x.a"])
      sketch.change("x.d", .create)
      let whole = try sketch.graph(.planAlone)
      let brief = try ApplyGraphBuilder.build(sketch.input(.planAlone), isBrief: true)
      #expect(brief.walk == whole.walk)
      #expect(brief.order == whole.order)
      #expect(brief.assumptions.isEmpty && !whole.assumptions.isEmpty)
    }
  }

  @Test func `a new object's local takes what planning found relevant`() throws {
    var sketch = sketch(b: .create, state: nil)
    sketch.plan.relevantAttributes = [RelevantAttribute(resource: PlanSketch.address("x.a"), path: ["id"])]
    #expect(try sketch.steps(.planAlone) == ["x.a < x.b"])
  }

  @Test(arguments: [1, 40])
  func `bug: many attributes that planning found relevant took quadratic time to be told from those that are named`(
    count: Int
  ) throws {
    let named = (0..<count).map { "x.a.n\($0)" }.joined(separator: ", ")
    func steps(relevant names: [String]) throws -> [String] {
      var sketch = sketch(
        Self.throughLocal + "\nresource \"x\" \"c\" { in = [\(named)] }", b: .create, state: nil)
      sketch.change("x.c", .create)
      sketch.plan.relevantAttributes = names.map { name in
        RelevantAttribute(resource: PlanSketch.address("x.a"), path: [name])
      }
      return try sketch.steps(.planAlone)
    }
    let visible = (0..<count).map { "n\($0)" }
    // What an expression names explains why it is relevant; what none names is what the local takes.
    #expect(try steps(relevant: visible) == ["x.a < x.c"])
    #expect(try steps(relevant: visible + ["n\(count)"]) == ["x.a < x.b", "x.a < x.c"])
  }

  @Test func `that a new object waits for a destroy is no surer than the reference`() throws {
    var sketch = PlanSketch(Self.throughLocal)
    sketch.change("x.a", .deleteThenCreate, state: [])
    sketch.change("x.b", .create)
    sketch.plan.relevantAttributes = [RelevantAttribute(resource: PlanSketch.address("x.a"), path: ["id"])]
    let graph = try sketch.graph(.planAlone)
    let names = graph.operations.map(\.description)
    let destroy = graph.vertexOfOperation[try #require(names.firstIndex(of: "x.a (destroy)"))]
    let create = graph.vertexOfOperation[try #require(names.firstIndex(of: "x.b"))]
    let edge = try #require(graph.walk.graph.edgeIndex(from: destroy, to: create))
    #expect(graph.walk.levels[edge] == Certainty.inferred.rawValue)
  }

  @Test func `a new object that nothing tells of is said to refer to nothing more`() throws {
    let sketch = sketch(b: .create, state: nil)
    #expect(try sketch.steps(.planAlone) == [])
    #expect(
      try sketch.graph(.planAlone).assumed == ["x.b: local.l refers to nothing else that this apply changes"])
  }

  /// Found as gamma-0138: nothing else of the new object's own module changes.
  @Test func `a new object may refer to the output of a module in its own`() throws {
    var sketch = PlanSketch(
      #"module "m" { source = "./m" }"#,
      modules: [
        "m": """
        resource "x" "b" {}
        module "inner" { source = "../inner" }
        """,
        "inner": #"resource "x" "a" {}"#,
      ])
    sketch.change("module.m.x.b", .create)
    sketch.change("module.m.module.inner.x.a", .create)
    let assumed = try sketch.graph(.planAlone).assumed
    #expect(assumed.contains("module.m.x.b: replace_triggered_by refers to nothing else that this apply changes"))
    // Nothing leads out of the inner module.
    #expect(!assumed.contains { $0.hasPrefix("module.m.module.inner.x.a") })
  }

  @Test func `a new object may refer to what its module is given`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "other" {}
      module "m" {
        source = "./m"
        v = x.a.id
      }
      """,
      modules: [
        "m": """
        variable "v" {}
        resource "x" "b" {}
        """
      ])
    sketch.change("x.other", .update, state: [])
    sketch.change("module.m.x.b", .create)
    #expect(try sketch.graph(.planAlone).assumed == [])
    sketch.change("x.a", .update, state: [])
    let assumed = try sketch.graph(.planAlone).assumed
    #expect(assumed == ["module.m.x.b: replace_triggered_by refers to nothing else that this apply changes"])
  }

  @Test func `what a module is given may be hidden itself`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      locals {
        l = x.a.id
      }
      module "m" {
        source = "./m"
        v = local.l
      }
      """,
      modules: [
        "m": """
        variable "v" {}
        resource "x" "b" {}
        """
      ])
    sketch.change("x.a", .update, state: [])
    sketch.change("module.m.x.b", .create)
    #expect(try sketch.graph(.planAlone).assumed.count == 1)
  }

  @Test func `a local that can name nothing else that changes needs no word`() throws {
    var sketch = PlanSketch(#"locals { l = 1 } resource "x" "b" { in = local.l }"#)
    sketch.change("x.b", .create)
    #expect(try sketch.graph(.planAlone).assumptions == [])
  }

  /// A data source has neither triggers nor a connection, and its arguments are among the relevant attributes.
  @Test func `a data source hides only what planning found relevant`() throws {
    var sketch = PlanSketch("resource \"x\" \"a\" {}\ndata \"x\" \"d\" {}")
    sketch.change("x.a", .update, state: [])
    sketch.change("data.x.d", .read)
    #expect(try sketch.graph(.planAlone).assumptions == [])
    sketch.plan.relevantAttributes = [RelevantAttribute(resource: PlanSketch.address("x.a"), path: ["id"])]
    #expect(
      try sketch.graph(.planAlone).assumed.contains(
        "data.x.d: a dynamic block refers to nothing else that this apply changes"))
  }

  @Test func `the state of a data source does not say what it depends on`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      locals { l = x.a.id }
      data "x" "d" { in = local.l }
      """)
    sketch.change("x.a", .update, state: [])
    sketch.change("data.x.d", .read, state: [])
    #expect(
      try sketch.graph(.planAlone).assumed == ["data.x.d: local.l refers to nothing else that this apply changes"])
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

  /// `x.c` is imported, so that its state knows no dependency, neither the visible one nor what its local names.
  @Test func `an imported object's state settles nothing, and nothing of the others`() throws {
    var sketch = sketch(
      Self.throughLocal + "\nresource \"x\" \"c\" {\n in = [x.a.id, local.l]\n}\nresource \"x\" \"d\" {}",
      b: .update, state: ["x.a"])
    sketch.change("x.d", .update, state: [])
    sketch.change("x.c", .update, state: [])
    sketch.plan.changes[3].isImport = true
    let assumed = try sketch.graph(.planAlone).assumed
    #expect(assumed.contains("x.c: local.l refers to nothing else that this apply changes"))
    #expect(assumed.contains("prior_state: planning refreshed it"))
    #expect(!assumed.contains { $0.hasPrefix("x.b: local.l refers to nothing") })
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
