import ApplyGraph
import PlanFile
import ResourceKinds

/// One object of the world: there before the apply, after it, or both.
///
/// A replacement is two objects at one address, an update one object with two faces. A class, because all that looks for
/// paths, conflicts and endpoints passes objects around.
final class ServiceObject: Sendable {
  /// What an object is made of.
  struct Draft {
    var address: ResourceAddress
    var old: JSONValue?
    var new: JSONValue?
    var newUnknown: JSONValue = .object([])
    var create: Int?
    var update: Int?
    var delete: Int?
    var change: Int?
    var changedAttributes: [String] = []
    var isDeposed = false
    var isUnchanged = false

    /// Whether an object is what is made of it but for numbers. What both share is not looked at.
    func isSame(as other: ServiceObject) -> Bool {
      address == other.address && isDeposed == other.isDeposed && isUnchanged == other.isUnchanged
        && (create == nil) == (other.create == nil) && (update == nil) == (other.update == nil)
        && (delete == nil) == (other.delete == nil) && old == other.old && new == other.new
        && newUnknown == other.newUnknown && changedAttributes == other.changedAttributes
    }

    /// Whether it is about the same change and has the same operations.
    func hasNumbers(of other: ServiceObject) -> Bool {
      create == other.create && update == other.update && delete == other.delete && change == other.change
    }
  }

  let id: Int
  let address: ResourceAddress
  /// The position of its type in `ObjectIndex.types`.
  let typeNumber: Int
  /// The position of its module instance in `ObjectIndex.modules`.
  let moduleNumber: Int
  /// Nil for a type that the catalog does not know.
  let kind: ResourceKind?
  /// Nil for what is none.
  let balancerPart: ListenerRouting.Part?
  /// The values before the apply; nil where the object is not there then.
  let old: JSONValue?
  /// The values after the apply; nil where the object is not there then.
  let new: JSONValue?
  /// Mirrors `new`: true where a value is known only after the apply.
  let newUnknown: JSONValue
  let create: Int?
  let update: Int?
  let delete: Int?
  /// Position in `Plan.changes`; nil for what the plan only read.
  let change: Int?
  /// Top-level attributes that the update changes.
  let changedAttributes: [String]
  /// A leftover of an earlier apply: no one is led to it.
  let isDeposed: Bool
  /// Nothing in the plan touches it: `old` and `new` are the same.
  let isUnchanged: Bool

  init(
    _ draft: Draft, id: Int, typeNumber: Int, moduleNumber: Int, kind: ResourceKind?,
    balancerPart: ListenerRouting.Part?
  ) {
    self.id = id
    address = draft.address
    self.typeNumber = typeNumber
    self.moduleNumber = moduleNumber
    self.kind = kind
    self.balancerPart = balancerPart
    old = draft.old
    new = draft.new
    newUnknown = draft.newUnknown
    create = draft.create
    update = draft.update
    delete = draft.delete
    change = draft.change
    changedAttributes = draft.changedAttributes
    isDeposed = draft.isDeposed
    isUnchanged = draft.isUnchanged
  }

  var isPersistent: Bool { old != nil && new != nil }
  var isTouched: Bool { create != nil || update != nil || delete != nil }

  /// Both values, the old one first; what the object is called is the same in most kinds.
  var faces: [(face: Face, values: JSONValue)] {
    (old.map { [(Face.old, $0)] } ?? []) + (new.map { [(Face.new, $0)] } ?? [])
  }

  func isThere(_ face: Face) -> Bool { face == .old ? old != nil : new != nil }

  func values(_ face: Face) -> JSONValue? { face == .old ? old : new }

  /// The strings at a path of one face; numbers and truth values as text.
  func texts(_ path: AttributePath, _ face: Face) -> [String] { texts(at: path.names, face) }

  func texts(_ path: String, _ face: Face) -> [String] {
    let dot = UInt8(ascii: ".")
    return texts(at: path.holds(dot) ? path.utf8.split(separator: dot).map { String(Substring($0)) } : [path], face)
  }

  private func texts(at path: [String], _ face: Face) -> [String] {
    var texts: [String] = []
    values(face)?.addTexts(at: path, from: 0, to: &texts)
    return texts
  }

  func text(_ path: String, _ face: Face) -> String? {
    path.utf8.contains(UInt8(ascii: ".")) ? texts(path, face).first : text(named: path, face)
  }

  /// The first of the texts at a path.
  func text(_ path: AttributePath, _ face: Face) -> String? {
    path.names.count == 1 ? text(named: path.names[0], face) : texts(path, face).first
  }

  /// Most are one value of the object itself, for which no list is needed; of a list it is the first that has a text.
  private func text(named name: String, _ face: Face) -> String? {
    guard let values = values(face) else { return nil }
    guard case .object(let members) = values else { return texts(at: [name], face).first }
    guard let place = members.place(of: name) else { return nil }
    if case .array = members[place].value { return texts(at: [name], face).first }
    return members[place].value.plainText
  }

  /// True where some value at the path, or a block around it, is known only after the apply.
  func isUnknown(_ path: AttributePath, _ face: Face) -> Bool {
    face == .new && newUnknown.isMarked(path.names)
  }
}

/// A side of the apply.
enum Face: Sendable, Hashable, CaseIterable {
  case old, new
}

extension JSONValue {
  /// The value as one text; nil for nothing, an empty text, lists and objects, and what must not be shown.
  var plainText: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .integer(let value): String(value)
    case .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object, .redacted: nil
    }
  }

  /// Adds the text of each value at an attribute path to `texts`, in the order of `values(at:)`.
  ///
  /// - Parameter depth: how many names of the path lead here.
  func addTexts(at path: [String], from depth: Int, to texts: inout [String]) {
    switch self {
    case .array(let elements): for element in elements { element.addTexts(at: path, from: depth, to: &texts) }
    case .object(let members):
      guard depth < path.count, let place = members.place(of: path[depth]) else { return }
      members[place].value.addTexts(at: path, from: depth + 1, to: &texts)
    case .null, .bool, .integer, .number, .string, .redacted:
      if depth == path.count, let text = plainText { texts.append(text) }
    }
  }

  /// Whether a mask of what is unknown has a mark at the path or at a block around it.
  fileprivate func isMarked(_ path: [String], from depth: Int = 0) -> Bool {
    switch self {
    case .array(let elements): return elements.contains { $0.isMarked(path, from: depth) }
    case .object(let members):
      guard depth < path.count, let place = members.place(of: path[depth]) else { return false }
      return members[place].value.isMarked(path, from: depth + 1)
    case .bool(let mark): return mark && depth > 0
    case .null, .integer, .number, .string, .redacted: return false
    }
  }
}
