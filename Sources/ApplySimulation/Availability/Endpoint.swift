import EventSimulation
import Graphs
import PlanFile
import ResourceKinds
import SharedWork

/// What users reach, compiled: its circuit, and what is known of what it stands on. A class, because it has many parts and is
/// passed around.
final class Endpoint: Sendable {
  let name: String
  let kind: EndpointKind
  /// The object that users reach first.
  let address: ResourceAddress
  let program: ServingProgram
  let existsBefore: Bool
  let existsAfter: Bool
  /// The objects that users name: records of one name, or one object and its replacement.
  let members: [Int]
  /// Every object on the paths.
  let elements: [Int]
  /// Those of them that may be something else after the apply.
  let changing: [Int]
  /// The addresses of both, sorted, and how much of the latter is modelled.
  let memberAddresses: [ResourceAddress]
  let elementAddresses: [ResourceAddress]
  let coverage: Coverage
  /// Names outside of the plan that are led to.
  let externals: [String]
  /// Pointers whose targets the plan does not tell, and such that are guessed.
  let unresolved: [PointerReading]
  let guessed: [PointerReading]
  /// For names in DNS; the zone is empty where it is not told.
  let zone: String
  let ttlSeconds: Int?
  let negativeSeconds: Int?

  init(
    name: String, kind: EndpointKind, address: ResourceAddress, program: ServingProgram, existsBefore: Bool,
    existsAfter: Bool, members: [Int], elements: [Int], changing: [Int], memberAddresses: [ResourceAddress],
    elementAddresses: [ResourceAddress], coverage: Coverage, externals: [String], unresolved: [PointerReading],
    guessed: [PointerReading], zone: String, ttlSeconds: Int?, negativeSeconds: Int?
  ) {
    self.name = name
    self.kind = kind
    self.address = address
    self.program = program
    self.existsBefore = existsBefore
    self.existsAfter = existsAfter
    self.members = members
    self.elements = elements
    self.changing = changing
    self.memberAddresses = memberAddresses
    self.elementAddresses = elementAddresses
    self.coverage = coverage
    self.externals = externals
    self.unresolved = unresolved
    self.guessed = guessed
    self.zone = zone
    self.ttlSeconds = ttlSeconds
    self.negativeSeconds = negativeSeconds
  }

  var identity: EndpointForecast.Identity { EndpointForecast.Identity(name, address.description, zone: zone) }
}

/// Finds the endpoints of a plan: names in DNS first, then what users can reach and no name leads to.
struct EndpointFinder: Sendable {
  let world: ServingWorld
  private let order: AddressOrder
  /// As many are sooner compared with each other than hashed.
  private static let handful = 16

  init(world: ServingWorld) {
    self.world = world
    order = AddressOrder(world.index)
  }

  func endpoints() -> [Endpoint] {
    let named = names()
    var isCovered = [Bool](filledWith: false, count: world.index.objects.count)
    for object in named.lazy.flatMap(\.elements) { isCovered[object] = true }
    return named + unnamed(&isCovered)
  }

  // MARK: Names in DNS

  /// The names that records hold, each of one zone, and of one type where it holds no addresses. Numbered.
  private struct NameKeys: Sendable {
    private struct Key: Hashable {
      var name: String
      var service: String
      var zone: String
    }

    private var keys: [Key] = []
    /// Of names that are many, as many as there are of a name, and its numbers.
    private var numbersOfName: [String: [Int]] = [:]
    /// As many are sooner compared with each other than hashed.
    private static let handful = 16

    /// The number of what a record holds; the next one where nothing else holds the same.
    mutating func number(of record: DomainRecord) -> Int {
      let service = record.isAddress ? "" : record.type
      let zone = record.zone
      // Where the plan does not tell the zone, the name alone decides.
      func isSame(_ number: Int) -> Bool {
        keys[number].name == record.name && keys[number].service == service
          && (zone.isEmpty || keys[number].zone == zone)
      }
      let known =
        keys.count <= Self.handful
        ? keys.indices.first(where: isSame) : numbersOfName[record.name]?.first(where: isSame)
      if let known { return known }
      keys.append(Key(name: record.name, service: service, zone: zone))
      if keys.count == Self.handful + 1 {
        for number in keys.indices { numbersOfName[keys[number].name, default: []].append(number) }
      } else if keys.count > Self.handful {
        numbersOfName[record.name, default: []].append(keys.count - 1)
      }
      return keys.count - 1
    }

    /// Whether nothing else has the name.
    func isOnly(_ number: Int) -> Bool {
      let name = keys[number].name
      if keys.count > Self.handful { return numbersOfName[name]?.count == 1 }
      return keys.count { $0.name == name } == 1
    }
  }

  /// A record while it holds a name.
  struct NameMember: Sendable {
    var object: Int
    var old: DomainRecord?
    var new: DomainRecord?
  }

  private func names() -> [Endpoint] {
    var keys = NameKeys()
    var groups: [[NameMember]] = []
    let records = world.index.objects(ofTypeNumbers: world.records.typeNumbers).filter { !$0.isDeposed }
    let found = SideBySide.mapNow(records.count, slicesOf: 64) { numbers in
      numbers.flatMap { nameMembers(of: records[$0]) }
    }
    for member in found {
      guard let record = member.record else { continue }
      let number = keys.number(of: record)
      if number == groups.count { groups.append([]) }
      groups[number].append(member)
    }
    return SideBySide.mapNow(groups.count, slicesOf: 16) { [keys, groups] numbers in
      var compiler = ProgramCompiler(world: world)
      return numbers.map { number in
        let record = groups[number].first?.record
        let name = record?.name ?? ""
        let isAlone = record?.isAddress == true || keys.isOnly(number)
        return endpoint(
          name: isAlone ? name : "\(name) (\(record?.type ?? ""))", domain: name, groups[number], &compiler)
      }
    }
  }

  private func nameMembers(of object: ServiceObject) -> [NameMember] {
    var old = world.records.record(object, .old)
    var new = world.records.record(object, .new)
    // A new record whose name the plan does not tell yet holds the name that its address held before.
    if new == nil, object.new != nil, old == nil,
      let before = world.index.object(at: object.address, .old).flatMap({ world.records.record($0, .old) })
    {
      new = before
    }
    if new == nil, object.isPersistent { new = old }
    guard let record = old ?? new, !record.isProof, old?.type != "SOA", new?.type != "SOA",
      !world.records.isValidation(object)
    else { return [] }
    guard let before = old, let after = new, (before.zone, before.name) != (after.zone, after.name) else {
      return [NameMember(object: object.id, old: old, new: new)]
    }
    (old, new) = (before, after)
    return [NameMember(object: object.id, old: old, new: nil), NameMember(object: object.id, old: nil, new: new)]
  }

  private func endpoint(
    name: String, domain: String, _ group: [NameMember], _ compiler: inout ProgramCompiler
  ) -> Endpoint {
    compiler.begin(name: domain)
    var types: [String] = []
    for member in group {
      if let type = member.old?.type, !types.contains(type) { types.append(type) }
      if let type = member.new?.type, !types.contains(type) { types.append(type) }
    }
    var nodes: [Int] = []
    var presences: [Int] = []
    for type in types {
      // Mostly all are of one type.
      let ofType = types.count == 1 ? group : group.filter { $0.old?.type == type || $0.new?.type == type }
      nodes.append(NameCircuit.node(for: ofType, type: type, &compiler))
      for member in ofType { presences.append(NameCircuit.presence(of: member, type: type, &compiler)) }
    }
    let oldCount = types.count { type in group.contains { $0.old?.type == type } }
    let newCount = types.count { type in group.contains { $0.new?.type == type } }
    let needed = min(oldCount, newCount)
    compiler.program.root = compiler.program.any(nodes, needed: needed)
    compiler.program.namePresence = compiler.program.any(presences, needed: 1)
    let outermost = group.first { $0.old != nil } ?? group[0]
    let firstBefore = group.first { $0.old != nil }?.old
    let longest = group.reduce(nil as Int?) { longest, member in
      guard let ttl = member.old?.ttlSeconds else { return longest }
      return max(longest ?? ttl, ttl)
    }
    return compiled(
      compiler, name: name, kind: .dnsRecord, address: world.index[outermost.object].address,
      existsBefore: firstBefore != nil, existsAfter: group.contains { $0.new != nil },
      members: unique(group.map(\.object)), zone: group.first?.record?.zone ?? "",
      ttl: longest ?? group.first?.record?.ttlSeconds,
      negative: (firstBefore ?? group.first?.record)?.negativeSeconds)
  }

  // MARK: Everything else

  private func unnamed(_ isCovered: inout [Bool]) -> [Endpoint] {
    let index = world.index
    let types = index.typeNumbers { $0.kind?.role == .endpoint && !$0.isRecord }
    let candidates = index.objects(ofTypeNumbers: types).filter { $0.address.mode == .managed && !$0.isDeposed }
    // Mostly a name leads to each.
    if candidates.allSatisfy({ isCovered[$0.id] }) { return [] }
    var endpoints: [Endpoint] = []
    // Alone at their addresses: one that goes and one that comes may be the same.
    let lonely = Dictionary(
      grouping: candidates.filter { !$0.isPersistent && Array(world.index.ids(at: $0.address)).count == 1 },
      by: \.address.type)
    // What nothing else leads to comes first, so that a name and the things behind it are one endpoint.
    let outer = candidates.filter { !isInner($0) }
    var compiler = ProgramCompiler(world: world)
    for object in outer + candidates where !isCovered[object.id] {
      let group = joined(object, lonely)
      let endpoint = endpoint(of: group, index.served[object.typeNumber].endpointKind, &compiler)
      // What takes an endpoint's place under another name is none of its elements, and no second one.
      for covered in endpoint.elements + endpoint.members { isCovered[covered] = true }
      endpoints.append(endpoint)
    }
    return endpoints
  }

  /// True where traffic comes through something else that users reach.
  private func isInner(_ object: ServiceObject) -> Bool {
    let own = world.edges.ofHolder[object.id].contains { reading in
      reading.pointer.relation == .trafficSource
        && reading.targets.contains { world.index[$0.object].kind?.role == .endpoint }
    }
    return own || world.edges.usersOf[object.id].contains { $0.pointer.relation == .nextHop }
  }

  /// An object with what replaces it: at the same address, or elsewhere under the same identity.
  private func joined(_ object: ServiceObject, _ lonely: [String: [ServiceObject]]) -> [ServiceObject] {
    let same = world.index.ids(at: object.address).map { world.index[$0] }.filter { !$0.isDeposed }
    if same.count > 1 || object.isPersistent { return same }
    guard let kind = object.kind else { return same }
    let other = lonely[object.address.type]?.first { other in
      other.address != object.address && (other.old == nil) == (object.old != nil)
        && IdentityMatch(world: world).isSame(
          kind.identity, object.old == nil ? other : object, object.old == nil ? object : other)
    }
    return other.map { object.old == nil ? [$0, object] : [object, $0] } ?? same
  }

  private func endpoint(
    of group: [ServiceObject], _ kind: EndpointKind, _ compiler: inout ProgramCompiler
  ) -> Endpoint {
    let first = group.first { $0.old != nil } ?? group[0]
    compiler.begin(name: EndpointNames.host(of: first))
    let keepsAddress = EndpointNames.keepsAddress(group, world)
    let nodes = group.filter { keepsAddress || $0.old != nil || first.old == nil }.map { compiler.node(for: $0.id) }
    compiler.program.root = compiler.program.any(nodes, needed: 1)
    return compiled(
      compiler, name: EndpointNames.name(of: first, in: world), kind: kind,
      address: first.address, existsBefore: first.old != nil,
      existsAfter: group.contains { $0.new != nil } && (keepsAddress || first.isPersistent || first.old == nil),
      members: group.map(\.id))
  }

  private func compiled(
    _ compiler: ProgramCompiler, name: String, kind: EndpointKind, address: ResourceAddress, existsBefore: Bool,
    existsAfter: Bool, members: [Int], zone: String = "", ttl: Int? = nil, negative: Int? = nil
  ) -> Endpoint {
    let elements = order.addresses(of: compiler.visited)
    return Endpoint(
      name: name, kind: kind, address: address, program: compiler.program, existsBefore: existsBefore,
      existsAfter: existsAfter, members: members, elements: compiler.visited,
      changing: compiler.visited.filter { !world.index[$0].isUnchanged },
      memberAddresses: order.addresses(of: members), elementAddresses: elements,
      coverage: coverage(compiler.visited, addressCount: elements.count), externals: compiler.externals,
      unresolved: compiler.unresolved, guessed: compiler.guessed, zone: zone, ttlSeconds: ttl, negativeSeconds: negative
    )
  }

  private func coverage(_ elements: [Int], addressCount: Int) -> Coverage {
    let unknown = elements.filter { world.index.isUnknown[world.index[$0].typeNumber] }
    if unknown.isEmpty { return Coverage(modelled: addressCount, of: addressCount, unknown: []) }
    let names = order.addresses(of: unknown).map(\.description)
    return Coverage(modelled: addressCount - names.count, of: addressCount, unknown: names)
  }

  private func unique(_ numbers: [Int]) -> [Int] {
    if numbers.count == 1 { return numbers }
    if numbers.count <= Self.handful {
      return numbers.indices.filter { !numbers[..<$0].contains(numbers[$0]) }.map { numbers[$0] }
    }
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }
}

extension EndpointFinder.NameMember {
  var record: DomainRecord? { old ?? new }
  var name: String { record?.name ?? "" }
}

/// The records of one name and type, as a circuit.
enum NameCircuit {
  typealias Member = EndpointFinder.NameMember

  /// Any record that answers will do. A secondary one of a fail-over pair answers only in place of the primary; a weight
  /// of zero counts only where all weights are zero.
  static func node(for members: [Member], type: String, _ compiler: inout ProgramCompiler) -> Int {
    var (main, secondary) = (members, [Member]())
    // Members are wide, and most are neither.
    if members.contains(where: { isSecondary($0, type) }) {
      secondary = members.filter { isSecondary($0, type) }
      main.removeAll { isSecondary($0, type) }
    }
    if main.contains(where: { isWeightless($0, type) }) {
      let weighted = main.filter { !isWeightless($0, type) }
      if !weighted.isEmpty { main = weighted }
    }
    let mainNode = group(main, type: type, &compiler)
    guard !secondary.isEmpty else { return mainNode }
    let other = group(secondary, type: type, &compiler)
    return main.isEmpty ? other : compiler.program.failover(main: mainNode, other: other)
  }

  private static func group(_ members: [Member], type: String, _ compiler: inout ProgramCompiler) -> Int {
    let nodes = members.map { member in
      let whole = compiler.node(for: member.object)
      return compiler.program.all([whole] + limits(of: member, type: type, &compiler))
    }
    func isOld(_ member: Member) -> Bool { member.old?.type == type }
    func isNew(_ member: Member) -> Bool { member.new?.type == type }
    let needed = ProgramCompiler.needed(
      old: members.count(where: isOld), new: members.count(where: isNew),
      isPartOfOld: members.allSatisfy { isOld($0) || !isNew($0) })
    return compiler.program.any(nodes, needed: needed)
  }

  /// The record itself, whatever it points at.
  static func presence(of member: Member, type: String, _ compiler: inout ProgramCompiler) -> Int {
    let object = compiler.world.index[member.object]
    return compiler.program.all(
      [compiler.presence(of: object, readiness: false)] + limits(of: member, type: type, &compiler))
  }

  /// An update that gives the object another name or type ends, or begins, its being a record of this one.
  private static func limits(of member: Member, type: String, _ compiler: inout ProgramCompiler) -> [Int] {
    let object = compiler.world.index[member.object]
    guard object.isPersistent, let update = object.update else { return [] }
    let isOld = member.old?.type == type
    let isNew = member.new?.type == type
    guard isOld != isNew else { return [] }
    var leaf = ServingLeaf(object: object.id)
    if isOld { leaf.until = update } else { leaf.since = update }
    return [compiler.program.add(leaf)]
  }

  private static func isSecondary(_ member: Member, _ type: String) -> Bool {
    isRecord(member, type, with: .failover(isPrimary: false))
  }

  private static func isWeightless(_ member: Member, _ type: String) -> Bool {
    isRecord(member, type, with: .weighted(0))
  }

  /// Whether it is a record of a type on a side, and has a policy wherever it is.
  private static func isRecord(_ member: Member, _ type: String, with policy: DomainRecord.Policy) -> Bool {
    let (isOld, isNew) = (member.old?.type == type, member.new?.type == type)
    return (isOld || isNew) && (!isOld || member.old?.policy == policy) && (!isNew || member.new?.policy == policy)
  }
}
