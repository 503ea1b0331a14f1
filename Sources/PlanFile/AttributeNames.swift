/// The attribute names that are wanted of one resource type, laid out for comparing keys without making strings of them.
final class AttributeNames: Sendable {
  let names: [String]
  /// By their lengths: names of n bytes are number `starts[n] ..< starts[n + 1]`.
  private let starts: [Int]
  /// Which name a number is.
  private let positions: [Int]
  /// The bytes of number m are `ends[m] ..< ends[m + 1]`.
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ names: [String]) {
    self.names = names
    let lengths = names.map(\.utf8.count)
    positions = names.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    starts = (0...(lengths.max() ?? -1) + 1).map { length in lengths.count { $0 < length } }
    bytes = positions.flatMap { Array(names[$0].utf8) }
    ends = positions.reduce(into: [0]) { $0.append($0[$0.count - 1] + lengths[$1]) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The position of a key among the names, or nil where it is not wanted. Linear in the names of its length.
  func position(of key: JSONKey) -> Int? {
    let length = key.rawByteCount
    guard length + 1 < starts.count else { return nil }
    for number in starts[length]..<starts[length + 1] {
      let isSame = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe key.isSame(as: JSONKey(content: UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]])))
      }
      if isSame { return positions[number] }
    }
    return nil
  }
}
