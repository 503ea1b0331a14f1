import ApplySimulation
import Reporting
import WhatIf

extension ErrorText {
  /// Words that are no change; `place` is the command or the key of a file.
  init(_ place: String, _ error: PlanChangeError) {
    switch error {
    case .unknownKind(let word, let near):
      self.init(
        place, "expected \(alternatives(PlanChanges.kinds.map { $0.keyword })), found \(quoted(word))",
        hint: near.map { "did you mean \(quoted($0))?" })
    case .operandCount(let kind, let operands, let found):
      self.init(place, "expected '\(kind) \(operands)', found \(found) words behind \(quoted(kind))")
    case .badAddress(let kind, let text):
      self.init(
        "\(place) \(kind)", "expected the address of a resource, found \(quoted(text))",
        hint: "put it in single quotes: the shell takes double quotes away")
    case .badNumber(let kind, let text, let least):
      self.init("\(place) \(kind)", "expected a whole number of at least \(least), found \(quoted(text))")
    case .badDuration(let kind, let text):
      self.init("\(place) \(kind)", "expected \(Self.aDuration), found \(quoted(text))")
    case .badOverride(let text, let error):
      self.init("\(place) duration", "\(Self.problem(error)), in \(quoted(text))")
    case .badPattern(let text, let error):
      self.init("\(place) fail", "\(Self.problem(.pattern(error))), in \(quoted(text))")
    }
  }

  /// A change that can't be made.
  init(_ refusal: ChangeRefusal) {
    let subject = refusal.address.isEmpty ? "" : "\(refusal.address): "
    self.init("whatif '\(refusal.change)'", "\(subject)\(refusal.sentence)", hint: refusal.hint)
  }
}
