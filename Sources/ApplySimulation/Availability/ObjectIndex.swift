import ApplyGraph
import Graphs
import PlanFile
import ResourceKinds

/// Every object that the plan shows, with what happens to it. A class, because all that looks for objects holds on to it.
final class ObjectIndex: Sendable {
  let objects: [ServiceObject]
  /// The ids of those that an operation creates, updates or deletes, in order: few of a large plan.
  let touched: [Int]
  /// The module instances in which they stand, each at least once.
  let modules: [[ModuleStep]]
  /// Their types, in the order of the first of each.
  let types: [String]
  /// By the type's position.
  let served: [ServedType]
  let gateParts: [GateFamilies.Part]
  /// Whether it is one of which nothing is known.
  let isUnknown: [Bool]
  private let idsOfType: [[Int]]
  private let numberOfType: HandfulTable<String, Int>
  /// By address: at most one old and one new object, or one that is both.
  private let idsOfAddress: Multimap<ResourceAddress, Int>
  /// By type and name within all modules, for references.
  private let idsOfConfiguration: Multimap<ConfigurationAddress, Int>
  /// By object, that of the other plan with which it was made that is the same but for the numbers of its operations;
  /// -1 where there is none. Empty without such a plan.
  private let formers: [Int32]

  /// - Parameter other: of a plan in which many objects and most types are the same: they need not be looked for again.
  init(plan: Plan, operations: [Operation], catalog: ResourceCatalog, near other: ObjectIndex? = nil) {
    let made = ObjectIndexBuilder(plan: plan, operations: operations, catalog: catalog, near: other)
    objects = made.objects
    touched = made.touched
    modules = made.modules
    types = made.types
    served = made.served
    gateParts = made.served.map(\.gatePart)
    isUnknown = made.served.map { ($0.kind?.role ?? .unknown) == .unknown }
    idsOfType = made.idsOfType
    numberOfType = made.numberOfType
    idsOfAddress = made.idsOfAddress
    idsOfConfiguration = made.idsOfConfiguration
    formers = made.formers
  }

  subscript(_ id: Int) -> ServiceObject { objects[id] }

  /// The id that an object has in the index near which this one was made, where it is the same there but for the numbers
  /// of its operations: what follows from its address, its values and whether it comes, changes or goes is the same.
  func former(of id: Int) -> Int? { formers.isEmpty || formers[id] < 0 ? nil : Int(formers[id]) }

  func ids(at address: ResourceAddress) -> Multimap<ResourceAddress, Int>.Values { idsOfAddress.values(of: address) }

  func ids(of resource: ConfigurationAddress) -> Multimap<ConfigurationAddress, Int>.Values {
    idsOfConfiguration.values(of: resource)
  }

  func objects(ofType type: String) -> [ServiceObject] { ids(ofType: type).map { objects[$0] } }

  func ids(ofType type: String) -> [Int] { numberOfType[type].map { idsOfType[$0] } ?? [] }

  /// - Parameter number: where it most likely stands.
  fileprivate func served(named type: String, likelyAt number: Int) -> ServedType? {
    if number < types.count, types[number] == type { return served[number] }
    return numberOfType[type].map { served[$0] }
  }

  /// The positions of some types.
  func typeNumbers(where isWanted: (ServedType) -> Bool) -> [Int] { served.indices.filter { isWanted(served[$0]) } }

  func isRecord(_ object: ServiceObject) -> Bool { served[object.typeNumber].isRecord }

  /// The objects of some types, by their positions, in the order of the objects.
  func objects(ofTypeNumbers numbers: [Int]) -> [ServiceObject] { ids(ofTypeNumbers: numbers).map { objects[$0] } }

  /// Their ids, ascending.
  func ids(ofTypeNumbers numbers: [Int]) -> [Int] {
    if numbers.isEmpty { return [] }
    return numbers.count == 1 ? idsOfType[numbers[0]] : numbers.flatMap { idsOfType[$0] }.sorted()
  }

  /// The object that stands at the same address on a side.
  func object(at address: ResourceAddress, _ face: Face) -> ServiceObject? {
    for id in ids(at: address) where objects[id].isThere(face) && !objects[id].isDeposed { return objects[id] }
    return nil
  }
}

/// An index while it is made.
private struct ObjectIndexBuilder {
  var objects: [ServiceObject] = []
  var touched: [Int] = []
  var modules: [[ModuleStep]] = []
  var types: [String] = []
  var served: [ServedType] = []
  var idsOfType: [[Int]] = []
  var numberOfType = HandfulTable<String, Int>()
  var idsOfAddress: Multimap<ResourceAddress, Int>
  var idsOfConfiguration: Multimap<ConfigurationAddress, Int>
  var formers: [Int32] = []

  private let other: ObjectIndex?
  /// The place of the other's object that is most likely the next one.
  private var step = 0

  init(plan: Plan, operations: [Operation], catalog: ResourceCatalog, near other: ObjectIndex?) {
    self.other = other
    idsOfAddress = Multimap(minimumCapacity: plan.changes.count)
    idsOfConfiguration = Multimap(minimumCapacity: plan.changes.count)
    objects.reserveCapacity(plan.changes.count)
    if other != nil { formers.reserveCapacity(plan.changes.count) }
    var works = [Work](filledWith: Work(), count: plan.changes.count)
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
    let object = object(of: draft, type)
    objects.append(object)
    if idsOfType[type].isEmpty { idsOfType[type] = [object.id] } else { idsOfType[type].append(object.id) }
    if object.isTouched { touched.append(object.id) }
    idsOfAddress.add(object.id, to: object.address)
    if likeLast == nil {
      idsOfConfiguration.add(object.id, to: configuration)
    } else {
      idsOfConfiguration.addToSameKey(object.id)
    }
  }

  private mutating func object(of draft: ServiceObject.Draft, _ type: Int) -> ServiceObject {
    let (id, module) = (objects.count, modules.count - 1)
    if let other {
      let former = former(of: draft, in: other)
      formers.append(former.map { Int32($0.id) } ?? -1)
      if let former, former.id == id, former.typeNumber == type, former.moduleNumber == module,
        draft.hasNumbers(of: former)
      {
        return former
      }
    }
    return ServiceObject(
      draft, id: id, typeNumber: type, moduleNumber: module, kind: served[type].kind,
      balancerPart: served[type].balancerPart)
  }

  private mutating func former(of draft: ServiceObject.Draft, in other: ObjectIndex) -> ServiceObject? {
    // Mostly both have the same objects in the same order.
    if step < other.objects.count, other.objects[step].address == draft.address {
      step += 1
      if draft.isSame(as: other.objects[step - 1]) { return other.objects[step - 1] }
    }
    for id in other.ids(at: draft.address) where draft.isSame(as: other.objects[id]) {
      step = id + 1
      return other.objects[id]
    }
    return nil
  }

  private mutating func number(ofType type: String, _ catalog: ResourceCatalog) -> Int {
    let number = numberOfType.value(of: type, orElse: types.count)
    if number < types.count { return number }
    types.append(type)
    served.append(other?.served(named: type, likelyAt: number) ?? ServedType.named(type, in: catalog))
    idsOfType.append([])
    return number
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
