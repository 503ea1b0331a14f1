internal import ApplyGraph
public import PlanFile
internal import ResourceKinds

/// `moved FROM TO`: a `moved` block. A delete and a create become one object that stays: unchanged, updated, or replaced
/// where an argument that differs forces it.
public struct MovedChange: PlanChange {
  public static let keyword = "moved"
  public static let operands = "FROM TO"
  public static let summary = "a moved block: a delete and a create become one object that stays"
  public static let phase = PlanChangePhase.configuration

  public var from: PlanTarget
  public var to: PlanTarget
  /// The two addresses as they are written.
  public let words: [String]

  public init(from: ResourceAddress, to: ResourceAddress) {
    self.from = .resource(from)
    self.to = .resource(to)
    words = [from.description, to.description]
  }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(2...2, operands)
    from = try Self.target(operands[0])
    to = try Self.target(operands[1])
    words = operands
  }

  public var description: String { "\(Self.keyword) \(words.joined(separator: " "))" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let pairs = try pairs(course.input)
    let dependencies = course.applies[0].connected()
    for (old, new) in pairs {
      let combined = try combined(course.input, old, new)
      course.notes += combined.notes
      let plan = course.input.plan
      course.input.plan.changes = plan.changes.enumerated().compactMap { position, change in
        position == old ? nil : position == new ? combined.change : change
      }
      moveState(
        plan.changes[old].address, plan.changes[new].address, dependencies, in: &course.input.plan)
    }
    // What is split next asks for it.
    _ = course.applies[0].connected()
    try course.applies[0].ordered(self, words[1])
  }

  // MARK: Who is moved where

  /// Positions of deletes and of the creates that they become.
  private func pairs(_ input: ApplyGraphInput) throws(ChangeRefusal) -> [(old: Int, new: Int)] {
    let changes = input.plan.changes
    let sources = input.changes(in: from)
    if sources.isEmpty { throw ChangeRefusal(description, words[0], input.absence(of: from, written: words[0])) }
    var pairs: [(Int, Int)] = []
    for old in sources {
      let address = changes[old].address
      if changes[old].action != .delete { throw ChangeRefusal(description, address.description, .notDeleted) }
      guard let target = destination(of: address) else {
        throw ChangeRefusal(description, words[1], .unknown(near: nil))
      }
      if target.type != address.type {
        throw ChangeRefusal(description, target.description, .typesDiffer(address.type, target.type))
      }
      guard let new = changes.indices.first(where: { changes[$0].address == target && changes[$0].deposed == nil })
      else {
        throw ChangeRefusal(
          description, target.description, input.absence(of: .resource(target), written: target.description))
      }
      if changes[new].action != .create { throw ChangeRefusal(description, target.description, .notCreated) }
      pairs.append((old, new))
    }
    // Later positions first, so that earlier ones stay what they are.
    return pairs.sorted { $0.0 > $1.0 }.count == 1 ? pairs : try independent(pairs, input)
  }

  /// Several at once: positions shift as deletes go, so each pair is looked up again in its turn.
  private func independent(
    _ pairs: [(Int, Int)], _ input: ApplyGraphInput
  ) throws(ChangeRefusal) -> [(old: Int, new: Int)] {
    let removed = pairs.map(\.0)
    return pairs.enumerated().map { turn, pair in
      let gone = removed[..<turn]
      return (pair.0 - gone.count { $0 < pair.0 }, pair.1 - gone.count { $0 < pair.1 })
    }
  }

  private func destination(of address: ResourceAddress) -> ResourceAddress? {
    switch (from, to) {
    case (.resource(let source), .resource(var target)):
      // A whole resource keeps its keys.
      if source.key == nil, target.key == nil { target.key = address.key }
      return target
    case (.module(let source), .module(let target)):
      var moved = address
      let inside = Array(address.module.dropFirst(source.count))
      var steps = target
      if source.last?.key == nil, target.last?.key == nil, !steps.isEmpty, address.module.count >= source.count {
        steps[steps.count - 1].key = address.module[source.count - 1].key
      }
      moved.module = steps + inside
      return moved
    case (.resource, .module), (.module, .resource): return nil
    }
  }

  // MARK: What becomes of the two

  private func combined(
    _ input: ApplyGraphInput, _ old: Int, _ new: Int
  ) throws(ChangeRefusal) -> (change: ResourceChange, notes: [ChangeNote]) {
    let before = input.plan.changes[old]
    var change = input.plan.changes[new]
    let merge = ValueMerge(
      old: before, new: change, configured: input.plan.configuration.resource(change.address.configuration))
    change.previousAddress = before.address
    change.before = before.before
    change.after = merge.after
    change.afterUnknown = merge.unknown
    change.changedAttributes = merge.different
    change.replacePaths = merge.forcing
    change.reason = merge.forcing.isEmpty ? nil : "replace_because_cannot_update"
    if !merge.forcing.isEmpty {
      change.action = .deleteThenCreate
      change.after = input.plan.changes[new].after
      change.afterUnknown = input.plan.changes[new].afterUnknown
    } else {
      change.action = merge.different.isEmpty && merge.isWhole ? .noOp : .update
    }
    var notes: [ChangeNote] = [
      .becomes(
        from: before.address.description, to: change.address.description, action: change.action,
        attributes: merge.forcing.isEmpty ? merge.different : merge.forcing)
    ]
    if change.action == .noOp {
      change.before = change.after
      change.afterUnknown = .object([])
    }
    if merge.evidence == .none { notes.append(.replacementUnknown(type: change.address.type)) }
    return (change, notes)
  }

  /// The object is in the state under its new address, with the dependencies that planning would write down.
  private func moveState(
    _ old: ResourceAddress, _ new: ResourceAddress, _ dependencies: ConfigurationDependencies, in plan: inout Plan
  ) {
    for position in plan.priorState.indices where plan.priorState[position].address == old {
      plan.priorState[position].address = new
      let known = plan.priorState[position].dependsOn
      let configured = dependencies.dependencies(of: new.configuration)
      plan.priorState[position].dependsOn = Set(known + configured).sorted()
    }
  }
}
