import Glibc

/// Standard input while somebody writes to it.
struct GrowingInput {
  private var isOver = false

  /// Waits for something, then takes all that is there; nil at the end.
  mutating func next() throws(CommandFailure) -> [UInt8]? {
    if isOver { return nil }
    var bytes: [UInt8] = []
    repeat {
      let block = try read()
      if block.isEmpty {
        isOver = true
        return bytes.isEmpty ? nil : bytes
      }
      bytes += block
    } while Self.hasMore && bytes.count < 1 << 24
    return bytes
  }

  private func read() throws(CommandFailure) -> [UInt8] {
    var code: Int32 = 0
    let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      while true {
        let got = unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress!, buffer.count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { code = errno }
        count = max(0, got)
        return
      }
    }
    if code != 0 { throw .unreadable(file: InputFile.displayName("-"), .system(code)) }
    return block
  }

  private static var hasMore: Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) == 1 && request.revents & Int16(POLLIN) != 0
  }

  /// Milliseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
