/// Several values for a key, in the order in which they were added, without an array for each key: a plan has many keys, and
/// most of them one value.
struct Multimap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Chain {
    var first: Int32
    var last: Int32

    /// The place that was the last one.
    mutating func extend(to place: Int32) -> Int32 {
      defer { last = place }
      return last
    }
  }

  private var chains: [Key: Chain] = [:]
  private var values: [Value] = []
  /// The place of the key's next value; -1 behind the last.
  private var next: [Int32] = []

  init(minimumCapacity: Int = 0) {
    chains.reserveCapacity(minimumCapacity)
    values.reserveCapacity(minimumCapacity)
    next.reserveCapacity(minimumCapacity)
  }

  /// O(1) on average.
  mutating func add(_ value: Value, to key: Key) {
    let place = Int32(values.count)
    values.append(value)
    next.append(-1)
    let former = chains[key, default: Chain(first: place, last: place)].extend(to: place)
    if former != place { next[Int(former)] = place }
  }

  /// None where the key is not there.
  func values(of key: Key) -> Values { Values(values: values, following: next, place: chains[key]?.first ?? -1) }

  func contains(_ key: Key) -> Bool { chains[key] != nil }

  struct Values: Sequence, IteratorProtocol {
    fileprivate let values: [Value]
    fileprivate let following: [Int32]
    fileprivate var place: Int32

    mutating func next() -> Value? {
      if place < 0 { return nil }
      defer { place = following[Int(place)] }
      return values[Int(place)]
    }
  }
}
