/// What may stop or hold up tasks that have begun: others that must have happened by then, though nothing orders them.
public struct TaskGuards: Sendable {
  /// A task that fails when its request arrives, unless what it claims has been released by then.
  public struct Claim: Sendable {
    public var task: Int
    /// The task that releases it; nil where none does.
    public var release: Int?
    /// Whether the release counts from when its own request arrives, and not from its end.
    public var isReleasedByRequest: Bool

    public init(task: Int, release: Int?, isReleasedByRequest: Bool) {
      self.task = task
      self.release = release
      self.isReleasedByRequest = isReleasedByRequest
    }
  }

  /// A task whose duration counts from the moment at which all its holders are done. Where that is later than `patience`
  /// milliseconds after its start, the task fails then.
  public struct Hold: Sendable {
    public var task: Int
    public var holders: [Int]
    /// Whether something holds it that never ends.
    public var isHopeless: Bool
    public var patience: Int64

    public init(task: Int, holders: [Int], isHopeless: Bool, patience: Int64) {
      self.task = task
      self.holders = holders
      self.isHopeless = isHopeless
      self.patience = patience
    }
  }

  public var claims: [Claim]
  public var holds: [Hold]

  /// - Precondition: no task has two holds, and none has a hold and claims something.
  public init(claims: [Claim] = [], holds: [Hold] = []) {
    self.claims = claims
    self.holds = holds
  }
}

/// Where the guards of one run stand. Nothing is allocated in a run.
struct GuardBook: Sendable {
  enum Phase: UInt8, Sendable {
    case waiting
    /// Its end is known.
    case running
    /// Its request is on its way.
    case claiming
    /// Its holders are not done.
    case held
    case done
    /// It failed or was skipped.
    case lost
  }

  let isEmpty: Bool
  private(set) var phase: [Phase]
  /// When the next thing happens to a task that has begun; what the clock says of other moments is out of date.
  private(set) var due: [Int64]
  private var began: [Int64]
  private var pending: [Int32]
  private var lastHolder: [Int32]
  private let holds: [TaskGuards.Hold]
  private let holdOfTask: [Int32]
  private let claimsOfTask: Rows
  private let claims: [TaskGuards.Claim]
  private let holdsOfHolder: Rows

  /// Numbers by task, in compressed rows.
  private struct Rows: Sendable {
    private var start: [Int32]
    private var numbers: [Int32]

    init(_ pairs: [(task: Int, number: Int)], taskCount: Int) {
      start = [Int32](repeatElement(0, count: taskCount + 1))
      for pair in pairs { start[pair.task + 1] += 1 }
      for task in 0..<taskCount { start[task + 1] += start[task] }
      var next = start
      numbers = [Int32](repeatElement(0, count: pairs.count))
      for pair in pairs {
        numbers[Int(next[pair.task])] = Int32(pair.number)
        next[pair.task] += 1
      }
    }

    func of(_ task: Int) -> ArraySlice<Int32> { numbers[Int(start[task])..<Int(start[task + 1])] }
    func isEmpty(_ task: Int) -> Bool { start[task] == start[task + 1] }
  }

  init(_ guards: TaskGuards, taskCount: Int) {
    isEmpty = guards.claims.isEmpty && guards.holds.isEmpty
    // Without guards nothing is asked of these.
    let count = isEmpty ? 0 : taskCount
    phase = [Phase](repeatElement(.waiting, count: count))
    due = [Int64](repeatElement(ScheduledTask.never, count: count))
    began = due
    holds = guards.holds
    claims = guards.claims
    pending = [Int32](repeatElement(0, count: holds.count))
    lastHolder = pending
    var holdOfTask = [Int32](repeatElement(-1, count: count))
    for (number, hold) in holds.enumerated() {
      precondition(holdOfTask[hold.task] < 0, "a task has one hold")
      holdOfTask[hold.task] = Int32(number)
    }
    self.holdOfTask = holdOfTask
    claimsOfTask = Rows(claims.enumerated().map { ($1.task, $0) }, taskCount: count)
    holdsOfHolder = Rows(
      holds.enumerated().flatMap { number, hold in hold.holders.map { ($0, number) } }, taskCount: count)
  }

  mutating func startRun() {
    for task in phase.indices { phase[task] = .waiting }
    for hold in pending.indices { pending[hold] = Int32(holds[hold].holders.count) }
  }

  /// A task begins: when the next thing happens to it.
  mutating func begin(_ task: Int, at now: Int64, duration: Int64, request: Int64) -> Int64 {
    began[task] = now
    phase[task] = .running
    due[task] = now + duration
    let hold = Int(holdOfTask[task])
    if hold >= 0, holds[hold].isHopeless || pending[hold] > 0 {
      phase[task] = .held
      due[task] = now + holds[hold].patience
    } else if !claimsOfTask.isEmpty(task) {
      phase[task] = .claiming
      // A request cannot arrive after the answer.
      due[task] = now + min(duration, request)
    }
    return due[task]
  }

  /// A task's claims were granted: when it ends.
  mutating func grant(_ task: Int, duration: Int64) -> Int64 {
    phase[task] = .running
    due[task] = began[task] + duration
    return due[task]
  }

  /// Whether something that a task claims is not released yet.
  func isRefused(_ task: Int, at now: Int64, requests: [Int64], failing: [Bool]) -> Bool {
    claimsOfTask.of(task).contains { number in
      let claim = claims[Int(number)]
      guard let release = claim.release else { return true }
      if phase[release] == .done { return false }
      guard claim.isReleasedByRequest, phase[release] == .running, !failing[release] else { return true }
      return began[release] + requests[release] > now
    }
  }

  /// A task is over. Those that it was the last to hold are appended to `released`, and `lastHolder` tells it of them.
  mutating func end(
    _ task: Int, isDone: Bool, released: inout TaskLine, in cells: inout MutableSpan<Int32>
  ) {
    phase[task] = isDone ? .done : .lost
    guard isDone else { return }
    for number in holdsOfHolder.of(task) {
      let hold = Int(number)
      pending[hold] -= 1
      if pending[hold] == 0, !holds[hold].isHopeless, phase[holds[hold].task] == .held {
        released.append(Int32(holds[hold].task), in: &cells)
        lastHolder[hold] = Int32(task)
      }
    }
  }

  /// The holder of a task that was let go which was done last.
  func lastHolder(of task: Int) -> Int32 { lastHolder[Int(holdOfTask[task])] }

  /// The holders of a task are done: when it ends.
  mutating func release(_ task: Int, at now: Int64, duration: Int64) -> Int64 {
    phase[task] = .running
    // What it asked for before was refused; it asks again now.
    began[task] = now
    due[task] = now + duration
    return due[task]
  }

  // MARK: Where there is always room

  /// Of each task that it names what it waits for, though nothing orders them.
  private var asked: [(before: Int, after: Int)] {
    claims.compactMap { claim in claim.release.map { ($0, claim.task) } }
      + holds.flatMap { hold in hold.holders.map { ($0, hold.task) } }
  }

  /// The tasks of a graph, each after its predecessors and after those that its guards ask of; nil where these form a ring.
  /// Of what comes after it in any case a guard never hears.
  func order(of graph: WorkGraph) -> [Int32]? {
    if isEmpty { return graph.order }
    return graph.order(with: asked)
  }

  func isGuarded(_ task: Int) -> Bool { holdOfTask[task] >= 0 || !claimsOfTask.isEmpty(task) }

  /// What becomes of a task that its guards may stop or hold up.
  enum Fate {
    case free
    case letGo(by: Int32, at: Int64)
    case refused(at: Int64)
    /// It depends on what comes first of two things at one moment.
    case tie
  }

  /// Of a guarded task that begins: what becomes of it, where all is known of those that its guards ask of.
  func fate(
    of task: Int, from start: Int64, _ tasks: borrowing MutableSpan<ScheduledTask>, _ given: SlotWalk.Given
  ) -> Fate {
    let hold = Int(holdOfTask[task])
    if hold >= 0 { return fate(of: holds[hold], from: start, tasks) }
    // A request cannot arrive after the answer.
    let arrival = start + min(given.durations[task], given.requests[task])
    var isRefused = false
    for number in claimsOfTask.of(task) {
      let claim = claims[Int(number)]
      guard let release = claim.release, tasks[release].outcome == .done else {
        isRefused = true
        continue
      }
      var released = tasks[release].end
      if claim.isReleasedByRequest { released = min(released, tasks[release].acts + given.requests[release]) }
      if released == arrival { return .tie }
      if released > arrival { isRefused = true }
    }
    return isRefused ? .refused(at: arrival) : .free
  }

  private func fate(
    of hold: TaskGuards.Hold, from start: Int64, _ tasks: borrowing MutableSpan<ScheduledTask>
  ) -> Fate {
    let end = start + hold.patience
    if hold.isHopeless { return .refused(at: end) }
    var (last, moment) = (Int32(-1), Int64(-1))
    var isShared = false
    for holder in hold.holders {
      if tasks[holder].outcome != .done { return .refused(at: end) }
      isShared = tasks[holder].end == moment || isShared && tasks[holder].end < moment
      if tasks[holder].end > moment { (last, moment) = (Int32(holder), tasks[holder].end) }
    }
    if moment < start { return .free }
    if moment == start || moment == end || isShared { return .tie }
    return moment < end ? .letGo(by: last, at: moment) : .refused(at: end)
  }
}
