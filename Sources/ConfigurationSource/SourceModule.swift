public import PlanFile

/// One module as its files say it: every block that can refer to something, in the order of the files.
///
/// References are in the module's own scope and syntactic: both branches of a conditional count. They are what Terraform
/// makes its graph from, with one addition: behind an index that only evaluation knows, a resource reference keeps its
/// attribute (`aws_x.a[count.index].id` is `aws_x.a` with the attribute `id`; plan JSON says `aws_x.a`).
public struct SourceModule: Sendable {
  /// Managed, data and ephemeral resources, those inside `check` blocks too.
  public var resources: [SourceResource]
  public var locals: [SourceLocal]
  public var outputs: [SourceOutput]
  public var calls: [SourceModuleCall]
  public var variables: [SourceVariable]
  public var providers: [SourceProvider]
  public var checks: [SourceCheck]
  public var moved: [SourceMove]
  public var removed: [SourceRemoval]
  public var imports: [SourceImport]

  public init(
    resources: [SourceResource] = [], locals: [SourceLocal] = [], outputs: [SourceOutput] = [],
    calls: [SourceModuleCall] = [], variables: [SourceVariable] = [], providers: [SourceProvider] = [],
    checks: [SourceCheck] = [], moved: [SourceMove] = [], removed: [SourceRemoval] = [], imports: [SourceImport] = []
  ) {
    self.resources = resources
    self.locals = locals
    self.outputs = outputs
    self.calls = calls
    self.variables = variables
    self.providers = providers
    self.checks = checks
    self.moved = moved
    self.removed = removed
    self.imports = imports
  }
}

/// One entry of a `locals` block.
public struct SourceLocal: Sendable, Hashable {
  public var name: String
  public var references: [ConfigurationReference]
  public var range: SourceRange
}

/// One `output` block.
public struct SourceOutput: Sendable, Hashable {
  public var name: String
  /// Of `value`.
  public var value: [ConfigurationReference]
  public var dependsOn: [ConfigurationReference]
  /// Of the preconditions and their messages.
  public var conditions: [ConfigurationReference]
  public var range: SourceRange

  /// Everything that the output waits for, each once.
  public var references: [ConfigurationReference] { distinct(value, dependsOn, conditions) }
}

/// One `variable` block.
public struct SourceVariable: Sendable, Hashable {
  public var name: String
  public var hasDefault: Bool
  /// Of the validation rules and their messages, the variable itself left out. Since Terraform 1.9 they may name others.
  public var validation: [ConfigurationReference]
  public var range: SourceRange
}

/// One `module` block.
public struct SourceModuleCall: Sendable {
  public var name: String
  /// As written; nil where it is missing or not a plain string.
  public var source: String?
  /// Every argument for the module's variables, also those that refer to nothing.
  public var arguments: [ModuleArgument]
  /// Of `count`, `for_each` and OpenTofu's `lifecycle { enabled }`.
  public var repetition: [ConfigurationReference]
  public var hasCount: Bool
  public var hasForEach: Bool
  public var dependsOn: [ConfigurationReference]
  public var providers: [SourceProviderPassing]
  public var range: SourceRange
}

/// One entry of a call's `providers`: `aws.inner = aws.outer`.
public struct SourceProviderPassing: Sendable, Hashable {
  /// As the called module knows it.
  public var inner: String
  /// As the calling module knows it.
  public var outer: String
}

/// One `provider` block.
public struct SourceProvider: Sendable, Hashable {
  /// The local name: `aws`.
  public var name: String
  public var alias: String?
  public var references: [ConfigurationReference]
  public var range: SourceRange
}

/// One `check` block. Its nested data source is among the module's resources.
public struct SourceCheck: Sendable, Hashable {
  public var name: String
  /// Of the assertions and their messages; the nested data source is here if they use it.
  public var references: [ConfigurationReference]
  public var range: SourceRange
}

/// One `moved` block.
public struct SourceMove: Sendable, Hashable {
  /// An address in the module's scope, of a resource, an instance, a module or a module instance.
  public var from: String
  public var to: String
  public var range: SourceRange
}

/// One `removed` block.
public struct SourceRemoval: Sendable, Hashable {
  /// An address in the module's scope, of a resource or a module.
  public var from: String
  /// False for `lifecycle { destroy = false }`: the object is forgotten.
  public var destroys: Bool
  public var range: SourceRange
}

/// One `import` block.
public struct SourceImport: Sendable, Hashable {
  /// An address; a key that only evaluation knows is left out.
  public var to: String
  /// Of `id`, `identity`, `for_each` and the keys in `to`. They matter to planning, not to the apply.
  public var references: [ConfigurationReference]
  public var range: SourceRange
}

/// All references of `lists`, in order, each once.
func distinct(_ lists: [ConfigurationReference]...) -> [ConfigurationReference] {
  var seen: Set<ConfigurationReference> = []
  return lists.joined().filter { seen.insert($0).inserted }
}
