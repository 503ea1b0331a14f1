private import EventSimulation
private import ResourceKinds
internal import Yams

/// The `endpoints` of `.applysim.yml`: limits, owners and exceptions by endpoint.
extension ScenarioReader {
  enum PolicyKey: String, CaseIterable {
    case maxDowntime = "max-downtime"
    case budget, owners, expected, ignore
  }

  enum ExpectedKey: String, CaseIterable {
    case reason, until
    case atMost = "at-most"
  }

  /// `path` is where the value stands, for messages.
  static func endpoints(_ value: Node, at path: String) throws(ScenarioError) -> [EndpointPolicy] {
    var policies: [EndpointPolicy] = []
    for (pattern, _, value) in try entries(value, at: path) {
      policies.append(try policy(pattern, value, at: "\(path)/\(pattern)"))
    }
    return policies
  }

  private static func policy(_ pattern: String, _ value: Node, at path: String) throws(ScenarioError) -> EndpointPolicy
  {
    var policy = EndpointPolicy(pattern: AddressGlob(pattern))
    for (name, node, value) in try entries(value, at: path) {
      let place = "\(path)/\(name)"
      switch try key(PolicyKey.self, name, node) {
      case .maxDowntime: policy.maxDowntime = try duration(value, at: place)
      case .budget:
        guard let budget = DowntimeBudget(try text(value, place, .budget)) else {
          throw mismatch(value, place, .budget)
        }
        policy.budget = budget
      case .owners:
        guard case .sequence(let owners) = value else { throw mismatch(value, place, .list) }
        for (index, owner) in owners.enumerated() { policy.owners.append(try text(owner, "\(place)/\(index)", .text)) }
      case .expected: policy.expected = try expected(value, at: place)
      case .ignore:
        let reason = try text(value, place, .reason)
        // A yes without a word explains nothing to whoever reads the report.
        if ["", "true", "false", "yes", "no"].contains(reason) { throw mismatch(value, place, .reason) }
        policy.ignored = reason
      }
    }
    return policy
  }

  private static func expected(_ value: Node, at path: String) throws(ScenarioError) -> ExpectedDowntime {
    var (reason, until, atMost): (String?, CalendarDate?, SimulatedDuration?) = (nil, nil, nil)
    for (name, node, value) in try entries(value, at: path) {
      let place = "\(path)/\(name)"
      switch try key(ExpectedKey.self, name, node) {
      case .reason: reason = try text(value, place, .reason)
      case .until:
        guard let date = CalendarDate(try text(value, place, .date)) else { throw mismatch(value, place, .date) }
        until = date
      case .atMost: atMost = try duration(value, at: place)
      }
    }
    guard let reason else { throw .missingKey(ExpectedKey.reason.rawValue, in: path, at: position(value)) }
    guard let until else { throw .missingKey(ExpectedKey.until.rawValue, in: path, at: position(value)) }
    return ExpectedDowntime(reason: reason, until: until, atMost: atMost)
  }

  private static func duration(_ value: Node, at path: String) throws(ScenarioError) -> SimulatedDuration {
    guard let duration = SimulatedDuration(text: try text(value, path, .duration)) else {
      throw mismatch(value, path, .duration)
    }
    return duration
  }

  private static func key<Key: RawRepresentable<String> & CaseIterable>(
    _ type: Key.Type, _ name: String, _ node: Node
  ) throws(ScenarioError) -> Key {
    if let key = Key(rawValue: name) { return key }
    let keys = Key.allCases.map(\.rawValue)
    throw .unknownKey(name, nearest: nearestName(to: name, among: keys), expected: keys, at: position(node))
  }

  /// The pairs of a mapping; of nothing none.
  private static func entries(
    _ value: Node, at path: String
  ) throws(ScenarioError) -> [(name: String, node: Node, value: Node)] {
    if isNull(value) { return [] }
    guard case .mapping(let mapping) = value else { throw mismatch(value, path, .mapping) }
    var entries: [(name: String, node: Node, value: Node)] = []
    for (name, value) in mapping { entries.append((try text(name, path, .text), name, value)) }
    return entries
  }
}
