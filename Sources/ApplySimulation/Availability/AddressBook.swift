import PlanFile
import ResourceKinds

/// Finds objects by the values that others use to point at them.
struct AddressBook: Sendable {
  /// One way to name an object.
  struct Entry: Sendable, Hashable {
    var object: Int
    var face: Face
    /// Top-level name of the attribute that holds the value.
    var attribute: String
  }

  private var entries: [String: [Entry]] = [:]

  /// Attributes that name an object in every kind.
  static let usualAttributes = ["id", "arn", "self_link", "fqdn", "dns_name", "hostname"]

  /// Addresses that stand inside blocks.
  ///
  /// Source: the resource pages of hashicorp/kubernetes and hashicorp/google.
  private static func nestedAttributes(of type: String) -> [String] {
    if type.hasPrefix("kubernetes_") {
      return ["metadata.name", "status.load_balancer.ingress.hostname", "status.load_balancer.ingress.ip"]
    }
    if type == "google_compute_instance" {
      return ["network_interface.access_config.nat_ip", "network_interface.network_ip"]
    }
    return []
  }

  init(_ index: ObjectIndex) {
    for object in index.objects {
      let names =
        (object.kind?.addressAttributes ?? ["name"]) + Self.usualAttributes
        + Self.nestedAttributes(of: object.address.type)
      for (face, values) in object.faces {
        var seen: Set<String> = []
        for name in names where seen.insert(name).inserted {
          let path = name.split(separator: ".").map(String.init)
          for text in values.values(at: path).compactMap(\.plainText) {
            for form in AddressText.forms(of: text) {
              entries[form, default: []].append(Entry(object: object.id, face: face, attribute: path[0]))
            }
          }
        }
      }
    }
  }

  func entries(for text: String) -> [Entry] {
    AddressText.forms(of: text).flatMap { entries[$0] ?? [] }
  }
}
