/// Which endpoint of one forecast is which of another, where a change to the plan lies between them.
///
/// It is the one of the same name at the same address and in the same zone. A change may give an endpoint another address: of
/// those that are left over on both sides, the first of a name in a zone is the first of it there, and so on, and then the
/// first of a name. Who has the same name, but a partner of its own, is somebody else.
public struct EndpointPairs: Sendable {
  private var partners: [EndpointForecast.Identity: EndpointForecast.Identity] = [:]
  private var origins: [EndpointForecast.Identity: EndpointForecast.Identity] = [:]
  /// All there are, where each is its own partner and they are so few that tables are not worth making.
  private var alike: [EndpointForecast.Identity] = []

  /// Linear in both. Each identity is given once.
  public init(_ before: [EndpointForecast.Identity], _ after: [EndpointForecast.Identity]) {
    if before.count <= 8, before == after {
      alike = before
      return
    }
    let new = Set(after)
    for identity in before where new.contains(identity) { pair(identity, identity) }
    if partners.count == min(before.count, new.count) { return }
    for hasSameZone in [true, false] {
      func key(_ identity: EndpointForecast.Identity) -> [String] {
        hasSameZone ? [identity.name, identity.zone] : [identity.name]
      }
      var left = Dictionary(grouping: after.filter { origins[$0] == nil }.reversed(), by: key)
      for identity in before where partners[identity] == nil {
        if let partner = left[key(identity)]?.popLast() { pair(identity, partner) }
      }
    }
  }

  private mutating func pair(_ before: EndpointForecast.Identity, _ after: EndpointForecast.Identity) {
    partners[before] = after
    origins[after] = before
  }

  /// What one of the first became; nil where it is gone.
  public func partner(of before: EndpointForecast.Identity) -> EndpointForecast.Identity? {
    alike.contains(before) ? before : partners[before]
  }

  /// What one of the second was; nil where it is new.
  public func origin(of after: EndpointForecast.Identity) -> EndpointForecast.Identity? {
    alike.contains(after) ? after : origins[after]
  }
}
