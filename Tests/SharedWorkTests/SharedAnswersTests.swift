import SharedWork
import Synchronization
import Testing

@Suite struct SharedAnswersTests {
  /// Many ask seven questions at the same time: how often an answer is worked out.
  private func timesMade(_ ask: @Sendable (_ question: Int, _ make: () -> Int?) -> Int?) -> Int {
    let made = Atomic(0)
    let found = SideBySide.mapNow(10_000, slicesOf: 1) { numbers in
      numbers.map { number in
        ask(number % 7) {
          made.wrappingAdd(1, ordering: .relaxed)
          return number % 7 * 10
        }
      }
    }
    #expect(found == (0..<10_000).map { $0 % 7 * 10 })
    return made.load(ordering: .relaxed)
  }

  @Test func `all cores get the same answer, worked out once`() {
    let answers = SharedAnswers<Int, Int>()
    #expect(timesMade { answers.answer(to: $0, $1) } == 7)
  }

  @Test func `what has no answer is asked again`() {
    let answers = SharedAnswers<String, Int>()
    var asked = 0
    for _ in 0..<3 {
      let found = answers.answer(to: "a") {
        asked += 1
        return asked < 3 ? nil : 5
      }
      #expect(found == (asked < 3 ? nil : 5))
    }
    #expect(answers.answer(to: "a") { 6 } == 5)
  }

  @Test func `what is soon made may be made by several, and is kept`() {
    let answers = SharedAnswers<Int, Int>()
    #expect((7..<100).contains(timesMade { answers.quickAnswer(to: $0, $1) }))
    #expect(answers.known(3) == 30)
    #expect(answers.quickAnswer(to: 8) { nil } == nil)
    #expect(answers.known(8) == nil)
  }

  @Test func `questions are numbered as they are asked first`() {
    let answers = SharedAnswers<String, Int>()
    #expect(["b", "a", "b", "c", "a"].map { answers.answer(to: $0) { $0 } } == [0, 1, 0, 2, 1])
    answers.keep(9, of: "b")
    #expect(answers.known("b") == 9)
  }
}
