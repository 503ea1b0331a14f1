import HeapModule

/// Events in the order in which they happen: by time, then by priority, the lower one first, then by the order in which
/// they were put in. That one comparison decides all ties, so the same calls always give the same order.
public struct EventQueue<Payload> {
  /// What happens, and when.
  public struct Event {
    public let time: SimulatedTime
    public let priority: Int
    public let payload: Payload
    let sequence: UInt64
  }

  private var heap = Heap<Event>()
  private var nextSequence: UInt64 = 0

  public init() {}

  public var isEmpty: Bool { heap.isEmpty }
  public var count: Int { heap.count }

  /// The next event's time, or nil where there is none. O(1).
  public var nextTime: SimulatedTime? { heap.min?.time }

  /// O(log count).
  public mutating func insert(_ payload: Payload, at time: SimulatedTime, priority: Int = 0) {
    heap.insert(Event(time: time, priority: priority, payload: payload, sequence: nextSequence))
    nextSequence += 1
  }

  /// Takes the next event out, or nil where there is none. O(log count).
  public mutating func popNext() -> Event? { heap.popMin() }
}

extension EventQueue: Sendable where Payload: Sendable {}
extension EventQueue.Event: Sendable where Payload: Sendable {}

extension EventQueue.Event: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.time, left.priority, left.sequence) < (right.time, right.priority, right.sequence)
  }

  public static func == (left: Self, right: Self) -> Bool {
    (left.time, left.priority, left.sequence) == (right.time, right.priority, right.sequence)
  }
}
