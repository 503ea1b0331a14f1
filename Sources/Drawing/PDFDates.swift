/// cairo writes the time of day into each PDF. The same document is to give the same bytes, so it is overwritten.
enum PDFDates {
  /// Replaces the fourteen digits of `/CreationDate` in place; the offsets in the file stay right.
  static func fixed(_ bytes: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (D:".utf8)
    let date = Array("19700101000000".utf8)
    var bytes = bytes
    // The document information stands behind the pages, near the end.
    var start = bytes.count - key.count - date.count
    while start >= 0 {
      if bytes[start] == key[0], bytes[start..<start + key.count].elementsEqual(key) {
        bytes.replaceSubrange(start + key.count..<start + key.count + date.count, with: date)
        return bytes
      }
      start -= 1
    }
    return bytes
  }
}
