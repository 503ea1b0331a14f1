/// Several values for a key, in the order in which they were added, without an array for each key: a plan has many keys, and
/// most of them one value.
struct Multimap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  fileprivate struct Item: Sendable {
    var value: Value
    /// The place of the key's next value; -1 behind the last.
    var next: Int32 = -1
    /// Of a key's first value: the place of its last.
    var last: Int32
  }

  /// The place of each key's first value.
  private var firsts: HandfulTable<Key, Int32>
  private var items: [Item] = []
  /// The place of the first value of the key that something was added to last.
  private var first: Int32 = 0

  init(minimumCapacity: Int = 0) {
    firsts = HandfulTable(minimumCapacity: minimumCapacity)
    items.reserveCapacity(minimumCapacity)
  }

  /// O(1) on average.
  mutating func add(_ value: Value, to key: Key) {
    first = firsts.value(of: key, orElse: Int32(items.count))
    append(value)
  }

  /// The same for the key that something was added to last, without a look-up.
  mutating func addToSameKey(_ value: Value) { append(value) }

  private mutating func append(_ value: Value) {
    let place = Int32(items.count)
    items.append(Item(value: value, last: place))
    if first == place { return }
    items[Int(items[Int(first)].last)].next = place
    items[Int(first)].last = place
  }

  /// None where the key is not there.
  func values(of key: Key) -> Values { Values(items: items, place: firsts[key] ?? -1) }

  func contains(_ key: Key) -> Bool { firsts[key] != nil }

  struct Values: Sequence, IteratorProtocol {
    fileprivate let items: [Item]
    fileprivate var place: Int32

    mutating func next() -> Value? {
      if place < 0 { return nil }
      let item = items[Int(place)]
      place = item.next
      return item.value
    }
  }
}
