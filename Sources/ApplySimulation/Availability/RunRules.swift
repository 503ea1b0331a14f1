public import EventSimulation
internal import Graphs
public import ResourceKinds

/// What a run has to know of the world beyond order and durations: which requests a provider refuses, which deletes
/// wait, and which updates take at least as long as they interrupt.
public struct RunRules: Sendable {
  public var conflicts: [ConflictRule]
  public var blockedDeletes: [BlockedDelete]
  public var interruptions: [Interruption]

  public init(
    conflicts: [ConflictRule] = [], blockedDeletes: [BlockedDelete] = [], interruptions: [Interruption] = []
  ) {
    self.conflicts = conflicts
    self.blockedDeletes = blockedDeletes
    self.interruptions = interruptions
  }
}

/// A request that meets something which must be unique and may still exist.
///
/// In a run: where `release` has not taken effect when `claim` does (it comes later, is skipped or fails, or is nil),
/// a refused claim fails at that moment, and what depends on it is skipped; one that overwrites is accepted, and the
/// release that comes after it removes the new object.
public struct ConflictRule: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    case refused
    case overwrites
  }

  /// The create or update that wants the key.
  public var claim: Int
  /// The delete or update that gives it up; nil where nothing in the plan does.
  public var release: Int?
  public var outcome: Outcome
  /// What must be unique, in words: `the record www.example.org A`.
  public var what: String

  public init(claim: Int, release: Int?, outcome: Outcome, what: String) {
    self.claim = claim
    self.release = release
    self.outcome = outcome
    self.what = what
  }
}

/// A delete that the service refuses while something uses the object: the provider asks again until `timeout`, then
/// the delete fails.
///
/// In a run: the delete ends not before every operation of `waitsFor` has taken effect. It fails `timeout` after its
/// start where that is too late, where one of them waits for the delete itself, or where `isHopeless`.
public struct BlockedDelete: Sendable, Hashable {
  public var delete: Int
  /// The updates and deletes that let go of the object.
  public var waitsFor: [Int]
  /// Something uses the object that nothing in the plan changes, or changes only after the delete.
  public var isHopeless: Bool
  public var timeout: SimulatedDuration
  /// Addresses of what uses it, in order.
  public var users: [String]

  public init(delete: Int, waitsFor: [Int], isHopeless: Bool, timeout: SimulatedDuration, users: [String]) {
    self.delete = delete
    self.waitsFor = waitsFor
    self.isHopeless = isHopeless
    self.timeout = timeout
    self.users = users
  }
}

/// An update in place that stops what it updates for a while.
///
/// In a run the operation takes at least as long as the hole.
public struct Interruption: Sendable, Hashable {
  /// Where in the operation the hole lies.
  public enum Placement: Sendable, Hashable {
    /// At a place that is drawn.
    case anywhere
    /// It ends with the operation: fail-overs come last.
    case atEnd
  }

  public var operation: Int
  public var length: DurationModel
  public var placement: Placement
  /// Nothing in this plan ends it.
  public var isOpenEnded: Bool
  /// True where it only serves less, not nothing.
  public var isPartial: Bool
  /// The attributes that are changed, and what the catalog says of it.
  public var attributes: [String]
  public var note: String
  /// What its draws are made from: `aws_instance.web#interruption`.
  let stream: UInt64

  public init(
    operation: Int, address: String, length: DurationModel, placement: Placement, isOpenEnded: Bool = false,
    isPartial: Bool = false, attributes: [String], note: String
  ) {
    self.operation = operation
    self.length = length
    self.placement = placement
    self.isOpenEnded = isOpenEnded
    self.isPartial = isPartial
    self.attributes = attributes
    self.note = note
    stream = SeededGenerator.streamNumber(for: address + "#interruption")
  }

  /// The hole in an operation that runs from `start` to `end`, in milliseconds; it never leaves the operation.
  func hole(seed: UInt64, run: UInt64, start: Int64, end: Int64) -> Range<Int64> {
    var generator = SeededGenerator.stream(seed: seed, run: run, stream: stream)
    let drawn = length.sample(using: &generator).milliseconds
    if isOpenEnded { return start..<Int64.max }
    let room = max(0, end - start - drawn)
    let offset: Int64 =
      switch placement {
      case .anywhere: Int64(Double(room) * generator.nextUnit())
      case .atEnd: room
      }
    return start + offset..<min(end, start + offset + drawn)
  }
}

/// What one run made of the operations: arrays by operation id, in milliseconds from the start of the apply;
/// `ScheduledTask.never` for what did not happen.
public struct RunTimes: Sendable {
  public var run: UInt64
  public var start: [Int64]
  /// The moment at which the operation takes effect for users; `never` where it failed or was skipped.
  public var effect: [Int64]
  public var end: [Int64]
  public var outcome: [ScheduledTask.Outcome]

  public init(run: UInt64, start: [Int64], effect: [Int64], end: [Int64], outcome: [ScheduledTask.Outcome]) {
    self.run = run
    self.start = start
    self.effect = effect
    self.end = end
    self.outcome = outcome
  }

  /// The operations that fail. Complexity: O(operations).
  var failed: [Int] { outcome.indices.filter { outcome[$0] == .failed } }

  /// A run in which none of so many operations takes place.
  init(never count: Int) {
    let never = [Int64](filledWith: ScheduledTask.never, count: count)
    self.init(
      run: 0, start: never, effect: never, end: never,
      outcome: [ScheduledTask.Outcome](filledWith: .skipped, count: count))
  }
}
