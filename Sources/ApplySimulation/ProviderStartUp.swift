public import ApplyGraph
internal import EventSimulation
public import PlanFile
public import ResourceKinds

/// How long a provider takes from its plugin's start until it is configured. Everything of that provider waits for it.
public enum ProviderStartUp {
  /// Source: hashicorp/aws 5.100.0, recorded three times between the end of what it was configured from and its first
  /// operation, 3 to 4 s on two cores. Its plugin is the largest there is.
  private static let aws = DurationModel(
    p10: SimulatedDuration(seconds: 2), p50: SimulatedDuration(seconds: 3.5), p90: SimulatedDuration(seconds: 6),
    shape: .lognormal)

  /// Prior: a plugin of usual size.
  private static let usual = DurationModel(
    p10: SimulatedDuration(seconds: 0.3), p50: SimulatedDuration(seconds: 1), p90: SimulatedDuration(seconds: 3),
    shape: .lognormal)

  /// The start-ups of an apply, by the vertex of the provider configuration.
  public static func models(of graph: OperationGraph, plan: Plan) -> [Int: DurationModel] {
    var models: [Int: DurationModel] = [:]
    for (number, vertex) in graph.vertices.enumerated() {
      guard case .provider(let key) = vertex else { continue }
      // A provider without a block has no entry; its key is then its local name or, for orphans, its full one.
      let name = plan.providers.first { $0.key == key }?.fullName ?? key
      // Part of Terraform itself: nothing to start.
      if name == ProviderConfiguration.builtIn || name == "terraform" { continue }
      models[number] = name.hasSuffix("/hashicorp/aws") || name == "aws" ? aws : usual
    }
    return models
  }
}
