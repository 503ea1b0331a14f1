/// Work that is shared out over the cores. What comes of it stands in the order of the numbers, so that nothing depends on
/// how it was shared out.
public enum SideBySide {
  /// What `make` makes of each of `0 ..< count`, a task for each: for few numbers with much work.
  public static func map<Result: Sendable>(
    _ count: Int, _ make: @escaping @Sendable (Int) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for number in 0..<count { group.addTask { (number, await make(number)) } }
      var results = [Result?](repeating: nil, count: count)
      for await (number, result) in group { results[number] = result }
      return results.compactMap(\.self)
    }
  }

  /// The same in slices of at least `size` numbers, where a task for each would cost more than its work.
  public static func map<Result: Sendable>(
    _ count: Int, slicesOf size: Int, _ make: @escaping @Sendable (Range<Int>) async -> [Result]
  ) async -> [Result] {
    // More slices than cores, because some take longer than others.
    let length = max(size, (count + 15) / 16)
    let slices = stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
    if slices.count < 2 { return await make(0..<count) }
    return await map(slices.count) { await make(slices[$0]) }.flatMap(\.self)
  }
}
