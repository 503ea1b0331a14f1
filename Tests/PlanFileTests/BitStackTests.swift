import Testing

@testable import PlanFile

@Suite struct BitStackTests {
  @Test func anEmptyStackHasNoTop() { #expect(BitStack().top == nil) }

  /// Up by a hundred and down by seventy again, so that it crosses the ends of its words in both directions at many depths.
  @Test func itsTopIsThatOfAStackInAnArray() {
    var (stack, array) = (BitStack(), [Bool]())
    for round in 0..<12 {
      for step in 0..<100 {
        let bit = (step * step + round) % 7 < 3
        stack.push(bit)
        array.append(bit)
        #expect(stack.top == array.last)
      }
      for _ in 0..<70 {
        stack.pop()
        array.removeLast()
        #expect(stack.top == array.last)
      }
    }
    #expect(array.count > 192)
    while !array.isEmpty {
      #expect(stack.top == array.last)
      stack.pop()
      array.removeLast()
    }
    #expect(stack.top == nil)
  }
}
