/// Gathers what the rules around destroys ask of the graph, before they add to it.
///
/// Nothing of it depends on whether deleted objects were create_before_destroy, so that it is done once for all graphs in
/// which that is presumed one way or the other.
struct GatherDestroyFacts: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    let destroyers = draft.operations.indices.filter { draft.isDestroyer($0) }
    if destroyers.isEmpty { return }
    let isOpen = destroyers.contains { DecideCreateBeforeDestroy.knownFlag(ofDestroyer: $0, draft) == nil }
    draft.destroys = DestroyFacts(
      connections: DestroyConnections(DestroyParticipants(&draft), draft),
      open: isOpen ? DestroyFacts.Open(turnable: TurnableDestroys(draft), evidence: FlagEvidence(&draft)) : nil)
  }
}

/// Between whom the destroy rules order and what is known of how the destroyed objects were made.
struct DestroyFacts: Sendable {
  let connections: DestroyConnections
  /// Nil where the actions of the plan or the state say it of all of them.
  let open: Open?

  struct Open: Sendable {
    let turnable: TurnableDestroys
    let evidence: FlagEvidence
  }
}
