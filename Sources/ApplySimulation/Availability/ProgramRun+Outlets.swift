import EventSimulation

/// A joint program in a run: the segments of each of its outlets.
extension ProgramRun {
  /// Which outlets look at a node, by node, and what they are.
  struct Outlets: Sendable {
    fileprivate let all: [JointProgram.Outlet]
    fileprivate var ofNode: [Int: [Int]] = [:]

    init(_ outlets: [JointProgram.Outlet]) {
      all = outlets
      for (number, outlet) in outlets.enumerated() {
        for node in Set([outlet.root, outlet.namePresence ?? outlet.root]) { ofNode[node, default: []].append(number) }
      }
    }
  }

  /// Asks to be told when an outlet's nodes change.
  mutating func watch(_ outlets: Outlets) { wide?.watch(outlets.ofNode.keys) }

  /// Lays the run out in segments for each outlet of a joint program.
  mutating func evaluate(_ run: RunTimes, for outlets: Outlets, into segments: inout [[Segment]]) {
    if !holes.isEmpty { Self.setHoles(program, seed, run, &holes) }
    changeCount = Self.setTimes(program, seed, run, holes, &times, &changes)
    for node in firstLevels.indices { levels[node] = firstLevels[node] }
    wide?.startRun()
    for (number, outlet) in outlets.all.enumerated() {
      segments[number].removeAll(keepingCapacity: true)
      segments[number].append(Self.segment(of: outlet, from: 0, levels))
    }
    var next = 0
    while next < changeCount {
      let time = changes[next].time
      while next < changeCount, changes[next].time == time {
        wide?.note(changes[next].leaf)
        next += 1
      }
      Self.settle(&wide, &levels, program, times, holes, at: time)
      wide?.takeChanged { node in
        for number in outlets.ofNode[node] ?? [] {
          Self.goOn(&segments[number], with: Self.segment(of: outlets.all[number], from: time, levels), at: time)
        }
      }
    }
  }

  private static func segment(of outlet: JointProgram.Outlet, from time: Int64, _ levels: [ServiceLevel]) -> Segment {
    Segment(
      start: max(0, time), end: .max, level: levels[outlet.root],
      isNamed: outlet.namePresence.map { levels[$0] > .dark } ?? true)
  }

  /// Where it is told twice of one moment, the second time changes nothing.
  private static func goOn(_ segments: inout [Segment], with segment: Segment, at time: Int64) {
    let last = segments.count - 1
    if segments[last].level == segment.level, segments[last].isNamed == segment.isNamed { return }
    segments[last].end = time
    segments.append(segment)
  }

  private static func settle(
    _ wide: inout WideProgram?, _ levels: inout [ServiceLevel], _ program: ServingProgram, _ times: [LeafTimes],
    _ holes: [Range<Int64>?], at time: Int64
  ) {
    let (times, holes) = (times.span, holes.span)
    var levels = levels.mutableSpan
    wide?.settle(program.nodes.span, &levels) { leaf in
      (level(ofLeaf: leaf, times[leaf], at: time, program, holes), time >= times[leaf].from)
    }
  }
}
