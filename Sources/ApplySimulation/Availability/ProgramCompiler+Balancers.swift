import PlanFile
import ResourceKinds

/// What a load balancer needs to serve: listeners, and in them the rules for a name.
extension ProgramCompiler {
  func balancerPorts(_ balancer: ServiceObject) -> [Int]? {
    var ports: Set<Int> = []
    for id in world.index.ids(at: balancer.address) {
      for reading in world.edges.gatesOf[id] where reading.pointer.relation == .trafficSource {
        let holder = world.index[reading.holder]
        guard ListenerRouting.isListener(holder) else { continue }
        if let port = holder.text("port", reading.face).flatMap({ Int($0) }) { ports.insert(port) }
      }
    }
    return ports.isEmpty ? nil : ports.sorted()
  }

  /// A balancer serves while it has a listener; those that only redirect count only where there are no others. Listeners
  /// of different ports serve different users: fewer than before is degraded.
  mutating func listeners(of balancer: ServiceObject, _ readings: [PointerReading]) -> Int {
    let serving = readings.filter { !ListenerRouting.onlyRedirects(world.index[$0.holder], $0.face) }
    let counted = serving.isEmpty ? readings : serving
    var ports: [String] = []
    var byPort: [String: [PointerReading]] = [:]
    for reading in counted {
      let port = world.index[reading.holder].text("port", reading.face) ?? ""
      if byPort[port] == nil { ports.append(port) }
      byPort[port, default: []].append(reading)
    }
    let old = ports.filter { byPort[$0]?.contains(where: \.isOld) == true }
    let new = ports.filter { byPort[$0]?.contains(where: \.isNew) == true }
    if balancer.old != nil, old.isEmpty { return program.up() }
    // A port that is added serves those who ask on it, not those who asked on another.
    let counts = balancer.old == nil ? new : old
    let nodes = counts.map { group(of: byPort[$0] ?? [], around: balancer) }
    let needed = balancer.old == nil ? 1 : old.count
    return program.any(nodes, needed: needed)
  }

  /// What a listener does with a request for this endpoint's name: the rule for its host where there is one, else the
  /// default action; rules for paths take their part of the requests.
  mutating func listenerAction(of listener: ServiceObject) -> Int {
    let fallback = action(of: listener)
    let rules = rules(of: listener)
    if rules.isEmpty { return fallback }
    var node = fallback
    let forHost = name.map(rules.matching) ?? []
    if !forHost.isEmpty { node = program.substitute(main: group(of: forHost, around: listener), other: fallback) }
    let parts = rules.forPaths.map { group(of: $0, around: listener) }
    return program.partial(main: node, rest: parts)
  }

  private mutating func action(of listener: ServiceObject) -> Int {
    var nodes: [Int] = []
    for pair in world.edges.pointers(of: listener.id) where ListenerRouting.isAction(pair.relation, of: listener) {
      nodes.append(group(of: pair, of: listener))
    }
    return program.all(nodes)
  }
}
