import SharedWork
import Synchronization
import Testing

@Suite struct SideBySideTests {
  @Test func `no more are begun at once than may be`() async {
    let running = Atomic(0)
    let most = await SideBySide.map(40, atOnce: 3) { number in
      let count = running.add(1, ordering: .relaxed).newValue
      await Task.yield()
      running.subtract(1, ordering: .relaxed)
      return (number, count)
    }
    #expect(most.map(\.0) == Array(0..<40))
    #expect((1...3).contains(most.map(\.1).max() ?? 0))
  }

  @Test func `results stand in the order of their numbers`() async {
    #expect(await SideBySide.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 7, 16, 17, 255, 256, 257, 1000])
  func `slices cover every number once`(count: Int) async {
    #expect(await SideBySide.map(count, slicesOf: 16) { Array($0) } == Array(0..<count))
    #expect(SideBySide.mapNow(count, slicesOf: 16) { Array($0) } == Array(0..<count))
  }

  @Test(arguments: [[], [0], [3, 0, 5], [4096], [1, 5000, 0, 3000]]) func `what is joined stands in order`(
    counts: [Int]
  ) {
    var next = 0
    let parts = counts.map { count in
      defer { next += count }
      // References, so that a wrong count of them would be met.
      return (next..<next + count).map { "number \($0) of all that are joined" }
    }
    #expect(SideBySide.joined(parts) == Array(parts.joined()))
  }
}
