/// Several values for a key, in the order in which they were added, without an array for each key: a plan has many keys, and
/// most of them one value.
struct Multimap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The place of each key's first value.
  private var firsts: [Key: Int32] = [:]
  private var values: [Value] = []
  /// The place of the key's next value; -1 behind the last.
  private var next: [Int32] = []
  /// At the place of a key's first value: that of its last.
  private var last: [Int32] = []
  /// The place of the first value of the key that something was added to last.
  private var first: Int32 = 0

  init(minimumCapacity: Int = 0) {
    firsts.reserveCapacity(minimumCapacity)
    values.reserveCapacity(minimumCapacity)
    next.reserveCapacity(minimumCapacity)
    last.reserveCapacity(minimumCapacity)
  }

  /// O(1) on average.
  mutating func add(_ value: Value, to key: Key) {
    // One look-up for both: what is there and where it goes.
    func place(_ first: inout Int32) -> Int32 { first }
    first = place(&firsts[key, default: Int32(values.count)])
    append(value)
  }

  /// The same for the key that something was added to last, without a look-up.
  mutating func addToSameKey(_ value: Value) { append(value) }

  private mutating func append(_ value: Value) {
    let place = Int32(values.count)
    values.append(value)
    next.append(-1)
    last.append(place)
    if first == place { return }
    next[Int(last[Int(first)])] = place
    last[Int(first)] = place
  }

  /// None where the key is not there.
  func values(of key: Key) -> Values { Values(values: values, following: next, place: firsts[key] ?? -1) }

  func contains(_ key: Key) -> Bool { firsts[key] != nil }

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
