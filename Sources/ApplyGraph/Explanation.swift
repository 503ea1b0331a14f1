private import Graphs
private import PlanFile

/// Answers why the operations of a plan come in the order in which they come.
///
///     let explainer = OrderExplainer(graph)
///     let ids = explainer.operations(named: "aws_route53_record.static")
///     let waits = ids.map(explainer.waits)
public struct OrderExplainer: Sendable {
  public let graph: OperationGraph
  private let order: LabelledGraph
  private let vertexOfOperation: [Int]

  public init(_ graph: OperationGraph) {
    self.graph = graph
    order = graph.order
    vertexOfOperation = graph.vertexOfOperation
  }

  /// Ids of the operations that a text names, ascending; empty where it names none.
  ///
  /// A text is an instance (`aws_x.a[0]`) or a resource without keys (`module.m.aws_x.a`: all its instances), perhaps with
  /// `:ACTION` behind it, else an operation as Terraform names it (`aws_x.a (destroy)`) or as reports do
  /// (`aws_x.a (old object)`), or a module (`module.m`: all that is in it).
  public func operations(named text: String) -> [Int] {
    if let resource = operations(ofResource: text), !resource.isEmpty { return resource }
    let found = operations { $0.description == text }
    if !found.isEmpty { return found }
    let reported = operations { operation in
      operation.deposed.map { key in
        text == "\(operation.address) (old object)" && ["new", "left"].contains(key)
          || text == "\(operation.address) (deposed \(key))"
      } ?? false
    }
    if !reported.isEmpty { return reported }
    if let colon = text.lastIndex(of: ":"),
      let action = OperationAction(rawValue: String(text[text.index(after: colon)...])),
      let resource = operations(ofResource: String(text[..<colon]))
    {
      return resource.filter { graph.operations[$0].action == action }
    }
    return operations { $0.address.isInside(module: text) }
  }

  private func operations(ofResource text: String) -> [Int]? {
    guard let address = ResourceAddress(parsing: text) else { return nil }
    let instances = operations { $0.address == address }
    if !instances.isEmpty { return instances }
    guard let resource = ConfigurationAddress(parsing: text) else {
      // Keys at modules and none at the resource: all instances there.
      return operations { $0.address.module == address.module && $0.address.withoutKey == address }
    }
    return operations { $0.address.configuration == resource }
  }

  private func operations(where isWanted: (Operation) -> Bool) -> [Int] {
    graph.operations.filter(isWanted).map(\.id)
  }

  /// What an operation waits for directly, and what waits for it. Complexity: linear in the order, and in what lies
  /// between the operation and its neighbours.
  public func waits(of id: Int) -> OperationWaits {
    let before = order.graph.ancestors(of: id).count
    let after = order.graph.descendants(of: id).count
    return OperationWaits(
      operation: id,
      waitsFor: order.graph.incomingEdges(of: id).map(link).sorted { $0.before < $1.before },
      holdsUp: order.graph.outgoingEdges(of: id).map(link).sorted { $0.after < $1.after },
      allBefore: before, allAfter: after, unordered: graph.operations.count - 1 - before - after)
  }

  /// Which of two operations must come first.
  public func relation(of first: Int, to second: Int) -> PairRelation {
    if let links = chain(from: first, to: second) {
      return PairRelation(first: first, second: second, relation: .forced(links))
    }
    if let links = chain(from: second, to: first) {
      return PairRelation(first: first, second: second, relation: .reversed(links))
    }
    return PairRelation(first: first, second: second, relation: .unordered)
  }

  /// The links that force one operation before another: of all ways the most certain, of those the shortest. Nil where
  /// nothing does. Complexity: one search for each level of certainty.
  public func chain(from first: Int, to last: Int) -> [OrderLink]? {
    if first == last { return nil }
    for certainty in Certainty.allCases {
      let isSure = order.levels.indices.filter { order.levels[$0] <= certainty.rawValue }
      let edges = isSure.count == order.levels.count ? order.graph : order.graph.keeping(edges: isSure)
      guard let path = edges.shortestPath(from: first, to: last) else { continue }
      return zip(path, path.dropFirst()).compactMap { before, after in
        order.graph.edgeIndex(from: before, to: after).map(link)
      }
    }
    return nil
  }

  /// What was taken for true without evidence about the objects of some operations.
  public func assumptions(about ids: some Sequence<Int>) -> [Assumption] {
    let addresses = Set(ids.map { graph.operations[$0].address })
    let names = Set(addresses.map(\.description)).union(addresses.map(\.configuration.description))
    return graph.assumptions.filter { names.contains($0.address) }
  }

  private func link(_ index: Int) -> OrderLink {
    let edge = order.edge(index)
    let rule = EdgeRule(rawValue: Int(edge.label)) ?? .structure
    return OrderLink(
      before: Int(edge.from), after: Int(edge.to), rule: rule, certainty: Certainty(rawValue: edge.level) ?? .assumed,
      through: way(of: edge).compactMap { name(of: $0, between: Int(edge.from), and: Int(edge.to)) })
  }

  /// The vertices between two operations on a shortest way that is as certain as the edge and has its rule on it.
  private func way(of edge: LabelledGraph.Edge) -> [Int] {
    let (start, end) = (vertexOfOperation[Int(edge.from)], vertexOfOperation[Int(edge.to)])
    // Each vertex twice: reached with the rule, and without it.
    var cameFrom: [Int: Int] = [:]
    var queue = [start * 2]
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for index in graph.walk.graph.outgoingEdges(of: state / 2) where graph.walk.levels[index] <= edge.level {
        let target = Int(graph.walk.graph.edges[index].to)
        let hasRule = state % 2 == 1 || graph.walk.labels[index] == edge.label
        let reached = target * 2 + (hasRule ? 1 : 0)
        if cameFrom[reached] != nil { continue }
        if target == end, hasRule {
          return Array(sequence(first: state) { cameFrom[$0] }.map { $0 / 2 }.reversed().dropFirst())
        }
        if case .operation = graph.vertices[target] { continue }
        cameFrom[reached] = state
        queue.append(reached)
      }
    }
    return []
  }

  /// What tells a reader something; nil for our own vertices, and for the ends' own expansions.
  private func name(of vertex: Int, between first: Int, and last: Int) -> String? {
    let ends = [graph.operations[first], graph.operations[last]].map(\.address)
    func inside(_ module: [String], _ name: String) -> String { module.map { "module.\($0)." }.joined() + name }
    switch graph.vertices[vertex] {
    case .operation, .allInstances, .gathering, .moduleExpansion: return nil
    case .condition(let address): return ends.contains(address) ? nil : address.description
    case .expansion(let resource):
      return ends.contains { $0.configuration == resource } ? nil : resource.description
    case .variable(let module, let name): return inside(module, "var.\(name)")
    case .local(let module, let name): return inside(module, "local.\(name)")
    case .output(let module, let name): return inside(module, "output.\(name)")
    case .check(let module, let name): return inside(module, "check.\(name)")
    case .moduleClose(let module): return module.map { "module.\($0)" }.joined(separator: ".") + " (close)"
    case .provider(let key): return "provider \(key)"
    }
  }
}

extension ResourceAddress {
  fileprivate var withoutKey: ResourceAddress {
    ResourceAddress(module: module, mode: mode, type: type, name: name)
  }

  /// True inside the module that `text` names, with its instance keys or without any.
  fileprivate func isInside(module text: String) -> Bool {
    guard text.hasPrefix("module.") else { return false }
    return module.indices.contains { last in
      let steps = module[...last]
      return steps.map { "module.\($0.name)\($0.key?.description ?? "")" }.joined(separator: ".") == text
        || steps.map { "module.\($0.name)" }.joined(separator: ".") == text
    }
  }
}
