extension DirectedGraph {
  /// The strongly connected components: sets of nodes that all reach one another. Each is sorted, and they come in the
  /// order of their smallest nodes. Linear in nodes and edges (and near-linear in the sorting).
  public func stronglyConnectedComponents() -> [[Int]] {
    let (number, count) = componentNumbers()
    var components = [[Int]](filledWith: [], count: count)
    var position = [Int](filledWith: -1, count: count)
    var next = 0
    for node in 0..<nodeCount {
      let component = Int(number[node])
      if position[component] < 0 {
        position[component] = next
        next += 1
      }
      components[position[component]].append(node)
    }
    return components
  }

  /// One shortest cycle for each component that has a cycle, a node with an edge to itself included; shortest first,
  /// then by their first nodes. Empty exactly where `topologicalOrder()` is not nil.
  public func cycles() -> [[Int]] {
    var search = CycleSearch(graph: self)
    return stronglyConnectedComponents().map { search.shortestCycle(in: $0) }.filter { !$0.isEmpty }.sorted {
      ($0.count, $0[0]) < ($1.count, $1[0])
    }
  }

  /// A shortest cycle among the nodes of `component`, each of its nodes once, the smallest first; empty where they have
  /// none. Of several it is the one with the smallest first node, found by following edges in their order.
  ///
  /// One breadth-first search from each node, each over what the earlier ones left: O(nodes · edges) at worst, near
  /// linear where the component has a short cycle or few.
  public func shortestCycle(in component: [Int]) -> [Int] {
    var search = CycleSearch(graph: self)
    return search.shortestCycle(in: component)
  }

  /// Tarjan's algorithm with its stack on the heap, so that depth costs memory and not the thread's stack.
  ///
  /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
  func componentNumbers() -> (number: [Int32], count: Int) {
    let unvisited: Int32 = -1
    var number = [Int32](filledWith: -1, count: nodeCount)
    var visit = [Int32](filledWith: unvisited, count: nodeCount)
    var low = [Int32](filledWith: 0, count: nodeCount)
    var nextSlot = successorStart
    var path: [Int] = []
    var open: [Int] = []
    var visits: Int32 = 0
    var count = 0

    for root in 0..<nodeCount where visit[root] == unvisited {
      path.append(root)
      while let node = path.last {
        if visit[node] == unvisited {
          visit[node] = visits
          low[node] = visits
          visits += 1
          open.append(node)
        }
        var descended = false
        while nextSlot[node] < successorStart[node + 1] {
          let successor = Int(successorNode[Int(nextSlot[node])])
          if visit[successor] == unvisited {
            // The slot is not passed yet: on the way back it hands over the successor's low mark.
            path.append(successor)
            descended = true
            break
          }
          if number[successor] < 0 { low[node] = min(low[node], low[successor]) }
          nextSlot[node] += 1
        }
        if descended { continue }
        path.removeLast()
        guard low[node] == visit[node] else { continue }
        while let member = open.popLast() {
          number[member] = Int32(count)
          if member == node { break }
        }
        count += 1
      }
    }
    return (number, count)
  }
}

/// The search for a shortest cycle. A node that was searched from is taken out: what is shorter does not pass it. With it
/// go all nodes that it leaves without a way in or out, so that a long ring is searched once and not once a node.
private struct CycleSearch {
  let graph: DirectedGraph
  var isLeft: [Bool]
  var waysIn: [Int32]
  var waysOut: [Int32]
  var distance: [Int32]
  var cameFrom: [Int32]
  var queue: [Int] = []

  init(graph: DirectedGraph) {
    self.graph = graph
    isLeft = [Bool](filledWith: false, count: graph.nodeCount)
    waysIn = [Int32](filledWith: 0, count: graph.nodeCount)
    waysOut = waysIn
    distance = [Int32](filledWith: -1, count: graph.nodeCount)
    cameFrom = distance
  }

  mutating func shortestCycle(in component: [Int]) -> [Int] {
    if let looped = component.filter({ graph.edgeIndex(from: $0, to: $0) != nil }).min() { return [looped] }
    if component.count < 2 { return [] }
    let nodes = component.sorted()
    countWays(among: nodes)
    defer { for node in nodes { isLeft[node] = false } }
    for node in nodes where waysIn[node] == 0 || waysOut[node] == 0 { remove(node) }
    var best: [Int] = []
    for node in nodes where isLeft[node] {
      let found = shortestCycle(through: node, shorterThan: best.isEmpty ? Int.max : best.count)
      if !found.isEmpty { best = found }
      if best.count == 2 { break }
      remove(node)
    }
    return best
  }

  private mutating func countWays(among nodes: [Int]) {
    for node in nodes {
      isLeft[node] = true
      waysIn[node] = 0
      waysOut[node] = 0
    }
    for node in nodes {
      for successor in graph.successors(of: node) where isLeft[successor] {
        waysOut[node] += 1
        waysIn[successor] += 1
      }
    }
  }

  private mutating func shortestCycle(through start: Int, shorterThan limit: Int) -> [Int] {
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    distance[start] = 0
    defer { for node in queue { distance[node] = -1 } }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if Int(distance[node]) + 1 >= limit { return [] }
      for successor in graph.successors(of: node) where isLeft[successor] {
        if successor == start { return path(to: node, from: start) }
        if distance[successor] < 0 {
          distance[successor] = distance[node] + 1
          cameFrom[successor] = Int32(node)
          queue.append(successor)
        }
      }
    }
    return []
  }

  private func path(to end: Int, from start: Int) -> [Int] {
    var path = [end]
    while let last = path.last, last != start { path.append(Int(cameFrom[last])) }
    return path.reversed()
  }

  private mutating func remove(_ first: Int) {
    guard isLeft[first] else { return }
    isLeft[first] = false
    var removed = [first]
    while let node = removed.popLast() {
      for successor in graph.successors(of: node) where isLeft[successor] {
        waysIn[successor] -= 1
        if waysIn[successor] == 0 {
          isLeft[successor] = false
          removed.append(successor)
        }
      }
      for predecessor in graph.predecessors(of: node) where isLeft[predecessor] {
        waysOut[predecessor] -= 1
        if waysOut[predecessor] == 0 {
          isLeft[predecessor] = false
          removed.append(predecessor)
        }
      }
    }
  }
}
