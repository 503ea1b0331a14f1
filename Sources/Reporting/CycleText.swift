import ApplyGraph
import ApplySimulation
import PlanFile

/// What a report says of a plan that can't be ordered: each edge of a ring in a sentence, and what would break it.
///
/// Terraform's own message names the members alone.
struct CycleText {
  let cycle: DependencyCycle
  /// Ids of the operations that delete what is not created anew.
  let removals: Set<Int>

  /// `3 operations wait for one another in a ring`.
  static func headline(_ plan: UnorderablePlan) -> String {
    let ring =
      switch plan.cycles[0].operations.count {
      case 0: "values wait for one another in a ring: \(plan.cycles[0].values.prefix(6).joined(separator: " -> "))"
      case 1: "an operation waits for itself"
      case let size: "\(size) operations wait for one another in a ring"
      }
    let others = plan.cycles.count - 1
    return ring + (others > 0 ? ", and there \(others == 1 ? "is 1 more ring" : "are \(others) more rings")" : "")
  }

  struct Step {
    var operation: Operation
    /// Why the next one comes after it.
    var reason: String
    var certainty: Certainty
  }

  var steps: [Step] {
    cycle.operations.indices.map { index in
      let next = cycle.operations[(index + 1) % cycle.operations.count]
      let reason = cycle.rules[index].sentence(before: cycle.operations[index], after: next)
      return Step(operation: cycle.operations[index], reason: reason, certainty: cycle.certainties[index])
    }
  }

  /// What takes one edge out of the ring, the least invasive first.
  var waysOut: [String] {
    var ways: [String] = []
    for rule in Self.breakable {
      for (index, found) in cycle.rules.enumerated() where found == rule {
        let next = cycle.operations[(index + 1) % cycle.operations.count]
        guard let way = Self.wayOut(rule, before: cycle.operations[index], after: next), !ways.contains(way) else {
          continue
        }
        ways.append(way)
      }
    }
    if cycle.operations.isEmpty { return ["let one of them no longer refer to the next"] }
    // Either takes a member out of the ring: what is not in the plan has no operation.
    if let removal = cycle.operations.first(where: { removals.contains($0.id) }) {
      ways.append("keep \(removal.address) in the configuration for this apply, and remove it in the next")
    } else if let member = cycle.operations.first(where: { $0.action == .delete }) ?? cycle.operations.first {
      ways.append("make the change to \(member.address) in an apply of its own")
    }
    return Array(ways.prefix(3))
  }

  private static let breakable: [EdgeRule] = [
    .whatIf, .checksLast, .dependsOn, .replaceTriggeredBy, .replacement, .reference, .providerConfiguration,
  ]

  private static func wayOut(_ rule: EdgeRule, before: Operation, after: Operation) -> String? {
    switch rule {
    case .whatIf: "leave the what-if change out"
    case .dependsOn: "take \(before.address.configuration) out of depends_on of \(after.address.configuration)"
    case .replaceTriggeredBy:
      "take \(before.address.configuration) out of replace_triggered_by of \(after.address.configuration)"
    case .replacement: "set create_before_destroy = true in the lifecycle of \(after.address.configuration)"
    case .reference: "take the reference to \(before.address.configuration) out of \(after.address.configuration)"
    case .providerConfiguration: "configure the provider without \(before.address.configuration)"
    case .checksLast: "move the data source \(after.address.configuration) out of its check block"
    case .structure, .destroyOrder, .dependentDestroyedFirst, .stateDependency, .createBeforeDestroy: nil
    }
  }
}

extension UnorderablePlan {
  /// The shortest ring as a finding.
  var finding: Finding {
    let text = CycleText(cycle: cycles[0], removals: removals)
    let steps = text.steps.map { "\($0.operation) before the next: \($0.reason)" }
    let ring = steps.isEmpty ? "" : ". " + steps.joined(separator: "; ")
    return Finding(
      rule: .cycle, severity: .error, address: cycles[0].operations.first?.address.description,
      message: "\(CycleText.headline(self)); Terraform refuses this plan too\(ring)",
      remedies: text.waysOut.map { Remedy(kind: "break-cycle", gain: 0, steps: [$0]) })
  }
}

extension TextPage {
  /// The whole report of a plan without an order.
  mutating func add(_ plan: UnorderablePlan) {
    add("\(paint("✗ no order", .bad)): \(TerminalText.visible(CycleText.headline(plan)))")
    if style.isQuiet { return }
    addParagraph("Terraform refuses to apply this plan too.")
    for (number, cycle) in plan.cycles.prefix(Self.shownCycles).enumerated() {
      addBlank()
      if plan.cycles.count > 1 { add(paint("  ring \(number + 1)", .strong)) }
      let text = CycleText(cycle: cycle, removals: plan.removals)
      for (index, step) in text.steps.enumerated() {
        let name = TerminalText.visible(step.operation.signedName)
        let label = "\(index + 1)  "
        add("  \(label)\(TerminalText.cutInMiddle(name, to: width - 2 - label.count))")
        let next = (index + 1) % text.steps.count + 1
        let doubt = step.certainty == .exact ? "" : " (\(step.certainty.id))"
        addParagraph(
          TerminalText.visible("before \(next): \(step.reason)\(doubt)"), indentation: 14)
      }
      for (index, way) in text.waysOut.enumerated() {
        addParagraph(TerminalText.visible(way), label: index == 0 ? "way out" : "or", labelWidth: 8)
      }
    }
    if plan.cycles.count > Self.shownCycles { add("  … and \(plan.cycles.count - Self.shownCycles) more rings") }
  }

  private static let shownCycles = 5
}
