public import PlanFile

/// What a report says of the plan itself.
public struct PlanSummary: Sendable, Hashable {
  public var distribution: Plan.Distribution
  public var terraformVersion: String
  public var mode: Plan.Mode
  /// False for a targeted plan and for one with deferred changes.
  public var isComplete: Bool
  /// True where planning ended with an error: Terraform refuses to apply such a plan.
  public var isErrored: Bool
  public var actions: ActionCounts

  public init(
    distribution: Plan.Distribution = .terraform, terraformVersion: String, mode: Plan.Mode = .normal,
    isComplete: Bool = true, isErrored: Bool = false, actions: ActionCounts
  ) {
    self.distribution = distribution
    self.terraformVersion = terraformVersion
    self.mode = mode
    self.isComplete = isComplete
    self.isErrored = isErrored
    self.actions = actions
  }

  public init(_ plan: Plan) {
    self.init(
      distribution: plan.distribution, terraformVersion: plan.terraformVersion, mode: plan.mode,
      isComplete: plan.isComplete,
      isErrored: plan.isErrored, actions: ActionCounts(plan))
  }
}

/// Resource instances by what the plan wants with them.
///
/// Every instance counts once by its action, a replacement as one; one that is also moved or imported counts there too.
public struct ActionCounts: Sendable, Hashable {
  public var create = 0
  public var update = 0
  public var delete = 0
  public var replace = 0
  public var read = 0
  public var forget = 0
  public var noOp = 0
  public var move = 0
  public var importing = 0

  public init() {}

  public init(_ plan: Plan) {
    for change in plan.changes {
      switch change.action {
      case .noOp: noOp += 1
      case .create: create += 1
      case .read: read += 1
      case .update: update += 1
      case .delete: delete += 1
      case .deleteThenCreate, .createThenDelete, .createThenForget: replace += 1
      case .forget: forget += 1
      }
      if change.previousAddress != nil { move += 1 }
      if change.isImport { importing += 1 }
    }
    move += plan.driftMoves
  }

  /// As reports name them, in the order in which they are printed.
  public var named: [(name: String, count: Int)] {
    [
      ("create", create), ("update", update), ("delete", delete), ("replace", replace), ("read", read),
      ("forget", forget), ("no-op", noOp), ("move", move), ("import", importing),
    ]
  }
}
