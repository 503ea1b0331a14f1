private import Dispatch

/// Work that is shared out over the cores. What comes of it stands in the order of the numbers, so that nothing depends on
/// how it was shared out.
public enum SideBySide {
  /// What `make` makes of each of `0 ..< count`, a task for each: for few numbers with much work.
  ///
  /// - Parameter limit: how many are begun and not yet over at any time, where each holds much memory meanwhile.
  public static func map<Result: Sendable>(
    _ count: Int, atOnce limit: Int = .max, _ make: @escaping @Sendable (Int) async -> Result
  ) async -> [Result] {
    if count == 1 { return [await make(0)] }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var begun = 0
      func begin() {
        let number = begun
        begun += 1
        group.addTask {
          ThreadMemory.prepare()
          return (number, await make(number))
        }
      }
      while begun < min(limit, count) { begin() }
      var results = [Result?](repeating: nil, count: count)
      for await (number, result) in group {
        results[number] = result
        if begun < count { begin() }
      }
      // A key path would be put together at run time.
      return results.compactMap { $0 }
    }
  }

  /// The same in slices of `size` numbers or more (the last may have fewer), where a task for each would cost more than its work.
  public static func map<Result: Sendable>(
    _ count: Int, slicesOf size: Int, _ make: @escaping @Sendable (Range<Int>) async -> [Result]
  ) async -> [Result] {
    let slices = slices(of: count, size)
    if slices.count < 2 { return await make(0..<count) }
    return await map(slices.count) { await make(slices[$0]) }.flatMap { $0 }
  }

  /// The same for callers that can't wait without a thread: this one works along until all is made.
  public static func mapNow<Result: Sendable>(
    _ count: Int, slicesOf size: Int, _ make: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let slices = slices(of: count, size)
    if slices.count < 2 { return make(0..<count) }
    // Each iteration writes a place of its own, and all have when `concurrentPerform` returns: no lock is needed.
    let made = UnsafeMutableBufferPointer<[Result]>.allocate(capacity: slices.count)
    unsafe made.initialize(repeating: [])
    defer {
      unsafe made.deinitialize()
      unsafe made.deallocate()
    }
    nonisolated(unsafe) let places = unsafe made
    DispatchQueue.concurrentPerform(iterations: slices.count) { number in
      ThreadMemory.prepare()
      unsafe places[number] = make(slices[number])
    }
    return unsafe joined(Array(made))
  }

  /// Calls `work`, which takes its share until nothing is left, on as many cores as are free, and returns when all calls have.
  public static func onSeveralCores(_ work: @Sendable () -> Void) {
    DispatchQueue.concurrentPerform(iterations: mostAtOnce) { _ in
      ThreadMemory.prepare()
      work()
    }
  }

  /// For work that comes from memory: it is not read faster for more of them.
  private static let mostAtOnce = 4

  /// What all of them hold, one behind the other. Where that is much, its copies are made side by side.
  public static func joined<Element: Sendable>(_ parts: [[Element]]) -> [Element] {
    let ends = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let count = ends[parts.count]
    if count < 4096 { return Array(parts.joined()) }
    return unsafe [Element](unsafeUninitializedCapacity: count) { places, initialized in
      // Each iteration writes places of its own, and all have when `concurrentPerform` returns.
      nonisolated(unsafe) let places = unsafe places
      DispatchQueue.concurrentPerform(iterations: parts.count) { number in
        _ = unsafe UnsafeMutableBufferPointer(rebasing: places[ends[number]...]).initialize(from: parts[number])
      }
      initialized = count
    }
  }

  /// More slices than most machines have cores, because some take longer than others.
  private static func slices(of count: Int, _ size: Int) -> [Range<Int>] {
    let length = max(size, (count + 63) / 64)
    return stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
  }
}
