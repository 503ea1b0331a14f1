import ApplyLog
import ApplyReplay
import ApplySimulation
import Drawing
import PlanFile
import WhatIf

/// Why a command stops. Facts only; `ErrorText` has the sentences.
enum CommandFailure: Error, Hashable {
  case unreadable(file: String, FileProblem)
  case plan(file: String, PlanError)
  case savedPlan(file: String, SavedPlanError)
  case state(file: String, StateError)
  /// No .tf file in the folder.
  case noConfiguration(folder: String)
  /// A saved plan's JSON comes from terraform, which reads files.
  case savedPlanOnStandardInput
  /// A saved plan, and nothing on the PATH that can read it.
  case noTerraform(file: String)
  case programMissing(String)
  /// `terraform show -json` refused.
  case conversionFailed(program: String, status: Int32, firstLine: String)
  /// A plan with more operations than are ordered.
  case tooManyOperations(file: String, count: Int, limit: Int)
  /// A plan in which more operations wait for others than are looked at.
  case tooManyDependencies(file: String, limit: Int)
  /// A simulation whose results would not fit into memory.
  case tooManyRuns(operations: Int, runs: Int, limit: Int)
  /// Neither an endpoint's name nor an address of the plan.
  case unknownName(file: String, name: String, near: [String])
  /// A resource type that no table knows.
  case unknownType(String, near: [String])
  /// No kind fits the glob and the role.
  case noKind(pattern: String, role: String?)
  case scenario(file: String, ScenarioError)
  /// Words that are no change: of the command line, or of a file's `changes`.
  case change(file: String?, PlanChangeError)
  /// A change that Terraform or the provider would not have.
  case refusedChange(ChangeRefusal)
  /// No `.applysim.yml` in this folder or above it.
  case noStandingFile
  case log(file: String, ApplyLogError)
  /// No operation of the log is the plan's.
  case otherLog(file: String, operations: Int)
  case incident(file: String, IncidentError)
  case learned(file: String, LearnedDurationsError)
  case unwritable(file: String, FileProblem)
  /// A picture that could not be made.
  case picture(format: String, GraphvizError)
  /// A format whose bytes no terminal should get.
  case binaryToTerminal(format: String)

  var status: ExitStatus {
    switch self {
    case .unreadable, .plan, .savedPlan, .state, .noConfiguration, .savedPlanOnStandardInput, .noTerraform,
      .programMissing, .conversionFailed, .tooManyOperations, .tooManyDependencies, .tooManyRuns, .unknownName,
      .unknownType, .noKind,
      .scenario, .refusedChange, .noStandingFile, .log, .otherLog, .incident, .learned:
      .badInput
    case .change(let file, _): file == nil ? .usage : .badInput
    case .unwritable, .picture: .badOutput
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
  /// It was written while it was read.
  case written
  /// More bytes than are read.
  case tooLarge(limit: Int)
  /// Any other error number.
  case system(Int32)
}
