/// Several values for a key, in the order in which they were added, without an array for each key: a plan has many keys, and
/// most of them one value.
struct Multimap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Chain {
    var first: Int32
    var last: Int32
  }

  private var chains: [Key: Chain] = [:]
  private var values: [Value] = []
  /// The place of the key's next value; -1 behind the last.
  private var next: [Int32] = []

  init(minimumCapacity: Int = 0) { chains.reserveCapacity(minimumCapacity) }

  /// O(1) on average.
  mutating func add(_ value: Value, to key: Key) {
    let place = Int32(values.count)
    values.append(value)
    next.append(-1)
    if let known = chains[key] {
      next[Int(known.last)] = place
      chains[key]?.last = place
    } else {
      chains[key] = Chain(first: place, last: place)
    }
  }

  /// None where the key is not there.
  func values(of key: Key) -> Values { Values(map: self, place: chains[key]?.first ?? -1) }

  func contains(_ key: Key) -> Bool { chains[key] != nil }

  struct Values: Sequence, IteratorProtocol {
    fileprivate let map: Multimap
    fileprivate var place: Int32

    mutating func next() -> Value? {
      if place < 0 { return nil }
      defer { place = map.next[Int(place)] }
      return map.values[Int(place)]
    }
  }
}
