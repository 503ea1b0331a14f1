import ApplyGraph
import PlanFile
import Testing

@Suite struct AddModulesTests {
  private static let module = """
    variable "v" {}
    resource "x" "uses" { in = var.v }
    resource "x" "free" {}
    output "uses" { value = x.uses.id }
    output "free" { value = x.free.id }
    """

  /// `x.a` goes into the module, `x.z` takes something out of it.
  private func sketch(call: String = "", taking value: String, in module: String = module) -> PlanSketch {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      module "m" {
        source = "./m"
        v      = x.a.id
        \(call)
      }
      resource "x" "z" { \(value) }
      """, modules: ["m": module])
    for address in ["x.a", "module.m.x.uses", "module.m.x.free", "x.z"] { sketch.change(address, .create) }
    return sketch
  }

  @Test func `an argument holds up only what uses the variable, an output only waits for what it names`() throws {
    #expect(
      try sketch(taking: "in = module.m.free").steps() == ["module.m.x.free < x.z", "x.a < module.m.x.uses"])
  }

  @Test func `a module as a whole is waited for with all that is in it`() throws {
    #expect(
      try sketch(taking: "in = module.m").steps() == [
        "module.m.x.free < x.z", "module.m.x.uses < x.z", "x.a < module.m.x.uses",
      ])
    #expect(try sketch(taking: "depends_on = [module.m]").steps() == sketch(taking: "in = module.m").steps())
  }

  @Test func `depends_on of a call holds up everything in the module`() throws {
    #expect(
      try sketch(call: "depends_on = [x.a]", taking: "in = 1").steps() == [
        "x.a < module.m.x.free", "x.a < module.m.x.uses",
      ])
  }

  @Test func `depends_on of a call reaches the modules within`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      module "m" {
        source     = "./m"
        depends_on = [x.a]
      }
      """, modules: ["m": "module \"n\" {\n source = \"../n\"\n}", "n": #"resource "x" "in" {}"#])
    sketch.change("x.a", .create)
    sketch.change("module.m.module.n.x.in", .create)
    #expect(try sketch.steps() == ["x.a < module.m.module.n.x.in"])
  }

  @Test func `the instances of a module run in lockstep`() throws {
    var sketch = PlanSketch(
      "module \"m\" {\n source = \"./m\"\n for_each = toset([\"p\", \"q\"])\n}",
      modules: ["m": #"resource "x" "a" {} resource "x" "b" { in = x.a.id }"#])
    for key in ["p", "q"] {
      sketch.change("module.m[\"\(key)\"].x.a", .create)
      sketch.change("module.m[\"\(key)\"].x.b", .create)
    }
    #expect(
      try sketch.steps() == [
        #"module.m["p"].x.a < module.m["p"].x.b"#, #"module.m["p"].x.a < module.m["q"].x.b"#,
        #"module.m["q"].x.a < module.m["p"].x.b"#, #"module.m["q"].x.a < module.m["q"].x.b"#,
      ])
  }

  @Test func `deletes of different instances of a module do not wait for each other`() throws {
    var sketch = PlanSketch("")
    for key in ["p", "q"] {
      sketch.change("module.m[\"\(key)\"].x.a", .delete, state: [])
      sketch.change("module.m[\"\(key)\"].x.b", .delete, state: ["module.m.x.a"])
    }
    #expect(
      try sketch.steps() == [
        #"module.m["p"].x.b (destroy) < module.m["p"].x.a (destroy)"#,
        #"module.m["q"].x.b (destroy) < module.m["q"].x.a (destroy)"#,
      ])
  }
}
