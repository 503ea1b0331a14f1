public import PlanFile

/// Reads `state_before_deps.json`: the experiments keep only this short form of the raw state before their apply.
///
/// Per resource `a` (module, a space, type and name), `mode`, and a list `i` of instances with `k` (key), `dep` (deposed
/// key), `cbd` (create_before_destroy), `d` (dependencies) and `status`.
public enum ShortState {
  public struct Unreadable: Error {
    public var text: String
  }

  public static func read(_ bytes: [UInt8]) throws -> RawState {
    let document = try JSONParser.parse(bytes) { (reader) throws(JSONError) in try reader.readValue() }
    return RawState(objects: try (document.elements ?? []).flatMap(objects))
  }

  private static func objects(of resource: JSONValue) throws -> [StateObject] {
    let parts = (resource["a"]?.string ?? "").split(separator: " ", omittingEmptySubsequences: false)
    let prefix = resource["mode"]?.string == "data" ? "data." : ""
    let text = (parts.first ?? "").isEmpty ? prefix + parts[1...].joined() : "\(parts[0]).\(prefix)\(parts[1])"
    guard let address = ResourceAddress(parsing: text) else { throw Unreadable(text: text) }
    return try (resource["i"]?.elements ?? []).map { instance in
      var address = address
      switch instance["k"] {
      case .string(let name): address.key = .name(name)
      case .integer(let index): address.key = .index(Int(index))
      default: break
      }
      return StateObject(
        address: address, deposed: instance["dep"]?.string,
        dependencies: try (instance["d"]?.elements ?? []).map { dependency in
          guard let text = dependency.string, let address = ConfigurationAddress(parsing: text) else {
            throw Unreadable(text: "\(dependency)")
          }
          return address
        },
        createBeforeDestroy: instance["cbd"]?.bool ?? false, isTainted: instance["status"]?.string == "tainted")
    }
  }
}
