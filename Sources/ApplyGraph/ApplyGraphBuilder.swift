public import PlanFile

/// Turns a plan into the order in which Terraform applies it.
public enum ApplyGraphBuilder {
  // The whole work, in order, in three lists. Each step's file says which rule of Terraform it is; here stands why it comes
  // where it does.

  /// Who refers to whom.
  private static let references: [any GraphTransformer] = [
    // Everything that acts, before anything can be attached to it.
    AddOperations(),
    // Resources with their expansions: what references point at.
    AddResources(),
    // Modules, variables, locals and outputs: what references pass through.
    AddModules(),
    // Providers refer to resources too, so they stand before references are followed.
    AttachProviders(),
    // All expressions that the inputs show.
    ConnectReferences(),
    // What they do not show, from the evidence that there is; before destroy edges, because those of new objects follow
    // the references.
    InferHiddenReferences(),
  ]

  /// What else does not ask how deleted objects were made.
  private static let groundwork: [any GraphTransformer] = [
    // Data sources in check blocks come after all that makes or changes something; which ones those are shows best when
    // all references are there.
    ConnectChecks(),
    // Who depends on whom, and what that tells of deleted objects: the same whatever is presumed of them.
    GatherDestroyFacts(),
  ]

  /// What a presumed flag can change.
  private static let turns: [any GraphTransformer] = [
    // Which deleted objects were create-before-destroy turns edges of the next step around.
    DecideCreateBeforeDestroy(),
    // D1 to D5.
    ConnectDestroys(),
    // What no target needs, when all that anything needs is known.
    KeepTargets(),
  ]

  /// - Throws: `ApplyGraphError` where the plan cannot be ordered.
  ///
  /// - Parameters:
  ///   - other: of a plan whose configuration may be the same: then it is not looked at again.
  ///   - isBrief: whether only the order is asked for: of what is taken for granted, and of what is left out, little is noted.
  public static func build(
    _ input: ApplyGraphInput, like other: ConfigurationDependencies? = nil, isBrief: Bool = false
  ) throws(ApplyGraphError) -> OperationGraph {
    try build(on: referring(input, like: other, isBrief: isBrief))
  }

  /// The same, and who refers to whom, which is found on the way.
  public static func buildConnected(
    _ input: ApplyGraphInput, like other: ConfigurationDependencies? = nil, isBrief: Bool = false
  ) throws(ApplyGraphError) -> (graph: OperationGraph, dependencies: ConfigurationDependencies) {
    var draft = referring(input, like: other, isBrief: isBrief)
    let dependencies = ConfigurationDependencies(&draft)
    return (try build(on: consume draft), dependencies)
  }

  /// Everything that acts and all that it refers to, before any destroy is looked at.
  static func referring(
    _ input: ApplyGraphInput, like other: ConfigurationDependencies? = nil, isBrief: Bool = false
  ) -> GraphDraft {
    let known = other.flatMap { $0.model.isOf(input) ? $0.model : nil }
    var draft = GraphDraft(input: input, model: known ?? ConfigurationModel(input, near: other?.model))
    draft.isBrief = isBrief
    // Rings are found when the whole graph is made; none of these steps looks for them.
    for step in references { try? step.transform(&draft) }
    return draft
  }

  /// What stands however deleted objects were made: the larger part of the work, done once for several graphs.
  public static func groundwork(of input: ApplyGraphInput) throws(ApplyGraphError) -> GraphGroundwork {
    try groundwork(on: referring(input))
  }

  private static func build(on draft: consuming GraphDraft) throws(ApplyGraphError) -> OperationGraph {
    for step in groundwork { try step.transform(&draft) }
    // Where it is known of all objects how they were made, there is one graph, and none other to keep anything for.
    if draft.destroys?.open == nil { return try turned(draft) }
    let flags = draft.input.presumedFlags
    return try build(GraphGroundwork(draft), presuming: flags)
  }

  private static func groundwork(on draft: consuming GraphDraft) throws(ApplyGraphError) -> GraphGroundwork {
    for step in groundwork { try step.transform(&draft) }
    return GraphGroundwork(draft)
  }

  /// - Parameter flags: what is taken to be create_before_destroy and what not, of deleted resources of which nothing
  ///   tells.
  /// - Throws: `ApplyGraphError` where the plan cannot be ordered.
  public static func build(
    _ groundwork: GraphGroundwork, presuming flags: [ConfigurationAddress: Bool]
  ) throws(ApplyGraphError) -> OperationGraph {
    do {
      return try attempt(groundwork, flags)
    } catch {
      guard case .cycles(let cycles) = error else { throw error }
      if let graph = try CycleBreaking.orderedGraph(groundwork, flags, cycles) { return graph }
      throw error
    }
  }

  static func attempt(
    _ groundwork: GraphGroundwork, _ flags: [ConfigurationAddress: Bool]
  ) throws(ApplyGraphError) -> OperationGraph {
    var draft = groundwork.draft
    draft.input.presumedFlags = flags
    var graph = try turned(draft)
    if !graph.openFlags.isEmpty { graph.groundwork = groundwork }
    return graph
  }

  private static func turned(_ draft: consuming GraphDraft) throws(ApplyGraphError) -> OperationGraph {
    for step in turns { try step.transform(&draft) }
    return try OperationGraph(draft)
  }
}

/// A graph before it is decided how deleted objects were made.
///
/// A class, because it is handed on with its graphs, and is wide.
public final class GraphGroundwork: Sendable {
  let draft: GraphDraft

  init(_ draft: consuming GraphDraft) {
    // Each graph that is built on it adds only its own edges.
    _ = draft.plainGraph()
    self.draft = draft
  }
}
