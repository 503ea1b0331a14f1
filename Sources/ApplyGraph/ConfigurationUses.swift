private import Graphs
public import PlanFile

/// Who takes values of whom by the configuration, without what only orders: depends_on, modules and providers.
public struct ConfigurationUses: Sendable {
  private let graph: DirectedGraph
  /// By vertex: the resource that it is part of.
  private let owners: [ConfigurationAddress?]

  /// Complexity: that of following the references of the configuration.
  ///
  /// - Parameter other: of a plan whose configuration may be the same: then it is not looked at again.
  public init(_ input: ApplyGraphInput, like other: ConfigurationDependencies? = nil) {
    let draft = ApplyGraphBuilder.referring(input, like: other, isBrief: true)
    let owners = draft.vertices.map { Self.owner(of: $0, in: draft) }
    self.owners = owners
    let using = draft.edges.filter { edge in
      switch EdgeRule(rawValue: Int(edge.label)) {
      case .reference, .replaceTriggeredBy: true
      case .structure: owners[Int(edge.from)] != nil && owners[Int(edge.from)] == owners[Int(edge.to)]
      default: false
      }
    }
    graph = DirectedGraph(
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

  /// Every resource that takes a value of it, directly or through locals, variables and outputs, but not through another
  /// resource; sorted.
  public func users(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    var stack = owners.indices.filter { owners[$0] == resource }
    var seen = Set(stack)
    var found: Set<ConfigurationAddress> = []
    while let vertex = stack.popLast() {
      for next in graph.successors(of: vertex) where seen.insert(next).inserted {
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
}
