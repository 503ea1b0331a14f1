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
