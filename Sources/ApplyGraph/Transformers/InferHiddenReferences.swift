internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// References that plan JSON leaves out, from the evidence that it has. (apply-order 7)
///
/// Locals, dynamic blocks, conditions, `replace_triggered_by` and connections are absent from plan JSON. In the order of
/// certainty:
///
/// 1. *Prior state.* An unchanged instance's `depends_on` is exactly what its resource depends on today; a changed
///    one's is that and what it depended on before. What the visible references do not explain is hidden, or stale: it
///    counts as hidden where the resource has a way to hide a reference.
/// 2. *Relevant attributes.* Planning lists each attribute that mattered to some change, seen through locals. One that no
///    visible expression names is behind something hidden. Who refers to it shows in equal values, or in values that are
///    unknown on both sides.
/// 3. Otherwise nothing is added, and the default is reported as an assumption.
///
/// With the source at hand nothing is hidden and this step has nothing to do.
struct InferHiddenReferences: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    if draft.model.isComplete || draft.operations.isEmpty { return }
    var inference = HiddenReferenceInference(draft)
    inference.useTriggers(&draft)
    inference.usePriorState(&draft)
    inference.useRelevantAttributes(&draft)
    inference.reportTheRest(&draft)
    draft.mayHideReferences = Set(inference.hiding.keys)
  }
}

/// Works out who may hide references, and what they are.
private struct HiddenReferenceInference {
  /// Vertices that have a way to hide a reference, with the words for it.
  private var carriers: OrderedDictionary<Int, String> = [:]
  /// Resources that hide one themselves or take a value from something that does.
  private(set) var hiding: [ConfigurationAddress: String] = [:]
  private let resources: [ConfigurationAddress]
  private let changesOfResource: [ConfigurationAddress: [Int]]
  private let priorOfResource: [ConfigurationAddress: [Int]]
  private let visible: DirectedGraph
  /// Edges that were inferred so far, by the vertex that they lead from.
  private var added: [Int: [Int]] = [:]
  /// Arguments whose expression refers to a local or to what the repetition gives. By resource, top-level names.
  private let hidingArguments: [ConfigurationAddress: Set<String>]
  /// Resources whose hidden references prior state has settled.
  private var settled: Set<ConfigurationAddress> = []

  init(_ draft: GraphDraft) {
    visible = Self.graph(draft)
    resources = draft.model.modules.flatMap { $0.resources.map(\.address) }
    changesOfResource = Dictionary(grouping: draft.plan.changes.indices) {
      draft.plan.changes[$0].address.configuration
    }
    priorOfResource = Dictionary(
      grouping: draft.plan.priorState.indices.filter { draft.plan.priorState[$0].deposed == nil }
    ) {
      draft.plan.priorState[$0].address.configuration
    }
    hidingArguments = Dictionary(
      draft.model.modules.flatMap { module in
        module.resources.map { ($0.address, ReferenceCarriers.hidingArguments(of: $0.configured)) }
      },
      uniquingKeysWith: { $0.union($1) })
    carriers = ReferenceCarriers.find(draft, changesOfResource)
    hiding = ReferenceCarriers.spread(carriers, draft, visible)
  }

  private static func graph(_ draft: GraphDraft) -> DirectedGraph {
    DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: draft.edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
  }

  // MARK: Evidence

  /// `replace_by_triggers` says that there is a trigger, prior state what it can be.
  mutating func useTriggers(_ draft: inout GraphDraft) {
    for resource in resources {
      let isTriggered = (changesOfResource[resource] ?? []).contains {
        draft.plan.changes[$0].reason == "replace_by_triggers"
      }
      if isTriggered, hiding[resource] == nil { hiding[resource] = "replace_triggered_by" }
    }
  }

  mutating func usePriorState(_ draft: inout GraphDraft) {
    let configured = Set(resources)
    let isRefreshed = !stateLacksReferences(draft)
    for resource in resources {
      guard let prior = priorOfResource[resource], !prior.isEmpty,
        let expansion = draft.existing(.expansion(resource))
      else { continue }
      let actions = actionsByAddress(of: resource, draft)
      let unchanged = prior.first { actions[draft.plan.priorState[$0].address] == .noOp }
      let relevant = unchanged.map { [$0] } ?? prior.filter { actions[draft.plan.priorState[$0].address] != nil }
      var dependencies: OrderedSet<ConfigurationAddress> = []
      for position in relevant { dependencies.formUnion(draft.plan.priorState[position].dependsOn) }
      let isWritten = unchanged != nil || actions.values.contains { $0 != .delete && $0 != .create }
      if isRefreshed, isWritten { settled.insert(resource) }
      if dependencies.isEmpty { continue }
      let ancestors = Set(visible.ancestors(of: expansion))
      for dependency in dependencies where dependency != resource && configured.contains(dependency) {
        guard let vertex = draft.existing(.expansion(dependency)) else { continue }
        if ancestors.contains(vertex) {
          explainInstances(of: dependency, for: resource, visibly: ancestors, &draft)
        } else {
          explain(dependency, of: resource, isCurrent: unchanged != nil, &draft)
        }
      }
    }
  }

  /// True where an object's state lacks something that its configuration visibly names: planning with `-refresh=false`
  /// leaves the dependencies as they were written, and then they say nothing of what is new and hidden.
  private func stateLacksReferences(_ draft: GraphDraft) -> Bool {
    draft.model.modules.contains { module in
      module.resources.contains { resource in
        let actions = actionsByAddress(of: resource.address, draft)
        let kept = (priorOfResource[resource.address] ?? []).first { position in
          actions[draft.plan.priorState[position].address].map { $0 != .delete && $0 != .forget } ?? false
        }
        guard let kept, resource.address.mode == .managed else { return false }
        let known = Set(draft.plan.priorState[kept].dependsOn)
        return resource.references.contains { reference in
          guard case .resource(let mode, let type, let name, _) = reference.reference.subject, mode != .ephemeral
          else { return false }
          let named = ConfigurationAddress(module: module.path, mode: mode, type: type, name: name)
          return named != resource.address && !known.contains(named) && draft.existing(.expansion(named)) != nil
        }
      }
    }
  }

  /// False where the edge would close a cycle: no configuration has one among its references, so it isn't there.
  private mutating func add(
    _ dependency: Int, before waiter: Int, _ rule: EdgeRule, _ certainty: Certainty, _ draft: inout GraphDraft
  ) -> Bool {
    if reaches(waiter, dependency) { return false }
    draft.require(dependency, before: waiter, rule, certainty)
    added[dependency, default: []].append(waiter)
    return true
  }

  private func reaches(_ start: Int, _ end: Int) -> Bool {
    var seen: Set<Int> = [start]
    var stack = [start]
    while let vertex = stack.popLast() {
      if vertex == end { return true }
      for next in Array(visible.successors(of: vertex)) + (added[vertex] ?? []) where seen.insert(next).inserted {
        stack.append(next)
      }
    }
    return false
  }

  /// A dependency that no visible expression leads to.
  ///
  /// - Parameter isCurrent: false where the state also has what was depended on before: then it counts as stale, unless
  ///   there is a way to hide it.
  private mutating func explain(
    _ dependency: ConfigurationAddress, of resource: ConfigurationAddress, isCurrent: Bool, _ draft: inout GraphDraft
  ) {
    guard let all = draft.existing(.allInstances(dependency)), let expansion = draft.existing(.expansion(resource))
    else { return }
    let changed = draft.instances[dependency]?.count ?? 0
    if !isCurrent, hiding[resource] == nil {
      if changed > 0 {
        draft.assume(
          Assumption(
            address: resource.description, assumed: "no longer refers to \(dependency)",
            because: "its state depends on it and no visible expression names it"))
      }
      return
    }
    let rule: EdgeRule = hiding[resource] == "replace_triggered_by" ? .replaceTriggeredBy : .reference
    guard add(all, before: expansion, rule, .inferred, &draft) else { return }
    // Prior state names resources, not instances.
    if !isCurrent || changed > 1 {
      draft.assume(
        Assumption(
          address: resource.description, assumed: "refers to \(dependency)\(changed > 1 ? ", all instances" : "")",
          because:
            "its state depends on it, and \(hiding[resource] ?? "something that plan JSON leaves out") may name it"))
    }
  }

  /// A dependency of which visible expressions name some instances. As the state does not tell instances apart, a trigger
  /// is taken to name the others too, anything else not.
  private mutating func explainInstances(
    of dependency: ConfigurationAddress, for resource: ConfigurationAddress, visibly ancestors: Set<Int>,
    _ draft: inout GraphDraft
  ) {
    guard let hidden = hiding[resource], let all = draft.existing(.allInstances(dependency)),
      let expansion = draft.existing(.expansion(resource)),
      !(draft.instances[dependency] ?? []).allSatisfy(ancestors.contains)
    else { return }
    let isTrigger = hidden == "replace_triggered_by"
    if isTrigger, !add(all, before: expansion, .replaceTriggeredBy, .inferred, &draft) { return }
    draft.assume(
      Assumption(
        address: resource.description,
        assumed: isTrigger
          ? "refers to \(dependency), all instances" : "refers to no other instance of \(dependency) than is visible",
        because: "its state depends on it, and \(hidden) may name any instance"))
  }

  private func actionsByAddress(
    of resource: ConfigurationAddress, _ draft: GraphDraft
  ) -> [ResourceAddress: ChangeAction] {
    var actions: [ResourceAddress: ChangeAction] = [:]
    for position in changesOfResource[resource] ?? [] where draft.plan.changes[position].deposed == nil {
      actions[draft.plan.changes[position].address] = draft.plan.changes[position].action
    }
    return actions
  }

  mutating func useRelevantAttributes(_ draft: inout GraphDraft) {
    let named = VisibleAttributes(draft.model)
    let resolver = ReferenceResolver(draft)
    for attribute in draft.plan.relevantAttributes {
      let source = attribute.resource.configuration
      guard !(draft.instances[source] ?? []).isEmpty, !named.explain(attribute) else { continue }
      let sources = resolver.vertices(of: attribute.reference, in: source.module, draft)
      let candidates = carriers.keys.filter { isCandidate($0, for: source, draft) }
      let evidence = ValueEvidence(attribute, draft.plan)
      let shown = candidates.filter { vertex in
        guard case .expansion(let resource) = draft.vertices[vertex] else { return false }
        let arguments = hidingArguments[resource] ?? []
        return (changesOfResource[resource] ?? []).contains {
          evidence.shows(in: draft.plan.changes[$0], arguments: arguments)
        }
      }
      let chosen = shown.isEmpty && candidates.count == 1 ? Array(candidates) : Array(shown)
      for vertex in chosen {
        for all in sources { _ = add(all, before: vertex, .reference, .inferred, &draft) }
      }
      if chosen.isEmpty {
        for vertex in candidates {
          for all in sources { _ = add(all, before: vertex, .reference, .assumed, &draft) }
          draft.assume(
            Assumption(
              address: Self.name(draft.vertices[vertex]), assumed: "refers to \(source)",
              because:
                "planning found \(source) relevant, no visible expression names it, and \(carriers[vertex] ?? "this") may"
            ))
        }
      }
    }
  }

  /// In the module of the source (only there can it be named), not settled by prior state, and not what the source
  /// itself waits for.
  private func isCandidate(_ vertex: Int, for source: ConfigurationAddress, _ draft: GraphDraft) -> Bool {
    let modules: [[String]]
    switch draft.vertices[vertex] {
    case .expansion(let resource):
      if settled.contains(resource) || resource == source { return false }
      modules = [resource.module]
    case .output(let path, _), .local(let path, _), .check(let path, _): modules = [path]
    // A variable's value comes from the parent, its validation looks around where it is.
    case .variable(let path, _): modules = [path, Array(path.dropLast())]
    case .moduleExpansion(let path): modules = [Array(path.dropLast())]
    case .provider(let key): modules = [draft.plan.providers.first { $0.key == key }?.module ?? []]
    default: return false
    }
    guard modules.contains(source.module), let expansion = draft.existing(.expansion(source)) else { return false }
    return !reaches(vertex, expansion)
  }

  // MARK: What is left

  /// New objects of which nothing shows what their hidden references are: taken to be none, and said, where there is
  /// something in the module that they could wait for.
  mutating func reportTheRest(_ draft: inout GraphDraft) {
    var changedInModule: [[String]: Set<ConfigurationAddress>] = [:]
    for (resource, instances) in draft.instances where !instances.isEmpty {
      changedInModule[resource.module, default: []].insert(resource)
    }
    for resource in resources where draft.instances[resource]?.isEmpty == false {
      guard let expansion = draft.existing(.expansion(resource)),
        !settled.contains(resource) || isTriggeredByNothing(resource, draft)
      else { continue }
      var others = changedInModule[resource.module] ?? []
      others.remove(resource)
      // What waits for it already is nothing that it can refer to.
      for related in others.isEmpty ? [] : visible.ancestors(of: expansion) + visible.descendants(of: expansion) {
        if case .expansion(let known) = draft.vertices[related] { others.remove(known) }
      }
      if others.isEmpty, hiding[resource] == nil { continue }
      draft.assume(
        Assumption(
          address: resource.description,
          assumed: "\(hiding[resource] ?? "replace_triggered_by") refers to nothing else that this apply changes",
          because: "plan JSON does not say what it refers to"))
    }
    reportTrust(&draft)
  }

  /// What the state settles it settles only where planning refreshed it, which plan JSON does not say.
  private func reportTrust(_ draft: inout GraphDraft) {
    let trusting = resources.filter { settled.contains($0) && hiding[$0] != nil }
    draft.trustsRefreshedState = trusting
    guard let first = trusting.first, let way = hiding[first] else { return }
    let others = trusting.count > 1 ? " and \(trusting.count - 1) more" : ""
    draft.assume(
      Assumption(
        address: "prior_state", assumed: "planning refreshed it",
        because: "it shows what \(way) of \(first)\(others) can refer to, and with -refresh=false it would not"))
  }

  /// True where planning found a trigger and nothing that is known to be one changes.
  private func isTriggeredByNothing(_ resource: ConfigurationAddress, _ draft: GraphDraft) -> Bool {
    guard hiding[resource] == "replace_triggered_by", let expansion = draft.existing(.expansion(resource)) else {
      return false
    }
    return !draft.operations.contains { operation in
      !operation.isDestroyer && operation.address.module.map(\.name) == resource.module
        && operation.address.configuration != resource
        && draft.existing(.operation(operation.id)).map { reaches($0, expansion) } ?? false
    }
  }

  private static func name(_ vertex: Vertex) -> String {
    switch vertex {
    case .expansion(let resource), .allInstances(let resource): resource.description
    case .output(let path, let name): path.map { "module.\($0)." }.joined() + "output.\(name)"
    case .variable(let path, let name): path.map { "module.\($0)." }.joined() + "var.\(name)"
    case .check(let path, let name): path.map { "module.\($0)." }.joined() + "check.\(name)"
    case .local(let path, let name): path.map { "module.\($0)." }.joined() + "local.\(name)"
    case .moduleExpansion(let path), .moduleClose(let path): path.map { "module.\($0)" }.joined(separator: ".")
    case .provider(let key): "provider \(key)"
    case .condition(let address): address.description
    case .operation, .gathering: ""
    }
  }
}
