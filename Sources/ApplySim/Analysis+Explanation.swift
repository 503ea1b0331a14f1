internal import ApplyGraph
public import ApplySimulation
private import PlanFile
public import Reporting

extension Analysis {
  /// Why what `names` name happens when it does.
  ///
  /// One name is an endpoint's, or names operations (see `OrderExplainer.operations(named:)`): what each of them waits
  /// for, or the chain of operations behind the endpoint's outage, with the times of a simulation. Of two names: what
  /// forces the operations of the first before those of the second; nothing is simulated.
  ///
  /// - Precondition: one name or two.
  /// - Throws: `AnalysisError`; `.unknownName` where a name is none of this plan's. A plan that can't be ordered is a
  ///   result, not an error.
  public static func explanation(
    of input: AnalysisInput, about names: [String], scenario: Scenario, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(AnalysisError) -> ExplanationReport {
    precondition(names.count == 1 || names.count == 2, "one name or two")
    let graphInput = try input.graphInput(selection)
    let graph: OperationGraph
    switch try ordered(graphInput) {
    case .failure(let unorderable): return ExplanationReport(answer: .failure(unorderable))
    case .success(let ordered): graph = ordered
    }
    let explainer = OrderExplainer(graph)
    let unchanged = Set(graphInput.plan.changes.map(\.address.description))
    if names.count == 2 {
      let known = try names.map { (name) throws(AnalysisError) in
        let ids = explainer.operations(named: name)
        if ids.isEmpty, !unchanged.contains(name) { throw .unknownName(name, near: near(name, graph, endpoints: [])) }
        return ids
      }
      return ExplanationReport(answer: .success(pairs(known, names, explainer)))
    }
    try AnalysisLimits.check(graph, runs: scenario.runs)
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    let forecaster = Forecaster(scenario, settings: settings)
    let prepared = forecaster.prepared(graphInput.plan, graph, source: graphInput.source)
    let forecast = await forecast(graphInput, graph, scenario, forecaster, prepared, progress: progress)
    let ids = explainer.operations(named: names[0])
    let addresses = Set(ids.map { graph.operations[$0].address.description }).union(names)
    // As reports write it, too.
    let named = forecast.endpoints.filter { [$0.name, $0.label].contains(names[0]) }
    let endpoints = named.isEmpty ? forecast.endpoints.filter { addresses.contains($0.address) } : named
    if ids.isEmpty, endpoints.isEmpty, !unchanged.contains(names[0]) {
      throw .unknownName(names[0], near: near(names[0], graph, endpoints: forecast.endpoints))
    }
    let explained = endpoints.map { EndpointExplanation($0, explainer) }
    let about = ids + explained.flatMap { $0.forecast.intervals.flatMap(\.because) }
    return ExplanationReport(
      answer: .success(
        ExplanationReport.Answer(
          names: names, operations: graph.operations, waits: ids.map(explainer.waits), endpoints: explained,
          times: forecast.operations, assumptions: explainer.assumptions(about: about))))
  }

  private static func pairs(
    _ ids: [[Int]], _ names: [String], _ explainer: OrderExplainer
  ) -> ExplanationReport.Answer {
    let named = ids.map(Set.init)
    let pairs = ids[0].flatMap { first in
      ids[1].filter { $0 != first }.map { explainer.relation(of: first, to: $0) }
    }.filter { pair in
      // What both names name is met both ways round.
      guard named[1].contains(pair.first), named[0].contains(pair.second) else { return true }
      switch pair.relation {
      case .forced: return true
      case .reversed: return false
      case .unordered: return pair.first < pair.second
      }
    }
    let about = ids.joined() + pairs.flatMap { $0.links.flatMap { [$0.before, $0.after] } }
    return ExplanationReport.Answer(
      names: names, operations: explainer.graph.operations, pairs: pairs,
      assumptions: explainer.assumptions(about: about))
  }

  /// Up to three names of the plan that hold the text, else the one it is most likely a slip of.
  private static func near(_ text: String, _ graph: OperationGraph, endpoints: [EndpointForecast]) -> [String] {
    var seen: Set<String> = []
    let names = (endpoints.map(\.label) + graph.operations.map(\.address.description)).filter {
      seen.insert($0).inserted
    }
    let wanted = text.lowercased()
    let holding = names.filter { $0.lowercased().contains(wanted) }
    return holding.isEmpty ? [nearestName(to: text, among: names)].compactMap(\.self) : Array(holding.prefix(3))
  }
}
