internal import ApplyGraph
internal import Graphs
internal import PlanFile
internal import ResourceKinds

/// Operations that a provider runs one after another, though Terraform starts them together: each waits, in its slot,
/// for the one before it.
public struct LockGroup: Sendable, Hashable {
  /// What they share: `virtual network main`.
  public var name: String
  /// Operation ids.
  public var operations: [Int]

  public init(name: String, operations: [Int]) {
    self.name = name
    self.operations = operations
  }
}

/// The locks of a plan's operations, found from the values and references of the arguments that name them.
struct ProviderLocks: Sendable {
  /// Those with two operations or more, in the order of their first operation.
  private(set) var groups: [LockGroup] = []
  /// How long an operation holds its lock, where the durations of the catalog contain the waiting for it.
  private var holds: [Int: DurationModel] = [:]

  private struct Key: Hashable {
    var provider: String
    var lock: String
    var name: String
  }

  init(plan: Plan, graph: OperationGraph, world: ServingWorld, catalog: ResourceCatalog) {
    // Most plans have no lock.
    guard world.index.served.contains(where: \.hasLocks) else { return }
    lazy var providers = Self.providers(of: graph)
    var positions: [Key: Int] = [:]
    var found: [LockGroup] = []
    for operation in graph.operations {
      let change = operation.change
      // A change is wide: it is left in its row where there is no lock.
      guard
        let lock = catalog.lock(
          of: operation.type, action: operation.action, before: plan.changes[change].before,
          after: plan.changes[change].after, afterUnknown: plan.changes[change].afterUnknown),
        let name = Self.name(of: lock, operation, plan.changes[change], world, catalog)
      else { continue }
      if let hold = lock.hold { holds[operation.id] = hold }
      let key = Key(provider: providers[operation.id] ?? operation.provider, lock: lock.name, name: name)
      if let position = positions[key] {
        found[position].operations.append(operation.id)
      } else {
        positions[key] = found.count
        found.append(LockGroup(name: name.isEmpty ? lock.name : "\(lock.name) \(name)", operations: [operation.id]))
      }
    }
    groups = found.filter { $0.operations.count > 1 }
  }

  /// Takes the waiting out of the durations of those that will wait in the simulation. What the user says stays.
  func apply(to estimates: inout [OperationEstimate]) {
    for operation in groups.flatMap(\.operations) where estimates[operation].basis != "given" {
      guard let hold = holds[operation] else { continue }
      estimates[operation].model = hold.capped(at: estimates[operation].model.cap)
    }
  }

  /// The provider configuration of each operation: locks live in its process.
  private static func providers(of graph: OperationGraph) -> [Int: String] {
    var providers: [Int: String] = [:]
    for edge in graph.walk.graph.edges {
      guard case .provider(let key) = graph.vertices[Int(edge.from)],
        case .operation(let id) = graph.vertices[Int(edge.to)]
      else { continue }
      providers[id] = key
    }
    return providers
  }

  /// What the lock is called; nil where the plan does not tell, and then it is taken as free.
  private static func name(
    of lock: ProviderLock, _ operation: Operation, _ change: ResourceChange, _ world: ServingWorld,
    _ catalog: ResourceCatalog
  ) -> String? {
    guard let argument = lock.argument else { return "" }
    let values = operation.action == .delete ? change.before : change.after
    if let text = values.values(at: argument.names).compactMap(\.plainText).first { return lock.key(of: text) }
    guard operation.action != .delete else { return nil }
    let answer = world.follower.targets(of: operation.address, path: argument.names)
    guard let target = answer.targets.first, !answer.isAmbiguous else { return nil }
    return name(behind: world.index[target.object], of: lock, world, catalog, depth: 0)
  }

  /// The name that an object stands for: its parent's where it needs the same lock itself (a subnet stands for its
  /// network), else its own, by which other arguments may know it, else its address.
  private static func name(
    behind object: ServiceObject, of lock: ProviderLock, _ world: ServingWorld, _ catalog: ResourceCatalog, depth: Int
  ) -> String? {
    let values = object.new ?? object.old ?? .null
    let own = catalog.lock(
      of: object.address.type, action: .create, before: .null, after: values, afterUnknown: object.newUnknown)
    if let own, own.name == lock.name, let argument = own.argument, depth < 8 {
      if let text = values.values(at: argument.names).compactMap(\.plainText).first { return own.key(of: text) }
      let answer = world.follower.targets(of: object.address, path: argument.names)
      guard let target = answer.targets.first, !answer.isAmbiguous else { return nil }
      return name(behind: world.index[target.object], of: lock, world, catalog, depth: depth + 1)
    }
    if let id = values["id"]?.plainText { return lock.key(of: id) }
    return values["name"]?.plainText ?? object.address.description
  }
}
