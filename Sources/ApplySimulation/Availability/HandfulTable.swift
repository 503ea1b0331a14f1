/// A dictionary of what is mostly few: as many keys are sooner compared with each other than hashed. For keys that are
/// compared in a moment.
struct HandfulTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Those while they are few.
  private var few: [(key: Key, value: Value)] = []
  /// All of them where they are many.
  private var many: [Key: Value] = [:]
  private var isMany = false
  private let expected: Int

  private static var handful: Int { 16 }

  init(minimumCapacity: Int = 0) { expected = minimumCapacity }

  /// Inlined: asked of a table that is part of something, it would be copied out of it.
  @inline(__always)
  subscript(key: Key) -> Value? {
    if isMany { return many[key] }
    for place in few.indices where few[place].key == key { return few[place].value }
    return nil
  }

  mutating func set(_ key: Key, to value: Value) {
    if !isMany {
      for place in few.indices where few[place].key == key {
        few[place].value = value
        return
      }
    }
    if isMany { many[key] = value } else { add(key, value) }
  }

  /// In no order.
  func contains(where isWanted: (Key, Value) -> Bool) -> Bool {
    if isMany { return many.contains { isWanted($0.key, $0.value) } }
    return few.contains { isWanted($0.key, $0.value) }
  }

  /// The key's value, which is `value` from now on where it had none.
  mutating func value(of key: Key, orElse value: Value) -> Value {
    if isMany {
      // One look-up for both: what is there and where it goes.
      func known(_ known: inout Value) -> Value { known }
      return known(&many[key, default: value])
    }
    for place in few.indices where few[place].key == key { return few[place].value }
    add(key, value)
    return value
  }

  /// - Precondition: the key is not there yet, and there are few.
  private mutating func add(_ key: Key, _ value: Value) {
    if few.count == Self.handful {
      isMany = true
      many.reserveCapacity(max(expected, 2 * Self.handful))
      for (key, value) in few { many[key] = value }
      few = []
      many[key] = value
      return
    }
    if few.isEmpty { few.reserveCapacity(min(max(expected, 4), Self.handful)) }
    few.append((key, value))
  }
}
