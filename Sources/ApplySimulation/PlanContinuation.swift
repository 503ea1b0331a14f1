public import ApplyGraph
internal import Graphs
internal import PlanFile
public import ResourceKinds
internal import SharedWork

/// What is left to do when an apply has done a part of a plan: the plan that the next one would be.
///
/// What was done becomes what exists: values that only the apply would have told are taken from what they refer to, or
/// stand as a name of their own, so that pointers still meet what they point at.
public struct PlanContinuation: Sendable {
  private let input: ApplyGraphInput
  private let graph: OperationGraph
  private let index: ObjectIndex
  private let follower: ReferenceFollower
  private let dependencies: ConfigurationDependencies
  /// What was worked out for others that go on with the same plan.
  private let known: SharedAnswers<Int, JSONValue>

  /// - Parameters:
  ///   - graph: the order of the whole of `input`, with nothing left out.
  ///   - model: that of the same plan and order with the same catalog, where there is one: it has looked at the objects.
  public init(
    of input: ApplyGraphInput, graph: OperationGraph, dependencies: ConfigurationDependencies,
    catalog: ResourceCatalog = .standard, like model: AvailabilityModel? = nil
  ) {
    self.input = input
    self.graph = graph
    self.dependencies = dependencies
    known = model?.world.outline.settled ?? SharedAnswers()
    index = model?.world.outline.index ?? ObjectIndex(plan: input.plan, operations: graph.operations, catalog: catalog)
    follower =
      model?.world.outline.follower ?? ReferenceFollower(plan: input.plan, index: index, source: input.source)
  }

  /// The rest, where `done` are the operations that took place.
  public func rest(done: (Operation) -> Bool) -> ApplyGraphInput {
    var rest = input
    rest.options = input.options.map { PlanOptions(mode: $0.mode) }
    var doneOfChange = [Done](filledWith: [], count: input.plan.changes.count)
    for operation in graph.operations where done(operation) {
      doneOfChange[operation.change].insert(Done(operation.action))
    }
    // Positions of changes.
    var written: [(change: Int, values: JSONValue)] = []
    var removed: [Int] = []
    var changes: [ResourceChange] = []
    changes.reserveCapacity(input.plan.changes.count)
    for number in input.plan.changes.indices {
      let done = doneOfChange[number]
      if done.isEmpty {
        changes.append(input.plan.changes[number])
        continue
      }
      let first = changes.count
      addRemaining(number, done, to: &changes)
      if !done.isDisjoint(with: [.create, .update]) {
        // What is there now comes first.
        if first < changes.count { written.append((number, changes[first].before)) }
      } else if !done.isDisjoint(with: [.delete, .forget]), input.plan.changes[number].deposed == nil {
        removed.append(number)
      }
    }
    rest.plan.changes = changes
    rest.plan.priorState = priorState(written, removed)
    return rest
  }

  /// What of a change took place.
  private struct Done: OptionSet {
    let rawValue: UInt8

    static let create = Done(rawValue: 1)
    static let update = Done(rawValue: 2)
    static let read = Done(rawValue: 4)
    static let delete = Done(rawValue: 8)
    static let forget = Done(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ action: OperationAction) {
      self =
        switch action {
        case .create: .create
        case .update: .update
        case .read: .read
        case .delete: .delete
        case .forget: .forget
        }
    }
  }

  /// What the next plan says of an object of which `done` was done.
  ///
  /// - Parameter number: the position of its change.
  private func addRemaining(_ number: Int, _ done: Done, to changes: inout [ResourceChange]) {
    // A change is wide: it is copied once for each that is added.
    func past() -> ResourceChange {
      var settled = input.plan.changes[number]
      settled.previousAddress = nil
      settled.reason = nil
      settled.replacePaths = []
      settled.changedAttributes = []
      settled.nestedBlocks = []
      return settled
    }
    func addUnchanged() {
      var settled = past()
      settled.action = .noOp
      settled.before = known.answer(to: number) { self.settled(input.plan.changes[number]) } ?? settled.after
      settled.after = settled.before
      settled.afterUnknown = .object([])
      changes.append(settled)
    }
    switch input.plan.changes[number].action {
    case .read, .delete, .forget, .noOp: break
    case .create, .update: addUnchanged()
    case .deleteThenCreate:
      if done.contains(.create) {
        addUnchanged()
        return
      }
      var left = past()
      left.action = .create
      left.before = .null
      left.nestedBlocks = input.plan.changes[number].nestedBlocks
      changes.append(left)
    case .createThenDelete, .createThenForget:
      addUnchanged()
      if !done.isDisjoint(with: [.delete, .forget]) { return }
      var leftover = past()
      leftover.action = .delete
      leftover.deposed = "left"
      leftover.after = .null
      changes.append(leftover)
    }
  }

  /// - Parameters:
  ///   - written: positions of changes, with the values of what is there now.
  ///   - removed: the same of what is no longer there.
  private func priorState(_ written: [(change: Int, values: JSONValue)], _ removed: [Int]) -> [PriorObject] {
    // The last one of an address counts.
    let addresses = written.map { input.plan.changes[$0.change].address }
    let placeOfWritten = FewAddresses(addresses)
    let placeOfRemoved = FewAddresses(removed.map { input.plan.changes[$0].address })
    let prior = input.plan.priorState
    var state: [PriorObject] = []
    state.reserveCapacity(prior.count + written.count)
    var isSeen = [Bool](filledWith: false, count: written.count)
    for position in prior.indices {
      if prior[position].deposed == nil {
        if placeOfRemoved.last(of: prior[position].address) != nil { continue }
        if let place = placeOfWritten.last(of: prior[position].address) {
          isSeen[place] = true
          var object = prior[position]
          object.values = written[place].values
          object.isTainted = false
          object.dependsOn = dependencies.dependencies(of: addresses[place].configuration)
          state.append(object)
          continue
        }
      }
      state.append(prior[position])
    }
    var new = written.indices.filter { !isSeen[$0] && placeOfWritten.last(of: addresses[$0]) == $0 }
    if new.count > 1 { new.sort { addresses[$0] < addresses[$1] } }
    for place in new {
      state.append(
        PriorObject(
          address: addresses[place], dependsOn: dependencies.dependencies(of: addresses[place].configuration),
          values: written[place].values))
    }
    return state
  }

  // MARK: Values

  /// The values of an object after the apply, with a stand-in for what is not known before it.
  private func settled(_ change: ResourceChange) -> JSONValue {
    guard case .object(let members) = change.after, let marks = change.afterUnknown.members, !marks.isEmpty else {
      return change.after
    }
    return .object(filled(members, marks, in: change, stem: change.address.description + "/", []))
  }

  /// Members with a stand-in for each that the marks name.
  ///
  /// - Parameter stem: what the names of its stand-ins begin with.
  private func filled(
    _ members: [JSONMember], _ marks: [JSONMember], in change: ResourceChange, stem: String, _ path: [String]
  ) -> [JSONMember] {
    let places = MemberTable(members)
    var isReplaced = [Bool](filledWith: false, count: members.count)
    var stands: [JSONMember] = []
    stands.reserveCapacity(marks.count)
    for number in marks.indices {
      let name = marks[number].name
      let position = places.place(of: name, in: members)
      func known() -> JSONValue? { position.map { members[$0].value } }
      let own = path.isEmpty ? [name] : path + [name]
      guard let value = stand(in: change, stem: stem, own, marks[number].value, known) else { continue }
      if let position { isReplaced[position] = true }
      stands.append(JSONMember(name, value))
    }
    if stands.isEmpty { return members }
    var filled: [JSONMember] = []
    filled.reserveCapacity(members.count + stands.count)
    for number in members.indices where !isReplaced[number] { filled.append(members[number]) }
    return filled + stands
  }

  /// What stands at a path whose marks of the unknown are `mark`; nil where nothing there is unknown.
  private func stand(
    in change: ResourceChange, stem: String, _ path: [String], _ mark: JSONValue, _ known: () -> JSONValue?
  ) -> JSONValue? {
    switch mark {
    case .bool(true): return value(of: change, stem: stem, path, depth: 0)
    case .array(let marks):
      guard case .array(var elements)? = known() else { return nil }
      for (position, mark) in marks.enumerated() where position < elements.count {
        if let value = stand(in: change, stem: stem, path, mark, { elements[position] }) { elements[position] = value }
      }
      return .array(elements)
    case .object(let marks):
      guard case .object(let members)? = known() else { return nil }
      return .object(filled(members, marks, in: change, stem: stem, path))
    default: return nil
    }
  }

  private func value(of change: ResourceChange, stem: String?, _ path: [String], depth: Int) -> JSONValue {
    let answer = follower.targets(of: change.address, path: path)
    if let target = answer.targets.first, !answer.isAmbiguous, !target.attribute.isEmpty, depth < 8 {
      let object = index[target.object]
      if let position = object.change,
        input.plan.changes[position].afterUnknown[target.attribute] == .bool(true)
      {
        return value(of: input.plan.changes[position], stem: nil, [target.attribute], depth: depth + 1)
      }
      if let known = object.new?[target.attribute] ?? object.old?[target.attribute], !known.isNull { return known }
    }
    // What the provider computed once, an update keeps.
    if change.action == .update, answer.targets.isEmpty, path.count == 1,
      let old = change.before[path[0]], !old.isNull
    {
      return old
    }
    let place = path.count == 1 ? path[0] : path.joined(separator: ".")
    return .string((stem ?? change.address.description + "/") + place)
  }
}

/// Finds addresses among some. Of a few it is quicker to look at each.
private struct FewAddresses {
  private let addresses: [ResourceAddress]
  /// Empty where there are few.
  private var places: [ResourceAddress: Int] = [:]

  init(_ addresses: [ResourceAddress]) {
    self.addresses = addresses
    if addresses.count <= 16 { return }
    for place in addresses.indices { places[addresses[place]] = place }
  }

  /// The place of the last one that is equal.
  func last(of address: ResourceAddress) -> Int? {
    if !places.isEmpty { return places[address] }
    let all = addresses.span
    for place in all.indices.reversed() where all[place] == address { return place }
    return nil
  }
}

/// Finds the members of an object. Of a few it is quicker to look at each.
private struct MemberTable {
  /// Empty where there are few.
  private var places: [String: Int] = [:]

  init(_ members: [JSONMember]) {
    if members.count <= 64 { return }
    for (place, member) in members.enumerated() where places[member.name] == nil { places[member.name] = place }
  }

  /// - Parameter members: those of which the table was made.
  func place(of name: String, in members: [JSONMember]) -> Int? {
    places.isEmpty ? members.place(of: name) : places[name]
  }
}
