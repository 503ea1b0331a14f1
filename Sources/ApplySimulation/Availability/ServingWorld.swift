/// Everything that is known of a plan's objects and how they lead traffic: what endpoints, conflicts and blocked deletes
/// are found in.
struct ServingWorld: Sendable {
  let outline: ServingOutline
  let edges: ServingEdges
  /// The claims that overwrite an object whose late delete then removes theirs, by claim.
  var overwrites: [Int: [Int]] = [:]

  init(_ outline: ServingOutline, order: OperationOrder) {
    self.outline = outline
    edges = ServingEdges(outline, order: order)
  }

  var index: ObjectIndex { outline.index }
  var follower: ReferenceFollower { outline.follower }
  var records: DomainRecordReader { outline.records }
  var updates: [Int: InterruptionFinder.Effect] { outline.updates }

  func interruptions(of update: Int) -> [Interruption] { updates[update]?.interruptions ?? [] }
}
