import ApplyGraph
import PlanFile

extension OperationAction {
  /// The sign that people know from Terraform's own plans.
  var sign: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .delete: "-"
    case .read: "<"
    case .forget: "."
    }
  }
}

extension Operation {
  /// `- delete`.
  var signedAction: String { "\(action.sign) \(action.rawValue)" }

  /// `- delete aws_x.a`, with which object is meant where it is not the current one.
  var signedName: String { "\(TerminalText.padded(signedAction, to: 8)) \(addressWithObject)" }

  /// `delete of aws_x.a`, as a sentence has it.
  var phrase: String { "\(action.rawValue) of \(addressWithObject)" }

  /// `aws_x.a`, `aws_x.a (the replaced object)`, `aws_x.a (deposed 4f3a9c1e)`.
  var addressWithObject: String {
    switch deposed {
    case nil: address.description
    case "new", "left": "\(address) (old object)"
    case let key?: "\(address) (deposed \(key))"
    }
  }
}
