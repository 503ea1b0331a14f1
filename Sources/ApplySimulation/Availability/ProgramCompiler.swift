import PlanFile
import ResourceKinds

/// Turns what an endpoint stands on into a `ServingProgram`.
///
/// One compiler serves one endpoint: which rules, ports and permissions matter depends on who asks.
struct ProgramCompiler {
  let world: ServingWorld
  /// The name that users ask for; nil where the endpoint has none.
  let name: String?
  var program = ServingProgram()
  /// Objects that the program reads, in the order of finding.
  private(set) var visited: [Int] = []
  /// Pointers that lead out of the plan.
  private(set) var externals: [String] = []
  /// Pointers whose targets the plan does not tell.
  private(set) var unresolved: [PointerReading] = []
  /// Pointers whose targets are guessed, or of which one of several is meant.
  private(set) var guessed: [PointerReading] = []
  private var isVisited: Set<Int> = []
  private var nodeOf: [Key: Int] = [:]
  private var inProgress: Set<Key> = []
  /// Objects that traffic may pass, whether or not they were compiled yet.
  private var reached: Set<Int> = []

  /// What an object is asked for.
  struct Key: Hashable {
    var object: Int
    /// The ports that a security group must open; nil: any.
    var ports: [Int]?
    /// A load balancer's security group must also let it reach its targets.
    var needsEgress = false
  }

  init(world: ServingWorld, name: String?) {
    self.world = world
    self.name = name
  }

  /// The node that says how well an object serves.
  mutating func node(for object: Int, ports: [Int]? = nil, needsEgress: Bool = false) -> Int {
    let key = Key(object: object, ports: ports, needsEgress: needsEgress)
    if let known = nodeOf[key] { return known }
    if inProgress.isEmpty { reach(from: object) }
    // A ring, such as a permission that names its caller: it adds nothing.
    guard inProgress.insert(key).inserted else { return program.up() }
    if isVisited.insert(object).inserted { visited.append(object) }
    let item = world.index[object]
    var parts = [presence(of: item)]
    parts += ownPointers(of: item, ports: ports)
    parts += reversePointers(to: item, ports: ports, needsEgress: needsEgress)
    let node = program.all(parts)
    inProgress.remove(key)
    nodeOf[key] = node
    return node
  }

  // MARK: Presence

  /// There from the create's effect, and what it needs to be ready, to the delete's effect, less the holes of updates.
  mutating func presence(of object: ServiceObject, readiness: Bool = true) -> Int {
    var leaf = ServingLeaf(object: object.id)
    leaf.since = object.create
    leaf.until = object.kind?.deleteEffect == DeleteEffect.none ? nil : object.delete
    if let create = object.create {
      leaf.killers = world.overwrites[create] ?? []
      if readiness, let kind = object.kind {
        leaf.readiness = ReadinessModel.readiness(of: object, kind: kind, in: world)
        leaf.stream = ReadinessModel.stream(of: object)
      }
    }
    if let update = object.update {
      // What a gate lets through after a change of its rules is the change's purpose, not an interruption.
      let isGate = object.kind?.role == .gates
      leaf.interruptions = world.interruptions(of: update).filter { !(isGate && $0.isPartial) }.map { program.add($0) }
    }
    return program.add(leaf)
  }

  // MARK: What an object needs

  /// The object's own pointers: next hops and requirements. Of several values of one pointer any will do; all pointers
  /// that are set must lead somewhere.
  private mutating func ownPointers(of object: ServiceObject, ports: [Int]?) -> [Int] {
    let readings = world.edges.ofHolder[object.id].filter {
      $0.pointer.relation == .nextHop || $0.pointer.relation == .requirement
    }
    var nodes: [Int] = []
    var seen: Set<ServingPointer> = []
    for reading in readings where seen.insert(reading.pointer).inserted {
      let isAction = ListenerRouting.isAction(reading.pointer, of: object)
      if isAction { continue }
      nodes.append(
        group(of: reading.pointer, of: object, readings.filter { $0.pointer == reading.pointer }, ports: ports))
    }
    if ListenerRouting.isListener(object) { nodes.append(listenerAction(of: object)) }
    return nodes
  }

  /// One pointer over both sides of the apply.
  mutating func group(
    of pointer: ServingPointer, of object: ServiceObject, _ readings: [PointerReading], ports: [Int]? = nil
  ) -> Int {
    let before = readings.first { $0.face == .old }.map { members(of: $0, object, ports) }
    let after = readings.first { $0.face == .new }.map { members(of: $0, object, ports) }
    guard object.isPersistent, let update = GatewaySnapshots.switching(object, in: world) else {
      guard object.isPersistent, object.update == nil, let before, let after, before.nodes != after.nodes else {
        return (before ?? after).map { combined($0, needed: $0.nodes.count) } ?? program.up()
      }
      // Nobody touches the pointer, and what it selects changes under it.
      let both = before.nodes + after.nodes.filter { !before.nodes.contains($0) }
      return program.any(both, needed: min(before.nodes.count, after.nodes.count))
    }
    // A pointer that was not set before was not needed before.
    let old = before.map { combined($0, needed: $0.nodes.count) } ?? program.up()
    let new = after.map { combined($0, needed: min($0.nodes.count, before?.nodes.count ?? 1)) } ?? program.up()
    return program.switched(by: update, object: object.id, before: old, after: new)
  }

  /// What one pointer names, each value a node.
  private struct Members {
    var nodes: [Int]
    /// The one that most requests go to; nil where all are alike.
    var main: Int?
  }

  private mutating func combined(_ members: Members, needed: Int) -> Int {
    guard let main = members.main else { return program.any(members.nodes, needed: needed) }
    return program.partial(main: main, rest: members.nodes.filter { $0 != main })
  }

  private mutating func members(of reading: PointerReading, _ object: ServiceObject, _ ports: [Int]?) -> Members {
    note(reading)
    let isOwnGroup =
      BalancerKinds.isBalancer(object.address.type) && reading.pointer.path?.topLevel == "security_groups"
    let ports = isOwnGroup ? balancerPorts(object) : ports
    var values: [Int] = []
    var parts: [Int: [Int]] = [:]
    for target in reading.targets {
      var node = address(target, node(for: target.object, ports: ports, needsEgress: isOwnGroup))
      // Found under the same name: whichever of the two is there.
      if let next = world.edges.successors[target.object] {
        node = program.any([node, self.node(for: next, ports: ports, needsEgress: isOwnGroup)], needed: 1)
      }
      if parts[target.value] == nil { values.append(target.value) }
      parts[target.value, default: []].append(node)
    }
    let nodeOfValue = Dictionary(uniqueKeysWithValues: values.map { ($0, program.all(parts[$0] ?? [])) })
    var nodes = values.compactMap { nodeOfValue[$0] }
    for text in reading.externals {
      if reading.pointer.relation == .nextHop, !externals.contains(text) { externals.append(text) }
      nodes.append(program.up())
    }
    if reading.isUnresolved { nodes.append(program.up()) }
    let main = reading.basis == .value ? Origins.main(of: object, reading).flatMap { nodeOfValue[$0] } : nil
    return Members(nodes: nodes, main: main)
  }

  mutating func note(_ reading: PointerReading) {
    if reading.isUnresolved { unresolved.append(reading) }
    if reading.isAmbiguous || reading.basis == .inferred && !reading.targets.isEmpty { guessed.append(reading) }
  }

  /// A target under an address that an update of the target changes: there until, or from, that update.
  private mutating func address(_ target: PointerReading.Target, _ node: Int) -> Int {
    guard let face = target.face, let update = world.index[target.object].update else { return node }
    var leaf = ServingLeaf(object: target.object)
    leaf.interruptions = world.interruptions(of: update).map { program.add($0) }
    leaf.followsHole = true
    if face == .old { leaf.until = update } else { leaf.since = update }
    return program.all([node, program.add(leaf)])
  }

  /// What names this object: members of a group, listeners of a balancer, gates. One group for each relation and kind of
  /// holder.
  private mutating func reversePointers(to object: ServiceObject, ports: [Int]?, needsEgress: Bool) -> [Int] {
    let readings = world.edges.ofTarget[object.id].filter {
      $0.pointer.relation == .trafficSource || $0.pointer.relation == .gated
    }
    var order: [String] = []
    var groups: [String: [PointerReading]] = [:]
    for reading in readings {
      guard let family = GateFamilies.family(of: world.index[reading.holder], reading, target: object) else { continue }
      if groups[family] == nil { order.append(family) }
      groups[family, default: []].append(reading)
    }
    // Members of a target group are asked on its port.
    let port = object.kind?.pointers.contains(where: \.isReverse) == true ? targetPorts(object) ?? ports : ports
    var nodes = leftBehind(by: object, having: Set(order), needsEgress: needsEgress)
    for family in order {
      var members = groups[family] ?? []
      switch family {
      case GateFamilies.listeners: nodes.append(listeners(of: object, members))
      case GateFamilies.rules: continue
      case GateFamilies.egress where !needsEgress: continue
      case GateFamilies.ingress, GateFamilies.egress:
        members = SecurityRules.matching(members, ports: family == GateFamilies.ingress ? ports : nil, in: world)
        nodes.append(group(of: members, around: object))
      case GateFamilies.permissions:
        members = members.filter { isForThisEndpoint($0) }
        nodes.append(group(of: members, around: object))
      case GateFamilies.internetRoutes:
        members = members.filter { InternetRoutes.leadsToInternet($0, in: world) }
        nodes.append(group(of: members, around: object))
      default: nodes.append(weighed(group(of: members, around: object, ports: port), family))
      }
    }
    return nodes
  }

  /// What the absence of a gate means to those who come in.
  private mutating func weighed(_ node: Int, _ family: String) -> Int {
    switch GateFamilies.weight(of: family) {
    case .all: node
    case .some: program.partial(main: program.up(), rest: [node])
    case .wrongAnswer: program.substitute(main: node, other: program.up())
    }
  }

  /// How many of several alike must be up for the whole to serve in full: what goes and has no successor is missing from
  /// then on; what is replaced by fewer others is as much as its owner wants.
  static func needed(of old: Set<Int>, after new: Set<Int>) -> Int {
    !new.isEmpty && new.isSubset(of: old) ? old.count : max(1, min(old.count, new.count))
  }

  /// Holders that name one object, each there in its own time.
  mutating func group(of readings: [PointerReading], around object: ServiceObject, ports: [Int]? = nil) -> Int {
    var holders: [Int] = []
    var old: Set<Int> = []
    var new: Set<Int> = []
    for reading in readings {
      note(reading)
      if !holders.contains(reading.holder) { holders.append(reading.holder) }
      if reading.face == .old { old.insert(reading.holder) } else { new.insert(reading.holder) }
    }
    // What had no such gate or member before did without.
    if object.old != nil, old.isEmpty { return program.up() }
    if object.new == nil { holders = holders.filter { old.contains($0) } }
    let nodes = holders.map { member($0, isOld: old.contains($0), isNew: new.contains($0), ports) }
    let needed = object.old == nil ? 1 : object.new == nil ? old.count : Self.needed(of: old, after: new)
    return program.any(nodes, needed: needed)
  }

  /// A holder while it names the object: an update may make it begin or end to.
  private mutating func member(_ holder: Int, isOld: Bool, isNew: Bool, _ ports: [Int]?) -> Int {
    let node = node(for: holder, ports: ports)
    let object = world.index[holder]
    guard isOld != isNew, object.isPersistent, let update = object.update else { return node }
    var leaf = ServingLeaf(object: holder)
    if isOld {
      leaf.until = update
    } else {
      leaf.since = update
      if let kind = object.kind, kind.readiness.trigger == .afterHealthChecks {
        leaf.readiness = ReadinessModel.readiness(of: object, kind: kind, in: world)
        leaf.stream = ReadinessModel.stream(of: object)
      }
    }
    return program.all([node, program.add(leaf)])
  }

  // MARK: Callers

  /// A permission matters to who stands on the way to it; one that names someone else does not.
  private func isForThisEndpoint(_ reading: PointerReading) -> Bool {
    let callers = world.edges.ofHolder[reading.holder].filter {
      $0.pointer.path?.topLevel == "source_arn" && $0.face == reading.face
    }
    let named = callers.flatMap(\.targets).map { world.index[$0.object].address }
    return named.isEmpty || named.contains { world.index.ids(at: $0).contains(where: reached.contains) }
  }

  /// Collects what an object leads to. Done before it is compiled: a function that stays is met first on the old path, and
  /// its permissions for callers on the new one count as well.
  private mutating func reach(from object: Int) {
    var waiting = [object]
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      for reading in world.edges.ofHolder[next] {
        for target in reading.targets where !reached.contains(target.object) { waiting.append(target.object) }
      }
      for reading in world.edges.ofTarget[next] where reading.pointer.relation == .trafficSource {
        waiting.append(reading.holder)
      }
    }
  }

  private func targetPorts(_ group: ServiceObject) -> [Int]? {
    let ports = group.faces.compactMap { group.text("port", $0.face) }.compactMap { Int($0) }
    return ports.isEmpty ? nil : Array(Set(ports)).sorted()
  }

  // MARK: Load balancers

  private func balancerPorts(_ balancer: ServiceObject) -> [Int]? {
    var ports: Set<Int> = []
    for id in world.index.ids(at: balancer.address) {
      for reading in world.edges.ofTarget[id] where reading.pointer.relation == .trafficSource {
        let holder = world.index[reading.holder]
        guard ListenerRouting.isListener(holder) else { continue }
        if let port = holder.text("port", reading.face).flatMap({ Int($0) }) { ports.insert(port) }
      }
    }
    return ports.isEmpty ? nil : ports.sorted()
  }

  /// A balancer serves while it has a listener; those that only redirect count only where there are no others. Listeners
  /// of different ports serve different users: fewer than before is degraded.
  private mutating func listeners(of balancer: ServiceObject, _ readings: [PointerReading]) -> Int {
    let serving = readings.filter { !ListenerRouting.onlyRedirects(world.index[$0.holder], $0.face) }
    let counted = serving.isEmpty ? readings : serving
    var ports: [String] = []
    var byPort: [String: [PointerReading]] = [:]
    for reading in counted {
      let port = world.index[reading.holder].text("port", reading.face) ?? ""
      if byPort[port] == nil { ports.append(port) }
      byPort[port, default: []].append(reading)
    }
    let old = ports.filter { byPort[$0]?.contains { $0.face == .old } == true }
    let new = ports.filter { byPort[$0]?.contains { $0.face == .new } == true }
    if balancer.old != nil, old.isEmpty { return program.up() }
    // A port that is added serves those who ask on it, not those who asked on another.
    let counts = balancer.old == nil ? new : old
    let nodes = counts.map { group(of: byPort[$0] ?? [], around: balancer) }
    let needed = balancer.old == nil ? 1 : old.count
    return program.any(nodes, needed: needed)
  }

  /// What a listener does with a request for this endpoint's name: the rule for its host where there is one, else the
  /// default action; rules for paths take their part of the requests.
  private mutating func listenerAction(of listener: ServiceObject) -> Int {
    let fallback = action(of: listener)
    let rules = world.edges.ofTarget[listener.id].filter {
      $0.pointer.relation == .trafficSource && ListenerRouting.isRule(world.index[$0.holder])
    }
    let forHost = rules.filter { ListenerRouting.matchesHost(world.index[$0.holder], $0.face, name: name) }
    let forPath = rules.filter { ListenerRouting.isForPathsOnly(world.index[$0.holder], $0.face) }
    var node = fallback
    if !forHost.isEmpty { node = program.substitute(main: group(of: forHost, around: listener), other: fallback) }
    let paths = Set(forPath.map { world.index[$0.holder].address }).sorted()
    let parts = paths.map { address in
      group(of: forPath.filter { world.index[$0.holder].address == address }, around: listener)
    }
    return program.partial(main: node, rest: parts)
  }

  private mutating func action(of listener: ServiceObject) -> Int {
    let readings = world.edges.ofHolder[listener.id].filter { ListenerRouting.isAction($0.pointer, of: listener) }
    var seen: Set<ServingPointer> = []
    var nodes: [Int] = []
    for reading in readings where seen.insert(reading.pointer).inserted {
      nodes.append(group(of: reading.pointer, of: listener, readings.filter { $0.pointer == reading.pointer }))
    }
    return program.all(nodes)
  }
}
