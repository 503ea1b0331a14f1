import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds

/// Finds deletes that a service refuses because something still uses the object.
struct BlockedDeleteFinder {
  let world: ServingWorld
  let order: OperationOrder

  /// How long a provider asks again where the catalog does not know it. Prior.
  private static let usualRetries = SimulatedDuration(seconds: 600)

  func blockedDeletes() -> [BlockedDelete] {
    world.index.touched.compactMap { id in
      let object = world.index[id]
      guard let delete = object.delete, let retries = retries(of: object) else { return nil }
      return blocked(object, delete, retries)
    }
  }

  private func retries(of object: ServiceObject) -> SimulatedDuration? {
    for trait in object.kind?.traits ?? [] {
      if case .deleteRefusedWhileUsed(let retries) = trait { return retries ?? Self.usualRetries }
    }
    return nil
  }

  private func blocked(_ object: ServiceObject, _ delete: Int, _ retries: SimulatedDuration) -> BlockedDelete? {
    var waitsFor: [Int] = []
    var users: [ResourceAddress] = []
    var isHopeless = false
    let keepers = keepers(of: object)
    for user in self.users(of: object) {
      guard let release = user.delete ?? (keepers.contains(user.id) ? nil : user.update) else {
        isHopeless = true
        users.append(user.address)
        continue
      }
      if order.precedes(release, delete) { continue }
      users.append(user.address)
      if order.precedes(delete, release) { isHopeless = true } else { waitsFor.append(release) }
    }
    guard !users.isEmpty else { return nil }
    return BlockedDelete(
      delete: delete, waitsFor: waitsFor.sorted(), isHopeless: isHopeless, timeout: retries,
      users: Set(users).sorted().map(\.description))
  }

  /// What uses an object so that it can't go: what leads traffic to it or needs it. What merely hangs on it goes with it.
  private func users(of object: ServiceObject) -> [ServiceObject] {
    var users: [ServiceObject] = []
    for reading in world.edges.usersOf[object.id] where reading.isOld {
      let user = world.index[reading.holder]
      // The readings of one user stand beside each other.
      guard users.last?.id != user.id, !Self.leavesAlone(user.address.type, object.address.type) else { continue }
      users.append(user)
    }
    return users
  }

  /// Those that still use it afterwards: they never let go.
  private func keepers(of object: ServiceObject) -> Set<Int> {
    let namesIt = [world.edges.usersOf[object.id], world.edges.gatesOf[object.id]].joined()
    return Set(namesIt.lazy.filter(\.isNew).map(\.holder))
  }

  /// References that do not keep an object: a route to a gateway that goes becomes a black hole, a certificate's own
  /// records and validation are about it, and what is stored as text refers to nothing.
  ///
  /// Source: Amazon VPC User Guide, "Route tables" (blackhole).
  private static func leavesAlone(_ user: String, _ used: String) -> Bool {
    if user.hasPrefix("aws_route") && used.contains("gateway") { return true }
    return user == "aws_acm_certificate_validation"
  }
}
