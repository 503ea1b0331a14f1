extension InputBytes {
  /// The types of resources that a document in memory seems to name, each once, in order: a guess, made without reading it.
  /// None of a file's own pages, and no more than a plan mostly has.
  ///
  /// Complexity: O(bytes).
  package var resourceTypes: [String] {
    guard let bytes = inMemory else { return [] }
    return Self.resourceTypes(in: bytes.span)
  }

  private static let most = 64

  private static func resourceTypes(in bytes: Span<UInt8>) -> [String] {
    let key = Array("\"type\":\"".utf8)
    var types: [String] = []
    var place = 2
    while place + key.count < bytes.count, types.count < most {
      // One of its letters is rare: so most places are passed over at once.
      if bytes[place] != UInt8(ascii: "y") {
        place += 1
        continue
      }
      let start = place - 2 + key.count
      guard key.indices.allSatisfy({ bytes[place - 2 + $0] == key[$0] }) else {
        place += 1
        continue
      }
      var end = start
      while end < bytes.count, isOfType(bytes[end]) { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "\""), end > start {
        let type = String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
        if type.utf8.contains(UInt8(ascii: "_")), !types.contains(type) { types.append(type) }
      }
      place = end
    }
    return types
  }

  private static func isOfType(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
