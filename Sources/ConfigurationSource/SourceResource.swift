public import PlanFile

/// One `resource`, `data` or `ephemeral` block.
public struct SourceResource: Sendable, Hashable {
  public var mode: ResourceMode
  public var type: String
  public var name: String
  /// The `check` block that holds it, for a nested data source.
  public var check: String?
  /// As written: `aws.west`; nil where the default one of the type's provider is used.
  public var provider: String?
  /// Arguments and nested blocks that refer to something or use `each` or `count`.
  ///
  /// A path names the blocks inwards: `origin.domain_name`. A dynamic block has the paths that its content would have
  /// if it were written out, and its `for_each` and `labels` stand under the block's own name.
  public var expressions: [ConfiguredExpression]
  /// Of `count`, `for_each` and OpenTofu's `lifecycle { enabled }`.
  public var repetition: [ConfigurationReference]
  public var hasCount: Bool
  public var hasForEach: Bool
  public var dependsOn: [ConfigurationReference]
  public var provisioners: [SourceProvisioner]
  /// Of the resource's own `connection` block.
  public var connection: [ConfigurationReference]
  public var lifecycle: SourceLifecycle
  public var range: SourceRange

  /// Everything that the resource waits for, each once: all of the above but destroy-time provisioners.
  public var references: [ConfigurationReference] {
    distinct(
      expressions.flatMap(\.references), repetition, dependsOn,
      provisioners.filter { !$0.isDestroyTime }.flatMap(\.references), connection,
      lifecycle.replaceTriggeredBy, lifecycle.conditions)
  }
}

/// One `provisioner` block.
public struct SourceProvisioner: Sendable, Hashable {
  public var type: String
  /// True for `when = destroy`: it runs before the delete, may use only `self`, and makes no edge.
  public var isDestroyTime: Bool
  /// Of its arguments and its `connection` block.
  public var references: [ConfigurationReference]
  public var range: SourceRange
}

/// A resource's `lifecycle` block.
public struct SourceLifecycle: Sendable, Hashable {
  /// Nil where it is not set, or not by a literal.
  public var createBeforeDestroy: Bool?
  public var replaceTriggeredBy: [ConfigurationReference]
  /// Of preconditions, postconditions and their messages, and of whatever else in the block is evaluated.
  public var conditions: [ConfigurationReference]
  public var hasConditions: Bool
  public var actionTriggers: [SourceActionTrigger]

  public init(
    createBeforeDestroy: Bool? = nil, replaceTriggeredBy: [ConfigurationReference] = [],
    conditions: [ConfigurationReference] = [], hasConditions: Bool = false, actionTriggers: [SourceActionTrigger] = []
  ) {
    self.createBeforeDestroy = createBeforeDestroy
    self.replaceTriggeredBy = replaceTriggeredBy
    self.conditions = conditions
    self.hasConditions = hasConditions
    self.actionTriggers = actionTriggers
  }
}

/// One `action_trigger` block (Terraform 1.14).
public struct SourceActionTrigger: Sendable, Hashable {
  /// `after_create`, `before_update`, ...
  public var events: [String]
  /// As written: `action.aws_lambda_invoke.warm`.
  public var actions: [String]
  /// Of its condition.
  public var references: [ConfigurationReference]
}
