internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What has a way to refer to something that plan JSON does not show: users of locals, what has dynamic blocks or
/// conditions, checks. (apply-order 7)
enum ReferenceCarriers {
  /// Vertices that have a way to hide a reference, with the words for it.
  static func find(_ draft: GraphDraft) -> OrderedDictionary<Int, String> {
    var carriers: OrderedDictionary<Int, String> = [:]
    func note(_ vertex: Vertex, _ references: [ConfigurationReference]) {
      guard let name = local(among: references), let number = draft.existing(vertex) else { return }
      carriers[number] = carriers[number] ?? "local.\(name)"
    }
    for (number, module) in draft.model.modules.enumerated() {
      for (position, resource) in draft.resources.ofModule[number].enumerated() {
        if let expansion = draft.expansion(ofResource: resource), carriers[expansion] == nil {
          carriers[expansion] = way(of: resource, module, position, draft)
        }
      }
      for output in module.outputs { note(.output(module: module.path, name: output.name), output.references) }
      for variable in module.variables {
        note(.variable(module: module.path, name: variable.name), variable.references)
      }
      note(.moduleExpansion(module.path), module.repetition + module.dependsOn)
    }
    for provider in draft.model.providers { note(.provider(provider.key), provider.references) }
    for value in draft.plan.conditionedValues {
      let (vertex, words): (Vertex, String) =
        switch value.kind {
        case .variable: (.variable(module: value.module, name: value.name), "a validation of var.\(value.name)")
        case .output: (.output(module: value.module, name: value.name), "a precondition of output.\(value.name)")
        case .check: (.check(module: value.module, name: value.name), "check.\(value.name)")
        }
      if let number = draft.existing(vertex) { carriers[number] = carriers[number] ?? words }
    }
    return carriers
  }

  /// The way that a resource has by itself, in words.
  ///
  /// - Parameter position: in its module.
  private static func way(
    of resource: Int, _ module: ConfigurationModel.Module, _ position: Int, _ draft: GraphDraft
  ) -> String? {
    // By position, not as values: both are wide.
    for reference in module.resources[position].references.indices {
      if case .local(let name) = module.resources[position].references[reference].reference.subject {
        return "local.\(name)"
      }
    }
    let conditioned = draft.plan.conditioned
    if !conditioned.isEmpty, conditioned.contains(draft.resources.addresses[resource]) { return "a condition" }
    // What exists already may have computed blocks that its configuration never names.
    for change in draft.resources.changes[resource] where draft.plan.changes[change].action == .create {
      let block = draft.plan.changes[change].nestedBlocks.first { block in
        !module.resources[position].configured.arguments.contains(block)
          && draft.plan.changes[change].afterUnknown[block] != .bool(true)
      }
      if let block { return "a dynamic block '\(block)'" }
    }
    return nil
  }

  /// The name of the first local.
  private static func local(among references: [ConfigurationReference]) -> String? {
    for reference in references {
      if case .local(let name) = reference.subject { return name }
    }
    return nil
  }

  /// A value from something that hides references hides them too; a resource between ends that.
  static func spread(
    _ carriers: OrderedDictionary<Int, String>, _ draft: GraphDraft, _ graph: DirectedGraph
  ) -> [Int: String] {
    var hiding: [Int: String] = [:]
    var seen: Set<Int> = []
    var queue = carriers.keys.elements
    var reason = Dictionary(uniqueKeysWithValues: carriers.map { ($0.key, $0.value) })
    while let vertex = queue.popLast() {
      guard seen.insert(vertex).inserted else { continue }
      let resource = draft.expandedResource[vertex]
      if resource >= 0 {
        hiding[resource] = reason[vertex]
        continue
      }
      for next in graph.successors(of: vertex) where reason[next] == nil {
        reason[next] = reason[vertex]
        queue.append(next)
      }
    }
    return hiding
  }

  /// Top-level names of the resource's arguments whose expression refers to a local or to what the repetition gives.
  static func hidingArguments(of resource: ConfiguredResource) -> Set<String> {
    let hiding = resource.expressions.filter { expression in
      expression.usesRepetition
        || expression.references.contains { if case .local = $0.subject { true } else { false } }
    }
    return Set(hiding.map { String(Substring($0.path.utf8.prefix { $0 != UInt8(ascii: ".") })) })
  }
}
