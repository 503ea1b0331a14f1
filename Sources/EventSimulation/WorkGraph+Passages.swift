extension WorkGraph {
  /// A graph without most of the tasks that only pass on what they waited for, and where the others are in it.
  public struct Condensed: Sendable {
    public let graph: WorkGraph
    /// By given task: its number in `graph`, or -1 where it is not there.
    public let numberOfGiven: [Int32]
  }

  /// The graph of `edges` without the tasks that take neither time nor slot nor lock, except those that stand between many
  /// and many. The others keep their order and are ready, start and end in each run as they would in the whole graph.
  ///
  /// - Parameters:
  ///   - isPassage: true for tasks whose duration is zero in every run, that take no slot and no lock.
  ///   - takesSlot, lock, stream: by given task, as for `WorkGraph`.
  /// - Precondition: no task waits for itself. O(tasks + edges) but for passages with one way out, whose ways in are handed
  ///   to what comes next.
  public static func condensed(
    edges: [(before: Int, after: Int)], isPassage: [Bool], takesSlot: [Bool], lock: [Int32] = [], stream: [UInt64]
  ) -> Condensed {
    let whole = WorkGraph(edges: edges, takesSlot: takesSlot, lock: lock, stream: stream)
    let passages = Passages(whole, isPassage)
    var numberOfGiven = [Int32](repeatElement(-1, count: whole.taskCount))
    var given: [Int] = []
    given.reserveCapacity(whole.taskCount)
    for task in 0..<whole.taskCount where passages.stays[task] {
      numberOfGiven[task] = Int32(given.count)
      given.append(task)
    }
    var kept: [(before: Int, after: Int)] = []
    kept.reserveCapacity(passages.rows.count)
    for task in given {
      for place in passages.row[task] {
        kept.append((Int(numberOfGiven[Int(passages.rows[place])]), Int(numberOfGiven[task])))
      }
    }
    let graph = WorkGraph(
      edges: kept, takesSlot: given.map { takesSlot[$0] }, lock: lock.isEmpty ? [] : given.map { lock[$0] },
      stream: given.map { stream[$0] })
    return Condensed(graph: graph, numberOfGiven: numberOfGiven)
  }
}

/// Works out which passages can go, and what each of the tasks that stay waits for then.
private struct Passages {
  private(set) var stays: [Bool]
  /// By task: where in `rows` stands what it waits for, which is what others wait for in place of a passage that goes.
  private(set) var row: [Range<Int>]
  private(set) var rows: [Int32] = []

  init(_ whole: WorkGraph, _ isPassage: [Bool]) {
    let useful = Self.waysOut(whole, isPassage)
    stays = [Bool](repeatElement(false, count: whole.taskCount))
    row = [Range<Int>](repeatElement(0..<0, count: whole.taskCount))
    // The row in which a task was met last, so that each is named once in a row.
    var metFor = [Int32](repeatElement(-1, count: whole.taskCount))
    let before = WorkGraph.Predecessors(whole)
    rows.reserveCapacity(before.task.count)
    var origins = Origins(whole, isPassage)
    for next in whole.order {
      let task = Int(next)
      if useful[task] == 0 { continue }
      let start = rows.count
      for slot in Int(before.start[task])..<Int(before.start[task + 1]) {
        let predecessor = before.task[slot]
        if stays[Int(predecessor)] {
          name(predecessor, in: next, &metFor)
        } else {
          for place in row[Int(predecessor)] { name(rows[place], in: next, &metFor) }
        }
      }
      origins.dropImplied(from: &rows, since: start, of: task)
      row[task] = start..<rows.count
      stays[task] = !isPassage[task] || row[task].count > 1 && useful[task] > 1
    }
  }

  private mutating func name(_ task: Int32, in row: Int32, _ metFor: inout [Int32]) {
    if metFor[Int(task)] == row { return }
    metFor[Int(task)] = row
    rows.append(task)
  }

  /// For each task how many ways lead from it, possibly over others, to one that is no passage; for such a one 1 more.
  private static func waysOut(_ whole: WorkGraph, _ isPassage: [Bool]) -> [Int32] {
    var useful = [Int32](repeatElement(0, count: whole.taskCount))
    for next in whole.order.reversed() {
      let task = Int(next)
      var ways: Int32 = isPassage[task] ? 0 : 1
      for slot in Int(whole.successorStart[task])..<Int(whole.successorStart[task + 1])
      where useful[Int(whole.successor[slot])] > 0 {
        ways += 1
      }
      useful[task] = ways
    }
    return useful
  }

  /// The first 64 tasks that wait for nothing and take time, a bit for each, and which of them come before each task.
  ///
  /// Often nearly all waits for such a one (a provider must have started), directly and over many ways at once. Where
  /// something else in a row waits for it anyhow it says nothing, and many passages have one way in without it.
  private struct Origins {
    private var own: [UInt64]
    private var before: [UInt64]

    init(_ whole: WorkGraph, _ isPassage: [Bool]) {
      own = [UInt64](repeatElement(0, count: whole.taskCount))
      before = own
      var next: UInt64 = 1
      for task in 0..<whole.taskCount where whole.predecessorCount[task] == 0 && !isPassage[task] {
        own[task] = next
        next <<= 1
        if next == 0 { break }
      }
    }

    /// - Parameter start: where in `rows` the row of the task begins, which is the last.
    mutating func dropImplied(from rows: inout [Int32], since start: Int, of task: Int) {
      var implied: UInt64 = 0
      for place in start..<rows.count { implied |= before[Int(rows[place])] }
      var end = start
      before[task] = implied
      for place in start..<rows.count where own[Int(rows[place])] & implied == 0 {
        before[task] |= own[Int(rows[place])]
        rows[end] = rows[place]
        end += 1
      }
      if end < rows.count { rows.removeLast(rows.count - end) }
    }
  }
}
