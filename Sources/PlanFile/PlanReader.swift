internal import SharedWork

/// Reads plan JSON (`terraform show -json PLAN`) into a `Plan` in one walk over its bytes.
///
/// Formats 0.1, 0.2 and 1.x are read; fields that are not known are passed over, an unknown major version is refused.
/// Of attribute values only the selected ones are kept, and none that the plan marks sensitive. Complexity: O(bytes).
public struct PlanReader: Sendable {
  public var selection: AttributeSelection
  /// From how many bytes on the cores share the work.
  package var sharedFrom = SectionsAhead.usualMinimum
  /// About how many bytes of them a core takes at a time to find tokens: much less than the memory near a core holds, and
  /// much more than it costs to share them out.
  package var chunk = 1 << 18
  /// How many arguments a block of the configuration may have, and an object attributes that are known after the apply. All
  /// of one are compared with each other here and there. Chosen: of the 1,526 types of hashicorp/aws 5.100.0 the widest,
  /// `aws_db_instance`, has 85. Source: `terraform providers schema -json`.
  static let mostAttributes = 4096

  public init(selection: AttributeSelection = .none) { self.selection = selection }

  /// - Throws: `PlanError`.
  public func read(_ bytes: [UInt8]) throws(PlanError) -> Plan { try read(InputBytes(bytes)) }

  /// - Throws: `PlanError`.
  public func read(_ bytes: InputBytes) throws(PlanError) -> Plan {
    if let found = unsafe bytes.withUnsafeBytes(Self.recognise) { throw .notJSON(found) }
    var draft = PlanDraft(selection: selection)
    do throws(JSONError) {
      let isShared = bytes.count >= sharedFrom
      try JSONParser.parse(bytes, chunk: isShared ? chunk : 0) { (reader) throws(JSONError) in
        if isShared { draft.ahead = SectionsAhead(reader, selection) }
        try draft.readDocument(&reader)
      }
    } catch {
      // An event stream is several documents; the first one tells.
      if draft.keys.contains("@level") { throw .eventStream }
      if case .unexpected(_, _, let position) = error, position.line == 1,
        unsafe bytes.withUnsafeBytes(Self.looksLikeText)
      {
        throw .notJSON(.humanReadable)
      }
      if let failure = draft.failure { throw failure }
      throw .json(error)
    }
    if draft.keys.contains("@level") { throw .eventStream }
    return try draft.finish()
  }

  /// What a file is that cannot be JSON, by its first bytes.
  private static func recognise(_ bytes: UnsafeBufferPointer<UInt8>) -> PlanError.FoundInstead? {
    if unsafe bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .savedPlan }
    if unsafe bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
    return nil
  }

  /// The first byte that is not white space begins neither an object nor an array.
  private static func looksLikeText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe bytes.first(where: { $0 > 0x20 }) else { return false }
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "[") && first < 0x80
  }
}

/// What has been read so far. The document's members come in any order, so what depends on two of them waits for
/// `finish()`.
struct PlanDraft {
  let selection: AttributeSelection
  /// What the selection answered, by type: a plan has many objects of few types, and an answer costs a search.
  private var wanted: [String: AttributeNames] = [:]
  /// The same of all that read parts of one document.
  private let wantedByAll: SharedAnswers<String, AttributeNames>
  var addressMemo = AddressMemo()
  /// What names stand for.
  private var resources = InternedTexts<ConfigurationAddress?>()
  private var words = InternedTexts<String>()
  /// The addresses of the changes.
  var changeAddresses: [ChangeAddresses] = []
  /// The same, to be found; made when all of them have been read.
  var changeTable: AddressTable?
  /// Values of prior state that may be asked for: what the plan has a change of is told there.
  var postponed: [PostponedValues] = []
  /// The addresses of prior state, where it is read before it is known what the changes are.
  var stateTexts: TextList?
  /// The call's module, and what was read of it: a module that is called often stands there as often.
  var modules: [(text: JSONReader.Passed, module: ConfigurationModule)] = []
  /// The actions and dependencies that were read last: neighbours often say the same.
  var lastActions: (text: JSONReader.Passed, action: ChangeAction)?
  var lastDependencies: (text: JSONReader.Passed, resources: [ConfigurationAddress])?
  /// What other cores have read already.
  var ahead = SectionsAhead()
  /// The members of the `before` and `after` that were met last. Kept here so that they are allocated once.
  var beforeMembers: [JSONReader.Member] = []
  var afterMembers: [JSONReader.Member] = []
  /// The top-level names that were met, in order.
  var keys: [String] = []
  /// A failure with more to say than the JSON error that stopped the walk.
  var failure: PlanError?

  var formatVersion: String?
  var terraformVersion = ""
  var isComplete: Bool?
  var deferred: [String] = []
  var actionTriggers: [ResourceAddress] = []
  var isErrored = false
  var changes: [ResourceChange]?
  var driftMoves = 0
  var configuration: ConfigurationModule?
  var providers: [ProviderConfiguration] = []
  var priorState: [PriorObject] = []
  var relevantAttributes: [RelevantAttribute] = []
  var conditioned: Set<ConfigurationAddress> = []
  var conditionedValues: [ConditionedValue] = []
  var plannedRootIsEmpty = false
  var diagnostics: [Diagnostic] = []

  init(selection: AttributeSelection, wantedByAll: SharedAnswers<String, AttributeNames> = SharedAnswers()) {
    self.selection = selection
    self.wantedByAll = wantedByAll
  }

  mutating func wantedNames(for type: String) -> AttributeNames {
    if let names = wanted[type] { return names }
    func asked() -> AttributeNames { AttributeNames(selection.names(for: type)) }
    let names = wantedByAll.answer(to: type, asked) ?? asked()
    wanted[type] = names
    return names
  }

  /// - Throws: `JSONError`; `failure` says more.
  mutating func readAddress(_ reader: inout JSONReader) throws(JSONError) -> ResourceAddress {
    let text = try reader.readText()
    guard let address = addressMemo.address(text) else { throw badAddress(text, reader) }
    return address
  }

  mutating func badAddress(_ text: JSONKey, _ reader: JSONReader) -> JSONError {
    failure = .badAddress(reader.currentPath, text.text)
    return reader.mismatch("a resource address")
  }

  /// Nil for a text that is none.
  mutating func readConfigurationAddress(_ reader: inout JSONReader) throws(JSONError) -> ConfigurationAddress? {
    let number = resources.number(of: try reader.readText()) { ConfigurationAddress(parsing: $0) }
    return resources.values[number]
  }

  /// One string for all that say the same.
  mutating func readWord(_ reader: inout JSONReader) throws(JSONError) -> String {
    let number = words.number(of: try reader.readText()) { $0 }
    return words.values[number]
  }

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
      // null stands for an absent section in some writers.
      if try reader.kind() == .null { return try reader.skip() }
      if let end = takeSection(at: reader.mark) {
        if readStateTexts() { return reader.move(to: end) }
        // It is to be read in its turn, which tells what is wrong.
        (priorState, postponed) = ([], [])
      }
      switch key {
      case "format_version":
        let version = try reader.readString()
        formatVersion = version
        guard Self.isKnown(formatVersion: version) else {
          failure = .unsupportedFormat(version)
          throw reader.mismatch("format_version 0.1, 0.2 or 1.x")
        }
      case "terraform_version": terraformVersion = try reader.readString()
      case "complete": isComplete = try reader.readBool()
      case "errored": isErrored = try reader.readBool()
      case "resource_changes":
        let read = Gathering<ResourceChange>()
        try readChanges(into: read, &reader)
        take([read], changeAddresses)
      case "resource_drift": try readDrift(&reader)
      case "configuration": try readConfiguration(&reader)
      case "prior_state": try readPriorState(&reader)
      case "relevant_attributes": try readRelevantAttributes(&reader)
      case "checks": try readChecks(&reader)
      case "deferred_changes": try readDeferred(&reader)
      case "action_invocations": try readActionInvocations(&reader)
      case "planned_values": try readPlannedValues(&reader)
      default: try reader.skip()
      }
    }
    try readPostponedValues(reader)
  }

  /// Takes what was read from here on other cores, and tells where it ends.
  private mutating func takeSection(at token: Int) -> Int? {
    guard let section = ahead.take(at: token) else { return nil }
    switch section.content {
    case .changes(let changes, let addresses): take(changes, addresses)
    case .priorState(let objects, let values, let texts):
      (priorState, postponed, stateTexts) = (objects, values, texts)
    case .plannedValues(let isEmpty): plannedRootIsEmpty = isEmpty
    case .configuration(let module, let providers): (configuration, self.providers) = (module, providers)
    }
    return section.end
  }

  private mutating func take(_ changes: [Gathering<ResourceChange>], _ addresses: [ChangeAddresses]) {
    let all = Gathering.joined(changes)
    self.changes = all
    changeAddresses = addresses
    changeTable = AddressTable(all, hashes: addresses.flatMap(\.hashes))
  }

  /// Sources: Terraform's "JSON Output Format"; 0.1 and 0.2 were written until 1.0 and 1.1, minor numbers only add.
  static func isKnown(formatVersion: String) -> Bool {
    formatVersion == "0.1" || formatVersion == "0.2" || formatVersion == "1" || formatVersion.hasPrefix("1.")
  }

  consuming func finish() throws(PlanError) -> Plan {
    // A state has `format_version` too, or `version` and `lineage` where it is raw.
    guard let formatVersion, configuration != nil || changes != nil || keys.contains("planned_values") else {
      if keys.contains("values") || keys.contains("lineage") { throw .otherDocument(.state) }
      throw .otherDocument(.unknown(keys: keys.map { String($0.prefix(40)) }))
    }
    var seen: Set<ResourceAddress> = []
    var deposed: Set<String> = []
    // In most plans one look tells that all are different.
    for change in changes ?? [] where changeTable?.count != changes?.count {
      if let key = change.deposed {
        let name = "\(change.address) (\(key))"
        guard deposed.insert(name).inserted else { throw .duplicateChange(address: name) }
      } else if !seen.insert(change.address).inserted {
        throw .duplicateChange(address: change.address.description)
      }
    }
    return Plan(
      formatVersion: formatVersion, terraformVersion: terraformVersion, mode: mode,
      isComplete: isComplete ?? !isTargeted,
      isErrored: isErrored, changes: changes ?? [], driftMoves: driftMoves,
      configuration: configuration ?? ConfigurationModule(), providers: providers, priorState: priorState,
      relevantAttributes: relevantAttributes, conditioned: conditioned, conditionedValues: conditionedValues,
      deferred: deferred, actionTriggers: actionTriggers, diagnostics: diagnostics)
  }

  /// Plan JSON has no flag for its mode. A destroy plan's deletes have no reason and nothing is planned to remain; a
  /// refresh-only plan has no changes although there are resources. (apply-order 3)
  private var mode: Plan.Mode {
    guard let changes else { return priorState.contains { $0.address.mode == .managed } ? .refreshOnly : .normal }
    guard plannedRootIsEmpty else { return .normal }
    let acting = changes.filter { $0.address.mode == .managed && $0.action != .noOp && $0.deposed == nil }
    let isDestroy = !acting.isEmpty && acting.allSatisfy { $0.action == .delete && $0.reason == nil }
    return isDestroy ? .destroy : .normal
  }

  /// A whole plan has a change for everything that exists, so something is left out where one is missing. In format 0.1
  /// addresses may lack their key, and a few resources their change.
  private var isTargeted: Bool {
    guard formatVersion != "0.1", mode == .normal, let changes, !changes.isEmpty else { return false }
    let changed = Set(changes.flatMap { [$0.address.configuration, $0.previousAddress?.configuration] })
    return priorState.contains { object in
      object.address.mode == .managed && object.deposed == nil && !changed.contains(object.address.configuration)
    }
  }

  /// Source: Terraform's "JSON Output Format". Each has the `resource_change` that it would be.
  private mutating func readDeferred(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachElement { (_, reader) throws(JSONError) in
      try reader.forEachMember { (key, reader) throws(JSONError) in
        guard case "resource_change" = key, try reader.kind() == .object else { return try reader.skip() }
        try reader.forEachMember { (key, reader) throws(JSONError) in
          guard case "address" = key else { return try reader.skip() }
          deferred.append(try reader.readString())
        }
      }
    }
  }

  /// Source: the plans of Terraform 1.14 and later; nothing but who triggers an action is read.
  private mutating func readActionInvocations(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachElement { (_, reader) throws(JSONError) in
      try reader.forEachMember { (key, reader) throws(JSONError) in
        guard case "lifecycle_action_trigger" = key, try reader.kind() == .object else { return try reader.skip() }
        try reader.forEachMember { (key, reader) throws(JSONError) in
          guard case "triggering_resource_address" = key else { return try reader.skip() }
          guard let address = ResourceAddress(parsing: try reader.readString()) else { return }
          if !actionTriggers.contains(address) { actionTriggers.append(address) }
        }
      }
    }
  }

  mutating func readPlannedValues(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachMember { (key, reader) throws(JSONError) in
      guard case "root_module" = key, try reader.kind() == .object else { return try reader.skip() }
      plannedRootIsEmpty = true
      try reader.forEachMember { (_, reader) throws(JSONError) in
        plannedRootIsEmpty = false
        try reader.skip()
      }
    }
  }

  private mutating func readRelevantAttributes(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachElement { (_, reader) throws(JSONError) in
      var resource: ResourceAddress?
      var path: [String] = []
      try reader.forEachMember { (key, reader) throws(JSONError) in
        switch key {
        case "resource": resource = ResourceAddress(parsing: try reader.readString())
        case "attribute":
          path =
            try reader.readValue().elements?.map { step in
              step.string ?? step.integer.map { String($0) } ?? ""
            } ?? []
        default: try reader.skip()
        }
      }
      if let resource { relevantAttributes.append(RelevantAttribute(resource: resource, path: path)) }
    }
  }

  /// `checks` has one entry for each resource, variable, output or check block with conditions.
  private mutating func readChecks(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachElement { (_, reader) throws(JSONError) in
      try reader.forEachMember { (key, reader) throws(JSONError) in
        guard case "address" = key else { return try reader.skip() }
        let address = try reader.readValue()
        guard let kind = address["kind"]?.string else { return }
        if kind == "resource", let text = address["to_display"]?.string,
          let resource = ResourceAddress(parsing: text)
        {
          conditioned.insert(resource.configuration)
        } else if let kind = ConditionedValue.Kind(rawValue: kind), let name = address["name"]?.string {
          var scanner = AddressScanner(address["module"]?.string ?? "")
          conditionedValues.append(
            ConditionedValue(kind, module: scanner.modulePath()?.map(\.name) ?? [], name: name))
        }
      }
    }
  }

  /// Pure moves of a refresh-only plan stand here, beside drift.
  private mutating func readDrift(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachElement { (_, reader) throws(JSONError) in
      try reader.forEachMember { (key, reader) throws(JSONError) in
        if case "previous_address" = key { driftMoves += 1 }
        try reader.skip()
      }
    }
  }
}
