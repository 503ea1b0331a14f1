import EventSimulation
import Graphs
import ResourceKinds

/// Evaluates one program on one run after another. Its arrays are kept from run to run.
struct ProgramRun: Sendable {
  /// A moment at which a leaf changes.
  struct Change: Sendable {
    var time: Int64
    /// The operation above, the leaf below, so that one comparison decides between changes of one moment.
    private var place: UInt64
    var event: OperationEvent
    /// True for readiness after a create: the operation itself took effect before.
    var isReadiness: Bool

    init(time: Int64, leaf: Int, operation: Int, event: OperationEvent, isReadiness: Bool = false) {
      self.time = time
      place = UInt64(operation) << 32 | UInt64(leaf)
      self.event = event
      self.isReadiness = isReadiness
    }

    var leaf: Int { Int(place & 0xFFFF_FFFF) }
    /// The operation whose moment it is.
    var operation: Int { Int(place >> 32) }

    @inline(__always)
    fileprivate func isEarlier(than other: Self) -> Bool {
      time != other.time ? time < other.time : place < other.place
    }
  }

  /// A stretch in which the root's level stays the same.
  struct Segment: Sendable {
    var start: Int64
    /// `Int64.max` for the last one.
    var end: Int64
    var level: ServiceLevel
    /// Whether the endpoint's name has an answer.
    var isNamed: Bool
  }

  let program: ServingProgram
  /// Of the last run, in order: so many of the first of these.
  var changes: [Change]
  var changeCount = 0
  private(set) var segments: [Segment] = []
  var times: [LeafTimes]
  var levels: [ServiceLevel]
  /// Before everything that operations do: the same in every run.
  let firstLevels: [ServiceLevel]
  /// Of the program's interruptions: when each cuts, in this run.
  var holes: [Range<Int64>?]
  let seed: UInt64
  private let readers: Readers
  var wide: WideProgram?

  /// When one leaf serves, in one run.
  struct LeafTimes: Sendable {
    var from: Int64 = .min
    var ready: Int64 = .min
    var gone: Int64 = .max
  }

  /// - Parameters:
  ///   - looksAtAll: whether every node is looked at in every moment, which only takes longer.
  ///   - isJoint: whether it is laid out for several outlets.
  init(_ program: ServingProgram, seed: UInt64, looksAtAll: Bool = false, isJoint: Bool = false) {
    self.program = program
    self.seed = seed
    times = [LeafTimes](filledWith: LeafTimes(), count: program.leaves.count)
    let mostChanges = program.leaves.reduce(0) { $0 + 3 + $1.killers.count + 2 * $1.interruptions.count }
    changes = [Change](filledWith: Change(time: 0, leaf: 0, operation: 0, event: .effect), count: mostChanges)
    var levels = [ServiceLevel](filledWith: .up, count: program.nodes.count)
    let first = program.leaves.map { LeafTimes(from: $0.since == nil ? .min : .max) }
    _ = Self.level(of: program, first, [], at: .min, forcing: nil, &levels)
    self.levels = levels
    firstLevels = levels
    holes = [Range<Int64>?](filledWith: nil, count: program.interruptions.count)
    readers = Readers(program, looksAtAll: looksAtAll || isJoint)
    if isJoint || readers.looksAtAll, !looksAtAll {
      wide = WideProgram(
        program, levels, restless: Set(program.leaves.indices.filter { !program.isPlain(program.leaves[$0]) }))
    }
  }

  /// Which nodes must be looked at again when something changes, a bit for each that reads others.
  private struct Readers: Sendable {
    /// Whether all nodes are looked at in every moment, or a program has more such nodes than a mask has bits, or many parts.
    /// Then the rest is empty.
    var looksAtAll = false
    var nodeOfBit: [Int] = []
    /// The node that is the leaf, or -1.
    var nodeOfLeaf: [Int] = []
    /// All others that read it.
    var ofLeaf: [UInt64] = []
    var ofNode: [UInt64] = []

    /// So many parts are looked at sooner than counted. Chosen.
    private static let mostParts = 64

    private init() {}

    init(_ program: ServingProgram, looksAtAll: Bool) {
      let isPlain = program.leaves.allSatisfy(program.isPlain)
      nodeOfLeaf = [Int](filledWith: -1, count: program.leaves.count)
      nodeOfBit.reserveCapacity(program.nodes.count)
      for (number, node) in program.nodes.enumerated() {
        switch node {
        case .up: break
        case .leaf(let leaf) where nodeOfLeaf[leaf] < 0: nodeOfLeaf[leaf] = number
        default: nodeOfBit.append(number)
        }
      }
      guard !looksAtAll, isPlain, nodeOfBit.count <= UInt64.bitWidth, program.parts.count <= Self.mostParts else {
        self = Readers()
        self.looksAtAll = true
        return
      }
      ofLeaf = [UInt64](filledWith: 0, count: program.leaves.count)
      ofNode = [UInt64](filledWith: 0, count: program.nodes.count)
      for (place, number) in nodeOfBit.enumerated() {
        let bit: UInt64 = 1 << UInt64(place)
        switch program.nodes[number] {
        case .up: break
        case .leaf(let leaf): ofLeaf[leaf] |= bit
        case .all(let range), .any(let range, _): for part in range { ofNode[program.parts[part]] |= bit }
        case .substitute(let first, let second), .failover(let first, let second):
          ofNode[first] |= bit
          ofNode[second] |= bit
        case .partial(let main, let rest):
          ofNode[main] |= bit
          for part in rest { ofNode[program.parts[part]] |= bit }
        case .switched(let leaf, let before, let after):
          ofLeaf[leaf] |= bit
          ofNode[before] |= bit
          ofNode[after] |= bit
        }
      }
    }
  }

  /// Lays the run out in segments.
  mutating func evaluate(_ run: RunTimes) {
    segments.removeAll(keepingCapacity: true)
    if !holes.isEmpty { Self.setHoles(program, seed, run, &holes) }
    changeCount = Self.setTimes(program, seed, run, holes, &times, &changes)
    wide?.startRun()
    Self.layOut(program, times, holes, changes, changeCount, readers, &wide, firstLevels, &levels, &segments)
  }

  /// Asked for every endpoint in every run: spans spare the counting of owners, which all threads share.
  private static func layOut(
    _ program: ServingProgram, _ times: [LeafTimes], _ holes: [Range<Int64>?], _ changes: [Change], _ changeCount: Int,
    _ readers: Readers, _ wide: inout WideProgram?, _ firstLevels: [ServiceLevel],
    _ levelOfNode: inout [ServiceLevel], _ segments: inout [Segment]
  ) {
    let (nodes, parts, times, holes) = (program.nodes.span, program.parts.span, times.span, holes.span)
    let (nodeOfLeaf, ofLeaf, ofNode) = (readers.nodeOfLeaf.span, readers.ofLeaf.span, readers.ofNode.span)
    let nodeOfBit = readers.nodeOfBit.span
    let changes = changes.span
    var levels = levelOfNode.mutableSpan
    let firstLevels = firstLevels.span
    for node in 0..<levels.count { levels[node] = firstLevels[node] }
    let (root, name) = (program.root, program.namePresence)
    // What changes before the first moment cannot be; what changes at zero is the first state's end.
    var segment = Segment(
      start: 0, end: changeCount == 0 ? .max : changes[0].time, level: levels[root],
      isNamed: name.map { levels[$0] > .dark } ?? true)
    var next = 0
    while next < changeCount {
      let time = changes[next].time
      var waiting: UInt64 = 0
      while next < changeCount, changes[next].time == time {
        let leaf = changes[next].leaf
        next += 1
        if readers.looksAtAll {
          wide?.note(leaf)
          continue
        }
        waiting |= ofLeaf[leaf]
        // Most of what is looked at are leaves, and here no kind of node has to be guessed.
        let node = nodeOfLeaf[leaf]
        if node < 0 { continue }
        let level = level(ofLeaf: leaf, times[leaf], at: time, program, holes)
        if level == levels[node] { continue }
        levels[node] = level
        waiting |= ofNode[node]
      }
      if wide != nil {
        wide?.settle(nodes, &levels) { leaf in
          (level(ofLeaf: leaf, times[leaf], at: time, program, holes), time >= times[leaf].from)
        }
      } else if readers.looksAtAll {
        for node in 0..<levels.count {
          levels[node] = level(ofNode: node, program, nodes, parts, times, holes, at: time, forcing: nil, levels.span)
        }
      }
      // Readers stand behind what they read, so the lowest bit is never set again. Of the rest none has changed.
      while waiting != 0 {
        let node = nodeOfBit[waiting.trailingZeroBitCount]
        waiting &= waiting - 1
        let level = level(ofNode: node, program, nodes, parts, times, holes, at: time, forcing: nil, levels.span)
        if level == levels[node] { continue }
        levels[node] = level
        waiting |= ofNode[node]
      }
      let end = next < changeCount ? changes[next].time : .max
      let isNamed = name.map { levels[$0] > .dark } ?? true
      if levels[root] == segment.level, isNamed == segment.isNamed {
        segment.end = end
      } else {
        segments.append(segment)
        segment = Segment(start: max(0, time), end: end, level: levels[root], isNamed: isNamed)
      }
    }
    segments.append(segment)
  }

  /// By insertion: nearly always there are few, and the standard library's sort takes memory for a buffer.
  private static func sortFew(_ row: inout MutableSpan<Change>, _ count: Int) {
    for end in 0..<count {
      let change = row[end]
      var place = end
      while place > 0, change.isEarlier(than: row[place - 1]) {
        row[place] = row[place - 1]
        place -= 1
      }
      row[place] = change
    }
  }

  /// As many are sorted by insertion.
  private static let few = 64

  /// The root's level from a moment on, where everything is looked at.
  private mutating func level(at time: Int64, forcing forced: (leaf: Int, at: Int64)? = nil) -> ServiceLevel {
    Self.level(of: program, times, holes, at: time, forcing: forced, &levels)
  }

  private static func level(
    of program: ServingProgram, _ times: [LeafTimes], _ holes: [Range<Int64>?], at time: Int64,
    forcing forced: (leaf: Int, at: Int64)?, _ levelOfNode: inout [ServiceLevel]
  ) -> ServiceLevel {
    var levels = levelOfNode.mutableSpan
    for node in 0..<levels.count {
      levels[node] = level(
        ofNode: node, program, program.nodes.span, program.parts.span, times.span, holes.span, at: time,
        forcing: forced, levels.span)
    }
    return levels[program.root]
  }

  @inline(__always)
  private static func level(
    ofNode node: Int, _ program: ServingProgram, _ nodes: Span<ServingProgram.Node>, _ parts: Span<Int>,
    _ times: Span<LeafTimes>, _ holes: Span<Range<Int64>?>, at time: Int64, forcing forced: (leaf: Int, at: Int64)?,
    _ levels: Span<ServiceLevel>
  ) -> ServiceLevel {
    switch nodes[node] {
    case .up: return .up
    case .leaf(let leaf):
      let moment = forced?.leaf == leaf ? forced?.at ?? time : time
      return Self.level(ofLeaf: leaf, times[leaf], at: moment, program, holes)
    case .all(let range):
      var worst = ServiceLevel.up
      for part in range { worst = min(worst, levels[parts[part]]) }
      return worst
    case .any(let range, let needed):
      var best = ServiceLevel.dark
      var missing = needed
      for part in range {
        let level = levels[parts[part]]
        best = max(best, level)
        if level < .up { continue }
        missing -= 1
        if missing == 0 { return .up }
      }
      return min(best, .degraded)
    case .substitute(let main, let other):
      let level = levels[main]
      return level > .dark ? level : min(levels[other], .wrongAnswer)
    case .failover(let main, let other):
      let level = levels[main]
      return level > .dark ? level : min(levels[other], .degraded)
    case .partial(let main, let rest):
      var level = levels[main]
      for part in rest where levels[parts[part]] < .up { level = min(level, .degraded) }
      return level
    case .switched(let leaf, let before, let after):
      let moment = forced?.leaf == leaf ? forced?.at ?? time : time
      return moment >= times[leaf].from ? levels[after] : levels[before]
    }
  }

  @inline(__always)
  static func level(
    ofLeaf leaf: Int, _ moments: LeafTimes, at time: Int64, _ program: ServingProgram, _ holes: Span<Range<Int64>?>
  ) -> ServiceLevel {
    if time < moments.from || time >= moments.gone { return .dark }
    var level = time < moments.ready ? ServiceLevel.warmUp : .up
    if holes.isEmpty { return level }
    for number in program.leaves[leaf].interruptions {
      guard let hole = holes[number], hole.contains(time) else { continue }
      level = min(level, program.interruptions[number].isPartial ? .degraded : .dark)
    }
    return level
  }

  static func setHoles(
    _ program: ServingProgram, _ seed: UInt64, _ run: RunTimes, _ holes: inout [Range<Int64>?]
  ) {
    var holes = holes.mutableSpan
    // Where it stands: a copy would hold on to all that it has.
    let interruptions = program.interruptions.span
    for number in 0..<holes.count {
      let operation = interruptions[number].operation
      holes[number] =
        run.effect[operation] < 0
        ? nil
        : interruptions[number].hole(seed: seed, run: run.run, start: run.start[operation], end: run.end[operation])
    }
  }

  /// Sets when each leaf serves, and what changes when, in order. Returns how many changes there are.
  static func setTimes(
    _ program: ServingProgram, _ seed: UInt64, _ run: RunTimes, _ holes: [Range<Int64>?], _ times: inout [LeafTimes],
    _ row: inout [Change]
  ) -> Int {
    let count = setTimesAnyhow(program, seed, run, holes, &times, &row)
    if count > few { row[..<count].sort { $0.isEarlier(than: $1) } }
    return count
  }

  /// The same; many changes stay in any order.
  private static func setTimesAnyhow(
    _ program: ServingProgram, _ seed: UInt64, _ run: RunTimes, _ holes: [Range<Int64>?], _ times: inout [LeafTimes],
    _ row: inout [Change]
  ) -> Int {
    var times = times.mutableSpan
    var changes = row.mutableSpan
    var count = 0
    // Field by field: to take a leaf out of its row would hold on to all that it has.
    let leaves = program.leaves.span
    let effects = run.effect.span
    for leaf in 0..<leaves.count {
      var moments = LeafTimes()
      var cut: Range<Int64>?
      if leaves[leaf].followsHole, let first = leaves[leaf].interruptions.first { cut = holes[first] }
      if let since = leaves[leaf].since {
        let effect = effects[since]
        if effect < 0 {
          moments.from = .max
        } else {
          moments.from = cut.map { max(effect, $0.upperBound) } ?? effect
          moments.ready = moments.from
          // Behind a hole without an end it never comes.
          if moments.from < .max {
            changes[count] = Change(time: moments.from, leaf: leaf, operation: since, event: .effect)
            count += 1
          }
          if moments.from < .max, let readiness = leaves[leaf].readiness {
            var generator = SeededGenerator.stream(seed: seed, run: run.run, stream: leaves[leaf].stream)
            let wait = readiness.sample(using: &generator).milliseconds
            if wait > 0 {
              moments.ready = moments.from + wait
              changes[count] = Change(
                time: moments.ready, leaf: leaf, operation: since, event: .effect, isReadiness: true)
              count += 1
            }
          }
        }
      }
      if let until = leaves[leaf].until, effects[until] >= 0 {
        moments.gone = cut.map { min(effects[until], $0.lowerBound) } ?? effects[until]
        changes[count] = Change(time: moments.gone, leaf: leaf, operation: until, event: .effect)
        count += 1
      }
      if moments.from < .max {
        for number in 0..<leaves[leaf].killers.count {
          let killer = leaves[leaf].killers[number]
          guard effects[killer] >= max(0, moments.from), effects[killer] < moments.gone else { continue }
          moments.gone = effects[killer]
          changes[count] = Change(time: moments.gone, leaf: leaf, operation: killer, event: .effect)
          count += 1
        }
      }
      if !holes.isEmpty, !leaves[leaf].followsHole {
        for position in 0..<leaves[leaf].interruptions.count {
          let number = leaves[leaf].interruptions[position]
          guard let hole = holes[number], !hole.isEmpty else { continue }
          let operation = program.interruptions[number].operation
          changes[count] = Change(time: hole.lowerBound, leaf: leaf, operation: operation, event: .effect)
          count += 1
          if hole.upperBound < .max {
            changes[count] = Change(time: hole.upperBound, leaf: leaf, operation: operation, event: .end)
            count += 1
          }
        }
      }
      times[leaf] = moments
    }
    if count <= few { sortFew(&changes, count) }
    return count
  }

  /// The operation's moment that changes the root's level at `time`: of several changes at once the one without which
  /// the level would stay.
  mutating func witness(at time: Int64) -> Change? {
    let candidates = changes[..<changeCount].filter { $0.time == time }
    if candidates.count > 1 {
      let actual = level(at: time)
      for candidate in candidates {
        if level(at: time, forcing: (candidate.leaf, time - 1)) != actual { return candidate }
      }
    }
    return candidates.first
  }
}
