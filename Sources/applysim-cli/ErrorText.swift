import ApplyGraph
import PlanFile
import Reporting

/// What people are told when something is wrong: `where: expected X, found Y`, and a hint where there is one.
///
/// All sentences about errors stand here and in its extensions. They are lower case, have no full stop, quote what the
/// user wrote, and never show an attribute's value.
struct ErrorText: Hashable {
  var place: String
  var problem: String
  var hint: String?

  init(_ place: String, _ problem: String, hint: String? = nil) {
    self.place = place
    self.problem = problem
    self.hint = hint
  }

  /// One line, or two with the hint.
  var text: String {
    let first = TerminalText.visible("\(place): \(problem)")
    guard let hint else { return first }
    return first + "\n" + TerminalText.visible("hint: \(hint)")
  }

  init(_ failure: CommandFailure) {
    switch failure {
    case .unreadable(let file, let problem): self.init(reading: file, problem)
    case .plan(let file, let error): self.init(file, error)
    case .savedPlan(let file, let error): self.init(file, error)
    case .state(let file, let error): self.init(file, error)
    case .noConfiguration(let folder):
      self.init(folder, "expected .tf files, found none", hint: "--source names the root module's folder")
    case .savedPlanOnStandardInput:
      self.init(
        "(standard input)", "expected plan JSON, found a saved plan",
        hint: "name the file, or pipe the JSON: 'terraform show -json PLAN | applysim graph -'")
    case .noTerraform(let file):
      self.init(
        file, "expected terraform or tofu on the PATH to read a saved plan, found neither",
        hint: "'terraform show -json PLAN > plan.json' where the plan was made, or --terraform-bin")
    case .programMissing(let program):
      self.init(
        program, "expected a program, found none that can be run", hint: "--terraform-bin names terraform or tofu")
    case .conversionFailed(let program, let status, let line):
      self.init(
        "\(program) show -json",
        "expected the plan's JSON, found exit code \(status)\(line.isEmpty ? "" : ": \(line)")",
        hint: "run 'terraform init' in the configuration's folder and name it with --source, or give plan JSON")
    case .tooManyOperations(let file, let count, let limit):
      self.init(file, "expected a plan of at most \(limit) operations, found \(count)")
    case .tooManyDependencies(let file, let limit):
      self.init(
        file, "expected at most \(limit) dependencies between operations, found more",
        hint: "each of many instances or resources waits for each of many others; a plan made with -target has fewer")
    case .tooManyRuns(let operations, let runs, let limit):
      self.init(
        "--runs", "expected at most \(limit) runs for \(operations) operations, found \(runs)",
        hint: "every run of every operation is kept in memory")
    case .unknownName(let file, let name, let near):
      self.init(
        file, "expected an endpoint or an address of this plan, found \(quoted(name))",
        hint: near.isEmpty
          ? "'applysim graph' lists the operations, 'applysim simulate' the endpoints"
          : "did you mean \(alternatives(near.map(quoted)))?")
    case .unknownType(let type, let near):
      self.init(
        "kinds", "expected a type of the catalog, found \(quoted(type))",
        hint: near.isEmpty ? "'applysim kinds' lists them" : "did you mean \(alternatives(near.map(quoted)))?")
    case .noKind(let pattern, let role):
      let wanted = role.map { "some type of role \(quoted($0))" } ?? "some type"
      self.init(
        "kinds", "expected a glob that fits \(wanted), found \(quoted(pattern))", hint: "'applysim kinds' lists them")
    case .scenario(let file, let error): self.init(file, error)
    case .change(let file, let error): self.init(file.map { "\($0)/changes" } ?? "whatif", error)
    case .refusedChange(let refusal): self.init(refusal)
    case .noStandingFile:
      self.init(
        "config", "expected \(quoted(StandingFile.name)) in this folder or above it, found none",
        hint: "name the file: 'applysim config check FILE'")
    case .log(let file, let error): self.init(file, error)
    case .otherLog(let file, let operations):
      self.init(
        file, "expected a log of this plan, found \(operations) operations of which none is in the plan",
        hint: "is it the log of another plan?")
    case .incident(let file, let error): self.init(file, error)
    case .learned(let file, let error): self.init(file, error)
    case .picture(let format, let error): self.init(format, error)
    case .unwritable(let file, let problem): self.init(writing: file, problem)
    case .binaryToTerminal(let format):
      self.init(
        "--format \(format)", "expected a file or a pipe for the picture, found a terminal",
        hint: "add --output FILE.\(format)")
    }
  }

  /// For a plan without an order, where the report itself went elsewhere.
  init(_ plan: UnorderablePlan, file: String) {
    let names = plan.cycles[0].names
    let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
    self.init(
      InputFile.displayName(file), "expected a plan that can be ordered, found a cycle: \(shown)",
      hint: "'applysim graph' prints each step of it and what would break it")
  }
}

/// User's text in quotes, cut where it is long.
func quoted(_ text: String) -> String {
  let limit = 80
  return text.count <= limit ? "'\(text)'" : "'\(text.prefix(limit))…'"
}
