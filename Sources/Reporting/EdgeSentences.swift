import ApplyGraph
import PlanFile

extension EdgeRule {
  /// Why `after` comes after `before`.
  func sentence(before: Operation, after: Operation) -> String {
    sentence("\(before.address)", "\(after.address)", sameObject: "\(after.address)")
  }

  /// The same with other words for the two, and for the object where it is one.
  func sentence(_ first: String, _ second: String, sameObject: String) -> String {
    switch self {
    case .checksLast: "\(second) belongs to a check block, which looks at what the apply has made"
    case .structure: "\(second) stands behind a module, count, for_each or provider that is ready only then"
    case .providerConfiguration: "the provider configuration of \(second) refers to \(first)"
    case .reference: "an expression of \(second) refers to \(first)"
    case .dependsOn: "depends_on of \(second), or of a module around it, names \(first)"
    case .replaceTriggeredBy: "replace_triggered_by of \(second) names \(first)"
    case .destroyOrder: "\(first) depended on \(second), so its destroy comes first"
    case .dependentDestroyedFirst: "\(first) depended on \(second), so it is destroyed before \(second) changes"
    case .stateDependency: "\(second) depends, or depended, on \(first), so it waits for that destroy"
    case .replacement: "the old \(sameObject) is destroyed before the new one is created"
    case .createBeforeDestroy:
      "create_before_destroy: the old \(sameObject) goes only after the new one and after all that used it"
    case .whatIf: "a what-if change asks for it"
    }
  }
}
