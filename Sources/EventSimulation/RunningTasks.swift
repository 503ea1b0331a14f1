/// The running tasks, by their ends and then by their numbers. Those that are over next stand in a short sorted row, where
/// nearly always all have room; the others in a heap behind it.
struct RunningTasks: Sendable {
  /// First the ends of the row, then its tasks: the one that is over next is last. Then of each in the heap its end and its
  /// task, and behind the last of them what is greater than all.
  typealias Places = MutableSpan<UInt64>

  private var rowCount = 0
  // None of them is over before one of the row, and there are none while the row is empty.
  private var heapCount = 0

  private static let room = 16

  /// What compares as an end and a task do.
  private typealias Key = UInt128

  static func places(capacity: Int) -> [UInt64] { [UInt64](repeatElement(.max, count: 2 * (room + capacity + 2))) }

  var isEmpty: Bool { rowCount == 0 }

  /// - Precondition: a task is running.
  @inline(__always)
  func nextEnd(in places: borrowing Places) -> Int64 { Int64(bitPattern: places[rowCount - 1]) }

  /// - Precondition: `end` is not negative.
  @inline(__always)
  mutating func insert(_ task: Int32, end: Int64, in places: inout Places) {
    let (task, end) = (UInt64(UInt32(task)), UInt64(end))
    if heapCount > 0 || rowCount == Self.room { return insertAmongMany(task, end, &places) }
    insertInRow(task, end, &places)
  }

  /// - Precondition: a task is running.
  @inline(__always)
  mutating func removeNext(in places: inout Places) -> Int32 {
    let last = rowCount - 1
    let next = places[Self.room + last]
    rowCount = last
    if last == 0, heapCount > 0 { takeFromHeap(&places) }
    return Int32(truncatingIfNeeded: next)
  }

  @inline(never)
  private mutating func insertAmongMany(_ task: UInt64, _ end: UInt64, _ places: inout Places) {
    if Self.isEarlier(0, than: task, end, places) { return insertInHeap(task, end, &places) }
    if rowCount == Self.room {
      insertInHeap(places[Self.room], places[0], &places)
      rowCount -= 1
      for place in 0..<rowCount { Self.move(place + 1, to: place, &places) }
    }
    insertInRow(task, end, &places)
  }

  @inline(never)
  private mutating func takeFromHeap(_ places: inout Places) {
    rowCount = 1
    let (task, end) = removeFromHeap(&places)
    Self.set(0, task, end, &places)
  }

  // MARK: The row

  @inline(__always)
  private mutating func insertInRow(_ task: UInt64, _ end: UInt64, _ places: inout Places) {
    var place = rowCount
    rowCount = place + 1
    while place > 0, Self.isEarlier(place - 1, than: task, end, places) {
      Self.move(place - 1, to: place, &places)
      place -= 1
    }
    Self.set(place, task, end, &places)
  }

  @inline(__always)
  private static func isEarlier(_ place: Int, than task: UInt64, _ end: UInt64, _ places: borrowing Places) -> Bool {
    places[place] < end || places[place] == end && places[room + place] < task
  }

  @inline(__always)
  private static func set(_ place: Int, _ task: UInt64, _ end: UInt64, _ places: inout Places) {
    places[place] = end
    places[room + place] = task
  }

  @inline(__always)
  private static func move(_ place: Int, to other: Int, _ places: inout Places) {
    set(other, places[room + place], places[place], &places)
  }

  // MARK: The heap

  @inline(__always)
  private static func key(_ place: Int, _ places: borrowing Places) -> Key {
    let first = 2 * (room + place)
    return Key(places[first]) << 64 | Key(places[first + 1])
  }

  @inline(__always)
  private static func put(_ key: Key, at place: Int, _ places: inout Places) {
    let first = 2 * (room + place)
    places[first] = UInt64(truncatingIfNeeded: key >> 64)
    places[first + 1] = UInt64(truncatingIfNeeded: key)
  }

  private mutating func insertInHeap(_ task: UInt64, _ end: UInt64, _ places: inout Places) {
    let new = Key(end) << 64 | Key(task)
    var place = heapCount
    heapCount = place + 1
    while place > 0 {
      let parent = (place - 1) >> 1
      let above = Self.key(parent, places)
      if new >= above { break }
      Self.put(above, at: place, &places)
      place = parent
    }
    Self.put(new, at: place, &places)
  }

  private mutating func removeFromHeap(_ places: inout Places) -> (task: UInt64, end: UInt64) {
    let left = heapCount - 1
    heapCount = left
    let next = Self.key(0, places)
    let last = Self.key(left, places)
    Self.put(.max, at: left, &places)
    // The last one nearly always belongs near the bottom: down there without asking, and up again as far as it must.
    var place = 0
    var child = 1
    while child < left {
      // Which of the two is smaller is chance, so it is added and not branched on.
      child += Self.key(child + 1, places) < Self.key(child, places) ? 1 : 0
      Self.put(Self.key(child, places), at: place, &places)
      place = child
      child = 2 * place + 1
    }
    while place > 0 {
      let parent = (place - 1) >> 1
      let above = Self.key(parent, places)
      if above <= last { break }
      Self.put(above, at: place, &places)
      place = parent
    }
    if left > 0 { Self.put(last, at: place, &places) }
    return (UInt64(truncatingIfNeeded: next), UInt64(truncatingIfNeeded: next >> 64))
  }
}
