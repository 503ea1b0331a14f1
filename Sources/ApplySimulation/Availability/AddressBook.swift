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
    var pathsOfType = [[[String]]](repeating: [], count: index.types.count)
    // Nobody is led to the others.
    for object in index.objects where !object.isDeposed && object.kind?.role != .inert {
      if pathsOfType[object.typeNumber].isEmpty { pathsOfType[object.typeNumber] = Self.paths(of: object) }
      let paths = pathsOfType[object.typeNumber]
      if let old = object.old { add(old, paths, of: object.id, .old) }
      // What is unchanged has no other address on the other side.
      if !object.isUnchanged, let new = object.new { add(new, paths, of: object.id, .new) }
    }
  }

  /// Where the names of a kind's objects stand.
  private static func paths(of object: ServiceObject) -> [[String]] {
    let names =
      (object.kind?.addressAttributes ?? ["name"]) + usualAttributes + nestedAttributes(of: object.address.type)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { $0.split(separator: ".").map(String.init) }
  }

  private mutating func add(_ values: JSONValue, _ paths: [[String]], of object: Int, _ face: Face) {
    for path in paths {
      let entry = Entry(object: object, face: face, attribute: path[0])
      values.eachText(at: path) { text in
        AddressText.eachForm(of: text) { entries.add(entry, to: $0) }
      }
    }
  }

  /// Those for a text that are wanted.
  func entries(for text: String, where isWanted: (Entry) -> Bool) -> [Entry] {
    var found: [Entry] = []
    AddressText.eachForm(of: text) { form in
      for entry in entries.values(of: form) where isWanted(entry) { found.append(entry) }
    }
    return found
  }
}
