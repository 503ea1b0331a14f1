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

  private var entries: Multimap<String, Entry>

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
    entries = Multimap(minimumCapacity: index.objects.count * 4)
    var pathsOfType: [String: [[String]]] = [:]
    for object in index.objects {
      let paths = pathsOfType[object.address.type] ?? Self.paths(of: object)
      pathsOfType[object.address.type] = paths
      if object.isUnchanged {
        // It has no other address on the other side.
        add(Self.names(in: object.old ?? .null, paths), of: object, .old)
      } else {
        for (face, values) in object.faces { add(Self.names(in: values, paths), of: object, face) }
      }
    }
  }

  /// Where the names of a kind's objects stand.
  private static func paths(of object: ServiceObject) -> [[String]] {
    let names =
      (object.kind?.addressAttributes ?? ["name"]) + usualAttributes + nestedAttributes(of: object.address.type)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { $0.split(separator: ".").map(String.init) }
  }

  private static func names(in values: JSONValue, _ paths: [[String]]) -> [(form: String, attribute: String)] {
    var names: [(form: String, attribute: String)] = []
    for path in paths {
      for text in values.values(at: path).compactMap(\.plainText) {
        for form in AddressText.forms(of: text) { names.append((form, path[0])) }
      }
    }
    return names
  }

  private mutating func add(_ names: [(form: String, attribute: String)], of object: ServiceObject, _ face: Face) {
    for (form, attribute) in names {
      entries.add(Entry(object: object.id, face: face, attribute: attribute), to: form)
    }
  }

  func entries(for text: String) -> [Entry] {
    AddressText.forms(of: text).flatMap { entries.values(of: $0) }
  }
}
