import ApplyGraph
import ApplySimulation
import Glibc
import Graphs
import PlanFile
import ResourceKinds

/// The simulation by itself: order and durations, without provider start-ups, locks and endpoints, which other simulators
/// of the same graph would not have either.
struct RunsBenchmark {
  private let input: SimulationInput

  init(_ bytes: [UInt8], runs: Int) throws {
    let catalog = ResourceCatalog.standard
    let plan = try PlanReader(selection: AttributeSelection { catalog.wantedAttributes(of: $0) }).read(bytes)
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    let estimates = OperationEstimate.estimates(of: graph, plan: plan, catalog: catalog, given: [])
    input = SimulationInput(graph: graph, estimates: estimates, settings: SimulationSettings(runs: runs))
  }

  func report() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let processorStart = Benchmarks.processorMilliseconds()
    let ensemble = await Ensemble.simulate(input, observer: Makespan())
    let seconds = (clock.now - start) / Duration.seconds(1)
    let processorSeconds = (Benchmarks.processorMilliseconds() - processorStart) / 1000
    Benchmarks.report("operations", input.graph.operations.count)
    Benchmarks.report("runs", ensemble.makespans.count)
    Benchmarks.report("seconds", seconds)
    let count = Double(input.graph.operations.count * ensemble.makespans.count)
    Benchmarks.report("operations_per_processor_second", count / processorSeconds)
  }

  /// `{"slots", "predecessors", "durations", "makespans"}`: who waits for whom, and of each run how long each operation
  /// takes and how long all of it, in milliseconds.
  func model() async throws -> String {
    let ensemble = await Ensemble.simulate(input, observer: Recorder())
    let order = input.graph.order
    let predecessors = input.graph.operations.indices.map { Array(order.graph.predecessors(of: $0)) }
    let durations = ensemble.observations.map { run in run.end.indices.map { run.end[$0] - run.start[$0] } }
    return
      "{\"slots\": \(input.settings.parallelism), \"predecessors\": \(predecessors), \"durations\": \(durations), "
      + "\"makespans\": \(ensemble.makespans)}"
  }

  private struct Makespan: RunObserver {
    func observe(_ times: RunTimes) {}
  }

  private struct Recorder: RunObserver {
    func observe(_ times: RunTimes) -> RunTimes { times }
  }
}
