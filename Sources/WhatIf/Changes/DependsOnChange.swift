internal import ApplyGraph
public import PlanFile

/// `depends-on A B`: A gets `depends_on = [B]`.
public struct DependsOnChange: PlanChange {
  public static let keyword = "depends-on"
  public static let operands = "A B"
  public static let summary = "A gets depends_on = [B]"
  public static let phase = PlanChangePhase.configuration

  public var waiter: ConfigurationAddress
  public var dependency: ConfigurationAddress

  public init(waiter: ConfigurationAddress, dependency: ConfigurationAddress) {
    self.waiter = waiter
    self.dependency = dependency
  }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(2...2, operands)
    waiter = try Self.address(operands[0]).configuration
    dependency = try Self.address(operands[1]).configuration
  }

  public var description: String { "\(Self.keyword) \(waiter) \(dependency)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    func refuse(_ address: ConfigurationAddress, _ reason: ChangeRefusal.Reason) -> ChangeRefusal {
      ChangeRefusal(description, address.description, reason)
    }
    if waiter == dependency { throw refuse(waiter, .sameResource) }
    let dependencies = course.applies[0].connected()
    for resource in [waiter, dependency] where !dependencies.isConfigured(resource) {
      let isThere = course.input.plan.changes.contains { $0.address.configuration == resource }
      throw refuse(resource, isThere ? .notConfigured : .unknown(near: course.input.nearest(to: resource.description)))
    }
    if waiter.module != dependency.module { throw refuse(dependency, .otherModule) }
    let reference = ConfigurationReference(
      .resource(mode: dependency.mode, type: dependency.type, name: dependency.name, key: nil))
    course.input.plan.configuration.addDependency(reference, of: waiter, depth: 0)
    // What planning would write into the state of an object that exists.
    let added = [dependency] + dependencies.dependencies(of: dependency)
    for position in course.input.plan.priorState.indices
    where course.input.plan.priorState[position].address.configuration == waiter {
      let known = course.input.plan.priorState[position].dependsOn
      course.input.plan.priorState[position].dependsOn = Set(known + added).sorted()
    }
    try course.applies[0].ordered(self, waiter.description)
  }
}

extension ConfigurationModule {
  fileprivate mutating func addDependency(
    _ reference: ConfigurationReference, of resource: ConfigurationAddress, depth: Int
  ) {
    if depth < resource.module.count {
      guard let call = calls.firstIndex(where: { $0.name == resource.module[depth] }) else { return }
      calls[call].module.addDependency(reference, of: resource, depth: depth + 1)
      return
    }
    guard
      let place = resources.firstIndex(where: {
        $0.mode == resource.mode && $0.type == resource.type && $0.name == resource.name
      })
    else { return }
    resources[place].dependsOn.append(reference)
  }
}
