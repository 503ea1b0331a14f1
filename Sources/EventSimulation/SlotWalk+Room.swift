extension SlotWalk {
  /// The same as `run` where no task ever waits for a slot, a lock or a guard and none fails: each starts when the last of
  /// its predecessors is over. Nil where two of them are over last at one moment: which of them that was, the walk tells.
  ///
  /// O(tasks + edges).
  static func runWithRoom(
    _ graph: WorkGraph, _ tasks: inout Tasks, _ durations: [Int64]
  ) -> (makespan: Int64, lastTask: Int32)? {
    let durations = durations.span
    let (order, starts, successors) = (graph.order.span, graph.successorStart.span, graph.successor.span)
    for task in 0..<tasks.count { tasks[task] = ScheduledTask(ready: 0, because: -1) }
    var (makespan, lastTask) = (Int64(0), Int32(-1))
    for place in 0..<order.count {
      let task = order[place]
      let index = Int(task)
      if tasks[index].lockFrom == Self.tie { return nil }
      precondition(durations[index] >= 0, "a duration is not negative")
      let start = tasks[index].ready
      let end = start + durations[index]
      tasks[index].startAndBegin(at: start, slotFrom: -1)
      tasks[index].finish(at: end, fails: false)
      lastTask = lastTask < 0 || end > makespan ? task : end == makespan ? min(lastTask, task) : lastTask
      makespan = max(makespan, end)
      for slot in Int(starts[index])..<Int(starts[index + 1]) {
        let next = Int(successors[slot])
        if end > tasks[next].ready || tasks[next].startedBecause < 0 {
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
}
