import ApplyGraph
import PlanFile
import Testing

@Suite struct ExplanationTests {
  /// `b` refers to `a`, `c` depends on `b`, `free` on nothing.
  private static let chain = explainer(
    changes: [
      change("terraform_data.a", .create), change("terraform_data.b[0]", .create),
      change("terraform_data.b[1]", .create), change("terraform_data.c", .create),
      change("terraform_data.free", .create), change("module.m[\"x\"].terraform_data.in", .create),
    ],
    configuration: ConfigurationModule(
      resources: [
        ConfiguredResource(type: "terraform_data", name: "a"),
        ConfiguredResource(
          type: "terraform_data", name: "b",
          expressions: [ConfiguredExpression(path: "input", references: [reference("a")])]),
        ConfiguredResource(type: "terraform_data", name: "c", dependsOn: [reference("b")]),
        ConfiguredResource(type: "terraform_data", name: "free"),
      ],
      calls: [
        ModuleCall(
          name: "m", module: ConfigurationModule(resources: [ConfiguredResource(type: "terraform_data", name: "in")]))
      ]))

  private static func reference(_ name: String) -> ConfigurationReference {
    ConfigurationReference(.resource(mode: .managed, type: "terraform_data", name: name, key: nil))
  }

  private static func change(_ address: String, _ action: ChangeAction) -> ResourceChange {
    guard let address = ResourceAddress(parsing: address) else { preconditionFailure("\(address) is an address") }
    return ResourceChange(address: address, action: action)
  }

  private static func explainer(
    changes: [ResourceChange], configuration: ConfigurationModule
  ) -> Result<OrderExplainer, ApplyGraphError> {
    let plan = Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4", changes: changes, configuration: configuration)
    do throws(ApplyGraphError) {
      return .success(OrderExplainer(try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))))
    } catch {
      return .failure(error)
    }
  }

  private func names(_ text: String) throws -> [String] {
    let explainer = try Self.chain.get()
    return explainer.operations(named: text).map { explainer.graph.operations[$0].description }
  }

  private func id(_ name: String) throws -> Int { try #require(try Self.chain.get().operations(named: name).first) }

  @Test func `an address names an instance, a resource, a module or an operation`() throws {
    #expect(try names("terraform_data.b[1]") == ["terraform_data.b[1]"])
    #expect(try names("terraform_data.b") == ["terraform_data.b[0]", "terraform_data.b[1]"])
    #expect(try names("terraform_data.b:create") == ["terraform_data.b[0]", "terraform_data.b[1]"])
    #expect(try names("terraform_data.b:delete") == [])
    #expect(try names(#"module.m["x"]"#) == [#"module.m["x"].terraform_data.in"#])
    #expect(try names("module.m") == [#"module.m["x"].terraform_data.in"#])
    #expect(try names("module.m.terraform_data.in") == [#"module.m["x"].terraform_data.in"#])
    #expect(try names("module.n") == [])
    #expect(try names("terraform_data.q") == [])
    #expect(try names("") == [])
  }

  @Test func `an operation says what it waits for and what waits for it`() throws {
    let explainer = try Self.chain.get()
    let waits = explainer.waits(of: try id("terraform_data.b[0]"))
    #expect(waits.waitsFor.map(\.before) == [try id("terraform_data.a")])
    #expect(waits.waitsFor.map(\.rule) == [.reference])
    #expect(waits.holdsUp.map(\.after) == [try id("terraform_data.c")])
    #expect(waits.holdsUp.map(\.rule) == [.dependsOn])
    #expect((waits.allBefore, waits.allAfter, waits.unordered) == (1, 1, 3))
  }

  @Test func `what nothing holds waits for nothing`() throws {
    let waits = try Self.chain.get().waits(of: try id("terraform_data.free"))
    #expect(waits.waitsFor.isEmpty && waits.holdsUp.isEmpty)
    #expect(waits.unordered == 5)
  }

  @Test func `two operations are forced, forced the other way round, or free`() throws {
    let explainer = try Self.chain.get()
    let (a, b, c) = (try id("terraform_data.a"), try id("terraform_data.b[0]"), try id("terraform_data.c"))
    let forced = explainer.relation(of: a, to: c)
    #expect(forced.links.map(\.before) == [a, b])
    #expect(forced.links.map(\.after) == [b, c])
    #expect(forced.certainty == .exact)
    guard case .forced = forced.relation else { return #expect(Bool(false), "\(forced)") }
    let reversed = explainer.relation(of: c, to: a)
    guard case .reversed(let links) = reversed.relation else { return #expect(Bool(false), "\(reversed)") }
    #expect(links == forced.links)
    #expect(explainer.relation(of: b, to: try id("terraform_data.b[1]")).relation == .unordered)
    #expect(explainer.relation(of: a, to: try id("terraform_data.free")).relation == .unordered)
  }

  @Test func `a chain is whole: each link begins where the one before ended`() throws {
    let explainer = try Self.chain.get()
    for first in explainer.graph.operations.indices {
      for last in explainer.graph.operations.indices where first != last {
        guard let chain = explainer.chain(from: first, to: last) else { continue }
        #expect(chain.first?.before == first && chain.last?.after == last)
        #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.after == $1.before })
      }
    }
  }

  @Test func `a replacement's halves are each an operation of the address`() throws {
    let explainer = try Self.explainer(
      changes: [Self.change("terraform_data.a", .deleteThenCreate)],
      configuration: ConfigurationModule(resources: [ConfiguredResource(type: "terraform_data", name: "a")])
    ).get()
    let ids = explainer.operations(named: "terraform_data.a")
    #expect(ids.map { explainer.graph.operations[$0].action } == [.delete, .create])
    let destroy = explainer.operations(named: "terraform_data.a (destroy)")
    #expect(destroy == explainer.operations(named: "terraform_data.a:delete"))
    let relation = explainer.relation(of: ids[0], to: ids[1])
    #expect(relation.links.map(\.rule) == [.replacement])
  }

  @Test func `an operation may be named as reports name it`() throws {
    let explainer = try Self.explainer(
      changes: [Self.change("terraform_data.a", .createThenDelete)],
      configuration: ConfigurationModule(resources: [ConfiguredResource(type: "terraform_data", name: "a")])
    ).get()
    let ids = explainer.operations(named: "terraform_data.a (old object)")
    #expect(ids.map { explainer.graph.operations[$0].action } == [.delete])
  }

  @Test func `what lies between two operations is named`() throws {
    let explainer = try Self.explainer(
      changes: [Self.change("module.m.terraform_data.a", .create), Self.change("terraform_data.b", .create)],
      configuration: ConfigurationModule(
        resources: [
          ConfiguredResource(
            type: "terraform_data", name: "b",
            expressions: [
              ConfiguredExpression(
                path: "input", references: [ConfigurationReference(.moduleOutput(call: "m", output: "id"))])
            ])
        ],
        calls: [
          ModuleCall(
            name: "m",
            module: ConfigurationModule(
              resources: [ConfiguredResource(type: "terraform_data", name: "a")],
              outputs: [ConfiguredOutput(name: "id", references: [Self.reference("a")])]))
        ])
    ).get()
    let b = try #require(explainer.operations(named: "terraform_data.b").first)
    #expect(explainer.waits(of: b).waitsFor.map(\.through) == [["module.m.output.id"]])
    #expect(explainer.waits(of: b).waitsFor.map(\.rule) == [.reference])
  }
}
