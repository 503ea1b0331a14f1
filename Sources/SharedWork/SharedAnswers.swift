public import Dispatch

/// Answers that are worked out once, whichever core asks first. For few questions whose answers cost much: one is answered
/// at a time.
///
/// What has no answer is not kept, so that questions without end take no memory.
public final class SharedAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  // Not a mutex: Swift's own, under contention, has ended the process on some systems. Not a queue: most answers are known,
  // and to pass a queue costs more than to look them up.
  @usableFromInline
  let turn = DispatchSemaphore(value: 1)
  // Read and written by whose turn it is.
  @usableFromInline
  nonisolated(unsafe) var answers: [Question: Answer] = [:]

  // All of it is made anew for each kind of question: to hash and copy what is not known takes four times as long.

  @inlinable
  public init() {}

  /// - Parameter make: a function of the question alone; it must not ask here again.
  @inlinable
  public func answer(to question: Question, _ make: () -> Answer?) -> Answer? {
    turn.wait()
    defer { turn.signal() }
    if let known = unsafe answers[question] { return known }
    let made = make()
    unsafe answers[question] = made
    return made
  }

  /// The answer that is there already.
  @inlinable
  public func known(_ question: Question) -> Answer? {
    turn.wait()
    defer { turn.signal() }
    return unsafe answers[question]
  }

  /// - Parameter make: is told how many others are known.
  @inlinable
  public func answer(to question: Question, _ make: (Int) -> Answer) -> Answer {
    turn.wait()
    defer { turn.signal() }
    if let known = unsafe answers[question] { return known }
    let made = make(unsafe answers.count)
    unsafe answers[question] = made
    return made
  }

  /// Keeps an answer that was worked out while others asked.
  @inlinable
  public func keep(_ answer: Answer, of question: Question) {
    turn.wait()
    defer { turn.signal() }
    unsafe answers[question] = answer
  }
}
