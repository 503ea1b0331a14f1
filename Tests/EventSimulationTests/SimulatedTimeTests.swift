import EventSimulation
import Testing

struct SimulatedTimeTests {
  @Test func `seconds are rounded to the nearest millisecond`() {
    #expect(SimulatedDuration(seconds: 0.0015) == SimulatedDuration(milliseconds: 2))
    #expect(SimulatedDuration(seconds: -0.0015) == SimulatedDuration(milliseconds: -2))
    #expect(SimulatedDuration(seconds: 0.0004) == .zero)
  }

  @Test func `the nearest whole number is the one that the standard library finds`() {
    var generator = SeededGenerator(seed: 1)
    var values = [0, 0.5, 1.5, 2.5, 0.5.nextDown, 0.5.nextUp, 1.5.nextDown, 0x1p52 + 1, 0x1p53 - 1, 0x1p60]
    for bits in 0...52 {
      let size = Double(UInt64(1) << UInt64(bits))
      let value = (generator.nextUnit() * size).rounded(.down)
      values += [generator.nextUnit() * size, value + 0.5, (value + 0.5).nextDown, (value + 0.5).nextUp]
    }
    for value in values {
      #expect(SimulatedDuration.nearest(value) == Int64(value.rounded()), "\(value)")
      #expect(SimulatedDuration.nearest(-value) == Int64((-value).rounded()), "\(-value)")
    }
  }
}
