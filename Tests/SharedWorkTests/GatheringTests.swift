import SharedWork
import Testing

@Suite struct GatheringTests {
  @Test(arguments: [[], [0], [1], [3, 0, 2], [1000, 1, 70, 3000]]) func `all elements come into one array, in order`(
    counts: [Int]
  ) {
    let parts = counts.enumerated().map { number, count in
      let part = Gathering<String>(room: 2)
      for element in 0..<count { part.append("the element \(element) of part \(number)") }
      return part
    }
    let expected = counts.enumerated().flatMap { number, count in
      (0..<count).map { "the element \($0) of part \(number)" }
    }
    #expect(Gathering.joined(parts) == expected)
    #expect(parts.allSatisfy { $0.count == 0 })
  }
}
