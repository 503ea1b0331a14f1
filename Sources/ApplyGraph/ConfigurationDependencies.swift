private import Graphs
public import PlanFile

/// What each configured resource depends on by its configuration, before any destroy is looked at: what `-target` takes
/// along, what create_before_destroy spreads to, and what the state writes down as dependencies.
public struct ConfigurationDependencies: Sendable {
  private let graph: DirectedGraph
  private let vertices: [Vertex]
  private let expansionOf: [ConfigurationAddress: Int]
  /// Without what only orders: depends_on, modules and providers.
  private let uses: DirectedGraph
  /// By vertex: the resource that it is part of.
  private let owners: [ConfigurationAddress?]

  /// Complexity: that of following the references of the configuration.
  public init(_ input: ApplyGraphInput) { self.init(ApplyGraphBuilder.referring(input)) }

  init(_ draft: GraphDraft) {
    vertices = draft.vertices
    graph = DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: draft.edges.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
    var expansions: [ConfigurationAddress: Int] = [:]
    for (number, vertex) in vertices.enumerated() {
      if case .expansion(let resource) = vertex { expansions[resource] = number }
    }
    expansionOf = expansions
    let owners = vertices.map { Self.owner(of: $0, in: draft) }
    self.owners = owners
    let using = draft.edges.filter { edge in
      switch EdgeRule(rawValue: Int(edge.label)) {
      case .reference, .replaceTriggeredBy: true
      case .structure: owners[Int(edge.from)] != nil && owners[Int(edge.from)] == owners[Int(edge.to)]
      default: false
      }
    }
    uses = DirectedGraph(
      nodeCount: draft.vertices.count,
      edges: using.map { DirectedGraph.Edge(from: Int($0.from), to: Int($0.to)) })
  }

  private static func owner(of vertex: Vertex, in draft: GraphDraft) -> ConfigurationAddress? {
    switch vertex {
    case .expansion(let resource), .allInstances(let resource): resource
    case .operation(let id): draft.operations[id].address.configuration
    default: nil
    }
  }

  /// True where the configuration has the resource.
  public func isConfigured(_ resource: ConfigurationAddress) -> Bool { expansionOf[resource] != nil }

  /// Every resource that it depends on, at any distance; sorted, without itself.
  public func dependencies(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    guard let number = expansionOf[resource] else { return [] }
    return resources(in: graph.ancestors(of: number), without: resource)
  }

  /// Every resource that depends on it, at any distance; sorted, without itself.
  public func dependents(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    guard let number = expansionOf[resource] else { return [] }
    return resources(in: graph.descendants(of: number), without: resource)
  }

  /// Every resource that takes a value of it, directly or through locals, variables and outputs, but not through another
  /// resource; sorted.
  public func users(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    var stack = owners.indices.filter { owners[$0] == resource }
    var seen = Set(stack)
    var found: Set<ConfigurationAddress> = []
    while let vertex = stack.popLast() {
      for next in uses.successors(of: vertex) where seen.insert(next).inserted {
        if let other = owners[next] {
          found.insert(other)
        } else {
          stack.append(next)
        }
      }
    }
    found.remove(resource)
    return found.sorted()
  }

  /// - Parameter numbers: of vertices, each once.
  private func resources(in numbers: [Int], without own: ConfigurationAddress) -> [ConfigurationAddress] {
    var found: [ConfigurationAddress] = []
    for number in numbers {
      if case .expansion(let resource) = vertices[number], resource != own { found.append(resource) }
    }
    return found.sorted()
  }
}
