import ResourceKinds

extension ProgramCompiler {
  /// What served or let in the object in whose place this one comes, and stays with that: a listener that a targeted apply
  /// leaves at the old load balancer, the targets of the old group. Without them the new object serves nobody.
  ///
  /// - Parameter families: those that this object has itself.
  mutating func leftBehind(by object: ServiceObject, having families: [String], needsEgress: Bool) -> [Int] {
    guard object.old == nil, let create = object.create,
      let predecessor = world.index.object(at: object.address, .old), predecessor.id != object.id,
      world.edges.successors[predecessor.id] != object.id
    else { return [] }
    let isMissing = world.edges.gatesOf[predecessor.id].contains { reading in
      guard reading.isNew, reading.basis == .value,
        let family = GateFamilies.family(of: reading, target: predecessor, in: world)
      else { return false }
      if families.contains(family) || family == GateFamilies.rules || family == GateFamilies.egress && !needsEgress {
        return false
      }
      return GateFamilies.weight(of: family) == .all
    }
    // There from its create on and gone with it: never.
    return isMissing ? [program.add(ServingLeaf(object: object.id, since: create, until: create))] : []
  }
}
