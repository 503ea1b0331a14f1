import EventSimulation
import Testing

struct SlotScheduleTests {
  @Test func `a task starts when the last of its predecessors is done`() {
    let schedule = run(edges: [(0, 2), (1, 2)], durations: [3, 5, 2], slots: 10)
    #expect(schedule.tasks.map(\.start) == [0, 0, 5])
    #expect(schedule.makespan == 7)
    #expect(schedule.tasks[2].startedBecause == 1)
    #expect(schedule.criticalPath() == [1, 2])
  }

  @Test func `the line is first come, first served, whatever is urgent`() {
    // Six roots of two seconds on two slots, and one that follows the first: it joins the line behind them all.
    let edges = (0..<6).map { ($0, 6) }.prefix(1)
    let schedule = run(edges: Array(edges), durations: [2000, 2000, 2000, 2000, 2000, 2000, 100], slots: 2)
    #expect(schedule.tasks[..<6].map(\.start).sorted() == [0, 0, 2000, 2000, 4000, 4000])
    #expect(schedule.tasks[6].ready == schedule.tasks[0].end)
    #expect(schedule.tasks[6].start == max(6000, schedule.tasks[0].end))
  }

  @Test func `ties are drawn anew in each run and the same in the same run`() {
    let graph = WorkGraph(edges: [], takesSlot: .init(repeating: true, count: 5), stream: [1, 2, 3, 4, 5])
    var schedule = SlotSchedule(of: graph, slots: 1)
    func order(run: UInt64) -> [Int64] {
      schedule.run(durations: [1, 1, 1, 1, 1], seed: 3, run: run)
      return schedule.tasks.map(\.start)
    }
    let orders = (0..<200).map { order(run: $0) }
    #expect(orders == (0..<200).map { order(run: $0) })
    #expect(Set(orders).count > 70)
    // Each of the five comes first about equally often.
    for task in 0..<5 { #expect((20...60).contains(orders.count { $0[task] == 0 })) }
  }

  @Test func `another task's coming does not turn round the ties of the others`() {
    let three = WorkGraph(edges: [], takesSlot: [true, true, true], stream: [11, 12, 13])
    let four = WorkGraph(edges: [], takesSlot: [true, true, true, true], stream: [99, 11, 12, 13])
    var small = SlotSchedule(of: three, slots: 1)
    var large = SlotSchedule(of: four, slots: 1)
    for run in UInt64(0)..<100 {
      small.run(durations: [1, 1, 1], seed: 1, run: run)
      large.run(durations: [1, 1, 1, 1], seed: 1, run: run)
      let before = [0, 1, 2].sorted { small.tasks[$0].start < small.tasks[$1].start }
      let after = [0, 1, 2].sorted { large.tasks[$0 + 1].start < large.tasks[$1 + 1].start }
      #expect(before == after, "run \(run)")
    }
  }

  @Test func `what takes no slot passes on at once, before ties are drawn`() {
    // 0 -> 1 (passes on) -> 2 and 0 -> 3: tasks 2 and 3 are ready at the same moment, so either may come first.
    let graph = WorkGraph(
      edges: [(0, 1), (1, 2), (0, 3)], takesSlot: [true, false, true, true], stream: [1, 2, 3, 4])
    var schedule = SlotSchedule(of: graph, slots: 1)
    var laterFirst = 0
    for run in UInt64(0)..<100 {
      schedule.run(durations: [5, 0, 5, 5], seed: 1, run: run)
      #expect(schedule.tasks[1].end == 5)
      if schedule.tasks[2].start == 5 { laterFirst += 1 }
    }
    #expect((30...70).contains(laterFirst))
  }

  @Test func `what takes no slot but takes time runs beside the full slots`() {
    let schedule = run(
      edges: [(1, 2)], takesSlot: [true, false, true], durations: [10, 4, 1], slots: 1)
    #expect(schedule.tasks[1].end == 4)
    #expect(schedule.tasks[2].ready == 4)
    #expect(schedule.tasks[2].start == 10)
    #expect(schedule.tasks[2].slotFrom == 0)
    #expect(schedule.criticalPath() == [0, 2])
  }

  @Test func `a task that waits for its lock keeps its slot`() {
    // Tasks 0 and 1 share a lock and both slots, so task 2 waits for a slot that does nothing but wait.
    let schedule = run(
      edges: [(3, 2)], takesSlot: [true, true, true, false], lock: [0, 0, -1, -1], durations: [5, 5, 1, 1], slots: 2)
    let (first, second) = schedule.tasks[0].began == 0 ? (0, 1) : (1, 0)
    #expect(schedule.tasks[second].start == 0)
    #expect(schedule.tasks[second].began == 5)
    #expect(schedule.tasks[second].end == 10)
    #expect(schedule.tasks[second].lockFrom == Int32(first))
    #expect(schedule.tasks[2].start == 5)
    #expect(schedule.criticalPath() == [first, second])
  }

  @Test func `what follows a failure is skipped, and the rest goes on`() {
    let schedule = run(
      edges: [(0, 1), (1, 2), (3, 4), (0, 5), (4, 5)], durations: [2, 1, 1, 5, 1, 1], slots: 10, failing: [0])
    #expect(schedule.tasks.map(\.outcome) == [.failed, .skipped, .skipped, .done, .done, .skipped])
    #expect(schedule.tasks[4].start == 5)
    #expect(schedule.tasks[1].start == ScheduledTask.never)
    #expect(schedule.makespan == 6)
  }

  @Test func `from the interrupt on nothing starts, and what runs runs on`() {
    let graph = WorkGraph(
      edges: [(0, 1), (1, 2)], takesSlot: [true, true, true, true, true], stream: [1, 2, 3, 4, 5])
    var schedule = SlotSchedule(of: graph, slots: 3)
    schedule.run(durations: [4, 4, 4, 9, 9], seed: 1, interrupt: 8)
    #expect(schedule.tasks.map(\.outcome) == [.done, .done, .skipped, .done, .done])
    #expect(schedule.tasks[2].ready == 8)
    #expect(schedule.tasks[2].start == ScheduledTask.never)
    #expect(schedule.makespan == 9)
    schedule.run(durations: [4, 4, 4, 9, 9], seed: 1, interrupt: 0)
    #expect(schedule.tasks.allSatisfy { $0.outcome == .skipped })
    #expect(schedule.makespan == 0 && schedule.criticalPath().isEmpty)
  }

  @Test func `slack is what a task may be late without making the run longer`() {
    var slack: [Int64] = []
    run(edges: [(0, 1), (1, 3), (2, 3)], durations: [3, 4, 2, 1], slots: 10).measureSlack(into: &slack)
    #expect(slack == [0, 0, 5, 0])
  }

  @Test func `criticality counts the tasks on the critical path`() {
    var counts: [Int32] = [0, 0, 0, 0]
    let schedule = run(edges: [(0, 1), (1, 3), (2, 3)], durations: [3, 4, 2, 1], slots: 10)
    schedule.countCriticalTasks(in: &counts)
    schedule.countCriticalTasks(in: &counts)
    #expect(counts == [2, 2, 0, 2])
  }

  @Test func `an empty graph takes no time`() {
    let schedule = run(edges: [], durations: [], slots: 1)
    #expect(schedule.makespan == 0 && schedule.criticalPath().isEmpty)
  }

  private func run(
    edges: [(before: Int, after: Int)], takesSlot: [Bool]? = nil, lock: [Int32] = [], durations: [Int64], slots: Int,
    failing: [Int] = []
  ) -> SlotSchedule {
    let graph = WorkGraph(
      edges: edges, takesSlot: takesSlot ?? .init(repeating: true, count: durations.count), lock: lock,
      stream: durations.indices.map(UInt64.init))
    var schedule = SlotSchedule(of: graph, slots: slots)
    schedule.run(durations: durations, failing: failing, seed: 1)
    return schedule
  }
}
