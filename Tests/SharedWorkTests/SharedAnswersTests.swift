import SharedWork
import Synchronization
import Testing

@Suite struct SharedAnswersTests {
  @Test func `all cores get the same answer, worked out once`() {
    let answers = SharedAnswers<Int, Int>()
    let made = Atomic(0)
    let found = SideBySide.mapNow(10_000, slicesOf: 1) { numbers in
      numbers.map { number in
        answers.answer(to: number % 7) {
          made.wrappingAdd(1, ordering: .relaxed)
          return number % 7 * 10
        }
      }
    }
    #expect(found == (0..<10_000).map { $0 % 7 * 10 })
    #expect(made.load(ordering: .relaxed) == 7)
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
}
