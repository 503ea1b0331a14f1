import EventSimulation

/// A random work graph with everything that one run takes, all from one seed.
struct RandomWork {
  var edges: [(before: Int, after: Int)] = []
  var takesSlot: [Bool] = []
  var lock: [Int32] = []
  var durations: [Int64] = []
  var failing: [Int] = []
  var slots = 1
  var interrupt = Int64.max
  let seed: UInt64

  /// - Parameter troubled: with failures and interrupts.
  init(seed: UInt64, troubled: Bool = false) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed &+ 77)
    let count = Int.random(in: 1...30, using: &generator)
    let places = (0..<count).shuffled(using: &generator)
    let density = Int.random(in: 0...4, using: &generator)
    let longest = Int64.random(in: 0...12, using: &generator)
    for first in 0..<count {
      takesSlot.append(Int.random(in: 0..<4, using: &generator) > 0)
      lock.append(Int32.random(in: -6...1, using: &generator))
      if lock[first] < 0 { lock[first] = -1 }
      let isInstant = !takesSlot[first] && Bool.random(using: &generator)
      durations.append(isInstant ? 0 : Int64.random(in: 0...longest, using: &generator))
      for second in first + 1..<max(count, first + 1) where Int.random(in: 0..<12, using: &generator) < density {
        edges.append((places[first], places[second]))
      }
    }
    slots = Int.random(in: 1...6, using: &generator)
    if troubled {
      failing = (0..<count).filter { _ in Int.random(in: 0..<8, using: &generator) == 0 }
      if Int.random(in: 0..<3, using: &generator) == 0 { interrupt = Int64.random(in: 0...20, using: &generator) }
    }
  }

  var count: Int { takesSlot.count }
  var graph: WorkGraph { WorkGraph(edges: edges, takesSlot: takesSlot, lock: lock, stream: stream) }
  var stream: [UInt64] { (0..<count).map { UInt64($0) &* 1_000_003 } }

  func run(slots: Int? = nil, locks: Bool = true) -> SlotSchedule {
    let graph = WorkGraph(edges: edges, takesSlot: takesSlot, lock: locks ? lock : [], stream: stream)
    var schedule = SlotSchedule(of: graph, slots: slots ?? self.slots)
    schedule.run(durations: durations, failing: failing, seed: seed, interrupt: interrupt)
    return schedule
  }

  /// When the last task would be over if nothing but predecessors held any up.
  var criticalPathLength: Int64 {
    var end = [Int64](repeating: -1, count: count)
    func endOf(_ task: Int) -> Int64 {
      if end[task] < 0 {
        end[task] = durations[task] + (edges.filter { $0.after == task }.map { endOf($0.before) }.max() ?? 0)
      }
      return end[task]
    }
    return (0..<count).map(endOf).max() ?? 0
  }
}
