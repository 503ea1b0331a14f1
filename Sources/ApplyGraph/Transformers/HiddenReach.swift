internal import Graphs
internal import PlanFile

/// What a reference that plan JSON does not show could lead to, among what the apply changes.
///
/// An expression names what stands in its module, what the modules in it give out, and what the module is given: all of
/// that comes before the module's close, and in the root it may be anything. What it is given may hide references too,
/// and those lead to what can be named where they stand. Nothing refers to what waits for it already.
struct HiddenReach {
  private let changed: Set<ConfigurationAddress>
  /// Vertices that have a way to hide a reference.
  private let carriers: Set<Int>
  private let modules: ReferenceScopes
  /// With what was inferred.
  private var closing: AncestorSearch
  private var before: AncestorSearch
  private var after: AncestorSearch
  /// Changed resources that can be named in a module.
  private var nameable: [[String]: Set<ConfigurationAddress>] = [:]
  /// Changed resources that wait for a vertex.
  private var waiting: [Int: Set<ConfigurationAddress>] = [:]

  /// - Parameter visible: the graph without what was inferred.
  init(_ draft: GraphDraft, _ visible: DirectedGraph, carriers: some Sequence<Int>) {
    changed = Set(draft.instances.lazy.filter { !$0.value.isEmpty }.map(\.key))
    self.carriers = Set(carriers)
    modules = ReferenceScopes(draft)
    closing = AncestorSearch(draft.plainGraph())
    before = AncestorSearch(visible)
    after = AncestorSearch(
      DirectedGraph(
        nodeCount: visible.nodeCount,
        edges: visible.edges.map { DirectedGraph.Edge(from: Int($0.to), to: Int($0.from)) }))
  }

  /// Whether a hidden reference of `vertex`, or of what it takes a value from, could make it wait for something that it
  /// does not wait for yet. The time is that of one search from the vertex in each direction, and one for each module
  /// that is met for the first time.
  ///
  /// - Parameter candidates: where only some resources come into question, those.
  mutating func leadsSomewhere(
    from vertex: Int, among candidates: Set<ConfigurationAddress>? = nil, _ draft: GraphDraft
  ) -> Bool {
    let known = changedResources(before.ancestors(of: vertex), draft)
    var pending = [vertex]
    var seen = Set(pending)
    func take(_ more: [Int]) {
      for carrier in more where seen.insert(carrier).inserted { pending.append(carrier) }
    }
    take(carriers(above: vertex, draft))
    var position = 0
    while position < pending.count {
      let source = pending[position]
      position += 1
      for module in modules.scopes(of: draft.vertices[source]) {
        if canName(from: source, in: module, known, candidates, draft) { return true }
        if let close = draft.existing(.moduleClose(module)) { take(carriers(above: close, draft)) }
      }
    }
    return false
  }

  /// - Parameter known: what comes before the vertex that is asked about.
  private mutating func canName(
    from source: Int, in module: [String], _ known: [ConfigurationAddress], _ candidates: Set<ConfigurationAddress>?,
    _ draft: GraphDraft
  ) -> Bool {
    let named = nameable(in: module, draft)
    let waiting = waiting(for: source, draft)
    if let candidates {
      let known = Set(known)
      return candidates.contains { named.contains($0) && !waiting.contains($0) && !known.contains($0) }
    }
    // Counted and not taken out of the set: a copy of it for each resource would cost the square of the module.
    let waitingHere = module.isEmpty ? waiting.count : waiting.count { named.contains($0) }
    return named.count > waitingHere + known.count { named.contains($0) && !waiting.contains($0) }
  }

  private mutating func nameable(in module: [String], _ draft: GraphDraft) -> Set<ConfigurationAddress> {
    guard let close = draft.existing(.moduleClose(module)) else { return changed }
    if let found = nameable[module] { return found }
    let found = Set(changedResources(closing.ancestors(of: close), draft))
    nameable[module] = found
    return found
  }

  /// With itself, where it is a resource that changes.
  private mutating func waiting(for vertex: Int, _ draft: GraphDraft) -> Set<ConfigurationAddress> {
    if let found = waiting[vertex] { return found }
    let found = Set(changedResources(after.ancestors(of: vertex) + [vertex], draft))
    // One of a resource is asked for once.
    if case .expansion = draft.vertices[vertex] { return found }
    waiting[vertex] = found
    return found
  }

  private func changedResources(_ vertices: [Int], _ draft: GraphDraft) -> [ConfigurationAddress] {
    vertices.compactMap { vertex in
      guard case .expansion(let resource) = draft.vertices[vertex], changed.contains(resource) else { return nil }
      return resource
    }
  }

  /// Those whose values `vertex` takes; a resource between ends that, since it answers for itself, and so does a provider.
  private func carriers(above vertex: Int, _ draft: GraphDraft) -> [Int] {
    var found: [Int] = []
    var stack = [vertex]
    var seen = Set(stack)
    while let next = stack.popLast() {
      for predecessor in before.graph.predecessors(of: next) where seen.insert(predecessor).inserted {
        switch draft.vertices[predecessor] {
        case .expansion, .operation, .allInstances, .condition, .provider: continue
        default:
          if carriers.contains(predecessor) { found.append(predecessor) }
          stack.append(predecessor)
        }
      }
    }
    return found
  }
}
