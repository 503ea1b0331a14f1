extension SlotSchedule {
  /// Why the last run took as long as it did: from the task that was over last back over what each one waited for last
  /// (a predecessor, a slot, a lock), the first task first. Linear in its length.
  ///
  /// Tasks that pass on without taking time are part of it. Of several that are over last it is the smallest number.
  public func criticalPath() -> [Int] {
    var path: [Int] = []
    var task = lastTask
    while let current = task {
      path.append(current)
      task = tasks[current].binding?.task
    }
    return path.reversed()
  }

  /// Adds one for each task on the critical path: over many runs, how often each one mattered. Allocates nothing.
  public func countCriticalTasks(in counts: inout [Int32]) {
    var task = lastTask
    while let current = task {
      counts[current] += 1
      task = tasks[current].binding?.task
    }
  }

  /// For each task how much later it could have been over without the run's taking longer, in milliseconds, seen from the
  /// dependencies and durations alone: slots and locks are left out. `ScheduledTask.never` for tasks that never ran.
  /// Linear in tasks and edges; allocates nothing where `slack` has the right size already.
  public func measureSlack(into slack: inout [Int64]) {
    if slack.count != tasks.count { slack = [Int64](repeatElement(0, count: tasks.count)) }
    for task in graph.order.reversed() {
      let index = Int(task)
      guard tasks[index].end >= 0 else {
        slack[index] = ScheduledTask.never
        continue
      }
      var latestEnd = makespan
      for slot in Int(graph.successorStart[index])..<Int(graph.successorStart[index + 1]) {
        let successor = Int(graph.successor[slot])
        guard tasks[successor].end >= 0 else { continue }
        // The successor's latest beginning: it may end later by its slack, and takes as long as it took.
        latestEnd = min(latestEnd, tasks[successor].began + slack[successor])
      }
      slack[index] = latestEnd - tasks[index].end
    }
  }
}
