internal import SharedWork

extension PlanDraft {
  mutating func readChanges(
    into changes: Gathering<ResourceChange>, _ reader: inout JSONReader
  ) throws(JSONError) {
    changeAddresses = [ChangeAddresses()]
    try reader.forEachElement { (_, reader) throws(JSONError) in changes.append(try readChange(&reader)) }
  }

  /// The elements from here to the one that ends before the token `end`, or to the end of the array where that comes first:
  /// then they are the last ones, which the answer tells. Nil where none ends there.
  mutating func readChanges(
    into changes: Gathering<ResourceChange>, _ reader: inout JSONReader, until end: Int?
  ) throws(JSONError) -> Bool? {
    changeAddresses = [ChangeAddresses()]
    while true {
      changes.append(try readChange(&reader))
      if reader.mark == end { return false }
      if reader.pass(UInt8(ascii: "]")) { return true }
      guard reader.pass(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func readChange(_ reader: inout JSONReader) throws(JSONError) -> ResourceChange {
    var address: ResourceAddress?
    var text: JSONKey?
    var previous: ResourceAddress?
    var change: ChangeMarks?
    var deposed: String?
    var reason: String?
    var provider = ""
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "address":
        guard address == nil else { throw reader.duplicateKey() }
        let written = try reader.readText()
        address = addressMemo.address(written)
        if address == nil { throw badAddress(written, reader) }
        text = written
      case "previous_address": previous = try readAddress(&reader)
      case "deposed": deposed = try readDeposed(&reader)
      case "action_reason": reason = try reader.readOptionalString()
      case "provider_name": provider = try readWord(&reader)
      case "change":
        guard change == nil else { throw reader.duplicateKey() }
        change = try readChangeMarks(&reader)
      default: try reader.skip()
      }
    }
    guard let address, let text else { throw reader.mismatch("an object with 'address'", found: "one without") }
    changeAddresses[0].append(address, text)
    guard let change else { throw reader.mismatch("an object with 'change'", found: "one without") }
    return try resourceChange(
      change, of: reader, address: address, previous: previous, deposed: deposed, reason: reason, provider: provider)
  }

  /// The key of a deposed object. Plans of Terraform 0.12 before its release have a boolean there, true of creates too:
  /// it says nothing.
  private func readDeposed(_ reader: inout JSONReader) throws(JSONError) -> String? {
    guard try reader.kind() == .bool else { return try reader.readOptionalString() }
    try reader.skip()
    return nil
  }

  /// What was met as `before` or `after`.
  enum ValueMark {
    case object, other
  }

  /// Where the parts of a `change` stand: what may be kept of `before` and `after` is known only when the sensitive
  /// marks behind them have been read.
  private struct ChangeMarks {
    var action = ChangeAction.noOp
    var hasActions = false
    var isImport = false
    var replacePaths: [String] = []
    /// Whether there is one, and whether it is an object. Its members are in `beforeMembers` then.
    var before: ValueMark?
    var beforeText = JSONReader.Passed()
    var after: ValueMark?
    var afterUnknown: JSONValue = .object([])
    var beforeSensitive: JSONValue = .bool(false)
    var afterSensitive: JSONValue = .bool(false)
  }

  private mutating func readChangeMarks(_ reader: inout JSONReader) throws(JSONError) -> ChangeMarks {
    var marks = ChangeMarks()
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "actions":
        guard !marks.hasActions else { throw reader.duplicateKey() }
        marks.action = try readAction(&reader)
        marks.hasActions = true
      case "before":
        guard marks.before == nil else { throw reader.duplicateKey() }
        marks.before = try reader.kind() == .object ? .object : .other
        let first = reader.mark
        try reader.passMembers(into: &beforeMembers)
        marks.beforeText = reader.passed(from: first)
      case "after":
        guard marks.after == nil else { throw reader.duplicateKey() }
        marks.after = try reader.kind() == .object ? .object : .other
        // A no-op's after is its before.
        if marks.hasActions, marks.action == .noOp {
          try reader.skip(like: marks.beforeText)
        } else {
          try reader.passMembers(into: &afterMembers)
        }
      case "after_unknown":
        marks.afterUnknown = try Self.readTrueLeaves(&reader) ?? .object([])
        let count = marks.afterUnknown.members?.count ?? 0
        if count > PlanReader.mostAttributes {
          throw reader.mismatch("at most \(PlanReader.mostAttributes) attributes", found: "\(count)")
        }
      case "before_sensitive": marks.beforeSensitive = try Self.readTrueLeaves(&reader) ?? .bool(false)
      case "after_sensitive": marks.afterSensitive = try Self.readTrueLeaves(&reader) ?? .bool(false)
      case "replace_paths":
        marks.replacePaths = try reader.readValue().elements?.compactMap { $0.elements?.first?.string } ?? []
      case "importing":
        marks.isImport = try reader.kind() == .object
        try reader.skip()
      default: try reader.skip()
      }
    }
    guard marks.hasActions else { throw reader.mismatch("an object with 'actions'", found: "one without") }
    return marks
  }

  private mutating func readAction(_ reader: inout JSONReader) throws(JSONError) -> ChangeAction {
    if let last = lastActions, reader.pass(like: last.text) { return last.action }
    let first = reader.mark
    let actions = try reader.readStrings()
    guard let action = ChangeAction(actions: actions) else {
      failure = .badActions(reader.currentPath, actions)
      throw reader.mismatch("a list of actions that Terraform writes")
    }
    lastActions = (reader.passed(from: first), action)
    return action
  }

  /// A tree of marks with only what is true in it; nil where nothing is. Array elements keep their places.
  static func readTrueLeaves(_ reader: inout JSONReader) throws(JSONError) -> JSONValue? {
    switch try reader.kind() {
    case .bool: return try reader.readBool() ? .bool(true) : nil
    case .object:
      var members: [JSONMember] = []
      try reader.forEachMember { (key, reader) throws(JSONError) in
        if let value = try readTrueLeaves(&reader) { members.append(JSONMember(key.text, value)) }
      }
      return members.isEmpty ? nil : .object(members)
    case .array:
      var elements: [JSONValue] = []
      var anyTrue = false
      try reader.forEachElement { (_, reader) throws(JSONError) in
        let value = try readTrueLeaves(&reader)
        anyTrue = anyTrue || value != nil
        elements.append(value ?? .bool(false))
      }
      return anyTrue ? .array(elements) : nil
    case .null, .string, .number:
      try reader.skip()
      return nil
    }
  }

  private mutating func resourceChange(
    _ marks: ChangeMarks, of reader: JSONReader, address: ResourceAddress, previous: ResourceAddress?,
    deposed: String?, reason: String?, provider: String
  ) throws(JSONError) -> ResourceChange {
    let names = wantedNames(for: address.type)
    // A no-op's before and after are the same object: one is enough.
    let isNoOp = marks.action == .noOp
    let before = try marks.before.map { (mark) throws(JSONError) in
      try Self.selected(names, of: mark, beforeMembers, reader, sensitive: marks.beforeSensitive)
    }
    let after =
      isNoOp
      ? before
      : try marks.after.map { (mark) throws(JSONError) in
        try Self.selected(names, of: mark, afterMembers, reader, sensitive: marks.afterSensitive)
      }
    var changed: [String] = []
    if !isNoOp, marks.before != nil, marks.after != nil { changed = try changedAttributes(reader) }
    let blocks =
      isNoOp || marks.after == nil ? [] : afterMembers.filter(reader.holdsObjects).map { reader.key(of: $0).text }
    return ResourceChange(
      address: address, previousAddress: previous, deposed: deposed, action: marks.action, reason: reason,
      provider: provider, isImport: marks.isImport, replacePaths: marks.replacePaths, changedAttributes: changed,
      nestedBlocks: blocks, before: before ?? .null, after: after ?? .null, afterUnknown: marks.afterUnknown)
  }

  /// The selected attributes of an object, with sensitive values replaced before they are read.
  static func selected(
    _ names: AttributeNames, of mark: ValueMark, _ members: [JSONReader.Member], _ reader: JSONReader,
    sensitive: JSONValue
  ) throws(JSONError) -> JSONValue {
    if mark == .other { return .null }
    if names.isEmpty { return .object([]) }
    var selected: [JSONMember] = []
    selected.reserveCapacity(min(names.names.count, members.count))
    // The names that were met, as far as one word holds them.
    var met: UInt64 = 0
    for member in members {
      guard let position = names.position(of: reader.key(of: member)) else { continue }
      let name = names.names[position]
      let bit: UInt64 = 1 << UInt64(position)
      if met & bit != 0 || bit == 0 && selected.contains(where: { $0.name == name }) {
        throw reader.at(member).duplicateKey()
      }
      met |= bit
      let mark = Self.mark(sensitive, name)
      if mark == nil, let text = reader.string(of: member) {
        selected.append(JSONMember(name, .string(text)))
        continue
      }
      var value = reader.at(member)
      selected.append(JSONMember(name, try readRedacted(&value, sensitive: mark)))
    }
    return .object(selected)
  }

  private static func mark(_ sensitive: JSONValue, _ name: String) -> JSONValue? {
    if sensitive == .bool(true) { return sensitive }
    return sensitive[name]
  }

  /// Reads a value; what `sensitive` marks is passed over and stands as `.redacted`.
  static func readRedacted(_ reader: inout JSONReader, sensitive: JSONValue?) throws(JSONError) -> JSONValue {
    guard let sensitive else { return try reader.readValue() }
    if sensitive == .bool(true) {
      try reader.skip()
      return .redacted
    }
    switch try reader.kind() {
    case .object:
      var members: [JSONMember] = []
      try reader.forEachMember { (key, reader) throws(JSONError) in
        let name = key.text
        members.append(JSONMember(name, try readRedacted(&reader, sensitive: sensitive[name])))
      }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      let marks = sensitive.elements
      try reader.forEachElement { (index, reader) throws(JSONError) in
        let mark = marks.flatMap { index < $0.count ? $0[index] : nil }
        // A set's marks need not stand in the order of its elements, so any mark inside hides the element.
        elements.append(try readRedacted(&reader, sensitive: mark == .bool(false) ? nil : mark))
      }
      return .array(elements)
    case .string, .number, .bool, .null: return try reader.readValue()
    }
  }
}
