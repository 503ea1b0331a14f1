/// The walk of a schedule through its work graph, run by run, without the rows that it writes to at every step: those are
/// handed over once a run, because a row of one's own asks at every write who else holds it.
struct SlotWalk: Sendable {
  typealias Tasks = MutableSpan<ScheduledTask>
  typealias Heap = RunningTasks.Places
  /// First how many predecessors each task waits for, then the lines.
  typealias Cells = MutableSpan<Int32>

  /// What a run is a function of.
  struct Given {
    var slots: Int
    var durations: [Int64]
    var requests: [Int64]
    var seed: UInt64
    var run: UInt64
    var interrupt: Int64
  }

  let graph: WorkGraph
  /// Set where no task ever waits for a slot or a lock.
  private let room: Room?
  var makespan: Int64 = 0
  /// The task that was over last, of several the smallest number, or -1.
  var lastTask: Int32 = -1

  private var running = RunningTasks()
  private var ties: TieBatch
  /// The key of each task's stream for ties, of the seed of the last run.
  private var tieKeys: [UInt64] = []
  private var tieSeed: UInt64?
  // Each task joins each of these at most once a run.
  private var newlyReady: TaskLine
  private var line: TaskLine
  private var over: TaskLine
  // Who gave a slot back at this moment, in the order in which the line takes them.
  private var freed: TaskLine
  private var freeSlots = 0
  // The cell up to which stands in the line who has stood there before this moment.
  private var stood = 0
  private var now: Int64 = 0
  // Both are all false between runs.
  private var followsFailure: [Bool]
  private(set) var failsAtEnd: [Bool]
  private var lockHolder: [Int32]
  private var lockLast: [Int32]
  private var nextForLock: [Int32]
  private(set) var guards: GuardBook
  // What the guards decide at this moment, when all that ends now has ended.
  private var released: TaskLine
  private var undecided: TaskLine
  var refused: [Int32] = []

  init(of graph: WorkGraph, slots: Int, _ guards: TaskGuards) {
    self.graph = graph
    self.guards = GuardBook(guards, taskCount: graph.taskCount)
    room = Room(graph, slots: slots, self.guards)
    let count = graph.taskCount
    ties = TieBatch(capacity: count)
    newlyReady = TaskLine(at: count)
    line = TaskLine(at: 2 * count)
    over = TaskLine(at: 3 * count)
    freed = TaskLine(at: 4 * count)
    released = TaskLine(at: 5 * count)
    undecided = TaskLine(at: 6 * count)
    followsFailure = [Bool](repeatElement(false, count: count))
    failsAtEnd = followsFailure
    lockHolder = [Int32](repeatElement(-1, count: graph.lockCount))
    lockLast = lockHolder
    nextForLock = [Int32](repeatElement(-1, count: count))
  }

  var hasGuards: Bool { !guards.isEmpty }
  var cellCount: Int { (hasGuards ? 7 : 5) * graph.taskCount }

  func wasRefused(_ task: Int) -> Bool { refused.contains(Int32(task)) }

  mutating func run(
    _ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given, failing: [Int]
  ) {
    forgetRefused()
    for task in failing { failsAtEnd[task] = true }
    if let room, given.interrupt == .max, run(with: room, &tasks, given) {
      for task in failing { failsAtEnd[task] = false }
      return
    }
    forgetRefused()
    for task in 0..<graph.taskCount { cells[task] = graph.predecessorCount[task] }
    line.removeAll()
    stood = line.cells.upperBound
    freeSlots = given.slots
    now = 0
    makespan = 0
    lastTask = -1
    guards.startRun()
    if tieSeed != given.seed { setTieKeys(seed: given.seed) }

    for task in graph.order {
      if graph.predecessorCount[Int(task)] > 0 { break }
      becomeReady(task, because: -1, &tasks, &cells, given)
    }
    settle(&tasks, &heap, &cells, given)
    while !running.isEmpty {
      let next = running.nextEnd(in: heap)
      if next > now { stood = line.cells.upperBound }
      now = next
      freed.removeAll()
      if guards.isEmpty {
        while !running.isEmpty && running.nextEnd(in: heap) == now {
          finish(running.removeNext(in: &heap), &tasks, &heap, &cells, given)
        }
      } else {
        goOnGuarded(&tasks, &heap, &cells, given)
      }
      settle(&tasks, &heap, &cells, given)
    }
    for task in failing { failsAtEnd[task] = false }
    for task in refused { failsAtEnd[Int(task)] = false }
  }

  private mutating func forgetRefused() { if !refused.isEmpty { refused.removeAll(keepingCapacity: true) } }

  private mutating func setTieKeys(seed: UInt64) {
    tieSeed = seed
    // Stirred, so that ties do not repeat what the caller draws from the streams of the same seed.
    var stirred = SeededGenerator(seed: seed)
    let next = stirred.next()
    tieKeys = graph.stream.map { SeededGenerator.key(seed: next, stream: $0) }
  }

  /// Moments do not go back, so whatever is over now is over last.
  @inline(__always)
  private mutating func isOver(_ task: Int32) {
    lastTask = lastTask < 0 || now > makespan ? task : min(lastTask, task)
    makespan = now
  }

  // The steps below are inlined into the loop above: together that makes a run a fifth to a third shorter.

  /// All that follows at this moment without time passing: first what takes no time passes on, as far as it goes; then
  /// the tasks that became ready are put in order; then they start, as far as there are slots.
  @inline(__always)
  private mutating func settle(_ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given) {
    if !over.isEmpty { passOn(&tasks, &cells, given) }
    ties.shuffle(newlyReady, in: &cells, run: given.run, drawnFrom: tieKeys)
    if now >= given.interrupt {
      haltAllWaiting(&tasks, &cells, given)
      return
    }
    while !newlyReady.isEmpty {
      let task = newlyReady.removeFirst(in: cells)
      if graph.takesSlot[Int(task)] {
        line.append(task, in: &cells)
      } else {
        start(task, slotFrom: -1, &tasks, &heap, given)
      }
    }
    newlyReady.removeAll()
    while freeSlots > 0 && !line.isEmpty { startNext(&tasks, &heap, &cells, given) }
    if !released.isEmpty { letGo(&tasks, &heap, &cells, given) }
  }

  /// All that happens to running tasks at this moment where there are guards.
  private mutating func goOnGuarded(_ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given) {
    repeat {
      while !running.isEmpty && running.nextEnd(in: heap) == now {
        let task = running.removeNext(in: &heap)
        let index = Int(task)
        if guards.due[index] != now { continue }
        switch guards.phase[index] {
        case .running: finish(task, &tasks, &heap, &cells, given)
        case .claiming, .held: undecided.append(task, in: &cells)
        case .waiting, .done, .lost: continue
        }
      }
      letGo(&tasks, &heap, &cells, given)
      while !undecided.isEmpty { decide(undecided.removeFirst(in: cells), &tasks, &heap, &cells, given) }
      undecided.removeAll()
      letGo(&tasks, &heap, &cells, given)
    } while !running.isEmpty && running.nextEnd(in: heap) == now
  }

  private mutating func letGo(_ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given) {
    while !released.isEmpty {
      let task = released.removeFirst(in: cells)
      tasks[Int(task)].letGo = now
      tasks[Int(task)].heldBy = guards.lastHolder(of: Int(task))
      running.insert(task, end: guards.release(Int(task), at: now, duration: given.durations[Int(task)]), in: &heap)
    }
    released.removeAll()
  }

  private mutating func decide(
    _ task: Int32, _ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given
  ) {
    let index = Int(task)
    switch guards.phase[index] {
    case .held: refuse(task, &tasks, &heap, &cells, given)
    case .claiming:
      if guards.isRefused(index, at: now, requests: given.requests, failing: failsAtEnd) {
        refuse(task, &tasks, &heap, &cells, given)
      } else {
        running.insert(task, end: guards.grant(index, duration: given.durations[index]), in: &heap)
      }
    // Its holders ended at this very moment.
    case .waiting, .running, .done, .lost: break
    }
  }

  private mutating func refuse(
    _ task: Int32, _ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given
  ) {
    failsAtEnd[Int(task)] = true
    refused.append(task)
    finish(task, &tasks, &heap, &cells, given)
  }

  /// They stay skipped, as all tasks are at first, and what follows them must hear of it.
  private mutating func haltAllWaiting(_ tasks: inout Tasks, _ cells: inout Cells, _ given: Given) {
    while !newlyReady.isEmpty { over.append(newlyReady.removeFirst(in: cells), in: &cells) }
    newlyReady.removeAll()
    while !line.isEmpty { over.append(line.removeFirst(in: cells), in: &cells) }
    passOn(&tasks, &cells, given)
  }

  /// What is over without having taken time makes others ready, which may be over at once too, and so on.
  private mutating func passOn(_ tasks: inout Tasks, _ cells: inout Cells, _ given: Given) {
    while !over.isEmpty { tellSuccessors(of: over.removeFirst(in: cells), &tasks, &cells, given) }
    over.removeAll()
  }

  @inline(__always)
  private mutating func tellSuccessors(of task: Int32, _ tasks: inout Tasks, _ cells: inout Cells, _ given: Given) {
    let first = Int(graph.successorStart[Int(task)])
    let end = Int(graph.successorStart[Int(task) + 1])
    if tasks[Int(task)].outcome != .done {
      for slot in first..<end { followsFailure[Int(graph.successor[slot])] = true }
    }
    for slot in first..<end {
      let next = graph.successor[slot]
      let left = cells[Int(next)] - 1
      cells[Int(next)] = left
      if left == 0 { becomeReady(next, because: task, &tasks, &cells, given) }
    }
  }

  @inline(__always)
  private mutating func becomeReady(
    _ task: Int32, because: Int32, _ tasks: inout Tasks, _ cells: inout Cells, _ given: Given
  ) {
    let index = Int(task)
    if followsFailure[index] {
      followsFailure[index] = false
      tasks[index] = ScheduledTask(ready: ScheduledTask.never, because: -1)
      over.append(task, in: &cells)
      return
    }
    var times = ScheduledTask(ready: now, because: because)
    if graph.passesOn(index, duration: given.durations[index]) {
      times.startAndBegin(at: now, slotFrom: -1)
      times.finish(at: now, fails: failsAtEnd[index])
      isOver(task)
      over.append(task, in: &cells)
      if !guards.isEmpty { guards.end(index, isDone: times.outcome == .done, released: &released, in: &cells) }
    } else {
      newlyReady.append(task, in: &cells)
    }
    tasks[index] = times
  }

  @inline(__always)
  private mutating func startNext(_ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given) {
    // Who waited takes a slot that was given back just now: an idle one would have been taken before.
    let waited = line.cells.lowerBound < stood
    let task = line.removeFirst(in: cells)
    freeSlots -= 1
    start(task, slotFrom: waited ? freed.removeFirst(in: cells) : -1, &tasks, &heap, given)
  }

  @inline(__always)
  private mutating func start(_ task: Int32, slotFrom: Int32, _ tasks: inout Tasks, _ heap: inout Heap, _ given: Given)
  {
    let lock = Int(graph.lock[Int(task)])
    if lock >= 0 && !takeLock(lock, task) {
      tasks[Int(task)].start(at: now, slotFrom: slotFrom)
      return
    }
    tasks[Int(task)].startAndBegin(at: now, slotFrom: slotFrom)
    keepRunning(task, &heap, given)
  }

  @inline(__always)
  private mutating func keepRunning(_ task: Int32, _ heap: inout Heap, _ given: Given) {
    let duration = given.durations[Int(task)]
    precondition(duration >= 0, "a duration is not negative")
    let next =
      guards.isEmpty
      ? now + duration
      : guards.begin(Int(task), at: now, duration: duration, request: given.requests[Int(task)])
    running.insert(task, end: next, in: &heap)
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
  private mutating func finish(
    _ task: Int32, _ tasks: inout Tasks, _ heap: inout Heap, _ cells: inout Cells, _ given: Given
  ) {
    let index = Int(task)
    tasks[index].finish(at: now, fails: failsAtEnd[index])
    isOver(task)
    if !guards.isEmpty { guards.end(index, isDone: !failsAtEnd[index], released: &released, in: &cells) }
    if graph.takesSlot[index] {
      freeSlots += 1
      if !line.isEmpty { freed.append(task, in: &cells) }
    }
    let lock = Int(graph.lock[index])
    if lock >= 0 { releaseLock(lock, by: task, &tasks, &heap, given) }
    tellSuccessors(of: task, &tasks, &cells, given)
  }

  private mutating func releaseLock(
    _ lock: Int, by task: Int32, _ tasks: inout Tasks, _ heap: inout Heap, _ given: Given
  ) {
    let next = nextForLock[Int(task)]
    lockHolder[lock] = next
    if next < 0 { return }
    if tasks[Int(next)].start < now { tasks[Int(next)].lockFrom = task }
    tasks[Int(next)].began = now
    keepRunning(next, &heap, given)
  }
}
