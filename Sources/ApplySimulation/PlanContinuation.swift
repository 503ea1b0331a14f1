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
    var doneOfChange = [[Operation]](filledWith: [], count: input.plan.changes.count)
    for operation in graph.operations where done(operation) { doneOfChange[operation.change].append(operation) }
    var written: [ResourceAddress: JSONValue] = [:]
    var removed: Set<ResourceAddress> = []
    var changes: [ResourceChange] = []
    changes.reserveCapacity(input.plan.changes.count)
    for number in input.plan.changes.indices {
      let done = doneOfChange[number]
      if done.isEmpty {
        changes.append(input.plan.changes[number])
        continue
      }
      let first = changes.count
      changes += remaining(number, done)
      let address = input.plan.changes[number].address
      if done.contains(where: { $0.action == .create || $0.action == .update }) {
        // What is there now comes first.
        written[address] = first < changes.count ? changes[first].before : nil
      } else if done.contains(where: { $0.action == .delete || $0.action == .forget }),
        input.plan.changes[number].deposed == nil
      {
        removed.insert(address)
      }
    }
    rest.plan.changes = changes
    rest.plan.priorState = priorState(written: written, removed: removed)
    return rest
  }

  /// What the next plan says of an object of which `done` was done.
  ///
  /// - Parameter number: the position of its change.
  private func remaining(_ number: Int, _ done: [Operation]) -> [ResourceChange] {
    let change = input.plan.changes[number]
    func has(_ action: OperationAction) -> Bool { done.contains { $0.action == action } }
    var settled = change
    settled.previousAddress = nil
    settled.reason = nil
    settled.replacePaths = []
    settled.changedAttributes = []
    settled.nestedBlocks = []
    switch change.action {
    case .read, .delete, .forget, .noOp: return []
    case .create, .update: return [unchanged(settled, number)]
    case .deleteThenCreate:
      if has(.create) { return [unchanged(settled, number)] }
      settled.action = .create
      settled.before = .null
      settled.nestedBlocks = change.nestedBlocks
      return [settled]
    case .createThenDelete, .createThenForget:
      if has(.delete) || has(.forget) { return [unchanged(settled, number)] }
      var leftover = settled
      leftover.action = .delete
      leftover.deposed = "left"
      leftover.after = .null
      return [unchanged(settled, number), leftover]
    }
  }

  private func unchanged(_ settled: ResourceChange, _ number: Int) -> ResourceChange {
    var settled = settled
    settled.action = .noOp
    settled.before = known.answer(to: number) { self.settled(input.plan.changes[number]) } ?? settled.after
    settled.after = settled.before
    settled.afterUnknown = .object([])
    return settled
  }

  private func priorState(written: [ResourceAddress: JSONValue], removed: Set<ResourceAddress>) -> [PriorObject] {
    var state: [PriorObject] = []
    var seen: Set<ResourceAddress> = []
    for var object in input.plan.priorState {
      if object.deposed == nil {
        if removed.contains(object.address) { continue }
        if let values = written[object.address] {
          object.values = values
          object.isTainted = false
          object.dependsOn = dependencies.dependencies(of: object.address.configuration)
        }
        seen.insert(object.address)
      }
      state.append(object)
    }
    let new = written.filter { !seen.contains($0.key) }
    for (address, values) in new.sorted(by: { $0.key < $1.key }) {
      state.append(
        PriorObject(
          address: address, dependsOn: dependencies.dependencies(of: address.configuration), values: values))
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
    var members = members
    members.reserveCapacity(members.count + marks.count)
    for number in marks.indices {
      let name = marks[number].name
      let position = members.place(of: name)
      func known() -> JSONValue? { position.map { members[$0].value } }
      let own = path.isEmpty ? [name] : path + [name]
      guard let value = stand(in: change, stem: stem, own, marks[number].value, known) else { continue }
      if position != nil { members.removeAll { $0.name == name } }
      members.append(JSONMember(name, value))
    }
    return members
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
