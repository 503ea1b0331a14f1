internal import ApplyGraph
internal import ApplySimulation
public import PlanFile
internal import ResourceKinds

/// `create-before-destroy ADDRESS`: its lifecycle gets `create_before_destroy = true`, which spreads to all that it
/// depends on.
public struct CreateBeforeDestroyChange: PlanChange {
  public static let keyword = "create-before-destroy"
  public static let operands = "ADDRESS"
  public static let summary = "the new object comes first, also of all that it depends on"
  public static let phase = PlanChangePhase.configuration

  public var resource: ConfigurationAddress

  public init(resource: ConfigurationAddress) { self.resource = resource }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(1...1, operands)
    resource = try Self.address(operands[0]).configuration
  }

  public var description: String { "\(Self.keyword) \(resource)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    try check(course.input)
    var taken = [resource]
    taken += course.applies[0].connected().dependencies(of: resource).filter { $0.mode == .managed }
    let turned = course.input.plan.changes.indices.filter { position in
      let change = course.input.plan.changes[position]
      return change.action == .deleteThenCreate && change.deposed == nil && taken.contains(change.address.configuration)
    }
    var changed = course.applies[0]
    changed.createFirst(turned)
    try course.applies[0].ordered(self, resource.description)
    let collisions = try self.collisions(&changed)
    // Mostly there are none, and nobody has to ask about the plan before.
    if !collisions.isEmpty {
      let known = Set(try self.collisions(&course.applies[0]))
      if let found = collisions.first(where: { !known.contains($0) }) {
        throw ChangeRefusal(
          description, found.address, .collides(address: found.address, what: found.what, subject: found.subject))
      }
    }
    course.applies[0] = changed
    let others = Set(turned.map { course.input.plan.changes[$0].address.configuration }).subtracting([resource])
    if !others.isEmpty {
      course.notes.append(.spreads(from: resource.description, to: others.sorted().map(\.description)))
    }
  }

  /// What stands at the address must be replaced, the old object first.
  private func check(_ input: ApplyGraphInput) throws(ChangeRefusal) {
    let changes = input.plan.changes.filter { $0.address.configuration == resource && $0.deposed == nil }
    func refuse(_ reason: ChangeRefusal.Reason) -> ChangeRefusal {
      ChangeRefusal(description, resource.description, reason)
    }
    if changes.contains(where: { $0.action == .deleteThenCreate }) { return }
    let address = ResourceAddress(
      module: resource.module.map { ModuleStep($0) }, mode: resource.mode, type: resource.type, name: resource.name)
    guard let first = changes.first(where: { $0.action != .noOp }) ?? changes.first else {
      throw refuse(input.absence(of: .resource(address), written: resource.description))
    }
    switch first.action {
    case .createThenDelete, .createThenForget: throw refuse(.alreadyCreatedFirst)
    case .delete, .forget: throw refuse(.onlyDeleted)
    case .create: throw refuse(.onlyCreated)
    case .update: throw refuse(.updatedInPlace)
    case .noOp, .read, .deleteThenCreate: throw refuse(.untouched)
    }
  }

  private func collisions(_ apply: inout Course.Apply) throws(ChangeRefusal) -> [Collision] {
    let graph = try apply.ordered(self, resource.description)
    return apply.modelled(graph).collisions
  }
}
