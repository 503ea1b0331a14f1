/// Where the members of a JSON text stand: a path of keys, arrays passed through, to the bytes of key and value.
///
/// `JSONValue` has no places, and findings should point at a line. Only the outermost keys are kept, the first of each
/// path: enough for `resource/TYPE/NAME`. The text is known to be valid JSON.
struct JSONPlaces {
  /// A member whose value has not ended.
  private struct OpenMember {
    /// Nil where it is too deep to be kept.
    var path: [String]?
    var start: Int
  }

  /// How many keys deep.
  static let depth = 3
  private var places: [[String]: Range<Int>] = [:]
  private var open: [OpenMember] = []
  /// For each bracket that is open, whether it is an object's.
  private var brackets: [Bool] = []
  private var objectDepth = 0

  /// Complexity: O(*bytes*).
  init(_ bytes: [UInt8]) {
    var index = 0
    /// Just past the last character of a key or value.
    var end = 0
    while index < bytes.count {
      let start = index
      index = bytes[start] == UInt8(ascii: "\"") ? Self.endOfString(bytes, from: start) : start + 1
      switch bytes[start] {
      case UInt8(ascii: "\""):
        if brackets.last == true, open.count < objectDepth { begin(bytes[start..<index]) }
        end = index
      case UInt8(ascii: "{"):
        brackets.append(true)
        objectDepth += 1
      case UInt8(ascii: "["): brackets.append(false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if brackets.popLast() == true {
          objectDepth -= 1
          close(leaving: objectDepth, end: end)
        }
        end = index
      case UInt8(ascii: ","): if brackets.last == true { close(leaving: objectDepth - 1, end: end) }
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), UInt8(ascii: ":"): break
      default: end = index
      }
    }
  }

  subscript(path: [String]) -> Range<Int>? { places[path] }

  private mutating func begin(_ key: ArraySlice<UInt8>) {
    let parent = open.isEmpty ? [] : open[open.count - 1].path
    let path = open.count < Self.depth ? parent : nil
    open.append(
      OpenMember(
        path: path.map { $0 + [String(decoding: key.dropFirst().dropLast(), as: UTF8.self)] }, start: key.startIndex))
  }

  private mutating func close(leaving count: Int, end: Int) {
    while open.count > count, let member = open.popLast() {
      if let path = member.path, places[path] == nil { places[path] = member.start..<max(member.start, end) }
    }
  }

  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }
}
