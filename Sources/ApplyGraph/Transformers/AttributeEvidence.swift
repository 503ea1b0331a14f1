internal import Graphs
internal import PlanFile

extension RelevantAttribute {
  /// The resource as an expression names it; a key that evaluation found is there too.
  var reference: ConfigurationReference {
    ConfigurationReference(
      .resource(mode: resource.mode, type: resource.type, name: resource.name, key: resource.key))
  }
}

/// Which attributes of some resources the visible expressions name. Resources go by their numbers.
struct VisibleAttributes {
  /// Of each resource that is named.
  private var names: [Int: Set<String>] = [:]

  init(of resources: some Sequence<Int>, _ draft: borrowing GraphDraft) {
    var isWanted = [Bool](filledWith: false, count: draft.resources.count)
    for resource in resources { isWanted[resource] = true }
    func note(_ reference: ConfigurationReference, _ resource: Int) {
      if resource >= 0, isWanted[resource] {
        names[resource, default: []].insert(Self.firstName(reference.attribute))
      }
    }
    func note(_ references: [ConfigurationReference], in module: [String]) {
      for reference in references { note(reference, draft.resources.number(of: reference.subject, in: module) ?? -1) }
    }
    for (number, module) in draft.model.modules.enumerated() {
      for position in module.resources.indices {
        for (place, resource) in draft.resources.named[number][position].enumerated()
        where resource >= 0 && isWanted[resource] {
          note(module.resources[position].references[place].reference, resource)
        }
      }
      for output in module.outputs { note(output.references, in: module.path) }
      let parent = Array(module.path.dropLast())
      for variable in module.variables { note(variable.references, in: parent) }
      note(module.repetition, in: parent)
      note(module.dependsOn, in: parent)
    }
  }

  /// True where some visible expression names the attribute of the resource, or the whole object.
  func explain(_ attribute: RelevantAttribute, of resource: Int) -> Bool {
    guard let named = names[resource] else { return false }
    if named.contains("") { return true }
    guard let first = attribute.path.first(where: { Int($0) == nil }) else { return true }
    return named.contains(first)
  }

  /// The first attribute name of `[0].id`, `*.id`, `domain_name`.
  private static func firstName(_ path: String) -> String {
    // Nearly all begin with the name, and many are nothing else.
    if let first = path.utf8.first, first != UInt8(ascii: "*"), Self.isName(first) {
      guard let end = path.utf8.firstIndex(where: Self.isSeparator) else { return path }
      return String(path[..<end])
    }
    for bytes in path.utf8.split(whereSeparator: Self.isSeparator) {
      let step = Substring(bytes)
      if step != "*", Int(step) == nil { return String(step) }
    }
    return ""
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// Whether what begins with it is neither a separator nor a number.
  private static func isName(_ first: UInt8) -> Bool {
    !isSeparator(first) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) && first != UInt8(ascii: "-")
      && first != UInt8(ascii: "+")
  }
}

/// Whether a change's values show that it takes a certain attribute.
struct ValueEvidence {
  private var values: Set<JSONValue> = []
  private var isUnknown = false

  /// - Parameter changes: those of the attribute's resource.
  init(_ attribute: RelevantAttribute, _ changes: some Sequence<ResourceChange>) {
    let path = attribute.path.filter { Int($0) == nil }
    for change in changes where change.deposed == nil {
      for value in change.after.values(at: path) + change.before.values(at: path) where Self.tells(value) {
        values.insert(value)
      }
      if change.afterUnknown.values(at: path).contains(.bool(true)) { isUnknown = true }
    }
  }

  /// Short and common values prove nothing.
  private static func tells(_ value: JSONValue) -> Bool {
    guard let text = value.string else { return false }
    return text.utf8.count >= 8
  }

  /// `arguments`: where a hidden reference can be; what is unknown elsewhere is computed by the provider.
  func shows(in change: ResourceChange, arguments: Set<String>) -> Bool {
    if change.action == .noOp { return false }
    return arguments.contains { name in
      isUnknown && change.afterUnknown[name] != nil
        || !values.isEmpty && change.after[name].map { Self.contains(values, in: $0) } ?? false
    }
  }

  private static func contains(_ values: Set<JSONValue>, in tree: JSONValue) -> Bool {
    switch tree {
    case .object(let members): members.contains { contains(values, in: $0.value) }
    case .array(let elements): elements.contains { contains(values, in: $0) }
    default: values.contains(tree)
    }
  }
}
