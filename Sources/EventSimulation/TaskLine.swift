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
