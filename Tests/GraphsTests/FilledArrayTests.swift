import Graphs
import Testing

@Suite struct FilledArrayTests {
  @Test(arguments: [0, 1, 70]) func `a list has as many as are asked for`(count: Int) {
    #expect([Int32](filledWith: -1, count: count) == [Int32](repeating: -1, count: count))
    #expect([[Int]](filledWith: [3], count: count) == [[Int]](repeating: [3], count: count))
  }
}
