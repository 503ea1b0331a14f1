/// Turns a plan into the order in which Terraform applies it.
public enum ApplyGraphBuilder {
  /// The whole work, in order. Each step's file says which rule of Terraform it is; here stands why it comes where it
  /// does.
  package static let steps: [any GraphTransformer] = [
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
    // Data sources in check blocks come after all that makes or changes something; which ones those are shows best when
    // all references are there.
    ConnectChecks(),
    // Which deleted objects were create-before-destroy turns edges of the next step around.
    DecideCreateBeforeDestroy(),
    // D1 to D5.
    ConnectDestroys(),
    // What no target needs, when all that anything needs is known.
    KeepTargets(),
  ]

  /// - Throws: `ApplyGraphError.cycles` where the plan cannot be ordered.
  public static func build(_ input: ApplyGraphInput) throws(ApplyGraphError) -> OperationGraph {
    do {
      return try attempt(input)
    } catch {
      guard case .cycles(let cycles) = error else { throw error }
      if let graph = CycleBreaking.orderedGraph(input, cycles) { return graph }
      throw error
    }
  }

  package static func attempt(_ input: ApplyGraphInput) throws(ApplyGraphError) -> OperationGraph {
    var draft = GraphDraft(input: input, model: ConfigurationModel(input))
    for step in steps { try step.transform(&draft) }
    return try OperationGraph(draft)
  }
}
