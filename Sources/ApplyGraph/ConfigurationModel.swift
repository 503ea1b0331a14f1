internal import ConfigurationSource
package import PlanFile

/// The configuration flattened: every module once, with what its parts refer to, from plan JSON and, where it is given,
/// from source. A class, because all plans that are made of one hold on to it.
package final class ConfigurationModel: Sendable {
  package let modules: [Module]
  /// Provider configurations with what their blocks refer to; dynamic blocks only where source was read.
  package let providers: [ProviderConfiguration]
  private let numberOfPath: [[String]: Int]
  /// The numbers of its resources, and what they name, with which the table of every plan of this configuration begins.
  let table: ResourceTable
  /// `Plan.version`, which all plans of the configuration have.
  let version: TerraformVersion?
  /// By its key, the module of each provider configuration.
  let moduleOfProvider: [String: [String]]
  private let origin: Origin

  /// All that it was made of, where no source was read.
  private struct Origin {
    var configuration: ConfigurationModule
    var providers: [ProviderConfiguration]
    var conditionedValues: [ConditionedValue]
    var terraformVersion: String
    var hasSource: Bool

    init(_ input: ApplyGraphInput) {
      configuration = input.plan.configuration
      providers = input.plan.providers
      conditionedValues = input.plan.conditionedValues
      terraformVersion = input.plan.terraformVersion
      hasSource = input.source != nil
    }
  }

  package struct Module: Sendable {
    package var path: [String]
    /// The call's `count`, `for_each` and `depends_on`, in the scope of the parent.
    package var repetition: [ConfigurationReference] = []
    package var dependsOn: [ConfigurationReference] = []
    /// What each variable is given, in the scope of the parent. Of the root only those with rules, given nothing.
    package var variables: [Value] = []
    /// What the validation rules of each variable name, in the module's own scope. Whoever uses a variable waits for them.
    package var validations: [Value] = []
    package var checks: [Value] = []
    package var locals: [Value] = []
    package var outputs: [Value] = []
    package var resources: [Resource] = []
    package var children: [String] = []
  }

  /// A named value and what it refers to.
  package struct Value: Sendable {
    package var name: String
    package var references: [ConfigurationReference]
  }

  package struct Resource: Sendable {
    package var address: ConfigurationAddress
    package var references: [Reference] = []
    package var providerKey: String
    /// What plan JSON shows of it.
    package var configured: ConfiguredResource
  }

  /// A reference with the rule that its edge follows.
  package struct Reference: Sendable, Hashable {
    package var reference: ConfigurationReference
    package var rule: EdgeRule
  }

  /// True where source was read: then nothing is hidden.
  package let isComplete: Bool

  package func module(at path: [String]) -> Module? { numberOfPath[path].map { modules[$0] } }

  package func moduleNumber(at path: [String]) -> Int? { numberOfPath[path] }

  /// Whether it is what `init` makes of `input`. What both share is not looked at; with source it is not tried.
  func isOf(_ input: ApplyGraphInput) -> Bool {
    !origin.hasSource && input.source == nil && origin.terraformVersion == input.plan.terraformVersion
      && origin.configuration == input.plan.configuration
      && origin.providers == input.plan.providers && origin.conditionedValues == input.plan.conditionedValues
  }

  /// Flattens the configuration of a plan and adds what the source says beyond it. Complexity: linear.
  ///
  /// - Parameter other: of a plan that may have many of the same resources: they are taken over.
  package init(_ input: ApplyGraphInput, near other: ConfigurationModel? = nil) {
    origin = Origin(input)
    let isSameVersion = other?.origin.terraformVersion == input.plan.terraformVersion
    version = isSameVersion ? other?.version : input.plan.version
    let flat = FlatConfiguration(input, near: other?.origin.hasSource == true ? nil : other)
    (modules, providers, numberOfPath) = (flat.modules, flat.providers, flat.numberOfPath)
    isComplete = flat.isComplete
    moduleOfProvider = Dictionary(
      input.plan.providers.map { ($0.key, $0.module) }, uniquingKeysWith: { first, _ in first })
    table = ResourceTable(flat.modules)
  }
}

/// The model's parts while they are put together.
private struct FlatConfiguration {
  typealias Module = ConfigurationModel.Module
  typealias Value = ConfigurationModel.Value
  typealias Resource = ConfigurationModel.Resource
  typealias Reference = ConfigurationModel.Reference

  var modules: [Module] = []
  var providers: [ProviderConfiguration]
  var numberOfPath: [[String]: Int] = [:]
  var isComplete = false

  /// - Parameter other: made without source.
  init(_ input: ApplyGraphInput, near other: ConfigurationModel?) {
    providers = input.plan.providers
    add(input.plan.configuration, path: [], call: nil, near: other)
    addConditions(input.plan.conditionedValues)
    guard let source = input.source else { return }
    isComplete = true
    for module in modules.indices {
      guard let content = source[modules[module].path] else {
        isComplete = false
        continue
      }
      modules[module].add(content)
    }
    // The arguments of a call stand in the module that makes it.
    for module in modules.indices where !modules[module].path.isEmpty {
      let path = modules[module].path
      if let call = source[Array(path.dropLast())]?.calls.first(where: { $0.name == path.last }) {
        modules[module].add(call)
      }
    }
    for number in providers.indices {
      guard let block = source[providers[number].module]?.providers.first(where: providers[number].isMade) else {
        continue
      }
      let known = providers[number].references
      providers[number].references += block.references.filter { !known.contains($0) }
    }
    if source.modules.contains(where: { !$0.isComplete }) { isComplete = false }
  }

  private mutating func add(
    _ module: ConfigurationModule, path: [String], call: ModuleCall?, near other: ConfigurationModel?
  ) {
    var flat = Module(path: path)
    if let call {
      flat.repetition = call.repetition
      flat.dependsOn = call.dependsOn
      flat.variables = call.arguments.map { Value(name: $0.name, references: $0.references) }
      for name in module.variables where !flat.variables.contains(where: { $0.name == name }) {
        flat.variables.append(Value(name: name, references: []))
      }
    }
    flat.outputs = module.outputs.map { Value(name: $0.name, references: $0.references) }
    let known = other?.module(at: path)?.resources ?? []
    flat.resources = module.resources.indices.map { place in
      let isKnown = place < known.count && known[place].configured == module.resources[place]
      return isKnown ? known[place] : Self.resource(module.resources[place], path: path)
    }
    flat.children = module.calls.map(\.name)
    numberOfPath[path] = modules.count
    modules.append(flat)
    for call in module.calls { add(call.module, path: path + [call.name], call: call, near: other) }
  }

  /// Plan JSON says which values have conditions, and not what those refer to.
  private mutating func addConditions(_ values: [ConditionedValue]) {
    for value in values {
      guard let number = numberOfPath[value.module] else { continue }
      switch value.kind {
      case .variable: modules[number].addValidation(value.name, [])
      case .check: modules[number].checks.append(Value(name: value.name, references: []))
      case .output: continue
      }
    }
  }

  private static func resource(_ configured: ConfiguredResource, path: [String]) -> Resource {
    var references: [Reference] = []
    let count = configured.expressions.reduce(0) { $0 + $1.references.count }
    references.reserveCapacity(
      count + configured.repetition.count + configured.provisioners.count + configured.dependsOn.count)
    func add(_ more: [ConfigurationReference], _ rule: EdgeRule) {
      for reference in more { references.append(Reference(reference: reference, rule: rule)) }
    }
    for expression in configured.expressions { add(expression.references, .reference) }
    add(configured.repetition, .reference)
    add(configured.provisioners, .reference)
    add(configured.dependsOn, .dependsOn)
    return Resource(
      address: ConfigurationAddress(
        module: path, mode: configured.mode, type: configured.type, name: configured.name),
      references: references, providerKey: configured.providerConfigKey, configured: configured)
  }
}

extension ProviderConfiguration {
  /// Whether it is this block, of its module, that makes it. Its key is `module.m:aws.west`, in the root `aws.west`.
  fileprivate func isMade(by block: SourceProvider) -> Bool {
    let name = key.split(separator: ":").last?.split(separator: ".").first
    return name.map(String.init) == block.name && alias == block.alias
  }
}

extension ConfigurationModel.Module {
  fileprivate mutating func addValidation(_ name: String, _ references: [ConfigurationReference]) {
    Self.add(name, references, to: &validations)
    Self.add(name, [], to: &variables)
  }

  /// Adds what the source says: locals, dynamic blocks, conditions, triggers, connections.
  fileprivate mutating func add(_ source: SourceModule) {
    for variable in source.variables where !variable.validation.isEmpty {
      addValidation(variable.name, variable.validation)
    }
    for check in source.checks { Self.add(check.name, check.references, to: &checks) }
    locals = source.locals.map { ConfigurationModel.Value(name: $0.name, references: $0.references) }
    for output in source.outputs { Self.add(output.name, output.references, to: &outputs) }
    for resource in source.resources {
      let address = ConfigurationAddress(module: path, mode: resource.mode, type: resource.type, name: resource.name)
      let position: Int
      if let found = resources.firstIndex(where: { $0.address == address }) {
        position = found
      } else {
        position = resources.count
        resources.append(
          ConfigurationModel.Resource(
            address: address, providerKey: "",
            configured: ConfiguredResource(mode: resource.mode, type: resource.type, name: resource.name)))
      }
      resources[position].add(resource.lifecycle.replaceTriggeredBy, .replaceTriggeredBy)
      resources[position].add(resource.dependsOn, .dependsOn)
      resources[position].add(resource.references, .reference)
    }
  }

  fileprivate mutating func add(_ call: SourceModuleCall) {
    for argument in call.arguments { Self.add(argument.name, argument.references, to: &variables) }
    repetition += call.repetition.filter { !repetition.contains($0) }
    dependsOn += call.dependsOn.filter { !dependsOn.contains($0) }
  }

  private static func add(
    _ name: String, _ references: [ConfigurationReference], to values: inout [ConfigurationModel.Value]
  ) {
    if let position = values.firstIndex(where: { $0.name == name }) {
      let known = values[position].references
      values[position].references += references.filter { !known.contains($0) }
    } else {
      values.append(ConfigurationModel.Value(name: name, references: references))
    }
  }
}

extension ConfigurationModel.Resource {
  /// Adds references that are not there yet under any rule.
  fileprivate mutating func add(_ more: [ConfigurationReference], _ rule: EdgeRule) {
    for reference in more where !references.contains(where: { $0.reference == reference }) {
      references.append(ConfigurationModel.Reference(reference: reference, rule: rule))
    }
  }
}
