internal import EventSimulation
internal import Graphs

/// Runs as they took place, in 16 bytes for each operation of each: what the figures of operations are taken from, and what
/// a run is laid out from again without being simulated again.
struct RunArchive: Sendable {
  /// Consecutive runs, the same number in each but the last.
  let chunks: [RunRows]

  /// Writes what was kept of run number `number` into `times`; false where it was not kept exactly.
  ///
  /// Complexity: O(operations).
  func lay(_ number: Int, into times: inout RunTimes) -> Bool {
    guard let size = chunks.first?.runCount, size > 0 else { return false }
    let chunk = chunks[number / size]
    guard chunk.isExact else { return false }
    times.run = UInt64(number)
    let rows = chunk.rows(ofRun: number % size)
    for (operation, place) in zip(0..<chunk.operationCount, rows) {
      let row = chunk.rows[place]
      let hasBegun = row.start >= 0
      times.start[operation] = hasBegun ? Int64(row.start) : ScheduledTask.never
      times.end[operation] = hasBegun ? Int64(row.start) + Int64(row.duration) : ScheduledTask.never
      times.effect[operation] = row.effect >= 0 ? Int64(row.start) + Int64(row.effect) : ScheduledTask.never
      times.outcome[operation] = row.outcome
    }
    return true
  }
}

extension RunArchive {
  /// The operations that do not succeed in every run. O(operations · runs).
  var failures: [OperationFailure] {
    let runs = chunks.reduce(0) { $0 + $1.runCount }
    return (0..<(chunks.first?.operationCount ?? 0)).compactMap { operation in
      let failed = chunks.reduce(0) { $0 + $1.failures(of: operation) }
      if failed == 0 { return nil }
      var starts = chunks.flatMap { $0.starts(of: operation) }
      let isReached = Double(runs - starts.count) / Double(runs) <= 0.5
      return OperationFailure(
        operation: operation, share: Double(failed) / Double(runs),
        startP50: isReached ? Quantiles(reordering: &starts)?.p50 : nil)
    }
  }
}

/// What is kept of consecutive runs.
struct RunRows: Sendable {
  /// One operation in one run. 32 bits of milliseconds are 24 days.
  struct Row: Sendable {
    /// Negative where it did not start.
    var start: Int32 = -1
    /// Turned over, and so negative, where it failed.
    private var ranFor: Int32 = 0
    var wait: Int32 = 0
    /// From its start; negative where it took none.
    var effect: Int32 = -1

    /// Of an operation that did not start.
    init() {}

    /// Keeps what became of a task. False where it is longer than a row can tell, or over without having begun.
    ///
    /// - Parameter moment: of its effect; negative where it took none.
    @inline(__always)
    mutating func keep(_ task: ScheduledTask, effect moment: Int64) -> Bool {
      if task.start < 0 {
        self = Row()
        return task.end < 0 && task.outcome == .skipped
      }
      let length = task.end - task.start
      // Neither is negative and both are short enough, and so is the wait before.
      let isExact = UInt64(bitPattern: task.start | length) <= UInt64(Int32.max) && task.outcome != .skipped
      if isExact {
        start = Int32(truncatingIfNeeded: task.start)
        ranFor = Int32(truncatingIfNeeded: length)
        wait = Int32(truncatingIfNeeded: task.start - task.ready)
      } else {
        start = Int32(clamping: task.start)
        ranFor = Int32(clamping: length)
        wait = Int32(clamping: task.start - task.ready)
      }
      effect = moment < 0 ? -1 : Int32(clamping: moment - task.start)
      if task.outcome == .failed { ranFor = ~ranFor }
      return isExact
    }

    var duration: Int32 { ranFor < 0 ? ~ranFor : ranFor }
    var outcome: ScheduledTask.Outcome { start < 0 ? .skipped : ranFor < 0 ? .failed : .done }
  }

  let operationCount: Int
  private(set) var runCount = 0
  /// Run by run, and in each by operation.
  private(set) var rows: [Row]
  /// False where something of a run does not fit into its rows.
  private(set) var isExact: Bool

  /// - Parameters:
  ///   - runs: how many will be kept.
  ///   - isExact: false where runs have more to them than is kept.
  init(operationCount: Int, runs: Int, isExact: Bool) {
    self.operationCount = operationCount
    self.isExact = isExact
    rows = [Row](filledWith: Row(), count: operationCount * runs)
  }

  /// Keeps one more of the runs that there is room for.
  ///
  /// - Parameters:
  ///   - tasks: what became of them; an interruption does not show in them yet.
  ///   - effects: by operation.
  mutating func append(
    _ tasks: [ScheduledTask], _ taskOfOperation: [Int], effects: [Int64], interruption: Int64?
  ) {
    append { Self.write(tasks, taskOfOperation, effects, interruption, to: &$0, from: $1) }
  }

  /// Whether everything fits into the rows.
  private static func write(
    _ tasks: [ScheduledTask], _ taskOfOperation: [Int], _ effects: [Int64], _ interruption: Int64?,
    to rows: inout [Row], from first: Int
  ) -> Bool {
    var rows = rows.mutableSpan
    let tasks = tasks.span
    let effects = effects.span
    var fits = true
    for operation in 0..<taskOfOperation.count {
      var task = tasks[taskOfOperation[operation]]
      if let interruption { task = task.interrupted(at: interruption) }
      if !rows[first + operation].keep(task, effect: effects[operation]) { fits = false }
    }
    return fits
  }

  /// Keeps one more of the runs that there is room for.
  ///
  /// - Parameter write: fills the rows from a place on; false where something did not fit.
  mutating func append(_ write: (inout [Row], Int) -> Bool) {
    if !write(&rows, runCount * operationCount) { isExact = false }
    runCount += 1
  }

  /// In how many runs an operation failed or was skipped.
  func failures(of operation: Int) -> Int {
    let rows = rows.span
    var count = 0
    for run in 0..<runCount where rows[run * operationCount + operation].outcome != .done { count += 1 }
    return count
  }

  /// Of the runs in which it started.
  func starts(of operation: Int) -> [Int64] {
    (0..<runCount).map { Int64(rows[$0 * operationCount + operation].start) }.filter { $0 >= 0 }
  }

  func rows(ofRun run: Int) -> Range<Int> { run * operationCount..<(run + 1) * operationCount }
}
