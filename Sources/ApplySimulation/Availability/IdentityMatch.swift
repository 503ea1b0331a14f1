import PlanFile
import ResourceKinds

/// Compares an old and a new object by the catalog's keys.
struct IdentityMatch: Sendable {
  /// What a comparison says.
  enum Answer: Sendable, Hashable {
    case equal, different
    /// The plan does not tell a value.
    case unknown
  }

  let world: ServingWorld

  /// True where some alternative of the key is surely equal, names of slots counted as equal: a child of a replaced
  /// parent is the same child.
  func isSame(_ key: IdentityKey, _ old: ServiceObject, _ new: ServiceObject) -> Bool {
    key.alternatives.contains { answer($0, old, .old, new, .new, parentIsSlot: true) == .equal }
  }

  /// Whether two objects claim one unique key, as both stand on their sides.
  ///
  /// A parent that is replaced is another parent, so its new child collides with nothing of the old one.
  func collides(_ key: IdentityKey, _ holder: ServiceObject, _ held: Face, _ claimant: ServiceObject) -> Answer {
    var best = Answer.different
    for alternative in key.alternatives {
      switch answer(alternative, holder, held, claimant, .new, parentIsSlot: false) {
      case .equal: return .equal
      case .unknown: best = .unknown
      case .different: continue
      }
    }
    return best
  }

  private func answer(
    _ parts: [IdentityKey.Part], _ old: ServiceObject, _ oldFace: Face, _ new: ServiceObject, _ newFace: Face,
    parentIsSlot: Bool
  ) -> Answer {
    var answer = Answer.equal
    var isOwn = false
    for part in parts {
      if let prefix = part.unlessPrefix, uses(prefix, new, newFace) { return .different }
      switch compare(part.path, old, oldFace, new, newFace, parentIsSlot: parentIsSlot) {
      case .different: return .different
      case .unknown: answer = .unknown
      case .equal:
        if !old.texts(part.path, oldFace).isEmpty, !isParent(part.path, old, oldFace) { isOwn = true }
      }
    }
    // All parts null, or nothing but the parent: nothing that is theirs.
    return answer == .equal && !isOwn && parts.count > 1
      ? .different : hasValue(parts, old, oldFace) ? answer : .different
  }

  private func hasValue(_ parts: [IdentityKey.Part], _ object: ServiceObject, _ face: Face) -> Bool {
    parts.contains { !object.texts($0.path, face).isEmpty }
  }

  private func uses(_ prefix: AttributePath, _ object: ServiceObject, _ face: Face) -> Bool {
    !object.texts(prefix, face).isEmpty || object.isUnknown(prefix, face) && isConfigured(prefix, object)
  }

  private func isConfigured(_ path: AttributePath, _ object: ServiceObject) -> Bool {
    world.follower.arguments(of: object.address)?.contains(path.topLevel) ?? false
  }

  private func isParent(_ path: AttributePath, _ object: ServiceObject, _ face: Face) -> Bool {
    world.edges.ofHolder[object.id].contains { $0.isOn(face) && $0.pointer.path == path && !$0.targets.isEmpty }
  }

  private func compare(
    _ path: AttributePath, _ old: ServiceObject, _ oldFace: Face, _ new: ServiceObject, _ newFace: Face,
    parentIsSlot: Bool
  ) -> Answer {
    let before = old.texts(path, oldFace).flatMap { AddressText.forms(of: $0) }
    let after = new.texts(path, newFace).flatMap { AddressText.forms(of: $0) }
    if new.isUnknown(path, newFace) {
      // A name that the provider makes up is a new one.
      if !isConfigured(path, new) { return path.names == ["name"] || path.names == ["id"] ? .different : .unknown }
      return byReference(path, old, oldFace, new, parentIsSlot: parentIsSlot)
    }
    if path.isSet { return Set(before).isDisjoint(with: after) ? .different : .equal }
    return before == after ? .equal : .different
  }

  /// The values, of objects that stay, to which a part of a new object that is not known yet may be equal; nil where the
  /// plan does not tell.
  func heldValues(_ path: AttributePath, of new: ServiceObject) -> [String]? {
    let targets = world.follower.targets(of: new.address, path: path.names).targets
    if targets.isEmpty { return nil }
    return targets.flatMap { target -> [String] in
      let object = world.index[target.object]
      let slot = object.address.mode == .data ? world.index.object(at: object.address, .old) : object
      return [target.attribute, "id", "arn"].filter { !$0.isEmpty }.flatMap { slot?.texts($0, .old) ?? [] }
    }
  }

  /// The new value is known only after the apply: it is equal where the reference leads to what held the old value.
  private func byReference(
    _ path: AttributePath, _ old: ServiceObject, _ oldFace: Face, _ new: ServiceObject, parentIsSlot: Bool
  ) -> Answer {
    let targets = world.follower.targets(of: new.address, path: path.names).targets
    if targets.isEmpty { return .unknown }
    let before = Set(old.texts(path, oldFace).flatMap { AddressText.forms(of: $0) })
    for target in targets {
      let object = world.index[target.object]
      guard object.new != nil else { continue }
      // A data source that is read again reads the same; so does an attribute that its update does not touch.
      let slot = parentIsSlot || object.address.mode == .data ? world.index.object(at: object.address, .old) : object
      let names = [target.attribute, "id", "arn"].filter { !$0.isEmpty }
      let held = names.flatMap { slot?.texts($0, .old) ?? [] }.flatMap { AddressText.forms(of: $0) }
      if !before.isDisjoint(with: held) { return .equal }
    }
    return targets.contains { world.index[$0.object].address.mode == .data } ? .unknown : .different
  }
}
