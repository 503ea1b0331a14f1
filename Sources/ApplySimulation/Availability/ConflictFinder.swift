import ApplyGraph
import EventSimulation
import PlanFile
import ResourceKinds
import SharedWork

/// Finds requests that meet what must be unique.
struct ConflictFinder: Sendable {
  let world: ServingWorld
  let order: OperationOrder

  /// A claim with who holds what it claims.
  struct Conflict: Sendable {
    var rule: ConflictRule
    var claimant: Int
    var holder: Int
    /// The object that serves one of the two only, where it is not they that have what must be unique.
    var shared: Int?
    /// The plan does not tell a value on which it depends.
    var isPossible = false
  }

  /// Who claims what someone holds, whatever the order.
  func claims() -> [Conflict] { records() + uniqueKeys() + targetGroups() }

  /// Those of `claims` that the order allows, and those that it makes.
  func conflicts(among claims: [Conflict]) -> [Conflict] {
    var conflicts = claims + proofs()
    // What the order rules out cannot happen.
    conflicts.removeAll { conflict in
      guard let release = conflict.rule.release else { return false }
      return order.certainlyPrecedes(release, conflict.rule.claim)
    }
    if conflicts.count < 2 { return conflicts }
    var seen: Set<ConflictRule> = []
    return conflicts.filter { seen.insert($0.rule).inserted }
  }

  // MARK: Records

  /// Records of one name that exclude each other.
  ///
  /// Source: Amazon Route 53 API Reference, ChangeResourceRecordSets: a CNAME excludes every other type of its name, and a
  /// simple record the routed ones of its type; RFC 1034, section 3.6.2 for CNAME. A create that overwrites replaces an
  /// equal record, it does not help against the others.
  private func records() -> [Conflict] {
    struct Held {
      var object: ServiceObject
      var record: DomainRecord
    }
    let objects = world.index.objects(ofTypeNumbers: world.records.typeNumbers)
    let claimants = objects.compactMap { object -> Held? in
      if object.create == nil, object.update == nil { return nil }
      return world.records.record(object, .new).map { Held(object: object, record: $0) }
    }
    if claimants.isEmpty { return [] }
    let held = objects.compactMap { object in
      world.records.record(object, .old).map { Held(object: object, record: $0) }
    }
    var conflicts: [Conflict] = []
    let holders = HoldersOfNames(held.map(\.record))
    for claimant in claimants {
      guard let claim = claimant.object.create ?? claimant.object.update else { continue }
      for holder in holders.holders(of: claimant.record).map({ held[$0] })
      where holder.object.id != claimant.object.id && excludes(holder.record, claimant.record, of: claimant.object) {
        guard let release = release(of: holder.object, from: claimant.record) else { continue }
        let overwrites = holder.record.isSame(as: claimant.record) && self.overwrites(claimant.object)
        conflicts.append(
          Conflict(
            rule: ConflictRule(
              claim: claim, release: release.operation, outcome: overwrites ? .overwrites : .refused,
              what: "the record \(claimant.record.name) \(claimant.record.type)"),
            claimant: claimant.object.id, holder: holder.object.id))
      }
    }
    return conflicts
  }

  /// Records that are replaced at one address before the old one goes, overwrite, and have a name that is known only
  /// then: a certificate authority asks the same proof of the same domain again.
  private func proofs() -> [Conflict] {
    world.index.objects(ofTypeNumbers: world.records.typeNumbers).compactMap { claimant in
      guard let create = claimant.create, world.records.record(claimant, .new) == nil, overwrites(claimant),
        let holder = world.index.object(at: claimant.address, .old), let delete = holder.delete,
        order.precedes(create, delete), let held = world.records.record(holder, .old)
      else { return nil }
      let rule = ConflictRule(
        claim: create, release: delete, outcome: .overwrites, what: "the record \(held.name) \(held.type)")
      return Conflict(rule: rule, claimant: claimant.id, holder: holder.id, isPossible: true)
    }
  }

  private func excludes(_ held: DomainRecord, _ claimed: DomainRecord, of object: ServiceObject) -> Bool {
    if held.type != claimed.type { return held.type == "CNAME" || claimed.type == "CNAME" }
    if object.address.type.hasPrefix("aws_") {
      return held.setIdentifier == claimed.setIdentifier || held.setIdentifier.isEmpty
        || claimed.setIdentifier.isEmpty || !held.policy.isLike(claimed.policy)
    }
    guard let keys = object.kind?.uniqueKeys, !keys.isEmpty else { return false }
    // Records with the content in their key stand beside each other, except that a name has one CNAME.
    return claimed.type == "CNAME" || !keys.alternatives.joined().contains { $0.path.names == ["content"] }
  }

  /// The operation that gives a record up; nil where it is no hindrance: what stays may only be met by another's create
  /// where both were there before.
  private func release(of holder: ServiceObject, from claimed: DomainRecord) -> (operation: Int?, Void)? {
    if let delete = holder.delete { return (delete, ()) }
    guard holder.isPersistent else { return nil }
    guard let update = holder.update, let after = world.records.record(holder, .new) else { return (nil, ()) }
    return excludes(after, claimed, of: holder) ? (nil, ()) : (update, ())
  }

  /// A create that replaces what is there.
  private func overwrites(_ object: ServiceObject) -> Bool {
    object.text("allow_overwrite", .new) == "true" || object.kind?.traits.contains(.overwrites) == true
  }

  // MARK: Unique keys

  private func uniqueKeys() -> [Conflict] {
    let match = IdentityMatch(world: world)
    let index = world.index
    var claimants: [String: [ServiceObject]] = [:]
    var count = 0
    for id in index.touched {
      let object = index[id]
      guard object.address.mode == .managed, object.new != nil, let kind = object.kind, !kind.uniqueKeys.isEmpty,
        !index.isRecord(object), (object.create ?? changingUpdate(of: object)) != nil
      else { continue }
      claimants[kind.type, default: []].append(object)
      count += 1
    }
    let types = claimants.sorted { $0.key < $1.key }
    // Few are compared sooner than another core is asked to.
    if count < 64 { return types.flatMap { conflicts(of: $0.value, $0.key, match) } }
    return SideBySide.mapNow(types.count, slicesOf: 1) { numbers in
      numbers.flatMap { conflicts(of: types[$0].value, types[$0].key, match) }
    }
  }

  private func conflicts(of claimants: [ServiceObject], _ type: String, _ match: IdentityMatch) -> [Conflict] {
    guard let keys = claimants.first?.kind?.uniqueKeys, !keys.isEmpty else { return [] }
    // Whoever claims alone, what nobody else could hold, is in no one's way.
    let only = claimants.count == 1 ? claimants[0].id : nil
    guard world.index.ids(ofType: type).contains(where: { $0 != only && HolderIndex.isHolder(world.index[$0]) }) else {
      return []
    }
    // One type may have most of a plan's objects.
    let claims = SideBySide.mapNow(claimants.count, slicesOf: 256) { numbers in
      numbers.map { Claim(claimants[$0], keys, match) }
    }
    let holders = HolderIndex(of: type, in: world.index, keys, claimed: claims)
    return SideBySide.mapNow(claimants.count, slicesOf: 256) { numbers in
      numbers.flatMap { number in
        holders.candidates(for: claims[number]).filter { $0 != claimants[number].id }.compactMap {
          conflict(claimants[number], world.index[$0], keys, match, type)
        }
      }
    }
  }

  private func conflict(
    _ claimant: ServiceObject, _ holder: ServiceObject, _ keys: IdentityKey, _ match: IdentityMatch, _ type: String
  ) -> Conflict? {
    guard let claim = claimant.create ?? changingUpdate(of: claimant) else { return nil }
    let answer = match.collides(keys, holder, .old, claimant)
    let overwrites = overwrites(claimant)
    // An unknown value makes a collision likely only at one and the same address.
    if answer == .different || answer == .unknown && (holder.address != claimant.address || !overwrites) { return nil }
    var release = holder.delete
    if release == nil, let update = holder.update {
      release = match.collides(keys, holder, .new, claimant) == .different ? update : nil
    }
    return Conflict(
      rule: ConflictRule(
        claim: claim, release: release, outcome: overwrites ? .overwrites : .refused, what: what(type, holder)),
      claimant: claimant.id, holder: holder.id, isPossible: answer == .unknown)
  }

  /// The update, where it changes the key.
  private func changingUpdate(of object: ServiceObject) -> Int? {
    guard let update = object.update, let keys = object.kind?.uniqueKeys else { return nil }
    return keys.alternatives.joined().contains { object.changedAttributes.contains($0.path.topLevel) } ? update : nil
  }

  private func what(_ type: String, _ holder: ServiceObject) -> String {
    // What is claimed is the key where it is one name, not what people call the object: a balancer's name, not its host.
    let keys = holder.kind?.uniqueKeys.alternatives.first
    let key = keys?.count == 1 ? keys?.first?.path : nil
    let own = (key ?? holder.kind?.display).flatMap { holder.texts($0, .old).first }
    let noun = type.split(separator: "_").dropFirst().joined(separator: " ")
    return own.map { "the \(noun) \($0)" } ?? "the \(noun) of \(holder.address)"
  }

  // MARK: One load balancer for a target group

  /// A target group serves one load balancer at a time.
  ///
  /// Source: Elastic Load Balancing API Reference, CreateListener: TargetGroupAssociationLimit.
  private func targetGroups() -> [Conflict] {
    var conflicts: [Conflict] = []
    for group in world.index.objects(ofTypeNumbers: world.index.typeNumbers(where: \.isTargetGroup)) {
      let users = world.edges.usersOf[group.id].filter { reading in
        let holder = world.index[reading.holder]
        return reading.pointer.relation == .nextHop
          && (ListenerRouting.isListener(holder) || ListenerRouting.isRule(holder))
      }
      for claim in users where claim.isNew {
        let claimant = world.index[claim.holder]
        guard let operation = claimant.create ?? claimant.update, let wanted = balancer(of: claimant, .new) else {
          continue
        }
        for held in users where held.isOld && held.holder != claim.holder {
          let holder = world.index[held.holder]
          guard let other = balancer(of: holder, .old), other != wanted else { continue }
          let leaves = !users.contains { $0.holder == held.holder && $0.isNew }
          let release = holder.delete ?? (leaves ? holder.update : nil)
          conflicts.append(
            Conflict(
              rule: ConflictRule(
                claim: operation, release: release, outcome: .refused,
                what: "the target group \(group.address), which serves one load balancer at a time"),
              claimant: claimant.id, holder: holder.id, shared: group.id))
        }
      }
    }
    return conflicts
  }

  /// The load balancer of a listener or rule.
  private func balancer(of object: ServiceObject, _ face: Face) -> Int? {
    let sources = world.edges.ofHolder[object.id].filter { $0.pointer.relation == .trafficSource && $0.isOn(face) }
    guard let source = sources.first?.targets.first else { return nil }
    let next = world.index[source.object]
    return ListenerRouting.isListener(next) ? balancer(of: next, next.values(face) == nil ? .old : face) : next.id
  }
}

extension DomainRecord {
  func isSame(as other: DomainRecord) -> Bool { type == other.type && setIdentifier == other.setIdentifier }
}

extension DomainRecord.Policy {
  /// Records of one name and type must have one routing policy.
  func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.simple, .simple), (.weighted, .weighted), (.failover, .failover), (.alternative, .alternative): true
    default: false
    }
  }
}

/// Which records are of one name in one zone.
private struct HoldersOfNames {
  private struct Name: Hashable {
    let zone: String
    let name: String

    init(of record: DomainRecord) { (zone, name) = (record.zone, record.name) }
  }

  private let records: [DomainRecord]
  /// The positions of those of a zone and name; empty where they are few, which are sooner compared with each other than
  /// hashed.
  private var places: [Name: [Int]] = [:]
  private static let handful = 16

  init(_ records: [DomainRecord]) {
    self.records = records
    if records.count <= Self.handful { return }
    for place in records.indices { places[Name(of: records[place]), default: []].append(place) }
  }

  /// As positions, ascending.
  func holders(of record: DomainRecord) -> [Int] {
    if records.count > Self.handful { return places[Name(of: record)] ?? [] }
    return records.indices.filter { records[$0].name == record.name && records[$0].zone == record.zone }
  }
}

/// What an object claims, in the forms in which values are compared.
private struct Claim {
  let address: ResourceAddress
  /// By alternative: the values of each part that the plan tells.
  let alternatives: [[(path: AttributePath, forms: [String])]]

  init(_ claimant: ServiceObject, _ keys: IdentityKey, _ match: IdentityMatch) {
    address = claimant.address
    alternatives = keys.alternatives.map { alternative in
      alternative.compactMap { part in
        let isUnknown = claimant.isUnknown(part.path, .new)
        let values = isUnknown ? match.heldValues(part.path, of: claimant) : claimant.texts(part.path, .new)
        guard let values, isUnknown || !values.isEmpty else { return nil }
        return (part.path, values.map(AddressText.firstForm))
      }
    }
  }
}

/// Finds who may hold what is claimed without looking at everyone.
private struct HolderIndex {
  /// What more objects than these hold at one time is not unique, whatever the catalog says. Two can be: two addresses of
  /// one object. Without this a plan of many alike would cost the square of them.
  private static let holdersOfOneKey = 8

  private let index: ObjectIndex
  /// The paths of the parts: few.
  private var paths: [AttributePath] = []
  /// By the part's path and the value's form: what is claimed of it, and who holds it.
  private var byValue: [[String: [Int]]] = []

  /// Complexity: linear in objects of the type. Most of a large plan's hold nothing that is claimed, and are looked at once.
  init(of type: String, in index: ObjectIndex, _ keys: IdentityKey, claimed claims: [Claim]) {
    self.index = index
    for claim in claims {
      for (path, forms) in claim.alternatives.joined() {
        let place = paths.firstIndex(of: path) ?? paths.count
        if place == paths.count {
          paths.append(path)
          byValue.append([:])
        }
        for form in forms { byValue[place][form] = [] }
      }
    }
    for (number, alternative) in keys.alternatives.enumerated() {
      // Who collides with a claim shares a value of every part that the claim tells.
      let told = alternative.map(\.path).filter { path in
        claims.allSatisfy { claim in claim.alternatives[number].contains { $0.path == path } }
      }
      // Holders that are alike are all claimed or none, so that groups stay whole.
      let wanted = claimed(told, of: index.ids(ofType: type)).map { index[$0] }.filter(Self.isHolder)
      if wanted.count <= Self.holdersOfOneKey {
        for holder in wanted { add(holder, alternative) }
        continue
      }
      for group in Self.groups(wanted, alternative) where group.count <= Self.holdersOfOneKey {
        for holder in group { add(holder, alternative) }
      }
    }
  }

  static func isHolder(_ object: ServiceObject) -> Bool {
    object.address.mode == .managed && object.old != nil && (object.delete != nil || object.isPersistent)
  }

  /// Those of the objects that hold something that is claimed at each of the paths.
  private func claimed(_ paths: [AttributePath], of objects: [Int]) -> [Int] {
    paths.reduce(objects) { objects, path in
      guard let place = paths.firstIndex(of: path) else { return [] }
      let claimed = byValue[place]
      var places = MemberPlaces(of: [path.topLevel])
      var texts: [String] = []
      return objects.filter { object in
        guard case .object(let members) = index[object].old else { return false }
        places.look(at: members)
        guard let place = places[0] else { return false }
        if path.names.count == 1, case .string(let text) = members[place].value {
          return !text.isEmpty && claimed[AddressText.firstForm(of: text)] != nil
        }
        texts.removeAll(keepingCapacity: true)
        members[place].value.addTexts(at: path.names, from: 1, to: &texts)
        return texts.contains { claimed[AddressText.firstForm(of: $0)] != nil }
      }
    }
  }

  private mutating func add(_ holder: ServiceObject, _ alternative: [IdentityKey.Part]) {
    for part in alternative {
      guard let place = paths.firstIndex(of: part.path) else { continue }
      let texts = holder.texts(part.path, .old)
      for text in texts.count < 2 ? texts : Array(Set(texts)) {
        byValue[place][AddressText.firstForm(of: text)]?.append(holder.id)
      }
    }
  }

  /// Holders that are alike in all parts, in the order of the first of each.
  private static func groups(_ holders: [ServiceObject], _ parts: [IdentityKey.Part]) -> [[ServiceObject]] {
    var place: [[[String]]: Int] = [:]
    var groups: [[ServiceObject]] = []
    for holder in holders {
      let value = parts.map { holder.texts($0.path, .old) }
      if let known = place[value] {
        groups[known].append(holder)
      } else {
        place[value] = groups.count
        groups.append([holder])
      }
    }
    return groups
  }

  /// Those that share the rarest value of each alternative, and what stands at the same address.
  func candidates(for claim: Claim) -> [Int] {
    var found = index.ids(at: claim.address).filter { Self.isHolder(index[$0]) }
    for alternative in claim.alternatives {
      var rarest: [Int]?
      for (path, forms) in alternative {
        let place = paths.firstIndex(of: path)
        let sharing = forms.flatMap { form in place.flatMap { byValue[$0][form] } ?? [] }
        if sharing.count < rarest?.count ?? .max { rarest = sharing }
      }
      found += rarest ?? []
    }
    return Set(found).sorted()
  }
}
