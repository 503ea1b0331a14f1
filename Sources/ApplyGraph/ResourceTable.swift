internal import Graphs
internal import PlanFile

/// The resources of a plan by number.
///
/// The rules ask of the same resources and objects over and over. Their names are looked up here, once; after that all goes
/// by numbers.
struct ResourceTable: Sendable {
  /// By number.
  private(set) var addresses: [ConfigurationAddress] = []
  /// Empty where there are few: to look at each is quicker.
  private var numberOfAddress: [ConfigurationAddress: Int] = [:]
  private static let few = 16
  /// By module of the model, the numbers of its resources.
  private(set) var ofModule: [[Int]] = []
  /// By module of the model and resource of the module, what its references name, in their order; -1 where that is no
  /// resource that there is.
  private(set) var named: [NumberRows] = []
  /// By position in `Plan.changes` and in `Plan.priorState`.
  private(set) var ofChange: [Int] = []
  private(set) var ofPrior: [Int] = []
  /// By position in `Plan.priorState`, what the object depends on.
  private(set) var dependencies = NumberRows()
  /// By resource, positions in `Plan.changes`, and in `Plan.priorState` those of current objects.
  private(set) var changes = NumberRows()
  private(set) var prior = NumberRows()
  /// By position in `Plan.changes`, that of the current object of its address in `Plan.priorState`; -1 where there is none.
  private(set) var priorOfChange: [Int] = []
  /// By position in `Plan.priorState`, that of the change of the current object; -1 where there is none. An import is none:
  /// its state shows nothing of what it depends on.
  private(set) var changeOfPrior: [Int] = []

  /// Whether some reference names a resource that the configuration does not have.
  private var hasUnknownNames = false

  var count: Int { addresses.count }

  /// The resources of the configuration alone. Complexity: linear.
  init(_ modules: [ConfigurationModel.Module] = []) {
    if modules.isEmpty { return }
    addresses.reserveCapacity(modules.reduce(0) { $0 + $1.resources.count })
    ofModule.reserveCapacity(modules.count)
    for module in modules { ofModule.append(module.resources.indices.map { add(module.resources[$0].address) }) }
    lookUpNames(modules)
  }

  /// All resources of a plan. Complexity: linear.
  init(_ plan: Plan, _ model: ConfigurationModel) {
    self = model.table
    let configured = count
    let (planned, objects) = (plan.changes, plan.priorState)
    // By position: to take a change out of its row would hold on to all that it has.
    ofChange = numbers(planned.count) { planned[$0].address.configuration }
    ofPrior = numbers(objects.count) { objects[$0].address.configuration }
    dependencies.reserveRows(objects.count)
    for position in objects.indices {
      // Instances of one resource depend on the same.
      if position > 0, objects[position].dependsOn == objects[position - 1].dependsOn {
        dependencies.repeatLastRow()
        continue
      }
      for dependency in objects[position].dependsOn { dependencies.appendToLastRow(add(dependency)) }
      dependencies.endRow()
    }
    if hasUnknownNames, count > configured { lookUpNames(model.modules) }
    changes = NumberRows(rowCount: count, rowOf: ofChange) { _ in true }
    prior = NumberRows(rowCount: count, rowOf: ofPrior) { objects[$0].deposed == nil }
    matchChanges(planned, objects)
  }

  private mutating func lookUpNames(_ modules: [ConfigurationModel.Module]) {
    named.removeAll()
    named.reserveCapacity(modules.count)
    for module in modules {
      var rows = NumberRows()
      rows.reserveRows(module.resources.count)
      for position in module.resources.indices {
        // By position: to take one out would copy all that it names.
        for place in module.resources[position].references.indices {
          let number = number(of: module.resources[position].references[place].reference.subject, in: module.path)
          if number == nil, case .resource = module.resources[position].references[place].reference.subject {
            hasUnknownNames = true
          }
          rows.appendToLastRow(number ?? -1)
        }
        rows.endRow()
      }
      named.append(rows)
    }
  }

  private mutating func matchChanges(_ planned: [ResourceChange], _ state: [PriorObject]) {
    priorOfChange = [Int](filledWith: -1, count: ofChange.count)
    changeOfPrior = [Int](filledWith: -1, count: ofPrior.count)
    for resource in addresses.indices where prior.hasValues(resource) && changes.hasValues(resource) {
      let objects = prior[resource]
      // A state that has an address twice is none of Terraform's: then all count.
      if objects.count <= 8 {
        for change in changes[resource] {
          for object in objects where state[object].address == planned[change].address {
            match(change, object, planned)
          }
        }
        continue
      }
      let ofAddress = Dictionary(grouping: objects) { state[$0].address }
      for change in changes[resource] {
        for object in ofAddress[planned[change].address] ?? [] { match(change, object, planned) }
      }
    }
  }

  /// Notes that both have the same address.
  private mutating func match(_ change: Int, _ object: Int, _ planned: [ResourceChange]) {
    if priorOfChange[change] < 0 { priorOfChange[change] = object }
    if planned[change].deposed == nil, !planned[change].isImport { changeOfPrior[object] = change }
  }

  /// The number of a resource; it is added where it was not there.
  private mutating func add(_ address: ConfigurationAddress) -> Int {
    if let number = number(of: address) { return number }
    let number = addresses.count
    addresses.append(address)
    if number > Self.few {
      numberOfAddress[address] = number
    } else if number == Self.few {
      for known in addresses.indices { numberOfAddress[addresses[known]] = known }
    }
    return number
  }

  /// The numbers of some resources, each added where it was not there.
  private mutating func numbers(_ count: Int, _ address: (Int) -> ConfigurationAddress) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for position in 0..<count {
      let address = address(position)
      // Instances of one resource follow each other.
      if let last = numbers.last, addresses[last] == address {
        numbers.append(last)
      } else {
        numbers.append(add(address))
      }
    }
    return numbers
  }

  func number(of address: ConfigurationAddress) -> Int? {
    if addresses.count > Self.few { return numberOfAddress[address] }
    let all = addresses.span
    for number in all.indices where all[number] == address { return number }
    return nil
  }

  func number(of subject: ConfigurationReference.Subject, in module: [String]) -> Int? {
    guard case .resource(let mode, let type, let name, _) = subject else { return nil }
    if addresses.count > Self.few {
      return number(of: ConfigurationAddress(module: module, mode: mode, type: type, name: name))
    }
    // To make an address takes longer than to look at a few.
    let all = addresses.span
    for number in all.indices
    where all[number].name == name && all[number].type == type && all[number].mode == mode
      && all[number].module == module
    {
      return number
    }
    return nil
  }

  /// - Precondition: the configuration, a change or the prior state names it.
  func known(_ address: ConfigurationAddress) -> Int {
    guard let number = number(of: address) else { preconditionFailure("the table has every resource") }
    return number
  }

  /// Numbers in the order of the addresses.
  func sorted(_ numbers: some Sequence<Int>) -> [Int] {
    // Alone: what compares would hold on to the whole table for each two.
    let addresses = addresses
    return numbers.sorted { addresses[$0] < addresses[$1] }
  }
}
