/// The running tasks, the one that is over next at the root of their heap: by its end, then by its number.
struct RunningTasks: Sendable {
  /// The end above, the task below, so that one comparison decides. What lies behind the last is greater than all.
  typealias Key = UInt128

  private(set) var count = 0

  static func heap(capacity: Int) -> [Key] { [Key](repeating: .max, count: capacity + 2) }

  var isEmpty: Bool { count == 0 }

  /// - Precondition: a task is running.
  @inline(__always)
  func nextEnd(in heap: borrowing MutableSpan<Key>) -> Int64 { Int64(truncatingIfNeeded: heap[0] >> 32) }

  /// - Precondition: `end` is not negative.
  @inline(__always)
  mutating func insert(_ task: Int32, end: Int64, in heap: inout MutableSpan<Key>) {
    let new = Key(UInt64(end)) << 32 | Key(UInt32(task))
    var place = count
    count = place + 1
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
  mutating func removeNext(in heap: inout MutableSpan<Key>) -> Int32 {
    let left = count - 1
    count = left
    let next = heap[0]
    let last = heap[left]
    heap[left] = .max
    // The last one nearly always belongs near the bottom: down there without asking, and up again as far as it must.
    var place = 0
    var child = 1
    while child < left {
      // Which of the two is smaller is chance, so it is added and not branched on.
      child += heap[child + 1] < heap[child] ? 1 : 0
      heap[place] = heap[child]
      place = child
      child = 2 * place + 1
    }
    while place > 0 {
      let parent = (place - 1) >> 1
      if heap[parent] <= last { break }
      heap[place] = heap[parent]
      place = parent
    }
    if left > 0 { heap[place] = last }
    return Int32(truncatingIfNeeded: next)
  }
}
