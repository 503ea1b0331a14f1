import ResourceKinds

/// Old answers that outlive what they lead to.
///
/// Terraform updates a record and deletes the old target seconds later, while resolvers keep the old answer for its TTL.
struct DanglingAnswers {
  let model: AvailabilityModel

  /// By how much of its time an old answer is no worse than the new one, from a change of the endpoint's records on, in
  /// one run: as long as the old target still serves, or as long as the new one does not yet. Nil where no record changes
  /// what it leads to, or its old target goes on serving.
  func lead(_ endpoint: Endpoint, _ run: RunTimes, _ stretches: [ServiceStretch]) -> Int64? {
    var shortest: Int64?
    for member in endpoint.members {
      let record = model.world.index[member]
      // A record that goes leaves no switch behind; one that is replaced does, when its successor stands.
      guard let update = record.update, run.effect[update] >= 0 else { continue }
      let change = run.effect[update]
      let readings = model.world.edges.ofHolder[member].filter { $0.pointer.relation == .nextHop }
      for old in readings where old.isOld {
        let kept = readings.filter { $0.isNew && $0.pointer == old.pointer }.flatMap(\.targets)
        for target in old.targets where !kept.contains(target) {
          // Dark when the record changes: what it led to does not serve, whether or not it is still there.
          let outage = stretches.first { $0.level == .dark && $0.start < change && change <= $0.end ?? .max }
          guard let end = outage.map({ $0.end ?? change }) ?? end(of: target, run) else { continue }
          let lead = max(0, end - change)
          shortest = min(shortest ?? lead, lead)
        }
      }
    }
    return shortest
  }

  /// When an old target, or the last of what it needs to answer, goes; nil where it stays.
  private func end(of target: PointerReading.Target, _ run: RunTimes) -> Int64? {
    let object = model.world.index[target.object]
    var ends: [Int64] = []
    if let delete = object.delete, run.effect[delete] >= 0 { ends.append(run.effect[delete]) }
    if target.face == .old, let update = object.update, run.effect[update] >= 0 { ends.append(run.start[update]) }
    let sources = model.world.edges.gatesOf[object.id].filter {
      $0.pointer.relation == .trafficSource && $0.isOld
    }
    let deletes = Set(sources.map(\.holder)).compactMap { model.world.index[$0].delete }
    if !deletes.isEmpty, deletes.count == Set(sources.map(\.holder)).count {
      // Without its last listener it answers nothing.
      let last = deletes.map { run.effect[$0] }
      if last.allSatisfy({ $0 >= 0 }), let moment = last.max() { ends.append(moment) }
    }
    return ends.min()
  }
}
