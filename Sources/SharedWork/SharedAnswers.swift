private import Dispatch

/// Answers that are worked out once, whichever core asks first. For few questions whose answers cost much: one is answered
/// at a time.
///
/// What has no answer is not kept, so that questions without end take no memory.
public final class SharedAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  // Not a mutex: Swift's own, under contention, has ended the process on some systems.
  private let queue = DispatchQueue(label: "shared answers")
  // Read and written on the queue alone.
  private nonisolated(unsafe) var answers: [Question: Answer] = [:]

  public init() {}

  /// - Parameter make: a function of the question alone; it must not ask here again.
  public func answer(to question: Question, _ make: () -> Answer?) -> Answer? {
    queue.sync {
      if let known = unsafe answers[question] { return known }
      let made = make()
      unsafe answers[question] = made
      return made
    }
  }
}
