import EventSimulation
import Testing

struct SeededGeneratorTests {
  @Test func `the draws are those of the public reference`() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `streams are repeatable and differ by seed, run and stream`() {
    func first(_ seed: UInt64, _ run: UInt64, _ stream: UInt64) -> UInt64 {
      var generator = SeededGenerator.stream(seed: seed, run: run, stream: stream)
      return generator.next()
    }
    var seen: Set<UInt64> = []
    for seed in UInt64(0)..<10 {
      for run in UInt64(0)..<20 {
        for stream in UInt64(0)..<20 {
          #expect(first(seed, run, stream) == first(seed, run, stream))
          seen.insert(first(seed, run, stream))
        }
      }
    }
    #expect(seen.count == 4000)
  }

  @Test func `unit draws fill the unit interval evenly`() {
    var generator = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[Int(generator.nextUnit() * 10)] += 1 }
    for count in counts { #expect((850...1150).contains(count)) }
  }

  @Test func `a name's stream number is that of the published vectors`() {
    #expect(SeededGenerator.streamNumber(for: "") == 0xCBF2_9CE4_8422_2325)
    #expect(SeededGenerator.streamNumber(for: "a") == 0xAF63_DC4C_8601_EC8C)
    #expect(SeededGenerator.streamNumber(for: "foobar") == 0x8594_4171_F739_67E8)
  }
}
