/// The attribute names that are wanted of one resource type, laid out for comparing keys without making strings of them.
struct AttributeNames {
  let names: [String]
  /// All of them, one behind the other; name n is `starts[n] ..< starts[n + 1]`.
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ names: [String]) {
    self.names = names
    bytes = names.flatMap { Array($0.utf8) }
    starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The position of a key among the names, or nil where it is not wanted. Linear in the names.
  func position(of key: JSONKey) -> Int? {
    let bytes = bytes.span
    for position in names.indices where starts[position + 1] - starts[position] == key.rawByteCount {
      if key.matches(bytes.extracting(starts[position]..<starts[position + 1])) { return position }
    }
    return nil
  }
}
