import ConfigurationSource
import PlanFile

/// Follows the references of an argument through variables, outputs and locals to the objects that they mean.
///
/// Plan JSON shows neither locals nor dynamic blocks. Without the configuration's files a reference that ends in one leads
/// nowhere, and the answer says so.
///
/// A class, because all that reads arguments holds on to it.
final class ReferenceFollower: Sendable {
  /// What an argument refers to.
  struct Answer: Sendable {
    var targets: [Target] = []
    /// True where a reference ends in something that is not shown.
    var endsInTheDark = false
    /// True where more than one object may be meant and the plan does not tell which.
    var isAmbiguous = false
    fileprivate var followed: Set<Followed> = []
    /// All targets where they are many; empty while they are few.
    private var known: Set<Target> = []

    fileprivate mutating func add(_ object: Int, _ attribute: String) {
      let target = Target(object: object, attribute: attribute)
      if targets.isEmpty {
        targets = [target]
      } else if targets.count < Self.handful {
        if !targets.contains(target) { targets.append(target) }
      } else {
        if known.isEmpty { known = Set(targets) }
        if known.insert(target).inserted { targets.append(target) }
      }
    }

    /// As many are sooner compared with each other than hashed.
    private static let handful = 16
  }

  struct Target: Sendable, Hashable {
    var object: Int
    /// The attribute that is read: `arn`, `dns_name`; empty for the whole object.
    var attribute: String
  }

  /// A reference where it stands. Each is followed once: modules that pass everything on would make as many ways as there
  /// are paths through them.
  fileprivate struct Followed: Hashable {
    var reference: ConfigurationReference
    var module: [ModuleStep]
    var key: InstanceKey?
  }

  private let index: ObjectIndex
  private let configuration: ConfigurationTables
  private let source: SourceConfiguration?
  /// The keys of each call's instances, by the module instance in which the call stands.
  private let keysOfCall: [[ModuleStep]: [String: [InstanceKey?]]]

  /// - Parameter other: of a plan whose configuration may be the same: then it is not looked at again.
  init(
    plan: Plan, index: ObjectIndex, source: SourceConfiguration? = nil, near other: ReferenceFollower? = nil
  ) {
    self.index = index
    self.source = source
    if let known = other?.configuration, known.isOf(plan.configuration, source) {
      configuration = known
    } else {
      configuration = ConfigurationTables(plan.configuration, source)
    }
    keysOfCall = Self.keysOfCall(in: index)
  }

  /// Whether both read the same configuration, which is not looked at.
  func hasConfiguration(of other: ReferenceFollower) -> Bool { configuration === other.configuration }

  private static func keysOfCall(in index: ObjectIndex) -> [[ModuleStep]: [String: [InstanceKey?]]] {
    var keysOfCall: [[ModuleStep]: [String: [InstanceKey?]]] = [:]
    var seen: Set<[ModuleStep]> = []
    for module in index.modules where seen.insert(module).inserted {
      for depth in module.indices {
        let outer = Array(module[..<depth])
        let step = module[depth]
        if keysOfCall[outer]?[step.name]?.contains(step.key) == true { continue }
        keysOfCall[outer, default: [:]][step.name, default: []].append(step.key)
      }
    }
    return keysOfCall
  }

  /// Whether an argument of an object, or what says how many of it there are, refers to an attribute that is asked for.
  func refers(_ address: ResourceAddress, where isAsked: (String) -> Bool) -> Bool {
    guard let place = configuration.placeOfResource[address.configuration] else { return false }
    let expressions = configuration.expressions(at: place)
    return configuration.repetition(at: place).contains { isAsked($0.attribute) }
      || expressions.contains { $0.references.contains { isAsked($0.attribute) } }
  }

  /// The arguments that the configuration of an object has; nil where it is not shown.
  func arguments(of address: ResourceAddress) -> [String]? {
    configuration.placeOfResource[address.configuration].map(configuration.arguments)
  }

  /// True where some resource's argument refers to this attribute of an object.
  func isReferred(_ object: ServiceObject, attribute: String) -> Bool {
    configuration.placeOfResource.contains { address, place in
      address.module == object.address.configuration.module
        && configuration[place].expressions.contains { expression in
          expression.references.contains { reference in
            guard case .resource(_, let type, let name, _) = reference.subject else { return false }
            return type == object.address.type && name == object.address.name
              && reference.attribute.hasPrefix(attribute)
          }
        }
    }
  }

  /// What the argument at `path` of an object refers to.
  func targets(of address: ResourceAddress, path: [String]) -> Answer {
    var answer = Answer()
    guard let place = configuration.placeOfResource[address.configuration] else {
      answer.endsInTheDark = true
      return answer
    }
    let expressions = configuration.expressions(at: place)
    let name = path.count == 1 ? path[0] : path.joined(separator: ".")
    var isFound = false
    func follow(_ expression: ConfiguredExpression) {
      isFound = true
      self.follow(expression.references, in: address.module, key: address.key, depth: 0, &answer)
      if expression.usesRepetition {
        let repetition = configuration[place].repetition
        self.follow(repetition, in: address.module, key: address.key, depth: 0, &answer)
        if repetition.isEmpty { answer.endsInTheDark = true }
      }
    }
    if let paths = configuration.paths(at: place) {
      for number in paths.overlapping(name) { follow(expressions[number]) }
    } else {
      for number in expressions.indices where ExpressionPaths.overlap(expressions[number].path, name) {
        follow(expressions[number])
      }
    }
    // A dynamic block's arguments are not shown.
    if !isFound, !configuration.arguments(at: place).contains(path[0]) { answer.endsInTheDark = true }
    return answer
  }

  private func follow(
    _ references: [ConfigurationReference], in module: [ModuleStep], key: InstanceKey?, depth: Int,
    _ answer: inout Answer
  ) {
    // Deeper than any real nesting of modules: a ring of variables cannot be applied, but can be written.
    guard depth < 32 else { return }
    for reference in references { follow(reference, in: module, key: key, depth: depth, &answer) }
  }

  private func follow(
    _ reference: ConfigurationReference, in module: [ModuleStep], key: InstanceKey?, depth: Int,
    _ answer: inout Answer
  ) {
    // Those that the argument itself names are few, and most lead to a resource at once.
    if depth > 1, !answer.followed.insert(Followed(reference: reference, module: module, key: key)).inserted { return }
    switch reference.subject {
    case .resource(let mode, let type, let name, let literal):
      let path = module.isEmpty ? [] : module.map(\.name)
      let resource = ConfigurationAddress(module: path, mode: mode, type: type, name: name)
      let ids = index.ids(of: resource)
      let attribute = Self.topLevel(of: reference.attribute)
      if module.isEmpty, literal == nil, key == nil {
        // In the root there is one of each, and all are meant.
        var first: Int?
        for id in ids {
          if let first {
            if index[id].address != index[first].address { answer.isAmbiguous = true }
          } else {
            first = id
          }
          answer.add(id, attribute)
        }
        return
      }
      var all: [Int] = []
      for id in ids where module.isEmpty || index[id].address.module == module { all.append(id) }
      for id in chosen(all, literal: literal, key: key, &answer) { answer.add(id, attribute) }
    case .moduleOutput(let call, let output):
      guard let child = configuration.module(at: module.map(\.name) + [call]),
        let value = child.outputs.first(where: { $0.name == output })
      else {
        answer.endsInTheDark = true
        return
      }
      for instance in instances(of: call, in: module, key: key) {
        follow(value.references, in: instance, key: key, depth: depth + 1, &answer)
      }
    case .module(let call):
      guard let child = configuration.module(at: module.map(\.name) + [call]) else { return }
      for instance in instances(of: call, in: module, key: key) {
        follow(child.outputs.flatMap(\.references), in: instance, key: key, depth: depth + 1, &answer)
      }
      answer.isAmbiguous = true
    case .variable(let name):
      guard let last = module.last, let call = configuration.callOfModule[module.map(\.name)] else {
        // A variable of the root is given from outside and known when planning.
        return
      }
      guard let argument = call.arguments.first(where: { $0.name == name }) else { return }
      follow(argument.references, in: module.dropLast(), key: last.key ?? key, depth: depth + 1, &answer)
    case .local(let name):
      guard let local = source?[module.map(\.name)]?.locals.first(where: { $0.name == name }) else {
        answer.endsInTheDark = true
        return
      }
      let known = answer.targets.count
      follow(local.references, in: module, key: key, depth: depth + 1, &answer)
      // Which part of the local an attribute of it means is not followed.
      if !reference.attribute.isEmpty, answer.targets.count > known + 1 { answer.isAmbiguous = true }
    }
  }

  /// What stands before the first dot or bracket: mostly all of it.
  private static func topLevel(of attribute: String) -> String {
    let bytes = attribute.utf8Span.span
    for place in bytes.indices where bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: "[") {
      return String(Substring(attribute.utf8.prefix(place)))
    }
    return attribute
  }

  /// Which instances of a resource are meant: the literal key's, else the one with the same key, else all.
  private func chosen(
    _ ids: [Int], literal: InstanceKey?, key: InstanceKey?, _ answer: inout Answer
  ) -> [Int] {
    if let literal { return ids.filter { index[$0].address.key == literal } }
    if let key {
      let sameKey = ids.filter { index[$0].address.key == key }
      if !sameKey.isEmpty { return sameKey }
    }
    if ids.contains(where: { index[$0].address != index[ids[0]].address }) { answer.isAmbiguous = true }
    return ids
  }

  private func instances(of call: String, in module: [ModuleStep], key: InstanceKey?) -> [[ModuleStep]] {
    var keys = keysOfCall[module]?[call] ?? []
    if let key, keys.contains(key) { keys = [key] }
    return keys.map { module + [ModuleStep(call, key: $0)] }
  }
}

/// The configuration's modules, calls and resources, by where they stand. A class, because all plans of one configuration
/// hold on to it.
private final class ConfigurationTables: Sendable {
  let callOfModule: [[String]: ModuleCall]
  let placeOfResource: HandfulTable<ConfigurationAddress, ConfigurationTablesBuilder.Place>
  private let modules: [ConfigurationModule]
  private let numberOfModule: [[String]: Int]
  /// Of resources with many expressions.
  private let pathsOfResource: [ConfigurationTablesBuilder.Place: ExpressionPaths]
  private let root: ConfigurationModule
  private let hasSource: Bool

  init(_ root: ConfigurationModule, _ source: SourceConfiguration?) {
    let made = ConfigurationTablesBuilder(root, source)
    callOfModule = made.callOfModule
    placeOfResource = made.placeOfResource
    modules = made.modules
    numberOfModule = made.numberOfModule
    pathsOfResource = made.pathsOfResource
    self.root = root
    hasSource = source != nil
  }

  /// Whether it is what `init` makes of these. What both share is not looked at; with source it is not tried.
  func isOf(_ root: ConfigurationModule, _ source: SourceConfiguration?) -> Bool {
    !hasSource && source == nil && self.root == root
  }

  func module(at path: [String]) -> ConfigurationModule? { numberOfModule[path].map { modules[$0] } }

  func expressions(at place: ConfigurationTablesBuilder.Place) -> [ConfiguredExpression] {
    modules[place.module].resources[place.resource].expressions
  }

  /// Nil where there are few.
  func paths(at place: ConfigurationTablesBuilder.Place) -> ExpressionPaths? {
    pathsOfResource.isEmpty ? nil : pathsOfResource[place]
  }

  func repetition(at place: ConfigurationTablesBuilder.Place) -> [ConfigurationReference] {
    modules[place.module].resources[place.resource].repetition
  }

  func arguments(at place: ConfigurationTablesBuilder.Place) -> [String] {
    modules[place.module].resources[place.resource].arguments
  }

  subscript(place: ConfigurationTablesBuilder.Place) -> ConfiguredResource {
    modules[place.module].resources[place.resource]
  }
}

/// The tables while they are made.
private struct ConfigurationTablesBuilder {
  /// Where a resource stands; it is wide, and to copy it would hold on to all that it has.
  struct Place: Sendable, Hashable {
    var module: Int
    var resource: Int
  }

  private(set) var callOfModule: [[String]: ModuleCall] = [:]
  private(set) var placeOfResource: HandfulTable<ConfigurationAddress, Place>
  private(set) var modules: [ConfigurationModule] = []
  private(set) var numberOfModule: [[String]: Int] = [:]
  private(set) var pathsOfResource: [Place: ExpressionPaths] = [:]

  init(_ root: ConfigurationModule, _ source: SourceConfiguration?) {
    placeOfResource = HandfulTable(minimumCapacity: Self.resourceCount(of: root))
    add(root, path: [], source)
  }

  private static func resourceCount(of module: ConfigurationModule) -> Int {
    module.calls.reduce(module.resources.count) { $0 + resourceCount(of: $1.module) }
  }

  private mutating func add(_ module: ConfigurationModule, path: [String], _ source: SourceConfiguration?) {
    let number = modules.count
    numberOfModule[path] = number
    modules.append(module)
    for resource in module.resources.indices {
      let address = ConfigurationAddress(
        module: path, mode: module.resources[resource].mode, type: module.resources[resource].type,
        name: module.resources[resource].name)
      placeOfResource.set(address, to: Place(module: number, resource: resource))
      if let block = source?.resource(address) {
        modules[number].resources[resource] = module.resources[resource].completed(by: block)
      }
      if modules[number].resources[resource].expressions.count > ExpressionPaths.few {
        pathsOfResource[Place(module: number, resource: resource)] = ExpressionPaths(
          modules[number].resources[resource].expressions)
      }
    }
    for call in module.calls {
      callOfModule[path + [call.name]] = call
      add(call.module, path: path + [call.name], source)
    }
  }
}

extension ConfiguredResource {
  /// With what the files say beyond plan JSON: the arguments of dynamic blocks.
  fileprivate func completed(by source: SourceResource) -> ConfiguredResource {
    var completed = self
    let shown = Set(expressions.map(\.path))
    var arguments = Set(arguments)
    for expression in source.expressions where !shown.contains(expression.path) {
      completed.expressions.append(expression)
      let argument = String(expression.path.prefix { $0 != "." })
      if arguments.insert(argument).inserted { completed.arguments.append(argument) }
    }
    return completed
  }
}
