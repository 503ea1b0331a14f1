extension SlotWalk {
  /// The same as the walk where no task ever waits for a slot or a lock: each starts when the last of its predecessors is
  /// over, and what its guards decide is known when they are told of all that they ask of. False where two things happen
  /// at one moment and it matters which of them was first: that the walk tells.
  ///
  /// O(tasks + edges + what guards ask of).
  mutating func runWithRoom(_ order: [Int32], _ tasks: inout Tasks, _ given: Given) -> Bool {
    let result = Self.runWithRoom(
      order, graph, guards, &tasks, given, failsAtEnd, &followsFailure, &refused)
    guard let result else { return false }
    (makespan, lastTask) = result
    return true
  }

  private static func runWithRoom(
    _ order: [Int32], _ graph: WorkGraph, _ guards: GuardBook, _ tasks: inout Tasks, _ given: Given,
    _ failsAtEnd: [Bool], _ followsFailure: inout [Bool], _ refused: inout [Int32]
  ) -> (makespan: Int64, lastTask: Int32)? {
    let (durations, failing) = (given.durations.span, failsAtEnd.span)
    let (order, starts, successors) = (order.span, graph.successorStart.span, graph.successor.span)
    let hasGuards = !guards.isEmpty
    for task in 0..<tasks.count { tasks[task] = ScheduledTask(ready: 0, because: -1) }
    var (makespan, lastTask) = (Int64(0), Int32(-1))
    for place in 0..<order.count {
      let task = order[place]
      let index = Int(task)
      let row = Int(starts[index])..<Int(starts[index + 1])
      if followsFailure[index] {
        followsFailure[index] = false
        tasks[index] = ScheduledTask(ready: ScheduledTask.never, because: -1)
        for slot in row { followsFailure[Int(successors[slot])] = true }
        continue
      }
      if tasks[index].lockFrom == Self.tie {
        // A failure in front of it may have been told of to others already.
        forget(&followsFailure)
        return nil
      }
      precondition(durations[index] >= 0, "a duration is not negative")
      let start = tasks[index].ready
      var end = start + durations[index]
      var fails = failing[index]
      tasks[index].startAndBegin(at: start, slotFrom: -1)
      if hasGuards, guards.isGuarded(index), !graph.passesOn(index, duration: durations[index]) {
        switch guards.fate(of: index, from: start, tasks, given) {
        case .free: break
        case .letGo(let holder, let moment):
          (tasks[index].heldBy, tasks[index].letGo) = (holder, moment)
          end = moment + durations[index]
        case .refused(let moment):
          (end, fails) = (moment, true)
          refused.append(task)
        case .tie:
          forget(&followsFailure)
          return nil
        }
      }
      tasks[index].finish(at: end, fails: fails)
      lastTask = lastTask < 0 || end > makespan ? task : end == makespan ? min(lastTask, task) : lastTask
      makespan = max(makespan, end)
      for slot in row {
        let next = Int(successors[slot])
        if fails {
          followsFailure[next] = true
        } else if end > tasks[next].ready || tasks[next].startedBecause < 0 {
          tasks[next].ready = end
          tasks[next].startedBecause = task
          tasks[next].lockFrom = -1
        } else if end == tasks[next].ready {
          tasks[next].lockFrom = Self.tie
        }
      }
    }
    return (makespan, lastTask)
  }

  private static func forget(_ followsFailure: inout [Bool]) {
    for task in followsFailure.indices { followsFailure[task] = false }
  }

  /// Stands where a lock's last holder stands while it is open which predecessor was over last.
  private static let tie: Int32 = -2
}

extension WorkGraph {
  /// A number of chains that all tasks lie on: of no more tasks than that can several run at once. Linear, and so not
  /// always the smallest such number.
  var chainCount: Int {
    var isContinued = [Bool](repeating: false, count: taskCount)
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
    var place = [Int](repeating: 0, count: taskCount)
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
    var isAfter = [Bool](repeating: false, count: taskCount)
    isAfter[task] = true
    // Those before it are not.
    for task in order.map(Int.init) where isAfter[task] {
      for next in successor[Int(successorStart[task])..<Int(successorStart[task + 1])] { isAfter[Int(next)] = true }
    }
    return isAfter
  }
}
