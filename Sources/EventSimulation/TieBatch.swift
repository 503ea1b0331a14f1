/// The tasks that became ready at one moment, to be put in an order of chance.
struct TieBatch: Sendable {
  // The upper 40 bits are drawn, the lower 24 are the task: one comparison, and never a tie of ties.
  private var keys: [UInt64]
  private(set) var count = 0

  static let taskLimit = 1 << 24

  init(capacity: Int) { keys = [UInt64](repeating: 0, count: capacity) }

  mutating func append(_ task: Int32) {
    keys[count] = UInt64(task)
    count += 1
  }

  subscript(position: Int) -> Int32 { Int32(truncatingIfNeeded: keys[position] & UInt64(Self.taskLimit - 1)) }

  mutating func removeAll() { count = 0 }

  /// Sorts by each task's own draw. The standard library's sort would take memory for a buffer.
  mutating func shuffle(seed: UInt64, run: UInt64, stream: [UInt64]) {
    let count = count
    if count < 2 { return }
    var keys = keys.mutableSpan
    for position in 0..<count {
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: stream[Int(keys[position])])
      keys[position] |= generator.next() & ~UInt64(Self.taskLimit - 1)
    }
    Self.sort(&keys, from: 0, to: count - 1)
  }

  /// Quicksort down to short stretches: drawn keys leave it no bad case, and the shorter part goes into the recursion.
  private static func sort(_ keys: inout MutableSpan<UInt64>, from first: Int, to last: Int) {
    var low = first
    var high = last
    while high - low > 12 {
      let (left, right) = partition(&keys, from: low, to: high)
      if right - low < high - left {
        sort(&keys, from: low, to: right)
        low = left
      } else {
        sort(&keys, from: left, to: high)
        high = right
      }
    }
    if low >= high { return }
    for end in low + 1...high {
      let key = keys[end]
      var place = end
      while place > low && key < keys[place - 1] {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
    }
  }
}
