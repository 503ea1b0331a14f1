import Dispatch
import Glibc

/// Measures the stages of the pipeline by themselves. `scripts/benchmark` runs it and makes a table of the figures.
///
///     applysim-benchmarks reading PLAN           simdjson alone, reading, ordering
///     applysim-benchmarks runs PLAN RUNS         how many operations a second are simulated
///     applysim-benchmarks model PLAN RUNS        the same graph and draws for another simulator, as JSON
///     applysim-benchmarks once STAGE PLAN RUNS   does `read`, `order` or `forecast`, and what comes before it, once, for
///                                                `scripts/instruction-counts`
///
/// Each figure is the least of several measurements, and stands on a line of its own: name, tab, value.
@main
enum Benchmarks {
  // Not async: callgrind dies where the main thread ends before the others, as an async main's does.
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { return fail("usage: MODE PLAN [RUNS]") }
    let mode = arguments.removeFirst()
    let stage = mode == "once" ? arguments.removeFirst() : ""
    guard let plan = arguments.first, let bytes = read(plan) else { return fail("no such plan") }
    let runs = arguments.count > 1 ? Int(arguments[1]) ?? 1000 : 1000
    let isOver = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        switch mode {
        case "reading": try ReadingBenchmark(bytes).report()
        case "runs": try await RunsBenchmark(bytes, runs: runs).report()
        case "model": print(try await RunsBenchmark(bytes, runs: runs).model())
        case "once": try await OnceBenchmark(bytes, runs: runs).run(until: stage)
        default: fail("no such mode: \(mode)")
        }
      } catch {
        fail("\(error)")
      }
      isOver.signal()
    }
    isOver.wait()
  }

  static func report(_ name: String, _ value: some CustomStringConvertible) { print("\(name)\t\(value)") }

  /// The least processor time that the process spent in several calls, on all cores together, in milliseconds: what else
  /// the machine does then counts for little.
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

  /// Of the process, on all cores together.
  static func processorMilliseconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
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
