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
    case .unwritable(let file, let problem): self.init(writing: file, problem)
    case .binaryToTerminal(let format):
      self.init(
        "--format \(format)", "expected a file or a pipe for the picture, found a terminal",
        hint: "add --output FILE.\(format)")
    }
  }

  /// For a plan without an order, where the report itself went elsewhere.
  init(_ plan: UnorderablePlan, file: String) {
    let names = plan.cycles[0].operations.map(\.description)
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
