import ResourceKinds

/// The programs of several endpoints in one, where what they have in common stands once: many names lead to one load
/// balancer.
struct JointProgram: Sendable {
  /// Its own root says nothing.
  let program: ServingProgram
  let outlets: [Outlet]

  /// Where what one endpoint needs comes together.
  struct Outlet: Sendable {
    var root: Int
    var namePresence: Int?
  }

  /// So many leaves are looked at by themselves. Chosen.
  private static let fewLeaves = 256
  /// How often a leaf stands in the programs for one to be worth while, on average. Chosen.
  private static let leastSharing = 3

  /// Nil where the programs are small, or have little in common. O(nodes of all).
  ///
  /// - Precondition: all leaves are plain, see `ServingProgram.isPlain`.
  init?(_ programs: [ServingProgram]) {
    let leafCount = programs.reduce(0) { $0 + $1.leaves.count }
    if programs.count < 2 || leafCount <= Self.fewLeaves { return nil }
    var builder = Builder()
    var outlets: [Outlet] = []
    for program in programs {
      outlets.append(builder.add(program))
      if builder.leaves.count * Self.leastSharing > leafCount { return nil }
    }
    self.outlets = outlets
    program = ServingProgram(
      nodes: builder.nodes, parts: builder.parts, leaves: builder.leaves, interruptions: builder.interruptions)
  }

  private struct Builder {
    var nodes: [ServingProgram.Node] = []
    var parts: [Int] = []
    var leaves: [ServingLeaf] = []
    var interruptions: [Interruption] = []
    private var numberOfNode: [Key: Int] = [:]
    private var numberOfLeaf: [ServingLeaf: Int] = [:]
    private var numberOfInterruption: [Interruption: Int] = [:]

    /// A node by what it is made of, whatever stands where.
    private struct Key: Hashable {
      /// Its parts stand from 0 on.
      var node: ServingProgram.Node
      var parts: [Int]
    }

    mutating func add(_ program: ServingProgram) -> Outlet {
      let interruptions = program.interruptions.map { add($0) }
      let leaves = program.leaves.map { leaf in
        var leaf = leaf
        for place in leaf.interruptions.indices { leaf.interruptions[place] = interruptions[leaf.interruptions[place]] }
        return add(leaf)
      }
      // Nodes stand behind those that they read, here and there.
      var numbers: [Int] = []
      for node in program.nodes {
        func parts(_ range: Range<Int>) -> [Int] { program.parts[range].map { numbers[$0] } }
        let key =
          switch node {
          case .up: Key(node: .up, parts: [])
          case .leaf(let leaf): Key(node: .leaf(leaves[leaf]), parts: [])
          case .all(let range): Key(node: .all(0..<range.count), parts: parts(range))
          case .any(let range, let needed): Key(node: .any(0..<range.count, needed: needed), parts: parts(range))
          case .substitute(let main, let other):
            Key(node: .substitute(main: numbers[main], other: numbers[other]), parts: [])
          case .failover(let main, let other):
            Key(node: .failover(main: numbers[main], other: numbers[other]), parts: [])
          case .partial(let main, let rest):
            Key(node: .partial(main: numbers[main], rest: 0..<rest.count), parts: parts(rest))
          case .switched(let leaf, let before, let after):
            Key(node: .switched(leaf: leaves[leaf], before: numbers[before], after: numbers[after]), parts: [])
          }
        numbers.append(add(key))
      }
      return Outlet(root: numbers[program.root], namePresence: program.namePresence.map { numbers[$0] })
    }

    private mutating func add(_ interruption: Interruption) -> Int {
      if let known = numberOfInterruption[interruption] { return known }
      numberOfInterruption[interruption] = interruptions.count
      interruptions.append(interruption)
      return interruptions.count - 1
    }

    private mutating func add(_ leaf: ServingLeaf) -> Int {
      if let known = numberOfLeaf[leaf] { return known }
      numberOfLeaf[leaf] = leaves.count
      leaves.append(leaf)
      return leaves.count - 1
    }

    private mutating func add(_ key: Key) -> Int {
      if let known = numberOfNode[key] { return known }
      numberOfNode[key] = nodes.count
      let range = parts.count..<parts.count + key.parts.count
      parts += key.parts
      let node: ServingProgram.Node =
        switch key.node {
        case .all: .all(range)
        case .any(_, let needed): .any(range, needed: needed)
        case .partial(let main, _): .partial(main: main, rest: range)
        default: key.node
        }
      nodes.append(node)
      return nodes.count - 1
    }
  }
}
