extension SlotWalk {
  /// What is known of a graph in which a slot is free for every task at every time, and that has no locks.
  struct Room: Sendable {
    /// The tasks, each after all on which it depends what becomes of it.
    let order: [Int32]
    fileprivate let predecessors: WorkGraph.Predecessors

    /// Nil where a task may have to wait for more than its predecessors and its guards, or where these form a ring.
    init?(_ graph: WorkGraph, slots: Int, _ guards: GuardBook) {
      guard graph.lockCount == 0, graph.chainCount <= slots, let order = guards.order(of: graph) else { return nil }
      self.order = order
      predecessors = WorkGraph.Predecessors(graph).withoutImplied(order)
    }
  }

  /// The same as the walk where there is room: each task starts when the last of its predecessors is over, and what its
  /// guards decide is known when they are told of all that they ask of. False where two things happen at one moment and it
  /// matters which of them was first: that the walk tells.
  ///
  /// O(tasks + edges + what guards ask of).
  mutating func run(with room: Room, _ tasks: inout Tasks, _ given: Given) -> Bool {
    guard let result = Self.run(room, graph, guards, &tasks, given, failsAtEnd, &refused) else { return false }
    (makespan, lastTask) = result
    return true
  }

  private static func run(
    _ room: Room, _ graph: WorkGraph, _ guards: GuardBook, _ tasks: inout Tasks, _ given: Given, _ failsAtEnd: [Bool],
    _ refused: inout [Int32]
  ) -> (makespan: Int64, lastTask: Int32)? {
    let (durations, failing) = (given.durations.span, failsAtEnd.span)
    let order = room.order.span
    let (starts, predecessors) = (room.predecessors.start.span, room.predecessors.task.span)
    let hasGuards = !guards.isEmpty
    // Guards may ask of a task that comes later, of which nothing is known then.
    if hasGuards { for task in 0..<tasks.count { tasks[task] = ScheduledTask(ready: 0, because: -1) } }
    var (makespan, lastTask) = (Int64(0), Int32(-1))
    for place in 0..<order.count {
      let task = order[place]
      let index = Int(task)
      var times = ScheduledTask(ready: 0, because: -1)
      var (isShared, isSkipped) = (false, false)
      for slot in Int(starts[index])..<Int(starts[index + 1]) {
        let before = Int(predecessors[slot])
        let end = tasks[before].end
        if tasks[before].outcome != .done { isSkipped = true }
        if end > times.ready || times.startedBecause < 0 {
          (times.ready, times.startedBecause) = (end, predecessors[slot])
          isShared = false
        } else if end == times.ready {
          isShared = true
        }
      }
      if isSkipped {
        tasks[index] = ScheduledTask(ready: ScheduledTask.never, because: -1)
        continue
      }
      if isShared { return nil }
      precondition(durations[index] >= 0, "a duration is not negative")
      var end = times.ready + durations[index]
      var fails = failing[index]
      times.startAndBegin(at: times.ready, slotFrom: -1)
      if hasGuards, guards.isGuarded(index), !graph.passesOn(index, duration: durations[index]) {
        switch guards.fate(of: index, from: times.start, tasks, given) {
        case .free: break
        case .letGo(let holder, let moment):
          (times.heldBy, times.letGo) = (holder, moment)
          end = moment + durations[index]
        case .refused(let moment):
          (end, fails) = (moment, true)
          refused.append(task)
        case .tie: return nil
        }
      }
      times.finish(at: end, fails: fails)
      tasks[index] = times
      lastTask = lastTask < 0 || end > makespan ? task : end == makespan ? min(lastTask, task) : lastTask
      makespan = max(makespan, end)
    }
    return (makespan, lastTask)
  }
}

extension WorkGraph {
  /// A number of chains that all tasks lie on: of no more tasks than that can several run at once. Linear, and so not
  /// always the smallest such number.
  var chainCount: Int {
    var isContinued = [Bool](repeatElement(false, count: taskCount))
    var chains = 0
    for task in order {
      if !isContinued[Int(task)] { chains += 1 }
      let row = Int(successorStart[Int(task)])..<Int(successorStart[Int(task) + 1])
      if let next = row.first(where: { !isContinued[Int(successor[$0])] }) { isContinued[Int(successor[next])] = true }
    }
    return chains
  }

  /// The tasks, each after its predecessors and after those that `pairs` put before it; nil where these form a ring, or are
  /// too many to say. Left out are pairs that the graph has the other way round.
  ///
  /// O(tasks + edges) for each pair, of at most `mostSearches`.
  func order(with pairs: [(before: Int, after: Int)]) -> [Int32]? {
    var place = [Int](repeatElement(0, count: taskCount))
    for (position, task) in order.enumerated() { place[Int(task)] = position }
    let against = pairs.filter { place[$0.before] > place[$0.after] }
    if against.isEmpty { return order }
    let searched = Set(against.map(\.after))
    if searched.count > Self.mostSearches { return nil }
    let followers = Dictionary(uniqueKeysWithValues: searched.map { ($0, all(after: $0)) })
    let wanted = pairs.filter { pair in followers[pair.after].map { !$0[pair.before] } ?? true }
    let edges = (0..<taskCount).flatMap { task in
      successor[Int(successorStart[task])..<Int(successorStart[task + 1])].map { (before: task, after: Int($0)) }
    }
    return Self.order(of: edges + wanted, taskCount: taskCount)
  }

  private static let mostSearches = 64

  /// By task, whether it comes after `task`, or is it.
  private func all(after task: Int) -> [Bool] {
    var isAfter = [Bool](repeatElement(false, count: taskCount))
    isAfter[task] = true
    // Those before it are not.
    for task in order.map(Int.init) where isAfter[task] {
      for next in successor[Int(successorStart[task])..<Int(successorStart[task + 1])] { isAfter[Int(next)] = true }
    }
    return isAfter
  }
}
