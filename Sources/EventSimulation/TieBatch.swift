/// Puts tasks that became ready at one moment in an order of chance.
struct TieBatch: Sendable {
  // The upper 40 bits are drawn, the lower 24 are the task: one comparison, and never a tie of ties.
  private var keys: [UInt64]
  private var spare: [UInt64]

  static let taskLimit = 1 << 24

  init(capacity: Int) {
    keys = [UInt64](repeatElement(0, count: capacity))
    spare = keys
  }

  /// Sorts a line by each task's own draw. The standard library's sort would take memory for a buffer.
  ///
  /// - Parameter drawKeys: the key of each task's stream.
  mutating func shuffle(
    _ line: TaskLine, in cells: inout MutableSpan<Int32>, run: UInt64, drawnFrom drawKeys: [UInt64]
  ) {
    let count = line.count
    if count < 2 { return }
    Self.draw(&keys, line, cells, run, drawKeys)
    if count <= Self.handful {
      Self.sort(&keys, count)
    } else {
      Self.sort(keys, count, into: &spare)
      (keys, spare) = (spare, keys)
    }
    let first = line.cells.lowerBound
    for position in 0..<count {
      cells[first + position] = Int32(truncatingIfNeeded: keys[position] & UInt64(Self.taskLimit - 1))
    }
  }

  /// As many are sorted sooner than laid out.
  private static let handful = 48

  private static func draw(
    _ keys: inout [UInt64], _ line: TaskLine, _ cells: borrowing MutableSpan<Int32>, _ run: UInt64, _ drawKeys: [UInt64]
  ) {
    var keys = keys.mutableSpan
    let first = line.cells.lowerBound
    for position in 0..<line.count {
      let task = cells[first + position]
      var generator = SeededGenerator.stream(run: run, key: drawKeys[Int(task)])
      keys[position] = generator.next() & ~UInt64(taskLimit - 1) | UInt64(task)
    }
  }

  private static func sort(_ keys: inout [UInt64], _ count: Int) {
    var keys = keys.mutableSpan
    sort(&keys, from: 0, to: count - 1)
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
