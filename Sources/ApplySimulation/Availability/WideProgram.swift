import Graphs
import ResourceKinds

/// A program of many nodes or parts, looked at node by node where something changes below. A node of several parts counts
/// them by level, so that a change of one costs the same however many there are.
struct WideProgram: Sendable {
  // By leaf the nodes that look at it, by node the nodes that read it, in compressed rows.
  private let nodesOfLeaf: Rows
  private let readersOfNode: Rows
  /// Nodes that may change at any moment.
  private let restless: [Int]
  /// By node and level, how many of its parts have it, before everything that operations do; and at the moment.
  private let firstCounts: [Int32]
  private var counts: [Int32]
  /// The nodes that are to be looked at, a bit for each.
  private var waiting: [UInt64]
  /// Whether somebody asks of a node by itself, and those of these that changed since somebody did.
  private var isWatched: [Bool] = []
  private var changed: [Int] = []
  /// Words of `waiting` with bits in them lie between.
  private var bounds = (least: Int.max, most: -1)

  private static let levelCount = ServiceLevel.allCases.count

  private struct Rows: Sendable {
    let start: [Int32]
    let numbers: [Int32]

    init(_ pairs: [(key: Int, number: Int)], keyCount: Int) {
      var start = [Int32](filledWith: 0, count: keyCount + 1)
      for pair in pairs { start[pair.key + 1] += 1 }
      for key in 0..<keyCount { start[key + 1] += start[key] }
      var next = start
      var numbers = [Int32](filledWith: 0, count: pairs.count)
      for pair in pairs {
        numbers[Int(next[pair.key])] = Int32(pair.number)
        next[pair.key] += 1
      }
      (self.start, self.numbers) = (start, numbers)
    }
  }

  /// - Parameters:
  ///   - firstLevels: by node, before everything that operations do.
  ///   - restless: leaves that may change at moments that are not theirs.
  init(_ program: ServingProgram, _ firstLevels: [ServiceLevel], restless: Set<Int>) {
    var ofLeaf: [(key: Int, number: Int)] = []
    var ofNode: [(key: Int, number: Int)] = []
    var counts = [Int32](filledWith: 0, count: program.nodes.count * Self.levelCount)
    func count(_ range: Range<Int>, of node: Int) {
      for part in range {
        ofNode.append((program.parts[part], Self.reader(node, countsParts: true)))
        counts[Self.place(of: node, firstLevels[program.parts[part]])] += 1
      }
    }
    func read(_ nodes: Int..., by reader: Int) {
      for node in nodes { ofNode.append((node, Self.reader(reader, countsParts: false))) }
    }
    for (number, node) in program.nodes.enumerated() {
      switch node {
      case .up: break
      case .leaf(let leaf): ofLeaf.append((leaf, number))
      case .all(let range), .any(let range, _): count(range, of: number)
      case .substitute(let main, let other), .failover(let main, let other): read(main, other, by: number)
      case .partial(let main, let rest):
        read(main, by: number)
        count(rest, of: number)
      case .switched(let leaf, let before, let after):
        ofLeaf.append((leaf, number))
        read(before, after, by: number)
      }
    }
    nodesOfLeaf = Rows(ofLeaf, keyCount: program.leaves.count)
    readersOfNode = Rows(ofNode, keyCount: program.nodes.count)
    self.restless = ofLeaf.filter { restless.contains($0.key) }.map(\.number)
    firstCounts = counts
    self.counts = counts
    waiting = [UInt64](filledWith: 0, count: (program.nodes.count + UInt64.bitWidth - 1) / UInt64.bitWidth)
  }

  /// Where what a node's parts are like is counted.
  private static func place(of node: Int, _ level: ServiceLevel) -> Int { node * levelCount + Int(level.rawValue) }

  /// A reader, and in the lowest bit whether it counts what it reads.
  private static func reader(_ node: Int, countsParts: Bool) -> Int { node << 1 | (countsParts ? 1 : 0) }

  /// Keeps in mind from now on when one of these nodes changes.
  mutating func watch(_ nodes: some Sequence<Int>) {
    isWatched = [Bool](filledWith: false, count: firstCounts.count / Self.levelCount)
    for node in nodes { isWatched[node] = true }
  }

  /// Tells `body` of each watched node that changed since the last time.
  mutating func takeChanged(_ body: (Int) -> Void) {
    for place in changed.indices { body(changed[place]) }
    changed.removeAll(keepingCapacity: true)
  }

  mutating func startRun() { Self.write(firstCounts, over: &counts) }

  private static func write(_ source: [Int32], over target: inout [Int32]) {
    let source = source.span
    var target = target.mutableSpan
    for place in 0..<target.count { target[place] = source[place] }
  }

  /// Something changes about a leaf.
  mutating func note(_ leaf: Int) {
    for slot in Int(nodesOfLeaf.start[leaf])..<Int(nodesOfLeaf.start[leaf + 1]) { mark(Int(nodesOfLeaf.numbers[slot])) }
  }

  private mutating func mark(_ node: Int) {
    let word = node / UInt64.bitWidth
    waiting[word] |= 1 << UInt64(node % UInt64.bitWidth)
    bounds = (min(bounds.least, word), max(bounds.most, word))
  }

  /// Looks at what waits, and at what that changes.
  ///
  /// - Parameter levelOfLeaf: what a leaf is like at the moment, and whether it has begun.
  mutating func settle(
    _ nodes: Span<ServingProgram.Node>, _ levels: inout MutableSpan<ServiceLevel>,
    _ levelOfLeaf: (Int) -> (level: ServiceLevel, hasBegun: Bool)
  ) {
    for number in restless.indices { mark(restless[number]) }
    let range = bounds
    bounds = (.max, -1)
    Self.settle(nodes, &levels, levelOfLeaf, readersOfNode, &counts, &waiting, range, isWatched, &changed)
  }

  private static func settle(
    _ nodes: Span<ServingProgram.Node>, _ levels: inout MutableSpan<ServiceLevel>,
    _ levelOfLeaf: (Int) -> (level: ServiceLevel, hasBegun: Bool), _ readersOfNode: Rows, _ counts: inout [Int32],
    _ waiting: inout [UInt64], _ bounds: (least: Int, most: Int), _ isWatched: [Bool], _ changed: inout [Int]
  ) {
    let (starts, readers) = (readersOfNode.start.span, readersOfNode.numbers.span)
    var counts = counts.mutableSpan
    var waiting = waiting.mutableSpan
    var (word, most) = bounds
    // Readers stand behind what they read, so that nothing has to be looked at again.
    while word <= most {
      if waiting[word] == 0 {
        word += 1
        continue
      }
      let node = word * UInt64.bitWidth + waiting[word].trailingZeroBitCount
      waiting[word] &= waiting[word] - 1
      let level = level(ofNode: node, nodes, levels, counts, levelOfLeaf)
      let old = levels[node]
      if level == old { continue }
      levels[node] = level
      if !isWatched.isEmpty, isWatched[node] { changed.append(node) }
      for slot in Int(starts[node])..<Int(starts[node + 1]) {
        let reader = Int(readers[slot]) >> 1
        if readers[slot] & 1 == 1 {
          counts[place(of: reader, old)] -= 1
          counts[place(of: reader, level)] += 1
        }
        waiting[reader / UInt64.bitWidth] |= 1 << UInt64(reader % UInt64.bitWidth)
        most = max(most, reader / UInt64.bitWidth)
      }
    }
  }

  private static func level(
    ofNode node: Int, _ nodes: Span<ServingProgram.Node>, _ levels: borrowing MutableSpan<ServiceLevel>,
    _ counts: borrowing MutableSpan<Int32>, _ levelOfLeaf: (Int) -> (level: ServiceLevel, hasBegun: Bool)
  ) -> ServiceLevel {
    switch nodes[node] {
    case .up: return .up
    case .leaf(let leaf): return levelOfLeaf(leaf).level
    case .all:
      for level in ServiceLevel.allCases where counts[place(of: node, level)] > 0 { return level }
      return .up
    case .any(_, let needed):
      if Int(counts[place(of: node, .up)]) >= needed { return .up }
      var best = ServiceLevel.dark
      for level in ServiceLevel.allCases where counts[place(of: node, level)] > 0 { best = level }
      return min(best, .degraded)
    case .substitute(let main, let other):
      return levels[main] > .dark ? levels[main] : min(levels[other], .wrongAnswer)
    case .failover(let main, let other):
      return levels[main] > .dark ? levels[main] : min(levels[other], .degraded)
    case .partial(let main, _):
      for level in ServiceLevel.allCases where level < .up && counts[place(of: node, level)] > 0 {
        return min(levels[main], .degraded)
      }
      return levels[main]
    case .switched(let leaf, let before, let after): return levelOfLeaf(leaf).hasBegun ? levels[after] : levels[before]
    }
  }
}
