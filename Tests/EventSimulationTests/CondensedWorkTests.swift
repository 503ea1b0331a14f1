import EventSimulation
import Testing

struct CondensedWorkTests {
  /// Random work in which two of three tasks only pass on.
  private static func passages(_ work: RandomWork) -> [Bool] {
    (0..<work.count).map { task in
      !work.takesSlot[task] && work.lock[task] < 0 && work.durations[task] == 0 && !work.failing.contains(task)
    }
  }

  @Test func `every task that does something goes as in the whole graph`() {
    for seed in UInt64(0)..<1500 {
      var work = RandomWork(seed: seed, troubled: seed % 2 == 1)
      for task in 0..<work.count where task % 3 != 0 && !work.failing.contains(task) {
        (work.takesSlot[task], work.lock[task], work.durations[task]) = (false, -1, 0)
      }
      let isPassage = Self.passages(work)
      let condensed = WorkGraph.condensed(
        edges: work.edges, isPassage: isPassage, takesSlot: work.takesSlot, lock: work.lock, stream: work.stream)
      let whole = work.run()
      let kept = (0..<work.count).filter { condensed.numberOfGiven[$0] >= 0 }
      var schedule = SlotSchedule(of: condensed.graph, slots: work.slots)
      schedule.run(
        durations: kept.map { work.durations[$0] },
        failing: work.failing.compactMap { condensed.numberOfGiven[$0] < 0 ? nil : Int(condensed.numberOfGiven[$0]) },
        seed: work.seed, interrupt: work.interrupt)
      for task in 0..<work.count where !isPassage[task] {
        let number = Int(condensed.numberOfGiven[task])
        #expect(number >= 0, "seed \(seed)")
        let (here, there) = (schedule.tasks[number], whole.tasks[task])
        #expect(here.outcome == there.outcome, "seed \(seed)")
        #expect(here.start == there.start && here.began == there.began && here.end == there.end, "seed \(seed)")
      }
      #expect(schedule.makespan == whole.makespan, "seed \(seed)")
    }
  }

  @Test func `a hub between many and many stays, everything else goes`() {
    // 0, 1, 2 -> hub 3 -> 4, 5, 6; a passage 7 before 0 and a passage 8 behind 6.
    let edges = [0, 1, 2].map { (before: $0, after: 3) } + [4, 5, 6].map { (before: 3, after: $0) }
    let isPassage = [false, false, false, true, false, false, false, true, true]
    let condensed = WorkGraph.condensed(
      edges: edges + [(before: 7, after: 0), (before: 6, after: 8)], isPassage: isPassage,
      takesSlot: isPassage.map { !$0 }, stream: (0..<9).map { UInt64($0) })
    #expect(condensed.numberOfGiven == [0, 1, 2, 3, 4, 5, 6, -1, -1])
  }
}
