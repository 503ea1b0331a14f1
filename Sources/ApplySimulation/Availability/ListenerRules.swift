import PlanFile
import ResourceKinds

/// The rules of one listener by what they ask for. Read once: every name behind the listener asks for them.
struct ListenerRules: Sendable {
  let isEmpty: Bool
  /// Those that ask for paths and for no host, by their addresses.
  let forPaths: [[PointerReading]]
  /// Those that ask for hosts, as they stand.
  private var forHosts: [PointerReading] = []
  /// By host without a wildcard, the places of those that ask for it.
  private var places = Multimap<String, Int>()
  private var wildcards: [(pattern: String, place: Int)] = []

  /// O(n log n) in the rules and their hosts.
  init(of listener: ServiceObject, in world: ServingWorld) {
    let rules = world.edges.gatesOf[listener.id].filter {
      $0.pointer.relation == .trafficSource && ListenerRouting.isRule(world.index[$0.holder])
    }
    isEmpty = rules.isEmpty
    var paths: [PointerReading] = []
    for reading in rules {
      let rule = world.index[reading.holder]
      let hosts = ListenerRouting.hosts(of: rule, reading.face)
      if hosts.isEmpty {
        if ListenerRouting.hasPaths(rule, reading.face) { paths.append(reading) }
        continue
      }
      // Each once, as often as a rule may name it.
      for host in Set(hosts) {
        if ListenerRouting.isWildcard(host) {
          wildcards.append((host, forHosts.count))
        } else {
          places.add(forHosts.count, to: host)
        }
      }
      forHosts.append(reading)
    }
    func address(_ reading: PointerReading) -> ResourceAddress { world.index[reading.holder].address }
    forPaths = Dictionary(grouping: paths, by: address).sorted { $0.key < $1.key }.map(\.value)
  }

  /// Those for a name itself, or for a wildcard that covers it, as they stand. O(wildcards) on average.
  func matching(_ name: String) -> [PointerReading] {
    var found = Set(places.values(of: name))
    for (pattern, place) in wildcards where ListenerRouting.matches(name, pattern: pattern) { found.insert(place) }
    return found.sorted().map { forHosts[$0] }
  }
}
