/// A set of numbers in `0 ..< 2048`, of one size known to the compiler, so that a union is straight vector code.
struct Bits: Sendable {
  private var words = InlineArray<32, UInt64>(repeating: 0)

  static let count = 2048

  @inline(__always)
  func contains(_ bit: Int) -> Bool { words[bit >> 6] & (1 << UInt64(bit & 63)) != 0 }

  @inline(__always)
  mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Adds the elements of one of `sets`, which are not copied out for it.
  @inline(__always)
  mutating func formUnion(_ sets: Span<Bits>, _ position: Int) {
    for word in 0..<32 { words[word] |= sets[position].words[word] }
  }

  /// Ascending.
  func elements() -> [Int] {
    var found: [Int] = []
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        found.append(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return found
  }
}
