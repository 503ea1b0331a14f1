/// The tasks that became ready at one moment, to be put in an order of chance.
struct TieBatch: Sendable {
  // The upper 40 bits are drawn, the lower 24 are the task: one comparison, and never a tie of ties.
  private var keys: [UInt64]
  private var spare: [UInt64]
  private(set) var count = 0

  static let taskLimit = 1 << 24

  init(capacity: Int) {
    keys = [UInt64](repeating: 0, count: capacity)
    spare = keys
  }

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
    Self.draw(&keys, count, seed, run, stream)
    if count <= Self.handful {
      var keys = keys.mutableSpan
      return Self.sort(&keys, from: 0, to: count - 1)
    }
    Self.sort(keys, count, into: &spare)
    (keys, spare) = (spare, keys)
  }

  /// As many are sorted sooner than laid out.
  private static let handful = 48

  private static func draw(_ keys: inout [UInt64], _ count: Int, _ seed: UInt64, _ run: UInt64, _ stream: [UInt64]) {
    var keys = keys.mutableSpan
    for position in 0..<count {
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: stream[Int(keys[position])])
      keys[position] |= generator.next() & ~UInt64(taskLimit - 1)
    }
  }

  /// Drawn keys lie evenly, so laying them out by their first eight bits is most of the work.
  private static func sort(_ keys: [UInt64], _ count: Int, into sorted: inout [UInt64]) {
    var sorted = sorted.mutableSpan
    var next = InlineArray<256, Int>(repeating: 0)
    for position in 0..<count { next[Int(keys[position] >> 56)] += 1 }
    var start = 0
    for part in next.indices {
      let size = next[part]
      next[part] = start
      start += size
    }
    for position in 0..<count {
      let part = Int(keys[position] >> 56)
      sorted[next[part]] = keys[position]
      next[part] += 1
    }
    start = 0
    for part in next.indices {
      if next[part] - start > 1 { sort(&sorted, from: start, to: next[part] - 1) }
      start = next[part]
    }
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
