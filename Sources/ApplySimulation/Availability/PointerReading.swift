import ResourceKinds

/// What one pointer of one object names on one side of the apply, or on both. A class, because holder and targets have it both.
final class PointerReading: Sendable {
  /// How the target was found.
  enum Basis: Sendable, Hashable {
    /// Equal values.
    case value
    /// The configuration refers to it.
    case reference
    /// Plan JSON does not show it; what the same address named before goes on being named.
    case inferred
  }

  struct Target: Sendable, Hashable {
    var object: Int
    /// The side of the target whose address is meant, where an update changes that address; nil where it does not.
    var face: Face?
    /// Which of the pointer's values names it. Objects that share one value stand one behind the other; those of
    /// different values stand beside each other.
    var value = 0
  }

  /// What is found while it is read.
  struct Found {
    var targets: [Target] = []
    var externals: [String] = []
    var basis = Basis.value
    var isUnresolved = false
    var isAmbiguous = false

    var isEmpty: Bool { targets.isEmpty && externals.isEmpty && !isUnresolved }
  }

  let holder: Int
  let column: PointerColumn
  /// The side on which it is read; the old one where that says what both say.
  let face: Face
  /// True for what nothing touches: the new side says what the old one says.
  let isOfBoth: Bool
  let targets: [Target]
  /// Values that name nothing in the plan or the state: taken as up.
  let externals: [String]
  let basis: Basis
  /// True where the argument's value is known only after the apply and nothing tells what it will name.
  let isUnresolved: Bool
  /// True where the plan leaves open which of the targets is meant.
  let isAmbiguous: Bool

  var pointer: ServingPointer { column.pointer }
  /// Nothing else than one object.
  var namesOneObject: Bool { targets.count == 1 && externals.isEmpty && !isUnresolved }
  var isOld: Bool { face == .old }
  var isNew: Bool { face == .new || isOfBoth }

  func isOn(_ face: Face) -> Bool { face == .old ? isOld : isNew }

  init(_ found: Found, by column: PointerColumn, of holder: Int, _ face: Face, isOfBoth: Bool = false) {
    self.holder = holder
    self.column = column
    self.face = face
    self.isOfBoth = isOfBoth
    targets = found.targets
    externals = found.externals
    basis = found.basis
    isUnresolved = found.isUnresolved
    isAmbiguous = found.isAmbiguous
  }
}
