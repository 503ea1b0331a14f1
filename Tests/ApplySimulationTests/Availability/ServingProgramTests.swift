import EventSimulation
import ResourceKinds
import Testing

@testable import ApplySimulation

@Suite struct `A serving program` {
  /// Operation n takes effect at `effects[n]`; -1 never.
  private func run(_ effects: [Int64]) -> RunTimes {
    RunTimes(
      run: 0, start: effects, effect: effects, end: effects,
      outcome: effects.map { $0 < 0 ? .failed : .done })
  }

  private func levels(_ program: ServingProgram, _ effects: [Int64]) -> [(Int64, ServiceLevel)] {
    var state = ProgramRun(program, seed: 1)
    state.evaluate(run(effects))
    return state.segments.map { ($0.start, $0.level) }
  }

  @Test func `what is deleted and made again is dark between the two effects`() {
    var program = ServingProgram()
    let old = program.add(ServingLeaf(object: 0, until: 0))
    let new = program.add(ServingLeaf(object: 1, since: 1))
    program.root = program.any([old, new], needed: 1)
    #expect(levels(program, [100, 500]).map(\.1) == [.up, .dark, .up])
    #expect(levels(program, [100, 500]).map(\.0) == [0, 100, 500])
    // Made first: no gap.
    #expect(levels(program, [500, 100]).map(\.1) == [.up])
    // Never made: dark for good.
    #expect(levels(program, [100, -1]).map(\.1) == [.up, .dark])
    // Never deleted: nothing happened.
    #expect(levels(program, [-1, -1]).map(\.1) == [.up])
  }

  @Test func `fewer alternatives than needed are degraded, none is dark`() {
    var program = ServingProgram()
    let parts = (0..<3).map { program.add(ServingLeaf(object: $0, until: $0)) }
    program.root = program.any(parts, needed: 3)
    #expect(levels(program, [10, 20, 30]).map(\.1) == [.up, .degraded, .dark])
  }

  @Test func `a switch changes over at its operation's effect`() {
    var program = ServingProgram()
    let before = program.add(ServingLeaf(object: 0, until: 1))
    let after = program.add(ServingLeaf(object: 1, since: 2))
    program.root = program.switched(by: 0, object: 2, before: before, after: after)
    // Switched at 50, the new target comes at 80, the old one goes at 90.
    #expect(levels(program, [50, 90, 80]).map(\.1) == [.up, .dark, .up])
    // Switched in between: nothing to see.
    #expect(levels(program, [85, 90, 80]).map(\.1) == [.up])
  }

  @Test func `a late delete removes what overwrote`() {
    var program = ServingProgram()
    var leaf = ServingLeaf(object: 1, since: 0)
    leaf.killers = [1]
    let old = program.add(ServingLeaf(object: 0, until: 1))
    program.root = program.any([old, program.add(leaf)], needed: 1)
    #expect(levels(program, [10, 20]).map(\.1) == [.up, .dark])
    #expect(levels(program, [20, 10]).map(\.1) == [.up, .dark, .up])
  }

  @Test func `a substitute answers wrongly, a fail-over less`() {
    var program = ServingProgram()
    let main = program.add(ServingLeaf(object: 0, until: 0))
    let other = program.up()
    program.root = program.substitute(main: main, other: other)
    #expect(levels(program, [10]).map(\.1) == [.up, .wrongAnswer])
    program.root = program.failover(main: main, other: other)
    #expect(levels(program, [10]).map(\.1) == [.up, .degraded])
  }

  @Test func `the witness of several changes at once is the one that matters`() {
    var program = ServingProgram()
    // Operation 0 goes too, and nobody needs it.
    let spare = program.add(ServingLeaf(object: 0, until: 0))
    let needed = program.add(ServingLeaf(object: 1, until: 1))
    program.root = program.all([
      needed, program.any([spare, program.add(ServingLeaf(object: 2, until: 2))], needed: 1),
    ])
    var state = ProgramRun(program, seed: 1)
    let times = run([10, 10, -1])
    state.evaluate(times)
    let witness = state.witness(at: 10)
    #expect(witness?.operation == 1)
  }

  @Test func `readiness after a gap belongs to the gap, and alone it is a warm-up`() {
    var program = ServingProgram()
    var made = ServingLeaf(object: 1, since: 1)
    made.readiness = .fixed(SimulatedDuration(milliseconds: 30))
    let old = program.add(ServingLeaf(object: 0, until: 0))
    program.root = program.any([old, program.add(made)], needed: 1)
    var state = ProgramRun(program, seed: 1)
    state.evaluate(run([10, 50]))
    #expect(state.stretches().map(\.start) == [10])
    #expect(state.stretches().map(\.end) == [80])
    #expect(state.stretches().map(\.darkEnd) == [50])
    // The old one goes while the new one is still not ready.
    state.evaluate(run([60, 50]))
    #expect(state.stretches().map(\.effect) == [.warmUp])
    #expect(state.stretches().map(\.start) == [60])
  }
}
