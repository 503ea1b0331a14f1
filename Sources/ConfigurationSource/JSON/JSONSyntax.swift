internal import PlanFile

/// Reads HCL's JSON syntax into the same bodies as the native one.
///
/// JSON does not say what is a block and what an argument, and the providers' schemas are not at hand: inside resources
/// and providers, an object or an array of objects is read as a nested block. Every string is a template.
///
/// The rules are those of developer.hashicorp.com/terraform/language/syntax/json.
struct JSONSyntax {
  private let text: SourceText
  private let places: JSONPlaces
  /// The keys down to the value at hand, for faults.
  private var path: [String] = []

  /// How the members of an object are told apart.
  private enum Context {
    /// A resource: the blocks that all resources have, and whatever its schema says.
    case resource
    /// Whatever a provider's schema says.
    case nested
    /// Only these members are blocks, with so many labels; the others are arguments.
    case known([String: Int])
  }

  private static let rootBlocks: [String: Int] = [
    "resource": 2, "data": 2, "ephemeral": 2, "action": 2, "module": 1, "output": 1, "variable": 1, "provider": 1,
    "check": 1, "locals": 0, "terraform": 0, "moved": 0, "removed": 0, "import": 0,
  ]

  static func body(of text: SourceText) throws(SourceError) -> SourceBody {
    let value: JSONValue
    do { value = try JSONValue.parse(text.bytes) } catch { throw fault(error, in: text) }
    var syntax = JSONSyntax(text: text, places: JSONPlaces(text.bytes))
    var body = SourceBody()
    for object in try syntax.objects(value) {
      let part = try syntax.body(object, in: .known(rootBlocks))
      body.blocks += part.blocks
    }
    return body
  }

  private init(text: SourceText, places: JSONPlaces) {
    self.text = text
    self.places = places
  }

  private static func fault(_ error: JSONError, in text: SourceText) -> SourceError {
    let place: TextPosition? =
      switch error {
      case .truncated(let place), .unexpected(_, _, let place), .trailing(let place), .tooDeep(_, let place): place
      case .empty, .notUTF8, .unclosedString, .controlCharacter, .tooLarge, .outOfMemory, .duplicateKey, .mismatch: nil
      }
    let offset = place.map { text.offset(line: $0.line, byteColumn: $0.column) } ?? 0
    return SourceError(file: text.file, position: text.position(at: offset), fault: .invalidJSON(error))
  }

  private var range: SourceRange {
    for length in stride(from: min(path.count, JSONPlaces.depth), to: 0, by: -1) {
      if let place = places[Array(path.prefix(length))] { return text.range(place.lowerBound, place.upperBound) }
    }
    return text.wholeRange
  }

  private func fault(_ fault: SourceFault) -> SourceError {
    SourceError(file: text.file, position: range.start, fault: fault)
  }
}

// MARK: - Bodies

extension JSONSyntax {
  /// The objects that stand for a block written once or, as an array, several times.
  private func objects(_ value: JSONValue) throws(SourceError) -> [[JSONMember]] {
    switch value {
    case .null: return []
    case .object(let members): return [members]
    case .array(let elements):
      var objects: [[JSONMember]] = []
      for element in elements { objects += try self.objects(element) }
      return objects
    case .string: throw mismatch(found: "a string")
    case .integer, .number: throw mismatch(found: "a number")
    case .bool(let value): throw mismatch(found: "\(value)")
    case .redacted: throw mismatch(found: "a sensitive value")
    }
  }

  private func mismatch(found: String) -> SourceError {
    let expected = "an object or an array of objects"
    return fault(.invalidJSON(.mismatch(JSONPath(path), expected: expected, found: found)))
  }

  private mutating func body(_ members: [JSONMember], in context: Context) throws(SourceError) -> SourceBody {
    var body = SourceBody()
    // A member called "//" is a comment.
    for member in members where member.name != "//" {
      path.append(member.name)
      defer { path.removeLast() }
      if let labels = labelCount(of: member, in: context) {
        try appendBlocks(member.name, labelCount: labels, labels: [], value: member.value, to: &body)
      } else {
        body.attributes.append(
          SourceAttribute(name: member.name, value: try expression(member.value), range: range))
      }
    }
    return body
  }

  /// How many labels the block has that `member` is; nil for an argument.
  private func labelCount(of member: JSONMember, in context: Context) -> Int? {
    switch context {
    case .known(let blocks): return blocks[member.name]
    case .resource:
      switch member.name {
      case "lifecycle", "connection": return 0
      case "provisioner": return 1
      case "count", "for_each", "depends_on", "provider": return nil
      default: return nestedLabelCount(of: member)
      }
    case .nested: return nestedLabelCount(of: member)
    }
  }

  private func nestedLabelCount(of member: JSONMember) -> Int? {
    guard isBlock(member.value) else { return nil }
    return member.name == "dynamic" ? 1 : 0
  }

  /// An object whose keys could be argument names, or an array of such.
  private func isBlock(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): !members.contains { $0.name.utf8.contains(UInt8(ascii: "{")) }
    case .array(let elements): !elements.isEmpty && elements.allSatisfy { $0.members != nil && isBlock($0) }
    default: false
    }
  }

  private mutating func appendBlocks(
    _ type: String, labelCount: Int, labels: [String], value: JSONValue, to body: inout SourceBody
  ) throws(SourceError) {
    for members in try objects(value) {
      guard labelCount > 0 else {
        let inner = try self.body(members, in: Self.context(of: type))
        body.blocks.append(SourceBlock(type: type, labels: labels, body: inner, range: range))
        continue
      }
      for member in members where member.name != "//" {
        path.append(member.name)
        defer { path.removeLast() }
        try appendBlocks(
          type, labelCount: labelCount - 1, labels: labels + [member.name], value: member.value, to: &body)
      }
    }
  }

  private static func context(of type: String) -> Context {
    switch type {
    case "lifecycle": .known(["precondition": 0, "postcondition": 0, "action_trigger": 0])
    case "provisioner": .known(["connection": 0])
    case "dynamic": .known(["content": 0])
    case "module": .known(["lifecycle": 0])
    case "output": .known(["precondition": 0])
    case "variable": .known(["validation": 0])
    case "check": .known(["data": 2, "assert": 0])
    case "removed": .known(["lifecycle": 0, "provisioner": 1, "connection": 0])
    case "locals", "terraform", "moved", "import", "precondition", "postcondition", "action_trigger", "validation",
      "assert", "connection":
      .known([:])
    case "resource", "data", "ephemeral": .resource
    default: .nested
    }
  }
}

// MARK: - Expressions

extension JSONSyntax {
  private mutating func expression(_ value: JSONValue) throws(SourceError) -> SourceExpression {
    switch value {
    case .null, .redacted: return .literal(.null)
    case .bool(let value): return .literal(.bool(value))
    case .integer(let value): return .literal(.number(String(value)))
    case .number(let text): return .literal(.number(text))
    case .string(let text): return try template(text)
    case .array(let elements):
      var parts: [SourceExpression] = []
      for element in elements { parts.append(try expression(element)) }
      return .tuple(parts)
    case .object(let members):
      var items: [ObjectItem] = []
      for member in members {
        path.append(member.name)
        defer { path.removeLast() }
        items.append(ObjectItem(key: try template(member.name), value: try expression(member.value)))
      }
      return .object(items)
    }
  }

  private func template(_ string: String) throws(SourceError) -> SourceExpression {
    guard string.utf8.contains(UInt8(ascii: "{")) else { return .literal(.string(string)) }
    do throws(SourceError) {
      return try HCLParser.template(of: SourceText(file: text.file, string))
    } catch {
      throw fault(.inJSON(JSONPath(path), error.fault))
    }
  }
}
