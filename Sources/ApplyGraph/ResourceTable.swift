internal import Graphs
internal import PlanFile

/// The resources of a plan by number.
///
/// The rules ask of the same resources and objects over and over. Their names are looked up here, once; after that all goes
/// by numbers.
struct ResourceTable: Sendable {
  /// By number.
  private(set) var addresses: [ConfigurationAddress] = []
  private var numberOfAddress: [ConfigurationAddress: Int] = [:]
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
    // By position: to take a change out of its row would hold on to all that it has.
    ofChange = numbers(plan.changes.count) { plan.changes[$0].address.configuration }
    ofPrior = numbers(plan.priorState.count) { plan.priorState[$0].address.configuration }
    dependencies.reserveRows(plan.priorState.count)
    for position in plan.priorState.indices {
      // Instances of one resource depend on the same.
      if position > 0, plan.priorState[position].dependsOn == plan.priorState[position - 1].dependsOn {
        dependencies.repeatLastRow()
        continue
      }
      for dependency in plan.priorState[position].dependsOn { dependencies.appendToLastRow(add(dependency)) }
      dependencies.endRow()
    }
    if hasUnknownNames, count > configured { lookUpNames(model.modules) }
    changes = NumberRows(rowCount: count, rowOf: ofChange) { _ in true }
    prior = NumberRows(rowCount: count, rowOf: ofPrior) { plan.priorState[$0].deposed == nil }
    matchChanges(plan)
  }

  private mutating func lookUpNames(_ modules: [ConfigurationModel.Module]) {
    named.removeAll()
    named.reserveCapacity(modules.count)
    for module in modules {
      var rows = NumberRows()
      rows.reserveRows(module.resources.count)
      for position in module.resources.indices {
        for reference in module.resources[position].references {
          let number = number(of: reference.reference.subject, in: module.path)
          if number == nil, case .resource = reference.reference.subject { hasUnknownNames = true }
          rows.appendToLastRow(number ?? -1)
        }
        rows.endRow()
      }
      named.append(rows)
    }
  }

  private mutating func matchChanges(_ plan: Plan) {
    priorOfChange = [Int](filledWith: -1, count: ofChange.count)
    changeOfPrior = [Int](filledWith: -1, count: ofPrior.count)
    for resource in addresses.indices where !prior[resource].isEmpty {
      let (objects, changes) = (prior[resource], changes[resource])
      // A state that has an address twice is none of Terraform's: then all count.
      let isFew = objects.count <= 8
      let ofAddress = isFew ? [:] : Dictionary(grouping: objects) { plan.priorState[$0].address }
      for change in changes {
        let address = plan.changes[change].address
        let found = isFew ? objects.filter { plan.priorState[$0].address == address } : ofAddress[address] ?? []
        guard let first = found.first else { continue }
        priorOfChange[change] = first
        if plan.changes[change].deposed == nil, !plan.changes[change].isImport {
          for object in found { changeOfPrior[object] = change }
        }
      }
    }
  }

  /// The number of a resource; it is added where it was not there.
  private mutating func add(_ address: ConfigurationAddress) -> Int {
    if let number = numberOfAddress[address] { return number }
    numberOfAddress[address] = addresses.count
    addresses.append(address)
    return addresses.count - 1
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

  func number(of address: ConfigurationAddress) -> Int? { numberOfAddress[address] }

  func number(of subject: ConfigurationReference.Subject, in module: [String]) -> Int? {
    guard case .resource(let mode, let type, let name, _) = subject else { return nil }
    return number(of: ConfigurationAddress(module: module, mode: mode, type: type, name: name))
  }

  /// - Precondition: the configuration, a change or the prior state names it.
  func known(_ address: ConfigurationAddress) -> Int {
    guard let number = numberOfAddress[address] else { preconditionFailure("the table has every resource") }
    return number
  }

  /// Numbers in the order of the addresses.
  func sorted(_ numbers: some Sequence<Int>) -> [Int] {
    // Alone: what compares would hold on to the whole table for each two.
    let addresses = addresses
    return numbers.sorted { addresses[$0] < addresses[$1] }
  }
}

/// Rows of numbers, one behind the other.
struct NumberRows: Sendable {
  private var start = [0]
  private var values: [Int] = []

  init() {}

  /// The positions in `rowOf` for which `isIn` is true, sorted into the rows that it names; ascending in each.
  init(rowCount: Int, rowOf: [Int], where isIn: (Int) -> Bool) {
    let positions = rowOf.indices.filter(isIn)
    self.init(rowCount: rowCount, pairs: positions.map { (rowOf[$0], $0) })
  }

  /// Values with the rows that they belong to; their order is kept within each.
  init(rowCount: Int, pairs: [(row: Int, value: Int)]) {
    start = [Int](filledWith: 0, count: rowCount + 1)
    values = [Int](filledWith: 0, count: pairs.count)
    for pair in pairs { start[pair.row + 1] += 1 }
    for row in 0..<rowCount { start[row + 1] += start[row] }
    var next = start
    for pair in pairs {
      values[next[pair.row]] = pair.value
      next[pair.row] += 1
    }
  }

  /// Room for so many rows, of one value each where it is not known better.
  mutating func reserveRows(_ count: Int) {
    start.reserveCapacity(count + 1)
    values.reserveCapacity(count)
  }

  mutating func appendToLastRow(_ value: Int) { values.append(value) }

  /// What comes now belongs to the next row.
  mutating func endRow() { start.append(values.count) }

  /// A row like the one that ended last.
  ///
  /// - Precondition: one has ended, and nothing came since.
  mutating func repeatLastRow() {
    let last = start[start.count - 2]..<start[start.count - 1]
    for place in last { values.append(values[place]) }
    endRow()
  }

  /// Empty for a row that is not there.
  subscript(row: Int) -> ArraySlice<Int> {
    row + 1 < start.count ? values[start[row]..<start[row + 1]] : []
  }
}
