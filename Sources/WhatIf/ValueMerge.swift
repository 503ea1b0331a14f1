import ApplyGraph
import PlanFile
import ResourceKinds

/// What planning would make of an object that exists and a configuration that was planned as a new object.
///
/// Arguments that the configuration gives are compared; what it leaves to the provider stays as it is.
struct ValueMerge {
  private(set) var after: JSONValue
  private(set) var unknown: JSONValue = .object([])
  /// Top-level arguments that differ, or whose value only the apply tells; sorted.
  private(set) var different: [String] = []
  /// Those of them that force a replacement.
  private(set) var forcing: [String] = []
  /// True where every argument of the configuration could be compared.
  let isWhole: Bool
  /// How it is known what forces a replacement.
  let evidence: ReplacementAttributes.Evidence

  init(old: ResourceChange, new: ResourceChange, configured: ConfiguredResource?) {
    let facts = ResourceCatalog.standard.kind(named: new.address.type)?.replacement
    evidence = facts?.evidence ?? .none
    let (given, marks) = (new.after.members ?? [], new.afterUnknown.members ?? [])
    let (shown, marked) = (Names(given.lazy.map(\.name)), Names(marks.lazy.map(\.name)))
    func isShown(_ name: String) -> Bool { shown.contains(name) || marked.contains(name) }
    isWhole = configured.map { $0.arguments.allSatisfy { isShown($0) || Self.isMeta($0) } } ?? false
    let arguments = Names((configured?.arguments ?? []) + new.nestedBlocks)
    let blocks = configured.map(Self.referringPaths)
    var members = given
    var unknowns: [JSONMember] = []
    var changed: Set<String> = []
    for mark in marks {
      if arguments.contains(mark.name) {
        // A block may have parts that the provider fills in.
        if mark.value == .bool(true) || Self.isGiven(mark, blocks) {
          changed.insert(mark.name)
          unknowns.append(mark)
        }
      } else if let kept = old.before[mark.name] {
        members.removeAll { $0.name == mark.name }
        members.append(JSONMember(mark.name, kept))
      }
    }
    for member in members where unknowns.place(of: member.name) == nil {
      let before = old.before[member.name] ?? .null
      if !Self.isSame(before, member.value) { changed.insert(member.name) }
    }
    after = .object(members)
    unknown = .object(unknowns)
    different = changed.sorted()
    forcing = different.filter { name in
      (facts?.attributes ?? []).contains { Self.forces($0, name, old, new) }
    }
  }

  private static func isMeta(_ argument: String) -> Bool { argument == "timeouts" || argument == "lifecycle" }

  /// By block, the paths inside it at which the configuration refers to something.
  private static func referringPaths(_ configured: ConfiguredResource) -> [String: [[String]]] {
    var paths: [String: [[String]]] = [:]
    for expression in configured.expressions where !expression.references.isEmpty && expression.path.contains(".") {
      let path = expression.path.split(separator: ".").map(String.init)
      if path.count > 1 { paths[path[0], default: []].append(Array(path.dropFirst())) }
    }
    return paths
  }

  /// True where the configuration refers to something at an unknown place of a block.
  private static func isGiven(_ mark: JSONMember, _ blocks: [String: [[String]]]?) -> Bool {
    guard let blocks else { return true }
    return blocks[mark.name]?.contains { mark.value.values(at: $0).contains(.bool(true)) } ?? false
  }

  /// Whether a path of the catalog forces a replacement, given that its top-level argument differs.
  private static func forces(
    _ text: String, _ name: String, _ old: ResourceChange, _ new: ResourceChange
  ) -> Bool {
    // Most are about another argument.
    guard text.utf8.starts(with: name.utf8) else { return false }
    var path = text.split(separator: ".").map(String.init)
    guard path.first == name else { return false }
    if path.last == "*" { path.removeLast() }
    if path.count == 1 { return true }
    if new.afterUnknown.values(at: path).contains(.bool(true)) { return true }
    let (before, after) = (old.before.values(at: path), new.after.values(at: path))
    return !isSame(.array(before), .array(after))
  }

  /// Providers write nothing, an empty text, an empty list and false alike.
  private static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
    if left == right || isEmpty(left) && isEmpty(right) { return true }
    // What must not be shown can't be compared.
    if left == .redacted || right == .redacted { return true }
    if case .array(let first) = left, case .array(let second) = right {
      guard first.count == second.count else { return false }
      if zip(first, second).allSatisfy(isSame) { return true }
      // Sets come in any order.
      return first.allSatisfy { one in second.contains { isSame(one, $0) } }
    }
    if case .object(let first) = left, case .object = right {
      return first.allSatisfy { isSame($0.value, right[$0.name] ?? .null) }
        && (right.members ?? []).allSatisfy { isSame(left[$0.name] ?? .null, $0.value) }
    }
    return false
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool(false), .string(""), .integer(0): true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}

/// Names to look for. Of a few it is quicker to look at each.
private struct Names {
  private var few: [String] = []
  private var many: Set<String> = []

  init(_ names: some Collection<String>) {
    if names.count <= 16 { few = Array(names) } else { many = Set(names) }
  }

  func contains(_ name: String) -> Bool { many.isEmpty ? few.contains(name) : many.contains(name) }
}
