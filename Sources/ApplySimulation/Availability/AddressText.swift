/// Texts by which one object names another, made comparable.
enum AddressText {
  /// Every form under which a value may be found: names and addresses in lower case, without trailing dot, scheme,
  /// port and path; identifiers as they are.
  static func forms(of text: String) -> [String] { onlyForm(of: text).map { [$0] } ?? formsOfAddress(text) }

  /// The form by which values are compared where one will do.
  static func firstForm(of text: String) -> String { onlyForm(of: text) ?? formsOfAddress(text).first ?? text }

  /// Calls `body` with every form.
  static func eachForm(of text: String, _ body: (String) -> Void) {
    if let only = onlyForm(of: text) { body(only) } else { formsOfAddress(text).forEach(body) }
  }

  private static func formsOfAddress(_ text: String) -> [String] {
    let lower = lowered(text)
    if lower.utf8.starts(with: "arn:".utf8) || lower.utf8.first == UInt8(ascii: "/") { return [lower] }
    guard let scheme = end(ofScheme: lower) else { return [host(lower[...])] }
    let rest = lower[scheme...]
    let name = rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)]
    // Google's self links are relative names behind a host that all of them share.
    if name.hasSuffix("googleapis.com") {
      guard let projects = rest.firstRange(of: "projects/") else { return [String(rest)] }
      return [String(rest[projects.lowerBound...])]
    }
    var path = rest[name.endIndex...]
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    if path.isEmpty { return [host(name)] }
    return isShared(host: name) ? [String(rest)] : [host(name), host(name) + path]
  }

  /// The only form of most identifiers, which is the text itself or the same in lower case; nil where there may be others.
  /// Every value of a plan comes by here.
  private static func onlyForm(of text: String) -> String? {
    let marks = marks(of: text)
    if marks == colon { return text.utf8.starts(with: "arn:".utf8) ? text : nil }
    if marks & ~capital != 0 || text.utf8.last == UInt8(ascii: ".") { return nil }
    let lower = marks == 0 ? text : text.lowercased()
    return lower.utf8.first == UInt8(ascii: "d") && lower.utf8.starts(with: "dualstack.".utf8) ? nil : lower
  }

  /// The same in lower case, which most are already.
  static func lowered(_ text: String) -> String { marks(of: text) & ~colon == 0 ? text : text.lowercased() }

  private static let capital: UInt8 = 1
  private static let colon: UInt8 = 2

  /// Bits of what is in a text: `capital`, `colon`, and another of what is not ASCII.
  ///
  /// By itself and with one way out, so that the compiler makes it look at many bytes at once.
  @inline(never)
  private static func marks(of text: String) -> UInt8 {
    let bytes = text.utf8Span.span
    var marks: UInt8 = 0
    for place in bytes.indices {
      let byte = bytes[place]
      marks |= byte & 0x80 | (byte &- UInt8(ascii: "A") < 26 ? capital : 0) | (byte == UInt8(ascii: ":") ? colon : 0)
    }
    return marks
  }

  /// The host of a record's data: behind the numbers of MX and SRV (`10 mail.acme.example`), else the whole.
  ///
  /// Source: RFC 1035, section 3.3.9; RFC 2782.
  static func host(ofRecordData text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 1, words.dropLast().allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return text
    }
    return String(words[words.count - 1])
  }

  /// The place behind the first `://`.
  private static func end(ofScheme text: String) -> String.Index? {
    let bytes = text.utf8Span.span
    let slash = UInt8(ascii: "/")
    for place in bytes.indices.dropLast(2)
    where bytes[place] == UInt8(ascii: ":") && bytes[place + 1] == slash && bytes[place + 2] == slash {
      return text.utf8.index(text.startIndex, offsetBy: place + 3)
    }
    return nil
  }

  /// Hosts of a provider's API are shared by all objects of a region: `sqs.eu-west-1.amazonaws.com`.
  private static func isShared(host: Substring) -> Bool {
    host.hasSuffix(".amazonaws.com") && host.split(separator: ".").count < 5
  }

  private static func host(_ text: Substring) -> String {
    let bytes = text.utf8Span.span
    var end = endWithoutPort(of: bytes)
    if end > 0, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let host = text.utf8.prefix(end)
    // Route 53 writes the alias of a load balancer with or without this label.
    return String(Substring(host.starts(with: "dualstack.".utf8) ? host.dropFirst("dualstack.".utf8.count) : host))
  }

  /// Where the only colon stands, if it is behind a dot and before digits alone; else the end.
  private static func endWithoutPort(of bytes: Span<UInt8>) -> Int {
    var colon: Int?
    var hasDot = false
    for place in bytes.indices {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") {
        if colon != nil { return bytes.count }
        colon = place
      } else if colon == nil {
        if byte == UInt8(ascii: ".") { hasDot = true }
      } else if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
        return bytes.count
      }
    }
    return hasDot ? colon ?? bytes.count : bytes.count
  }

  /// True where a text is long and odd enough to mean one object wherever it stands.
  static func isTelling(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var hasDigit = false
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      default: continue
      }
    }
    return bytes.count >= 8 && hasDigit
  }
}
