internal import Graphs
internal import PlanFile

extension RelevantAttribute {
  /// The resource as an expression names it; a key that evaluation found is there too.
  var reference: ConfigurationReference {
    ConfigurationReference(
      .resource(mode: resource.mode, type: resource.type, name: resource.name, key: resource.key))
  }
}

/// Which of some attributes the visible expressions name, or the whole object. Resources go by their numbers.
struct VisibleAttributes {
  /// The first name of some of the attributes of a resource.
  private struct Name {
    var text: String
    var isNamed = false
    /// The next one of the same resource; -1 behind the last.
    var next: Int
  }

  private struct Key: Hashable {
    var text: String
    var resource: Int
  }

  private var names: [Name] = []
  /// Where they stand; nil where there are so few that they are sooner gone along than hashed.
  private var placeOfName: [Key: Int]?
  /// By resource, where its names begin; -1 where there is none.
  private var firstName: [Int]
  /// By resource: whether some expression names the whole object.
  private var isNamed: [Bool]
  /// By attribute: the resource, and the place of its name; -1 where it has none, which any expression explains that names
  /// something of the resource.
  private var attributes: [(resource: Int, name: Int)] = []
  private var isNamedSomehow: [Bool]

  /// - Parameters:
  ///   - positions: in `Plan.relevantAttributes`.
  ///   - relevant: by such a position, the resource.
  init(_ positions: [Int], _ relevant: [Int], _ draft: borrowing GraphDraft) {
    firstName = [Int](filledWith: -1, count: draft.resources.count)
    isNamed = [Bool](filledWith: false, count: draft.resources.count)
    isNamedSomehow = isNamed
    var isWanted = isNamed
    attributes.reserveCapacity(positions.count)
    names.reserveCapacity(positions.count)
    if positions.count > Self.handful { placeOfName = [:] }
    for position in positions {
      let (resource, path) = (relevant[position], draft.input.plan.relevantAttributes[position].path)
      isWanted[resource] = true
      attributes.append((resource, path.first { Int($0) == nil }.map { place(of: $0, resource) } ?? -1))
    }
    for (number, module) in draft.model.modules.enumerated() {
      for position in module.resources.indices {
        let named = draft.resources.named[number][position]
        for place in module.resources[position].references.indices {
          let resource = named[named.startIndex + place]
          if resource < 0 || !isWanted[resource] { continue }
          note(module.resources[position].references[place].reference.attribute, resource)
        }
      }
      for output in module.outputs { note(output.references, in: module.path, isWanted, draft) }
      if module.path.isEmpty { continue }
      let parent = Array(module.path.dropLast())
      for variable in module.variables { note(variable.references, in: parent, isWanted, draft) }
      note(module.repetition, in: parent, isWanted, draft)
      note(module.dependsOn, in: parent, isWanted, draft)
    }
  }

  private static let handful = 32

  /// Where a name of a resource stands; -1 where it does not.
  private func knownPlace(of name: String, _ resource: Int) -> Int {
    if let placeOfName { return placeOfName[Key(text: name, resource: resource)] ?? -1 }
    var place = firstName[resource]
    while place >= 0, names[place].text != name { place = names[place].next }
    return place
  }

  /// The same; it is added where it was not there.
  private mutating func place(of name: String, _ resource: Int) -> Int {
    let known = knownPlace(of: name, resource)
    if known >= 0 { return known }
    let place = names.count
    names.append(Name(text: name, next: firstName[resource]))
    firstName[resource] = place
    placeOfName?[Key(text: name, resource: resource)] = place
    return place
  }

  private mutating func note(
    _ references: [ConfigurationReference], in module: [String], _ isWanted: [Bool], _ draft: borrowing GraphDraft
  ) {
    for reference in references {
      guard let resource = draft.resources.number(of: reference.subject, in: module), isWanted[resource] else {
        continue
      }
      note(reference.attribute, resource)
    }
  }

  private mutating func note(_ path: String, _ resource: Int) {
    isNamedSomehow[resource] = true
    let first = Self.firstName(path)
    if first.isEmpty { isNamed[resource] = true }
    let place = knownPlace(of: first, resource)
    if place >= 0 { names[place].isNamed = true }
  }

  /// True where some visible expression names the attribute of the resource, or the whole object.
  ///
  /// - Parameter position: of the attribute among those that were wanted.
  func explain(_ position: Int) -> Bool {
    let (resource, name) = attributes[position]
    return isNamed[resource] || (name < 0 ? isNamedSomehow[resource] : names[name].isNamed)
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
