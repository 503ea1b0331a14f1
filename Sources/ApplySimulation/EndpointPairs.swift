/// Which endpoint of one forecast is which of another, where a change to the plan lies between them.
///
/// It is the one of the same name at the same address and in the same zone. A change may give an endpoint another address: of
/// those that are left over on both sides, the first of a name in a zone is the first of it there, and so on, and then the
/// first of a name. Who has the same name, but a partner of its own, is somebody else.
public struct EndpointPairs: Sendable {
  private var partners: [EndpointForecast.Identity: EndpointForecast.Identity] = [:]
  private var origins: [EndpointForecast.Identity: EndpointForecast.Identity] = [:]
  /// All there are, where they are so few that tables are not worth making.
  private var few: [(before: EndpointForecast.Identity, after: EndpointForecast.Identity)] = []

  /// So many are sooner compared with each other than hashed.
  private static let handful = 8

  /// What makes two of them one, the surest first.
  private enum Likeness: CaseIterable {
    case all, nameAndZone, name

    func holds(_ one: EndpointForecast.Identity, _ other: EndpointForecast.Identity) -> Bool {
      switch self {
      case .all: one == other
      case .nameAndZone: one.name == other.name && one.zone == other.zone
      case .name: one.name == other.name
      }
    }

    func key(_ identity: EndpointForecast.Identity) -> [String] {
      self == .nameAndZone ? [identity.name, identity.zone] : [identity.name]
    }
  }

  /// Linear in both. Each identity is given once.
  public init(_ before: [EndpointForecast.Identity], _ after: [EndpointForecast.Identity]) {
    if before.count <= Self.handful, after.count <= Self.handful {
      pairFew(before, after)
      return
    }
    let new = Set(after)
    for identity in before where new.contains(identity) { pair(identity, identity) }
    if partners.count == min(before.count, new.count) { return }
    for likeness in [Likeness.nameAndZone, .name] {
      var left = Dictionary(grouping: after.filter { origins[$0] == nil }.reversed(), by: likeness.key)
      for identity in before where partners[identity] == nil {
        if let partner = left[likeness.key(identity)]?.popLast() { pair(identity, partner) }
      }
    }
  }

  private mutating func pairFew(_ before: [EndpointForecast.Identity], _ after: [EndpointForecast.Identity]) {
    var (hasPartner, hasOrigin): (UInt8, UInt8) = (0, 0)
    for likeness in Likeness.allCases {
      for (place, identity) in before.enumerated() where hasPartner & 1 << place == 0 {
        for (other, partner) in after.enumerated()
        where hasOrigin & 1 << other == 0 && likeness.holds(identity, partner) {
          few.append((identity, partner))
          hasPartner |= 1 << place
          hasOrigin |= 1 << other
          break
        }
      }
    }
  }

  private mutating func pair(_ before: EndpointForecast.Identity, _ after: EndpointForecast.Identity) {
    partners[before] = after
    origins[after] = before
  }

  /// What one of the first became; nil where it is gone.
  public func partner(of before: EndpointForecast.Identity) -> EndpointForecast.Identity? {
    few.isEmpty ? partners[before] : few.first { $0.before == before }?.after
  }

  /// What one of the second was; nil where it is new.
  public func origin(of after: EndpointForecast.Identity) -> EndpointForecast.Identity? {
    few.isEmpty ? origins[after] : few.first { $0.after == after }?.before
  }
}
