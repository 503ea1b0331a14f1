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
    var namesOfType = [AddressNames?](repeating: nil, count: index.types.count)
    // Nobody is led to the others.
    for object in index.objects where !object.isDeposed && object.kind?.role != .inert {
      let type = object.typeNumber
      if namesOfType[type] == nil { namesOfType[type] = AddressNames(of: object.kind, type: index.types[type]) }
      if let old = object.old { add(old, &namesOfType[type], of: object.id, .old) }
      // What is unchanged has no other address on the other side.
      if !object.isUnchanged, let new = object.new { add(new, &namesOfType[type], of: object.id, .new) }
    }
  }

  /// Where the names of a type's objects stand.
  private struct AddressNames {
    let paths: [[String]]
    var places: MemberPlaces

    init(of kind: ResourceKind?, type: String) {
      let names = (kind?.addressAttributes ?? ["name"]) + usualAttributes + nestedAttributes(of: type)
      var seen: Set<String> = []
      paths = names.filter { seen.insert($0).inserted }.map { $0.split(separator: ".").map(String.init) }
      places = MemberPlaces(of: paths.map { $0[0] })
    }
  }

  private mutating func add(_ values: JSONValue, _ names: inout AddressNames?, of object: Int, _ face: Face) {
    guard case .object(let members) = values else { return }
    names?.places.look(at: members)
    guard let names else { return }
    for number in names.paths.indices {
      guard let place = names.places[number] else { continue }
      let path = names.paths[number]
      members[place].value.eachText(at: path, from: 1) { text in
        let entry = Entry(object: object, face: face, attribute: path[0])
        AddressText.eachForm(of: text) { entries.add(entry, to: $0) }
      }
    }
  }

  /// Those for a text that are wanted.
  func entries(for text: String, where isWanted: (Entry) -> Bool) -> [Entry] {
    var found: [Entry] = []
    AddressText.eachForm(of: text) { form in
      entries.eachValue(of: form) { if isWanted($0) { found.append($0) } }
    }
    return found
  }
}
