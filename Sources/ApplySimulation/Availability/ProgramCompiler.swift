import Graphs
import PlanFile
import ResourceKinds

/// Turns what an endpoint stands on into a `ServingProgram`.
///
/// One compiler serves one endpoint after the other: which rules, ports and permissions matter depends on who asks.
struct ProgramCompiler {
  let world: ServingWorld
  /// The name that users ask for; nil where the endpoint has none.
  private(set) var name: String?
  var program = ServingProgram()
  /// Objects that the program reads, in the order of finding.
  private(set) var visited: [Int] = []
  /// Pointers that lead out of the plan.
  private(set) var externals: [String] = []
  /// Pointers whose targets the plan does not tell.
  private(set) var unresolved: [PointerReading] = []
  /// Pointers whose targets are guessed, or of which one of several is meant.
  private(set) var guessed: [PointerReading] = []
  /// What was asked so far.
  private var questions: [Question] = []
  /// By object of the world: the last of them about it; -1 where there is none. Cleared after each endpoint where it was
  /// used, as there may be many endpoints of a few objects each.
  private var lastQuestion: [Int32]
  /// By listener; the same whoever asks.
  private var rulesOfListener: [Int: ListenerRules] = [:]
  /// How many questions wait for the answer to others.
  private var depth = 0
  /// The objects that were asked for from outside.
  private var roots: [Int] = []
  /// Objects that traffic may pass, whether or not they were compiled yet, from so many of the roots.
  private var reached: Set<Int> = []
  private var reachedRoots = 0

  /// What an object is asked for.
  private struct Question {
    /// The ports that a security group must open; nil: any.
    var ports: [Int]?
    /// A load balancer's security group must also let it reach its targets.
    var needsEgress: Bool
    /// Nil while it is worked out.
    var node: Int?
    /// The one about the same object before it; -1 where there is none.
    var former: Int32
  }

  init(world: ServingWorld) {
    self.world = world
    lastQuestion = [Int32](filledWith: -1, count: world.index.objects.count)
  }

  /// Makes it ready for another endpoint.
  mutating func begin(name: String?) {
    self.name = name
    for object in visited { lastQuestion[object] = -1 }
    program = ServingProgram()
    (visited, externals, unresolved, guessed) = ([], [], [], [])
    questions.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
    reached.removeAll(keepingCapacity: true)
    reachedRoots = 0
  }

  /// The node that says how well an object serves.
  mutating func node(for object: Int, ports: [Int]? = nil, needsEgress: Bool = false) -> Int {
    let last = lastQuestion[object]
    var asked = last
    while asked >= 0 {
      let place = Int(asked)
      if questions[place].needsEgress == needsEgress, questions[place].ports == ports {
        // A ring, such as a permission that names its caller: it adds nothing.
        return questions[place].node ?? program.up()
      }
      asked = questions[place].former
    }
    if last < 0 { visited.append(object) }
    if depth == 0 { roots.append(object) }
    let place = questions.count
    questions.append(Question(ports: ports, needsEgress: needsEgress, former: last))
    lastQuestion[object] = Int32(place)
    depth += 1
    let item = world.index[object]
    // Of what nothing touches there are mostly none.
    var parts: [Int] = []
    if item.isTouched { add(presence(of: item), to: &parts) }
    addOwnPointers(of: item, ports: ports, to: &parts)
    addReversePointers(to: item, ports: ports, needsEgress: needsEgress, &parts)
    let node = program.all(parts)
    questions[place].node = node
    depth -= 1
    return node
  }

  private mutating func add(_ node: Int, to parts: inout [Int]) {
    if program.isUp(node) { return }
    // What is made with what it holds costs less than what grows.
    if parts.isEmpty { parts = [node] } else { parts.append(node) }
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
        if leaf.readiness != nil { leaf.stream = ReadinessModel.stream(of: object) }
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
  private mutating func addOwnPointers(of object: ServiceObject, ports: [Int]?, to nodes: inout [Int]) {
    for pair in world.edges.pointers(of: object.id)
    where pair.relation == .nextHop || pair.relation == .requirement {
      if ListenerRouting.isAction(pair.relation, of: object) { continue }
      add(group(of: pair, of: object, ports: ports), to: &nodes)
    }
    if ListenerRouting.isListener(object) { add(listenerAction(of: object), to: &nodes) }
  }

  /// One pointer over both sides of the apply.
  mutating func group(of pair: ServingEdges.Pair, of object: ServiceObject, ports: [Int]? = nil) -> Int {
    // Of what nothing touches it says the same on both, and most name one object.
    let isSame = pair.after === pair.before
    if isSame, let reading = pair.before, reading.namesOneObject, isPlain(reading.targets[0]) {
      return node(for: reading.targets[0].object, reading, object, ports)
    }
    if pair.before?.namesOneObject ?? true, pair.after?.namesOneObject ?? true {
      return group(ofOne: pair, of: object, ports)
    }
    let before = pair.before.map { members(of: $0, object, ports) }
    // The same nodes again.
    if isSame, let before, before.isPlain { return combined(before, needed: before.nodes.count) }
    let after = pair.after.map { members(of: $0, object, ports) }
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

  /// The same where it names one object on each side, for which no lists are needed.
  private mutating func group(ofOne pair: ServingEdges.Pair, of object: ServiceObject, _ ports: [Int]?) -> Int {
    let before = pair.before.map { onlyMember(of: $0, object, ports) }
    let after = pair.after.map { onlyMember(of: $0, object, ports) }
    guard object.isPersistent, let update = GatewaySnapshots.switching(object, in: world) else {
      if object.isPersistent, object.update == nil, let before, let after, before != after {
        return program.any([before, after], needed: 1)
      }
      return before ?? after ?? program.up()
    }
    let old = before ?? program.up()
    let new = after ?? program.up()
    return program.switched(by: update, object: object.id, before: old, after: new)
  }

  private mutating func onlyMember(of reading: PointerReading, _ object: ServiceObject, _ ports: [Int]?) -> Int {
    note(reading)
    let isOwnGroup = reading.column.isBalancersGroups
    return node(for: reading.targets[0], isOwnGroup ? balancerPorts(object) : ports, isOwnGroup)
  }

  /// What one pointer names, each value a node.
  private struct Members {
    var nodes: [Int]
    /// The one that most requests go to; nil where all are alike.
    var main: Int?
    /// Whether each is the node of one object, so that none was made of several.
    var isPlain = false
  }

  private mutating func combined(_ members: Members, needed: Int) -> Int {
    guard let main = members.main else { return program.any(members.nodes, needed: needed) }
    return program.partial(main: main, rest: members.nodes.filter { $0 != main })
  }

  private mutating func members(of reading: PointerReading, _ object: ServiceObject, _ ports: [Int]?) -> Members {
    note(reading)
    let isOwnGroup = reading.column.isBalancersGroups
    let ports = isOwnGroup ? balancerPorts(object) : ports
    // Most name one object.
    var nodes = reading.targets.count == 1 ? [node(for: reading.targets[0], ports, isOwnGroup)] : []
    let isPlain = reading.targets.count <= 1 && reading.targets.allSatisfy(isPlain)
    var nodeOfValue: [Int: Int] = [:]
    if reading.targets.count > 1 {
      var values: [Int] = []
      var parts: [Int: [Int]] = [:]
      for target in reading.targets {
        let node = node(for: target, ports, isOwnGroup)
        if parts[target.value] == nil { values.append(target.value) }
        parts[target.value, default: []].append(node)
      }
      nodeOfValue = Dictionary(uniqueKeysWithValues: values.map { ($0, program.all(parts[$0] ?? [])) })
      nodes = values.compactMap { nodeOfValue[$0] }
    }
    for text in reading.externals {
      if reading.pointer.relation == .nextHop, !externals.contains(text) { externals.append(text) }
      nodes.append(program.up())
    }
    if reading.isUnresolved { nodes.append(program.up()) }
    guard reading.basis == .value, let main = Origins.main(of: object, reading) else {
      return Members(nodes: nodes, isPlain: isPlain)
    }
    let isOnly = reading.targets.count == 1 && reading.targets[0].value == main
    return Members(nodes: nodes, main: isOnly ? nodes[0] : nodeOfValue[main], isPlain: isPlain)
  }

  /// The node of an object that a pointer of `holder` names.
  private mutating func node(
    for target: Int, _ reading: PointerReading, _ holder: ServiceObject, _ ports: [Int]?
  ) -> Int {
    let isOwnGroup = reading.column.isBalancersGroups
    return node(for: target, ports: isOwnGroup ? balancerPorts(holder) : ports, needsEgress: isOwnGroup)
  }

  private func isPlain(_ target: PointerReading.Target) -> Bool {
    target.face == nil && world.edges.successors[target.object] == nil
  }

  private mutating func node(for target: PointerReading.Target, _ ports: [Int]?, _ needsEgress: Bool) -> Int {
    let named = address(target, node(for: target.object, ports: ports, needsEgress: needsEgress))
    guard let next = world.edges.successors[target.object] else { return named }
    // Found under the same name: whichever of the two is there.
    return program.any([named, node(for: next, ports: ports, needsEgress: needsEgress)], needed: 1)
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
  private mutating func addReversePointers(
    to object: ServiceObject, ports: [Int]?, needsEgress: Bool, _ nodes: inout [Int]
  ) {
    // A few families, of which the last is mostly the next one's too.
    var groups: [(family: String, members: [PointerReading])] = []
    for reading in world.edges.gatesOf[object.id] {
      guard let family = GateFamilies.family(of: reading, target: object, in: world) else { continue }
      let place = groups.lastIndex { $0.family == family } ?? groups.count
      if place == groups.count { groups.append((family, [])) }
      groups[place].members.append(reading)
    }
    nodes += leftBehind(by: object, having: groups.map(\.family), needsEgress: needsEgress)
    if groups.isEmpty { return }
    // Members of a target group are asked on its port.
    let port = object.kind?.pointers.contains(where: \.isReverse) == true ? targetPorts(object) ?? ports : ports
    for (family, readings) in groups {
      var members = readings
      switch family {
      case GateFamilies.listeners: add(listeners(of: object, members), to: &nodes)
      case GateFamilies.rules: continue
      case GateFamilies.egress where !needsEgress: continue
      case GateFamilies.ingress, GateFamilies.egress:
        members = SecurityRules.matching(members, ports: family == GateFamilies.ingress ? ports : nil, in: world)
        add(group(of: members, around: object), to: &nodes)
      case GateFamilies.permissions:
        reachFromRoots()
        members = members.filter { isForThisEndpoint($0) }
        add(group(of: members, around: object), to: &nodes)
      case GateFamilies.internetRoutes:
        members = members.filter { InternetRoutes.leadsToInternet($0, in: world) }
        add(group(of: members, around: object), to: &nodes)
      default: add(weighed(group(of: members, around: object, ports: port), family), to: &nodes)
      }
    }
  }

  /// What the absence of a gate means to those who come in.
  private mutating func weighed(_ node: Int, _ family: String) -> Int {
    if program.isUp(node) { return node }
    return switch GateFamilies.weight(of: family) {
    case .all: node
    case .some: program.partial(main: program.up(), rest: [node])
    case .wrongAnswer: program.substitute(main: node, other: program.up())
    }
  }

  /// How many of several alike must be up for the whole to serve in full: what goes and has no successor is missing from
  /// then on; what is replaced by fewer others is as much as its owner wants.
  ///
  /// - Parameter isPartOfOld: whether all that are there after the apply were there before.
  static func needed(old: Int, new: Int, isPartOfOld: Bool) -> Int {
    new > 0 && isPartOfOld ? old : max(1, min(old, new))
  }

  /// What names an object, on one side of the apply or both.
  private struct Holder {
    var object: Int
    var isOld = false
    var isNew = false
  }

  /// Holders that name one object, each there in its own time.
  ///
  /// - Parameter readings: some of those of the object, in their order.
  mutating func group(of readings: [PointerReading], around object: ServiceObject, ports: [Int]? = nil) -> Int {
    var holders: [Holder] = []
    for reading in readings {
      note(reading)
      // The readings of one holder stand beside each other.
      if holders.last?.object != reading.holder { holders.append(Holder(object: reading.holder)) }
      let last = holders.count - 1
      if reading.isOld { holders[last].isOld = true }
      if reading.isNew { holders[last].isNew = true }
    }
    let (old, new) = (holders.count(where: \.isOld), holders.count(where: \.isNew))
    // What had no such gate or member before did without.
    if object.old != nil, old == 0 { return program.up() }
    var needed = object.old == nil ? 1 : old
    if object.new == nil {
      holders.removeAll { !$0.isOld }
    } else if object.old != nil {
      needed = Self.needed(old: old, new: new, isPartOfOld: holders.allSatisfy { $0.isOld })
    }
    let nodes = holders.map { member($0, ports) }
    return program.any(nodes, needed: needed)
  }

  /// A holder while it names the object: an update may make it begin or end to.
  private mutating func member(_ holder: Holder, _ ports: [Int]?) -> Int {
    let node = node(for: holder.object, ports: ports)
    guard holder.isOld != holder.isNew else { return node }
    let object = world.index[holder.object]
    guard object.isPersistent, let update = object.update else { return node }
    var leaf = ServingLeaf(object: holder.object)
    if holder.isOld {
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

  mutating func rules(of listener: ServiceObject) -> ListenerRules {
    if let known = rulesOfListener[listener.id] { return known }
    let rules = ListenerRules(of: listener, in: world)
    rulesOfListener[listener.id] = rules
    return rules
  }

  // MARK: Callers

  /// A permission matters to who stands on the way to it; one that names someone else does not.
  ///
  /// - Precondition: `reachFromRoots` was called.
  private func isForThisEndpoint(_ reading: PointerReading) -> Bool {
    let callers = world.edges.ofHolder[reading.holder].filter {
      $0.pointer.path?.topLevel == "source_arn" && $0.isOn(reading.face)
    }
    let named = callers.flatMap(\.targets).map { world.index[$0.object].address }
    return named.isEmpty || named.contains { world.index.ids(at: $0).contains(where: reached.contains) }
  }

  /// Collects what an object leads to. Done before it is compiled: a function that stays is met first on the old path, and
  /// its permissions for callers on the new one count as well.
  private mutating func reachFromRoots() {
    var waiting = Array(roots[reachedRoots...])
    reachedRoots = roots.count
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      for reading in world.edges.ofHolder[next] {
        for target in reading.targets where !reached.contains(target.object) { waiting.append(target.object) }
      }
      for reading in world.edges.gatesOf[next] where reading.pointer.relation == .trafficSource {
        waiting.append(reading.holder)
      }
    }
  }

  private func targetPorts(_ group: ServiceObject) -> [Int]? {
    let old = group.text("port", .old).flatMap { Int($0) }
    let new = group.isUnchanged ? old : group.text("port", .new).flatMap { Int($0) }
    guard let old, let new, old != new else { return (old ?? new).map { [$0] } }
    return [min(old, new), max(old, new)]
  }
}
