import EventSimulation

/// The rules of a slot schedule once more, in the plainest way that the simulator allows: what the fast machine must
/// agree with.
struct PlainWalk {
  enum Event: Sendable {
    case over(Int)
    case serveLine
  }

  let work: RandomWork
  var start: [Int64]
  var began: [Int64]
  var end: [Int64]
  var outcome: [ScheduledTask.Outcome]
  private var simulator = Simulator<Event>()
  private var isOver: [Bool]
  private var wasReady: [Bool]
  private var newlyReady: [Int] = []
  private var line: [Int] = []
  private var lockLines: [Int32: [Int]] = [:]
  private var freeSlots: Int

  init(_ work: RandomWork) {
    self.work = work
    start = .init(repeating: -1, count: work.count)
    began = start
    end = start
    outcome = .init(repeating: .skipped, count: work.count)
    isOver = .init(repeating: false, count: work.count)
    wasReady = isOver
    freeSlots = work.slots
    for task in 0..<work.count where predecessors(of: task).isEmpty { becomeReady(task) }
    simulator.schedule(.serveLine, at: .start, priority: .max)
    // The handler needs the walk itself, so the loop is written out.
    while let event = simulator.step() {
      switch event {
      case .over(let task): finish(task)
      case .serveLine: serveLine()
      }
    }
  }

  private var now: Int64 { simulator.now.milliseconds }
  private var isInterrupted: Bool { now >= work.interrupt }
  private func predecessors(of task: Int) -> [Int] { work.edges.filter { $0.after == task }.map(\.before) }

  private mutating func becomeReady(_ task: Int) {
    if predecessors(of: task).contains(where: { outcome[$0] != .done }) {
      settle(task)
    } else if !work.takesSlot[task] && work.durations[task] == 0 && work.lock[task] < 0 {
      start[task] = now
      began[task] = now
      finish(task)
    } else {
      newlyReady.append(task)
    }
  }

  private mutating func serveLine() {
    var root = SeededGenerator(seed: work.seed)
    let tieSeed = root.next()
    func key(_ task: Int) -> UInt64 {
      var generator = SeededGenerator.stream(seed: tieSeed, run: 0, stream: work.stream[task])
      // Of the draw the upper 40 bits count.
      return (generator.next() >> 24) << 24 | UInt64(task)
    }
    let sorted = newlyReady.sorted { key($0) < key($1) }
    newlyReady = []
    if isInterrupted {
      let halted = line + sorted
      line = []
      for task in halted { settle(task) }
      return
    }
    for task in sorted where !work.takesSlot[task] { begin(task) }
    line += sorted.filter { work.takesSlot[$0] }
    while freeSlots > 0 && !line.isEmpty {
      freeSlots -= 1
      begin(line.removeFirst())
    }
  }

  private mutating func begin(_ task: Int) {
    start[task] = now
    if work.lock[task] >= 0 {
      lockLines[work.lock[task], default: []].append(task)
      if lockLines[work.lock[task]]?.first != task { return }
    }
    work(on: task)
  }

  private mutating func work(on task: Int) {
    began[task] = now
    simulator.schedule(.over(task), after: .init(milliseconds: work.durations[task]), priority: task)
  }

  private mutating func finish(_ task: Int) {
    end[task] = now
    outcome[task] = work.failing.contains(task) ? .failed : .done
    if work.takesSlot[task] { freeSlots += 1 }
    if work.lock[task] >= 0 {
      lockLines[work.lock[task]]?.removeFirst()
      if let next = lockLines[work.lock[task]]?.first { work(on: next) }
    }
    settle(task)
    simulator.schedule(.serveLine, after: .zero, priority: .max)
  }

  private mutating func settle(_ task: Int) {
    isOver[task] = true
    for edge in work.edges where edge.before == task {
      guard predecessors(of: edge.after).allSatisfy({ isOver[$0] }), !wasReady[edge.after] else { continue }
      wasReady[edge.after] = true
      becomeReady(edge.after)
    }
  }
}
