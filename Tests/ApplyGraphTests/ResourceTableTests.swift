import PlanFile
import Testing

@testable import ApplyGraph

@Suite struct ResourceTableTests {
  private func table(_ sketch: PlanSketch) -> ResourceTable {
    ResourceTable(sketch.plan, ConfigurationModel(sketch.input(.planAlone)))
  }

  @Test func `resources of the configuration come first, then what changes and the state add, each once`() {
    var sketch = PlanSketch("resource \"x\" \"b\" {} resource \"x\" \"a\" { in = x.b.id }")
    sketch.change("x.gone", .delete, state: ["x.older"])
    sketch.change("x.a[0]", .update, state: ["x.b"])
    let table = table(sketch)
    #expect(table.addresses.map(\.description) == ["x.b", "x.a", "x.gone", "x.older"])
    #expect(table.ofModule == [[0, 1]])
    #expect(table.ofChange == [2, 1])
    #expect(table.ofPrior == [2, 1])
    #expect([0, 1].map { Array(table.dependencies[$0]) } == [[3], [0]])
    #expect([0, 1].map { Array(table.named[0][$0]) } == [[], [0]])
  }

  @Test(arguments: [1, 3, 9]) func `a change and the current object of its address find each other`(instances: Int) {
    var sketch = PlanSketch("resource \"x\" \"a\" { count = 3 }")
    for key in (0..<instances).reversed() { sketch.change("x.a[\(key)]", .update, state: []) }
    sketch.change("x.a[0]", .delete, deposed: "1f2e3d4c")
    sketch.change("x.a[70]", .create)
    sketch.plan.priorState.reverse()
    sketch.plan.priorState.append(PriorObject(address: PlanSketch.address("x.a[70]"), deposed: "0a0b0c0d"))
    let table = table(sketch)
    // The deposed object's change finds the current one, and is not found by it.
    #expect(table.priorOfChange == (0..<instances).reversed() + [0, -1])
    #expect(table.changeOfPrior == (0..<instances).reversed() + [-1])
    #expect(Array(table.prior[0]) == Array(0..<instances))
  }

  @Test func `of many resources each has its own number, as of few`() {
    for count in 1...20 {
      var sketch = PlanSketch((0..<count).map { "resource \"x\" \"a\($0)\" {}" }.joined(separator: " "))
      for name in (0..<count + 3).reversed() { sketch.change("x.a\(name)", .update, state: []) }
      let table = table(sketch)
      #expect(table.count == count + 3)
      #expect(Set(table.ofChange) == Set(0..<count + 3))
      for number in 0..<table.count { #expect(table.number(of: table.addresses[number]) == number) }
      #expect(table.number(of: PlanSketch.address("x.other").configuration) == nil)
    }
  }

  @Test func `objects that depend on the same have rows alike`() {
    var sketch = PlanSketch("")
    for key in 0..<2 { sketch.change("x.a[\(key)]", .delete, state: ["x.b", "x.c"]) }
    for key in 0..<2 { sketch.change("x.d[\(key)]", .delete, state: []) }
    sketch.change("x.e", .delete, state: ["x.b", "x.c"])
    let table = table(sketch)
    let (b, c) = (table.addresses.count - 2, table.addresses.count - 1)
    #expect((0..<5).map { Array(table.dependencies[$0]) } == [[b, c], [b, c], [], [], [b, c]])
  }

  @Test func `a name means the resource of its own module`() {
    let sketch = PlanSketch(
      """
      resource "x" "b" {}
      module "m" { source = "./m" }
      """,
      modules: ["m": "resource \"x\" \"b\" {} resource \"x\" \"c\" { in = x.b.id }"])
    let table = table(sketch)
    #expect(table.addresses.map(\.description) == ["x.b", "module.m.x.b", "module.m.x.c"])
    #expect(Array(table.named[1][1]) == [1])
  }

  @Test func `where a state has an address twice, its change is that of both`() {
    var sketch = PlanSketch("resource \"x\" \"a\" {}")
    sketch.change("x.a", .update, state: [])
    sketch.plan.priorState.append(sketch.plan.priorState[0])
    let table = table(sketch)
    #expect(table.priorOfChange == [0])
    #expect(table.changeOfPrior == [0, 0])
  }

  @Test func `what is imported is no change of what the state says`() {
    var sketch = PlanSketch("resource \"x\" \"a\" {}")
    sketch.change("x.a", .update, state: [])
    sketch.plan.changes[0].isImport = true
    let table = table(sketch)
    #expect(table.priorOfChange == [0])
    #expect(table.changeOfPrior == [-1])
  }
}

@Suite struct SameConfigurationTests {
  private func sketch(_ configuration: String) -> PlanSketch {
    var sketch = PlanSketch(configuration)
    sketch.change("x.b", .create)
    sketch.change("x.a", .update, state: ["x.c"])
    sketch.change("x.c", .delete, state: [])
    return sketch
  }

  @Test(arguments: [
    "resource \"x\" \"b\" {} resource \"x\" \"a\" { in = x.b.id }",
    "resource \"x\" \"b\" {} resource \"x\" \"a\" {}",
    "resource \"x\" \"a\" { in = x.c.id } resource \"x\" \"b\" { in = x.a.id }",
  ])
  func `a graph is the same whatever plan's configuration is at hand`(configuration: String) throws {
    let input = sketch(configuration).input(.planAlone)
    let own = try ApplyGraphBuilder.build(input)
    let other = sketch("resource \"x\" \"b\" {} resource \"x\" \"a\" { in = x.b.id }").input(.planAlone)
    for like in [ConfigurationDependencies(other), ConfigurationDependencies(input)] {
      let made = try ApplyGraphBuilder.buildConnected(input, like: like)
      #expect(made.graph.walk == own.walk)
      #expect(made.graph.steps == own.steps)
      #expect(
        made.dependencies.dependencies(of: PlanSketch.address("x.a").configuration)
          == ConfigurationDependencies(input).dependencies(of: PlanSketch.address("x.a").configuration))
    }
  }

  @Test(arguments: ["1.5.7", "1.9.0"])
  func `what a configuration takes over from another is what it would be made of itself`(version: String) {
    let some = "resource \"x\" \"a\" {} resource \"x\" \"b\" { in = x.a.id }"
    var input = sketch("\(some) resource \"x\" \"c\" { in = x.b.id }").input(.planAlone)
    input.plan.terraformVersion = version
    let near = ConfigurationModel(sketch("\(some) resource \"x\" \"c\" { in = x.a.id }").input(.planAlone))
    let (own, taken) = (ConfigurationModel(input), ConfigurationModel(input, near: near))
    #expect(taken.version == own.version)
    for (one, other) in zip(taken.modules[0].resources, own.modules[0].resources) {
      #expect(one.address == other.address)
      #expect(one.references == other.references)
    }
    #expect(taken.isOf(input) && !taken.isOf(sketch(some).input(.planAlone)))
  }

  @Test func `a reference to what only the state still has is found, whatever was known of the configuration`() {
    var before = PlanSketch("resource \"x\" \"a\" { in = x.c.id }")
    before.change("x.a", .update, state: [])
    let model = ConfigurationModel(before.input(.planAlone))
    #expect(Array(ResourceTable(before.plan, model).named[0][0]) == [-1])
    before.change("x.c", .delete, state: [])
    #expect(model.isOf(before.input(.planAlone)))
    #expect(Array(ResourceTable(before.plan, model).named[0][0]) == [1])
  }
}

@Suite struct NumberRowsTests {
  @Test func `what has no new number goes, and rows stay where they are`() {
    var rows = NumberRows(rowCount: 4, pairs: [(2, 5), (0, 7), (2, 6), (3, 8)])
    rows.compact { $0 == 5 || $0 == 8 ? nil : $0 - 5 }
    #expect((0..<4).map { Array(rows[$0]) } == [[2], [], [1], []])
    #expect((0..<5).map { rows.hasValues($0) } == [true, false, true, false, false])
  }
}
