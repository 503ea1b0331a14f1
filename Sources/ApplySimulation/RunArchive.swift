internal import EventSimulation

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

/// What is kept of consecutive runs.
struct RunRows: Sendable {
  /// One operation in one run. 32 bits of milliseconds are 24 days, the 30 of a wait 12.
  struct Row: Sendable {
    /// Negative where it did not start.
    var start: Int32 = -1
    var duration: Int32 = 0
    /// From its start; negative where it took none.
    var effect: Int32 = -1
    private var waitAndOutcome: UInt32

    init(_ task: ScheduledTask, effect moment: Int64) {
      waitAndOutcome = UInt32(task.outcome.rawValue)
      guard task.start >= 0 else { return }
      start = Int32(clamping: task.start)
      duration = Int32(clamping: task.end - task.start)
      effect = moment < 0 ? -1 : Int32(clamping: moment - task.start)
      waitAndOutcome |= UInt32(clamping: min(task.start - task.ready, 1 << 30 - 1)) << 2
    }

    var wait: Int32 { Int32(waitAndOutcome >> 2) }
    var outcome: ScheduledTask.Outcome { ScheduledTask.Outcome(rawValue: UInt8(waitAndOutcome & 3)) ?? .skipped }
  }

  let operationCount: Int
  private(set) var runCount = 0
  /// Run by run, and in each by operation.
  private(set) var rows: [Row] = []
  /// False where something of a run does not fit into its rows.
  private(set) var isExact: Bool

  /// - Parameter isExact: false where runs have more to them than is kept.
  init(operationCount: Int, runs: Int, isExact: Bool) {
    self.operationCount = operationCount
    self.isExact = isExact
    rows.reserveCapacity(operationCount * runs)
  }

  /// Keeps the simulator's last run.
  mutating func append(_ simulator: ApplySimulator) {
    runCount += 1
    for operation in 0..<operationCount {
      let task = simulator.task(operation)
      let effect = simulator.times.effect[operation]
      rows.append(Row(task, effect: effect))
      // What is longer than rows can tell, or over without having begun.
      if task.start > Int64(Int32.max) || task.end - task.start > Int64(Int32.max) || (task.start < 0) != (task.end < 0)
      {
        isExact = false
      }
    }
  }

  func rows(ofRun run: Int) -> Range<Int> { run * operationCount..<(run + 1) * operationCount }
}
