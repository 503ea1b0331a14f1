internal import Graphs
internal import PlanFile

/// D3 and D4 between objects of different provider configurations.
///
/// Terraform leaves such an edge out where it would close a cycle, except when it destroys everything: this is what lets
/// a provider be configured from a resource that is replaced. The cycle is looked for before D5 turns edges around.
struct CrossProviderEdges {
  struct Edge {
    var first: ConnectDestroys.Member
    var second: ConnectDestroys.Member
    var rule: EdgeRule
  }

  private let providerOfVertex: [Int: Int]
  private let hasSeveral: Bool
  private var edges: [Edge] = []
  /// How many edges there were before D3 and D4.
  private let edgesBefore: Int

  init(_ draft: GraphDraft) {
    edgesBefore = draft.edges.count
    providerOfVertex = draft.providerOfVertex
    hasSeveral = Set(providerOfVertex.values).count > 1 && draft.input.mode != .destroy
  }

  /// The pairs within one provider as groups, and those between two.
  func split(
    _ first: [ConnectDestroys.Member], _ second: [ConnectDestroys.Member]
  ) -> [([ConnectDestroys.Member], [ConnectDestroys.Member], Bool)] {
    if !hasSeveral || first.isEmpty || second.isEmpty { return [(first, second, false)] }
    func byProvider(_ members: [ConnectDestroys.Member]) -> [(Int, [ConnectDestroys.Member])] {
      Dictionary(grouping: members) { providerOfVertex[$0.vertex] ?? -1 }.sorted { $0.key < $1.key }
        .map { ($0.key, $0.value) }
    }
    let others = byProvider(second)
    return byProvider(first).flatMap { provider, members in
      others.map { (members, $0.1, $0.0 != provider) }
    }
  }

  mutating func add(_ first: [ConnectDestroys.Member], before second: [ConnectDestroys.Member], _ rule: EdgeRule) {
    for one in first {
      for other in second { edges.append(Edge(first: one, second: other, rule: rule)) }
    }
  }

  /// Which edges are made.
  struct Choice {
    /// Those that close no cycle, each tried with the ones before it in place.
    var edges: [Edge] = []
    /// The operations of the shortest ring that Terraform closes in some runs and leaves open in others; empty where
    /// there is none.
    var cycleByChance: [Operation] = []
  }

  /// Terraform before 1.11 and OpenTofu ask whether there is any cycle at all, so that one elsewhere keeps them all out.
  /// (apply-order 8)
  ///
  /// Terraform makes these edges and those within one provider in one go, destroy by destroy in no fixed order, and looks
  /// for a cycle only when it makes one of these. So one that would close a ring with an edge within a provider is left
  /// out only where it comes later; where it comes first, both are made and the plan is refused. Seen: eight times
  /// `terraform graph` of one saved plan, of which five found the cycle. Here they come last, which is the order that
  /// Terraform follows whenever it follows one.
  func choice(_ draft: GraphDraft) -> Choice {
    if edges.isEmpty { return Choice() }
    let looksEverywhere =
      draft.plan.distribution == .openTofu || draft.plan.version.map { $0 < TerraformVersion(1, 11) } ?? false
    // What D5 has turned is looked at as it was before.
    var after = Self.successors(draft, draft.edges[...], turnedBack: true)
    if looksEverywhere {
      let pairs = after.indices.flatMap { from in after[from].map { DirectedGraph.Edge(from: from, to: $0) } }
      if DirectedGraph(nodeCount: after.count, edges: pairs).topologicalOrder() == nil { return Choice() }
    }
    var choice = Choice()
    var leftOut: [Edge] = []
    for edge in edges {
      if Self.path(edge.second.vertex, edge.first.vertex, after) != nil {
        leftOut.append(edge)
      } else {
        after[edge.first.vertex].append(edge.second.vertex)
        choice.edges.append(edge)
      }
    }
    choice.cycleByChance = cycleByChance(leftOut, draft)
    return choice
  }

  private func cycleByChance(_ leftOut: [Edge], _ draft: GraphDraft) -> [Operation] {
    if leftOut.isEmpty { return [] }
    let always = Self.successors(draft, draft.edges[..<edgesBefore], turnedBack: true)
    let final = Self.successors(draft, draft.edges[...], turnedBack: false)
    var shortest: [Int] = []
    for edge in leftOut where Self.path(edge.second.vertex, edge.first.vertex, always) == nil {
      // D5 turns it around, too.
      if draft.createBeforeDestroy[edge.first.vertex]?.isSet ?? false, !edge.second.isDestroyer { continue }
      guard let ring = Self.path(edge.second.vertex, edge.first.vertex, final) else { continue }
      if shortest.isEmpty || ring.count < shortest.count { shortest = ring }
    }
    return shortest.compactMap(draft.operation(ofVertex:))
  }

  private static func successors(
    _ draft: GraphDraft, _ edges: ArraySlice<LabelledGraph.Edge>, turnedBack: Bool
  ) -> [[Int]] {
    var after = [[Int]](repeating: [], count: draft.vertices.count)
    for edge in edges {
      let isTurned = turnedBack && edge.label == Int32(EdgeRule.createBeforeDestroy.rawValue)
      let (from, to) = isTurned ? (Int(edge.to), Int(edge.from)) : (Int(edge.from), Int(edge.to))
      after[from].append(to)
    }
    return after
  }

  /// A shortest way, both ends included; nil where there is none.
  private static func path(_ start: Int, _ end: Int, _ after: [[Int]]) -> [Int]? {
    var origin: [Int: Int] = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let vertex = queue[next]
      next += 1
      if vertex == end {
        var way = [end]
        while let last = way.last, last != start, let before = origin[last] { way.append(before) }
        return way.reversed()
      }
      for successor in after[vertex] where origin[successor] == nil {
        origin[successor] = vertex
        queue.append(successor)
      }
    }
    return nil
  }
}
