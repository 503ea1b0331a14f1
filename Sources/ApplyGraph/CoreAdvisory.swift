internal import ConfigurationSource
internal import Graphs
public import PlanFile

/// A known defect, or a part that is not modelled, of the program that will apply the plan.
public enum CoreAdvisory: Sendable, Hashable {
  /// A replacement that is planned to destroy first may be applied the other way round, and its destroy be lost.
  ///
  /// Source: hashicorp/terraform#39076, seen in 1.16.0 and 1.17.0-alpha20260827, not in 1.15.9. It takes a
  /// create_before_destroy resource whose depends_on names something that the replaced one depends on too.
  case replacementTurnedAround(ResourceAddress, dependency: ConfigurationAddress, dependent: ConfigurationAddress)
  /// Terraform finds a cycle among these operations in some runs, and refuses the plan, and none in others.
  ///
  /// Source: eight runs of `terraform graph -type=apply` 1.11.4 on one saved plan, of which five found it.
  case cycleByChance([Operation])
  /// `action_trigger` of 1.14 and later runs actions before or after an operation: they are not simulated.
  case actionsNotModelled(ConfigurationAddress)
  /// A release whose order differs, or may, from that of the recordings: before 1.3 or after 1.16.
  case untestedVersion(TerraformVersion)

  /// What the plan and the inputs meet.
  ///
  /// - Parameter graph: the draft's.
  static func all(_ draft: GraphDraft, _ graph: DirectedGraph) -> [CoreAdvisory] {
    var advisories: [CoreAdvisory] = []
    // What the plan was made with is asked where it makes a difference.
    if let version = draft.model.version, version < TerraformVersion(1, 3) || version >= TerraformVersion(1, 16),
      draft.plan.distribution == .terraform
    {
      if version < TerraformVersion(1, 3) || version.isAfter(1, 16) { advisories.append(.untestedVersion(version)) }
      if version >= TerraformVersion(1, 16) { advisories += turnedAround(draft, graph) }
    }
    if !draft.cycleByChance.isEmpty { advisories.append(.cycleByChance(draft.cycleByChance)) }
    return advisories + triggering(draft).map(CoreAdvisory.actionsNotModelled)
  }

  /// Resources that something is done to and whose triggers the plan or the source shows, each once.
  private static func triggering(_ draft: GraphDraft) -> [ConfigurationAddress] {
    var found = Set(draft.plan.actionTriggers.map(\.configuration))
    for module in draft.input.source?.modules ?? [] {
      for resource in module.content.resources where !resource.lifecycle.actionTriggers.isEmpty {
        found.insert(
          ConfigurationAddress(module: module.path, mode: resource.mode, type: resource.type, name: resource.name))
      }
    }
    if found.isEmpty { return [] }
    return found.intersection(draft.operations.map(\.address.configuration)).sorted()
  }

  private static func turnedAround(_ draft: GraphDraft, _ graph: DirectedGraph) -> [CoreAdvisory] {
    let positions = draft.plan.changes.indices.filter { draft.plan.changes[$0].action == .deleteThenCreate }
    if positions.isEmpty { return [] }
    let replaced = positions.map { draft.plan.changes[$0] }
    let destroyedFirst = Set(replaced.map(\.address.configuration))
    var search = AncestorSearch(graph)
    // What depends_on of a resource that is, or may be, create_before_destroy names.
    var named: [(dependency: ConfigurationAddress, dependent: ConfigurationAddress)] = []
    for module in draft.model.modules {
      for resource in module.resources where mayCreateFirst(resource.address, destroyedFirst, draft) {
        for reference in resource.configured.dependsOn {
          guard case .resource(let mode, let type, let name, _) = reference.subject else { continue }
          named.append(
            (ConfigurationAddress(module: module.path, mode: mode, type: type, name: name), resource.address))
        }
      }
    }
    return replaced.compactMap { change in
      guard let expansion = draft.existing(.expansion(change.address.configuration)) else { return nil }
      _ = search.ancestors(of: expansion)
      let found = named.first { pair in
        pair.dependent != change.address.configuration
          && draft.existing(.expansion(pair.dependency)).map(search.found) ?? false
      }
      return found.map {
        .replacementTurnedAround(change.address, dependency: $0.dependency, dependent: $0.dependent)
      }
    }
  }

  /// True where the source or an action says so, and where nothing says otherwise.
  private static func mayCreateFirst(
    _ resource: ConfigurationAddress, _ destroyedFirst: Set<ConfigurationAddress>, _ draft: GraphDraft
  ) -> Bool {
    if let source = draft.input.source?.resource(resource) { return source.lifecycle.createBeforeDestroy ?? false }
    return !destroyedFirst.contains(resource)
  }
}

extension TerraformVersion {
  /// True of every release, and pre-release, of a later minor version.
  fileprivate func isAfter(_ major: Int, _ minor: Int) -> Bool { (self.major, self.minor) > (major, minor) }
}
