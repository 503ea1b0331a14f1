/// A line of tasks in a stretch of cells that has room for a number given once: joining and leaving it never takes memory.
struct TaskLine: Sendable {
  private let start: Int
  private var head: Int
  private var tail: Int

  /// - Parameter start: its first cell.
  init(at start: Int) {
    self.start = start
    head = start
    tail = start
  }

  var isEmpty: Bool { head == tail }
  var count: Int { tail - head }
  /// The cells of those that are in it.
  var cells: Range<Int> { head..<tail }

  @inline(__always)
  mutating func append(_ task: Int32, in cells: inout MutableSpan<Int32>) {
    cells[tail] = task
    tail += 1
  }

  /// - Precondition: the line is not empty.
  @inline(__always)
  mutating func removeFirst(in cells: borrowing MutableSpan<Int32>) -> Int32 {
    let task = cells[head]
    head += 1
    return task
  }

  mutating func removeAll() {
    head = start
    tail = start
  }
}
