internal import ApplyGraph
internal import ApplySimulation
internal import PlanFile
internal import ResourceKinds
public import WhatIf

/// What to do, step by step: what is added to the configuration, and the commands in their order.
public struct RemedySteps: Sendable {
  /// A step may have several lines: the first says what, the others are what is to be typed.
  public private(set) var steps: [String] = []

  public init(_ trial: Trial) {
    let edits = trial.changes.enumerated().compactMap { position, change in
      Self.edit(change, trial.changes[..<position], trial.changes).map { (change, $0) }
    }
    if trial.course.applies.count == 1 {
      steps += edits.map(\.1)
      steps += Self.runs(trial, apply: 0)
      return
    }
    // A moved block that a targeted plan does not reach is refused by Terraform, so what concerns a later apply waits.
    let isEarly = edits.map { Self.concerns($0.0, trial.course.applies[0]) }
    steps += zip(edits, isEarly).filter { $0.1 }.map { $0.0.1 }
    for number in trial.course.applies.indices {
      if number == 1 {
        let late = zip(edits, isEarly).filter { !$0.1 }.map { $0.0.1 }
        if late.isEmpty {
          steps.append("when it has ended well, apply the rest:")
          steps[steps.count - 1] += "\n" + Self.command(trial, apply: number)
          continue
        }
        steps += late.enumerated().map { position, text in position == 0 ? "when it has ended well, " + text : text }
      }
      steps += Self.runs(trial, apply: number)
    }
  }

  /// What is changed in the configuration; nil where nothing is, or where an earlier step of `all` says it too.
  private static func edit(
    _ change: any PlanChange, _ earlier: ArraySlice<any PlanChange>, _ all: [any PlanChange]
  ) -> String? {
    switch change {
    case let change as DependsOnChange where !waits(earlier, change.waiter).isEmpty: nil
    case let moved as MovedChange:
      "add to the root module:\nmoved {\n  from = \(moved.words[0])\n  to   = \(moved.words[1])\n}"
    case let change as CreateBeforeDestroyChange:
      "in resource \"\(change.resource.type)\" \"\(change.resource.name)\"\(place(change.resource.module)) add:\n"
        + "lifecycle {\n  create_before_destroy = true\n}"
    case let change as DependsOnChange:
      "in resource \"\(change.waiter.type)\" \"\(change.waiter.name)\"\(place(change.waiter.module)) add:\n"
        + "depends_on = [\(waits(all[...], change.waiter).joined(separator: ", "))]"
    case let change as NamePrefixChange:
      change.arguments.map { arguments in
        "in resource \"\(change.address.type)\" \"\(change.address.name)\"\(place(change.address.module.map(\.name))) give "
          + "`\(arguments.prefix)` in the place of `\(arguments.name)`\(limit(change.address.type))"
      }
    case let change as TimeToLiveChange:
      "set the TTL of \(change.record) to \(change.seconds), apply that, and wait for as long as the old TTL"
    default: nil
    }
  }

  /// What a resource gets to wait for: one argument, however many changes add to it.
  private static func waits(_ changes: ArraySlice<any PlanChange>, _ waiter: ConfigurationAddress) -> [String] {
    changes.compactMap { $0 as? DependsOnChange }.filter { $0.waiter == waiter }
      .map { "\($0.dependency.type).\($0.dependency.name)" }
  }

  private static func limit(_ type: String) -> String {
    NamePrefixLimit.characters(of: type).map { " (up to \($0) characters)" } ?? ""
  }

  private static func place(_ module: [String]) -> String {
    module.isEmpty ? "" : " of module.\(module.joined(separator: ".module."))"
  }

  /// True where the change is about something that the apply does.
  private static func concerns(_ change: any PlanChange, _ apply: Course.Apply) -> Bool {
    let resources: [ConfigurationAddress]
    switch change {
    case let change as MovedChange:
      guard case .resource(let to) = change.to else { return true }
      resources = [to.configuration]
    case let change as CreateBeforeDestroyChange: resources = [change.resource]
    case let change as DependsOnChange: resources = [change.waiter]
    case let change as NamePrefixChange: resources = [change.address.configuration]
    default: return true
    }
    return apply.input.plan.changes.contains { planned in
      planned.action != .noOp && resources.contains(planned.address.configuration)
    }
  }

  private static func runs(_ trial: Trial, apply number: Int) -> [String] {
    let isTargeted = !trial.course.applies[number].targets.isEmpty
    let count = trial.forecast.applies[number].graph.operations.count
    let what =
      isTargeted
      ? number == 0 ? "apply this first" : "then this"
      : trial.course.applies.count > 1 ? "apply the rest" : "plan and apply"
    let doing = count == 0 ? "no operation: only addresses in the state change" : counted(count, "operation")
    return ["\(what) (\(doing)):\n\(command(trial, apply: number))"]
  }

  private static func command(_ trial: Trial, apply number: Int) -> String {
    let apply = trial.course.applies[number]
    var words = ["terraform apply"]
    if let parallelism = trial.changes.compactMap({ $0 as? ParallelismChange }).last {
      words.append("-parallelism=\(parallelism.number)")
    }
    // Terraform wants both ends of a move among the targets.
    let moved = trial.changes.compactMap { $0 as? MovedChange }.filter { concerns($0, apply) }.flatMap(\.words)
    var seen: Set<String> = []
    let targets = apply.targets.isEmpty ? [] : (apply.targets + moved).filter { seen.insert($0).inserted }
    words += targets.map { "-target=\(quoted($0))" }
    return words.joined(separator: " ")
  }

  /// Safe for a shell: addresses have brackets and quotes.
  private static func quoted(_ address: String) -> String {
    address.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) } ? address : "'\(address)'"
  }
}
