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
    var text: JSONKey?
    var deposed: String?
    var isTainted = false
    var provider = ""
    var dependsOn: [ConfigurationAddress] = []
    var values: Int?
    var sensitive: JSONValue = .bool(false)
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "address":
        // Twice is no error, but of each text it must be told whether it is an address.
        if stateTexts != nil, text != nil { throw reader.duplicateKey() }
        let written = try reader.readText()
        address = stateTexts != nil ? Self.noAddress : addressMemo.address(written)
        if address == nil { throw badAddress(written, reader) }
        text = written
      case "deposed_key": deposed = try reader.readOptionalString()
      case "tainted": isTainted = try reader.readBool()
      case "provider_name": provider = try readWord(&reader)
      case "depends_on":
        let read = try readDependencies(&reader)
        dependsOn = dependsOn.isEmpty ? read : dependsOn + read
      case "values":
        values = reader.mark
        try reader.skip()
      case "sensitive_values": sensitive = try Self.readTrueLeaves(&reader) ?? .bool(false)
      default: try reader.skip()
      }
    }
    guard let address, let text else { throw reader.mismatch("an object with 'address'", found: "one without") }
    stateTexts?.append(text)
    if let values {
      postponed.append(PostponedValues(object: priorState.count, values: values, sensitive: sensitive))
    }
    priorState.append(
      PriorObject(
        address: address, deposed: deposed, dependsOn: dependsOn, isTainted: isTainted, provider: provider))
  }

  /// Stands for one that is told later.
  private static let noAddress = ResourceAddress(type: "", name: "")

  private mutating func readDependencies(_ reader: inout JSONReader) throws(JSONError) -> [ConfigurationAddress] {
    if let last = lastDependencies, reader.pass(like: last.text) { return last.resources }
    guard try reader.kind() == .array else { throw reader.mismatch("an array of strings") }
    let first = reader.mark
    var resources: [ConfigurationAddress] = []
    try reader.forEachElement { (_, reader) throws(JSONError) in
      if let resource = try readConfigurationAddress(&reader) { resources.append(resource) }
    }
    lastDependencies = (reader.passed(from: first), resources)
    return resources
  }

  /// Values of prior state, read when it is known which are asked for.
  struct PostponedValues: Sendable {
    /// Its position in `priorState`.
    var object: Int
    /// Where they stand.
    var values: Int
    var sensitive: JSONValue
  }

  /// Gives the objects of prior state their addresses where these were read as texts. False where one is none.
  mutating func readStateTexts() -> Bool {
    guard let texts = stateTexts else { return true }
    stateTexts = nil
    let changes = changes ?? []
    var inOrder = ChangesInOrder(changeAddresses)
    var isChanged = [Bool](repeating: false, count: priorState.count)
    for number in priorState.indices {
      var position = texts.withText(number) { inOrder.position(of: $0) }
      if position == nil {
        guard let address = texts.withText(number, { addressMemo.address($0) }) else { return false }
        priorState[number].address = address
        position = changeTable?.position(of: address)
        if let position { inOrder.goOn(behind: position) }
      }
      guard let position else { continue }
      // One reference for all that say the same.
      priorState[number].address = changes[position].address
      isChanged[number] = true
    }
    postponed.removeAll { isChanged[$0.object] }
    return true
  }

  /// Reads the values of those objects of prior state that the plan has no change of.
  mutating func readPostponedValues(_ reader: JSONReader) throws(JSONError) {
    let changes = changes ?? []
    var members: [JSONReader.Member] = []
    for values in postponed {
      if let known = changeTable?.position(of: priorState[values.object].address) {
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
