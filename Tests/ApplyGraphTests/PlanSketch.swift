import ApplyGraph
import ConfigurationSource
import Graphs
import PlanFile

/// A plan in a few words: a configuration, what happens to which object, and what the state says.
///
/// Its `configuration` is what Terraform would put into plan JSON: locals, conditions, triggers and connections are left
/// out of it, and are there again with `.closed`.
struct PlanSketch {
  /// What the order is built from.
  enum Inputs {
    case planAlone
    /// With the configuration's files and the state, as a saved plan has them.
    case closed
  }

  var plan: Plan
  var source: SourceConfiguration
  /// Objects that the state knows as create_before_destroy.
  var createBeforeDestroy: Set<String> = []
  /// Provider configurations of objects that the configuration no longer has.
  var providers: [String: StateProvider] = [:]
  var options: PlanOptions?

  /// - Parameters:
  ///   - root: the root module. Unlike in Terraform several blocks may stand on one line.
  ///   - modules: what `source = "./NAME"` leads to.
  init(_ root: String, modules: [String: String] = [:]) {
    func file(_ text: String) -> [UInt8] { Array(text.replacing("} resource", with: "}\nresource").utf8) }
    var files = ["main.tf": file(root)]
    for (name, text) in modules { files["\(name)/main.tf"] = file(text) }
    source = SourceConfiguration.read(files: files)
    precondition(source.problems.isEmpty, "\(source.problems)")
    plan = Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4", changes: [],
      configuration: Self.configuration(source, at: []),
      providers: (source[[]]?.providers ?? []).map { provider in
        ProviderConfiguration(
          key: provider.alias.map { "\(provider.name).\($0)" } ?? provider.name, fullName: provider.name,
          alias: provider.alias, references: provider.references)
      })
    noteConditions()
  }

  // MARK: What happens

  /// - Parameter state: what the current object depends on; nil where there is none.
  mutating func change(
    _ text: String, _ action: ChangeAction, state dependencies: [String]? = nil, deposed: String? = nil,
    reason: String? = nil
  ) {
    let address = Self.address(text)
    plan.changes.append(
      ResourceChange(
        address: address, deposed: deposed, action: action, reason: reason,
        provider: address.type.split(separator: "_").first.map(String.init) ?? ""))
    guard let dependencies else { return }
    plan.priorState.append(
      PriorObject(address: address, dependsOn: dependencies.map { Self.address($0).configuration }))
  }

  // MARK: What comes of it

  func input(_ inputs: Inputs = .closed) -> ApplyGraphInput {
    guard inputs == .closed else { return ApplyGraphInput(plan: plan) }
    let objects = plan.priorState.map { object in
      StateObject(
        address: object.address, dependencies: object.dependsOn,
        createBeforeDestroy: createBeforeDestroy.contains(object.address.description),
        provider: providers[object.address.description])
    }
    return ApplyGraphInput(
      plan: plan, state: RawState(objects: objects), source: source, options: options ?? PlanOptions(mode: plan.mode))
  }

  func graph(_ inputs: Inputs = .closed) throws -> OperationGraph { try ApplyGraphBuilder.build(input(inputs)) }

  /// The order without what follows from the rest, sorted: `x.b (destroy) < x.a`.
  func steps(_ inputs: Inputs = .closed) throws -> [String] { try graph(inputs).steps }

  /// What each step stands for, by the rule's id.
  func rules(_ inputs: Inputs = .closed) throws -> [String: String] {
    let graph = try graph(inputs)
    let order = graph.order
    var rules: [String: String] = [:]
    for (edge, label) in zip(order.graph.edges, order.labels) {
      rules["\(graph.operations[Int(edge.from)]) < \(graph.operations[Int(edge.to)])"] =
        EdgeRule(rawValue: Int(label))?.id
    }
    return rules
  }

  static func address(_ text: String) -> ResourceAddress {
    guard let address = ResourceAddress(parsing: text) else { preconditionFailure("\(text) is an address") }
    return address
  }

  // MARK: Plan JSON's view of a configuration

  private static func configuration(_ source: SourceConfiguration, at path: [String]) -> ConfigurationModule {
    guard let module = source[path] else { return ConfigurationModule() }
    return ConfigurationModule(
      resources: module.resources.filter { $0.check == nil }.map(resource),
      outputs: module.outputs.map { ConfiguredOutput(name: $0.name, references: $0.value + $0.dependsOn) },
      calls: module.calls.map { call in
        ModuleCall(
          name: call.name, arguments: call.arguments, repetition: call.repetition, dependsOn: call.dependsOn,
          module: configuration(source, at: path + [call.name]))
      },
      variables: module.variables.map(\.name))
  }

  private static func resource(_ source: SourceResource) -> ConfiguredResource {
    ConfiguredResource(
      mode: source.mode, type: source.type, name: source.name,
      providerConfigKey: source.provider ?? source.type.split(separator: "_").first.map(String.init) ?? "",
      expressions: source.expressions, arguments: source.expressions.map(\.path), repetition: source.repetition,
      hasCount: source.hasCount, hasForEach: source.hasForEach, dependsOn: source.dependsOn,
      provisioners: source.provisioners.filter { !$0.isDestroyTime }.flatMap(\.references),
      hasProvisioners: !source.provisioners.isEmpty)
  }

  private mutating func noteConditions() {
    for module in source.modules {
      for resource in module.content.resources where resource.lifecycle.hasConditions {
        plan.conditioned.insert(
          ConfigurationAddress(module: module.path, mode: resource.mode, type: resource.type, name: resource.name))
      }
      func note(_ kind: ConditionedValue.Kind, _ names: [String]) {
        plan.conditionedValues += names.map { ConditionedValue(kind, module: module.path, name: $0) }
      }
      note(.variable, module.content.variables.filter { !$0.validation.isEmpty }.map(\.name))
      note(.output, module.content.outputs.filter { !$0.conditions.isEmpty }.map(\.name))
      note(.check, module.content.checks.map(\.name))
    }
  }
}

extension OperationGraph {
  var steps: [String] {
    order.graph.edges.map { "\(operations[Int($0.from)]) < \(operations[Int($0.to)])" }.sorted()
  }

  var assumed: [String] { assumptions.map { "\($0.address): \($0.assumed)" }.sorted() }
}
