public import ApplyGraph
public import PlanFile

/// What is to be known of the plan as a whole: that it is only part of one, or that what will apply it has a defect.
public enum PlanFindings {
  public static func all(_ plan: Plan, _ graph: OperationGraph) -> [Finding] {
    partial(plan) + advisories(graph.advisories)
  }

  private static func partial(_ plan: Plan) -> [Finding] {
    var findings: [Finding] = []
    func note(_ severity: Finding.Severity, _ message: String) {
      findings.append(Finding(rule: .partialPlan, severity: severity, message: message))
    }
    if plan.isErrored {
      note(
        .warning,
        "planning ended with an error: this is the part before it, and \(plan.distribution.title) refuses to apply it")
    }
    if !plan.deferred.isEmpty {
      note(
        .note,
        "\(count(plan.deferred.count, "change")) deferred to a later apply, and nothing is said of it here: "
          + list(plan.deferred))
    }
    if !plan.isComplete, !plan.isErrored, plan.deferred.isEmpty {
      note(.note, "the plan is targeted: nothing is said of what it leaves out")
    }
    return findings
  }

  private static func advisories(_ advisories: [CoreAdvisory]) -> [Finding] {
    var triggering: [String] = []
    var findings: [Finding] = []
    for advisory in advisories {
      switch advisory {
      case .replacementTurnedAround(let address, let dependency, let dependent):
        findings.append(
          Finding(
            rule: .coreAdvisory, severity: .warning, address: address.description,
            message:
              "the plan destroys \(address) before it creates the new one; Terraform 1.16 may create first and lose the "
              + "destroy (hashicorp/terraform#39076), since \(dependent), which is or may be create_before_destroy, "
              + "has depends_on = [\(dependency)]"))
      case .cycleByChance(let operations):
        findings.append(
          Finding(
            rule: .coreAdvisory, severity: .warning, address: operations.first?.address.description,
            message:
              "Terraform refuses this plan as a cycle in some runs and applies it in others: "
              + "\(operations.map(\.description).joined(separator: ", ")) wait for each other, around a provider that one of "
              + "them configures; what is shown is the order of the runs that go through"))
      case .actionsNotModelled(let resource): triggering.append(resource.description)
      case .untestedVersion(let version):
        findings.append(
          Finding(
            rule: .coreAdvisory, severity: .note,
            message: "the order under Terraform \(version) was not compared with recordings; that of 1.11.4 was"))
      }
    }
    if !triggering.isEmpty {
      findings.append(
        Finding(
          rule: .coreAdvisory, severity: .note, address: triggering.first,
          message: "actions run before or after the operations of \(list(triggering)), and they are not simulated"))
    }
    return findings
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun) is" : "\(number) \(noun)s are"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
  }
}

extension Plan.Distribution {
  fileprivate var title: String {
    switch self {
    case .terraform: "Terraform"
    case .openTofu: "OpenTofu"
    }
  }
}
