import ApplySim
import ArgumentParser
import PlanFile

/// Which plan.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Plan JSON, made with 'terraform show -json PLAN'; - is standard input.", valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var plan: String

  /// Reads the plan and hands its bytes to `analyse`; what either throws names the file.
  func analysed<Report>(
    by analyse: ([UInt8]) throws(AnalysisError) -> Report
  ) throws(CommandFailure) -> Report {
    let bytes = try InputFile.read(plan)
    do throws(AnalysisError) {
      return try analyse(bytes)
    } catch {
      switch error {
      case .plan(let error): throw .plan(file: InputFile.displayName(plan), error)
      }
    }
  }
}
