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
    var object = PriorObject(address: ResourceAddress(type: "", name: ""))
    var values: Int?
    var sensitive: JSONValue = .bool(false)
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "address":
        let text = try reader.readString()
        guard let parsed = ResourceAddress(parsing: text) else {
          failure = .badAddress(reader.currentPath, text)
          throw reader.mismatch("a resource address")
        }
        address = parsed
      case "deposed_key": object.deposed = try reader.readOptionalString()
      case "tainted": object.isTainted = try reader.readBool()
      case "provider_name": object.provider = try reader.readString()
      case "depends_on":
        object.dependsOn = try reader.readStrings().compactMap { ConfigurationAddress(parsing: $0) }
      case "values":
        values = reader.mark
        try reader.skip()
      case "sensitive_values": sensitive = try Self.readTrueLeaves(&reader) ?? .bool(false)
      default: try reader.skip()
      }
    }
    guard let address else { throw reader.mismatch("an object with 'address'", found: "one without") }
    object.address = address
    if let values {
      object.values = try Self.selected(
        wantedNames(for: address.type), of: reader.at(values), sensitive: sensitive)
    }
    priorState.append(object)
  }
}
