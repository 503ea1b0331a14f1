/// What became of one task in one run. Times are milliseconds from the start of the run, or `never`.
public struct ScheduledTask: Sendable, Hashable {
  public enum Outcome: UInt8, Sendable {
    /// It ran to its end.
    case done
    /// It ran to its end and failed there.
    case failed
    /// It never started: something before it failed, or the run was interrupted.
    case skipped
  }

  /// The time of what does not happen.
  public static let never: Int64 = -1

  /// All its predecessors were done.
  public internal(set) var ready: Int64
  /// It got a slot, or was ready and needed none.
  public internal(set) var start = ScheduledTask.never
  /// It got its lock, or had started and needed none; its duration counts from here.
  public internal(set) var began = ScheduledTask.never
  /// It was over, and its slot and lock were free again.
  public internal(set) var end = ScheduledTask.never
  public internal(set) var outcome = Outcome.skipped

  /// The predecessor that was over last and so made it ready, or -1; of several at one moment the one that the walk took
  /// last.
  public internal(set) var startedBecause: Int32
  /// Where it waited for a slot: the task that held it before, else -1.
  public internal(set) var slotFrom: Int32 = -1
  /// Where it waited for its lock: the task that held it before, else -1.
  public internal(set) var lockFrom: Int32 = -1
  /// Where a guard held it: the holder that was done last, else -1.
  public internal(set) var heldBy: Int32 = -1
  /// Where a guard held it: when that was done, and the task could do what it is there for.
  public internal(set) var letGo = ScheduledTask.never

  init(ready: Int64, because: Int32) {
    self.ready = ready
    startedBecause = because
  }

  @inline(__always)
  mutating func start(at time: Int64, slotFrom: Int32) {
    start = time
    self.slotFrom = slotFrom
  }

  @inline(__always)
  mutating func startAndBegin(at time: Int64, slotFrom: Int32) {
    start(at: time, slotFrom: slotFrom)
    began = time
  }

  @inline(__always)
  mutating func finish(at time: Int64, fails: Bool) {
    end = time
    outcome = fails ? .failed : .done
  }

  /// The same in a run that is interrupted: what had not started by then is skipped, what runs is stopped and fails.
  public func interrupted(at time: Int64) -> ScheduledTask {
    if start < 0 || end >= 0 && end <= time { return self }
    var task = self
    if start >= time {
      (task.start, task.began, task.end, task.outcome) = (Self.never, Self.never, Self.never, .skipped)
    } else {
      (task.end, task.outcome) = (time, .failed)
      if task.began > time { task.began = Self.never }
    }
    return task
  }

  /// From when on it does what it is there for; never, where it did not begin.
  public var acts: Int64 { letGo >= 0 ? letGo : began }

  public var waitedForSlot: Bool { start > ready }
  public var waitedForLock: Bool { began > start }

  /// The task without whose end this one could not have gone on when it did, and what it gave; nil for one that waited for
  /// nothing or never began. A holder is what was waited for last, then a lock, then a slot, then the predecessors.
  public var binding: (task: Int, gave: Given)? {
    if began < 0 { return nil }
    if heldBy >= 0 { return (Int(heldBy), .hold) }
    if lockFrom >= 0 { return (Int(lockFrom), .lock) }
    if slotFrom >= 0 { return (Int(slotFrom), .slot) }
    return startedBecause >= 0 ? (Int(startedBecause), .dependency) : nil
  }

  public enum Given: UInt8, Sendable {
    case dependency
    case slot
    case lock
    case hold
  }
}
