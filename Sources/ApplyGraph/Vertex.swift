public import PlanFile

/// One node of the graph that the apply walks. Operations do the work; everything else only passes order on.
public enum Vertex: Sendable, Hashable {
  case operation(Int)
  /// An unchanged instance whose conditions are checked.
  case condition(ResourceAddress)
  /// `R (expand)`: count and for_each are evaluated. One for each configured resource, changed or not.
  case expansion(ConfigurationAddress)
  /// Every changed instance of a resource has ended. Ours: it stands for the edges to each of them.
  case allInstances(ConfigurationAddress)
  case variable(module: [String], name: String)
  case local(module: [String], name: String)
  case output(module: [String], name: String)
  /// A check block's assertions.
  case check(module: [String], name: String)
  case moduleExpansion([String])
  case moduleClose([String])
  /// A provider configuration, by its key.
  case provider(String)
  /// Everything on one side of many-to-many edges has ended. Ours, so that they are not multiplied out.
  case gathering(Int)
}
