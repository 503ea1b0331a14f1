/// What a plan says, as far as order, time and availability need it.
public struct Plan: Sendable, Equatable {
  /// How the plan was made.
  public enum Mode: String, Sendable {
    case normal, destroy
    case refreshOnly = "refresh-only"
  }

  public var formatVersion: String
  public var terraformVersion: String
  public var mode: Mode
  /// False for a targeted plan and for one with deferred changes.
  ///
  /// Terraform says it since 1.8. Where a plan does not, one is taken for targeted in which something that exists and is
  /// configured has no change, not even a no-op.
  public var isComplete: Bool
  /// True where planning ended with an error: Terraform refuses to apply such a plan.
  public var isErrored: Bool
  /// `resource_changes`, in the plan's order, no-ops included.
  public var changes: [ResourceChange]
  /// Pure moves and drift: `resource_drift` entries with `previous_address` in a refresh-only plan.
  public var driftMoves: Int
  public var configuration: ConfigurationModule
  public var providers: [ProviderConfiguration]
  /// `prior_state`: what exists before the apply, after the refresh.
  public var priorState: [PriorObject]
  /// `relevant_attributes`: what planning found to matter for some change, seen through locals.
  public var relevantAttributes: [RelevantAttribute]
  /// The resources with preconditions or postconditions, from `checks`.
  public var conditioned: Set<ConfigurationAddress>
  /// Variables with validation rules, outputs with preconditions and check blocks, from `checks`.
  public var conditionedValues: [ConditionedValue]
  /// `deferred_changes`: addresses that this apply leaves for a later one. A key that is not known yet may be in them.
  public var deferred: [String]
  /// Resource instances whose operations run actions (`action_trigger`, Terraform 1.14), from `action_invocations`.
  public var actionTriggers: [ResourceAddress]
  public var diagnostics: [Diagnostic]

  public init(
    formatVersion: String, terraformVersion: String, mode: Mode = .normal, isComplete: Bool = true,
    isErrored: Bool = false, changes: [ResourceChange], driftMoves: Int = 0, configuration: ConfigurationModule,
    providers: [ProviderConfiguration] = [], priorState: [PriorObject] = [],
    relevantAttributes: [RelevantAttribute] = [], conditioned: Set<ConfigurationAddress> = [],
    conditionedValues: [ConditionedValue] = [], deferred: [String] = [], actionTriggers: [ResourceAddress] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.formatVersion = formatVersion
    self.terraformVersion = terraformVersion
    self.mode = mode
    self.isComplete = isComplete
    self.isErrored = isErrored
    self.changes = changes
    self.driftMoves = driftMoves
    self.configuration = configuration
    self.providers = providers
    self.priorState = priorState
    self.relevantAttributes = relevantAttributes
    self.conditioned = conditioned
    self.conditionedValues = conditionedValues
    self.deferred = deferred
    self.actionTriggers = actionTriggers
    self.diagnostics = diagnostics
  }
}

/// Something with conditions that is no resource.
public struct ConditionedValue: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case variable = "var"
    case output = "output_value"
    case check
  }

  public var kind: Kind
  public var module: [String]
  public var name: String

  public init(_ kind: Kind, module: [String], name: String) {
    self.kind = kind
    self.module = module
    self.name = name
  }
}

/// One entry of `resource_changes`.
public struct ResourceChange: Sendable, Equatable {
  public var address: ResourceAddress
  /// Set where the instance was moved.
  public var previousAddress: ResourceAddress?
  /// The key of a leftover deposed object, where the change is about one.
  public var deposed: String?
  public var action: ChangeAction
  public var reason: String?
  /// `registry.terraform.io/hashicorp/aws`.
  public var provider: String
  public var isImport: Bool
  /// Top-level names of the attributes that force the replacement.
  public var replacePaths: [String]
  /// Top-level names of the attributes whose known or unknown value differs.
  public var changedAttributes: [String]
  /// Top-level names in `after` whose value is a list of objects: nested blocks, given or computed. Empty for a no-op.
  public var nestedBlocks: [String]
  /// The attributes that the selection asks for, before; null where there is no object.
  public var before: JSONValue
  /// The same after; an unknown value is absent here and true in `afterUnknown`.
  public var after: JSONValue
  /// Mirrors `after`: true where the value is known only after the apply. Not only the selected attributes.
  public var afterUnknown: JSONValue

  public init(
    address: ResourceAddress, previousAddress: ResourceAddress? = nil, deposed: String? = nil, action: ChangeAction,
    reason: String? = nil, provider: String = "", isImport: Bool = false, replacePaths: [String] = [],
    changedAttributes: [String] = [], nestedBlocks: [String] = [], before: JSONValue = .null,
    after: JSONValue = .null, afterUnknown: JSONValue = .object([])
  ) {
    self.address = address
    self.previousAddress = previousAddress
    self.deposed = deposed
    self.action = action
    self.reason = reason
    self.provider = provider
    self.isImport = isImport
    self.replacePaths = replacePaths
    self.changedAttributes = changedAttributes
    self.nestedBlocks = nestedBlocks
    self.before = before
    self.after = after
    self.afterUnknown = afterUnknown
  }
}

/// One object of the prior state.
public struct PriorObject: Sendable, Equatable {
  public var address: ResourceAddress
  public var deposed: String?
  /// Configuration addresses, the transitive closure at the time of writing.
  public var dependsOn: [ConfigurationAddress]
  public var isTainted: Bool
  public var provider: String
  /// The attributes that the selection asks for; null where the plan has a change of the object, which tells them.
  public var values: JSONValue

  public init(
    address: ResourceAddress, deposed: String? = nil, dependsOn: [ConfigurationAddress] = [], isTainted: Bool = false,
    provider: String = "", values: JSONValue = .null
  ) {
    self.address = address
    self.deposed = deposed
    self.dependsOn = dependsOn
    self.isTainted = isTainted
    self.provider = provider
    self.values = values
  }
}

/// One entry of `relevant_attributes`.
public struct RelevantAttribute: Sendable, Hashable {
  /// As written: an address without module keys, perhaps with an instance key.
  public var resource: ResourceAddress
  /// Attribute names and indexes; empty for the whole object.
  public var path: [String]

  public init(resource: ResourceAddress, path: [String]) {
    self.resource = resource
    self.path = path
  }
}

/// One entry of `configuration.provider_config`.
public struct ProviderConfiguration: Sendable, Equatable {
  /// The full name of the provider that is part of Terraform itself.
  ///
  /// Source: `resource_changes` of recorded plans with `terraform_data`.
  public static let builtIn = "terraform.io/builtin/terraform"

  /// The key by which resources name it: `aws`, `aws.west`, `module.m:aws`.
  public var key: String
  /// `registry.terraform.io/hashicorp/aws`.
  public var fullName: String
  public var alias: String?
  public var module: [String]
  public var references: [ConfigurationReference]

  public init(
    key: String, fullName: String, alias: String? = nil, module: [String] = [],
    references: [ConfigurationReference] = []
  ) {
    self.key = key
    self.fullName = fullName
    self.alias = alias
    self.module = module
    self.references = references
  }
}

/// One module of `configuration`, with the modules that it calls.
public struct ConfigurationModule: Sendable, Equatable {
  public var resources: [ConfiguredResource]
  public var outputs: [ConfiguredOutput]
  public var calls: [ModuleCall]
  public var variables: [String]

  public init(
    resources: [ConfiguredResource] = [], outputs: [ConfiguredOutput] = [], calls: [ModuleCall] = [],
    variables: [String] = []
  ) {
    self.resources = resources
    self.outputs = outputs
    self.calls = calls
    self.variables = variables
  }
}

/// One `resource` or `data` block.
public struct ConfiguredResource: Sendable, Equatable {
  public var mode: ResourceMode
  public var type: String
  public var name: String
  public var providerConfigKey: String
  public var expressions: [ConfiguredExpression]
  /// Top-level argument and block names that `expressions` has at all, with or without references.
  public var arguments: [String]
  /// References of `count` or `for_each`.
  public var repetition: [ConfigurationReference]
  public var hasCount: Bool
  public var hasForEach: Bool
  public var dependsOn: [ConfigurationReference]
  public var provisioners: [ConfigurationReference]
  public var hasProvisioners: Bool
  /// `timeouts`: action to the duration as written.
  public var timeouts: [String: String]

  public init(
    mode: ResourceMode = .managed, type: String, name: String, providerConfigKey: String = "",
    expressions: [ConfiguredExpression] = [], arguments: [String] = [], repetition: [ConfigurationReference] = [],
    hasCount: Bool = false, hasForEach: Bool = false, dependsOn: [ConfigurationReference] = [],
    provisioners: [ConfigurationReference] = [], hasProvisioners: Bool = false, timeouts: [String: String] = [:]
  ) {
    self.mode = mode
    self.type = type
    self.name = name
    self.providerConfigKey = providerConfigKey
    self.expressions = expressions
    self.arguments = arguments
    self.repetition = repetition
    self.hasCount = hasCount
    self.hasForEach = hasForEach
    self.dependsOn = dependsOn
    self.provisioners = provisioners
    self.hasProvisioners = hasProvisioners
    self.timeouts = timeouts
  }
}

/// One argument with references: `origin.domain_name` refers to `aws_s3_bucket.crates`.
public struct ConfiguredExpression: Sendable, Hashable {
  /// Attribute names from the block inwards, joined by dots, no indexes.
  public var path: String
  public var references: [ConfigurationReference]
  /// True where the expression uses `each.` or `count.`, whose value comes from the repetition.
  public var usesRepetition: Bool

  public init(path: String, references: [ConfigurationReference], usesRepetition: Bool = false) {
    self.path = path
    self.references = references
    self.usesRepetition = usesRepetition
  }
}

/// One `output` block.
public struct ConfiguredOutput: Sendable, Equatable {
  public var name: String
  public var references: [ConfigurationReference]

  public init(name: String, references: [ConfigurationReference]) {
    self.name = name
    self.references = references
  }
}

/// One `module` block, with the module behind it.
public struct ModuleCall: Sendable, Equatable {
  public var name: String
  /// Argument name to what it refers to.
  public var arguments: [ModuleArgument]
  public var repetition: [ConfigurationReference]
  public var dependsOn: [ConfigurationReference]
  public var module: ConfigurationModule

  public init(
    name: String, arguments: [ModuleArgument] = [], repetition: [ConfigurationReference] = [],
    dependsOn: [ConfigurationReference] = [], module: ConfigurationModule
  ) {
    self.name = name
    self.arguments = arguments
    self.repetition = repetition
    self.dependsOn = dependsOn
    self.module = module
  }
}

/// One argument of a module call.
public struct ModuleArgument: Sendable, Equatable {
  public var name: String
  public var references: [ConfigurationReference]

  public init(name: String, references: [ConfigurationReference]) {
    self.name = name
    self.references = references
  }
}
