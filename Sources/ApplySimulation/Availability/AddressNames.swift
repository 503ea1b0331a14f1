import ResourceKinds

/// Where the names of a type's objects stand: the values by which others point at them.
struct AddressNames: Sendable {
  let paths: [[String]]
  var places: MemberPlaces

  init(of kind: ResourceKind?, type: String) {
    let names = (kind?.addressAttributes ?? ["name"]) + Self.usual + Self.nested(of: type)
    // A handful.
    var paths: [[String]] = []
    paths.reserveCapacity(names.count)
    for place in names.indices where !names[..<place].contains(names[place]) {
      let name = names[place]
      paths.append(name.utf8.contains(UInt8(ascii: ".")) ? name.split(separator: ".").map(String.init) : [name])
    }
    self.paths = paths
    places = MemberPlaces(of: paths.map { $0[0] })
  }

  /// Attributes that name an object in every kind.
  static let usual = ["id", "arn", "self_link", "fqdn", "dns_name", "hostname"]

  /// Addresses that stand inside blocks.
  ///
  /// Source: the resource pages of hashicorp/kubernetes and hashicorp/google.
  private static func nested(of type: String) -> [String] {
    if type.hasPrefix("kubernetes_") {
      return ["metadata.name", "status.load_balancer.ingress.hostname", "status.load_balancer.ingress.ip"]
    }
    if type == "google_compute_instance" {
      return ["network_interface.access_config.nat_ip", "network_interface.network_ip"]
    }
    return []
  }
}
