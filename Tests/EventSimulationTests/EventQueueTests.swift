import EventSimulation
import Testing

struct EventQueueTests {
  @Test func `earlier events come first, then lower priorities, then those put in first`() {
    var queue = EventQueue<String>()
    queue.insert("late", at: .init(milliseconds: 20))
    queue.insert("first of equals", at: .init(milliseconds: 10))
    queue.insert("second of equals", at: .init(milliseconds: 10))
    queue.insert("urgent", at: .init(milliseconds: 10), priority: -1)
    queue.insert("patient", at: .init(milliseconds: 10), priority: 1)
    #expect(queue.nextTime == .init(milliseconds: 10))
    var order: [String] = []
    while let event = queue.popNext() { order.append(event.payload) }
    #expect(order == ["urgent", "first of equals", "second of equals", "patient", "late"])
    #expect(queue.isEmpty && queue.nextTime == nil)
  }

  @Test func `what comes out is what a stable sort gives`() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      var queue = EventQueue<Int>()
      var given: [(time: Int64, priority: Int, number: Int)] = []
      for number in 0..<Int.random(in: 0...60, using: &generator) {
        let time = Int64.random(in: 0...5, using: &generator)
        let priority = Int.random(in: 0...2, using: &generator)
        queue.insert(number, at: .init(milliseconds: time), priority: priority)
        given.append((time, priority, number))
      }
      var order: [Int] = []
      while let event = queue.popNext() { order.append(event.payload) }
      #expect(order == given.sorted { $0 < $1 }.map(\.number), "seed \(seed)")
    }
  }
}
