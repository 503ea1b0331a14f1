internal import ApplyGraph
public import EventSimulation
internal import Graphs
internal import SharedWork

/// Sees each run of an ensemble while it is there, and keeps what it needs of it.
public protocol RunObserver: Sendable {
  associatedtype Observation: Sendable

  /// Called once for each run. Each thread has its own copy, which may keep memory for the next run and nothing else.
  mutating func observe(_ times: RunTimes) -> Observation
}

/// Many simulated applies of one plan.
///
/// The runs are shared out over the cores; each is a function of its number, and results stand in the order of the
/// numbers, so nothing depends on how they were shared out.
public struct Ensemble<Observation: Sendable>: Sendable {
  /// By run.
  public let observations: [Observation]
  public let makespans: [Int64]
  public private(set) var operations: [OperationStatistics] = []
  /// The run with the median makespan.
  public let medianRun: Int
  /// That run in full.
  public let median: RunTimes
  /// Operation ids of its critical path, in time order.
  public let criticalPath: [Int]
  /// All runs.
  let archive: RunArchive
  /// By operation: in how many runs it lies on the critical path, and its slack in the median run.
  private let criticalCount: [Int32]
  private let slack: [Int64]

  /// Simulates `input.settings.runs` applies. `progress` is told, now and then, how many are done.
  public static func simulate<Observer: RunObserver>(
    _ input: SimulationInput, observer: Observer, progress: (@Sendable (Int) -> Void)? = nil
  ) async -> Ensemble where Observer.Observation == Observation {
    var ensemble = await runs(input, observer: observer, progress: progress)
    ensemble.operations = await ensemble.statistics()
    return ensemble
  }

  /// The same without `operations`, for callers that have other work to do beside `statistics`.
  static func runs<Observer: RunObserver>(
    _ input: SimulationInput, observer: Observer, progress: (@Sendable (Int) -> Void)? = nil
  ) async -> Ensemble where Observer.Observation == Observation {
    let chunks = RunChunk<Observation>.ranges(of: input)
    var results = [RunChunk<Observation>?](repeating: nil, count: chunks.count)
    // Made once; each chunk has its copy.
    let simulator = ApplySimulator(input)
    if chunks.count == 1 {
      let chunk = RunChunk(simulator, chunks[0], observer)
      progress?(chunks[0].count)
      return Ensemble(simulator, [chunk])
    }
    await withTaskGroup(of: (Int, RunChunk<Observation>).self) { group in
      for (position, numbers) in chunks.enumerated() {
        group.addTask { (position, RunChunk(simulator, numbers, observer)) }
      }
      var done = 0
      for await (position, chunk) in group {
        results[position] = chunk
        done += chunks[position].count
        progress?(done)
      }
    }
    return Ensemble(simulator, results.compactMap { $0 })
  }

  /// What is observed in each run, its length, and the runs, where nothing else is asked for.
  static func observations<Observer: RunObserver>(
    _ input: SimulationInput, observer: Observer
  ) async -> (observations: [Observation], makespans: [Int64], archive: RunArchive)
  where Observer.Observation == Observation {
    let chunks = RunChunk<Observation>.ranges(of: input)
    if chunks.count == 1 {
      let (observations, makespans, rows) = observe(chunks[0], ApplySimulator(input), observer)
      return (observations, makespans, RunArchive(chunks: [rows]))
    }
    let simulator = ApplySimulator(input)
    let results = await SideBySide.map(chunks.count) { observe(chunks[$0], simulator, observer) }
    return (results.flatMap(\.0), results.flatMap(\.1), RunArchive(chunks: results.map(\.2)))
  }

  /// In a loop and not by `map`: what a closure takes out of the simulator is copied, in every run.
  private static func observe<Observer: RunObserver>(
    _ runs: Range<Int>, _ simulator: consuming ApplySimulator, _ observer: consuming Observer
  ) -> ([Observation], [Int64], RunRows) where Observer.Observation == Observation {
    var rows = RunRows(of: simulator, runs: runs.count)
    var (observations, makespans): ([Observation], [Int64]) = ([], [])
    observations.reserveCapacity(runs.count)
    makespans.reserveCapacity(runs.count)
    for run in runs {
      simulator.simulate(run, into: &rows)
      makespans.append(simulator.makespan)
      observations.append(observer.observe(simulator.times))
    }
    return (observations, makespans, rows)
  }

  private init(_ machine: ApplySimulator, _ chunks: [RunChunk<Observation>]) {
    observations = chunks.flatMap(\.observations)
    archive = RunArchive(chunks: chunks.map(\.rows))
    criticalCount = chunks.reduce(into: [Int32](filledWith: 0, count: machine.taskOfOperation.count)) { sum, chunk in
      for operation in sum.indices { sum[operation] += chunk.criticalCount[operation] }
    }
    makespans = chunks.flatMap(\.makespans)
    // A run that took place.
    guard let middle = Percentiles.place(ofPercent: 50, in: makespans) else {
      preconditionFailure("there is at least one run")
    }
    medianRun = middle
    var simulator = machine
    simulator.simulate(middle)
    median = simulator.times
    criticalPath = simulator.schedule.criticalPath().map { Int(simulator.operationOfTask[$0]) }.filter { $0 >= 0 }
    var slack: [Int64] = []
    simulator.schedule.measureSlack(into: &slack)
    self.slack = simulator.taskOfOperation.map { max(0, slack[$0]) }
  }

  /// What the runs say of each operation.
  func statistics() async -> [OperationStatistics] {
    let (archive, criticalCount, slack) = (archive, criticalCount, slack)
    return await SideBySide.map(slack.count, slicesOf: 16) { numbers in
      stride(from: numbers.lowerBound, to: numbers.upperBound, by: OperationStatistics.sideBySide).flatMap { first in
        OperationStatistics.of(
          first..<min(numbers.upperBound, first + OperationStatistics.sideBySide), archive, critical: criticalCount,
          slack: slack)
      }
    }
  }
}

/// What the runs say of one operation.
public struct OperationStatistics: Sendable, Hashable {
  /// Over the runs in which it took place; zero where it never did.
  public let start: Quantiles
  public let duration: Quantiles
  /// The median wait for a slot, in milliseconds.
  public let slotWait: Int64
  /// The share of runs in which it lies on the critical path.
  public let criticality: Double
  /// In the median run.
  public let slack: Int64
  /// The share of runs in which it failed or was skipped.
  public let failureShare: Double
  /// The share of runs in which it never started.
  public let skippedShare: Double

  /// The runs in which one operation took place.
  private struct Sample {
    var starts: [Int32]
    var durations: [Int32]
    var waits: [Int32]
    var begun = 0
    var failures = 0

    init(runs: Int) {
      starts = [Int32](filledWith: 0, count: runs)
      durations = starts
      waits = starts
    }

    mutating func add(_ operation: Int, of chunk: RunRows) {
      Self.add(operation, of: chunk, &begun, &failures, &starts, &durations, &waits)
    }

    private static func add(
      _ operation: Int, of chunk: RunRows, _ begun: inout Int, _ failures: inout Int, _ starts: inout [Int32],
      _ durations: inout [Int32], _ waits: inout [Int32]
    ) {
      var starts = starts.mutableSpan
      var durations = durations.mutableSpan
      var waits = waits.mutableSpan
      let rows = chunk.rows.span
      for run in 0..<chunk.runCount {
        let row = rows[run * chunk.operationCount + operation]
        if row.outcome != .done { failures += 1 }
        if row.start < 0 { continue }
        starts[begun] = row.start
        durations[begun] = row.duration
        waits[begun] = row.wait
        begun += 1
      }
    }

    /// Lets go of the room for runs in which it did not take place.
    mutating func close() {
      let spare = starts.count - begun
      starts.removeLast(spare)
      durations.removeLast(spare)
      waits.removeLast(spare)
    }
  }

  /// As many as two lines of most processors' caches hold.
  fileprivate static let sideBySide = 8

  /// Operations that stand side by side in the archive are read side by side: what lies far apart is where the time goes.
  fileprivate static func of(
    _ operations: Range<Int>, _ archive: RunArchive, critical: [Int32], slack: [Int64]
  ) -> [OperationStatistics] {
    let runs = archive.chunks.reduce(0) { $0 + $1.runCount }
    var samples = operations.map { _ in Sample(runs: runs) }
    for chunk in archive.chunks {
      for position in samples.indices { samples[position].add(operations.lowerBound + position, of: chunk) }
    }
    return operations.enumerated().map { position, operation in
      OperationStatistics(&samples[position], runs: runs, critical: critical[operation], slack: slack[operation])
    }
  }

  private init(_ sample: inout Sample, runs: Int, critical: Int32, slack: Int64) {
    sample.close()
    let begun = sample.begun
    var starts = sample.starts.mutableSpan
    start = Quantiles(reordering: &starts) ?? .zero
    var durations = sample.durations.mutableSpan
    duration = Quantiles(reordering: &durations) ?? .zero
    var waits = sample.waits.mutableSpan
    slotWait = Percentiles.nearestRank(50, reordering: &waits) ?? 0
    criticality = runs == 0 ? 0 : Double(critical) / Double(runs)
    failureShare = runs == 0 ? 0 : Double(sample.failures) / Double(runs)
    skippedShare = runs == 0 ? 0 : Double(runs - begun) / Double(runs)
    self.slack = slack
  }
}

extension ApplySimulator {
  // Asked of the simulator where it stands: what is taken out of it is copied, in every run.
  fileprivate mutating func countCriticalTasks(in counts: inout [Int32]) {
    schedule.countCriticalTasks(in: &counts)
  }
}

extension RunRows {
  /// Runs that go on with what took place already are not kept exactly: their rows count from the present.
  fileprivate init(of simulator: borrowing ApplySimulator, runs: Int) {
    self.init(operationCount: simulator.taskOfOperation.count, runs: runs, isExact: !simulator.goesOn)
  }
}

/// Consecutive runs, simulated on one thread.
private struct RunChunk<Observation: Sendable>: Sendable {
  var observations: [Observation] = []
  var makespans: [Int64] = []
  var criticalCount: [Int32]
  var rows: RunRows

  /// Chosen: a quarter of a millisecond, and ten times what a chunk costs by itself.
  private static var fewestOperations: Int { 2_000 }

  /// How the runs are shared out.
  static func ranges(of input: SimulationInput) -> [Range<Int>] {
    let runs = max(1, input.settings.runs)
    // Small ones, so that no core waits long for another at the end, but worth a task and a machine of its own.
    let size = max(min(32, (runs + 7) / 8), fewestOperations / max(1, input.graph.operations.count), 1)
    return stride(from: 0, to: runs, by: size).map { $0..<min(runs, $0 + size) }
  }

  init<Observer: RunObserver>(_ machine: ApplySimulator, _ numbers: Range<Int>, _ observer: Observer)
  where Observer.Observation == Observation {
    var simulator = machine
    var observer = observer
    let tasks = simulator.taskOfOperation
    var counts = [Int32](filledWith: 0, count: simulator.operationOfTask.count)
    rows = RunRows(of: simulator, runs: numbers.count)
    observations.reserveCapacity(numbers.count)
    makespans.reserveCapacity(numbers.count)
    for number in numbers {
      simulator.simulate(number, into: &rows)
      simulator.countCriticalTasks(in: &counts)
      makespans.append(simulator.makespan)
      observations.append(observer.observe(simulator.times))
    }
    criticalCount = tasks.map { counts[$0] }
  }
}
