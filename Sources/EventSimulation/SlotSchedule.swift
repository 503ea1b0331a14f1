/// A work graph laid out in time on a number of slots: the machine that a run runs on, and the result of its last run.
///
/// A task is ready when all its predecessors are done. Ready tasks that need a slot stand in one line, by the moment at
/// which they became ready; those of the same moment come in an order drawn from the run's seed. A task holds its slot from
/// start to end, also while it waits for its lock; the line for a lock is by the moment of starting. What depends on a
/// failed task is skipped, and everything else goes on. A task with a guard may fail before its end, or be held up.
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

  private var running: RunningTasks
  private var newlyReady: TieBatch
  // Each task joins each of these at most once a run.
  private var line: TaskLine
  private var over: TaskLine
  // Who gave a slot back at this moment, in the order in which the line takes them.
  private var freed: TaskLine
  private var freeSlots = 0
  private var now: Int64 = 0
  private var waitingFor: [Int32]
  // Both are all false between runs.
  private var followsFailure: [Bool]
  private var failsAtEnd: [Bool]
  private var lockHolder: [Int32]
  private var lockLast: [Int32]
  private var nextForLock: [Int32]
  private var guards: GuardBook
  // What the guards decide at this moment, when all that ends now has ended.
  private var released: TaskLine
  private var undecided: TaskLine
  private var refused: [Int32] = []

  /// - Precondition: there is at least one slot, and there are less than 2²⁴ tasks. `Int.max` slots are as many as there
  ///   are tasks.
  public init(of graph: WorkGraph, slots: Int, guards: TaskGuards = TaskGuards()) {
    precondition(slots > 0, "a schedule needs a slot")
    precondition(graph.taskCount < TieBatch.taskLimit, "a schedule has less than 16 777 216 tasks")
    self.graph = graph
    self.slots = slots
    let count = graph.taskCount
    tasks = [ScheduledTask](repeating: .init(ready: ScheduledTask.never, because: -1), count: count)
    // A task that was held has two moments in it: that of its patience, and its end.
    running = RunningTasks(capacity: count + guards.holds.count)
    newlyReady = TieBatch(capacity: count)
    line = TaskLine(capacity: count)
    over = line
    freed = line
    waitingFor = graph.predecessorCount
    followsFailure = [Bool](repeating: false, count: count)
    failsAtEnd = followsFailure
    lockHolder = [Int32](repeating: -1, count: graph.lockCount)
    lockLast = lockHolder
    nextForLock = [Int32](repeating: -1, count: count)
    self.guards = GuardBook(guards, taskCount: count)
    released = TaskLine(capacity: self.guards.isEmpty ? 0 : count)
    undecided = released
  }

  /// Runs the graph once and leaves the result in `tasks`.
  ///
  /// - Parameters:
  ///   - durations: how long each task takes, in milliseconds.
  ///   - failing: the tasks that fail at their ends.
  ///   - seed: what the order of ties is drawn from, together with `run` and each task's stream; independent of what
  ///     the caller draws from `SeededGenerator.stream` with the same numbers.
  ///   - requests: how long after its start a task's request arrives, in milliseconds; read of tasks that claim something
  ///     or release it by their request, and empty where there are no guards.
  ///   - interrupt: the moment from which on nothing new starts. What has started runs to its end, and what takes no
  ///     time and no slot still passes on what it waited for.
  public mutating func run(
    durations: [Int64], requests: [Int64] = [], failing: [Int] = [], seed: UInt64, run: UInt64 = 0,
    interrupt: Int64 = .max
  ) {
    precondition(durations.count == graph.taskCount, "one duration for each task")
    precondition(guards.isEmpty || requests.count == graph.taskCount, "with guards one request for each task")
    for task in failing { failsAtEnd[task] = true }
    Self.copy(graph.predecessorCount, into: &waitingFor)
    line.removeAll()
    freeSlots = slots
    now = 0
    makespan = 0
    refused.removeAll(keepingCapacity: true)
    guards.startRun()
    let given = Given(durations: durations, requests: requests)
    // Stirred once, so that ties do not repeat what the caller draws from the streams of the same seed.
    var stirred = SeededGenerator(seed: seed)
    let ties = Ties(seed: stirred.next(), run: run)

    for task in graph.order {
      if graph.predecessorCount[Int(task)] > 0 { break }
      becomeReady(task, because: -1, given: given)
    }
    settle(given: given, ties: ties, interrupt: interrupt)
    while !running.isEmpty {
      now = running.nextEnd
      freed.removeAll()
      if guards.isEmpty {
        while !running.isEmpty && running.nextEnd == now { finish(running.removeNext(), given: given) }
      } else {
        goOnGuarded(given: given)
      }
      settle(given: given, ties: ties, interrupt: interrupt)
    }
    for task in failing { failsAtEnd[task] = false }
    for task in refused { failsAtEnd[Int(task)] = false }
  }

  /// Whether a guard made a task fail in the last run.
  public func wasRefused(_ task: Int) -> Bool { refused.contains(Int32(task)) }

  private struct Given {
    var durations: [Int64]
    var requests: [Int64]
  }

  private static func copy(_ source: [Int32], into target: inout [Int32]) {
    var target = target.mutableSpan
    for index in 0..<min(source.count, target.count) { target[index] = source[index] }
  }

  private struct Ties {
    var seed: UInt64
    var run: UInt64
  }

  // The steps below are inlined into the loop above: together that makes a run a fifth to a third shorter.

  /// All that follows at this moment without time passing: first what takes no time passes on, as far as it goes; then
  /// the tasks that became ready are put in order; then they start, as far as there are slots.
  @inline(__always)
  private mutating func settle(given: Given, ties: Ties, interrupt: Int64) {
    if !over.isEmpty { passOn(given: given) }
    newlyReady.shuffle(seed: ties.seed, run: ties.run, stream: graph.stream)
    if now >= interrupt {
      haltAllWaiting(given: given)
      return
    }
    for position in 0..<newlyReady.count {
      let task = newlyReady[position]
      if graph.takesSlot[Int(task)] {
        line.append(task)
      } else {
        start(task, slotFrom: -1, given: given)
      }
    }
    newlyReady.removeAll()
    while freeSlots > 0 && !line.isEmpty { startNext(given: given) }
    if !released.isEmpty { letGo(given: given) }
  }

  /// All that happens to running tasks at this moment where there are guards.
  private mutating func goOnGuarded(given: Given) {
    repeat {
      while !running.isEmpty && running.nextEnd == now {
        let task = running.removeNext()
        let index = Int(task)
        if guards.due[index] != now { continue }
        switch guards.phase[index] {
        case .running: finish(task, given: given)
        case .claiming, .held: undecided.append(task)
        case .waiting, .done, .lost: continue
        }
      }
      letGo(given: given)
      while !undecided.isEmpty { decide(undecided.removeFirst(), given: given) }
      undecided.removeAll()
      letGo(given: given)
    } while !running.isEmpty && running.nextEnd == now
  }

  private mutating func letGo(given: Given) {
    while !released.isEmpty {
      let task = released.removeFirst()
      tasks[Int(task)].letGo = now
      tasks[Int(task)].heldBy = guards.lastHolder(of: Int(task))
      running.insert(task, end: guards.release(Int(task), at: now, duration: given.durations[Int(task)]))
    }
    released.removeAll()
  }

  private mutating func decide(_ task: Int32, given: Given) {
    let index = Int(task)
    switch guards.phase[index] {
    case .held: refuse(task, given: given)
    case .claiming:
      if guards.isRefused(index, at: now, requests: given.requests, failing: failsAtEnd) {
        refuse(task, given: given)
      } else {
        running.insert(task, end: guards.grant(index, duration: given.durations[index]))
      }
    // Its holders ended at this very moment.
    case .waiting, .running, .done, .lost: break
    }
  }

  private mutating func refuse(_ task: Int32, given: Given) {
    failsAtEnd[Int(task)] = true
    refused.append(task)
    finish(task, given: given)
  }

  /// They stay skipped, as all tasks are at first, and what follows them must hear of it.
  private mutating func haltAllWaiting(given: Given) {
    for position in 0..<newlyReady.count { over.append(newlyReady[position]) }
    newlyReady.removeAll()
    while !line.isEmpty { over.append(line.removeFirst()) }
    passOn(given: given)
  }

  /// What is over without having taken time makes others ready, which may be over at once too, and so on.
  private mutating func passOn(given: Given) {
    while !over.isEmpty { tellSuccessors(of: over.removeFirst(), given: given) }
    over.removeAll()
  }

  @inline(__always)
  private mutating func tellSuccessors(of task: Int32, given: Given) {
    let first = Int(graph.successorStart[Int(task)])
    let end = Int(graph.successorStart[Int(task) + 1])
    if tasks[Int(task)].outcome != .done {
      for slot in first..<end { followsFailure[Int(graph.successor[slot])] = true }
    }
    var slot = first
    while let next = Self.nextReady(&slot, end, graph.successor, &waitingFor) {
      becomeReady(next, because: task, given: given)
    }
  }

  /// Goes through a row of successors up to the next that waits for nothing else.
  @inline(__always)
  private static func nextReady(
    _ slot: inout Int, _ end: Int, _ successors: [Int32], _ waitingFor: inout [Int32]
  ) -> Int32? {
    if slot == end { return nil }
    var waitingFor = waitingFor.mutableSpan
    while slot < end {
      let successor = successors[slot]
      slot += 1
      let left = waitingFor[Int(successor)] - 1
      waitingFor[Int(successor)] = left
      if left == 0 { return successor }
    }
    return nil
  }

  @inline(__always)
  private mutating func becomeReady(_ task: Int32, because: Int32, given: Given) {
    let index = Int(task)
    if followsFailure[index] {
      followsFailure[index] = false
      tasks[index] = ScheduledTask(ready: ScheduledTask.never, because: because)
      over.append(task)
      return
    }
    var times = ScheduledTask(ready: now, because: because)
    if graph.passesOn(index, duration: given.durations[index]) {
      times.startAndBegin(at: now, slotFrom: -1)
      times.finish(at: now, fails: failsAtEnd[index])
      makespan = now
      over.append(task)
      if !guards.isEmpty { guards.end(index, isDone: times.outcome == .done, released: &released) }
    } else {
      newlyReady.append(task)
    }
    tasks[index] = times
  }

  @inline(__always)
  private mutating func startNext(given: Given) {
    let task = line.removeFirst()
    freeSlots -= 1
    // Who waited takes a slot that was given back just now: an idle one would have been taken before.
    let waited = tasks[Int(task)].ready < now
    start(task, slotFrom: waited ? freed.removeFirst() : -1, given: given)
  }

  @inline(__always)
  private mutating func start(_ task: Int32, slotFrom: Int32, given: Given) {
    let lock = Int(graph.lock[Int(task)])
    if lock >= 0 && !takeLock(lock, task) {
      tasks[Int(task)].start(at: now, slotFrom: slotFrom)
      return
    }
    tasks[Int(task)].startAndBegin(at: now, slotFrom: slotFrom)
    keepRunning(task, given: given)
  }

  @inline(__always)
  private mutating func keepRunning(_ task: Int32, given: Given) {
    let duration = given.durations[Int(task)]
    precondition(duration >= 0, "a duration is not negative")
    let next =
      guards.isEmpty
      ? now + duration
      : guards.begin(Int(task), at: now, duration: duration, request: given.requests[Int(task)])
    running.insert(task, end: next)
  }

  /// Whether it got the lock; else it stands in line for it.
  private mutating func takeLock(_ lock: Int, _ task: Int32) -> Bool {
    let isFree = lockHolder[lock] < 0
    if isFree { lockHolder[lock] = task } else { nextForLock[Int(lockLast[lock])] = task }
    lockLast[lock] = task
    nextForLock[Int(task)] = -1
    return isFree
  }

  @inline(__always)
  private mutating func finish(_ task: Int32, given: Given) {
    let index = Int(task)
    tasks[index].finish(at: now, fails: failsAtEnd[index])
    makespan = now
    if !guards.isEmpty { guards.end(index, isDone: !failsAtEnd[index], released: &released) }
    if graph.takesSlot[index] {
      freeSlots += 1
      if !line.isEmpty { freed.append(task) }
    }
    let lock = Int(graph.lock[index])
    if lock >= 0 { releaseLock(lock, by: task, given: given) }
    tellSuccessors(of: task, given: given)
  }

  private mutating func releaseLock(_ lock: Int, by task: Int32, given: Given) {
    let next = nextForLock[Int(task)]
    lockHolder[lock] = next
    if next < 0 { return }
    if tasks[Int(next)].start < now { tasks[Int(next)].lockFrom = task }
    tasks[Int(next)].began = now
    keepRunning(next, given: given)
  }
}
