import ApplyGraph
import EventSimulation
import PlanFile

/// Durations and operations in the words of a finding.
enum Phrases {
  /// `aws_x.a is deleted`.
  static func passive(_ operation: Operation) -> String { "\(operation.address) is \(participle(operation.action))" }

  /// The same of what lies between two moments; a validation is nothing but a wait.
  static func past(_ operation: Operation) -> String {
    if operation.type.hasSuffix("_validation"), operation.action == .create {
      return "\(operation.address) has been waited for"
    }
    return "\(operation.address) has been \(participle(operation.action))"
  }

  static func participle(_ action: OperationAction) -> String {
    switch action {
    case .create: "created"
    case .update: "updated"
    case .delete: "deleted"
    case .read: "read"
    case .forget: "forgotten"
    }
  }

  /// `a, b and c`, the rest counted.
  static func list(_ names: [String], limit: Int = 3) -> String {
    if names.count > limit { return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more" }
    guard let last = names.last else { return "" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
