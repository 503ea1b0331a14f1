import Testing

@testable import ApplySimulation

@Suite struct `The tail at clients` {
  @Test func `a gap longer than the time to live is noticed by all`() {
    // TTL 300 s, gap 600 s, negative answers kept for 900 s: back 900 to 1200 s after the start.
    let model = ClientTailModel(positiveTTL: 300_000, negativeTTL: 900_000)
    #expect(model.noticing(gap: 600_000) == 1)
    let tail = model.tail(gap: 600_000)
    #expect((449_000...451_000).contains(tail.p50))
    #expect((569_000...571_000).contains(tail.p90))
  }

  @Test func `a short gap is noticed by few, and by them for long`() {
    let model = ClientTailModel(positiveTTL: 300_000, negativeTTL: 900_000)
    #expect(abs(model.noticing(gap: 3000) - 0.01) < 1e-9)
    #expect(model.tail(gap: 3000) == (0, 0))
  }

  @Test func `no gap has no tail`() {
    #expect(ClientTailModel(positiveTTL: 300_000, negativeTTL: 900_000).tail(gap: 0) == (0, 0))
    #expect(ClientTailModel(positiveTTL: 300_000, negativeTTL: 0).tail(gap: 600_000) == (0, 0))
  }

  @Test func `a resolver that missed asks again each time its negative answer ends`() {
    // Negative answers of 10 s in a gap of an hour: the tail is what is left of the last round.
    let tail = ClientTailModel(positiveTTL: 60_000, negativeTTL: 10_000).tail(gap: 3_600_000)
    #expect(tail.p90 <= 10_000)
  }

  @Test func `an old answer lasts for what is left of its time`() {
    let model = ClientTailModel(positiveTTL: 60_000, negativeTTL: 900_000)
    #expect(model.positiveTail(lead: 0) == (30_000, 54_000))
    #expect(model.positiveTail(lead: 40_000) == (0, 14_000))
  }

  @Test(arguments: [30_000, 60_000, 90_000, 150_000] as [Int64])
  func `the 90th percentile has a tail where more than one resolver in ten asks in the gap`(gap: Int64) {
    let tail = ClientTailModel(positiveTTL: 300_000, negativeTTL: 900_000).tail(gap: gap)
    // A tail is as long as the negative answer, less what is left of the gap: of most of it here.
    #expect(gap <= 30_000 ? tail.p90 == 0 : tail.p90 > 800_000 - gap)
    #expect(tail.p50 == 0)
  }
}
