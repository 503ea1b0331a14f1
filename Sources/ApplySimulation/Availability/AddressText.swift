/// Texts by which one object names another, made comparable.
enum AddressText {
  /// Every form under which a value may be found: names and addresses in lower case, without trailing dot, scheme,
  /// port and path; identifiers as they are.
  static func forms(of text: String) -> [String] {
    let lower = text.lowercased()
    if lower.hasPrefix("arn:") || lower.hasPrefix("/") { return [lower] }
    guard let scheme = lower.firstRange(of: "://") else { return [host(lower[...])] }
    let rest = lower[scheme.upperBound...]
    let name = rest.prefix { $0 != "/" }
    // Google's self links are relative names behind a host that all of them share.
    if name.hasSuffix("googleapis.com") {
      guard let projects = rest.firstRange(of: "projects/") else { return [String(rest)] }
      return [String(rest[projects.lowerBound...])]
    }
    var path = rest.dropFirst(name.count)
    while path.hasSuffix("/") { path.removeLast() }
    if path.isEmpty { return [host(name)] }
    return isShared(host: name) ? [String(rest)] : [host(name), host(name) + path]
  }

  /// Hosts of a provider's API are shared by all objects of a region: `sqs.eu-west-1.amazonaws.com`.
  private static func isShared(host: Substring) -> Bool {
    host.hasSuffix(".amazonaws.com") && host.split(separator: ".").count < 5
  }

  private static func host(_ text: Substring) -> String {
    var host = text
    if let colon = host.lastIndex(of: ":"), host.firstIndex(of: ":") == colon, host[..<colon].contains("."),
      host[host.index(after: colon)...].allSatisfy(\.isNumber)
    {
      host = host[..<colon]
    }
    if host.hasSuffix(".") { host.removeLast() }
    // Route 53 writes the alias of a load balancer with or without this label.
    if host.hasPrefix("dualstack.") { host = host.dropFirst("dualstack.".count) }
    return String(host)
  }

  /// True where a text is long and odd enough to mean one object wherever it stands.
  static func isTelling(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) {
      return true
    }
    return bytes.count >= 8 && bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
