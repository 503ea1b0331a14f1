/// Reads plan JSON's `references` arrays back into references.
///
/// Terraform writes a reference unwrapped: the longest form first, then shorter ones down to its subject, and for a
/// keyed subject one more entry without the key. `["aws_x.a[1].id","aws_x.a[1]","aws_x.a"]` is one reference with the
/// subject `aws_x.a[1]`; taking the un-keyed tail as a reference of its own would invent edges. (apply-order 2.2)
enum ReferenceText {
  struct Parsed {
    var references: [ConfigurationReference] = []
    var usesRepetition = false
  }

  static func parse(_ entries: [String]) -> Parsed {
    var parsed = Parsed()
    var index = 0
    while index < entries.count {
      let longest = entries[index]
      // The run: each next entry is a shorter prefix of the one before, cut at `.` or `[`.
      var end = index + 1
      while end < entries.count, isCut(entries[end], of: entries[end - 1]) { end += 1 }
      index = end
      if longest.hasPrefix("each.") || longest == "each" || longest.hasPrefix("count.") {
        parsed.usesRepetition = true
        continue
      }
      if let reference = reference(longest) { parsed.references.append(reference) }
    }
    return parsed
  }

  /// Entries of a `depends_on`, each of which is a reference of its own: `["aws_x.a[1]","aws_x.a"]` is two.
  static func parseEach(_ entries: [String]) -> [ConfigurationReference] { entries.compactMap(reference) }

  private static func isCut(_ shorter: String, of longer: String) -> Bool {
    guard shorter.utf8.count < longer.utf8.count, longer.hasPrefix(shorter) else { return false }
    let next = longer.utf8[longer.utf8.index(longer.utf8.startIndex, offsetBy: shorter.utf8.count)]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
  }

  /// One reference in its longest form; nil for what names nothing in the graph (`path.module`, `terraform.workspace`).
  static func reference(_ text: String) -> ConfigurationReference? {
    var scanner = AddressScanner(text)
    guard let first = scanner.identifier() else { return nil }
    switch first {
    case "each", "count", "self", "path", "terraform": return nil
    case "var":
      guard scanner.take("."), let name = scanner.identifier() else { return nil }
      return ConfigurationReference(.variable(name), attribute: scanner.rest)
    case "local":
      guard scanner.take("."), let name = scanner.identifier() else { return nil }
      return ConfigurationReference(.local(name), attribute: scanner.rest)
    case "module":
      guard scanner.take("."), let call = scanner.identifier() else { return nil }
      scanner.passKey()
      guard scanner.take("."), let output = scanner.identifier() else {
        return ConfigurationReference(.module(call: call))
      }
      return ConfigurationReference(.moduleOutput(call: call, output: output), attribute: scanner.rest)
    case "data", "ephemeral":
      guard scanner.take("."), let type = scanner.identifier() else { return nil }
      return resource(mode: first == "data" ? .data : .ephemeral, type: type, &scanner)
    default: return resource(mode: .managed, type: first, &scanner)
    }
  }

  private static func resource(
    mode: ResourceMode, type: String, _ scanner: inout AddressScanner
  ) -> ConfigurationReference? {
    guard scanner.take("."), let name = scanner.identifier() else { return nil }
    let key = scanner.passKey()
    return ConfigurationReference(
      .resource(mode: mode, type: type, name: name, key: key), attribute: scanner.rest)
  }
}

extension AddressScanner {
  /// The literal key here, if one is; anything else between brackets is left for `rest`.
  @discardableResult
  mutating func passKey() -> InstanceKey? {
    let before = self
    if let key = optionalKey()?.value { return key }
    self = before
    return nil
  }

  /// What is left, without a leading dot.
  var rest: String {
    var copy = self
    _ = copy.take(".")
    return copy.remainder
  }
}
