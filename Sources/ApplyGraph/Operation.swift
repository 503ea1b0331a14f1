public import PlanFile

/// One thing that the apply does to one object. A replacement is two: a delete and a create.
public struct Operation: Sendable, Hashable {
  /// Its position in `OperationGraph.operations`.
  public var id: Int
  public var address: ResourceAddress
  public var action: OperationAction
  /// The key of the leftover deposed object that is deleted, or `new` for the delete that ends a create-before-destroy
  /// replacement: its real key is made up during the apply.
  public var deposed: String?
  /// `registry.terraform.io/hashicorp/aws`.
  public var provider: String
  /// The position of its change in `Plan.changes`.
  public var change: Int

  public init(
    id: Int, address: ResourceAddress, action: OperationAction, deposed: String? = nil, provider: String, change: Int
  ) {
    self.id = id
    self.address = address
    self.action = action
    self.deposed = deposed
    self.provider = provider
    self.change = change
  }

  public var type: String { address.type }

  /// All that the apply of a plan does, in the plan's order, if no target leaves any of it out.
  ///
  /// A replacement is two operations. No-ops, pure moves and imports without a change do nothing. (apply-order 1.1)
  public static func all(of plan: Plan) -> [Operation] {
    var operations: [Operation] = []
    operations.reserveCapacity(
      plan.changes.indices.reduce(0) { count, position in
        switch plan.changes[position].action {
        case .noOp: count
        case .create, .update, .read, .delete, .forget: count + 1
        case .deleteThenCreate, .createThenDelete, .createThenForget: count + 2
        }
      })
    for position in plan.changes.indices where plan.changes[position].action != .noOp {
      // The fields one by one: a change is wide.
      let (action, address) = (plan.changes[position].action, plan.changes[position].address)
      func add(_ action: OperationAction, deposed: String? = nil) {
        operations.append(
          Operation(
            id: operations.count, address: address, action: action, deposed: deposed,
            provider: plan.changes[position].provider, change: position))
      }
      switch action {
      case .noOp: break
      case .create: add(.create)
      case .update: add(.update)
      case .read: add(.read)
      // Deletes of data sources only drop them from the state.
      case .delete: if address.mode == .managed { add(.delete, deposed: plan.changes[position].deposed) }
      case .forget: add(.forget, deposed: plan.changes[position].deposed)
      case .deleteThenCreate:
        add(.delete)
        add(.create)
      case .createThenDelete:
        add(.create)
        add(.delete, deposed: "new")
      case .createThenForget:
        add(.create)
        add(.forget)
      }
    }
    return operations
  }

  public var isDestroyer: Bool { action == .delete || action == .forget }
}

extension Operation: CustomStringConvertible {
  /// As Terraform names the vertex: `aws_x.a`, `aws_x.a (destroy)`, `aws_x.a (destroy deposed new)`, `aws_x.a (forget)`.
  public var description: String {
    switch action {
    case .create, .update, .read: address.description
    case .delete: "\(address) (destroy\(deposed.map { " deposed \($0)" } ?? ""))"
    case .forget: "\(address) (forget\(deposed.map { " deposed \($0)" } ?? ""))"
    }
  }
}
