import ApplyGraph
import PlanFile
import ResourceKinds

/// What planning would make of a plan if an object that it leaves in place were replaced: what refers to an address that
/// the new object has another value of is updated, or replaced in its turn.
///
/// It follows expressions that name the object. What takes a value of it in another way, through an output or a local, can't
/// be told from a plan that leaves it in place.
struct ReplacementSpread {
  private(set) var input: ApplyGraphInput
  /// What is replaced beside the first because of it, sorted; not what the plan replaces anyway.
  private(set) var replaced: [ConfigurationAddress] = []
  /// The first of what uses one of the replaced in a way that is not followed; nil where there is none.
  private(set) var unfollowed: ConfigurationAddress?

  /// - Parameters:
  ///   - path: the argument of `resource` that forces the replacement.
  ///   - dependencies: who refers to whom in the configuration.
  init(
    _ input: ApplyGraphInput, replacing resource: ConfigurationAddress, because path: String,
    _ dependencies: ConfigurationDependencies
  ) {
    self.input = input
    replace(resource, because: path)
    let uses = ConfigurationUses(input, like: dependencies)
    var queue = [resource]
    var seen: Set<ConfigurationAddress> = [resource]
    while let next = queue.popLast() {
      let namers = namers(of: next)
      for user in uses.users(of: next) where user.mode == .managed && namers[user] == nil {
        unfollowed = min(unfollowed ?? user, user)
      }
      for (user, paths) in namers.sorted(by: { $0.key < $1.key }) {
        let wasReplaced = isReplaced(user)
        for path in paths { mark(path, of: user) }
        guard isReplaced(user), seen.insert(user).inserted else { continue }
        if !wasReplaced { replaced.append(user) }
        queue.append(user)
      }
    }
    replaced.sort()
  }

  private func isReplaced(_ resource: ConfigurationAddress) -> Bool {
    input.plan.changes.contains { $0.address.configuration == resource && $0.deposed == nil && $0.action.isReplace }
  }

  // MARK: Who refers to it

  /// The blocks whose expressions name the resource, each with the arguments that take what a new object has another value
  /// of.
  private func namers(of resource: ConfigurationAddress) -> [ConfigurationAddress: [String]] {
    let fresh = Self.fresh(resource.type)
    guard let module = input.plan.configuration.module(resource.module) else { return [:] }
    var namers: [ConfigurationAddress: [String]] = [:]
    for block in module.resources where block.mode == .managed {
      var paths: [String] = []
      var isNamed = false
      for expression in block.expressions {
        for reference in expression.references {
          guard case .resource(resource.mode, resource.type, resource.name, _) = reference.subject else { continue }
          isNamed = true
          let name = reference.attribute.prefix { $0 != "." && $0 != "[" }
          if name.isEmpty || fresh.contains(String(name)) { paths.append(expression.path) }
        }
      }
      let user = ConfigurationAddress(module: resource.module, mode: block.mode, type: block.type, name: block.name)
      if isNamed { namers[user] = paths }
    }
    return namers
  }

  /// What only the provider knows of a new object.
  private static func fresh(_ type: String) -> [String] {
    (ResourceCatalog.standard.kind(named: type)?.addressAttributes ?? [])
      .compactMap { $0.split(separator: ".").first.map(String.init) } + ["id"]
  }

  // MARK: What becomes of it

  private mutating func replace(_ resource: ConfigurationAddress, because path: String) {
    let configured = Set(input.plan.configuration.resource(resource)?.arguments ?? [])
    for position in input.plan.changes.indices
    where input.plan.changes[position].address.configuration == resource
      && [.noOp, .update].contains(input.plan.changes[position].action)
    {
      var change = input.plan.changes[position]
      change.action = .deleteThenCreate
      change.reason = "replace_because_cannot_update"
      change.replacePaths = [String(path.prefix { $0 != "." })]
      for name in Self.fresh(resource.type) where !configured.contains(name) {
        change.after = change.after.with(name, nil)
        change.afterUnknown = change.afterUnknown.with(name, .bool(true))
      }
      input.plan.changes[position] = change
    }
  }

  /// Makes an argument one that only the apply tells, which may replace the object.
  private mutating func mark(_ path: String, of resource: ConfigurationAddress) {
    let steps = path.split(separator: ".").map(String.init)
    let forcing = ResourceCatalog.standard.kind(named: resource.type)?.replacement.attributes ?? []
    let forces = forcing.contains { $0 == path || $0.hasSuffix(".*") && path.hasPrefix($0.dropLast()) }
    for position in input.plan.changes.indices
    where input.plan.changes[position].address.configuration == resource
      && input.plan.changes[position].deposed == nil && !input.plan.changes[position].after.isNull
    {
      if forces { replace(resource, because: path) }
      var change = input.plan.changes[position]
      let marked = change.after.forgetting(steps[...])
      change.after = marked.known
      change.afterUnknown = change.afterUnknown.overlaid(with: marked.unknown)
      if change.action == .noOp { change.action = .update }
      if !change.changedAttributes.contains(steps[0]) { change.changedAttributes.append(steps[0]) }
      input.plan.changes[position] = change
    }
  }
}

extension JSONValue {
  /// The value without what stands at a path, and where that was, as `after_unknown` shows it.
  fileprivate func forgetting(_ path: ArraySlice<String>) -> (known: JSONValue, unknown: JSONValue) {
    switch self {
    case .array(let elements):
      let parts = elements.map { $0.forgetting(path) }
      return (.array(parts.map(\.known)), .array(parts.map(\.unknown)))
    case .object:
      guard let name = path.first else { return (self, .object([])) }
      if path.count == 1 { return (with(name, nil), .object([JSONMember(name, .bool(true))])) }
      guard let inner = self[name] else { return (self, .object([])) }
      let parts = inner.forgetting(path.dropFirst())
      return (with(name, parts.known), .object([JSONMember(name, parts.unknown)]))
    default: return (self, .object([]))
    }
  }

  /// Two forms of `after_unknown` of one value together.
  fileprivate func overlaid(with other: JSONValue) -> JSONValue {
    switch (self, other) {
    case (.bool(true), _), (_, .bool(true)): return .bool(true)
    case (.object, .object(let members)):
      return members.reduce(self) { value, member in
        value.with(member.name, value[member.name]?.overlaid(with: member.value) ?? member.value)
      }
    case (.array(let left), .array(let right)):
      return .array(
        (0..<max(left.count, right.count)).map { index in
          if index >= left.count { return right[index] }
          return index >= right.count ? left[index] : left[index].overlaid(with: right[index])
        })
    case (.object([]), _), (.bool(false), _), (.null, _): return other
    default: return self
    }
  }
}
