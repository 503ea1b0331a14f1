private import Graphs
public import PlanFile
private import SharedWork

/// What each configured resource depends on by its configuration, before any destroy is looked at: what `-target` takes
/// along, what create_before_destroy spreads to, and what the state writes down as dependencies. A class, because all plans
/// that are made of one hold on to it.
public final class ConfigurationDependencies: Sendable {
  /// The configuration, for other plans of it.
  let model: ConfigurationModel
  private let graph: DirectedGraph
  private let resources: ResourceTable
  /// By resource; -1 where there is none.
  private let expansions: [Int]
  /// By vertex: the resource that it is the expansion of; -1 for all others.
  private let expandedResource: [Int]
  /// What `dependencies(of:)` came to in a small configuration, by the expansion: it is asked for by one course after
  /// another.
  private let known = SharedAnswers<Int, [ConfigurationAddress]>()
  private static let few = 256

  /// Complexity: that of following the references of the configuration.
  ///
  /// - Parameter other: of a plan whose configuration may be the same: then it is not looked at again.
  public convenience init(_ input: ApplyGraphInput, like other: ConfigurationDependencies? = nil) {
    var draft = ApplyGraphBuilder.referring(input, like: other)
    self.init(&draft)
  }

  init(_ draft: inout GraphDraft) {
    model = draft.model
    // The next steps want it too.
    graph = draft.plainGraph()
    resources = draft.resources
    expansions = draft.expansions
    expandedResource = draft.expandedResource
  }

  /// True where the configuration has the resource.
  public func isConfigured(_ resource: ConfigurationAddress) -> Bool { expansion(of: resource) != nil }

  private func expansion(of resource: ConfigurationAddress) -> Int? {
    resources.number(of: resource).flatMap { expansions[$0] < 0 ? nil : expansions[$0] }
  }

  /// Every resource that it depends on, at any distance; sorted, without itself.
  public func dependencies(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    guard let start = expansion(of: resource) else { return [] }
    if resources.count > Self.few { return found(from: start, AncestorSearch.init(_:)) }
    return known.quickAnswer(to: start) { found(from: start, AncestorSearch.init(_:)) } ?? []
  }

  /// Every resource that depends on it, at any distance; sorted, without itself.
  public func dependents(of resource: ConfigurationAddress) -> [ConfigurationAddress] {
    expansion(of: resource).map { found(from: $0, AncestorSearch.init(following:)) } ?? []
  }

  /// What some resources need. One search for all of them.
  public func needed(by some: [ConfigurationAddress]) -> Needed {
    var isNeeded = [Bool](filledWith: false, count: resources.count)
    for vertex in graph.ancestors(of: some.compactMap(expansion(of:))) where expandedResource[vertex] >= 0 {
      isNeeded[expandedResource[vertex]] = true
    }
    return Needed(resources: resources, isNeeded: isNeeded)
  }

  /// Configured resources that some others depend on, at any distance.
  public struct Needed: Sendable {
    fileprivate let resources: ResourceTable
    fileprivate let isNeeded: [Bool]

    public func contains(_ resource: ConfigurationAddress) -> Bool {
      resources.number(of: resource).map { isNeeded[$0] } ?? false
    }
  }

  private func found(from start: Int, _ search: (DirectedGraph) -> AncestorSearch) -> [ConfigurationAddress] {
    var search = search(graph)
    search.search(from: start)
    var found: [Int] = []
    // In the order of the vertices, which mostly is that of the addresses.
    for vertex in expandedResource.indices
    where expandedResource[vertex] >= 0 && vertex != start && search.found(vertex) {
      found.append(expandedResource[vertex])
    }
    return (found.count < 2 ? found : resources.sorted(found)).map { resources.addresses[$0] }
  }
}
