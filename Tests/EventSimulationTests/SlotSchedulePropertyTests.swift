import EventSimulation
import Testing

struct SlotSchedulePropertyTests {
  static let seeds = UInt64(0)..<600

  @Test func `the fast machine agrees with the plain one`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed, troubled: seed % 2 == 1)
      let schedule = work.run()
      let plain = PlainWalk(work)
      #expect(schedule.tasks.map(\.start) == plain.start, "seed \(seed)")
      #expect(schedule.tasks.map(\.began) == plain.began, "seed \(seed)")
      #expect(schedule.tasks.map(\.end) == plain.end, "seed \(seed)")
      #expect(schedule.tasks.map(\.outcome) == plain.outcome, "seed \(seed)")
    }
  }

  @Test func `where there is always room the walk and the short way agree`() {
    for seed in Self.seeds {
      var work = RandomWork(seed: seed)
      var generator = SeededGenerator(seed: seed)
      // With ends that fall together, and without.
      if seed % 2 == 0 {
        work.durations = work.durations.map { $0 * 1000 + Int64.random(in: 0..<1000, using: &generator) }
      }
      // Rooms of all sizes, so that some are too small.
      let slots = seed % 3 == 0 ? .max : Int.random(in: 1...12, using: &generator)
      let short = work.run(slots: slots, locks: false)
      // An interrupt that never comes has to be waited for step by step.
      work.interrupt = .max - 1
      let walked = work.run(slots: slots, locks: false)
      #expect(short.tasks == walked.tasks, "seed \(seed)")
      #expect(short.makespan == walked.makespan, "seed \(seed)")
      #expect(short.criticalPath() == walked.criticalPath(), "seed \(seed)")
    }
  }

  @Test func `in long chains the walk and the short way agree`() {
    let count = 150
    // Most of the edges are implied by others.
    let edges = (0..<count).flatMap { task in (task + 1..<min(count, task + 6)).map { (before: task, after: $0) } }
    let graph = WorkGraph(
      edges: edges, takesSlot: [Bool](repeating: true, count: count), stream: (0..<count).map { UInt64($0) })
    for seed in UInt64(0)..<50 {
      var generator = SeededGenerator(seed: seed)
      let durations = (0..<count).map { _ in Int64.random(in: seed % 2 == 0 ? 0...3 : 1...9000, using: &generator) }
      let failing = seed % 3 == 0 ? [Int.random(in: 0..<count, using: &generator)] : []
      let (short, walked) = (Int64.max, Int64.max - 1)
      let runs = [short, walked].map { interrupt in
        var schedule = SlotSchedule(of: graph, slots: .max)
        schedule.run(durations: durations, failing: failing, seed: seed, interrupt: interrupt)
        return schedule
      }
      #expect(runs[0].tasks == runs[1].tasks, "seed \(seed)")
    }
  }

  @Test(arguments: [15, 16, 17, 40, 1000])
  func `many that run at once end in their order`(count: Int) {
    let stream = (0..<2 * count).map { SeededGenerator.streamNumber(for: "task \($0)") }
    let graph = WorkGraph(
      edges: (0..<count).map { ($0, count + $0) }, takesSlot: [Bool](repeating: true, count: 2 * count), stream: stream)
    var schedule = SlotSchedule(of: graph, slots: .max)
    for seed in UInt64(0)..<20 {
      var generator = SeededGenerator(seed: seed)
      let durations = (0..<2 * count).map { _ in Int64.random(in: 0...Int64(2 * count), using: &generator) }
      schedule.run(durations: durations, seed: seed)
      for task in 0..<count {
        #expect(schedule.tasks[task].end == durations[task])
        #expect(schedule.tasks[count + task].ready == durations[task])
        #expect(schedule.tasks[count + task].end == durations[task] + durations[count + task])
      }
      let ends = schedule.tasks.map(\.end)
      #expect(schedule.makespan == ends.max())
      #expect(schedule.lastTask == ends.firstIndex(of: schedule.makespan))
    }
  }

  @Test(arguments: [2, 13, 48, 49, 300, 2000])
  func `those that are ready at one moment start in the order of their draws`(count: Int) {
    let stream = (0..<count).map { SeededGenerator.streamNumber(for: "task \($0)") }
    let graph = WorkGraph(edges: [], takesSlot: [Bool](repeating: true, count: count), stream: stream)
    var schedule = SlotSchedule(of: graph, slots: 1)
    for run in UInt64(0)..<5 {
      schedule.run(durations: [Int64](repeating: 1, count: count), seed: 7, run: run)
      var seed = SeededGenerator(seed: 7)
      let stirred = seed.next()
      let draws = stream.map { stream in
        var generator = SeededGenerator.stream(seed: stirred, run: run, stream: stream)
        return generator.next() >> 24
      }
      let expected = (0..<count).sorted { (draws[$0], $0) < (draws[$1], $1) }
      #expect((0..<count).sorted { schedule.tasks[$0].start < schedule.tasks[$1].start } == expected, "run \(run)")
    }
  }

  @Test func `no task starts before all its predecessors are done, and each takes its time`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed)
      let tasks = work.run().tasks
      for edge in work.edges {
        #expect(tasks[edge.before].end <= tasks[edge.after].ready, "seed \(seed)")
      }
      for (task, times) in tasks.enumerated() {
        #expect(times.outcome == .done, "seed \(seed)")
        #expect(times.ready <= times.start && times.start <= times.began, "seed \(seed)")
        #expect(times.end - times.began == work.durations[task], "seed \(seed)")
        let latest = work.edges.filter { $0.after == task }.map { tasks[$0.before].end }.max() ?? 0
        #expect(times.ready == latest, "seed \(seed)")
      }
    }
  }

  @Test func `never more tasks hold a slot than there are, and none is idle while a task waits`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed, troubled: true)
      let tasks = work.run().tasks
      let holders = (0..<work.count).filter { work.takesSlot[$0] && tasks[$0].start >= 0 }
      func held(at moment: Int64) -> Int {
        holders.count { tasks[$0].start <= moment && moment < tasks[$0].end }
      }
      for task in holders {
        #expect(held(at: tasks[task].start) <= work.slots, "seed \(seed)")
        for moment in tasks[task].ready..<tasks[task].start {
          #expect(held(at: moment) == work.slots, "seed \(seed)")
        }
      }
    }
  }

  @Test func `who is ready earlier starts no later`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed)
      let tasks = work.run().tasks
      let inLine = (0..<work.count).filter { work.takesSlot[$0] }.sorted { tasks[$0].ready < tasks[$1].ready }
      for (first, second) in zip(inLine, inLine.dropFirst()) where tasks[first].ready < tasks[second].ready {
        #expect(tasks[first].start <= tasks[second].start, "seed \(seed)")
      }
    }
  }

  @Test func `tasks with the same lock never overlap, and go by the moment of starting`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed, troubled: true)
      let tasks = work.run().tasks
      for lock in Int32(0)...1 {
        let sharing = (0..<work.count).filter { work.lock[$0] == lock && tasks[$0].began >= 0 }
          .sorted {
            (tasks[$0].began, tasks[$0].end, tasks[$0].start) < (tasks[$1].began, tasks[$1].end, tasks[$1].start)
          }
        for (first, second) in zip(sharing, sharing.dropFirst()) {
          #expect(tasks[first].end <= tasks[second].began, "seed \(seed)")
          #expect(tasks[first].start <= tasks[second].start, "seed \(seed)")
        }
      }
    }
  }

  @Test func `no run beats the critical path, and with slots for all it meets it`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed)
      let shortest = work.criticalPathLength
      for slots in 1...4 { #expect(work.run(slots: slots).makespan >= shortest, "seed \(seed), \(slots) slots") }
      #expect(work.run(slots: .max, locks: false).makespan == shortest, "seed \(seed)")
    }
  }

  @Test func `failures skip exactly what follows them`() {
    for seed in Self.seeds {
      var work = RandomWork(seed: seed, troubled: true)
      work.interrupt = .max
      let tasks = work.run().tasks
      func isSpoilt(_ task: Int) -> Bool {
        work.edges.contains { $0.after == task && (work.failing.contains($0.before) || isSpoilt($0.before)) }
      }
      for task in 0..<work.count {
        let expected: ScheduledTask.Outcome =
          isSpoilt(task) ? .skipped : work.failing.contains(task) ? .failed : .done
        #expect(tasks[task].outcome == expected, "seed \(seed)")
        #expect((tasks[task].start < 0) == (expected == .skipped), "seed \(seed)")
      }
    }
  }

  @Test func `nothing starts from the interrupt on`() {
    for seed in Self.seeds {
      var work = RandomWork(seed: seed)
      work.interrupt = Int64(seed % 25)
      for (task, times) in work.run().tasks.enumerated() where work.takesSlot[task] || work.durations[task] > 0 {
        #expect(times.start < work.interrupt, "seed \(seed)")
      }
    }
  }

  @Test func `the same seed gives the same run, also in a used schedule`() {
    for seed in Self.seeds {
      let work = RandomWork(seed: seed, troubled: true)
      var used = SlotSchedule(of: work.graph, slots: work.slots)
      for run in UInt64(1)..<4 {
        used.run(durations: work.durations.reversed(), failing: [0], seed: seed &+ 5, run: run, interrupt: 9)
      }
      used.run(durations: work.durations, failing: work.failing, seed: seed, interrupt: work.interrupt)
      #expect(used.tasks == work.run().tasks, "seed \(seed)")
    }
  }

  @Test func `the critical path leads without a gap from the start to the end`() {
    for seed in Self.seeds {
      let schedule = RandomWork(seed: seed).run()
      let tasks = schedule.tasks
      let path = schedule.criticalPath()
      var moment: Int64 = 0
      for task in path {
        // Each began at the moment at which the one before it was over.
        #expect(tasks[task].began == moment, "seed \(seed)")
        moment = tasks[task].end
      }
      #expect(moment == schedule.makespan, "seed \(seed)")
      #expect(Set(path).count == path.count, "seed \(seed)")
      var counts = [Int32](repeating: 0, count: tasks.count)
      schedule.countCriticalTasks(in: &counts)
      #expect(counts.indices.filter { counts[$0] == 1 } == path.sorted(), "seed \(seed)")
    }
  }

  @Test func `a task that is late by its slack, on slots for all, leaves the run as long as it was`() {
    for seed in Self.seeds where seed % 4 == 0 {
      let work = RandomWork(seed: seed)
      let schedule = work.run(slots: .max, locks: false)
      var slack: [Int64] = []
      schedule.measureSlack(into: &slack)
      for task in 0..<work.count {
        for (extra, expected) in [(slack[task], schedule.makespan), (slack[task] + 1, schedule.makespan + 1)] {
          var late = work
          late.durations[task] += extra
          #expect(late.run(slots: .max, locks: false).makespan == expected, "seed \(seed)")
        }
      }
    }
  }
}
