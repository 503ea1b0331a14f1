private import Dispatch

/// Answers that are worked out once, whichever core asks first. For few questions whose answers cost much: one is answered
/// at a time.
///
/// What has no answer is not kept, so that questions without end take no memory.
///
/// Inlined into other modules, which know what is asked and answered: a dictionary of it is looked up in a fifth of the time.
public final class SharedAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  // Not a mutex: Swift's own, under contention, has ended the process on some systems. Not a queue: most answers are known,
  // and to pass a queue costs more than to look them up.
  private let turn = DispatchSemaphore(value: 1)
  // Read and written by whose turn it is.
  @usableFromInline
  nonisolated(unsafe) var answers: [Question: Answer] = [:]

  public init() {}

  @usableFromInline
  func begin() { turn.wait() }

  @usableFromInline
  func end() { turn.signal() }

  /// - Parameter make: a function of the question alone; it must not ask here again.
  @inlinable
  public func answer(to question: Question, _ make: () -> Answer?) -> Answer? {
    begin()
    defer { end() }
    if let known = unsafe answers[question] { return known }
    let made = make()
    unsafe answers[question] = made
    return made
  }

  /// The same of what takes less time than to wait for: two cores may make one at the same time.
  @inlinable
  public func quickAnswer(to question: Question, _ make: () -> Answer?) -> Answer? {
    if let known = known(question) { return known }
    let made = make()
    if let made { keep(made, of: question) }
    return made
  }

  /// The answer that is there already.
  @inlinable
  public func known(_ question: Question) -> Answer? {
    begin()
    defer { end() }
    return unsafe answers[question]
  }

  /// - Parameter make: is told how many others are known.
  @inlinable
  public func answer(to question: Question, _ make: (Int) -> Answer) -> Answer {
    begin()
    defer { end() }
    if let known = unsafe answers[question] { return known }
    let made = make(unsafe answers.count)
    unsafe answers[question] = made
    return made
  }

  /// Keeps an answer that was worked out while others asked.
  @inlinable
  public func keep(_ answer: Answer, of question: Question) {
    begin()
    defer { end() }
    unsafe answers[question] = answer
  }
}
