import ApplyGraph
import ConfigurationSource
import PlanFile
import ResourceKinds

/// Everything that is known of a plan's objects and how they lead traffic: what endpoints, conflicts and blocked deletes
/// are found in.
struct ServingWorld: Sendable {
  let index: ObjectIndex
  let edges: ServingEdges
  let follower: ReferenceFollower
  let records: DomainRecordReader
  /// What each update does to what it updates, by operation id.
  let updates: [Int: InterruptionFinder.Effect]
  /// The claims that overwrite an object whose late delete then removes theirs, by claim.
  var overwrites: [Int: [Int]] = [:]

  init(
    plan: Plan, graph: OperationGraph, order: OperationOrder, catalog: ResourceCatalog, source: SourceConfiguration?
  ) {
    index = ObjectIndex(plan: plan, graph: graph, catalog: catalog)
    let book = AddressBook(index)
    follower = ReferenceFollower(plan: plan, index: index, source: source)
    edges = ServingEdges(index, book: book, follower: follower, order: order)
    records = DomainRecordReader(index: index, follower: follower, catalog: catalog)
    updates = InterruptionFinder(index: index, follower: follower, catalog: catalog).effects()
  }

  func interruptions(of update: Int) -> [Interruption] { updates[update]?.interruptions ?? [] }
}
