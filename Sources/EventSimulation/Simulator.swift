/// A clock and the events to come. Time passes only from one event to the next.
///
///     var simulator = Simulator<String>()
///     simulator.schedule("bake", after: .init(seconds: 2))
///     simulator.run { simulator, event in print(simulator.now.milliseconds, event) }   // 2000 bake
public struct Simulator<Payload> {
  /// The time of the event that is being handled, or of the last one.
  public private(set) var now = SimulatedTime.start
  private var queue = EventQueue<Payload>()

  public init() {}

  public var isIdle: Bool { queue.isEmpty }
  /// The time of the next event, or nil where there is none.
  public var nextTime: SimulatedTime? { queue.nextTime }

  /// Of events at one time the lower priority comes first, then the one scheduled first.
  ///
  /// - Precondition: `time` is not before `now`.
  public mutating func schedule(_ payload: Payload, at time: SimulatedTime, priority: Int = 0) {
    precondition(time >= now, "an event cannot happen before now")
    queue.insert(payload, at: time, priority: priority)
  }

  /// The same, counted from now.
  public mutating func schedule(_ payload: Payload, after delay: SimulatedDuration, priority: Int = 0) {
    schedule(payload, at: now + delay, priority: priority)
  }

  /// Moves the clock to the next event and hands it out, or nil where there is none.
  public mutating func step() -> Payload? {
    guard let event = queue.popNext() else { return nil }
    now = event.time
    return event.payload
  }

  /// Handles all events up to and including `end`, those too that are scheduled on the way, and leaves the clock at the
  /// last one handled.
  public mutating func run<Failure: Error>(
    until end: SimulatedTime = SimulatedTime(milliseconds: .max),
    handle: (inout Simulator, Payload) throws(Failure) -> Void
  ) throws(Failure) {
    while let time = queue.nextTime, time <= end, let payload = step() { try handle(&self, payload) }
  }
}

extension Simulator: Sendable where Payload: Sendable {}
