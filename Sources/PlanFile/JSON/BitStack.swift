/// A stack of true and false, 64 of them without allocation.
struct BitStack {
  private var count = 0
  private var low: UInt64 = 0
  private var rest: [UInt64] = []

  var top: Bool? {
    if count == 0 { return nil }
    return low & 1 == 1
  }

  mutating func push(_ bit: Bool) {
    if count > 0, count % 64 == 0 {
      rest.append(low)
      low = 0
    }
    low = low << 1 | (bit ? 1 : 0)
    count += 1
  }

  mutating func pop() {
    low >>= 1
    count -= 1
    if count > 0, count % 64 == 0, let previous = rest.popLast() { low = previous }
  }
}
