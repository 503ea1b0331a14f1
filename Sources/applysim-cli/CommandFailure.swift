import PlanFile

/// Why a command stops. Facts only; `ErrorText` has the sentences.
enum CommandFailure: Error, Hashable {
  case unreadable(file: String, FileProblem)
  case plan(file: String, PlanError)
  case unwritable(file: String, FileProblem)
  /// A format whose bytes no terminal should get.
  case binaryToTerminal(format: String)

  var status: ExitStatus {
    switch self {
    case .unreadable, .plan: .badInput
    case .unwritable: .badOutput
    case .binaryToTerminal: .usage
    }
  }
}

/// What the system says against reading or writing a file.
enum FileProblem: Error, Hashable {
  /// Nothing of that name; `near` are names in the same folder that look like it.
  case missing(near: [String])
  /// A part of the path in front of the name is no folder.
  case noFolder(String)
  /// A folder where a file was to be; `plans` are JSON files in it.
  case isFolder(plans: [String])
  case notPermitted
  case diskFull
  /// Any other error number.
  case system(Int32)
}
