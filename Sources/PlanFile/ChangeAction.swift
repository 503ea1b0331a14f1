/// What the plan wants done with one resource instance, in the plan's own order of steps.
public enum ChangeAction: String, Sendable, Hashable, CaseIterable {
  case noOp = "no-op"
  case create
  case read
  case update
  case delete
  /// `["delete","create"]`: the old object goes first.
  case deleteThenCreate = "delete-create"
  /// `["create","delete"]`: create_before_destroy.
  case createThenDelete = "create-delete"
  case forget
  /// `["create","forget"]`: the new object is made, the old one is dropped from the state only (OpenTofu).
  case createThenForget = "create-forget"

  /// Reads `change.actions`; nil where the list is none that Terraform or OpenTofu writes.
  public init?(actions: [String]) {
    switch actions {
    case ["no-op"]: self = .noOp
    case ["create"]: self = .create
    case ["read"]: self = .read
    case ["update"]: self = .update
    case ["delete"]: self = .delete
    case ["delete", "create"]: self = .deleteThenCreate
    case ["create", "delete"]: self = .createThenDelete
    case ["forget"]: self = .forget
    case ["create", "forget"], ["forget", "create"]: self = .createThenForget
    default: return nil
    }
  }

  public var isReplace: Bool { self == .deleteThenCreate || self == .createThenDelete || self == .createThenForget }
}

/// One thing that an apply does to one object. A replacement is two of them.
public enum OperationAction: String, Sendable, Hashable, CaseIterable {
  case create, update, delete, read, forget
}
