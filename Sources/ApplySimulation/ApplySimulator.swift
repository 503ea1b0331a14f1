internal import ApplyGraph
internal import EventSimulation
internal import Graphs
internal import ResourceKinds

/// Runs one apply after another over the same graph: the walk's slots and order, durations drawn from each operation's
/// own stream, and what the provider refuses.
///
/// A run is a pure function of the graph, the estimates, the rules, the seed and the run's number.
struct ApplySimulator {
  let taskOfOperation: [Int]
  /// By task of the schedule: its operation, or -1 for what is none.
  let operationOfTask: [Int32]
  private let streams: [UInt64]
  private let streamKeys: [UInt64]
  /// Of streams of their own, so that the operations' durations stay as drawn.
  private let requestKeys: [UInt64]
  private let estimates: [OperationEstimate]
  /// What every run asks of the estimates.
  private let models: [DurationModel]
  private let takesEffectByRequest: [Bool]
  /// How many requests come before the one that changes something; -1 where nobody asks when that arrives.
  private let reads: [Int32]
  private let holes: [Hole]
  /// Tasks of the schedule that fail at their ends.
  private let failing: [Int]
  /// Operations of which the run must know when their requests arrive.
  private let asking: [Int]
  let interruption: Int64?
  private let seed: UInt64
  private(set) var schedule: SlotSchedule
  private(set) var times: RunTimes
  private var durations: [Int64]
  /// What is drawn already, by operation; empty where nothing is shared.
  private let known: [SharedDraws.Draws]
  private var drawn: [Int64]
  /// From each operation's start to the arrival of the request that changes something, where somebody asks.
  private var requestDelays: [Int64]
  private var units: [Double]
  private var normals: [Double]
  private var requests: [Int64]
  private let startUps: [StartUp]
  /// Nil for an apply that has not begun.
  private let progress: ApplyProgress?

  /// How long an update interrupts, which it lasts at least. Drawn as `Interruption.hole` draws it, so that whoever lays out
  /// the operations and whoever looks at the endpoints agree.
  private struct Hole {
    var operation: Int
    var stream: UInt64
    var length: DurationModel
  }

  private struct StartUp {
    var task: Int
    var stream: UInt64
    var model: DurationModel
  }

  /// An API request takes 50 to 250 ms. Source: measured with the AWS provider against a mock of its API; a prior for
  /// the others.
  private static let requestMilliseconds = (least: 50.0, most: 250.0)

  /// One run by itself.
  static func run(_ number: Int, of input: SimulationInput) -> RunTimes {
    var simulator = ApplySimulator(input)
    simulator.simulate(number)
    return simulator.times
  }

  init(_ input: SimulationInput) {
    estimates = input.estimates
    models = estimates.map(\.model)
    takesEffectByRequest = estimates.map { $0.effect == .start }
    holes = input.rules.interruptions.filter { interruption in
      !interruption.isOpenEnded && input.isAhead(interruption.operation)
    }.map { Hole(operation: $0.operation, stream: $0.stream, length: $0.length) }
    seed = input.settings.seed
    let graph = input.graph
    let vertexOfOperation = graph.vertexOfOperation
    interruption = input.interruption
    progress = input.progress
    let draws = input.draws.flatMap { [seed, estimates] in
      $0.seed == seed ? $0.draws(of: graph.operations, estimates) : nil
    }
    streams = draws?.map(\.stream) ?? graph.operations.map { SeededGenerator.streamNumber(for: $0.description) }
    // What runs already draws from now on.
    known = input.progress == nil ? draws ?? [] : []
    streamKeys = streams.map { [seed] in SeededGenerator.key(seed: seed, stream: $0) }
    requestKeys = streams.map { [seed] in Self.requestKey(seed: seed, stream: $0) }
    var takesSlot = [Bool](filledWith: false, count: graph.vertices.count)
    var stream = [UInt64](filledWith: 0, count: graph.vertices.count)
    var isPassage = [Bool](filledWith: true, count: graph.vertices.count)
    for (operation, vertex) in vertexOfOperation.enumerated() {
      isPassage[vertex] = false
      // What is over already passes on what waited for it.
      takesSlot[vertex] = input.progress?.phases[operation].isOver != true
      stream[vertex] = streams[operation]
    }
    let starting = Self.startUps(input).sorted { $0.key < $1.key }
    for (vertex, _) in starting {
      isPassage[vertex] = false
      takesSlot[vertex] = true
      stream[vertex] = SeededGenerator.streamNumber(for: Self.name(graph.vertices[vertex]))
    }
    // Without locks the schedule needs no column for them.
    var lock = [Int32](filledWith: -1, count: input.locks.isEmpty ? 0 : graph.vertices.count)
    for (number, group) in input.locks.enumerated() {
      for operation in group.operations { lock[vertexOfOperation[operation]] = Int32(number) }
    }
    var edges = graph.walk.graph.edges.map { (before: Int($0.from), after: Int($0.to)) }
    let gate = takesSlot.count
    if let progress = input.progress {
      Self.resume(progress, vertexOfOperation, gate: gate, edges: &edges, lock: &lock)
      isPassage.append(false)
      takesSlot.append(false)
      stream.append(0)
    }
    // Everything else only passes order on, and a run should not have to walk it.
    let work = WorkGraph.condensed(
      edges: edges, isPassage: isPassage, takesSlot: takesSlot, lock: lock, stream: stream)
    let taskOfOperation = vertexOfOperation.map { Int(work.numberOfGiven[$0]) }
    self.taskOfOperation = taskOfOperation
    failing = (input.failing + Self.failed(input.progress)).map { taskOfOperation[$0] }
    var operationOfTask = [Int32](filledWith: -1, count: work.graph.taskCount)
    for (operation, task) in taskOfOperation.enumerated() { operationOfTask[task] = Int32(operation) }
    self.operationOfTask = operationOfTask
    startUps = starting.map { vertex, model in
      StartUp(task: Int(work.numberOfGiven[vertex]), stream: stream[vertex], model: model)
    }
    let guards = RunGuards(input, taskOfOperation)
    asking = guards.asking
    var reads = estimates.map { $0.effect == .start ? Int32(clamping: $0.readsBeforeWrite) : -1 }
    for operation in asking { reads[operation] = Int32(clamping: estimates[operation].readsBeforeWrite) }
    self.reads = reads
    schedule = SlotSchedule(of: work.graph, slots: input.settings.parallelism, guards: guards.guards)
    times = RunTimes(never: graph.operations.count)
    durations = [Int64](filledWith: 0, count: work.graph.taskCount)
    if input.progress != nil { durations[Int(work.numberOfGiven[gate])] = 1 }
    drawn = [Int64](filledWith: 0, count: graph.operations.count)
    requestDelays = drawn
    units = [Double](filledWith: 0, count: graph.operations.count)
    normals = units
    requests = guards.isEmpty ? [] : durations
  }

  /// Nothing holds up what has begun, and one more task, a moment long, stands before all that waits: what runs has
  /// its slot before anything new gets one.
  private static func resume(
    _ progress: ApplyProgress, _ vertexOfOperation: [Int], gate: Int, edges: inout [(before: Int, after: Int)],
    lock: inout [Int32]
  ) {
    let begun = Set(vertexOfOperation.indices.filter { !progress.phases[$0].isWaiting }.map { vertexOfOperation[$0] })
    edges.removeAll { begun.contains($0.after) }
    if !lock.isEmpty {
      for operation in vertexOfOperation.indices where progress.phases[operation].isOver {
        lock[vertexOfOperation[operation]] = -1
      }
      lock.append(-1)
    }
    edges += vertexOfOperation.indices.filter { progress.phases[$0].isWaiting }.map { (gate, vertexOfOperation[$0]) }
  }

  private static func failed(_ progress: ApplyProgress?) -> [Int] {
    guard let phases = progress?.phases else { return [] }
    return phases.indices.filter { if case .failed = phases[$0] { true } else { false } }
  }

  /// A provider of which an operation has begun is configured.
  private static func startUps(_ input: SimulationInput) -> [Int: DurationModel] {
    guard let progress = input.progress else { return input.startUps }
    return input.startUps.filter { vertex, _ in
      !input.graph.walk.graph.edges.contains { edge in
        guard Int(edge.from) == vertex, case .operation(let operation) = input.graph.vertices[Int(edge.to)] else {
          return false
        }
        return !progress.phases[operation].isWaiting
      }
    }
  }

  private static func name(_ vertex: Vertex) -> String {
    if case .provider(let key) = vertex { "provider \(key)" } else { "" }
  }

  /// Whether a part of the apply is over.
  var goesOn: Bool { progress != nil }

  /// What became of an operation; an interruption cuts it off.
  func task(_ operation: Int) -> ScheduledTask {
    let task = schedule.tasks[taskOfOperation[operation]]
    return interruption.map(task.interrupted) ?? task
  }

  /// The end of the last operation.
  var makespan: Int64 { min(interruption ?? .max, schedule.makespan) }

  /// Simulates run number `number` and leaves it in `times` and `schedule`.
  mutating func simulate(_ number: Int) {
    walk(UInt64(number))
    var none: [RunRows.Row] = []
    if isPlain { _ = recordAll(in: &none, from: 0) } else { record() }
  }

  /// The same, and keeps what became of the operations.
  mutating func simulate(_ number: Int, into rows: inout RunRows) {
    walk(UInt64(number))
    if isPlain {
      rows.append { rows, first in recordAll(in: &rows, from: first) }
    } else {
      record()
      rows.append(schedule.tasks, taskOfOperation, effects: times.effect, interruption: interruption)
    }
  }

  /// Whether nothing interrupts, and nothing has begun before.
  private var isPlain: Bool { interruption == nil && progress == nil }

  private mutating func walk(_ run: UInt64) {
    times.run = run
    draw(run)
    Self.hand(drawn, over: taskOfOperation, to: &durations)
    for operation in asking { requests[taskOfOperation[operation]] = requestDelays[operation] }
    schedule.run(
      durations: durations, requests: requests, failing: failing, seed: seed, run: run, interrupt: interrupt)
  }

  private static func hand(_ drawn: [Int64], over taskOfOperation: [Int], to durations: inout [Int64]) {
    var durations = durations.mutableSpan
    for operation in drawn.indices { durations[taskOfOperation[operation]] = drawn[operation] }
  }

  /// The moment from which on nothing starts: at once where an interrupt came.
  private var interrupt: Int64 { progress?.isInterrupted == true ? 1 : .max }

  private mutating func draw(_ run: UInt64) {
    if !Self.take(known, run, &drawn, &requestDelays) {
      drawDurations(run)
      Self.drawRequestDelays(into: &requestDelays, run, requestKeys, reads)
    }
    for startUp in startUps {
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: startUp.stream)
      durations[startUp.task] = startUp.model.sample(using: &generator).milliseconds
    }
    // An update that interrupts lasts at least as long as it interrupts.
    for hole in holes {
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: hole.stream)
      let length = hole.length.sample(using: &generator).milliseconds
      drawn[hole.operation] = max(drawn[hole.operation], length)
    }
  }

  /// From the start; of what runs already, from now on.
  private mutating func drawDurations(_ run: UInt64) {
    guard let progress else {
      Self.drawUnits(into: &units, run, streamKeys)
      Self.setNormals(&normals, units)
      return Self.setDurations(&drawn, normals, models)
    }
    for operation in drawn.indices {
      let model = estimates[operation].model
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: streams[operation])
      drawn[operation] =
        switch progress.phases[operation] {
        case .waiting: model.sample(using: &generator).milliseconds
        case .running(let since):
          model.rest(after: SimulatedDuration(milliseconds: progress.now - since), using: &generator).milliseconds
        case .done, .failed: 0
        }
    }
  }

  /// Whether it is drawn already.
  private static func take(
    _ known: [SharedDraws.Draws], _ run: UInt64, _ drawn: inout [Int64], _ requestDelays: inout [Int64]
  ) -> Bool {
    let known = known.span
    guard !known.isEmpty, Int(run) < known[0].byRun.count else { return false }
    var drawn = drawn.mutableSpan
    var requestDelays = requestDelays.mutableSpan
    for operation in 0..<drawn.count {
      drawn[operation] = known[operation].byRun[Int(run)].duration
      requestDelays[operation] = known[operation].byRun[Int(run)].requestDelay
    }
    return true
  }

  private static func drawUnits(into units: inout [Double], _ run: UInt64, _ streamKeys: [UInt64]) {
    var units = units.mutableSpan
    for operation in 0..<units.count {
      var generator = SeededGenerator.stream(run: run, key: streamKeys[operation])
      units[operation] = generator.nextUnit()
    }
  }

  private static func setNormals(_ normals: inout [Double], _ units: [Double]) {
    var normals = normals.mutableSpan
    DurationModel.normals(of: units.span, into: &normals)
  }

  private static func setDurations(_ drawn: inout [Int64], _ normals: [Double], _ models: [DurationModel]) {
    var drawn = drawn.mutableSpan
    DurationModel.durations(of: models.span, at: normals.span, into: &drawn)
  }

  private static func drawRequestDelays(
    into delays: inout [Int64], _ run: UInt64, _ requestKeys: [UInt64], _ reads: [Int32]
  ) {
    var delays = delays.mutableSpan
    for operation in 0..<delays.count where reads[operation] >= 0 {
      delays[operation] = requestDelay(run, requestKeys[operation], reads: Int(reads[operation]))
    }
  }

  /// - Parameter stream: of the operation.
  static func requestKey(seed: UInt64, stream: UInt64) -> UInt64 { SeededGenerator.key(seed: seed, stream: ~stream) }

  /// From an operation's start to the arrival of the request that changes something.
  static func requestDelay(_ run: UInt64, _ key: UInt64, reads: Int) -> Int64 {
    var generator = SeededGenerator.stream(run: run, key: key)
    var delay = 0.0
    let (least, most) = requestMilliseconds
    for _ in 0...reads { delay += least + generator.nextUnit() * (most - least) }
    return SimulatedDuration.nearest(delay)
  }

  private mutating func record() {
    for operation in drawn.indices {
      let task = task(operation)
      if let progress, recordPast(operation, task, progress) { continue }
      times.start[operation] = task.start
      times.end[operation] = task.end
      times.outcome[operation] = task.outcome
      times.effect[operation] = task.outcome == .done ? effect(of: operation, task) : ScheduledTask.never
      // What was asked for before the interruption happens all the same.
      if interruption != nil, task.outcome == .failed, estimates[operation].effect == .start,
        !schedule.wasRefused(taskOfOperation[operation]), !failing.contains(taskOfOperation[operation])
      {
        let request = task.acts + requestDelays[operation]
        if task.acts >= 0, request < task.end { times.effect[operation] = request }
      }
    }
  }

  /// Where a run is plain: in one go also what is kept of it, because that is half of what a run takes. False where not all
  /// of it fits.
  ///
  /// - Parameter rows: empty where nothing is kept.
  private mutating func recordAll(in rows: inout [RunRows.Row], from first: Int) -> Bool {
    Self.recordAll(
      schedule.tasks, taskOfOperation, takesEffectByRequest, requestDelays, &times.start, &times.end, &times.effect,
      &times.outcome, &rows, first)
  }

  private static func recordAll(
    _ tasks: [ScheduledTask], _ taskOfOperation: [Int], _ takesEffectByRequest: [Bool], _ requestDelays: [Int64],
    _ starts: inout [Int64], _ ends: inout [Int64], _ effects: inout [Int64],
    _ outcomes: inout [ScheduledTask.Outcome], _ rows: inout [RunRows.Row], _ first: Int
  ) -> Bool {
    var starts = starts.mutableSpan
    var ends = ends.mutableSpan
    var effects = effects.mutableSpan
    var outcomes = outcomes.mutableSpan
    var rows = rows.mutableSpan
    let tasks = tasks.span
    let areKept = !rows.isEmpty
    var fits = true
    for operation in 0..<taskOfOperation.count {
      let task = taskOfOperation[operation]
      let (start, end, outcome) = (tasks[task].start, tasks[task].end, tasks[task].outcome)
      starts[operation] = start
      ends[operation] = end
      outcomes[operation] = outcome
      var effect = outcome == .done ? end : ScheduledTask.never
      if takesEffectByRequest[operation], effect >= 0 {
        effect = min(effect, tasks[task].acts + requestDelays[operation])
      }
      effects[operation] = effect
      if areKept, !rows[first + operation].keep(tasks[task], effect: effect) { fits = false }
    }
    return fits
  }

  /// What has begun keeps its real times, and what has not stands behind the present. Whether it took care of it.
  private mutating func recordPast(_ operation: Int, _ task: ScheduledTask, _ progress: ApplyProgress) -> Bool {
    times.outcome[operation] = task.outcome
    switch progress.phases[operation] {
    case .waiting:
      times.start[operation] = task.start < 0 ? ScheduledTask.never : task.start + progress.now
      times.end[operation] = task.end < 0 ? ScheduledTask.never : task.end + progress.now
    case .running(let since):
      times.start[operation] = since
      times.end[operation] = task.end + progress.now
    case .done(let start, let end), .failed(let start, let end):
      times.start[operation] = start
      times.end[operation] = end
    }
    times.effect[operation] = ScheduledTask.never
    guard task.outcome == .done else { return true }
    switch estimates[operation].effect {
    case .end: times.effect[operation] = times.end[operation]
    case .start:
      times.effect[operation] = min(times.end[operation], times.start[operation] + requestDelays[operation])
    }
    return true
  }

  private func effect(of operation: Int, _ task: ScheduledTask) -> Int64 {
    switch estimates[operation].effect {
    case .end: task.end
    case .start: min(task.end, task.acts + requestDelays[operation])
    }
  }
}
