import PlanFile

extension ServiceObject {
  /// Words in the names of attributes that hold an address on a network.
  private static let addressWords = ["ip", "ips", "dns", "address", "endpoint", "endpoints"]

  /// Whether an update gives the object another address under this attribute.
  ///
  /// Only addresses on a network die when they change: a new version or a new policy does not unmake the old name.
  func changesAddress(under attribute: String) -> Bool {
    guard update != nil, Self.holdsAddressWord(attribute), let before = old?[attribute] else { return false }
    if newUnknown[attribute] == .bool(true) { return true }
    return new?[attribute] != before || isNamed(before)
  }

  /// Byte by byte: every name of what is updated comes by here.
  private static func holdsAddressWord(_ attribute: String) -> Bool {
    let bytes = attribute.utf8Span.span
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "_") { end += 1 }
      for word in addressWords where isSame(word, bytes, start, end) { return true }
      start = end + 1
    }
    return false
  }

  private static func isSame(_ word: String, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let word = word.utf8Span.span
    if word.count != end - start { return false }
    for place in word.indices where word[place] != bytes[start + place] { return false }
    return true
  }

  /// Whether an address begins with a name that the update changes: `orders.c9x.eu-west-1.rds.amazonaws.com` goes when the
  /// database's identifier does, though the plan (hashicorp/aws 5.100.0) shows the old address as the new one.
  private func isNamed(_ address: JSONValue) -> Bool {
    guard let text = address.string, let label = text.split(separator: ".").first, label.count < text.count else {
      return false
    }
    return (old?.members ?? []).contains { member in
      guard let name = member.value.string, name == label else { return false }
      return new?[member.name]?.string.map { $0 != name } ?? false
    }
  }
}
