import ApplyGraph
import EventSimulation
import Graphs
import PlanFile
import ResourceKinds
import TestSupport
import Testing

@testable import ApplySimulation

/// Keeps every run.
private struct Recorder: RunObserver {
  func observe(_ times: RunTimes) -> RunTimes { times }
}

private struct Case {
  var plan: Plan
  var graph: OperationGraph
  var estimates: [OperationEstimate]

  init(_ path: String, given: [String] = []) throws {
    let catalog = ResourceCatalog.standard
    let selection = AttributeSelection { catalog.wantedAttributes(of: $0) }
    plan = try PlanReader(selection: selection).read(try Recordings.bytes(path))
    graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    estimates = OperationEstimate.estimates(
      of: graph, plan: plan, catalog: catalog, given: try given.map { try DurationOverride($0) })
  }

  func input(parallelism: Int = 10, runs: Int = 50, seed: UInt64 = 1) -> SimulationInput {
    SimulationInput(
      graph: graph, estimates: estimates, settings: SimulationSettings(parallelism: parallelism, runs: runs, seed: seed)
    )
  }
}

private let incident = "aws/01-cratesio-record-rename-behind-certificate/plan.json"

@Test func `every run keeps the order of the graph`() async throws {
  let this = try Case(incident)
  let order = this.graph.order.graph
  let ensemble = await Ensemble.simulate(this.input(), observer: Recorder())
  #expect(ensemble.observations.count == 50)
  #expect(order.edgeCount > 0)
  for times in ensemble.observations {
    for edge in order.edges {
      #expect(times.start[Int(edge.to)] >= times.end[Int(edge.from)])
    }
  }
}

@Test func `runs do not depend on how they are shared out`() async throws {
  let this = try Case(incident)
  let many = await Ensemble.simulate(this.input(runs: 200), observer: Recorder())
  let few = await Ensemble.simulate(this.input(runs: 7), observer: Recorder())
  #expect(Array(many.makespans.prefix(7)) == few.makespans)
  let other = await Ensemble.simulate(this.input(runs: 7, seed: 2), observer: Recorder())
  #expect(other.makespans != few.makespans)
}

@Test func `a given duration is what the operation takes`() async throws {
  let this = try Case(incident, given: ["aws_acm_certificate_validation.static:create=10m"])
  let ensemble = await Ensemble.simulate(this.input(), observer: Recorder())
  let validation = try #require(
    this.graph.operations.first { $0.description == "aws_acm_certificate_validation.static" })
  #expect(ensemble.operations[validation.id].duration == Quantiles(p10: 600_000, p50: 600_000, p90: 600_000))
  #expect(ensemble.criticalPath.contains(validation.id))
  #expect(ensemble.operations[validation.id].criticality == 1)
}

@Test func `a refused create fails and what depends on it is skipped`() async throws {
  let this = try Case(incident)
  let names = this.graph.operations.map(\.description)
  let claim = try #require(names.firstIndex(of: "aws_acm_certificate.static"))
  var input = this.input(runs: 5)
  input.rules.conflicts = [ConflictRule(claim: claim, release: nil, outcome: .refused, what: "a test")]
  let ensemble = await Ensemble.simulate(input, observer: Recorder())
  let validation = try #require(names.firstIndex(of: "aws_acm_certificate_validation.static"))
  let record = try #require(names.firstIndex(of: "aws_route53_record.static (destroy)"))
  for times in ensemble.observations {
    #expect(times.outcome[claim] == .failed)
    #expect(times.outcome[validation] == .skipped)
    #expect(times.outcome[record] == .done)
  }
  #expect(ensemble.operations[validation].failureShare == 1)
  #expect(ensemble.operations[validation].skippedShare == 1)
  #expect(ensemble.operations[claim].failureShare == 1)
  #expect(ensemble.operations[claim].skippedShare == 0)
}

@Test func `a delete that something holds waits for it, and fails at its timeout`() async throws {
  let this = try Case(incident)
  let names = this.graph.operations.map(\.description)
  let delete = try #require(names.firstIndex(of: "aws_route53_record.static (destroy)"))
  var input = this.input(runs: 5)
  input.rules.blockedDeletes = [
    BlockedDelete(
      delete: delete, waitsFor: [], isHopeless: true, timeout: SimulatedDuration(seconds: 900), users: ["a.test"])
  ]
  let hopeless = await Ensemble.simulate(input, observer: Recorder())
  for times in hopeless.observations {
    #expect(times.outcome[delete] == .failed)
    #expect(times.end[delete] - times.start[delete] == 900_000)
  }
}

/// What it deletes was gone a moment after its start, while its user still held it.
@Test func `a delete that is held takes effect when its user lets go`() async throws {
  // Nothing orders its operations.
  let this = try Case("aws/11-for-each-keys-renamed/plan.json")
  let delete = try #require(this.graph.operations.first { $0.action == .delete }?.id)
  let user = try #require(this.graph.operations.first { $0.action == .create }?.id)
  var input = this.input(runs: 20)
  input.rules.blockedDeletes = [
    BlockedDelete(
      delete: delete, waitsFor: [user], isHopeless: false, timeout: SimulatedDuration(seconds: 9_000),
      users: ["a.test"])
  ]
  let ensemble = await Ensemble.simulate(input, observer: Recorder())
  for times in ensemble.observations {
    #expect(times.outcome[delete] == .done)
    #expect(times.effect[delete] >= times.end[user])
    #expect(times.effect[delete] <= times.end[delete])
  }
}

@Test func `what is drawn once for several simulations is what each draws`() async throws {
  let this = try Case(incident)
  var input = this.input(runs: 30)
  let own = await Ensemble.simulate(input, observer: Recorder())
  input.draws = SharedDraws(runs: 20, seed: input.settings.seed)
  // The second finds what the first has drawn.
  for _ in 0..<2 {
    let shared = await Ensemble.simulate(input, observer: Recorder())
    #expect(shared.observations.map(\.start) == own.observations.map(\.start))
    #expect(shared.observations.map(\.end) == own.observations.map(\.end))
    #expect(shared.observations.map(\.effect) == own.observations.map(\.effect))
  }
  // Another estimate is another draw, and so is another seed.
  var longer = input
  longer.estimates = longer.estimates.map { estimate in
    var longer = estimate
    longer.model = longer.model.scaled(by: 3)
    return longer
  }
  #expect(await Ensemble.simulate(longer, observer: Recorder()).makespans[0] > own.makespans[0])
  var chatty = input
  for operation in chatty.estimates.indices { chatty.estimates[operation].readsBeforeWrite += 2 }
  let later = await Ensemble.simulate(chatty, observer: Recorder())
  #expect(later.makespans == own.makespans)
  chatty.draws = nil
  let drawn = await Ensemble.simulate(chatty, observer: Recorder())
  #expect(later.observations.map(\.effect) == drawn.observations.map(\.effect))
  #expect(later.observations.map(\.effect) != own.observations.map(\.effect))
  var other = input
  other.settings.seed = 2
  #expect(await Ensemble.simulate(other, observer: Recorder()).makespans != own.makespans)
}

@Test func `a run that is laid out again is the run that took place`() async throws {
  let this = try Case(incident)
  let deletes = this.graph.operations.filter { $0.action == .delete }.map(\.id)
  let creates = this.graph.operations.filter { $0.action == .create }.map(\.id)
  var input = this.input(runs: 30)
  input.rules.conflicts = [ConflictRule(claim: creates[0], release: deletes[0], outcome: .refused, what: "a test")]
  input.rules.blockedDeletes = [
    BlockedDelete(
      delete: deletes[0], waitsFor: [creates[1]], isHopeless: false, timeout: SimulatedDuration(seconds: 9_000),
      users: ["a.test"])
  ]
  for interruption in [nil, 1_000, 60_000] as [Int64?] {
    input.interruption = interruption
    let ensemble = await Ensemble.simulate(input, observer: Recorder())
    let (observations, makespans, archive) = await Ensemble.observations(input, observer: Recorder())
    #expect(makespans == ensemble.makespans)
    for (number, run) in ensemble.observations.enumerated() {
      #expect(observations[number].start == run.start)
      for archive in [ensemble.archive, archive] {
        var again = RunTimes(never: this.graph.operations.count)
        #expect(archive.lay(number, into: &again))
        #expect(again.run == run.run)
        #expect(again.start == run.start)
        #expect(again.effect == run.effect)
        #expect(again.end == run.end)
        #expect(again.outcome == run.outcome)
      }
    }
  }
}

@Test func `a run that is longer than its row is not laid out from it`() async throws {
  let this = try Case(incident, given: ["aws_acm_certificate_validation.static:create=600h"])
  let ensemble = await Ensemble.simulate(this.input(runs: 3), observer: Recorder())
  var run = RunTimes(never: this.graph.operations.count)
  #expect(!ensemble.archive.lay(0, into: &run))
}

@Test func `bug: waits of more than twelve days were cut`() async throws {
  let this = try Case(incident, given: ["*=400h"])
  let ensemble = await Ensemble.simulate(this.input(parallelism: 1, runs: 3), observer: Recorder())
  #expect(ensemble.operations.map(\.slotWait).max() ?? 0 >= 400 * 3_600_000)
  #expect(ensemble.archive.chunks.flatMap(\.rows).map(\.wait).max() ?? 0 > 1_080_000_000)
}
