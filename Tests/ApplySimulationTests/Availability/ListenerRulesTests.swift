import ApplyGraph
import PlanFile
import ResourceKinds
import Testing

@testable import ApplySimulation

/// Which rules of a listener are for a name.
@Suite struct ListenerRulesTests {
  private static func rule(hosts: [String], paths: [String] = []) -> JSONValue {
    var conditions: [JSONValue] = []
    if !hosts.isEmpty { conditions.append(["host_header": [["values": .array(hosts.map { .string($0) })]]]) }
    if !paths.isEmpty { conditions.append(["path_pattern": [["values": .array(paths.map { .string($0) })]]]) }
    return ["listener_arn": "arn:listener", "condition": .array(conditions)]
  }

  /// A listener with rules, each at `aws_lb_listener_rule.NAME`.
  private static func rules(_ rules: [(name: String, values: JSONValue)]) throws -> (ListenerRules, ServingWorld) {
    var small = SmallPlan()
    small.add("aws_lb_listener.web", .noOp, before: ["arn": "arn:listener", "id": "arn:listener"])
    for (name, values) in rules { small.add("aws_lb_listener_rule.\(name)", .noOp, before: values) }
    let plan = small.plan
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    let world = AvailabilityModel(plan: plan, graph: graph, catalog: .standard, source: nil).world
    let address = try #require(ResourceAddress(parsing: "aws_lb_listener.web"))
    let listener = try #require(world.index.object(at: address, .old))
    return (ListenerRules(of: listener, in: world), world)
  }

  private static func names(_ readings: [PointerReading], _ world: ServingWorld) -> [String] {
    readings.map { world.index[$0.holder].address.name }
  }

  @Test(arguments: [
    ("www.acme.example", ["both", "exact", "wild"]), ("WWW.acme.example", ["wild"]), ("api.acme.example", ["wild"]),
    ("a1.shop.example", ["mark"]), ("a12.shop.example", []), ("upper.example", ["upper"]), ("other.example", []),
  ])
  func `a name is matched as it is, by wildcards, and each rule once`(name: String, expected: [String]) throws {
    let (rules, world) = try Self.rules([
      ("both", Self.rule(hosts: ["www.acme.example", "www.*"])),
      ("exact", Self.rule(hosts: ["www.acme.example"], paths: ["/shop/*"])),
      ("mark", Self.rule(hosts: ["a?.shop.example"])),
      ("paths", Self.rule(hosts: [], paths: ["/api/*"])),
      ("upper", Self.rule(hosts: ["Upper.Example"])),
      ("wild", Self.rule(hosts: ["*.acme.example"])),
    ])
    #expect(Self.names(rules.matching(name), world) == expected)
    #expect(rules.forPaths.map { Self.names($0, world) } == [["paths"]])
    #expect(!rules.isEmpty)
  }

  @Test func `of many rules the same are found as by looking at each`() throws {
    let hosts = (0..<60).map { ["h\($0 % 20).acme.example", $0 % 7 == 0 ? "h\($0 % 3)*.example" : "x\($0).example"] }
    let (rules, world) = try Self.rules(hosts.enumerated().map { ("r\($0)", Self.rule(hosts: $1)) })
    for number in 0..<25 {
      let name = "h\(number).acme.example"
      let expected = hosts.indices.filter { place in
        hosts[place].contains { ListenerRouting.matches(name, pattern: $0) }
      }.map { "r\($0)" }
      #expect(Self.names(rules.matching(name), world).sorted() == expected.sorted(), "\(name)")
    }
  }

  @Test func `a listener without rules has none`() throws {
    let (rules, _) = try Self.rules([])
    #expect(rules.isEmpty)
    #expect(rules.forPaths.isEmpty)
    #expect(rules.matching("www.acme.example").isEmpty)
  }
}
