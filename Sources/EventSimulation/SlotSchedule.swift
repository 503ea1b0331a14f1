/// A work graph laid out in time on a number of slots: the machine that a run runs on, and the result of its last run.
///
/// A task is ready when all its predecessors are done. Ready tasks that need a slot stand in one line, by the moment at
/// which they became ready; those of the same moment come in an order drawn from the run's seed. A task holds its slot from
/// start to end, also while it waits for its lock; the line for a lock is by the moment of starting. What depends on a
/// failed task is skipped, and everything else goes on. A task with a guard may fail before its end, or be held up.
///
/// Nothing is allocated in a run (as long as no one else holds on to `tasks`). A run of n tasks and e edges takes
/// O(e + n log n).
///
///     var schedule = SlotSchedule(of: graph, slots: 10)
///     schedule.run(durations: drawn, seed: 1, run: 0)
///     schedule.makespan
public struct SlotSchedule: Sendable {
  public let slots: Int
  /// One for each task of the graph: what the last run made of it.
  public private(set) var tasks: [ScheduledTask]

  private var walk: SlotWalk
  // What the walk writes to at every step.
  private var heap: [UInt64]
  private var cells: [Int32]

  public var graph: WorkGraph { walk.graph }
  /// The time at which the last task was over, in milliseconds.
  public var makespan: Int64 { walk.makespan }
  /// The task that was over last, of several the smallest number; nil where none ran.
  public var lastTask: Int? { walk.lastTask < 0 ? nil : Int(walk.lastTask) }

  /// - Precondition: there is at least one slot, and there are less than 2²⁴ tasks. `Int.max` slots are as many as there
  ///   are tasks.
  public init(of graph: WorkGraph, slots: Int, guards: TaskGuards = TaskGuards()) {
    precondition(slots > 0, "a schedule needs a slot")
    precondition(graph.taskCount < TieBatch.taskLimit, "a schedule has less than 16 777 216 tasks")
    self.slots = slots
    tasks = [ScheduledTask](repeatElement(.init(ready: ScheduledTask.never, because: -1), count: graph.taskCount))
    // A task that was held has two moments in it: that of its patience, and its end.
    heap = RunningTasks.places(capacity: graph.taskCount + guards.holds.count)
    walk = SlotWalk(of: graph, slots: slots, guards)
    cells = [Int32](repeatElement(0, count: walk.cellCount))
  }

  /// Runs the graph once and leaves the result in `tasks`.
  ///
  /// - Parameters:
  ///   - durations: how long each task takes, in milliseconds.
  ///   - failing: the tasks that fail at their ends.
  ///   - seed: what the order of ties is drawn from, together with `run` and each task's stream; independent of what
  ///     the caller draws from `SeededGenerator.stream` with the same numbers.
  ///   - requests: how long after its start a task's request arrives, in milliseconds; read of tasks that claim something
  ///     or release it by their request, and empty where there are no guards.
  ///   - interrupt: the moment from which on nothing new starts. What has started runs to its end, and what takes no
  ///     time and no slot still passes on what it waited for.
  public mutating func run(
    durations: [Int64], requests: [Int64] = [], failing: [Int] = [], seed: UInt64, run: UInt64 = 0,
    interrupt: Int64 = .max
  ) {
    precondition(durations.count == graph.taskCount, "one duration for each task")
    precondition(!walk.hasGuards || requests.count == graph.taskCount, "with guards one request for each task")
    let given = SlotWalk.Given(
      slots: slots, durations: durations, requests: requests, seed: seed, run: run, interrupt: interrupt)
    Self.run(&walk, &tasks, &heap, &cells, given, failing: failing)
  }

  private static func run(
    _ walk: inout SlotWalk, _ tasks: inout [ScheduledTask], _ heap: inout [UInt64], _ cells: inout [Int32],
    _ given: SlotWalk.Given, failing: [Int]
  ) {
    var tasks = tasks.mutableSpan
    var heap = heap.mutableSpan
    var cells = cells.mutableSpan
    walk.run(&tasks, &heap, &cells, given, failing: failing)
  }

  /// Whether a guard made a task fail in the last run.
  public func wasRefused(_ task: Int) -> Bool { walk.wasRefused(task) }
}
