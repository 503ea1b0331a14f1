import ApplyGraph
import PlanFile
import ResourceKinds

/// One object of the world: there before the apply, after it, or both.
///
/// A replacement is two objects at one address, an update one object with two faces. A class, because all that looks for
/// paths, conflicts and endpoints passes objects around.
final class ServiceObject: Sendable {
  /// What an object is made of.
  struct Draft {
    var address: ResourceAddress
    var old: JSONValue?
    var new: JSONValue?
    var newUnknown: JSONValue = .object([])
    var create: Int?
    var update: Int?
    var delete: Int?
    var change: Int?
    var changedAttributes: [String] = []
    var isDeposed = false
    var isUnchanged = false
  }

  let id: Int
  let address: ResourceAddress
  /// Nil for a type that the catalog does not know.
  let kind: ResourceKind?
  /// The values before the apply; nil where the object is not there then.
  let old: JSONValue?
  /// The values after the apply; nil where the object is not there then.
  let new: JSONValue?
  /// Mirrors `new`: true where a value is known only after the apply.
  let newUnknown: JSONValue
  let create: Int?
  let update: Int?
  let delete: Int?
  /// Position in `Plan.changes`; nil for what the plan only read.
  let change: Int?
  /// Top-level attributes that the update changes.
  let changedAttributes: [String]
  /// A leftover of an earlier apply: no one is led to it.
  let isDeposed: Bool
  /// Nothing in the plan touches it: `old` and `new` are the same.
  let isUnchanged: Bool

  init(_ draft: Draft, id: Int, kind: ResourceKind?) {
    self.id = id
    address = draft.address
    self.kind = kind
    old = draft.old
    new = draft.new
    newUnknown = draft.newUnknown
    create = draft.create
    update = draft.update
    delete = draft.delete
    change = draft.change
    changedAttributes = draft.changedAttributes
    isDeposed = draft.isDeposed
    isUnchanged = draft.isUnchanged
  }

  var isPersistent: Bool { old != nil && new != nil }
  var isTouched: Bool { create != nil || update != nil || delete != nil }

  /// Both values, the old one first; what the object is called is the same in most kinds.
  var faces: [(face: Face, values: JSONValue)] {
    (old.map { [(Face.old, $0)] } ?? []) + (new.map { [(Face.new, $0)] } ?? [])
  }

  func values(_ face: Face) -> JSONValue? { face == .old ? old : new }

  /// The strings at a path of one face; numbers and truth values as text.
  func texts(_ path: AttributePath, _ face: Face) -> [String] {
    (values(face)?.values(at: path.names) ?? []).compactMap(\.plainText)
  }

  func texts(_ path: String, _ face: Face) -> [String] {
    guard let values = values(face) else { return [] }
    let names = path.utf8.contains(UInt8(ascii: ".")) ? path.split(separator: ".").map(String.init) : [path]
    return values.values(at: names).compactMap(\.plainText)
  }

  func text(_ path: String, _ face: Face) -> String? { texts(path, face).first }

  /// True where some value at the path, or a block around it, is known only after the apply.
  func isUnknown(_ path: AttributePath, _ face: Face) -> Bool {
    guard face == .new else { return false }
    return (1...path.names.count).contains { count in
      newUnknown.values(at: path.names.prefix(count)).contains(.bool(true))
    }
  }
}

/// A side of the apply.
enum Face: Sendable, Hashable, CaseIterable {
  case old, new
}

extension JSONValue {
  /// The value as one text; nil for nothing, an empty text, lists and objects, and what must not be shown.
  var plainText: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .integer(let value): String(value)
    case .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object, .redacted: nil
    }
  }
}

/// Every object that the plan shows, with what happens to it.
struct ObjectIndex: Sendable {
  private(set) var objects: [ServiceObject] = []
  /// Their types, in the order of the first of each.
  private(set) var types: [String] = []
  private var idsOfType: [String: [Int]] = [:]
  /// By address: at most one old and one new object, or one that is both.
  private var idsOfAddress: Multimap<ResourceAddress, Int>
  /// By type and name within all modules, for references.
  private var idsOfConfiguration: Multimap<ConfigurationAddress, Int>

  init(plan: Plan, operations: [Operation], catalog: ResourceCatalog) {
    idsOfAddress = Multimap(minimumCapacity: plan.changes.count)
    idsOfConfiguration = Multimap(minimumCapacity: plan.changes.count)
    var kinds: [String: ResourceKind?] = [:]
    func kind(_ type: String) -> ResourceKind? {
      if let known = kinds[type] { return known }
      let found = catalog.kind(named: type)
      kinds[type] = found
      return found
    }
    var operationsOfChange = [[Operation]](repeating: [], count: plan.changes.count)
    for operation in operations { operationsOfChange[operation.change].append(operation) }
    for (number, change) in plan.changes.enumerated() {
      for object in Self.objects(of: change, number, operationsOfChange[number]) {
        add(object, kind: kind(object.address.type))
      }
    }
    for prior in plan.priorState where prior.deposed == nil && !idsOfAddress.contains(prior.address) {
      add(
        ServiceObject.Draft(address: prior.address, old: prior.values, new: prior.values, isUnchanged: true),
        kind: kind(prior.address.type))
    }
  }

  private mutating func add(_ draft: ServiceObject.Draft, kind: ResourceKind?) {
    let object = ServiceObject(draft, id: objects.count, kind: kind)
    objects.append(object)
    if idsOfType[object.address.type]?.append(object.id) == nil {
      types.append(object.address.type)
      idsOfType[object.address.type] = [object.id]
    }
    idsOfAddress.add(object.id, to: object.address)
    idsOfConfiguration.add(object.id, to: object.address.configuration)
  }

  subscript(_ id: Int) -> ServiceObject { objects[id] }

  func ids(at address: ResourceAddress) -> Multimap<ResourceAddress, Int>.Values { idsOfAddress.values(of: address) }

  func ids(of resource: ConfigurationAddress) -> Multimap<ConfigurationAddress, Int>.Values {
    idsOfConfiguration.values(of: resource)
  }

  func objects(ofType type: String) -> [ServiceObject] { (idsOfType[type] ?? []).map { objects[$0] } }

  /// The objects of some types, in their order.
  func objects(ofTypes isWanted: (String) -> Bool) -> [ServiceObject] {
    types.filter(isWanted).flatMap { idsOfType[$0] ?? [] }.sorted().map { objects[$0] }
  }

  /// The object that stands at the same address on a side.
  func object(at address: ResourceAddress, _ face: Face) -> ServiceObject? {
    ids(at: address).lazy.map { objects[$0] }.first { $0.values(face) != nil && !$0.isDeposed }
  }

  private static func objects(of change: ResourceChange, _ number: Int, _ operations: [Operation])
    -> [ServiceObject.Draft]
  {
    func operation(_ action: OperationAction) -> Int? { operations.first { $0.action == action }?.id }
    var object = ServiceObject.Draft(address: change.address)
    object.change = number
    object.isDeposed = change.deposed != nil
    switch change.action {
    case .noOp, .forget:
      // Forgetting changes only the state: the object stays and serves on.
      object.old = change.before
      object.new = change.before
      object.isUnchanged = true
      return [object]
    case .update:
      object.old = change.before
      object.new = change.after
      object.newUnknown = change.afterUnknown
      object.update = operation(.update)
      object.changedAttributes = change.changedAttributes
      return [object]
    case .create:
      object.new = change.after
      object.newUnknown = change.afterUnknown
      object.create = operation(.create)
      return [object]
    case .delete:
      object.old = change.before
      object.delete = operation(.delete)
      return [object]
    case .read:
      // A data source that is read again: the world behind it does not change by that.
      object.old = change.before.isNull ? nil : change.before
      object.new = change.after
      object.newUnknown = change.afterUnknown
      return [object]
    case .deleteThenCreate, .createThenDelete, .createThenForget:
      var old = object
      old.old = change.before
      old.delete = operation(.delete)
      if change.action == .createThenForget { old.new = change.before }
      object.new = change.after
      object.newUnknown = change.afterUnknown
      object.create = operation(.create)
      return [old, object]
    }
  }
}
