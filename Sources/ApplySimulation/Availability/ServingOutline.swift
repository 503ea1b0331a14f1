public import ApplyGraph
public import ConfigurationSource
public import PlanFile
public import ResourceKinds
internal import SharedWork

/// What is known of a plan's objects and how they lead traffic before there is an order: most of a model's work, which
/// can be done while the plan is being ordered, and once for all worlds. A class, because all of them look into it.
public final class ServingOutline: Sendable {
  /// What the objects' operations are numbers of.
  let operations: [Operation]
  let index: ObjectIndex
  let follower: ReferenceFollower
  let pointers: PointerReader
  /// Slices of consecutive objects.
  let read: [PointerReader.Read]
  let records: DomainRecordReader
  /// What each change leaves behind, by its position, once it was done: asked for by all that split the plan.
  let settled = SharedAnswers<Int, JSONValue>()
  /// What each update does to what it updates, by operation id.
  let updates: [Int: InterruptionFinder.Effect]

  /// Complexity: near linear in objects and pointers.
  ///
  /// - Parameters:
  ///   - operations: those of the graph that it is used with.
  ///   - other: of a plan that has much in common with this one: what is known of that is taken from it.
  public init(
    plan: Plan, operations: [Operation], catalog: ResourceCatalog, source: SourceConfiguration? = nil,
    near other: ServingOutline? = nil
  ) {
    self.operations = operations
    index = ObjectIndex(plan: plan, operations: operations, catalog: catalog, near: other?.index)
    follower = ReferenceFollower(plan: plan, index: index, source: source, near: other?.follower)
    let book = AddressBook(index, near: other.map { (index: $0.index, book: $0.pointers.book) })
    pointers = PointerReader(index: index, book: book, follower: follower, operationCount: operations.count)
    read = pointers.all()
    records = DomainRecordReader(index: index, follower: follower, near: other)
    updates = InterruptionFinder(index: index, follower: follower, catalog: catalog, other: other).effects()
  }
}
