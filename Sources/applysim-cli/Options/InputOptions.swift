import ApplySim
import ArgumentParser
import PlanFile

/// Which plan, and what makes its order exact.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Plan JSON ('terraform show -json PLAN'), - for standard input, or a saved plan ('terraform plan -out').",
      valueName: "plan"),
    completion: .file())
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The saved plan behind the plan JSON: its state and configuration close the gaps of plan JSON.", valueName: "file"
    ),
    completion: .file())
  var planFile: String?

  @Option(
    help: ArgumentHelp("The state before the apply ('terraform state pull').", valueName: "file"), completion: .file())
  var state: String?

  @Option(
    help: ArgumentHelp("The folder with the root module's .tf files.", valueName: "folder"), completion: .directory)
  var source: String?

  @Option(
    help: ArgumentHelp(
      "The program that turns a saved plan into JSON. Default: terraform, else tofu, on the PATH.", valueName: "program"
    ),
    completion: .file())
  var terraformBin: String?

  /// Reads the files and hands their bytes to `analyse`; what either throws names the file.
  func analysed<Report>(
    by analyse: (AnalysisInput) throws(AnalysisError) -> Report
  ) throws(CommandFailure) -> Report {
    let input = try read()
    do throws(AnalysisError) {
      return try analyse(input)
    } catch {
      throw failure(error)
    }
  }

  func read() throws(CommandFailure) -> AnalysisInput {
    var input = AnalysisInput(plan: try InputFile.readDocument(plan), source: source)
    if input.plan.isSavedPlan {
      let bytes = input.plan.array
      // A saved plan has everything: its JSON, its state and its configuration.
      if plan == "-" { throw .savedPlanOnStandardInput }
      do throws(SavedPlanError) { _ = try SavedPlan(bytes: bytes) } catch { throw .savedPlan(file: plan, error) }
      input.plan = InputBytes(try PlanConversion(program: terraformBin, folder: source).json(ofSavedPlan: plan))
      input.planFile = bytes
    }
    if let planFile { input.planFile = try InputFile.read(planFile) }
    if let state { input.state = try InputFile.read(state) }
    return input
  }

  /// Names the file in which `error` is.
  func failure(_ error: AnalysisError) -> CommandFailure {
    switch error {
    case .plan(let error): .plan(file: InputFile.displayName(plan), error)
    case .planWasWritten: .unreadable(file: plan, .written)
    case .savedPlan(let error): .savedPlan(file: planFile ?? plan, error)
    case .savedState(let error): .state(file: "\(planFile ?? plan)/tfstate", error)
    case .state(let error): .state(file: state ?? "state", error)
    case .noConfiguration(let folder): .noConfiguration(folder: folder)
    case .refusedChange(let refusal): .refusedChange(refusal)
    case .tooManyOperations(let count, let limit):
      .tooManyOperations(file: InputFile.displayName(plan), count: count, limit: limit)
    case .tooManyDependencies(let limit):
      .tooManyDependencies(file: InputFile.displayName(plan), limit: limit)
    case .tooManyRuns(let operations, let runs, let limit):
      .tooManyRuns(operations: operations, runs: runs, limit: limit)
    case .unknownName(let name, let near): .unknownName(file: InputFile.displayName(plan), name: name, near: near)
    case .otherLog(let operations): .otherLog(file: InputFile.displayName(plan), operations: operations)
    }
  }
}
