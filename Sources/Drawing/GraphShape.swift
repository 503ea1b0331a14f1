/// How deep and how wide a graph is, to choose the direction that fits a page.
struct GraphShape {
  /// Ranks on the longest path.
  private(set) var depth = 0
  /// Nodes on the fullest rank.
  private(set) var breadth = 0

  /// Puts each group on the rank after the last one that it waits for. Groups on a cycle are not counted.
  /// O(groups + links).
  init(_ collapse: GraphCollapse) {
    var waiting = [Int](repeating: 0, count: collapse.groups.count)
    var next = [[Int]](repeating: [], count: collapse.groups.count)
    for (link, _) in collapse.links {
      waiting[link.to] += 1
      next[link.from].append(link.to)
    }
    var rank = waiting.indices.filter { waiting[$0] == 0 }
    let alone = rank.count { next[$0].isEmpty }
    while !rank.isEmpty {
      depth += 1
      breadth = max(breadth, depth == 1 ? rank.count - alone : rank.count)
      var following: [Int] = []
      for index in rank {
        for later in next[index] {
          waiting[later] -= 1
          if waiting[later] == 0 { following.append(later) }
        }
      }
      rank = following
    }
  }

  /// From top to bottom fits better than from left to right: boxes are about six times as wide as high.
  var isDeep: Bool {
    let boxWidth = 210.0
    let boxHeight = 34.0
    let gap = 40.0
    let toRight = Double(depth) * (boxWidth + gap) / (Double(max(breadth, 1)) * boxHeight)
    let downwards = Double(breadth) * boxWidth / (Double(max(depth, 1)) * (boxHeight + gap))
    // The side ratio that a screen has; being twice as wide is as bad as being twice as high.
    func misfit(_ ratio: Double) -> Double { max(ratio / 1.5, 1.5 / max(ratio, 0.001)) }
    return misfit(downwards) < misfit(toRight)
  }
}
