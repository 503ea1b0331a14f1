/// Gathers what the rules around destroys ask of the graph, before they add to it.
///
/// Nothing of it depends on whether deleted objects were create_before_destroy, so that it is done once for all graphs in
/// which that is presumed one way or the other.
struct GatherDestroyFacts: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    guard draft.operations.contains(where: \.isDestroyer) else { return }
    draft.destroys = DestroyFacts(
      connections: DestroyConnections(DestroyParticipants(&draft), draft), turnable: TurnableDestroys(draft),
      evidence: FlagEvidence(&draft))
  }
}

/// Between whom the destroy rules order and what is known of how the destroyed objects were made.
struct DestroyFacts: Sendable {
  let connections: DestroyConnections
  let turnable: TurnableDestroys
  let evidence: FlagEvidence
}
