/// A line of tasks with room for a number given once: joining and leaving it never takes memory.
struct TaskLine: Sendable {
  private var tasks: [Int32]
  private var head = 0
  private var tail = 0

  init(capacity: Int) { tasks = [Int32](repeating: 0, count: capacity) }

  var isEmpty: Bool { head == tail }

  mutating func append(_ task: Int32) {
    tasks[tail] = task
    tail += 1
  }

  /// - Precondition: the line is not empty.
  mutating func removeFirst() -> Int32 {
    let task = tasks[head]
    head += 1
    return task
  }

  mutating func removeAll() {
    head = 0
    tail = 0
  }
}

/// The running tasks, the one that is over next at the root: by its end, then by its number.
struct RunningTasks: Sendable {
  // The end above, the task below, so that one comparison decides. What lies behind the last is greater than all.
  private var heap: [UInt128]
  private(set) var count = 0

  init(capacity: Int) { heap = [UInt128](repeating: .max, count: capacity + 2) }

  var isEmpty: Bool { count == 0 }

  /// - Precondition: a task is running.
  var nextEnd: Int64 { Int64(truncatingIfNeeded: heap[0] >> 32) }

  /// - Precondition: `end` is not negative.
  @inline(__always)
  mutating func insert(_ task: Int32, end: Int64) {
    let new = UInt128(UInt64(end)) << 32 | UInt128(UInt32(task))
    var place = count
    count = place + 1
    var heap = heap.mutableSpan
    while place > 0 {
      let parent = (place - 1) >> 1
      if new >= heap[parent] { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = new
  }

  /// - Precondition: a task is running.
  @inline(__always)
  mutating func removeNext() -> Int32 {
    let left = count - 1
    count = left
    var heap = heap.mutableSpan
    let next = heap[0]
    let last = heap[left]
    heap[left] = .max
    var place = 0
    while true {
      let first = 2 * place + 1
      if first >= left { break }
      // Which of the two is smaller is chance, so it is added and not branched on.
      let child = first + (heap[first + 1] < heap[first] ? 1 : 0)
      if heap[child] >= last { break }
      heap[place] = heap[child]
      place = child
    }
    if left > 0 { heap[place] = last }
    return Int32(truncatingIfNeeded: next)
  }
}

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

  /// Afterwards no key up to `right` is greater than one from `left` on.
  private static func partition(
    _ keys: inout MutableSpan<UInt64>, from low: Int, to high: Int
  ) -> (left: Int, right: Int) {
    let (first, middle, last) = (keys[low], keys[low + (high - low) / 2], keys[high])
    let pivot = max(min(first, middle), min(max(first, middle), last))
    var left = low
    var right = high
    while left <= right {
      while keys[left] < pivot { left += 1 }
      while pivot < keys[right] { right -= 1 }
      if left <= right {
        keys.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (left, right)
  }
}
