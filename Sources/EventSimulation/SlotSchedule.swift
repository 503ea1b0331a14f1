import HeapModule

/// A work graph laid out in time on a number of slots: the machine that a run runs on, and the result of its last run.
///
/// A task is ready when all its predecessors are done. Ready tasks that need a slot stand in one line, by the moment at
/// which they became ready; those of the same moment come in an order drawn from the run's seed. A task holds its slot from
/// start to end, also while it waits for its lock; the line for a lock is by the moment of starting. What depends on a
/// failed task is skipped, and everything else goes on.
///
/// Nothing is allocated in a run (as long as no one else holds on to `tasks`). A run of n tasks and e edges takes
/// O(e + n log n).
///
///     var schedule = SlotSchedule(of: graph, slots: 10)
///     schedule.run(durations: drawn, seed: 1, run: 0)
///     schedule.makespan
public struct SlotSchedule: Sendable {
  public let graph: WorkGraph
  public let slots: Int
  /// One for each task of the graph: what the last run made of it.
  public private(set) var tasks: [ScheduledTask]
  /// The time at which the last task was over, in milliseconds.
  public private(set) var makespan: Int64 = 0

  private var running = Heap<Running>()
  // Ready at this very moment; sorted by the seed before they join the line.
  private var newlyReady: [Tie] = []
  // The line is line[lineHead...]; each task joins it at most once.
  private var line: [Int32] = []
  private var lineHead = 0
  // Over, and their successors not told yet.
  private var over: [Int32] = []
  // Whose slots became free at this moment, in the order in which the line takes them.
  private var freed: [Int32] = []
  private var freedHead = 0
  private var freeSlots = 0
  private var now: Int64 = 0
  private var lockHolder: [Int32]
  private var lockLast: [Int32]
  private var tieSeed: UInt64 = 0
  private var tieRun: UInt64 = 0

  /// - Precondition: there is at least one slot. `Int.max` means as many as there are tasks.
  public init(of graph: WorkGraph, slots: Int) {
    precondition(slots > 0, "a schedule needs a slot")
    self.graph = graph
    self.slots = slots
    let count = graph.taskCount
    tasks = graph.predecessorCount.map(ScheduledTask.init(predecessorCount:))
    lockHolder = [Int32](repeating: -1, count: graph.lockCount)
    lockLast = lockHolder
    running.reserveCapacity(count)
    newlyReady.reserveCapacity(count)
    line.reserveCapacity(count)
    over.reserveCapacity(count)
    freed.reserveCapacity(count)
  }

  /// Runs the graph once and leaves the result in `tasks`.
  ///
  /// - Parameters:
  ///   - durations: how long each task takes, in milliseconds.
  ///   - failing: the tasks that fail at their ends.
  ///   - seed: what the order of ties is drawn from, together with `run` and each task's stream; independent of what
  ///     the caller draws from `SeededGenerator.stream` with the same numbers.
  ///   - interrupt: the moment from which on nothing new starts. What has started runs to its end, and what takes no
  ///     time and no slot still passes on what it waited for.
  public mutating func run(
    durations: [Int64], failing: [Int] = [], seed: UInt64, run: UInt64 = 0, interrupt: Int64 = .max
  ) {
    precondition(durations.count == graph.taskCount, "one duration for each task")
    reset(failing: failing, seed: seed, run: run)
    for task in graph.order {
      if graph.predecessorCount[Int(task)] > 0 { break }
      becomeReady(task, because: -1, durations: durations)
    }
    settle(durations: durations, interrupt: interrupt)
    while let first = running.min {
      now = first.end
      freed.removeAll(keepingCapacity: true)
      freedHead = 0
      while let next = running.min, next.end == now {
        running.removeMin()
        finish(next.task, durations: durations)
      }
      settle(durations: durations, interrupt: interrupt)
    }
    makespan = now
  }

  private mutating func reset(failing: [Int], seed: UInt64, run: UInt64) {
    for task in tasks.indices { tasks[task] = ScheduledTask(predecessorCount: graph.predecessorCount[task]) }
    for task in failing { tasks[task].failsAtEnd = true }
    line.removeAll(keepingCapacity: true)
    lineHead = 0
    freeSlots = slots
    now = 0
    // Stirred once more, so that ties do not repeat what the caller draws from the streams of the same seed.
    var stirred = SeededGenerator(seed: seed)
    tieSeed = stirred.next()
    tieRun = run
  }

  /// All that follows at this moment without time passing: first what takes no time passes on, as far as it goes; then
  /// the tasks that became ready are put in order; then they start, as far as there are slots.
  private mutating func settle(durations: [Int64], interrupt: Int64) {
    tellSuccessors(durations: durations)
    newlyReady.sortInPlace()
    if now < interrupt {
      for tie in newlyReady {
        if graph.takesSlot[Int(tie.task)] { line.append(tie.task) } else { start(tie.task, durations: durations) }
      }
      newlyReady.removeAll(keepingCapacity: true)
      while freeSlots > 0 && lineHead < line.count { startNext(durations: durations) }
      return
    }
    // They stay skipped, as all tasks are at first, and what follows them must hear of it.
    for tie in newlyReady { over.append(tie.task) }
    newlyReady.removeAll(keepingCapacity: true)
    while lineHead < line.count {
      over.append(line[lineHead])
      lineHead += 1
    }
    tellSuccessors(durations: durations)
  }

  private mutating func tellSuccessors(durations: [Int64]) {
    var next = 0
    while next < over.count {
      let task = over[next]
      next += 1
      let spoils = tasks[Int(task)].outcome != .done
      for slot in Int(graph.successorStart[Int(task)])..<Int(graph.successorStart[Int(task) + 1]) {
        let successor = graph.successor[slot]
        if spoils { tasks[Int(successor)].followsFailure = true }
        tasks[Int(successor)].waitingFor -= 1
        if tasks[Int(successor)].waitingFor == 0 {
          becomeReady(successor, because: task, durations: durations)
        }
      }
    }
    over.removeAll(keepingCapacity: true)
  }

  private mutating func becomeReady(_ task: Int32, because: Int32, durations: [Int64]) {
    let index = Int(task)
    tasks[index].startedBecause = because
    if tasks[index].followsFailure {
      over.append(task)
      return
    }
    tasks[index].ready = now
    if graph.passesOn(index, duration: durations[index]) {
      tasks[index].start = now
      tasks[index].began = now
      tasks[index].end = now
      tasks[index].outcome = tasks[index].failsAtEnd ? .failed : .done
      over.append(task)
    } else {
      newlyReady.append(Tie(key: tieKey(of: index), task: task))
    }
  }

  private func tieKey(of task: Int) -> UInt64 {
    var generator = SeededGenerator.stream(seed: tieSeed, run: tieRun, stream: graph.stream[task])
    return generator.next()
  }

  private mutating func startNext(durations: [Int64]) {
    let task = line[lineHead]
    lineHead += 1
    freeSlots -= 1
    // Who waited took a slot that became free just now: an idle one would have been taken before.
    if tasks[Int(task)].ready < now {
      tasks[Int(task)].slotFrom = freed[freedHead]
      freedHead += 1
    }
    start(task, durations: durations)
  }

  private mutating func start(_ task: Int32, durations: [Int64]) {
    tasks[Int(task)].start = now
    let lock = graph.lock[Int(task)]
    guard lock >= 0 else {
      begin(task, durations: durations)
      return
    }
    if lockHolder[Int(lock)] < 0 {
      lockHolder[Int(lock)] = task
      lockLast[Int(lock)] = task
      begin(task, durations: durations)
    } else {
      tasks[Int(lockLast[Int(lock)])].nextForLock = task
      lockLast[Int(lock)] = task
    }
  }

  private mutating func begin(_ task: Int32, durations: [Int64]) {
    precondition(durations[Int(task)] >= 0, "a duration is not negative")
    tasks[Int(task)].began = now
    running.insert(Running(end: now + durations[Int(task)], task: task))
  }

  private mutating func finish(_ task: Int32, durations: [Int64]) {
    let index = Int(task)
    tasks[index].end = now
    tasks[index].outcome = tasks[index].failsAtEnd ? .failed : .done
    over.append(task)
    if graph.takesSlot[index] {
      freeSlots += 1
      freed.append(task)
    }
    let lock = graph.lock[index]
    guard lock >= 0 else { return }
    let next = tasks[index].nextForLock
    lockHolder[Int(lock)] = next
    guard next >= 0 else { return }
    if tasks[Int(next)].start < now { tasks[Int(next)].lockFrom = task }
    begin(next, durations: durations)
  }
}

private struct Running: Comparable, Sendable {
  var end: Int64
  var task: Int32

  static func < (left: Self, right: Self) -> Bool {
    left.end < right.end || (left.end == right.end && left.task < right.task)
  }
}

private struct Tie: Sendable {
  var key: UInt64
  var task: Int32

  static func < (left: Self, right: Self) -> Bool {
    left.key < right.key || (left.key == right.key && left.task < right.task)
  }
}

extension [Tie] {
  /// Most moments bring a task or two; the standard library's sort would take memory for a buffer.
  fileprivate mutating func sortInPlace() {
    guard count > 16 else {
      for end in indices.dropFirst() {
        let tie = self[end]
        var place = end
        while place > 0 && tie < self[place - 1] {
          self[place] = self[place - 1]
          place -= 1
        }
        self[place] = tie
      }
      return
    }
    for root in (0..<count / 2).reversed() { siftDown(root, end: count) }
    for end in (1..<count).reversed() {
      swapAt(0, end)
      siftDown(0, end: end)
    }
  }

  private mutating func siftDown(_ root: Int, end: Int) {
    let tie = self[root]
    var place = root
    while true {
      var child = 2 * place + 1
      if child >= end { break }
      if child + 1 < end && self[child] < self[child + 1] { child += 1 }
      if !(tie < self[child]) { break }
      self[place] = self[child]
      place = child
    }
    self[place] = tie
  }
}
