import Glibc

/// Measures the stages of the pipeline by themselves. `scripts/benchmark` runs it and makes a table of the figures.
///
///     applysim-benchmarks reading PLAN           simdjson alone, reading, ordering
///     applysim-benchmarks runs PLAN RUNS         how many operations a second are simulated
///     applysim-benchmarks model PLAN RUNS        the same graph and draws for another simulator, as JSON
///
/// Each figure is the least of several measurements, and stands on a line of its own: name, tab, value.
@main
enum Benchmarks {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, let bytes = read(arguments[1]) else { return fail("usage: MODE PLAN [RUNS]") }
    let runs = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
    do {
      switch arguments[0] {
      case "reading": try ReadingBenchmark(bytes).report()
      case "runs": try await RunsBenchmark(bytes, runs: runs).report()
      case "model": print(try await RunsBenchmark(bytes, runs: runs).model())
      default: fail("no such mode: \(arguments[0])")
      }
    } catch {
      fail("\(error)")
    }
  }

  static func report(_ name: String, _ value: some CustomStringConvertible) { print("\(name)\t\(value)") }

  /// The least processor time that this thread spent in several calls, in milliseconds: what else the machine does then
  /// counts for little.
  static func least<Result>(of times: Int = 5, _ body: () throws -> Result) rethrows -> (milliseconds: Double, Result) {
    var best: (Double, Result)?
    for _ in 0..<times {
      let start = processorMilliseconds()
      let result = try body()
      let milliseconds = processorMilliseconds() - start
      if let other = best, other.0 <= milliseconds { continue }
      best = (milliseconds, result)
    }
    guard let best else { preconditionFailure("at least one measurement") }
    return best
  }

  private static func processorMilliseconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    lseek(descriptor, 0, SEEK_SET)
    return unsafe [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      while count < buffer.count {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got <= 0 { return }
        count += got
      }
    }
  }

  private static func fail(_ message: String) {
    _ = unsafe message.withCString { unsafe puts($0) }
    exit(1)
  }
}
