import EventSimulation
import Testing

struct SimulatorTests {
  @Test func `the clock moves from event to event`() {
    var simulator = Simulator<String>()
    simulator.schedule("bake", after: .init(seconds: 2))
    simulator.schedule("knead", at: .init(milliseconds: 500))
    var log: [String] = []
    simulator.run { simulator, event in
      log.append("\(simulator.now.milliseconds) \(event)")
      if event == "knead" { simulator.schedule("rest", after: .init(milliseconds: 1500)) }
    }
    #expect(log == ["500 knead", "2000 bake", "2000 rest"])
    #expect(simulator.isIdle && simulator.now == .init(milliseconds: 2000))
  }

  @Test func `a run stops after the events of its last moment`() {
    var simulator = Simulator<Int>()
    for second in 1...5 { simulator.schedule(second, at: .init(milliseconds: Int64(second) * 1000)) }
    var seen: [Int] = []
    simulator.run(until: .init(milliseconds: 3000)) { _, second in seen.append(second) }
    #expect(seen == [1, 2, 3])
    #expect(simulator.nextTime == .init(milliseconds: 4000))
    #expect(simulator.step() == 4)
    #expect(simulator.now == .init(milliseconds: 4000))
  }

  @Test func `an error of the handler ends the run`() {
    struct Stop: Error {}
    var simulator = Simulator<Int>()
    simulator.schedule(1, at: .start)
    simulator.schedule(2, at: .start)
    #expect(throws: Stop.self) { try simulator.run { (_, _) throws(Stop) in throw Stop() } }
    #expect(simulator.step() == 2)
  }
}
