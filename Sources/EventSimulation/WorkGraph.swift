/// Tasks `0 ..< taskCount`, which of them must be done before which, and what each needs to run. A `SlotSchedule` runs it.
public struct WorkGraph: Sendable {
  public let taskCount: Int
  // Task t's successors are successor[successorStart[t] ..< successorStart[t + 1]].
  let successorStart: [Int32]
  let successor: [Int32]
  let predecessorCount: [Int32]
  let takesSlot: [Bool]
  let lock: [Int32]
  let lockCount: Int
  let stream: [UInt64]
  /// Every task after its predecessors.
  let order: [Int32]

  /// Whether a task only passes on what it waited for: it needs nothing and takes no time.
  func passesOn(_ task: Int, duration: Int64) -> Bool { !takesSlot[task] && duration == 0 && lock[task] < 0 }

  /// - Parameters:
  ///   - successorStart: one entry for each task and one for the end: where its successors start in `successors`.
  ///   - successors: for each task the tasks that wait for it.
  ///   - takesSlot: whether a task holds one of the schedule's slots while it runs. One that does not starts as soon as
  ///     it is ready; with a duration of zero it only passes on what it waited for.
  ///   - lock: tasks with the same number run one after another; -1 for those that need no lock. A task that waits for
  ///     its lock keeps its slot. Empty where no task needs one.
  ///   - stream: the number of each task's random stream, made from its name. It decides ties between tasks that become
  ///     ready at the same moment, so that another task's coming or going does not turn theirs round.
  /// - Precondition: the arrays have these sizes, and no task waits for itself.
  public init(successorStart: [Int32], successors: [Int32], takesSlot: [Bool], lock: [Int32] = [], stream: [UInt64]) {
    taskCount = takesSlot.count
    precondition(successorStart.count == taskCount + 1, "one start for each task and one for the end")
    precondition(stream.count == taskCount, "one stream for each task")
    precondition(lock.isEmpty || lock.count == taskCount, "one lock for each task, or none at all")
    // Here and elsewhere lists are made of `repeatElement`: `init(repeating:count:)` looks up its type at every call, which
    // costs a small graph more than to run it.
    self.successorStart = successorStart
    successor = successors
    self.takesSlot = takesSlot
    self.lock = lock.isEmpty ? [Int32](repeatElement(-1, count: taskCount)) : lock
    lockCount = Int(lock.max() ?? -1) + 1
    self.stream = stream
    var count = [Int32](repeatElement(0, count: taskCount))
    for task in successors { count[Int(task)] += 1 }
    predecessorCount = count

    let order = Self.order(count, successorStart, successors)
    precondition(order.count == taskCount, "no task waits for itself")
    self.order = order
  }

  /// Every task after its predecessors; of those that wait for themselves none.
  private static func order(_ predecessorCount: [Int32], _ successorStart: [Int32], _ successors: [Int32]) -> [Int32] {
    var count = predecessorCount
    var order: [Int32] = []
    order.reserveCapacity(count.count)
    for task in count.indices where count[task] == 0 { order.append(Int32(task)) }
    var next = 0
    while next < order.count {
      let task = Int(order[next])
      next += 1
      for slot in Int(successorStart[task])..<Int(successorStart[task + 1]) {
        let successor = successors[slot]
        count[Int(successor)] -= 1
        if count[Int(successor)] == 0 { order.append(successor) }
      }
    }
    return order
  }

  /// The tasks of pairs, each after its predecessors; nil where one waits for itself.
  static func order(of edges: [(before: Int, after: Int)], taskCount: Int) -> [Int32]? {
    var count = [Int32](repeatElement(0, count: taskCount))
    for edge in edges { count[edge.after] += 1 }
    let (start, successors) = rows(edges, taskCount: taskCount)
    let order = order(count, start, successors)
    return order.count == taskCount ? order : nil
  }

  /// The successors of each task, in compressed rows.
  private static func rows(
    _ edges: [(before: Int, after: Int)], taskCount: Int
  ) -> (start: [Int32], successors: [Int32]) {
    var start = [Int32](repeatElement(0, count: taskCount + 2))
    var successors = [Int32](repeatElement(0, count: edges.count))
    // Spans look only once whether a list is held by someone else.
    var starts = start.mutableSpan
    var row = successors.mutableSpan
    for edge in edges { starts[edge.before + 2] += 1 }
    for task in 0..<taskCount { starts[task + 2] += starts[task + 1] }
    // Until a row is full, its next slot stands where the start of the one behind it belongs.
    for edge in edges {
      row[Int(starts[edge.before + 1])] = Int32(edge.after)
      starts[edge.before + 1] += 1
    }
    start.removeLast()
    return (start, successors)
  }

  /// The same from pairs, in any order.
  public init(
    edges: [(before: Int, after: Int)], takesSlot: [Bool], lock: [Int32] = [], stream: [UInt64]
  ) {
    let (start, successors) = Self.rows(edges, taskCount: takesSlot.count)
    self.init(successorStart: start, successors: successors, takesSlot: takesSlot, lock: lock, stream: stream)
  }
}

extension WorkGraph {
  /// The rows of a graph the other way round.
  struct Predecessors: Sendable {
    // Those of task t are task[start[t] ..< start[t + 1]].
    let start: [Int32]
    let task: [Int32]

    init(_ graph: WorkGraph) {
      var start = [Int32](repeatElement(0, count: graph.taskCount + 2))
      var task = [Int32](repeatElement(0, count: graph.successor.count))
      // As in `rows`.
      var starts = start.mutableSpan
      var tasks = task.mutableSpan
      for task in 0..<graph.taskCount { starts[task + 2] = starts[task + 1] + graph.predecessorCount[task] }
      for before in 0..<graph.taskCount {
        for slot in Int(graph.successorStart[before])..<Int(graph.successorStart[before + 1]) {
          let after = Int(graph.successor[slot])
          tasks[Int(starts[after + 1])] = Int32(before)
          starts[after + 1] += 1
        }
      }
      start.removeLast()
      (self.start, self.task) = (start, task)
    }

    private init(start: [Int32], task: [Int32]) { (self.start, self.task) = (start, task) }

    /// The same without those for which another predecessor has waited, of the first 64 tasks: a bit for each. Such a one is
    /// never over after the other, and where it fails the other is skipped. O(tasks + edges).
    ///
    /// - Parameter order: every task after its predecessors.
    func withoutImplied(_ order: [Int32]) -> Self {
      var own = [UInt64](repeatElement(0, count: order.count))
      for place in 0..<min(order.count, UInt64.bitWidth) { own[Int(order[place])] = 1 << UInt64(place) }
      var before = [UInt64](repeatElement(0, count: order.count))
      for next in order {
        let number = Int(next)
        for slot in row(number) { before[number] |= before[Int(task[slot])] | own[Int(task[slot])] }
      }
      var (start, kept): ([Int32], [Int32]) = ([0], [])
      start.reserveCapacity(self.start.count)
      kept.reserveCapacity(task.count)
      for number in order.indices {
        var implied: UInt64 = 0
        for slot in row(number) { implied |= before[Int(task[slot])] }
        for slot in row(number) where own[Int(task[slot])] & implied == 0 { kept.append(task[slot]) }
        start.append(Int32(kept.count))
      }
      return Self(start: start, task: kept)
    }

    private func row(_ number: Int) -> Range<Int> { Int(start[number])..<Int(start[number + 1]) }

    func of(_ number: Int) -> ArraySlice<Int32> { task[row(number)] }
  }
}
