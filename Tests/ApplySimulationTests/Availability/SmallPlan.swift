import ApplyGraph
import ApplySimulation
import ConfigurationSource
public import PlanFile
import ResourceKinds

/// A plan written by hand: one line for each resource instance.
struct SmallPlan {
  private var changes: [ResourceChange] = []
  private var configured: [ConfiguredResource] = []
  private var prior: [PriorObject] = []

  /// - Parameters:
  ///   - references: argument path to what it refers to.
  ///   - computed: attributes that the configuration does not set.
  ///   - dependencies: what the old object depends on according to the state; by default what `references` names.
  mutating func add(
    _ address: String, _ action: ChangeAction, before: JSONValue = .null, after: JSONValue = .null,
    unknown: JSONValue = .object([]), references: [(String, String)] = [], dependencies: [String]? = nil,
    isConfigured: Bool = true, computed: [String] = []
  ) {
    guard let name = ResourceAddress(parsing: address) else { return }
    let newFace = action == .noOp && after.isNull ? before : after
    changes.append(
      ResourceChange(
        address: name, action: action, provider: "registry.terraform.io/hashicorp/aws",
        changedAttributes: Self.changed(before, newFace, action), before: before, after: newFace, afterUnknown: unknown)
    )
    let named = references.map { (path: $0.0, reference: Self.reference($0.1)) }
    if isConfigured, !configured.contains(where: { $0.type == name.type && $0.name == name.name }) {
      let names = Set(named.map { String($0.path.prefix { $0 != "." }) } + Self.names(newFace))
      let arguments = names.subtracting(computed).sorted()
      configured.append(
        ConfiguredResource(
          mode: name.mode, type: name.type, name: name.name, providerConfigKey: "aws",
          expressions: named.map { ConfiguredExpression(path: $0.path, references: [$0.reference]) },
          arguments: arguments))
    }
    guard !before.isNull else { return }
    let depends = dependencies ?? references.map { Self.resource($0.1) }.filter { !$0.hasPrefix("local.") }
    prior.append(
      PriorObject(
        address: name, dependsOn: depends.compactMap { ConfigurationAddress(parsing: $0) },
        provider: "registry.terraform.io/hashicorp/aws", values: before))
  }

  var plan: Plan {
    Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4", changes: changes,
      configuration: ConfigurationModule(resources: configured),
      providers: [ProviderConfiguration(key: "aws", fullName: "registry.terraform.io/hashicorp/aws")],
      priorState: prior)
  }

  /// - Parameter source: the text of the configuration's only file.
  func forecast(runs: Int = 200, source: String? = nil) async throws -> (forecast: Forecast, graph: OperationGraph) {
    let plan = plan
    let configuration = source.map { SourceConfiguration.read(files: ["main.tf": Array($0.utf8)]) }
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan, source: configuration))
    let forecaster = Forecaster(settings: SimulationSettings(runs: runs))
    return (await forecaster.forecast(plan, graph, source: configuration), graph)
  }

  private static func changed(_ before: JSONValue, _ after: JSONValue, _ action: ChangeAction) -> [String] {
    guard action == .update else { return [] }
    return names(after).filter { before[$0] != after[$0] }
  }

  private static func names(_ value: JSONValue) -> [String] { value.members?.map(\.name) ?? [] }

  /// `aws_lb.web.dns_name`, `data.aws_x.y.id` and `local.name`.
  private static func reference(_ text: String) -> ConfigurationReference {
    let parts = text.split(separator: ".").map(String.init)
    if parts[0] == "local" {
      return ConfigurationReference(.local(parts[1]), attribute: parts.dropFirst(2).joined(separator: "."))
    }
    let isData = parts[0] == "data"
    let own = isData ? Array(parts.dropFirst()) : parts
    return ConfigurationReference(
      .resource(mode: isData ? .data : .managed, type: own[0], name: own[1], key: nil),
      attribute: own.dropFirst(2).joined(separator: "."))
  }

  private static func resource(_ text: String) -> String {
    let count = text.hasPrefix("data.") ? 3 : 2
    return text.split(separator: ".").prefix(count).joined(separator: ".")
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}

extension Forecast {
  func endpoint(_ name: String) -> EndpointForecast? { endpoints.first { $0.name == name } }

  func has(_ rule: Finding.Rule, _ address: String? = nil) -> Bool {
    findings.contains { $0.rule == rule && (address == nil || $0.address == address) }
  }
}

extension OperationGraph {
  /// `aws_x.a delete`.
  func text(_ moment: OperationMoment?) -> String? {
    moment.map { "\(operations[$0.operation].address) \(operations[$0.operation].action.rawValue)" }
  }
}

extension EndpointForecast {
  var dark: OutageInterval? { intervals.first { $0.effect == .dark } }
}
