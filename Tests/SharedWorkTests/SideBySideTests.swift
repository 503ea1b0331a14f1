import SharedWork
import Testing

@Suite struct SideBySideTests {
  @Test func `results stand in the order of their numbers`() async {
    #expect(await SideBySide.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 7, 16, 17, 255, 256, 257, 1000])
  func `slices cover every number once`(count: Int) async {
    #expect(await SideBySide.map(count, slicesOf: 16) { Array($0) } == Array(0..<count))
    #expect(SideBySide.mapNow(count, slicesOf: 16) { Array($0) } == Array(0..<count))
  }
}
