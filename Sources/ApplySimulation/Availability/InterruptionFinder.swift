import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds

/// What updates in place do to what they update.
struct InterruptionFinder {
  let index: ObjectIndex
  let follower: ReferenceFollower
  let catalog: ResourceCatalog
  /// What is known of a plan in which many updates are the same.
  var other: ServingOutline?

  /// What one update does.
  struct Effect: Sendable {
    var interruptions: [Interruption] = []
    /// Attributes that take effect later, in a maintenance window, with what the catalog says of it.
    var deferred: [String] = []
    var deferredNote = ""
    /// Attributes of which the catalog does not say what changing them does.
    var unknown: [String] = []

    /// The same of another update that does the same.
    fileprivate func done(by update: Int) -> Effect {
      var effect = self
      for place in effect.interruptions.indices { effect.interruptions[place].operation = update }
      return effect
    }
  }

  /// By operation id.
  func effects() -> [Int: Effect] {
    var effects: [Int: Effect] = [:]
    var rowsOfType: [Int: [UpdateEffect]] = [:]
    var clusters = Clusters()
    let other = other.flatMap { follower.hasConfiguration(of: $0.follower) ? $0 : nil }
    for id in index.touched {
      let object = index[id]
      guard let update = object.update, object.kind != nil else { continue }
      // It follows from the object, the configuration and who else is in its cluster.
      if let other, let former = index.former(of: id), !Clusters.isMember(object),
        let former = other.index[former].update, let known = other.updates[former]
      {
        effects[update] = known.done(by: update)
        continue
      }
      let rows = rowsOfType[object.typeNumber] ?? catalog.updates(of: object.address.type)
      rowsOfType[object.typeNumber] = rows
      effects[update] = effect(of: object, update, rows, siblings: clusters.members(beside: object, in: index))
    }
    return effects
  }

  private func effect(
    of object: ServiceObject, _ update: Int, _ rows: [UpdateEffect], siblings: Int?
  ) -> Effect {
    var effect = Effect()
    var whole: [(String, UpdateEffect)] = []
    var partial: [(String, UpdateEffect)] = []
    for attribute in changedArguments(of: object) {
      let found = catalog.interruption(
        type: object.address.type, attribute: attribute, before: object.old ?? .null, after: object.new ?? .null,
        afterUnknown: object.newUnknown, siblings: siblings, among: rows)
      guard let found else {
        if !HarmlessArguments.contains(attribute, of: object.address.type), !isPointer(attribute, object) {
          effect.unknown.append(attribute)
        }
        continue
      }
      switch found.severity {
      case .interruption: whole.append((attribute, found))
      case .degraded: partial.append((attribute, found))
      case .deferred:
        effect.deferred.append(attribute)
        effect.deferredNote = found.notes
      case .none: continue
      }
    }
    // One update stops a thing once, however many attributes ask for it: the longest decides.
    if let worst = Self.worst(whole) {
      effect.interruptions.append(interruption(worst, of: object, update, attributes: whole.map(\.0), isPartial: false))
    }
    if let worst = Self.worst(partial) {
      effect.interruptions.append(
        interruption(worst, of: object, update, attributes: partial.map(\.0), isPartial: true))
    }
    return effect
  }

  private static func worst(_ effects: [(String, UpdateEffect)]) -> UpdateEffect? {
    effects.map(\.1).max { left, right in
      (left.isOpenEnded ? 1 : 0, left.p50) < (right.isOpenEnded ? 1 : 0, right.p50)
    }
  }

  private func interruption(
    _ effect: UpdateEffect, of object: ServiceObject, _ update: Int, attributes: [String], isPartial: Bool
  ) -> Interruption {
    let type = object.address.type
    let failsOver = ["_db_", "_rds_", "_docdb_", "_neptune_", "elasticache", "_redis", "_sql_", "memorydb"].contains {
      type.holds($0)
    }
    return Interruption(
      operation: update, address: object.address.description + (isPartial ? "#partial" : ""),
      length: effect.isOpenEnded ? .fixed(.zero) : effect.model, placement: failsOver ? .atEnd : .anywhere,
      isOpenEnded: effect.isOpenEnded, isPartial: isPartial, attributes: attributes, note: effect.notes)
  }

  /// The arguments that the update changes: known to differ, or configured and known only after the apply. What is
  /// computed again without being configured is no change.
  private func changedArguments(of object: ServiceObject) -> [String] {
    var changed = object.changedAttributes.filter { name in
      // A block that only lost what is unknown in it has not changed otherwise.
      object.newUnknown[name] != .bool(true)
    }
    guard let arguments = follower.arguments(of: object.address) else { return changed }
    let known = changed.count
    for member in object.newUnknown.members ?? [] {
      let isWhole = member.value == .bool(true) || !member.value.values(at: [] as [String]).isEmpty
      guard isWhole, arguments.contains(member.name), !changed[..<known].contains(member.name),
        Self.hasMark(member.value)
      else { continue }
      changed.append(member.name)
    }
    return changed
  }

  private static func hasMark(_ value: JSONValue) -> Bool {
    switch value {
    case .bool(let mark): mark
    case .array(let elements): elements.contains(where: hasMark)
    case .object(let members): members.contains { hasMark($0.value) }
    case .null, .integer, .number, .string, .redacted: false
    }
  }

  /// Where traffic goes is followed by itself.
  private func isPointer(_ attribute: String, _ object: ServiceObject) -> Bool {
    object.kind?.pointers.contains { $0.path?.topLevel == attribute } ?? false
  }
}

/// Members of one cluster serve beside each other.
private struct Clusters {
  // How many members each has, by type and name; of a type all at once.
  private var members: [Int: [String: Int]] = [:]

  /// How many the object's cluster has, with itself; nil where it is in none.
  mutating func members(beside object: ServiceObject, in index: ObjectIndex) -> Int? {
    guard let cluster = Self.cluster(of: object) else { return nil }
    if members[object.typeNumber] == nil {
      members[object.typeNumber] = index.objects(ofType: object.address.type).reduce(into: [:]) { counts, other in
        if let name = Self.cluster(of: other) { counts[name, default: 0] += 1 }
      }
    }
    return members[object.typeNumber]?[cluster]
  }

  static func isMember(_ object: ServiceObject) -> Bool { cluster(of: object) != nil }

  private static func cluster(of object: ServiceObject) -> String? { object.text("cluster_identifier", .old) }
}
