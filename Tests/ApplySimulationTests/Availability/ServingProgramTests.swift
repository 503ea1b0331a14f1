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

  /// A circuit of leaves that come, go, become ready, are cut and overwritten, as the seed says.
  private func drawn(_ generator: inout SeededGenerator, operations: Int, nodes: Int) -> ServingProgram {
    func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    func operation() -> Int? { below(3) == 0 ? nil : below(operations) }
    var program = ServingProgram()
    var known: [Int] = []
    while known.count < nodes {
      let some = known.isEmpty ? [] : (0..<(1 + below(3))).map { _ in known[below(known.count)] }
      switch below(known.isEmpty ? 1 : 8) {
      case 0, 1:
        var leaf = ServingLeaf(object: known.count, since: operation(), until: operation())
        if below(4) == 0 { leaf.killers = [below(operations)] }
        if below(4) == 0 { leaf.readiness = .fixed(SimulatedDuration(milliseconds: 7)) }
        if below(3) == 0 {
          leaf.interruptions = (0..<(1 + below(2))).map { _ in
            program.add(
              Interruption(
                operation: below(operations), address: "a", length: .fixed(SimulatedDuration(milliseconds: 3)),
                placement: .atEnd, isOpenEnded: below(5) == 0, isPartial: below(2) == 0, attributes: [], note: ""))
          }
        }
        if below(4) == 0, let own = leaf.since ?? leaf.until {
          leaf.since = below(2) == 0 ? own : nil
          leaf.until = leaf.since == nil ? own : nil
          leaf.followsHole = true
          leaf.interruptions = [
            program.add(
              Interruption(
                operation: own, address: "b", length: .fixed(SimulatedDuration(milliseconds: 3)), placement: .atEnd,
                isOpenEnded: below(5) == 0, isPartial: false, attributes: [], note: ""))
          ]
        }
        known.append(program.add(leaf))
      case 2: known.append(program.all(some))
      case 3: known.append(program.any(some, needed: 2))
      case 4: known.append(program.substitute(main: some[0], other: known[below(known.count)]))
      case 5: known.append(program.failover(main: some[0], other: known[below(known.count)]))
      case 6: known.append(program.partial(main: some[0], rest: some))
      default:
        known.append(
          program.switched(by: below(operations), object: 0, before: some[0], after: known[below(known.count)]))
      }
    }
    program.root = known[known.count - 1]
    program.namePresence = below(2) == 0 ? known[below(known.count)] : nil
    return program
  }

  /// A run in which a fifth of the operations fails.
  private func times(_ generator: inout SeededGenerator, operations: Int) -> RunTimes {
    let starts = (0..<operations).map { _ in Int64(generator.next() % 20) }
    let ends = starts.map { $0 + Int64(generator.next() % 10) }
    let effects = ends.map { generator.next() % 5 == 0 ? -1 : $0 }
    return RunTimes(
      run: 0, start: starts, effect: effects, end: ends, outcome: effects.map { $0 < 0 ? .failed : .done })
  }

  @Test(arguments: [(6, 4...43), (6, 90...160), (60, 150...400)])
  func `looking only at what reads a change tells the same as looking at all`(operations: Int, nodes: ClosedRange<Int>)
  {
    var changes = 0
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let program = drawn(
        &generator, operations: operations, nodes: Int.random(in: nodes, using: &generator))
      var some = ProgramRun(program, seed: 1)
      var all = ProgramRun(program, seed: 1, looksAtAll: true)
      for _ in 0..<5 {
        let run = times(&generator, operations: operations)
        some.evaluate(run)
        all.evaluate(run)
        #expect(some.segments.map(\.start) == all.segments.map(\.start), "seed \(seed)")
        #expect(some.segments.map(\.level) == all.segments.map(\.level), "seed \(seed)")
        #expect(some.segments.map(\.isNamed) == all.segments.map(\.isNamed), "seed \(seed)")
        changes += all.segments.count - 1
      }
    }
    #expect(changes > 500)
  }

  @Test func `programs that have much in common tell together what each tells alone`() throws {
    var (joint, changes) = (0, 0)
    for seed in UInt64(0)..<300 {
      let operations = 12
      // Of some seeds the same circuit with a leaf of its own on top, of some with another root.
      let programs = (0..<40).map { number in
        var generator = SeededGenerator(seed: seed)
        var program = drawn(&generator, operations: operations, nodes: 30)
        if number % 3 == 0 {
          program.namePresence = program.root
          program.root = number % program.nodes.count
        } else {
          let own = program.add(ServingLeaf(object: 1000 + number, since: number % 12, until: (number + 5) % 12))
          program.root =
            number % 2 == 0 ? program.all([program.root, own]) : program.failover(main: own, other: program.root)
        }
        return program
      }
      guard programs.allSatisfy({ program in program.leaves.allSatisfy(program.isPlain) }),
        let together = JointProgram(programs)
      else { continue }
      joint += 1
      #expect(together.program.leaves.count < programs.reduce(0) { $0 + $1.leaves.count } / 3)
      var all = ProgramRun(together.program, seed: 1, isJoint: true)
      let outlets = ProgramRun.Outlets(together.outlets)
      all.watch(outlets)
      var segments = [[ProgramRun.Segment]](repeating: [], count: programs.count)
      var alone = programs.map { ProgramRun($0, seed: 1) }
      var generator = SeededGenerator(seed: seed &+ 99)
      for _ in 0..<4 {
        let run = times(&generator, operations: operations)
        all.evaluate(run, for: outlets, into: &segments)
        for number in programs.indices {
          alone[number].evaluate(run)
          #expect(segments[number].map(\.start) == alone[number].segments.map(\.start), "seed \(seed)")
          #expect(segments[number].map(\.end) == alone[number].segments.map(\.end), "seed \(seed)")
          #expect(segments[number].map(\.level) == alone[number].segments.map(\.level), "seed \(seed)")
          #expect(segments[number].map(\.isNamed) == alone[number].segments.map(\.isNamed), "seed \(seed)")
          changes += segments[number].count - 1
        }
      }
    }
    #expect(joint > 50)
    #expect(changes > 5000)
  }

  @Test func `programs that have little in common are looked at one by one`() {
    let programs = (0..<40).map { number in
      var program = ServingProgram()
      program.root = program.all((0..<20).map { program.add(ServingLeaf(object: number * 20 + $0, until: $0)) })
      return program
    }
    #expect(JointProgram(programs) == nil)
    #expect(JointProgram([programs[0], programs[0]]) == nil)
    #expect(JointProgram((0..<40).map { _ in programs[0] })?.program.leaves.count == 20)
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
