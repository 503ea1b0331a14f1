package import Graphs
package import PlanFile

/// The graph while transformers work on it.
package struct GraphDraft: Sendable {
  package var input: ApplyGraphInput
  package let model: ConfigurationModel
  /// Whether only the order is asked for.
  package var isBrief = false

  package private(set) var operations: [Operation] = []
  package private(set) var vertices: [Vertex] = []
  /// Of all but operations and resources.
  private var numberOfVertex: [Vertex: Int] = [:]
  private var vertexOfOperation: [Int] = []
  /// By resource; -1 where there is none.
  private(set) var expansions: [Int]
  private var allInstances: [Int]
  /// By vertex: the resource that it is the expansion of; -1 for all others.
  private(set) var expandedResource: [Int] = []
  /// `from` ends before `to` begins.
  package private(set) var edges: [LabelledGraph.Edge] = []
  /// What `plainGraph()` made last: of many edges with what is known of them, because more are added to it then.
  private var made: LabelledGraph?
  private var madeOfFew: DirectedGraph?
  private var edgesMade = 0
  private static let few = 256
  package private(set) var assumptions: [Assumption] = []
  private var knownAssumptions: Set<Assumption> = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var gatherings = 0

  let resources: ResourceTable
  /// Operations of a resource that are not destroyers, and its condition vertices, by the resource. Vertex numbers.
  private(set) var instances = NumberRows()
  /// What the rules around destroys ask of the graph before there is one of their edges; nil until it is gathered, and
  /// where nothing is destroyed.
  var destroys: DestroyFacts?
  /// What state says, or is taken to say, of each deleted object. By operation.
  var createBeforeDestroy: [BeforeDestroy?] = []
  /// Resources that may refer to something that the inputs do not show.
  package var mayHideReferences: Set<ConfigurationAddress> = []
  /// Resources whose hidden references are taken from a state that planning is taken to have refreshed.
  package var trustsRefreshedState: [ConfigurationAddress] = []
  /// A ring that Terraform closes in some runs and leaves open in others.
  package var cycleByChance: [Operation] = []
  /// The vertex of the provider configuration of each operation.
  var providerOfOperation: [Int] = []

  package struct BeforeDestroy: Sendable, Hashable {
    package var isSet: Bool
    package var certainty: Certainty
  }

  package init(input: ApplyGraphInput, model: ConfigurationModel) {
    self.input = input
    self.model = model
    let table = ResourceTable(input.plan, model)
    expansions = [Int](filledWith: -1, count: table.count)
    allInstances = [Int](filledWith: -1, count: table.count)
    resources = table
  }

  package var plan: Plan { input.plan }

  // MARK: Vertices

  /// The vertex's number; it is added where it was not there.
  @discardableResult
  package mutating func vertex(_ vertex: Vertex) -> Int {
    switch vertex {
    // Nobody asks for a gathering's.
    case .gathering: return append(vertex)
    case .operation(let id):
      if vertexOfOperation[id] < 0 { vertexOfOperation[id] = append(vertex) }
      return vertexOfOperation[id]
    case .expansion(let address): return addExpansion(ofResource: resources.known(address))
    case .allInstances(let address): return addAllInstances(ofResource: resources.known(address))
    default:
      // One look-up for both: what is there and where it goes.
      let next = vertices.count
      func number(_ place: inout Int) -> Int { place }
      let found = number(&numberOfVertex[vertex, default: next])
      return found == next ? append(vertex) : found
    }
  }

  private mutating func append(_ vertex: Vertex) -> Int {
    vertices.append(vertex)
    expandedResource.append(-1)
    return vertices.count - 1
  }

  /// The vertex of a resource's expansion; it is added where it was not there.
  mutating func addExpansion(ofResource resource: Int) -> Int {
    if let number = expansion(ofResource: resource) { return number }
    let number = append(.expansion(resources.addresses[resource]))
    expansions[resource] = number
    expandedResource[number] = resource
    return number
  }

  /// The same of the end of all of its instances.
  mutating func addAllInstances(ofResource resource: Int) -> Int {
    if let number = allInstances(ofResource: resource) { return number }
    let number = append(.allInstances(resources.addresses[resource]))
    allInstances[resource] = number
    return number
  }

  /// The vertex's number, where it is there.
  package func existing(_ vertex: Vertex) -> Int? {
    switch vertex {
    case .operation(let id): vertexOfOperation[id] < 0 ? nil : vertexOfOperation[id]
    case .gathering: nil
    case .expansion(let address): resources.number(of: address).flatMap(expansion(ofResource:))
    case .allInstances(let address): resources.number(of: address).flatMap(allInstances(ofResource:))
    default: numberOfVertex[vertex]
    }
  }

  /// The vertex of a resource's expansion, where it is there.
  func expansion(ofResource resource: Int) -> Int? { expansions[resource] < 0 ? nil : expansions[resource] }

  /// The vertex of the end of all of a resource's instances, where it is there.
  func allInstances(ofResource resource: Int) -> Int? { allInstances[resource] < 0 ? nil : allInstances[resource] }

  /// The first thing that is done. Makes room for what will come.
  ///
  /// - Precondition: each one's id is its position.
  mutating func setOperations(_ operations: [Operation]) {
    self.operations = operations
    vertexOfOperation = [Int](filledWith: -1, count: operations.count)
    let named = model.modules.reduce(0) { $0 + $1.variables.count + $1.locals.count + $1.outputs.count + 2 }
    // The root has no vertex of its own.
    if named > 2 { numberOfVertex.reserveCapacity(named) }
    vertices.reserveCapacity(operations.count + 2 * resources.count + named)
    expandedResource.reserveCapacity(vertices.capacity)
    edges.reserveCapacity(3 * operations.count + 4 * resources.count + 2 * named)
  }

  /// - Parameter instances: vertex numbers with their resources.
  mutating func setInstances(_ instances: [(row: Int, value: Int)]) {
    self.instances = NumberRows(rowCount: resources.count, pairs: instances)
  }

  package func operation(ofVertex number: Int) -> Operation? {
    guard case .operation(let id) = vertices[number] else { return nil }
    return operations[id]
  }

  /// - Precondition: the operation has a vertex.
  package func vertex(ofOperation id: Int) -> Int { vertexOfOperation[id] }

  /// As `Operation.isDestroyer`: an operation is wide.
  func isDestroyer(_ id: Int) -> Bool { operations[id].action == .delete || operations[id].action == .forget }

  /// The resource that an operation is about.
  func resource(ofOperation id: Int) -> Int { resources.ofChange[operations[id].change] }

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
    // -1 for what is dropped.
    var numbers = [Int](filledWith: -1, count: vertices.count)
    var kept: [Int] = []
    kept.reserveCapacity(operations.count)
    var count = 0
    for old in vertices.indices where isKept[old] {
      numbers[old] = count
      if case .operation(let id) = vertices[old] {
        vertices[count] = .operation(kept.count)
        kept.append(id)
      } else if count < old {
        vertices[count] = vertices[old]
      }
      expandedResource[count] = expandedResource[old]
      count += 1
    }
    vertices.removeLast(vertices.count - count)
    expandedResource.removeLast(expandedResource.count - count)
    func renumber(_ some: inout [Int]) {
      for place in some.indices where some[place] >= 0 { some[place] = numbers[some[place]] }
    }
    renumber(&expansions)
    renumber(&allInstances)
    numberOfVertex = numberOfVertex.compactMapValues { numbers[$0] < 0 ? nil : numbers[$0] }
    // What an operation waits for is kept with it.
    providerOfOperation = kept.map { numbers[providerOfOperation[$0]] }
    if !createBeforeDestroy.isEmpty { createBeforeDestroy = kept.map { createBeforeDestroy[$0] } }
    vertexOfOperation = kept.map { numbers[vertexOfOperation[$0]] }
    for id in kept.indices {
      if id < kept[id] { operations[id] = operations[kept[id]] }
      operations[id].id = id
    }
    operations.removeLast(operations.count - kept.count)
    instances.compact { numbers[$0] < 0 ? nil : numbers[$0] }
    (made, madeOfFew) = (nil, nil)
    count = 0
    for place in edges.indices {
      let (from, to) = (numbers[Int(edges[place].from)], numbers[Int(edges[place].to)])
      if from < 0 || to < 0 { continue }
      edges[count] = LabelledGraph.Edge(from: from, to: to, level: edges[place].level, label: Int(edges[place].label))
      count += 1
    }
    edges.removeLast(edges.count - count)
  }

  // MARK: Notes

  package mutating func assume(_ assumption: Assumption) {
    // Of a few it is quicker to look at each.
    let few = 8
    if assumptions.count < few {
      if !assumptions.contains(assumption) { assumptions.append(assumption) }
      return
    }
    if assumptions.count == few { knownAssumptions.formUnion(assumptions) }
    if knownAssumptions.insert(assumption).inserted { assumptions.append(assumption) }
  }

  package mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The graph as it stands, without what is known of its edges. What is added later is added to it.
  package mutating func plainGraph() -> DirectedGraph {
    if edges.count <= Self.few {
      if let madeOfFew, edgesMade == edges.count, madeOfFew.nodeCount == vertices.count { return madeOfFew }
      let graph = DirectedGraph(
        nodeCount: vertices.count, edges: edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
      (madeOfFew, edgesMade) = (graph, edges.count)
      return graph
    }
    let graph = labelled()
    (made, edgesMade) = (graph, edges.count)
    return graph.graph
  }

  /// The graph as it stands.
  package func labelled() -> LabelledGraph {
    if let made { return made.adding(edges[edgesMade...], nodeCount: vertices.count) }
    return LabelledGraph(nodeCount: vertices.count, edges: edges, priorities: EdgeRule.priorities)
  }
}
