/// cairo writes the time of day, and the time zone where it runs, into each PDF. The same document is to give the same
/// bytes, so both are overwritten.
enum PDFDates {
  private static let key = Array("/CreationDate (D:".utf8)
  private static let date = Array("19700101000000Z".utf8)

  /// Replaces what stands in `/CreationDate`, and moves the offsets in the table of objects where that has another
  /// length. A form that is not cairo's is left as it is.
  static func fixed(_ bytes: [UInt8]) -> [UInt8] {
    guard let key = lastIndex(of: key, in: bytes), let end = bytes[key...].firstIndex(of: UInt8(ascii: ")")) else {
      return bytes
    }
    let place = (key + Self.key.count)..<end
    var fixed = bytes
    fixed.replaceSubrange(place, with: date)
    let shift = date.count - place.count
    return shift == 0 || moveOffsets(in: &fixed, behind: key, by: shift) ? fixed : bytes
  }

  /// ISO 32000-1, 7.5.4 and 7.5.5: `startxref`, the table's offset; there `xref`, the first object and how many, and
  /// lines of 20 bytes that begin with an offset of ten digits.
  private static func moveOffsets(in bytes: inout [UInt8], behind place: Int, by shift: Int) -> Bool {
    let start = Array("startxref\n".utf8)
    let head = Array("xref\n0 ".utf8)
    guard let line = lastIndex(of: start, in: bytes), let old = number(in: bytes[(line + start.count)...]) else {
      return false
    }
    let table = old.value + shift
    guard table > place, table < line, bytes[table...].starts(with: head),
      let count = number(in: bytes[(table + head.count)...]),
      count.range.upperBound + 1 + count.value * 20 <= line
    else { return false }
    for entry in 0..<count.value {
      let digits = count.range.upperBound + 1 + entry * 20
      guard let offset = number(in: bytes[digits..<digits + 10]) else { return false }
      guard offset.value > place else { continue }
      let text = String(offset.value + shift)
      bytes.replaceSubrange(offset.range, with: Array(String(repeating: "0", count: 10 - text.count).utf8) + text.utf8)
    }
    bytes.replaceSubrange(old.range, with: Array(String(table).utf8))
    return true
  }

  /// The digits at the slice's beginning.
  private static func number(in bytes: ArraySlice<UInt8>) -> (value: Int, range: Range<Int>)? {
    let digits = bytes.prefix(10).prefix(while: { digit in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    })
    return Int(String(decoding: digits, as: UTF8.self)).map { ($0, digits.startIndex..<digits.endIndex) }
  }

  /// The document's information and its end stand behind the pages.
  private static func lastIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).last { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}
