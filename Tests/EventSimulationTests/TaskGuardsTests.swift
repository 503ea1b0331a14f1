import EventSimulation
import Testing

struct TaskGuardsTests {
  @Test func `a claim fails when its request arrives before the release`() {
    // The claim's request arrives at 3, the release ends at 5.
    let schedule = run(
      [9, 5], requests: [3, 1], .init(claims: [.init(task: 0, release: 1, isReleasedByRequest: false)]))
    #expect(schedule.tasks[0].outcome == .failed)
    #expect(schedule.tasks[0].end == 3)
    #expect(schedule.wasRefused(0))
    #expect(schedule.makespan == 5)
  }

  @Test func `a release counts from its own request where the provider says so`() {
    let claim = TaskGuards.Claim(task: 0, release: 1, isReleasedByRequest: true)
    #expect(run([9, 5], requests: [3, 1], .init(claims: [claim])).tasks[0].end == 9)
    #expect(run([9, 5], requests: [3, 4], .init(claims: [claim])).tasks[0].end == 3)
    let both = run([9, 5], requests: [3, 3], .init(claims: [claim]))
    #expect(both.tasks[0].outcome == .done)
  }

  @Test func `a claim that nothing releases fails, and what follows it is skipped`() {
    let schedule = run(
      [9, 5, 1], edges: [(0, 2)], requests: [3, 0, 0],
      .init(claims: [.init(task: 0, release: nil, isReleasedByRequest: false)]))
    #expect(schedule.tasks.map(\.outcome) == [.failed, .done, .skipped])
  }

  @Test func `a held task lasts until its holders are done and its own duration more`() {
    let hold = TaskGuards.Hold(task: 0, holders: [1, 2], isHopeless: false, patience: 100)
    let schedule = run([4, 5, 7], requests: [0, 0, 0], .init(holds: [hold]))
    #expect(schedule.tasks[0].end == 11)
    #expect(schedule.tasks[0].outcome == .done)
    #expect(schedule.makespan == 11)
  }

  @Test func `a held task fails when its patience ends, and leaves no trace of it where it does not`() {
    func end(_ patience: Int64) -> ScheduledTask {
      run(
        [4, 5, 7], requests: [0, 0, 0],
        .init(holds: [.init(task: 0, holders: [1, 2], isHopeless: false, patience: patience)])
      ).tasks[0]
    }
    #expect(end(6).outcome == .failed)
    #expect(end(6).end == 6)
    // At the same moment the holder comes first.
    #expect(end(7).outcome == .done)
    #expect(end(7).end == 11)
    #expect(
      run([4, 5], requests: [0, 0], .init(holds: [.init(task: 0, holders: [], isHopeless: true, patience: 50)]))
        .tasks[0].end == 50)
  }

  /// What a held task releases was gone at its first request, which was refused.
  @Test func `a held task acts, and releases, when it is let go`() {
    let schedule = run(
      [4, 5, 9], requests: [1, 0, 4],
      .init(
        claims: [.init(task: 2, release: 0, isReleasedByRequest: true)],
        holds: [.init(task: 0, holders: [1], isHopeless: false, patience: 100)]))
    #expect(schedule.tasks[0].acts == 5)
    #expect(schedule.tasks[0].end == 9)
    // Its request of 4 comes before the release's second one, at 6.
    #expect(schedule.tasks[2].outcome == .failed)
    #expect(schedule.tasks[2].end == 4)
    #expect(schedule.criticalPath() == [1, 0])
  }

  @Test func `a release that fails releases nothing`() {
    let claim = TaskGuards.Claim(task: 0, release: 1, isReleasedByRequest: true)
    let graph = WorkGraph(edges: [], takesSlot: [true, true], stream: [0, 1])
    var schedule = SlotSchedule(of: graph, slots: 2, guards: .init(claims: [claim]))
    schedule.run(durations: [9, 5], requests: [3, 1], failing: [1], seed: 1)
    #expect(schedule.tasks[0].outcome == .failed)
    schedule.run(durations: [9, 5], requests: [3, 1], seed: 1)
    #expect(schedule.tasks[0].outcome == .done)
  }

  @Test func `a holder that waits for the slot of the held one makes it fail`() {
    let schedule = run(
      [4, 5], slots: 1, edges: [], requests: [0, 0],
      .init(holds: [.init(task: 0, holders: [1], isHopeless: false, patience: 20)]))
    // Who comes first is drawn.
    let isFirst = schedule.tasks[0].start == 0
    #expect(schedule.tasks[0].outcome == (isFirst ? .failed : .done))
    #expect(schedule.tasks[1].start == (isFirst ? 20 : 0))
  }

  @Test func `a guarded run is what settling one refusal after another comes to`() {
    var refused = 0
    var held = 0
    for seed in UInt64(1)...1500 {
      let work = GuardedWork(seed: seed)
      let plain = work.settled()
      var schedule = SlotSchedule(of: work.work.graph, slots: work.work.slots, guards: work.guards)
      // Also in a used schedule.
      schedule.run(durations: work.work.durations.reversed(), requests: work.requests, seed: seed &+ 3)
      schedule.run(durations: work.work.durations, requests: work.requests, seed: seed)
      #expect(schedule.tasks.map(\.start) == plain.tasks.map(\.start), "seed \(seed)")
      #expect(schedule.tasks.map(\.end) == plain.tasks.map(\.end), "seed \(seed)")
      #expect(schedule.tasks.map(\.outcome) == plain.tasks.map(\.outcome), "seed \(seed)")
      #expect(schedule.makespan == plain.makespan, "seed \(seed)")
      refused += schedule.tasks.count { $0.outcome == .failed }
      held += work.guards.holds.count { schedule.tasks[$0.task].outcome == .done }
    }
    #expect(refused > 300)
    #expect(held > 200)
  }

  @Test func `where there is always room guarded runs and the short way agree`() {
    var (refused, held, skipped) = (0, 0, 0)
    for seed in UInt64(1)...3000 {
      var work = GuardedWork(seed: seed)
      // Where much happens at one moment, too.
      if seed % 2 == 0 { work.shorten(by: seed % 4 == 0 ? 1_000_000 : 50_000) }
      let slots = seed % 3 == 0 ? 6 : Int.max
      let graph = WorkGraph(edges: work.work.edges, takesSlot: work.work.takesSlot, stream: work.work.stream)
      func run(_ failing: [Int], _ interrupt: Int64) -> SlotSchedule {
        var schedule = SlotSchedule(of: graph, slots: slots, guards: work.guards)
        // Also in a used schedule.
        schedule.run(
          durations: work.work.durations.reversed(), requests: work.requests, failing: [0], seed: 1,
          interrupt: interrupt)
        schedule.run(
          durations: work.work.durations, requests: work.requests, failing: failing, seed: seed, interrupt: interrupt)
        return schedule
      }
      for failing in [[], (0..<work.work.count).filter { UInt64($0 + 1) * seed % 7 == 0 }] {
        let short = run(failing, .max)
        // An interrupt that never comes has to be waited for step by step.
        let walked = run(failing, .max - 1)
        #expect(short.tasks == walked.tasks, "seed \(seed)")
        #expect(short.makespan == walked.makespan, "seed \(seed)")
        #expect(short.lastTask == walked.lastTask, "seed \(seed)")
        let tasks = 0..<work.work.count
        #expect(tasks.filter(short.wasRefused) == tasks.filter(walked.wasRefused), "seed \(seed)")
        refused += tasks.count(where: short.wasRefused)
        held += short.tasks.count { $0.heldBy >= 0 }
        skipped += short.tasks.count { $0.outcome == .skipped }
      }
    }
    #expect(refused > 3000)
    #expect(held > 500)
    #expect(skipped > 3000)
  }

  private func run(
    _ durations: [Int64], slots: Int = 10, edges: [(before: Int, after: Int)] = [], requests: [Int64],
    _ guards: TaskGuards
  ) -> SlotSchedule {
    let graph = WorkGraph(
      edges: edges, takesSlot: durations.map { _ in true }, stream: durations.indices.map { UInt64($0) })
    var schedule = SlotSchedule(of: graph, slots: slots, guards: guards)
    schedule.run(durations: durations, requests: requests, seed: 1)
    return schedule
  }
}

/// Random work with guards, and the plainest way to run it: without guards, again and again, each time with what is decided
/// first in time made part of what is given. A held task counts as one that fails when its patience ends, until it shows
/// that it was let go.
private struct GuardedWork {
  private(set) var work: RandomWork
  var guards = TaskGuards()
  var requests: [Int64] = []

  init(seed: UInt64) {
    work = RandomWork(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 4242)
    // Long and odd, so that hardly anything happens at one moment by chance: there the two may decide otherwise.
    for task in 0..<work.count where work.takesSlot[task] || work.durations[task] > 0 {
      work.durations[task] = Int64.random(in: 100_000...9_000_000, using: &generator)
    }
    requests = (0..<work.count).map { _ in Int64.random(in: 1...3_000_000, using: &generator) }
    // What takes no time could give something up at the very end of its own claim.
    let timed = (0..<work.count).filter { work.takesSlot[$0] }
    for task in timed {
      let other = timed[Int.random(in: 0..<timed.count, using: &generator)]
      switch Int.random(in: 0..<8, using: &generator) {
      case 0, 1:
        guards.claims.append(
          .init(
            task: task, release: other == task ? nil : other, isReleasedByRequest: Bool.random(using: &generator)))
      case 2 where task % 2 == 0:
        guards.holds.append(
          .init(
            task: task, holders: other == task ? [] : [other], isHopeless: other == task,
            patience: Int64.random(in: 0...30_000_000, using: &generator)))
      default: break
      }
    }
  }

  mutating func shorten(by factor: Int64) {
    work.durations = work.durations.map { $0 / factor }
    requests = requests.map { $0 / factor }
    for hold in guards.holds.indices { guards.holds[hold].patience /= factor }
  }

  func settled() -> SlotSchedule {
    var durations = work.durations
    var failing = Set(guards.holds.map(\.task))
    var open = guards.holds
    for hold in open { durations[hold.task] = hold.patience }
    var schedule = SlotSchedule(of: work.graph, slots: work.slots)
    func run() { schedule.run(durations: durations, failing: failing.sorted(), seed: work.seed) }
    run()
    while let decision = first(schedule, open) {
      if decision.fails { failing.insert(decision.task) } else { failing.remove(decision.task) }
      durations[decision.task] = decision.duration
      open.removeAll { $0.task == decision.task }
      run()
    }
    return schedule
  }

  private struct Decision {
    var task: Int
    var time: Int64
    var duration: Int64
    var fails: Bool
  }

  private func first(_ schedule: SlotSchedule, _ open: [TaskGuards.Hold]) -> Decision? {
    let claims = guards.claims.compactMap { refusal($0, schedule.tasks) }
    let holds = open.compactMap { release($0, schedule.tasks) }
    return (claims + holds).min { $0.time < $1.time }
  }

  private func refusal(_ claim: TaskGuards.Claim, _ tasks: [ScheduledTask]) -> Decision? {
    let task = tasks[claim.task]
    guard task.outcome == .done else { return nil }
    let arrives = task.began + min(work.durations[claim.task], requests[claim.task])
    if let release = claim.release, tasks[release].outcome == .done {
      // What was held acts its own duration before its end.
      let acts = tasks[release].end - work.durations[release]
      let gone =
        claim.isReleasedByRequest ? acts + min(work.durations[release], requests[release]) : tasks[release].end
      if gone <= arrives { return nil }
    }
    return Decision(task: claim.task, time: arrives, duration: arrives - task.began, fails: true)
  }

  private func release(_ hold: TaskGuards.Hold, _ tasks: [ScheduledTask]) -> Decision? {
    let task = tasks[hold.task]
    if task.began < 0 || hold.isHopeless { return nil }
    var free = task.began
    for holder in hold.holders { free = max(free, tasks[holder].outcome == .done ? tasks[holder].end : .max) }
    if free > task.began + hold.patience { return nil }
    return Decision(
      task: hold.task, time: free, duration: free - task.began + work.durations[hold.task], fails: false)
  }
}
