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
  /// The position of its type in `ObjectIndex.types`.
  let typeNumber: Int
  /// The position of its module instance in `ObjectIndex.modules`.
  let moduleNumber: Int
  /// Nil for a type that the catalog does not know.
  let kind: ResourceKind?
  /// Nil for what is none.
  let balancerPart: ListenerRouting.Part?
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

  init(
    _ draft: Draft, id: Int, typeNumber: Int, moduleNumber: Int, kind: ResourceKind?,
    balancerPart: ListenerRouting.Part?
  ) {
    self.id = id
    address = draft.address
    self.typeNumber = typeNumber
    self.moduleNumber = moduleNumber
    self.kind = kind
    self.balancerPart = balancerPart
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

  func isThere(_ face: Face) -> Bool { face == .old ? old != nil : new != nil }

  func values(_ face: Face) -> JSONValue? { face == .old ? old : new }

  /// The strings at a path of one face; numbers and truth values as text.
  func texts(_ path: AttributePath, _ face: Face) -> [String] { texts(at: path.names, face) }

  func texts(_ path: String, _ face: Face) -> [String] {
    texts(at: path.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }, face)
  }

  private func texts(at path: [String], _ face: Face) -> [String] {
    var texts: [String] = []
    values(face)?.addTexts(at: path, from: 0, to: &texts)
    return texts
  }

  func text(_ path: String, _ face: Face) -> String? {
    // Most are one value of the object itself, for which no list is needed; of a list it is the first that has a text.
    guard !path.utf8.contains(UInt8(ascii: ".")), case .object(let members) = values(face) else {
      return texts(path, face).first
    }
    guard let place = members.place(of: path) else { return nil }
    if case .array = members[place].value { return texts(path, face).first }
    return members[place].value.plainText
  }

  /// True where some value at the path, or a block around it, is known only after the apply.
  func isUnknown(_ path: AttributePath, _ face: Face) -> Bool {
    face == .new && newUnknown.isMarked(path.names)
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

  /// Adds the text of each value at an attribute path to `texts`, in the order of `values(at:)`.
  ///
  /// - Parameter depth: how many names of the path lead here.
  func addTexts(at path: [String], from depth: Int, to texts: inout [String]) {
    switch self {
    case .array(let elements): for element in elements { element.addTexts(at: path, from: depth, to: &texts) }
    case .object(let members):
      guard depth < path.count, let place = members.place(of: path[depth]) else { return }
      members[place].value.addTexts(at: path, from: depth + 1, to: &texts)
    case .null, .bool, .integer, .number, .string, .redacted:
      if depth == path.count, let text = plainText { texts.append(text) }
    }
  }

  /// Whether a mask of what is unknown has a mark at the path or at a block around it.
  fileprivate func isMarked(_ path: [String], from depth: Int = 0) -> Bool {
    switch self {
    case .array(let elements): return elements.contains { $0.isMarked(path, from: depth) }
    case .object(let members):
      guard depth < path.count, let place = members.place(of: path[depth]) else { return false }
      return members[place].value.isMarked(path, from: depth + 1)
    case .bool(let mark): return mark && depth > 0
    case .null, .integer, .number, .string, .redacted: return false
    }
  }
}

/// Every object that the plan shows, with what happens to it.
struct ObjectIndex: Sendable {
  private(set) var objects: [ServiceObject] = []
  /// The ids of those that an operation creates, updates or deletes, in order: few of a large plan.
  private(set) var touched: [Int] = []
  /// The module instances in which they stand, each at least once.
  private(set) var modules: [[ModuleStep]] = []
  /// Their types, in the order of the first of each.
  private(set) var types: [String] = []
  /// By the type's position.
  private(set) var served: [ServedType] = []
  private(set) var gateParts: [GateFamilies.Part] = []
  /// Whether it is one of which nothing is known.
  private(set) var isUnknown: [Bool] = []
  private var idsOfType: [[Int]] = []
  private var numberOfType: [String: Int] = [:]
  /// By address: at most one old and one new object, or one that is both.
  private var idsOfAddress: Multimap<ResourceAddress, Int>
  /// By type and name within all modules, for references.
  private var idsOfConfiguration: Multimap<ConfigurationAddress, Int>

  init(plan: Plan, operations: [Operation], catalog: ResourceCatalog) {
    idsOfAddress = Multimap(minimumCapacity: plan.changes.count)
    idsOfConfiguration = Multimap(minimumCapacity: plan.changes.count)
    objects.reserveCapacity(plan.changes.count)
    var works = [Work](repeating: Work(), count: plan.changes.count)
    for operation in operations { works[operation.change].add(operation.id, operation.action) }
    // By position: a change is wide, and to take it out of its row would hold on to all that it has.
    for number in plan.changes.indices { addObjects(of: plan.changes, number, works[number], catalog) }
    for number in plan.priorState.indices where plan.priorState[number].deposed == nil {
      let address = plan.priorState[number].address
      if idsOfAddress.contains(address) { continue }
      let values = plan.priorState[number].values
      add(ServiceObject.Draft(address: address, old: values, new: values, isUnchanged: true), catalog)
    }
  }

  /// The operations of one change.
  private struct Work {
    var create: Int?
    var update: Int?
    var delete: Int?

    mutating func add(_ operation: Int, _ action: OperationAction) {
      switch action {
      case .create: create = create ?? operation
      case .update: update = update ?? operation
      case .delete: delete = delete ?? operation
      case .read, .forget: break
      }
    }
  }

  private mutating func add(_ draft: ServiceObject.Draft, _ catalog: ResourceCatalog) {
    let configuration = draft.address.configuration
    // Objects of one resource, and of one module, mostly follow each other.
    let likeLast = objects.last.flatMap { $0.address.configuration == configuration ? $0.typeNumber : nil }
    let type = likeLast ?? number(ofType: configuration.type, catalog)
    if modules.last != draft.address.module { modules.append(draft.address.module) }
    let object = ServiceObject(
      draft, id: objects.count, typeNumber: type, moduleNumber: modules.count - 1, kind: served[type].kind,
      balancerPart: served[type].balancerPart)
    objects.append(object)
    idsOfType[type].append(object.id)
    if object.isTouched { touched.append(object.id) }
    idsOfAddress.add(object.id, to: object.address)
    if likeLast == nil {
      idsOfConfiguration.add(object.id, to: configuration)
    } else {
      idsOfConfiguration.addToSameKey(object.id)
    }
  }

  private mutating func number(ofType type: String, _ catalog: ResourceCatalog) -> Int {
    if let known = numberOfType[type] { return known }
    numberOfType[type] = types.count
    types.append(type)
    let served = ServedType.named(type, in: catalog)
    self.served.append(served)
    isUnknown.append((served.kind?.role ?? .unknown) == .unknown)
    gateParts.append(served.gatePart)
    idsOfType.append([])
    return types.count - 1
  }

  subscript(_ id: Int) -> ServiceObject { objects[id] }

  func ids(at address: ResourceAddress) -> Multimap<ResourceAddress, Int>.Values { idsOfAddress.values(of: address) }

  func ids(of resource: ConfigurationAddress) -> Multimap<ConfigurationAddress, Int>.Values {
    idsOfConfiguration.values(of: resource)
  }

  func objects(ofType type: String) -> [ServiceObject] { ids(ofType: type).map { objects[$0] } }

  func ids(ofType type: String) -> [Int] { numberOfType[type].map { idsOfType[$0] } ?? [] }

  /// The positions of some types.
  func typeNumbers(where isWanted: (ServedType) -> Bool) -> [Int] { served.indices.filter { isWanted(served[$0]) } }

  func isRecord(_ object: ServiceObject) -> Bool { served[object.typeNumber].isRecord }

  /// The objects of some types, by their positions, in the order of the objects.
  func objects(ofTypeNumbers numbers: [Int]) -> [ServiceObject] {
    if numbers.isEmpty { return [] }
    return numbers.flatMap { idsOfType[$0] }.sorted().map { objects[$0] }
  }

  /// The object that stands at the same address on a side.
  func object(at address: ResourceAddress, _ face: Face) -> ServiceObject? {
    ids(at: address).lazy.map { objects[$0] }.first { $0.values(face) != nil && !$0.isDeposed }
  }

  private mutating func addObjects(
    of changes: [ResourceChange], _ number: Int, _ work: Work, _ catalog: ResourceCatalog
  ) {
    let before = changes[number].before
    var object = ServiceObject.Draft(address: changes[number].address)
    object.change = number
    object.isDeposed = changes[number].deposed != nil
    switch changes[number].action {
    case .noOp, .forget:
      // Forgetting changes only the state: the object stays and serves on.
      object.old = before
      object.new = before
      object.isUnchanged = true
    case .update:
      object.old = before
      object.update = work.update
      object.changedAttributes = changes[number].changedAttributes
    case .create:
      object.create = work.create
    case .delete:
      object.old = before
      object.delete = work.delete
    case .read:
      // A data source that is read again: the world behind it does not change by that.
      object.old = before.isNull ? nil : before
    case .deleteThenCreate, .createThenDelete, .createThenForget:
      var old = object
      old.old = before
      old.delete = work.delete
      if changes[number].action == .createThenForget { old.new = before }
      add(old, catalog)
      object.create = work.create
    }
    if !object.isUnchanged, changes[number].action != .delete {
      object.new = changes[number].after
      object.newUnknown = changes[number].afterUnknown
    }
    add(object, catalog)
  }
}
