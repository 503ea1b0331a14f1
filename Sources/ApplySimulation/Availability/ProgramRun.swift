import EventSimulation
import ResourceKinds

/// Evaluates one program on one run after another. Its arrays are kept from run to run.
struct ProgramRun: Sendable {
  /// A moment at which a leaf changes.
  struct Change: Sendable {
    var time: Int64
    var leaf: Int
    /// The operation whose moment it is.
    var operation: Int
    var event: OperationEvent
    /// True for readiness after a create: the operation itself took effect before.
    var isReadiness = false
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
  private(set) var changes: [Change] = []
  private(set) var segments: [Segment] = []
  private var times: [LeafTimes]
  private var levels: [ServiceLevel]
  /// Of the program's interruptions: when each cuts, in this run.
  private var holes: [Range<Int64>?]
  private let seed: UInt64

  /// When one leaf serves, in one run.
  private struct LeafTimes: Sendable {
    var from: Int64 = .min
    var ready: Int64 = .min
    var gone: Int64 = .max
  }

  init(_ program: ServingProgram, seed: UInt64) {
    self.program = program
    self.seed = seed
    times = [LeafTimes](repeating: LeafTimes(), count: program.leaves.count)
    levels = [ServiceLevel](repeating: .up, count: program.nodes.count)
    holes = [Range<Int64>?](repeating: nil, count: program.interruptions.count)
  }

  /// Lays the run out in segments.
  mutating func evaluate(_ run: RunTimes) {
    changes.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    for number in holes.indices { holes[number] = hole(program.interruptions[number], run) }
    for leaf in program.leaves.indices { setTimes(of: leaf, run) }
    changes.sort { ($0.time, $0.operation, $0.leaf) < ($1.time, $1.operation, $1.leaf) }
    var next = 0
    var start: Int64 = 0
    // What changes before the first moment cannot be; what changes at zero is the first state's end.
    append(start: Int64.min, end: changes.first?.time ?? .max)
    while next < changes.count {
      start = changes[next].time
      while next < changes.count, changes[next].time == start { next += 1 }
      append(start: start, end: next < changes.count ? changes[next].time : .max)
    }
  }

  private mutating func append(start: Int64, end: Int64) {
    let level = level(at: start)
    let isNamed = program.namePresence.map { levels[$0] > .dark } ?? true
    if let last = segments.last, last.level == level, last.isNamed == isNamed {
      segments[segments.count - 1].end = end
    } else {
      segments.append(Segment(start: max(0, start), end: end, level: level, isNamed: isNamed))
    }
  }

  /// The root's level from a moment on, until the next change.
  private mutating func level(at time: Int64, forcing forced: (leaf: Int, at: Int64)? = nil) -> ServiceLevel {
    Self.level(of: program, times, holes, at: time, forcing: forced, &levels)
  }

  private static func level(
    of program: ServingProgram, _ times: [LeafTimes], _ holes: [Range<Int64>?], at time: Int64,
    forcing forced: (leaf: Int, at: Int64)?, _ levelOfNode: inout [ServiceLevel]
  ) -> ServiceLevel {
    // Asked for at every moment of every run: a span spares the check for other owners at each write.
    var levels = levelOfNode.mutableSpan
    let parts = program.parts
    for node in 0..<levels.count {
      switch program.nodes[node] {
      case .up: levels[node] = .up
      case .leaf(let leaf):
        let moment = forced?.leaf == leaf ? forced?.at ?? time : time
        levels[node] = Self.level(ofLeaf: leaf, times[leaf], at: moment, program, holes)
      case .all(let range):
        var worst = ServiceLevel.up
        for part in range { worst = min(worst, levels[parts[part]]) }
        levels[node] = worst
      case .any(let range, let needed):
        var best = ServiceLevel.dark
        var count = 0
        for part in range {
          let level = levels[parts[part]]
          best = max(best, level)
          if level == .up { count += 1 }
        }
        levels[node] = best == .up && count < needed ? .degraded : best
      case .substitute(let main, let other):
        let level = levels[main]
        levels[node] = level > .dark ? level : min(levels[other], .wrongAnswer)
      case .failover(let main, let other):
        let level = levels[main]
        levels[node] = level > .dark ? level : min(levels[other], .degraded)
      case .partial(let main, let rest):
        var level = levels[main]
        for part in rest where levels[parts[part]] < .up { level = min(level, .degraded) }
        levels[node] = level
      case .switched(let leaf, let before, let after):
        let moment = forced?.leaf == leaf ? forced?.at ?? time : time
        levels[node] = moment >= times[leaf].from ? levels[after] : levels[before]
      }
    }
    return levels[program.root]
  }

  @inline(__always)
  private static func level(
    ofLeaf leaf: Int, _ moments: LeafTimes, at time: Int64, _ program: ServingProgram, _ holes: [Range<Int64>?]
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

  private func hole(_ interruption: Interruption, _ run: RunTimes) -> Range<Int64>? {
    let operation = interruption.operation
    guard run.effect[operation] >= 0 else { return nil }
    return interruption.hole(seed: seed, run: run.run, start: run.start[operation], end: run.end[operation])
  }

  private mutating func setTimes(of leaf: Int, _ run: RunTimes) {
    // Field by field: to take a leaf out of its row would hold on to all that it has.
    let leaves = program.leaves
    var moments = LeafTimes()
    var cut: Range<Int64>?
    if leaves[leaf].followsHole, let first = leaves[leaf].interruptions.first { cut = holes[first] }
    if let since = leaves[leaf].since {
      let effect = run.effect[since]
      if effect < 0 {
        moments.from = .max
      } else {
        moments.from = cut.map { max(effect, $0.upperBound) } ?? effect
        changes.append(Change(time: moments.from, leaf: leaf, operation: since, event: .effect))
        moments.ready = moments.from
        if let readiness = leaves[leaf].readiness {
          var generator = SeededGenerator.stream(seed: seed, run: run.run, stream: leaves[leaf].stream)
          let wait = readiness.sample(using: &generator).milliseconds
          if wait > 0 {
            moments.ready = moments.from + wait
            changes.append(
              Change(time: moments.ready, leaf: leaf, operation: since, event: .effect, isReadiness: true))
          }
        }
      }
    }
    if let until = leaves[leaf].until, run.effect[until] >= 0 {
      moments.gone = cut.map { min(run.effect[until], $0.lowerBound) } ?? run.effect[until]
      changes.append(Change(time: moments.gone, leaf: leaf, operation: until, event: .effect))
    }
    if !leaves[leaf].killers.isEmpty, moments.from < .max {
      for killer in leaves[leaf].killers where run.effect[killer] >= max(0, moments.from) {
        guard run.effect[killer] < moments.gone else { continue }
        moments.gone = run.effect[killer]
        changes.append(Change(time: moments.gone, leaf: leaf, operation: killer, event: .effect))
      }
    }
    if !holes.isEmpty, !leaves[leaf].followsHole {
      for number in leaves[leaf].interruptions {
        guard let hole = holes[number], !hole.isEmpty else { continue }
        let operation = program.interruptions[number].operation
        changes.append(Change(time: hole.lowerBound, leaf: leaf, operation: operation, event: .effect))
        if hole.upperBound < .max {
          changes.append(Change(time: hole.upperBound, leaf: leaf, operation: operation, event: .end))
        }
      }
    }
    times[leaf] = moments
  }

  /// The operation's moment that changes the root's level at `time`: of several changes at once the one without which
  /// the level would stay.
  mutating func witness(at time: Int64) -> Change? {
    let candidates = changes.filter { $0.time == time }
    if candidates.count > 1 {
      let actual = level(at: time)
      for candidate in candidates {
        if level(at: time, forcing: (candidate.leaf, time - 1)) != actual { return candidate }
      }
    }
    return candidates.first
  }
}
