package import Graphs
package import PlanFile

/// The graph while transformers work on it.
package struct GraphDraft: Sendable {
  package var input: ApplyGraphInput
  package let model: ConfigurationModel

  package private(set) var operations: [Operation] = []
  package private(set) var vertices: [Vertex] = []
  private var numberOfVertex: [Vertex: Int] = [:]
  /// `from` ends before `to` begins.
  package private(set) var edges: [LabelledGraph.Edge] = []
  package private(set) var assumptions: [Assumption] = []
  private var knownAssumptions: Set<Assumption> = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var gatherings = 0

  /// Operations of a resource that are not destroyers, and its condition vertices, by the resource. Vertex numbers.
  package var instances: [ConfigurationAddress: [Int]] = [:]
  /// What the rules around destroys ask of the graph before there is one of their edges; nil until it is gathered, and
  /// where nothing is destroyed.
  var destroys: DestroyFacts?
  /// What state says, or is taken to say, of each deleted object.
  package var createBeforeDestroy: [Int: BeforeDestroy] = [:]
  /// Resources that may refer to something that the inputs do not show.
  package var mayHideReferences: Set<ConfigurationAddress> = []
  /// Resources whose hidden references are taken from a state that planning is taken to have refreshed.
  package var trustsRefreshedState: [ConfigurationAddress] = []
  /// A ring that Terraform closes in some runs and leaves open in others.
  package var cycleByChance: [Operation] = []
  /// The provider configuration of each vertex that has one. Vertex numbers.
  package var providerOfVertex: [Int: Int] = [:]

  package struct BeforeDestroy: Sendable, Hashable {
    package var isSet: Bool
    package var certainty: Certainty
  }

  package init(input: ApplyGraphInput, model: ConfigurationModel) {
    self.input = input
    self.model = model
  }

  package var plan: Plan { input.plan }

  // MARK: Vertices

  /// The vertex's number; it is added where it was not there.
  @discardableResult
  package mutating func vertex(_ vertex: Vertex) -> Int {
    if let number = numberOfVertex[vertex] { return number }
    numberOfVertex[vertex] = vertices.count
    vertices.append(vertex)
    return vertices.count - 1
  }

  /// The vertex's number, where it is there.
  package func existing(_ vertex: Vertex) -> Int? { numberOfVertex[vertex] }

  /// - Precondition: its id is the number of operations so far.
  package mutating func add(_ operation: Operation) -> Int {
    operations.append(operation)
    return vertex(.operation(operation.id))
  }

  package func operation(ofVertex number: Int) -> Operation? {
    guard case .operation(let id) = vertices[number] else { return nil }
    return operations[id]
  }

  /// The vertex of an operation.
  package func vertex(ofOperation id: Int) -> Int {
    guard let number = numberOfVertex[.operation(id)] else { preconditionFailure("every operation has a vertex") }
    return number
  }

  // MARK: Edges

  package mutating func require(
    _ dependency: Int, before waiter: Int, _ rule: EdgeRule, _ certainty: Certainty = .exact
  ) {
    if dependency == waiter { return }
    edges.append(
      LabelledGraph.Edge(from: dependency, to: waiter, level: certainty.rawValue, label: rule.rawValue))
  }

  /// Every one of `dependencies` before every one of `waiters`, through a gathering vertex where that is fewer edges.
  package mutating func require(
    _ dependencies: [Int], before waiters: [Int], _ rule: EdgeRule, _ certainty: Certainty = .exact
  ) {
    if dependencies.count * waiters.count <= dependencies.count + waiters.count {
      for dependency in dependencies {
        for waiter in waiters { require(dependency, before: waiter, rule, certainty) }
      }
      return
    }
    let hub = vertex(.gathering(gatherings))
    gatherings += 1
    for dependency in dependencies { require(dependency, before: hub, rule, certainty) }
    for waiter in waiters { require(hub, before: waiter, rule, certainty) }
  }

  /// Drops the vertices that are not kept, with their edges, and numbers the rest anew.
  package mutating func keep(_ isKept: [Bool]) {
    var numbers = [Int?](repeating: nil, count: vertices.count)
    let old = (vertices, operations, edges)
    (vertices, operations, edges, numberOfVertex) = ([], [], [], [:])
    for (number, vertex) in old.0.enumerated() where isKept[number] {
      var vertex = vertex
      if case .operation(let id) = vertex {
        var operation = old.1[id]
        operation.id = operations.count
        operations.append(operation)
        vertex = .operation(operation.id)
      }
      numbers[number] = self.vertex(vertex)
    }
    edges = old.2.compactMap { edge in
      guard let from = numbers[Int(edge.from)], let to = numbers[Int(edge.to)] else { return nil }
      return LabelledGraph.Edge(from: from, to: to, level: edge.level, label: Int(edge.label))
    }
    func renumbered<Value>(_ values: [Int: Value]) -> [Int: Value] {
      values.reduce(into: [:]) { result, entry in
        if let number = numbers[entry.key] { result[number] = entry.value }
      }
    }
    instances = instances.mapValues { $0.compactMap { numbers[$0] } }
    createBeforeDestroy = renumbered(createBeforeDestroy)
    providerOfVertex = renumbered(providerOfVertex).compactMapValues { numbers[$0] }
  }

  package mutating func replaceEdges(_ edges: [LabelledGraph.Edge]) { self.edges = edges }

  // MARK: Notes

  package mutating func assume(_ assumption: Assumption) {
    if knownAssumptions.insert(assumption).inserted { assumptions.append(assumption) }
  }

  package mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The graph as it stands, without what is known of its edges.
  package func plainGraph() -> DirectedGraph {
    DirectedGraph(
      nodeCount: vertices.count, edges: edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
  }

  /// The graph as it stands.
  package func labelled() -> LabelledGraph {
    LabelledGraph(
      nodeCount: vertices.count, edges: edges, priorities: EdgeRule.allCases.map(\.rawValue))
  }
}
