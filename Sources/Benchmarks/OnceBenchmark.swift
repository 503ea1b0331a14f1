import ApplyGraph
import ApplySimulation
import PlanFile
import ResourceKinds

/// Does each stage of a simulation once, so that a counter of instructions counts it.
struct OnceBenchmark {
  private let bytes: [UInt8]
  private let runs: Int

  init(_ bytes: [UInt8], runs: Int) {
    self.bytes = bytes
    self.runs = runs
  }

  /// Reports a figure of the result, so that nothing can be left out as unused.
  func run(until stage: String) async throws {
    let catalog = ResourceCatalog.standard
    let plan = try PlanReader(selection: AttributeSelection { catalog.wantedAttributes(of: $0) }).read(bytes)
    if stage == "read" { return Benchmarks.report("changes", plan.changes.count) }
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    if stage == "order" { return Benchmarks.report("operations", graph.operations.count) }
    let forecast = await Forecaster(settings: SimulationSettings(runs: runs)).forecast(plan, graph)
    Benchmarks.report("endpoints", forecast.endpoints.count)
  }
}
