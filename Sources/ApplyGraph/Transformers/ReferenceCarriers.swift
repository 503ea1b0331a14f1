internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// What has a way to refer to something that plan JSON does not show: users of locals, what has dynamic blocks or
/// conditions, checks. (apply-order 7)
enum ReferenceCarriers {
  /// Vertices that have a way to hide a reference, with the words for it.
  static func find(
    _ draft: GraphDraft, _ changes: [ConfigurationAddress: [Int]]
  ) -> OrderedDictionary<Int, String> {
    var carriers: OrderedDictionary<Int, String> = [:]
    func note(_ vertex: Vertex, _ references: [ConfigurationReference]) {
      guard let number = draft.existing(vertex) else { return }
      for reference in references {
        if case .local(let name) = reference.subject { carriers[number] = carriers[number] ?? "local.\(name)" }
      }
    }
    for module in draft.model.modules {
      for resource in module.resources {
        note(.expansion(resource.address), resource.references.map(\.reference))
        guard let number = draft.existing(.expansion(resource.address)) else { continue }
        if draft.plan.conditioned.contains(resource.address) { carriers[number] = carriers[number] ?? "a condition" }
        for position in changes[resource.address] ?? [] {
          let change = draft.plan.changes[position]
          let blocks = change.nestedBlocks.filter { block in
            !resource.configured.arguments.contains(block) && change.afterUnknown[block] != .bool(true)
          }
          // What exists already may have computed blocks that its configuration never names.
          if let block = blocks.first, change.action == .create {
            carriers[number] = carriers[number] ?? "a dynamic block '\(block)'"
          }
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

  /// A value from something that hides references hides them too; a resource between ends that.
  static func spread(
    _ carriers: OrderedDictionary<Int, String>, _ draft: GraphDraft, _ graph: DirectedGraph
  ) -> [ConfigurationAddress: String] {
    var hiding: [ConfigurationAddress: String] = [:]
    var seen: Set<Int> = []
    var queue = carriers.keys.elements
    var reason = Dictionary(uniqueKeysWithValues: carriers.map { ($0.key, $0.value) })
    while let vertex = queue.popLast() {
      guard seen.insert(vertex).inserted else { continue }
      if case .expansion(let resource) = draft.vertices[vertex] {
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

  /// Top-level names of the arguments whose expression refers to a local or to what the repetition gives.
  static func hidingArguments(of resource: ConfiguredResource) -> Set<String> {
    let hiding = resource.expressions.filter { expression in
      expression.usesRepetition
        || expression.references.contains { if case .local = $0.subject { true } else { false } }
    }
    return Set(hiding.map { String($0.path.prefix { $0 != "." }) })
  }
}
