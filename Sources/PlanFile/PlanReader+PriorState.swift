internal import SharedWork

extension PlanDraft {
  /// `prior_state`: the refreshed state in the form of `terraform show -json`.
  mutating func readPriorState(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachMember { (key, reader) throws(JSONError) in
      guard case "values" = key else { return try reader.skip() }
      try reader.forEachMember { (key, reader) throws(JSONError) in
        guard case "root_module" = key else { return try reader.skip() }
        try readStateModule(&reader)
      }
    }
  }

  private mutating func readStateModule(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "resources":
        try reader.forEachElement { (_, reader) throws(JSONError) in try readStateObject(&reader) }
      case "child_modules":
        try reader.forEachElement { (_, reader) throws(JSONError) in try readStateModule(&reader) }
      default: try reader.skip()
      }
    }
  }

  private mutating func readStateObject(_ reader: inout JSONReader) throws(JSONError) {
    var address: ResourceAddress?
    var deposed: String?
    var isTainted = false
    var provider = ""
    var dependsOn: [ConfigurationAddress] = []
    var values: Int?
    var sensitive: JSONValue = .bool(false)
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "address": address = try readAddress(&reader)
      case "deposed_key": deposed = try reader.readOptionalString()
      case "tainted": isTainted = try reader.readBool()
      case "provider_name": provider = try readWord(&reader)
      case "depends_on":
        guard try reader.kind() == .array else { throw reader.mismatch("an array of strings") }
        try reader.forEachElement { (_, reader) throws(JSONError) in
          if let resource = try readConfigurationAddress(&reader) { dependsOn.append(resource) }
        }
      case "values":
        values = reader.mark
        try reader.skip()
      case "sensitive_values": sensitive = try Self.readTrueLeaves(&reader) ?? .bool(false)
      default: try reader.skip()
      }
    }
    guard let address else { throw reader.mismatch("an object with 'address'", found: "one without") }
    if let values {
      postponed.append(PostponedValues(object: priorState.count, values: values, sensitive: sensitive))
    }
    priorState.append(
      PriorObject(
        address: address, deposed: deposed, dependsOn: dependsOn, isTainted: isTainted, provider: provider))
  }

  /// Values of prior state, read when it is known which are asked for.
  struct PostponedValues: Sendable {
    /// Its position in `priorState`.
    var object: Int
    /// Where they stand.
    var values: Int
    var sensitive: JSONValue
  }

  /// Reads the values of those objects of prior state that the plan has no change of.
  mutating func readPostponedValues(_ reader: JSONReader) throws(JSONError) {
    let changes = changes ?? []
    let table = AddressTable(changes.map(\.address))
    changedCount = table.count
    let asked = postponed.map { priorState[$0.object].address }
    let known = SideBySide.mapNow(asked.count, slicesOf: 1 << 11) { numbers in
      numbers.map { table.position(of: asked[$0]) }
    }
    var members: [JSONReader.Member] = []
    for (values, known) in zip(postponed, known) {
      if let known {
        // One reference for all that say the same.
        priorState[values.object].address = changes[known].address
        continue
      }
      var place = reader.at(values.values)
      let mark: ValueMark = try place.kind() == .object ? .object : .other
      try place.passMembers(into: &members)
      priorState[values.object].values = try Self.selected(
        wantedNames(for: priorState[values.object].address.type), of: mark, members, reader,
        sensitive: values.sensitive)
    }
    postponed = []
  }
}
