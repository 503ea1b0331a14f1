/// Reads a raw state, version 4: what `terraform state pull` prints, and the `tfstate` inside a saved plan.
///
/// Attribute values are passed over, not kept. Complexity: O(bytes).
public struct StateReader: Sendable {
  public init() {}

  /// - Throws: `StateError`.
  public func read(_ bytes: [UInt8]) throws(StateError) -> RawState {
    var draft = StateDraft()
    do throws(JSONError) {
      try JSONParser.parse(bytes) { (reader) throws(JSONError) in try draft.readDocument(&reader) }
    } catch {
      throw draft.failure ?? .json(error)
    }
    return try draft.finish()
  }
}

/// What has been read so far. The members of an object come in any order.
private struct StateDraft {
  /// The top-level names that were met, in order.
  var keys: [String] = []
  /// A failure with more to say than the JSON error that stopped the walk.
  var failure: StateError?

  var version: Int64?
  var terraformVersion = ""
  var objects: [StateObject]?

  mutating func readDocument(_ reader: inout JSONReader) throws(JSONError) {
    let kind = try reader.kind()
    guard kind == .object else {
      failure = .otherDocument(.notAnObject(found: kind.noun))
      throw reader.mismatch("an object")
    }
    try reader.forEachMember { (key, reader) throws(JSONError) in
      let name = key.text
      if keys.contains(name) { throw reader.duplicateKey() }
      keys.append(name)
      switch key {
      case "version":
        version = try reader.readValue().integer
        // A version that is not known may have another form: say so rather than what does not fit.
        if let version, version != 4 {
          failure = .unsupportedVersion(version)
          throw reader.mismatch("version 4")
        }
      case "terraform_version": terraformVersion = try reader.readOptionalString() ?? ""
      case "resources":
        var found: [StateObject] = []
        if try reader.kind() == .null {
          try reader.skip()
        } else {
          try reader.forEachElement { (_, reader) throws(JSONError) in try readResource(&reader, into: &found) }
        }
        objects = found
      default: try reader.skip()
      }
    }
  }

  private mutating func readResource(
    _ reader: inout JSONReader, into objects: inout [StateObject]
  ) throws(JSONError) {
    var (module, mode, type, name) = ("", "managed", "", "")
    var provider: StateProvider?
    var instances: [Instance] = []
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "module": module = try reader.readOptionalString() ?? ""
      case "mode": mode = try reader.readString()
      case "type": type = try reader.readString()
      case "name": name = try reader.readString()
      case "provider": provider = StateProvider(parsing: try reader.readString())
      case "instances":
        try reader.forEachElement { (_, reader) throws(JSONError) in instances.append(try readInstance(&reader)) }
      default: try reader.skip()
      }
    }
    // Put together and read back, so that each part is proved to be what an address may hold.
    let text = (module.isEmpty ? "" : module + ".") + (mode == "data" ? "data." : "") + type + "." + name
    guard let address = ResourceAddress(parsing: text), mode == "data" || mode == "managed", address.key == nil else {
      failure = .badAddress(reader.currentPath, text)
      throw reader.mismatch("a resource address")
    }
    for instance in instances {
      var object = instance.object
      object.address = address
      object.address.key = instance.key
      object.provider = provider
      objects.append(object)
    }
  }

  private struct Instance {
    var key: InstanceKey?
    /// Complete but for its address and provider.
    var object = StateObject(address: ResourceAddress(type: "", name: ""))
  }

  private mutating func readInstance(_ reader: inout JSONReader) throws(JSONError) -> Instance {
    var instance = Instance()
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "index_key":
        switch try reader.readValue() {
        case .null: break
        case .string(let name): instance.key = .name(name)
        case .integer(let index): instance.key = .index(Int(index))
        case .bool, .number, .array, .object, .redacted:
          throw reader.mismatch("a string or a whole number", found: "something else")
        }
      case "status": instance.object.isTainted = try reader.readOptionalString() == "tainted"
      case "deposed": instance.object.deposed = try reader.readOptionalString()
      case "create_before_destroy": instance.object.createBeforeDestroy = try reader.readBool()
      case "dependencies": instance.object.dependencies = try readDependencies(&reader)
      default: try reader.skip()
      }
    }
    return instance
  }

  private mutating func readDependencies(_ reader: inout JSONReader) throws(JSONError) -> [ConfigurationAddress] {
    if try reader.kind() == .null {
      try reader.skip()
      return []
    }
    var dependencies: [ConfigurationAddress] = []
    try reader.forEachElement { (_, reader) throws(JSONError) in
      let text = try reader.readString()
      guard let address = ConfigurationAddress(parsing: text) else {
        failure = .badAddress(reader.currentPath, text)
        throw reader.mismatch("an address without instance keys")
      }
      dependencies.append(address)
    }
    return dependencies
  }

  func finish() throws(StateError) -> RawState {
    // A state without resources may leave the list out.
    guard version != nil, let objects = objects ?? (keys.contains("serial") ? [] : nil) else {
      throw .otherDocument(whatElse())
    }
    var seen: Set<Identity> = []
    for object in objects where !seen.insert(Identity(address: object.address, deposed: object.deposed)).inserted {
      throw .duplicateObject(address: object.address.description)
    }
    return RawState(terraformVersion: terraformVersion, objects: objects)
  }

  private struct Identity: Hashable {
    var address: ResourceAddress
    var deposed: String?
  }

  private func whatElse() -> StateError.FoundDocument {
    if keys.contains("resource_changes") || keys.contains("planned_values") { return .plan }
    if keys.contains("format_version"), keys.contains("values") || keys.count <= 2 { return .shownState }
    return .unknown(keys: keys)
  }
}
