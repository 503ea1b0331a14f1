public import Graphs
public import PlanFile

/// The operations of an apply and the order that Terraform's own graph forces between them.
///
/// A value is one reference, beside that to what it was built on: graphs are handed on by the dozen.
public struct OperationGraph: Sendable {
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let operations: [Operation]
    @usableFromInline let vertices: [Vertex]
    @usableFromInline let walk: LabelledGraph
    @usableFromInline let order: LabelledGraph
    @usableFromInline let assumptions: [Assumption]
    @usableFromInline let openFlags: [ConfigurationAddress]
    @usableFromInline let advisories: [CoreAdvisory]
    @usableFromInline let diagnostics: [Diagnostic]
    let trustsRefreshedState: [ConfigurationAddress]

    init(_ draft: borrowing GraphDraft, walk: LabelledGraph, order: LabelledGraph) {
      operations = draft.operations
      vertices = draft.vertices
      self.walk = walk
      self.order = order
      assumptions = draft.assumptions
      let open = draft.createBeforeDestroy.indices.filter { draft.createBeforeDestroy[$0]?.certainty == .assumed }
      openFlags = open.isEmpty ? [] : Set(open.map { draft.operations[$0].address.configuration }).sorted()
      advisories = CoreAdvisory.all(draft, walk.graph)
      diagnostics = draft.diagnostics
      trustsRefreshedState = draft.trustsRefreshedState
    }
  }

  @usableFromInline let parts: Parts
  /// What it was built on, for other graphs; nil where no flag is open, because then there are none, and where it was let
  /// go. As large as the plan.
  public var groundwork: GraphGroundwork?

  @inlinable public var operations: [Operation] { parts.operations }
  /// Everything that the apply walks: operations and what passes order on.
  @inlinable public var vertices: [Vertex] { parts.vertices }
  /// The walk's edges over `vertices`: `from` ends before `to` begins. Levels are `Certainty`, labels `EdgeRule`.
  @inlinable public var walk: LabelledGraph { parts.walk }
  /// The order between operations alone: what does no work is passed through and implied edges are left out. Node
  /// numbers are operation ids.
  @inlinable public var order: LabelledGraph { parts.order }
  @inlinable public var assumptions: [Assumption] { parts.assumptions }
  /// Resources that are only deleted and of which nothing says whether they are create_before_destroy: taken as false,
  /// and the order may be another one.
  @inlinable public var openFlags: [ConfigurationAddress] { parts.openFlags }
  /// Resources that the assumption of a refreshed state is about.
  package var trustsRefreshedState: [ConfigurationAddress] { parts.trustsRefreshedState }
  @inlinable public var advisories: [CoreAdvisory] { parts.advisories }
  @inlinable public var diagnostics: [Diagnostic] { parts.diagnostics }

  /// Complexity: quadratic at worst, where many operations wait for many; near linear in practice.
  ///
  /// - Throws: `ApplyGraphError`.
  package init(_ draft: GraphDraft) throws(ApplyGraphError) {
    let walk = draft.labelled()
    guard let sorted = walk.graph.topologicalOrder() else {
      throw .cycles(CycleFinder(operations: draft.operations, vertices: draft.vertices, walk: walk).cycles())
    }
    let ids: [Int?] = draft.vertices.map { if case .operation(let id) = $0 { id } else { nil } }
    let contracted = walk.contractedAndReduced(
      to: ids, nodeCount: draft.operations.count, order: sorted, edgesAtMost: draft.input.mostDependencies)
    guard let order = contracted else { throw .tooManyDependencies(limit: draft.input.mostDependencies) }
    parts = Parts(draft, walk: walk, order: order)
  }

  /// The vertex number of each operation.
  public var vertexOfOperation: [Int] {
    var numbers = [Int](filledWith: 0, count: operations.count)
    for (number, vertex) in vertices.enumerated() {
      if case .operation(let id) = vertex { numbers[id] = number }
    }
    return numbers
  }
}

/// Names the rings of a graph that has some, in operations.
private struct CycleFinder {
  let operations: [Operation]
  let vertices: [Vertex]
  let walk: LabelledGraph

  /// One shortest ring for each knot of the graph, shortest first.
  func cycles() -> [DependencyCycle] {
    walk.graph.cycles().map(named).sorted { left, right in
      if left.operations.count != right.operations.count { return left.operations.count < right.operations.count }
      return left.operations.map(\.id).lexicographicallyPrecedes(right.operations.map(\.id))
    }
  }

  /// Between two operations of the ring, the most telling rule and the least certain edge stand for the way.
  private func named(_ ring: [Int]) -> DependencyCycle {
    var operations: [Operation] = []
    var rules: [EdgeRule] = []
    var certainties: [Certainty] = []
    // Begin at an operation, so that every way between two is whole.
    let start =
      ring.firstIndex { number in if case .operation = vertices[number] { true } else { false } } ?? 0
    let turned = Array(ring[start...] + ring[..<start])
    for (position, number) in turned.enumerated() {
      if case .operation(let id) = vertices[number] {
        operations.append(self.operations[id])
        rules.append(.structure)
        certainties.append(.exact)
      }
      let next = turned[(position + 1) % turned.count]
      guard !rules.isEmpty, let index = walk.graph.edgeIndex(from: number, to: next) else { continue }
      if let rule = EdgeRule(rawValue: Int(walk.labels[index])), rule.rawValue > rules[rules.count - 1].rawValue {
        rules[rules.count - 1] = rule
      }
      if let certainty = Certainty(rawValue: walk.levels[index]) {
        certainties[certainties.count - 1] = max(certainties[certainties.count - 1], certainty)
      }
    }
    let values =
      operations.isEmpty ? turned.map { vertices[$0].name }.filter { !$0.isEmpty } : []
    return DependencyCycle(operations: operations, rules: rules, certainties: certainties, values: values)
  }
}
