import EventSimulation
import ResourceKinds

/// How well something serves, worst first.
enum ServiceLevel: UInt8, Sendable, Comparable, CaseIterable {
  /// It is not there, or nothing that it needs is.
  case dark
  /// Everything is there, but something is not ready yet.
  case warmUp
  /// Something else answers in its place.
  case wrongAnswer
  /// Some of several alternatives are away.
  case degraded
  case up

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One thing whose service changes at moments that operations decide.
struct ServingLeaf: Sendable, Hashable {
  /// The object that it is about, for words.
  var object: Int
  /// There only from the effect of this operation on.
  var since: Int?
  /// There only until the effect of this operation.
  var until: Int?
  /// Operations that remove the object although they are about another address of the same thing: those that take
  /// effect after `since`.
  var killers: [Int] = []
  /// How long it needs after `since` before it serves; nil: no time.
  var readiness: DurationModel?
  /// The stream of the readiness draws.
  var stream: UInt64 = 0
  /// Holes that updates cut, as numbers of the program's interruptions.
  var interruptions: [Int] = []
  /// True where the leaf begins and ends with the holes of `since` and `until` instead of their effects: a machine's
  /// address goes when it stops and the new one comes when it runs again.
  var followsHole = false

  var isConstant: Bool { since == nil && until == nil && interruptions.isEmpty && killers.isEmpty }
}

/// What an endpoint needs, as a small circuit over leaves. Every node stands after the nodes it reads.
struct ServingProgram: Sendable, Hashable {
  enum Node: Sendable, Hashable {
    case up
    case leaf(Int)
    /// As well as the worst of its parts.
    case all(Range<Int>)
    /// As well as the best of its parts, but degraded while fewer than `needed` are up.
    case any(Range<Int>, needed: Int)
    /// As well as the first; while that is dark the second answers in its place, wrongly.
    case substitute(main: Int, other: Int)
    /// As well as the first; while that is dark, the second takes over.
    case failover(main: Int, other: Int)
    /// As well as the first; at most degraded while one of the rest is not up.
    case partial(main: Int, rest: Range<Int>)
    /// The first before the leaf begins, the second from then on.
    case switched(leaf: Int, before: Int, after: Int)
  }

  private(set) var nodes: [Node] = []
  /// The parts of the nodes that have several.
  private(set) var parts: [Int] = []
  private(set) var leaves: [ServingLeaf] = []
  private(set) var interruptions: [Interruption] = []
  var root = 0
  /// Whether the endpoint's name has an answer at all; nil for what has no name in DNS.
  var namePresence: Int?

  private var constant: Int?

  init() {}

  /// - Precondition: every node stands after the nodes it reads.
  init(nodes: [Node], parts: [Int], leaves: [ServingLeaf], interruptions: [Interruption]) {
    (self.nodes, self.parts, self.leaves, self.interruptions) = (nodes, parts, leaves, interruptions)
  }

  mutating func add(_ leaf: ServingLeaf) -> Int {
    if leaf.isConstant { return up() }
    leaves.append(leaf)
    nodes.append(.leaf(leaves.count - 1))
    return nodes.count - 1
  }

  mutating func add(_ interruption: Interruption) -> Int {
    if let known = interruptions.firstIndex(of: interruption) { return known }
    interruptions.append(interruption)
    return interruptions.count - 1
  }

  mutating func up() -> Int {
    if let constant { return constant }
    nodes.append(.up)
    constant = nodes.count - 1
    return nodes.count - 1
  }

  mutating func all(_ members: [Int]) -> Int {
    let range = appendReal(members)
    if range.isEmpty { return up() }
    if range.count == 1 { return parts.removeLast() }
    nodes.append(.all(range))
    return nodes.count - 1
  }

  /// - Parameter needed: how many must be up for the whole to be more than degraded.
  mutating func any(_ members: [Int], needed: Int) -> Int {
    if members.isEmpty || members.allSatisfy(isUp) { return up() }
    if members.count == 1 { return members[0] }
    let needed = max(1, min(needed, members.count))
    let ups = members.count(where: isUp)
    // All but one of those that are always up are counted here, and not at every look.
    let spare = ups < needed ? max(0, ups - 1) : 0
    let range = spare == 0 ? append(members) : append(members.filter { !isUp($0) } + [up()])
    nodes.append(.any(range, needed: needed - spare))
    return nodes.count - 1
  }

  mutating func substitute(main: Int, other: Int) -> Int {
    if isUp(main) { return main }
    nodes.append(.substitute(main: main, other: other))
    return nodes.count - 1
  }

  mutating func failover(main: Int, other: Int) -> Int {
    if isUp(main) { return main }
    nodes.append(.failover(main: main, other: other))
    return nodes.count - 1
  }

  mutating func partial(main: Int, rest: [Int]) -> Int {
    let range = appendReal(rest)
    if range.isEmpty { return main }
    nodes.append(.partial(main: main, rest: range))
    return nodes.count - 1
  }

  /// - Parameter operation: the update whose effect switches.
  mutating func switched(by operation: Int, object: Int, before: Int, after: Int) -> Int {
    if before == after { return before }
    leaves.append(ServingLeaf(object: object, since: operation))
    nodes.append(.switched(leaf: leaves.count - 1, before: before, after: after))
    return nodes.count - 1
  }

  /// Whether a leaf changes at moments of its own alone: what follows a hole has no change where another begins or ends.
  func isPlain(_ leaf: ServingLeaf) -> Bool {
    !leaf.followsHole
      || leaf.interruptions.count < 2
        && leaf.interruptions.allSatisfy { interruptions[$0].operation == leaf.since ?? leaf.until }
  }

  func isUp(_ node: Int) -> Bool {
    if case .up = nodes[node] { return true }
    return false
  }

  /// Those that are not simply up, each once.
  private mutating func appendReal(_ members: [Int]) -> Range<Int> {
    let start = parts.count
    if members.count <= Self.handful {
      for member in members where !isUp(member) && !(start..<parts.count).contains(where: { parts[$0] == member }) {
        parts.append(member)
      }
    } else {
      var seen: Set<Int> = []
      for member in members where !isUp(member) && seen.insert(member).inserted { parts.append(member) }
    }
    return start..<parts.count
  }

  /// As many are sooner compared with each other than hashed.
  private static let handful = 16

  private mutating func append(_ members: [Int]) -> Range<Int> {
    let start = parts.count
    parts += members
    return start..<parts.count
  }
}
